import { refused, type Result } from '#domain/result.ts';
import type { DocumentText } from '../document-line.ts';
import type { ImportRefusal } from '../import-refusal.ts';
export const readPdf = async (_bytes: Uint8Array): Promise<Result<DocumentText, ImportRefusal>> => Promise.resolve(refused({ kind: 'damaged' }));

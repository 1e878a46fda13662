import { accepted, refused, type Result } from '#domain/result.ts';
import type { FoundContent, ImportRefusal } from '../import-refusal.ts';
import type { BinaryKind } from './binary-kind.ts';

/** A PDF may begin with some other bytes; readers look for its mark in the first kilobyte. */
const PDF_MARK_WITHIN = 1_024;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

const foundContent = (bytes: Uint8Array): FoundContent => {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'old-office';
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_MARK_WITHIN)).toString('latin1');
  if (start.includes('%PDF-')) return 'pdf';
  return start.startsWith('{\\rtf') ? 'rtf' : 'text';
};

/** Word and Excel put an encrypted .docx or .xlsx as this stream into a file of the old format. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const isEncryptedOffice = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED);

/** Holds the first bytes of a file against the kind that its name says. */
export const contentOf = (bytes: Uint8Array, kind: BinaryKind): Result<null, ImportRefusal> => {
  if (bytes.length === 0) return refused({ kind: 'empty-file' });
  const found = foundContent(bytes);
  if (found === (kind === 'pdf' ? 'pdf' : 'zip')) return accepted(null);
  if (found === 'old-office' && isEncryptedOffice(bytes)) return refused({ kind: 'password-protected' });
  return refused({ kind: 'other-content', extension: kind, found });
};

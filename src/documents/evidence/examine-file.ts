import { createHash } from 'node:crypto';
import type { Evidence, FileType } from '#domain/evidence/evidence.ts';
import type { FileNotKept } from '#domain/evidence/evidence-notice.ts';
import { accepted, refused, type Result } from '#domain/result.ts';

/** A scan of some pages, or a photo. */
const LARGEST_BYTES = 10 * 1_048_576;

const starts = (bytes: Buffer, ...first: readonly number[]): boolean => first.every((byte, at) => bytes[at] === byte);

// The names of the parts of an archive stand in it uncompressed.
const officeType = (bytes: Buffer): FileType | 'macros' | null => {
  if (bytes.includes('vbaProject.bin')) return 'macros';
  if (bytes.includes('word/document.xml')) return 'docx';
  return bytes.includes('xl/workbook.xml') ? 'xlsx' : null;
};

const typeOf = (bytes: Buffer): FileType | 'macros' | null => {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  return starts(bytes, 0x50, 0x4b, 0x03, 0x04) ? officeType(bytes) : null;
};

/** Whether the bytes are those of a picture, which no plan is read from. */
export const isPicture = (bytes: Uint8Array): boolean => ['png', 'jpeg'].includes(typeOf(Buffer.from(bytes)) ?? '');

/**
 * A file as it may be kept to show that work was done: of a known kind by its first bytes, whatever its name says, without macros and no larger
 * than 10 MB. It is kept as it came, never opened and never shown as a page.
 */
export const examineFile = (content: Uint8Array, name: string): Result<Extract<Evidence, { kind: 'file' }>, FileNotKept> => {
  const bytes = Buffer.from(content);
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > LARGEST_BYTES) return refused('too-large');
  const type = typeOf(bytes);
  if (type === 'macros') return refused('macros');
  if (type === null) return refused('unknown-type');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return accepted({ kind: 'file', name, sha256, size: bytes.length, type });
};

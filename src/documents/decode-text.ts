import { accepted, refused, type Result } from '#domain/result.ts';
import type { ImportRefusal } from './import-refusal.ts';

/** Plans are a few hundred kilobytes of text; more is a mistake or an attack on memory. */
export const LARGEST_TEXT_BYTES = 2 * 1_048_576;

const READ_TYPES = new Set(['txt', 'md']);
const LATER_TYPES = new Set(['doc', 'xls', 'odt', 'rtf', 'csv']);

const PROBED_BYTES = 4_096;

/** What stands behind the last full stop of a file's name, in small letters. */
export const extensionOf = (fileName: string): string => /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

const typeRefusal = (fileName: string): ImportRefusal | null => {
  const extension = extensionOf(fileName);
  if (READ_TYPES.has(extension)) return null;
  return LATER_TYPES.has(extension) ? { kind: 'type-not-yet-read', extension } : { kind: 'unknown-type', extension };
};

const isUtf16 = (bytes: Uint8Array): boolean => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // Vietnamese UTF-16 without a mark: a large part of its letters are plain ones whose other byte is zero, always on the same side.
  const probe = bytes.subarray(0, PROBED_BYTES);
  const zerosAt = (side: 0 | 1): number => probe.filter((byte, at) => byte === 0 && at % 2 === side).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  return Math.min(even, odd) === 0 && Math.max(even, odd) > probe.length / 6;
};

// Tabs and the ends of lines and pages are text; other control characters are not.
const isBinary = (text: string): boolean => /(?![\t\n\v\f\r\u0085])\p{Cc}/u.test(text);

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const SIGNATURES = ['%PDF-', 'PK\u0003\u0004', '{\\rtf'];

const formatRefusal = (bytes: Uint8Array): ImportRefusal | null => {
  if (bytes.length > LARGEST_TEXT_BYTES) return { kind: 'too-large', limitBytes: LARGEST_TEXT_BYTES };
  if (isUtf16(bytes)) return { kind: 'not-utf8', encoding: 'UTF-16' };
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const foreign = SIGNATURES.some((signature) => start.startsWith(signature));
  return foreign || bytes.subarray(0, PROBED_BYTES).includes(0) ? { kind: 'binary' } : null;
};

/** The text of a .txt or .md file in NFC and without a byte-order mark, or why it is none. */
export const decodeText = (bytes: Uint8Array, fileName: string): Result<string, ImportRefusal> => {
  const refusal = typeRefusal(fileName) ?? formatRefusal(bytes);
  if (refusal !== null) return refused(refusal);
  const text = decoded(bytes);
  if (text === null) return refused({ kind: 'not-utf8', encoding: null });
  if (text.trim() === '') return refused({ kind: 'empty-file' });
  return isBinary(text) ? refused({ kind: 'binary' }) : accepted(text.normalize('NFC'));
};

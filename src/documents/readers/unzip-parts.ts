import { inflateRawSync } from 'node:zlib';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { ImportRefusal } from '../import-refusal.ts';
import { openZip, type ZipEntry } from './zip-directory.ts';

/** The parts of an office file by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Which parts are wanted, and how many bytes they may unfold to together. */
export interface Wanted {
  readonly isWanted: (name: string) => boolean;
  readonly mostBytes: number;
}

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

const packedBytes = (archive: Uint8Array, entry: ZipEntry): Uint8Array | null => {
  const bytes = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (entry.offset + LOCAL_BYTES > archive.byteLength || bytes.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) return null;
  const start = entry.offset + LOCAL_BYTES + bytes.getUint16(entry.offset + 26, true) + bytes.getUint16(entry.offset + 28, true);
  return start + entry.packedBytes > archive.byteLength ? null : archive.subarray(start, start + entry.packedBytes);
};

const isTooLarge = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

// The declared size is not asked: inflation itself stops at what is left.
const unpacked = (packed: Uint8Array, method: number, mostBytes: number): Result<Uint8Array, ImportRefusal> => {
  if (method === STORED) return packed.length > mostBytes ? refused({ kind: 'too-much-inside' }) : accepted(packed);
  if (method !== DEFLATED) return refused({ kind: 'damaged' });
  try {
    return accepted(inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) }));
  } catch (error) {
    return refused(isTooLarge(error) ? { kind: 'too-much-inside' } : { kind: 'damaged' });
  }
};

/** Unfolds those parts of an archive whose names are wanted; the others (pictures, fonts) stay packed and unread. */
export const unzipParts = (archive: Uint8Array, { isWanted, mostBytes }: Wanted): Result<Parts, ImportRefusal> => {
  const entries = openZip(archive);
  if (!entries.ok) return entries;
  const parts = new Map<string, Uint8Array>();
  let left = mostBytes;
  for (const entry of entries.value.filter(({ name }) => isWanted(name))) {
    const packed = packedBytes(archive, entry);
    const part = packed === null ? refused({ kind: 'damaged' } as const) : unpacked(packed, entry.method, left);
    if (!part.ok) return part;
    left -= part.value.length;
    parts.set(entry.name, part.value);
  }
  return accepted(parts);
};

import { accepted, refused, type Result } from '#domain/result.ts';
import type { ImportRefusal } from '../import-refusal.ts';

/** An entry of a zip archive as its central directory has it; none of its figures is to be trusted. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  /** Where its local header stands. */
  readonly offset: number;
}

/** A Word file with a picture on every page has some hundreds. */
const MOST_ENTRIES = 2_000;
const LONGEST_NAME = 260;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 0x1;
const STRONGLY_ENCRYPTED = 0x40;

const DAMAGED = { kind: 'damaged' } as const;
const UNSAFE = { kind: 'unsafe-archive' } as const;

const endOfDirectory = (bytes: DataView): number | null => {
  const earliest = Math.max(0, bytes.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.byteLength - END_BYTES; at >= earliest; at -= 1) if (bytes.getUint32(at, true) === END_SIGNATURE) return at;
  return null;
};

// Names of office files are plain paths; anything that could lead out of a folder, or be read in two ways, is an attack.
const isSafeName = (name: string): boolean =>
  name !== '' && name.length <= LONGEST_NAME && !/[\\\p{Cc}:]|^\/|(?:^|\/)\.{1,2}(?:\/|$)/u.test(name);

interface FoundEntry {
  readonly entry: ZipEntry;
  readonly next: number;
}

const entryAt = (bytes: DataView, at: number): FoundEntry | null => {
  if (at + ENTRY_BYTES > bytes.byteLength || bytes.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
  const flags = bytes.getUint16(at + 8, true);
  const nameBytes = bytes.getUint16(at + 28, true);
  const next = at + ENTRY_BYTES + nameBytes + bytes.getUint16(at + 30, true) + bytes.getUint16(at + 32, true);
  if (next > bytes.byteLength) return null;
  return {
    entry: {
      name: new TextDecoder().decode(new Uint8Array(bytes.buffer, bytes.byteOffset + at + ENTRY_BYTES, nameBytes)),
      method: bytes.getUint16(at + 10, true),
      encrypted: (flags & (ENCRYPTED | STRONGLY_ENCRYPTED)) !== 0,
      packedBytes: bytes.getUint32(at + 20, true),
      offset: bytes.getUint32(at + 42, true),
    },
    next,
  };
};

const isOpenable = ({ offset, packedBytes }: ZipEntry, bytes: DataView): boolean => offset + packedBytes <= bytes.byteLength;

const entriesFrom = (bytes: DataView, start: number, count: number): Result<readonly ZipEntry[], ImportRefusal> => {
  const entries = new Map<string, ZipEntry>();
  for (let at = start, seen = 0; seen < count; seen += 1) {
    const found = entryAt(bytes, at);
    if (found === null || !isOpenable(found.entry, bytes)) return refused(DAMAGED);
    // Readers differ in which of two entries of one name they take.
    if (!isSafeName(found.entry.name) || entries.has(found.entry.name)) return refused(UNSAFE);
    entries.set(found.entry.name, found.entry);
    at = found.next;
  }
  return accepted([...entries.values()]);
};

const readDirectory = (archive: Uint8Array): Result<readonly ZipEntry[], ImportRefusal> => {
  const bytes = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOfDirectory(bytes);
  if (end === null) return refused(DAMAGED);
  const count = bytes.getUint16(end + 10, true);
  // Sizes and counts that overflow their fields (ZIP64) occur in archives that are far too large.
  if (count > MOST_ENTRIES || bytes.getUint32(end + 16, true) === 0xffff_ffff) return refused({ kind: 'too-much-inside' });
  return entriesFrom(bytes, bytes.getUint32(end + 16, true), count);
};

const MACROS = /(?:^|\/)vba(?:project\.bin|data\.xml)$|^xl\/macrosheets\//i;

/**
 * The entries of a zip archive, or why it is not opened: damaged, too many of them, names that no office program writes, locked by a
 * password, or with macros among them.
 */
export const openZip = (archive: Uint8Array): Result<readonly ZipEntry[], ImportRefusal> => {
  const entries = readDirectory(archive);
  if (!entries.ok) return entries;
  if (entries.value.some(({ encrypted }) => encrypted)) return refused({ kind: 'password-protected' });
  return entries.value.some(({ name }) => MACROS.test(name)) ? refused({ kind: 'macros' }) : entries;
};

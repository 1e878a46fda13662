import { crc32, deflateRawSync } from 'node:zlib';
import type { Parts } from './unzip-parts.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x800;
/** 1 January 1980, the first day that the format knows: the same parts give the same bytes. */
const FIRST_DAY = 0x21;

const packed = (fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) at = bytes.writeUIntLE(value >>> 0, at, width);
  return bytes;
};

const STORED = 0;
const DEFLATED = 8;

const zipped = (parts: Parts, method: typeof STORED | typeof DEFLATED): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of parts) {
    const nameBytes = Buffer.from(name);
    const content = method === DEFLATED ? deflateRawSync(part) : part;
    const common = [
      [2, VERSION],
      [2, UTF8_NAMES],
      [2, method],
      [2, 0],
      [2, FIRST_DAY],
      [4, crc32(part)],
      [4, content.length],
      [4, part.length],
      [2, nameBytes.length],
      [2, 0],
    ] as const;
    const noMore = [[2, 0], [2, 0], [2, 0], [4, 0], [4, offset]] as const; // prettier-ignore
    const file = Buffer.concat([packed([[4, LOCAL_SIGNATURE], ...common]), nameBytes, content]);
    directory.push(packed([[4, ENTRY_SIGNATURE], [2, VERSION], ...common, ...noMore]), nameBytes);
    files.push(file);
    offset += file.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = packed([
    [4, END_SIGNATURE],
    [2, 0],
    [2, 0],
    [2, parts.size],
    [2, parts.size],
    [4, directoryBytes.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...files, directoryBytes, end]);
};

/** A zip archive of these parts, unpacked as they are: what a library is given instead of the archive that somebody sent. */
export const zipStored = (parts: Parts): Buffer => zipped(parts, STORED);

/** The same, packed: for files that people get. */
export const zipDeflated = (parts: Parts): Buffer => zipped(parts, DEFLATED);

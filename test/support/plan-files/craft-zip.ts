import { crc32, constants, deflateRawSync } from 'node:zlib';

/** An entry of an archive that is made by hand, with what its directory says of it where that differs from the truth. */
export interface CraftedEntry {
  readonly name: string;
  /** Packed already where `packed` is given. */
  readonly data?: string | Uint8Array;
  readonly packed?: Uint8Array;
  readonly declaredBytes?: number;
  readonly flags?: number;
  readonly offset?: number;
  readonly method?: number;
}

const DEFLATED = 8;

const field = (width: 2 | 4, value: number): Buffer => {
  const bytes = Buffer.alloc(width);
  bytes.writeUIntLE(value, 0, width);
  return bytes;
};

const half = (value: number): Buffer => field(2, value);
const word = (value: number): Buffer => field(4, value);

interface Placed {
  readonly file: Buffer;
  readonly listed: Buffer;
}

const packedOf = ({ data = '', packed, method = DEFLATED }: CraftedEntry): Uint8Array => {
  if (packed !== undefined) return packed;
  return method === DEFLATED ? deflateRawSync(Buffer.from(data)) : Buffer.from(data);
};

const place = (entry: CraftedEntry, offset: number): Placed => {
  const raw = Buffer.from(entry.data ?? '');
  const bytes = packedOf(entry);
  const label = Buffer.from(entry.name);
  const start = [half(20), half(entry.flags ?? 0), half(entry.method ?? DEFLATED), word(0)];
  const common = [...start, word(crc32(raw)), word(bytes.length), word(entry.declaredBytes ?? raw.length)];
  const tail = [half(label.length), half(0), half(0), half(0), half(0), word(0), word(entry.offset ?? offset), label];
  return {
    file: Buffer.concat([word(0x04034b50), ...common, half(label.length), half(0), label, bytes]),
    listed: Buffer.concat([word(0x02014b50), half(20), ...common, ...tail]),
  };
};

/** A zip archive as it is told, true or not. */
export const craftZip = (entries: readonly CraftedEntry[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { file, listed } = place(entry, offset);
    files.push(file);
    directory.push(listed);
    offset += file.length;
  }
  const list = Buffer.concat(directory);
  const count = half(entries.length & 0xffff);
  const end = [word(0x06054b50), half(0), half(0), count, count, word(list.length), word(offset), half(0)];
  return Buffer.concat([...files, list, ...end]);
};

const MEGABYTE = 1_048_576;

/** A deflated stream that unfolds to this many megabytes of one text over and over: it is packed once and repeated. */
export const packedBomb = (megabytes: number, text = ' '): Buffer => {
  const block = deflateRawSync(Buffer.alloc(MEGABYTE, text), { finishFlush: constants.Z_FULL_FLUSH });
  const last = Buffer.from([0x03, 0x00]);
  return Buffer.concat([...Array.from({ length: megabytes }, () => block), last]);
};

const DEEPEST = 400;

const LESS = 0x3c;
const SLASH = 0x2f;
const GREATER = 0x3e;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

const depthChange = (bytes: Uint8Array, at: number, end: number): number => {
  const next = bytes[at + 1];
  if (next === SLASH) return -1;
  return next === EXCLAMATION || next === QUESTION || bytes[end - 1] === SLASH ? 0 : 1;
};

// One pass over the bytes: parsers that call themselves for each level fall over deep ones, and take their time over many.
const isTooMuch = (bytes: Buffer, mostTags: number): boolean => {
  let [tags, depth] = [0, 0];
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
    const end = bytes.indexOf(GREATER, at);
    if (end < 0) return false;
    tags += 1;
    depth += depthChange(bytes, at, end);
    if (tags > mostTags || depth > DEEPEST) return true;
    at = end;
  }
  return false;
};

// Office programs write no document types and no other encoding than UTF-8; what has them wants a parser to fetch or multiply something.
const isPlain = (bytes: Buffer): boolean =>
  !bytes.subarray(0, 4).includes(0) &&
  bytes[0] !== 0xff &&
  bytes[0] !== 0xfe &&
  !bytes.includes('<!DOCTYPE') &&
  !bytes.includes('<!ENTITY');

/** What is wrong with a part of an office file before any parser sees it; null where nothing is. */
export const xmlFault = (part: Uint8Array, mostTags: number): 'unsafe-archive' | 'too-much-inside' | null => {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  if (!isPlain(bytes)) return 'unsafe-archive';
  return isTooMuch(bytes, mostTags) ? 'too-much-inside' : null;
};

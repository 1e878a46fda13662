const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const character = (digits: string, base: 10 | 16): string => {
  const code = Number.parseInt(digits, base);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** XML text with its five names and its numbers of characters opened; no other entity exists here. */
export const decodeEntities = (xml: string): string =>
  xml.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return character(hex, 16);
    return decimal === undefined ? (NAMED[(name ?? '').toLowerCase()] ?? '') : character(decimal, 10);
  });

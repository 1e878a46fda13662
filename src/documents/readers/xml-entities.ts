const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

const opened = (entity: string): string => {
  if (/^#x/i.test(entity)) return character(Number.parseInt(entity.slice(2), 16));
  return entity.startsWith('#') ? character(Number(entity.slice(1))) : (NAMED[entity] ?? '');
};

/** XML text with its five names and its numbers of characters opened; no other entity exists here. */
export const decodeEntities = (xml: string): string =>
  xml.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (_, entity: string) => opened(entity));

/** A line's number or bullet: what kind of number it is (its level is known by it), the number itself, and the words behind it. */
export interface MarkedLine {
  readonly style: string;
  /** Null for a bullet. */
  readonly ordinal: string | null;
  readonly text: string;
}

/** Ways of numbering, the most specific first; a style is one level of a document, whichever it is. */
const MARKERS: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['part', /^(?:phần|chương)(?: thứ)? ([ivx]{1,5}|\d{1,2}|nhất|hai|ba|tư|năm)(?:[.:)]| ?-|(?= |$)) ?(.*)$/iu],
  ['article', /^điều (\d{1,3})[.:] ?(.*)$/iu],
  ['task', /^nhiệm vụ (?:số )?(\d{1,3})[.:] ?(\S.*)$/iu],
  ['I', /^([IVX]{1,5})(?:[.)]|\/(?!v )| ?[-:](?= )) ?(\S.*)$/u],
  ['I.1', /^([IVX]{1,5}\.\d{1,2})[.)]? (\S.*)$/u],
  ['A', /^([A-HK-UYĐ])[.)] (\S.*)$/u],
  ['1.1.1', /^(\d{1,2}\.\d{1,2}\.\d{1,2})(?![\d%])[.)]? ?(\D.*)$/u],
  ['1.1', /^(\d{1,2}\.\d{1,2})(?![\d%])[.)]? ?(\D.*)$/u],
  ['1', /^(\d{1,3})[.)] ?(?!\d)(\S.*)$/u],
  ['1', /^(\d{1,2})\. (\S.*)$/u],
  // The party's offices write "1- Các cấp ủy …".
  ['1', /^(\d{1,2}) ?- (\p{Lu}.*)$/u],
  ['(1)', /^\((\d{1,2}|[ivx]{1,4}|[a-zđ])\) ?(\S.*)$/u],
  ['a.1', /^([a-zđ]\.?\d{1,2})[.)] ?(\S.*)$/u],
  ['a.1', /^([a-zđ]\.\d{1,2}) (\S.*)$/u],
  ['a', /^([a-zđ])[.)] (\S.*)$/u],
  ['a', /^([a-zđ])\)(\S.*)$/u],
  // Without a space "-5%" is a number.
  ['-', /^(?<bullet>[-•●▪■◦►→✓·*])(?: |(?=[\p{L}"(≥≤]))(\S.*)$/u],
  ['+', /^(?<bullet>\+) ?(\S.*)$/u],
];

/** The longest line that a number is looked for in; what stands behind is kept. */
const LOOKED_AT = 400;

/** The number or bullet at the head of a tidied line; null where the line is a plain paragraph. */
export const markedLine = (line: string): MarkedLine | null => {
  const head = line.slice(0, LOOKED_AT);
  for (const [style, pattern] of MARKERS) {
    const found = pattern.exec(head);
    if (found === null) continue;
    const ordinal = found.groups?.['bullet'] === undefined ? (found[1] ?? null) : null;
    return { style, ordinal, text: `${found[2] ?? ''}${line.slice(LOOKED_AT)}`.trim() };
  }
  return null;
};

const BULLETS: ReadonlySet<string> = new Set(['-', '+', '(1)', 'label']);

/** Bullets, numbers in brackets and labels go on about the item above them and never hold a numbered one. */
export const isBullet = (style: string): boolean => BULLETS.has(style);

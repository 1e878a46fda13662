/** A heading within a table and the kind of its number, by which its depth is known. */
interface Heading {
  readonly style: string;
  readonly label: string;
}

export type GroupPath = readonly Heading[];

const HEADING = /^([A-ZĐ]|[IVX]{1,5}(?:\.\d{1,3})*|\d{1,3}(?:\.\d{1,3})*)(?:[.)]\s*|\s+)(\S.*)$/u;

const styleOfPart = (part: string): string => {
  if (/^\d+$/.test(part)) return '1';
  if (/^[IVX]+$/.test(part)) return 'I';
  return /^\p{Lu}$/u.test(part) ? 'A' : 'a';
};

const plainOf = (ordinal: string): string => ordinal.replace(/[.)]{1,3}$/, '');

const styleOf = (ordinal: string): string =>
  plainOf(ordinal)
    .split('.')
    .map((part) => styleOfPart(part))
    .join('.');

// After "H." an "I." is the next letter, not the first Roman number.
const nextLetter = (path: GroupPath, ordinal: string): boolean => {
  const last = path.at(-1);
  const next = last === undefined || last.style !== 'A' ? '' : String.fromCharCode((last.label.codePointAt(0) ?? 0) + 1);
  return next === plainOf(ordinal);
};

/** Parts "I. HẠ TẦNG" in one cell into its number and its title. */
export const partHeading = (text: string): { readonly ordinal: string | null; readonly title: string } => {
  const found = HEADING.exec(text);
  return found === null ? { ordinal: null, title: text } : { ordinal: found[1] ?? null, title: found[2] ?? text };
};

/** The path after a heading: it closes its like and all that was opened since. */
export const withHeading = (path: GroupPath, ordinal: string | null, title: string): GroupPath => {
  const style = ordinal === null ? '' : nextLetter(path, ordinal) ? 'A' : styleOf(ordinal);
  const known = path.findIndex((heading) => heading.style === style);
  const number = ordinal === null ? '' : `${plainOf(ordinal)}. `;
  return [...(known < 0 ? path : path.slice(0, known)), { style, label: `${number}${title}` }];
};

/** "A. Thể chế / I. Hạ tầng", outermost first; null outside any group. */
export const groupLabel = (path: GroupPath): string | null => (path.length === 0 ? null : path.map(({ label }) => label).join(' / '));

/** Whether a number belongs to a group rather than to a task: a letter in capitals or a Roman number. */
export const isGroupOrdinal = (ordinal: string): boolean => /^(?:I|A)(?:\.1)*$/.test(styleOf(ordinal));

import { bare } from '#language/fold.ts';
import { trimMarks } from '#language/trim-marks.ts';
import { markedLine } from './item-marker.ts';
import { LABEL_NAMES, type LabelRole } from './label-names.ts';

/** What stands behind one label. */
export interface Field {
  readonly role: LabelRole;
  readonly value: string;
}

/** A line parted at its labels; `before` is what stands in front of the first. */
export interface LabelledLine {
  readonly before: string;
  readonly fields: readonly Field[];
}

const NOTE = '(?: ?\\([^():]{0,40}\\))?';
/** Where a label may begin: at the head, behind a mark, or at a word that the text writes with a capital. */
const LABEL_START = /(?:^|[.;,(/] ?|[-+•–] |\s)(?=[a-z])/g;

const PATTERNS = LABEL_NAMES.map(([role, name]) => ({ role, pattern: new RegExp(`(?:${name})${NOTE} ?:(?!\\d)`, 'y') }));

// "Thời gian thực hiện sau khi …": the colon is forgotten, but what follows is a time.
const WITHOUT_COLON =
  /^(?:thoi gian|thoi han|han)(?: (?:thuc hien|hoan thanh|ban hanh|trien khai|trinh|bao cao)){1,2} (?=(?:truoc|sau khi|trong|tu|den|cham nhat|quy|thang|nam|ngay|hang|dinh ky|thuong xuyen|theo (?:tien do|lo trinh|ke hoach)|\d))/;

interface Label {
  readonly role: LabelRole;
  readonly at: number;
  readonly end: number;
}

/** A task's labels stand near the head of its lines; what comes after is text. */
const LOOKED_AT = 6_000;

const labelAt = (words: string, at: number): Label | null => {
  for (const { role, pattern } of PATTERNS) {
    pattern.lastIndex = at;
    if (pattern.test(words)) return { role, at, end: pattern.lastIndex };
  }
  return null;
};

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

// Within a sentence "kết quả:" is no label unless a mark or a capital opens it.
const mayBegin = (text: string, before: string, at: number): boolean => before === '' || before.trim() !== '' || isCapital(text.charAt(at));

const labelsIn = (text: string, words: string): readonly Label[] => {
  const found: Label[] = [];
  for (const start of words.matchAll(LABEL_START)) {
    const at = start.index + start[0].length;
    if (at < (found.at(-1)?.end ?? 0) || !mayBegin(text, start[0], at)) continue;
    const label = labelAt(words, at);
    if (label !== null) found.push(label);
  }
  return found;
};

const valueOf = (text: string): string => trimMarks(text, ' ;,.-+•').replace(/^\((.*)\)$/, '$1');

const valueUntil = (text: string, from: number, to: number): string => {
  const value = valueOf(text.slice(from, to));
  // A bracket that opened before the label closes behind its value.
  return value.endsWith(')') && !value.includes('(') ? value.slice(0, -1) : value;
};

const withoutColon = (text: string, words: string): LabelledLine | null => {
  const found = WITHOUT_COLON.exec(words);
  return found === null ? null : { before: '', fields: [{ role: 'deadline', value: valueOf(text.slice(found[0].length)) }] };
};

const parted = (text: string): LabelledLine => {
  const words = bare(text.slice(0, LOOKED_AT));
  // Where folding changed the length (letters of other scripts), places in the two do not agree.
  if (words.length !== Math.min(text.length, LOOKED_AT)) return { before: text, fields: [] };
  const labels = labelsIn(text, words);
  const [first] = labels;
  if (first === undefined) return withoutColon(text, words) ?? { before: text, fields: [] };
  const fields = labels.map(({ role, end }, at) => ({ role, value: valueUntil(text, end, labels[at + 1]?.at ?? text.length) }));
  return { before: trimMarks(text.slice(0, first.at), ' ;,(-+•'), fields };
};

/** Parts a line at its labels ("Chủ trì: …; phối hợp: …"), in the order in which they stand. */
export const labelledLine = (text: string): LabelledLine => parted(text);

const LONGEST_LABEL = 80;

/** Whether a line, its bullet aside, begins with the label of a field. */
export const startsWithLabel = (line: string): boolean => {
  const text = (markedLine(line)?.text ?? line).slice(0, 2 * LONGEST_LABEL);
  const words = bare(text);
  return labelAt(words, 0) !== null || WITHOUT_COLON.test(words);
};

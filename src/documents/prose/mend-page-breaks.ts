import type { TextLine } from '../text-tables.ts';
import { startsWithLabel } from './field-labels.ts';
import { markedLine } from './item-marker.ts';
import { plainLine } from './plain-line.ts';

const PAGE_NUMBER = /^(?:trang|page)? ?-? ?\d{1,3} ?(?:-|\/ ?\d{1,3})?$/iu;

/** A line this often in a document, with no end of a sentence, is the head or foot of its pages. */
const RUNNING_TIMES = 3;
/** Beside a page number even twice is too often for chance. */
const RUNNING_TIMES_AT_NUMBER = 2;
/** What runs on the pages often repeats the title, which stands here. */
const TITLE_LINES = 15;

const isHeadOfPages = (text: string): boolean =>
  text.length >= 8 && text.length <= 160 && !/[.;:,?!]$/.test(text) && markedLine(text) === null && !startsWithLabel(text);

const isPageNumber = (line: TextLine | undefined): boolean => line !== undefined && PAGE_NUMBER.test(line.text);

const withoutFurniture = (lines: readonly TextLine[]): readonly TextLine[] => {
  const times = new Map<string, number>();
  const atNumber = new Map<string, number>();
  const count = (counts: Map<string, number>, text: string): void => void counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const [at, line] of lines.entries()) {
    count(times, line.text);
    if (isPageNumber(lines[at - 1]) || isPageNumber(lines[at + 1])) count(atNumber, line.text);
  }
  const often = (text: string): boolean => (times.get(text) ?? 0) >= RUNNING_TIMES || (atNumber.get(text) ?? 0) >= RUNNING_TIMES_AT_NUMBER;
  return lines.filter((line, at) => !isPageNumber(line) && (at < TITLE_LINES || !often(line.text) || !isHeadOfPages(line.text)));
};

/** A paragraph longer than this is no sentence that a page break cut. */
const LONGEST_PARAGRAPH = 12_000;

/** How far apart the two halves may stand: a page's foot, its number and the next head lie between. */
const WIDEST_BREAK = 8;

const ENDED = /[.;:?!…]["')\]]*$/;
// A line never ends with one of these of its own accord.
const DANGLING =
  /(?:,|[ (](?:số|ngày|tháng|năm|và|của|tại|về|theo|với|các|cho|để|hoặc|từ|đến|là|trong|trên|do|bởi|những|một|Nghị quyết|Quyết định|Kế hoạch|Chỉ thị|Thông báo|Luật|Nghị định|Sở|Bộ|UBND|Ủy ban nhân dân))$/u;
const SHORTEST_BROKEN_LINE = 40;

interface Wrapping {
  /** The width at which lines break; null where a line is a whole paragraph. */
  readonly width: number | null;
}

const MOST_WRAPPED_WIDTH = 140;
const FEWEST_LINES = 12;

// Text copied from a PDF breaks every line at the same width.
const wrappingOf = (lines: readonly TextLine[]): Wrapping => {
  const lengths = lines.map(({ text }) => text.length).toSorted((one, other) => one - other);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const full = lengths.filter((length) => length >= width * 0.75).length;
  const wrapped =
    lengths.length >= FEWEST_LINES && width <= MOST_WRAPPED_WIDTH && width >= SHORTEST_BROKEN_LINE && full >= lengths.length * 0.3;
  return { width: wrapped ? width : null };
};

const beginsItem = (text: string): boolean => markedLine(text) !== null || startsWithLabel(text);

const isCapitals = (text: string): boolean => text === text.toUpperCase();

const wrapsOn = (before: string, { width }: Wrapping): boolean =>
  width !== null && before.length >= width * 0.7 && !ENDED.test(before) && !isCapitals(before);

const dangles = (before: string): boolean => before.length >= SHORTEST_BROKEN_LINE && DANGLING.test(before);

const goesOn = (before: TextLine, next: TextLine, wrapping: Wrapping): boolean => {
  if (next.line - before.line > WIDEST_BREAK || beginsItem(next.text)) return false;
  return /^\p{Ll}/u.test(next.text) || dangles(before.text) || wrapsOn(before.text, wrapping);
};

interface OpenParagraph extends TextLine {
  /** The last piece, by which the next is judged. */
  readonly last: TextLine;
  readonly pieces: string[];
  length: number;
}

const opened = (line: TextLine): OpenParagraph => ({ ...line, last: line, pieces: [line.text], length: line.text.length });

const joinBroken = (lines: readonly TextLine[]): readonly TextLine[] => {
  const wrapping = wrappingOf(lines);
  const paragraphs: OpenParagraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open !== undefined && open.length < LONGEST_PARAGRAPH && goesOn(open.last, line, wrapping)) {
      open.pieces.push(line.text);
      paragraphs[paragraphs.length - 1] = { ...open, last: line, length: open.length + line.text.length };
    } else paragraphs.push(opened(line));
  }
  return paragraphs.map(({ line, pieces }) => ({ line, text: pieces.join(' ') }));
};

/**
 * Running text as its author wrote it: page numbers and running heads dropped, sentences that a page break or a fixed width cut joined
 * again; a paragraph keeps the number of its first line.
 */
export const mendPageBreaks = (prose: readonly TextLine[]): readonly TextLine[] => {
  const lines = prose.map(({ line, text }) => ({ line, text: plainLine(text) })).filter(({ text }) => text !== '');
  return joinBroken(withoutFurniture(lines));
};

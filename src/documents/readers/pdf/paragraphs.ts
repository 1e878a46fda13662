import { joinTexts } from '../../join-texts.ts';
import type { Segment, VisualLine } from './visual-lines.ts';

/** A paragraph and the page on which it begins. */
export interface Paragraph {
  readonly text: string;
  readonly page: number;
}

/** Lines of one column, in reading order. */
export interface PlacedLine {
  readonly segment: Segment;
  readonly page: number;
}

const LIST_MARK = /^(?:[-+•*–]|\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|[a-zđA-ZĐ][.)]|[IVX]{1,5}(?:\.\d{1,3})*[.)]?)$/u;

/** What begins a paragraph of its own, however full the line above is. */
const OPENING =
  /^(?:[-+•*–]\s|#{1,6}\s|\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\s\p{Lu}|[a-zđ]\)\s|[A-HĐa-zđ]\.\s|[IVX]{1,5}(?:\.\d{1,3})*[.)]\s|Căn cứ |Nơi nhận:|Số:|Kính gửi)/u;

/** Begins a paragraph behind the end of a sentence; within one it refers to a part of some document. */
const PART = /^(?:Điều|Chương|Mục|Phần|Phụ lục|PHỤ LỤC) [\dIVX]+/u;
const SENTENCE_END = /[.;:!?]["”)]?\s*$/u;

/** What stands alone under a head of two columns, however near. */
const DOCUMENT_KIND =
  /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|THÔNG BÁO|CHỈ THỊ|NGHỊ QUYẾT|BÁO CÁO|HƯỚNG DẪN|TỜ TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|PHỤ LỤC)(?: [\dIVX]+)?$/u;

const opens = (above: string, below: string): boolean =>
  OPENING.test(below) || DOCUMENT_KIND.test(below.trim()) || (PART.test(below) && SENTENCE_END.test(above));

// A number and the text after its tab are one line, however wide the tab is.
const withMarks = (line: VisualLine): VisualLine => {
  const [mark, next, ...rest] = line;
  if (mark === undefined || next === undefined || !LIST_MARK.test(mark.text.trim())) return line;
  return [{ ...next, text: `${mark.text.trim()} ${next.text}`, x: mark.x }, ...rest];
};

// Where a line of one segment stands beside the right column that is being read: in it, to the left of it, or across both.
const placeBeside = (segment: Segment, right: readonly Segment[]): 'right' | 'left' | 'across' => {
  const [besides] = right;
  if (besides === undefined) return 'left';
  if (DOCUMENT_KIND.test(segment.text.trim())) return 'across';
  if (segment.x > besides.x - 4 * segment.size) return 'right';
  return segment.right < besides.x + segment.size ? 'left' : 'across';
};

/** Lines that stand further apart, in units of their letters' size, are no longer side by side with what stood above. */
const BLOCK_GAP = 2.2;
/** Lines that follow each other more closely than lines of a text can are side by side. */
const OVERLAP = 0.9;
/** Between columns, at the least. */
const SMALL_GAP = 0.3;

const isBeside = (one: Segment, other: Segment): boolean => {
  const gap = Math.max(other.x - one.right, one.x - other.right);
  return gap > SMALL_GAP * one.size && Math.abs(other.y - one.y) < OVERLAP * Math.min(one.size, other.size);
};

// Columns whose lines are not level with each other: the one to the left is read first, wherever it begins.
const levelled = (lines: readonly VisualLine[]): readonly VisualLine[] => {
  const found: VisualLine[] = [];
  for (const line of lines) {
    const pair = [...(found.at(-1) ?? []), ...line];
    const [one, other, third] = pair;
    if (one === undefined || other === undefined || third !== undefined || !isBeside(one, other) || line.length === 2) found.push(line);
    else found[found.length - 1] = pair.toSorted((left, right) => left.x - right.x);
  }
  return found;
};

// Two columns side by side (the head of a document, its signatures) are read one after the other.
const inReadingOrder = (lines: readonly VisualLine[]): readonly Segment[] => {
  const ordered: Segment[] = [];
  let right: Segment[] = [];
  let lastY = -Infinity;
  for (const [first, ...others] of levelled(lines.map(withMarks))) {
    if (first === undefined) continue;
    const place = others.length > 0 ? 'left' : placeBeside(first, right);
    if (place === 'across' || first.y - lastY > BLOCK_GAP * first.size) {
      ordered.push(...right);
      right = [];
    }
    if (place === 'right' && right.length > 0) right.push(first);
    else ordered.push(first);
    right.push(...others);
    lastY = first.y;
  }
  return [...ordered, ...right];
};

/** The lines of a page that stand outside its tables, column after column. */
export const placedLines = (lines: readonly VisualLine[], page: number): readonly PlacedLine[] =>
  inReadingOrder(lines).map((segment) => ({ segment, page }));

const INDENT = 0.7;
const FAR_BELOW = 2.6;
/** For the space between words, and for words whose letters are wider than most. */
const SLACK = 0.6;

const firstWordWidth = ({ text, x, right }: Segment): number =>
  ((right - x) / Math.max(1, text.length)) * (text.trim().split(/\s/, 1)[0]?.length ?? 0);

// A line is broken because the next word had no room, or else because a new paragraph begins.
const goesOn = (above: PlacedLine, below: PlacedLine, edge: number): boolean => {
  const [one, other] = [above.segment, below.segment];
  if (opens(one.text, other.text)) return false;
  if (above.page === below.page) {
    const gap = other.y - one.y;
    if (gap <= 0 || gap > FAR_BELOW * one.size) return false;
    if (other.x - one.x > INDENT * one.size) return false;
  } else if (!/^\p{Ll}/u.test(other.text)) return false;
  return one.right + firstWordWidth(other) > edge - SLACK * one.size;
};

/** Lines joined to paragraphs; `edges` says for each page how far lines of running text reach to the right. */
export const joinParagraphs = (lines: readonly PlacedLine[], edges: ReadonlyMap<number, number>): readonly Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const last = paragraphs.at(-1);
    const text = line.segment.text.trim();
    if (above !== undefined && last !== undefined && goesOn(above, line, edges.get(above.page) ?? 0))
      paragraphs[paragraphs.length - 1] = { ...last, text: joinTexts([last.text, text]) };
    else paragraphs.push({ text, page: line.page });
  }
  return paragraphs;
};

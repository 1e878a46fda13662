import { joinTexts } from '../../join-texts.ts';
import type { TextPiece } from './page-geometry.ts';

/** What stands on one line of a page and close together. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** One line of a page: its segments from left to right, parted by gaps wider than any between words. */
export type VisualLine = readonly Segment[];

/** In units of the letters' size. */
const SAME_LINE = 0.4;
const WORD_GAP = 0.18;
const COLUMN_GAP = 2.2;
/** Columns of a table without rules stand closer than those of a document's head, and still wider apart than words. */
const CELL_GAP = 0.6;

/** Letters that are set twice a hair apart, to look bold. */
const TWICE = 0.15;

const isBlank = ({ text }: TextPiece): boolean => text.trim() === '';

const withoutTwins = (line: readonly TextPiece[]): readonly TextPiece[] =>
  line.filter(({ text, x, size }, at) => {
    const before = line[at - 1];
    return before === undefined || before.text.trim() !== text.trim() || x - before.x > TWICE * size;
  });

// Raised letters (footnote marks) stand on their line all the same.
const linesOf = (pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] => {
  const lines: TextPiece[][] = [];
  for (const piece of pieces.filter((one) => !isBlank(one)).toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && piece.y - first.y <= SAME_LINE * Math.max(first.size, piece.size)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => withoutTwins(line.toSorted((one, other) => one.x - other.x)));
};

const extended = (segment: Segment, piece: TextPiece): Segment => {
  const space = piece.x - segment.right > WORD_GAP * piece.size || segment.text.endsWith(' ') ? ' ' : '';
  return { ...segment, text: `${segment.text.trimEnd()}${space}${piece.text}`, right: Math.max(segment.right, piece.right) };
};

const segmentsOf = (line: readonly TextPiece[], gap: number): VisualLine => {
  const segments: Segment[] = [];
  for (const piece of line) {
    const last = segments.at(-1);
    if (last !== undefined && piece.x - last.right <= gap * piece.size) segments[segments.length - 1] = extended(last, piece);
    else segments.push(piece);
  }
  return segments;
};

/** A line as running text has it, and cut finer, as the cells of a table have it. */
export interface PageLine {
  readonly columns: VisualLine;
  readonly cells: VisualLine;
}

/** The lines that pieces of text make on a page, from the top downwards. */
export const pageLines = (pieces: readonly TextPiece[]): readonly PageLine[] =>
  linesOf(pieces).map((line) => ({ columns: segmentsOf(line, COLUMN_GAP), cells: segmentsOf(line, CELL_GAP) }));

/** The text of pieces that wrap within a cell, as one paragraph. */
export const flowingText = (pieces: readonly TextPiece[]): string =>
  joinTexts(linesOf(pieces).map((line) => segmentsOf(line, COLUMN_GAP).map(({ text }) => text.trim()).join(' '))); // prettier-ignore

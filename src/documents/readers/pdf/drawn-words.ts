import { type Drawing, followDrawing, type Pen } from './page-drawing.ts';
import { chained, type Matrix, moved, type TextPiece } from './page-geometry.ts';

/** A letter as pdf.js has it; its width is in the font's own units, and `isSpace` says that a gap between words widens it. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
}

/** How much of the text's unit one of a font's is. */
export type FontScale = (font: string) => number;

type Point = readonly [number, number];

/** A word where it is set; its text ends with a space where one was set behind it. */
export interface DrawnWord {
  text: string;
  readonly start: Point;
  end: Point;
  /** From the letter's own square to the page. */
  readonly matrix: Matrix;
}

/** In units of the letters' size: a letter further behind the last one, or further over it, is a piece of its own. */
const NEXT = 0.12;
const OVER = 0.3;
const SAME_HEIGHT = 0.1;
const THOUSAND = 1_000;

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' &&
  value !== null &&
  'unicode' in value &&
  typeof value.unicode === 'string' &&
  'width' in value &&
  typeof value.width === 'number';

/** How high the letters of a word are. */
export const sizeOf = ({ matrix }: DrawnWord): number => Math.hypot(matrix[2], matrix[3]);

const goesOn = (word: DrawnWord, start: Point, matrix: Matrix): boolean => {
  const along = Math.hypot(matrix[0], matrix[1]) || 1;
  const [x, y] = [(start[0] - word.end[0]) / along, (start[1] - word.end[1]) / along];
  const gap = (x * matrix[0] + y * matrix[1]) / along;
  const off = Math.abs(y * matrix[0] - x * matrix[1]) / along;
  return gap < NEXT && gap > -OVER && off < SAME_HEIGHT && Math.abs(Math.hypot(matrix[2], matrix[3]) - sizeOf(word)) < 1;
};

interface SetGlyph {
  readonly text: string;
  readonly matrix: Matrix;
  /** How far it reaches, in units of its size. */
  readonly width: number;
}

// Sets a letter where the pen is, and moves the pen behind it.
const setGlyph = (pen: Pen, { unicode, width, isSpace }: Glyph, scale: number): SetGlyph => {
  const { size, stretch, rise, afterLetter, afterSpace } = pen.style;
  const matrix = chained(pen.matrix, chained(pen.textMatrix, [size * stretch, 0, 0, size, pen.x, pen.y + rise]));
  const set = width * scale + (size === 0 ? 0 : afterLetter / size);
  pen.x += (set * size + (isSpace === true ? afterSpace : 0)) * stretch;
  return { text: unicode, matrix, width: set };
};

const addGlyph = (words: DrawnWord[], { text, matrix, width }: SetGlyph): void => {
  const [start, end] = [moved(matrix, [0, 0]), moved(matrix, [width, 0])];
  const last = words.at(-1);
  const before = last?.text.endsWith(' ') === false && goesOn(last, start, matrix) ? last : undefined;
  if (text.trim() === '') {
    // Behind a gap it is not this word's: what fills the gap comes later.
    if (before !== undefined) before.text += ' ';
  } else if (before === undefined) words.push({ text, start, end, matrix });
  else {
    before.text += text;
    before.end = end;
  }
};

/**
 * The words that a page's drawing sets, in the order in which it does. They are taken letter by letter: where a font lacks some letters,
 * these are set after the others of their line, in another font and into the gaps that were left for them.
 */
export const drawnWords = (drawing: Drawing, fontScale: FontScale): readonly DrawnWord[] => {
  const words: DrawnWord[] = [];
  followDrawing(drawing, (name, pen, [given]) => {
    if (name !== 'showText') return;
    const scale = fontScale(pen.style.font);
    const glyphs: readonly unknown[] = Array.isArray(given) ? given : [];
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') pen.x -= (glyph / THOUSAND) * pen.style.size * pen.style.stretch;
      else if (isGlyph(glyph)) addGlyph(words, setGlyph(pen, glyph, scale));
    }
  });
  return words;
};

/** A level word as a piece of its line. */
export const asPiece = (word: DrawnWord): TextPiece => {
  const { text, start, end } = word;
  return { text, x: start[0], right: Math.max(start[0], end[0]), y: start[1], size: sizeOf(word) };
};

import { chained, type Matrix } from './page-geometry.ts';

/** What pdf.js makes of a page's drawing: operations by number, each with its arguments. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
  /** The numbers of the operations by their names. */
  readonly numbers: Readonly<Record<string, number>>;
  /** From the page's own units to the page as it is seen. */
  readonly page: Matrix;
}

/** How text is set until something else is said; lengths are in the units of the page's text. */
export interface TextStyle {
  readonly font: string;
  readonly size: number;
  readonly afterLetter: number;
  readonly afterSpace: number;
  /** How wide letters are set; 1 as they are made. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

/** Where drawing has come to. `matrix` leads to the page as it is seen. */
export interface Pen {
  matrix: Matrix;
  style: TextStyle;
  readonly saved: { readonly matrix: Matrix; readonly style: TextStyle }[];
  textMatrix: Matrix;
  /** Where the next letter is set, and where its line began. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** What is told of each operation that leaves something on the page. */
export type Visit = (name: 'constructPath' | 'showText', pen: Pen, args: readonly unknown[]) => void;

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
const PLAIN: TextStyle = { font: '', size: 0, afterLetter: 0, afterSpace: 0, stretch: 1, leading: 0, rise: 0 };
const PERCENT = 100;

const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

const matrixOf = (value: unknown): Matrix | null => {
  const numbers = value instanceof Float32Array ? [...value] : value;
  if (!Array.isArray(numbers) || numbers.length !== 6 || !numbers.every((one) => typeof one === 'number')) return null;
  return numbers as unknown as Matrix; // -- six numbers, as the line above has seen
};

const save = (pen: Pen): void => void pen.saved.push({ matrix: pen.matrix, style: pen.style });

const restore = (pen: Pen): void => {
  const { matrix, style } = pen.saved.pop() ?? pen;
  pen.matrix = matrix;
  pen.style = style;
};

const transform = (pen: Pen, args: unknown): void => {
  const matrix = matrixOf(args);
  if (matrix !== null) pen.matrix = chained(pen.matrix, matrix);
};

const beginLine = (pen: Pen, textMatrix: Matrix): void => {
  pen.textMatrix = textMatrix;
  pen.x = pen.y = pen.lineX = pen.lineY = 0;
};

const moveLine = (pen: Pen, [x, y]: readonly [number, number]): void => {
  pen.x = pen.lineX += x;
  pen.y = pen.lineY += y;
};

const restyle = (pen: Pen, style: Partial<TextStyle>): void => void (pen.style = { ...pen.style, ...style });

type Step = (pen: Pen, args: readonly unknown[]) => void;

// What each operation does to the pen; forms are drawings within the drawing.
const STEPS: Readonly<Record<string, Step>> = {
  save,
  restore,
  transform,
  paintFormXObjectBegin: (pen, [matrix]) => {
    save(pen);
    transform(pen, matrix);
  },
  paintFormXObjectEnd: restore,
  beginText: (pen) => {
    beginLine(pen, SAME);
  },
  setTextMatrix: (pen, args) => {
    beginLine(pen, matrixOf(args[0]) ?? matrixOf(args) ?? SAME);
  },
  moveText: (pen, [x, y]) => {
    moveLine(pen, [numberOf(x), numberOf(y)]);
  },
  setLeadingMoveText: (pen, [x, y]) => {
    restyle(pen, { leading: -numberOf(y) });
    moveLine(pen, [numberOf(x), numberOf(y)]);
  },
  nextLine: (pen) => {
    moveLine(pen, [0, -pen.style.leading]);
  },
  setFont: (pen, [font, size]) => {
    restyle(pen, { font: typeof font === 'string' ? font : '', size: numberOf(size) });
  },
  setCharSpacing: (pen, [width]) => {
    restyle(pen, { afterLetter: numberOf(width) });
  },
  setWordSpacing: (pen, [width]) => {
    restyle(pen, { afterSpace: numberOf(width) });
  },
  setHScale: (pen, [percent]) => {
    restyle(pen, { stretch: numberOf(percent) / PERCENT });
  },
  setLeading: (pen, [leading]) => {
    restyle(pen, { leading: numberOf(leading) });
  },
  setTextRise: (pen, [rise]) => {
    restyle(pen, { rise: numberOf(rise) });
  },
};

/** Follows a page's drawing from its start, and tells of each path and text where it is set. */
export const followDrawing = ({ fnArray, argsArray, numbers, page }: Drawing, visit: Visit): void => {
  const pen: Pen = { matrix: page, style: PLAIN, saved: [], textMatrix: SAME, x: 0, y: 0, lineX: 0, lineY: 0 };
  const steps = new Map(Object.entries(STEPS).map(([name, step]) => [numbers[name], step]));
  for (const [at, operation] of fnArray.entries()) {
    const given = argsArray[at];
    const args: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operation === numbers['constructPath']) visit('constructPath', pen, args);
    else if (operation === numbers['showText']) visit('showText', pen, args);
    else steps.get(operation)?.(pen, args);
  }
};

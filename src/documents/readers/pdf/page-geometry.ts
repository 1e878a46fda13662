/** Positions on a page are in points (1/72 inch) from its upper left corner, as it is seen: x grows to the right, y downwards. */

/** Some letters in a row, as the PDF sets them; `y` is the line they stand on. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A straight rule: horizontal ones lie at a y and reach over some x, vertical ones the other way round. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

export interface PageContent {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
  readonly rules: Rules;
  /** Text that is turned: watermarks, and tables set sideways. */
  readonly turned: readonly string[];
}

/** What two things may differ by and still be meant to be at one place. */
export const TOLERANCE = 3;

/** Transforms as PDF has them: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The transform that first does `inner`, then `outer`. */
export const chained = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** Where a transform puts a point. */
export const moved = (matrix: Matrix, [x, y]: readonly [number, number]): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

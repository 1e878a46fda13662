import type { DocumentCell } from '../../document-line.ts';
import { type TextPiece, TOLERANCE } from './page-geometry.ts';
import type { RuledCell, RuledTable } from './ruled-tables.ts';
import { flowingText } from './visual-lines.ts';

/** Letters stand on their line; their middle is a little above it. */
const MIDDLE = 0.3;

/** Whether a piece stands within a table's outline. */
export const isWithin = ({ x, y, size }: TextPiece, { left, right, top, bottom }: RuledTable): boolean => {
  const height = y - MIDDLE * size;
  return x >= left - TOLERANCE && x <= right && height >= top && height <= bottom;
};

const holds = ({ left, right, top, bottom }: RuledCell, { x, y, size }: TextPiece): boolean => {
  const height = y - MIDDLE * size;
  return x >= left - TOLERANCE && x < right - TOLERANCE && height >= top && height < bottom;
};

/** A row of cells, from where to where they reach down the page. */
export type PlacedRow = readonly DocumentCell[];

/** The rows of a ruled table with the pieces that stand in its cells. */
export const tableRows = (table: RuledTable, pieces: readonly TextPiece[]): readonly PlacedRow[] => {
  const texts = new Map(table.cells.map((cell) => [cell, flowingText(pieces.filter((piece) => holds(cell, piece)))]));
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells
      .filter(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow)
      .toSorted((one, other) => one.left - other.left)
      .map((cell): DocumentCell => {
        const placed = { text: texts.get(cell) ?? '', from: cell.left, to: cell.right };
        return cell.firstRow === row ? placed : { ...placed, above: true };
      }),
  ).filter((row) => row.length > 0);
};

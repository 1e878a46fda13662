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

// pdf.js joins what is set without a gap, even over a rule: such a piece is cut at the space nearest to it.
const cutAt = (piece: TextPiece, edge: number): readonly TextPiece[] => {
  const perLetter = (piece.right - piece.x) / piece.text.length;
  const spaces = [...piece.text.matchAll(/\s/g)].map(({ index }) => index);
  const distance = (at: number): number => Math.abs(piece.x + at * perLetter - edge);
  const [nearest] = spaces.toSorted((one, other) => distance(one) - distance(other));
  if (nearest === undefined || distance(nearest) > 2 * piece.size) return [piece];
  return [
    { ...piece, text: piece.text.slice(0, nearest), right: edge - TOLERANCE },
    { ...piece, text: piece.text.slice(nearest + 1), x: Math.max(edge, piece.x + (nearest + 1) * perLetter) },
  ];
};

/** A piece may reach over an edge by that much and still be meant for its own cell. */
const OVERHANG = 0.8;

const cutByCells = (pieces: readonly TextPiece[], cells: readonly RuledCell[]): readonly TextPiece[] =>
  pieces.flatMap((piece) => {
    const cell = cells.find((one) => holds(one, piece));
    if (cell === undefined || piece.right <= cell.right + OVERHANG * piece.size) return [piece];
    const [first, ...rest] = cutAt(piece, cell.right);
    return first === undefined ? [] : [first, ...(rest.length === 0 ? [] : cutByCells(rest, cells))];
  });

/** A row of cells, from where to where they reach down the page. */
export type PlacedRow = readonly DocumentCell[];

/** The rows of a ruled table with the pieces that stand in its cells. */
export const tableRows = (table: RuledTable, pieces: readonly TextPiece[]): readonly PlacedRow[] => {
  const own = cutByCells(pieces, table.cells);
  const texts = new Map(table.cells.map((cell) => [cell, flowingText(own.filter((piece) => holds(cell, piece)))]));
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

import type { DocumentCell } from './document-line.ts';
import { oneText } from './join-texts.ts';

/** The texts of a row in the columns of its table's header. */
export interface AlignedCells {
  readonly cells: readonly string[];
  /** The columns whose cell is merged with the one above. */
  readonly above: ReadonlySet<number>;
}

const overlap = (one: DocumentCell, other: DocumentCell): number => Math.min(one.to, other.to) - Math.max(one.from, other.from);

// A cell as wide as several columns stands in the first of them that it covers for the greater part.
const columnOf = (cell: DocumentCell, header: readonly DocumentCell[]): number => {
  const covered = header.map((column) => overlap(cell, column) / (column.to - column.from));
  const mostly = covered.findIndex((share) => share > 0.5);
  if (mostly >= 0) return mostly;
  const most = Math.max(...covered);
  return most > 0 ? covered.indexOf(most) : header.length;
};

const columnsOf = (cells: readonly DocumentCell[], header: readonly DocumentCell[]): readonly number[] => {
  const columns = cells.map((cell) => columnOf(cell, header));
  const distinct = new Set(columns).size === columns.length;
  // Two cells under one name: the borders of this row were dragged about, and the order of its cells tells more than where they lie.
  return distinct || cells.length > header.length ? columns : [...cells.keys()];
};

/** Puts the cells of a row under the columns of a header; a row that ends early stays short. */
export const alignCells = (cells: readonly DocumentCell[], header: readonly DocumentCell[]): AlignedCells => {
  const columns = columnsOf(cells, header);
  const width = Math.max(0, ...columns.map((column) => column + 1));
  const texts = Array.from({ length: width }, (_, column) =>
    oneText(cells.flatMap((cell, at) => (columns[at] === column ? [cell.text] : [])).join('\n')),
  );
  return { cells: texts, above: new Set(columns.filter((_, at) => cells[at]?.above === true)) };
};

import type { DocumentCell } from '../../document-line.ts';
import { TOLERANCE } from './page-geometry.ts';

type Row = readonly DocumentCell[];

const sameColumn = (one: DocumentCell, other: DocumentCell): boolean =>
  Math.abs(one.from - other.from) <= 2 * TOLERANCE && Math.abs(one.to - other.to) <= 2 * TOLERANCE;

const below = (row: Row | undefined, cell: DocumentCell): DocumentCell | undefined => row?.find((other) => sameColumn(other, cell));

// A blank cell at the head of a page is the rest of one that began on the page before where it reaches over several rows, here or there.
const goesOn = (cell: DocumentCell, before: DocumentCell, next: Row | undefined): boolean =>
  cell.text === '' && before.text !== '' && (before.above === true || below(next, cell)?.above === true);

const isSame = (one: Row | undefined, other: Row): boolean =>
  one !== undefined && one.length === other.length && one.every(({ text }, at) => text !== '' && text === other[at]?.text);

/** What a table's page goes on from: its header, and the last row of the page before. */
export interface PageBefore {
  readonly header: Row;
  readonly last: Row;
}

/** The rows of a page with the texts of those merged cells that began on the page before; the header may be repeated above them. */
export const mergedOverPages = (rows: readonly Row[], { header, last }: PageBefore): readonly Row[] => {
  const first = isSame(header, rows[0] ?? []) ? 1 : 0;
  let filled: readonly DocumentCell[] = (rows[first] ?? []).flatMap((cell) => {
    const before = below(last, cell);
    return before === undefined || !goesOn(cell, before, rows[first + 1]) ? [] : [{ ...cell, text: before.text, above: true }];
  });
  return rows.map((row, at) => {
    if (at < first) return row;
    const reached = filled.filter((cell) => at === first || below(row, cell)?.above === true);
    filled = reached;
    return row.map((cell) => {
      const whole = reached.find((other) => sameColumn(other, cell));
      return whole === undefined ? cell : { ...cell, text: whole.text, above: true };
    });
  });
};

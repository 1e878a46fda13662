import type { DraftIndicator, Source } from '#domain/draft-plan.ts';
import { figureIn, figureInCell } from './figure.ts';
import { placeCells, type PlacedRow } from './place-cells.ts';
import type { RawTable } from './text-tables.ts';

const BLANK = { indicator: '', value: '', unit: '' };

const unitIn = (said: string, figure: string): string | null => {
  if (said !== '') return said;
  return figure.includes('%') ? '%' : null;
};

// Where no cell holds the figure, the words of the indicator do ("Có ít nhất 95% hồ sơ …").
const indicatorIn = (placed: PlacedRow, source: Source): readonly DraftIndicator[] => {
  const { indicator: text, value: cell, unit } = { ...BLANK, ...placed };
  if (text === '') return [];
  const where = { ordinal: placed.ordinal?.replace(/[.)]{1,3}$/, '') ?? null, text };
  const figure = figureInCell(cell);
  if (figure !== null) return [{ ...where, ...figure, unit: unitIn(unit, cell), source }];
  const said = cell === '' ? figureIn(text) : null;
  return said === null ? [] : [{ ...where, ...said, unit: unit === '' ? said.unit : unit, source }];
};

/** The figures to reach that a table of indicators lists, one a row; rows without a number are headings. */
export const tableIndicators = ({ table, rows, roles }: RawTable): readonly DraftIndicator[] =>
  rows.flatMap(({ row, cells, page }) => indicatorIn(placeCells(cells, roles), { ...(page === undefined ? {} : { page }), table, row }));

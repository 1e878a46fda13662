import type { DraftIndicator, Source } from '#domain/draft-plan.ts';
import { bare } from '#language/fold.ts';
import { placeCells, type PlacedRow } from './place-cells.ts';
import type { RawTable } from './text-tables.ts';

const COMPARATORS: readonly (readonly [RegExp, NonNullable<DraftIndicator['comparator']>])[] = [
  [/≥|>=|toi thieu|it nhat|tro len|khong thap hon|khong duoi/, '>='],
  [/≤|<=|toi da|khong qua|khong vuot qua|khong cao hon/, '<='],
  [/>|(?<![a-z])tren(?![a-z])/, '>'],
  [/<|(?<![a-z])duoi(?![a-z])/, '<'],
];

const NUMBER = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?/;

const valueIn = (words: string): number | null => {
  const found = NUMBER.exec(words)?.[0];
  if (found === undefined) return null;
  // In Vietnamese the full stop parts thousands and the comma decimals.
  const plain = /^\d{1,3}(?:\.\d{3})+/.test(found) ? found.replaceAll('.', '') : found;
  return Number(plain.replace(',', '.'));
};

const unitIn = (said: string, words: string): string | null => {
  if (said !== '') return said;
  return words.includes('%') ? '%' : null;
};

const BLANK = { indicator: '', value: '', unit: '' };

const comparatorIn = (words: string): DraftIndicator['comparator'] => COMPARATORS.find(([pattern]) => pattern.test(words))?.[1] ?? '=';

const indicatorIn = (placed: PlacedRow, source: Source): readonly DraftIndicator[] => {
  const { indicator: text, value: figure, unit } = { ...BLANK, ...placed };
  const words = bare(figure);
  const value = valueIn(words);
  if (value === null || text === '') return [];
  return [{ ordinal: placed.ordinal ?? null, text, comparator: comparatorIn(words), value, unit: unitIn(unit, words), source }];
};

/** The figures to reach that a table of indicators lists, one a row; rows without a number are headings. */
export const tableIndicators = ({ table, rows, roles }: RawTable): readonly DraftIndicator[] =>
  rows.flatMap(({ row, cells, page }) => indicatorIn(placeCells(cells, roles), { ...(page === undefined ? {} : { page }), table, row }));

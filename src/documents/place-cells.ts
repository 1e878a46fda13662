import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { startsLikeUnit } from '#language/units/starts-like-unit.ts';
import { day } from '#domain/time/day.ts';
import { isAsAbove } from './as-above.ts';
import type { ColumnRole } from './column-names.ts';
import { isOrdinal } from './ordinal.ts';

/** The texts of a row by what they are; a role is absent where the row has no cell for it (merged away). */
export type PlacedRow = Readonly<Partial<Record<ColumnRole, string>>>;

const LONGEST_DEADLINE = 160;
// Only whether the words mean a time is asked here, so any day serves as reference.
const ANY_DAY = day('2026-01-01');

// A sentence that mentions a time in passing is a task or a product, whatever column it could stand in.
const SHORT_DEADLINE = 40;

/** Whether a cell holds a time by which, or in which, something is due. */
export const isDeadline = (cell: string): boolean => cell.length <= LONGEST_DEADLINE && parseDeadline(cell, ANY_DAY).kind !== 'none';

const taskFit = (cell: string): number => {
  if (isOrdinal(cell)) return -5;
  if (cell.length < 60 && startsLikeUnit(cell)) return -2;
  return cell.length < SHORT_DEADLINE && isDeadline(cell) ? -2 : 2;
};

const productFit = (cell: string): number => {
  if (isOrdinal(cell) || (cell.length < SHORT_DEADLINE && isDeadline(cell))) return -2;
  return startsLikeUnit(cell) ? 0 : 1;
};

const unitFit = (cell: string): number => (startsLikeUnit(cell) ? 3 : -3);

/** How well a text fits a column; only the order of the figures matters. */
const FITS: ReadonlyMap<ColumnRole, (cell: string) => number> = new Map([
  ['ordinal', (cell: string) => (isOrdinal(cell) ? 4 : -6)],
  ['deadline', (cell: string) => (isDeadline(cell) ? 4 : -4)],
  ['lead', unitFit],
  ['coordinating', unitFit],
  ['task', taskFit],
  ['product', productFit],
]);

/** A column of no use takes a text only where no better one does. */
const UNUSED_FIT = -0.5;

const fit = (role: ColumnRole, cell: string): number => {
  if (cell === '') return 0;
  return isAsAbove(cell) && role !== 'task' && role !== 'ordinal' ? 0 : (FITS.get(role)?.(cell) ?? UNUSED_FIT);
};

/** Passing over a column costs a little before the first cell and more between two: merged cells lie at the edges. */
const SKIP_BEFORE = 0.1;
const SKIP_BETWEEN = 0.3;

interface Placing {
  readonly fit: number;
  readonly columns: readonly number[];
}

const NOTHING: Placing = { fit: 0, columns: [] };
const IMPOSSIBLE: Placing = { fit: -Infinity, columns: [] };

const better = (here: Placing, skipped: Placing): Placing => (here.fit >= skipped.fit ? here : skipped);

// The best placings of a cell and all after it, by the first column that they may use.
const placingsOf = (
  cell: { readonly text: string; readonly skip: number },
  roles: readonly ColumnRole[],
  later: readonly Placing[],
): readonly Placing[] => {
  const placings = Array.from({ length: roles.length + 1 }, () => IMPOSSIBLE);
  for (const [column, role] of [...roles.entries()].reverse()) {
    const rest = later[column + 1] ?? IMPOSSIBLE;
    const skipped = placings[column + 1] ?? IMPOSSIBLE;
    const here = { fit: rest.fit + fit(role, cell.text), columns: [column, ...rest.columns] };
    placings[column] = better(here, { ...skipped, fit: skipped.fit - cell.skip });
  }
  return placings;
};

// Cells keep their order, so the best placing of the last cells in the last columns is built up from the end.
const bestColumns = (cells: readonly string[], roles: readonly ColumnRole[]): readonly number[] => {
  const start: readonly Placing[] = Array.from({ length: roles.length + 1 }, () => NOTHING);
  const best = cells.reduceRight(
    (later, text, at) => placingsOf({ text, skip: at === 0 ? SKIP_BEFORE : SKIP_BETWEEN }, roles, later),
    start,
  );
  return best[0]?.columns ?? [];
};

const trimmed = (cells: readonly string[], width: number): readonly string[] => {
  const last = Math.max(width, cells.findLastIndex((cell) => cell !== '') + 1);
  return cells.slice(0, last);
};

// A header that lost its first cell stands above rows that still have their number.
const rolesFor = (cells: readonly string[], roles: readonly ColumnRole[]): readonly ColumnRole[] =>
  !roles.includes('ordinal') && cells.length > roles.length && isOrdinal(cells[0] ?? '') ? ['ordinal', ...roles] : roles;

/** Gives each cell of a row its column; a row shorter than the header (merged cells) is placed by what its texts look like. */
export const placeCells = (rowCells: readonly string[], headerRoles: readonly ColumnRole[]): PlacedRow => {
  const roles = rolesFor(rowCells, headerRoles);
  const cells = trimmed(rowCells, roles.length);
  const columns = cells.length >= roles.length ? [...roles.keys()] : bestColumns(cells, roles);
  const entries = columns.map((column, at) => [roles[column] ?? 'other', cells[at] ?? ''] as const);
  const placed: PlacedRow = Object.fromEntries(entries.filter(([role]) => role !== 'other'));
  const surplus = cells.slice(roles.length).filter((cell) => cell !== '');
  if (surplus.length === 0 || placed.product === undefined) return placed;
  return { ...placed, product: [placed.product, ...surplus].join(' ').trim() };
};

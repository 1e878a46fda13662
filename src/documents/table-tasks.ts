import { bare } from '#language/fold.ts';
import { isAsAbove } from './as-above.ts';
import { groupLabel, type GroupPath, isGroupOrdinal, partHeading, withHeading } from './group-path.ts';
import { isOrdinal } from './ordinal.ts';
import { placeCells, type PlacedRow } from './place-cells.ts';
import type { TaskRow } from './task-row.ts';
import type { RawRow, RawTable } from './text-tables.ts';
import { isTimeHeading } from './time-heading.ts';

/** What has been read of a table so far. */
interface Reading {
  readonly table: number;
  readonly path: GroupPath;
  /** Whether the table numbers its rows. */
  readonly isNumbered: boolean;
  /** Grows as the rows come: a copy for each would cost the square of their number. */
  readonly tasks: TaskRow[];
  /** A number that stood on a line of its own before its row. */
  readonly waiting: string | null;
}

interface Row extends RawRow {
  readonly placed: PlacedRow;
}

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell !== '');

const isColumnNumbers = (cells: readonly string[]): boolean =>
  filled(cells).length >= 3 && filled(cells).every((cell) => /^\(?(?:\d{1,2}|[A-Za-z])\)?$/.test(cell));

const plainOrdinal = (ordinal: string | undefined): string | null => {
  const plain = (ordinal ?? '').replace(/[.)]{1,3}$/, '').replace(/^0{1,3}(?=\d)/, '');
  return plain === '' ? null : plain;
};

const HAS_CONTENT = ['lead', 'coordinating', 'deadline', 'product', 'status', 'detail'] as const;

// A Roman number with nobody to do it heads a group even where a stray word stands in another of its cells.
const headsGroup = (placed: PlacedRow): boolean =>
  isGroupOrdinal(placed.ordinal ?? '') && (['lead', 'coordinating', 'product'] as const).every((role) => (placed[role] ?? '') === '');

const nothingButTitle = (placed: PlacedRow): boolean => HAS_CONTENT.every((role) => (placed[role] ?? '') === '');

// "1 | title" alone heads a group when smaller numbers follow ("1.1", or "1" again); else it is a task whose other cells are merged away.
const opensGroup = (ordinal: string, next: Row | undefined): boolean => {
  const after = plainOrdinal(next?.placed.ordinal);
  const here = plainOrdinal(ordinal);
  return after !== null && (after.startsWith(`${here}.`) || after === '1');
};

const inheritance = (placed: PlacedRow, above: TaskRow | undefined): Partial<TaskRow> => {
  const alone = nothingButTitle(placed) && placed.lead === undefined && placed.deadline === undefined;
  if (above === undefined || (plainOrdinal(placed.ordinal) !== null && !alone)) return {};
  const taken = (['lead', 'coordinating', 'deadline'] as const).filter((role) => placed[role] === undefined && above[role] !== '');
  return Object.fromEntries(taken.map((role) => [role, above[role]]));
};

const REPEATABLE = ['lead', 'coordinating', 'deadline', 'product'] as const;

const withCellsAbove = (placed: PlacedRow, above: TaskRow | undefined): PlacedRow => {
  const repeated = REPEATABLE.filter((role) => above !== undefined && isAsAbove(placed[role] ?? ''));
  return { ...placed, ...Object.fromEntries(repeated.map((role) => [role, above?.[role] ?? ''])) };
};

const NUMBERLESS = 'Hàng không có số thứ tự, có thể thuộc nhiệm vụ ở hàng trên.';

const rowWarnings = (isNumberless: boolean, inherited: Partial<TaskRow>): readonly string[] => [
  ...(isNumberless ? [NUMBERLESS] : []),
  ...(Object.keys(inherited).length > 0 ? ['Ô gộp với hàng trên: đơn vị hoặc thời hạn được lấy từ hàng trên, xin kiểm tra.'] : []),
];

const BLANK = { task: '', detail: '', lead: '', coordinating: '', deadline: '', product: '', status: '' };

const taskRow = ({ row, page, placed: found }: Row, { table, path, isNumbered, tasks, waiting }: Reading): TaskRow => {
  const above = tasks.at(-1);
  const placed = withCellsAbove(found, above);
  const inherited = inheritance(placed, above);
  const { task, detail, lead, coordinating, deadline, product, status } = { ...BLANK, ...placed };
  return {
    source: { ...(page === undefined ? {} : { page }), table, row },
    ordinal: plainOrdinal(placed.ordinal) ?? waiting,
    group: groupLabel(path),
    title: task === '' && above !== undefined ? above.title : task,
    ...{ detail, lead, coordinating, deadline, product, status },
    ...inherited,
    warnings: waiting === null ? rowWarnings(isNumbered && plainOrdinal(placed.ordinal) === null, inherited) : [],
  };
};

// A number that slipped below its row belongs to the task above where that one has none; else to the row that follows.
const numberAlone = (reading: Reading, ordinal: string | null): Reading => {
  const last = reading.tasks.at(-1);
  if (last === undefined || last.ordinal !== null) return { ...reading, waiting: ordinal };
  const mended: TaskRow = { ...last, ordinal, warnings: last.warnings.filter((warning) => warning !== NUMBERLESS) };
  reading.tasks[reading.tasks.length - 1] = mended;
  return reading;
};

const joinText = (one: string, other: string | undefined): string => [one, other ?? ''].filter((text) => text !== '').join(' ');

// A page break cuts a row in two: the second half has no number and goes on in the middle of a sentence.
const continued = (reading: Reading, placed: PlacedRow): Reading => {
  const last = reading.tasks.at(-1);
  if (last === undefined) return reading;
  const mended: TaskRow = {
    ...last,
    title: joinText(last.title, placed.task),
    lead: joinText(last.lead, placed.lead),
    coordinating: joinText(last.coordinating, placed.coordinating),
    deadline: joinText(last.deadline, placed.deadline),
    product: joinText(last.product, placed.product),
  };
  reading.tasks[reading.tasks.length - 1] = mended;
  return reading;
};

const isSecondHalf = (placed: PlacedRow): boolean => {
  const task = placed.task ?? '';
  return task === '' ? (placed.lead ?? '') === '' : /^\p{Ll}/u.test(task) && !/^các /u.test(task);
};

const withTask = (reading: Reading, row: Row): Reading => {
  reading.tasks.push(taskRow(row, reading));
  return { ...reading, waiting: null };
};

const numberless = (reading: Reading, row: Row): Reading => {
  const { placed } = row;
  if (reading.tasks.length > 0 && reading.waiting === null && isSecondHalf(placed)) return continued(reading, placed);
  return withTask(reading, row);
};

const headingRow = (reading: Reading, cells: readonly string[]): Reading => {
  const [first = '', second] = filled(cells);
  const heading = second === undefined || !isOrdinal(first) ? partHeading(filled(cells).join(' ')) : { ordinal: first, title: second };
  return { ...reading, path: withHeading(reading.path, heading.ordinal, heading.title) };
};

const isLoneHeading = (cells: readonly string[]): boolean => {
  const [only, second] = filled(cells);
  if (only === undefined || second !== undefined) return false;
  const { ordinal } = partHeading(only);
  // A lone cell in capitals without a number is a heading too.
  return ordinal !== null || isTimeHeading(only) || (only === only.toUpperCase() && bare(only) !== '' && only.length > 3);
};

const headsTasks = (placed: PlacedRow, next: Row | undefined): boolean => {
  const { ordinal = '' } = placed;
  return headsGroup(placed) || (ordinal !== '' && nothingButTitle(placed) && opensGroup(ordinal, next));
};

const isHeading = (texts: readonly string[], placed: PlacedRow, next: Row | undefined): boolean => {
  const [first = ''] = texts;
  return (texts.length === 2 && isGroupOrdinal(first)) || isLoneHeading(texts) || headsTasks(placed, next);
};

const contentRow = (reading: Reading, row: Row): Reading =>
  plainOrdinal(row.placed.ordinal) === null ? numberless(reading, row) : withTask(reading, row);

const withRow = (reading: Reading, row: Row, next: Row | undefined): Reading => {
  const texts = filled(row.cells);
  const [only = '', second] = texts;
  if (only === '' || isColumnNumbers(texts)) return reading;
  if (second === undefined && isOrdinal(only)) return numberAlone(reading, plainOrdinal(only));
  return isHeading(texts, row.placed, next) ? headingRow(reading, texts) : contentRow(reading, row);
};

/** The tasks of one table, with groups, merged and displaced cells, repeated headers and page breaks put right. */
export const tableTasks = (table: RawTable): readonly TaskRow[] => {
  const rows = table.rows.map((row): Row => ({ ...row, placed: placeCells(row.cells, table.roles) }));
  const start: Reading = { table: table.table, path: [], isNumbered: table.roles.includes('ordinal'), tasks: [], waiting: null };
  return rows.reduce((reading, row, at) => withRow(reading, row, rows[at + 1]), start).tasks;
};

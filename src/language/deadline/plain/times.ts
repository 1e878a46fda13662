import { NEAR_TIMES } from './near-times.ts';
import { type Core, dueBy } from './plain-meanings.ts';
import { type SpanName, SPANS } from './spans.ts';

type Rows = readonly string[];

const DAY = '(ngay|)';
const THROUGH = '(-|den)';
const QUARTER = 'quy Q';

const DAYS: readonly (readonly [SpanName, Rows])[] = [
  ['day-month-year', [`${DAY} D(/|-|.)D(/|-|.)Y`, `${DAY} D thang D(| nam |/)Y`, `${DAY} D/D nam Y`]],
  ['day-month-short-year', [`${DAY} D(/|.)D(/|.)D`]],
  ['year-month-day', ['Y-D-D', 'Y/D/D']],
  ['day-month', ['ngay D/D', `${DAY} D thang D`, 'D/D']],
  ['day', ['ngay D']],
  ['days-year', [`${DAY} D/D den ${DAY} D/D/Y`]],
  ['days', [`${DAY} D/D den ${DAY} D/D`]],
];
/** Periods that have an end to name: "cuối quý III". */
const PERIODS: readonly (readonly [SpanName, Rows])[] = [
  ['month-year', ['thang D(/| nam |-)Y', 't D(/|-)Y', 'D/Y']],
  ['month', ['thang D']],
  ['quarter-year', [`${QUARTER}(/| nam |-)Y`, 'q D/Y']],
  ['quarter', [QUARTER]],
  ['year', ['(nam|) Y']],
];
const RANGES: readonly (readonly [SpanName, Rows])[] = [
  ['years', ['(giai doan|nhiem ky|nam|) Y-Y', 'nam Y den (|het) nam Y', 'Y den Y']],
  ['months-year', [`thang D ${THROUGH} (thang|) D(/| nam )Y`]],
  ['months', [`thang D ${THROUGH} (thang|) D`]],
  ['quarters', [`${QUARTER}(/| nam )Y ${THROUGH} ${QUARTER}(/| nam )Y`]],
  ['quarters-year', [`${QUARTER} ${THROUGH} ${QUARTER}(/| nam )Y`]],
  ['first-months-year', ['D thang dau nam Y']],
  ['last-months-year', ['D thang cuoi nam Y']],
  ['first-months', ['D thang dau nam']],
  ['last-months', ['D thang cuoi nam']],
];

const named = ([name, rows]: readonly [SpanName, Rows]): readonly [Rows, Core] => [
  rows,
  dueBy('clause', { read: SPANS[name], naming: 'calendar', hasYear: name.includes('year') }),
];

const atEnd = (rows: Rows): Rows => rows.map((row) => `cuoi ${row}`);

/** The times of plain phrases. */
export const TIMES: readonly (readonly [Rows, Core])[] = [
  ...DAYS.map(named),
  ...PERIODS.map(named),
  ...PERIODS.map(([name, rows]) => named([name, atEnd(rows)])),
  ...RANGES.map(named),
  ...NEAR_TIMES,
];

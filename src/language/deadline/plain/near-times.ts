import { type Core, dueBy, type Naming } from './plain-meanings.ts';
import {
  ahead,
  countedDays,
  countedDaysFrom,
  countedMonths,
  monthsAway,
  numberedWeekday,
  quartersAway,
  week,
  weekday,
  type Which,
  yearsAway,
} from './relative-spans.ts';
import type { ReadSpan } from './spans.ts';

type Rows = readonly string[];
type Read = readonly (readonly [Rows, ReadSpan])[];

const WEEKDAYS: readonly (readonly [string, number])[] = [
  ['(thu|thứ) hai', 1],
  ['(thu|thứ) ba', 2],
  ['((thu|thứ) tu|thứ tư)', 3],
  ['(thu|thứ) nam', 4],
  ['(thu|thứ) (sau|sáu)', 5],
  ['(thu|thứ) bay', 6],
  ['(chu nhat|cn)', 7],
];
const WHICH: readonly (readonly [string, Which])[] = [
  ['(|nay)', 'coming'],
  ['(toi|sau)', 'after-today'],
  ['tuan nay', 'this-week'],
  ['tuan (toi|sau)', 'next-week'],
];

const NEAR_DAYS: Read = [
  [['hom nay'], ahead(0)],
  [['(ngay|) mai'], ahead(1)],
  [['ngay (kia|mot)'], ahead(2)],
  ...WHICH.flatMap(([which, meant]) => WEEKDAYS.map(([name, at]) => [[`${name} ${which}`], weekday(at, meant)] as const)),
  ...WHICH.map(([which, meant]) => [[`(thu|thứ) d ${which}`], numberedWeekday(meant)] as const),
];
/** Only behind a part of the day: "chiều nay". */
const BEHIND_PARTS: Read = [
  [['nay'], ahead(0)],
  [['kia'], ahead(2)],
];

const WITHIN = '(|vong|thoi han)';
const AWAY = '(nua|toi)';
const FROM_DAY = '(ke|tinh) tu (|ngay) D(/|.)D(/|.)Y';

const COUNTED: Read = [
  [[`${WITHIN} D ngay ${AWAY}`], countedDays(1)],
  [[`${WITHIN} D tuan ${AWAY}`], countedDays(7)],
  [[`${WITHIN} D thang ${AWAY}`], countedMonths],
  [[`${WITHIN} D ngay ${FROM_DAY}`], countedDaysFrom(1)],
  [[`${WITHIN} D tuan ${FROM_DAY}`], countedDaysFrom(7)],
];

const WEEKS: Read = [
  [['(|cuoi) tuan nay'], week(0)],
  [['(|cuoi) tuan (toi|sau)'], week(1)],
];

/** "Tháng sau" is not among them: without marks it could be tháng sáu, and the grammar says so. */
const NEAR_PERIODS: Read = [
  [['(|cuoi) thang nay'], monthsAway(0)],
  [['(|cuoi) thang toi'], monthsAway(1)],
  [['(|cuoi) quy nay'], quartersAway(0)],
  [['(|cuoi) quy (toi|sau)'], quartersAway(1)],
  [['(|cuoi) nam nay'], yearsAway(0)],
  [['(|cuoi) nam (toi|sau)'], yearsAway(1)],
];

const PRESENT: readonly (readonly [string, ReadSpan])[] = [
  ['thang', monthsAway(0)],
  ['quy', quartersAway(0)],
  ['nam', yearsAway(0)],
];

const all = (rows: Read, naming: Naming): readonly (readonly [Rows, Core])[] =>
  rows.map(([phrases, read]) => [phrases, dueBy('clause', { read, naming, hasYear: naming === 'near' })]);

/** The present period, where nothing else follows in its clause. */
const present = (row: string, read: ReadSpan, naming: Naming): readonly [Rows, Core] => [
  [row],
  dueBy('stop', { read, naming, hasYear: naming !== 'week' }),
];

/** Times told by the day on which they are named. */
export const NEAR_TIMES: readonly (readonly [Rows, Core])[] = [
  ...all(NEAR_DAYS, 'day'),
  // "Mốt" is "ngày kia" to the grammar, and "trong ngày" another day.
  [['mốt'], { ...dueBy('clause', { read: ahead(2), naming: 'day', hasYear: false }), untied: true }],
  ...all(BEHIND_PARTS, 'part'),
  ...all(COUNTED, 'counted'),
  ...all(WEEKS, 'week'),
  ...all(NEAR_PERIODS, 'near'),
  ...PRESENT.flatMap(([unit, read]) => [present(`cuoi ${unit}`, read, 'near'), present(unit, read, 'bare')]),
  present('cuoi tuan', week(0), 'week'),
];

import type { Period } from '#domain/deadline.ts';
import { periodAt, periodBefore, type ReportPeriod } from '#domain/duties/report-period.ts';
import { addDays, type Day, dayFrom, partsOf } from '#domain/time/day.ts';

const YEAR = String.raw`(?:[ /.-]*(?:nam )?(?<year>20\d\d))?`;
const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
};

interface Form {
  readonly pattern: RegExp;
  readonly every: Period;
  /** The first month of the period that the words name. */
  readonly month: (found: string) => number | undefined;
}

const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(String.raw`\bquy (?<n>iii|ii|iv|i|[1-4]|mot|hai|ba|bon|tu)\b${YEAR}`, 'u'),
    every: 'quarter',
    month: (n) => quarterMonth(n),
  },
  {
    pattern: new RegExp(String.raw`\b(?:0?6|sau) thang (?<n>dau|cuoi)(?: nam)?${YEAR}`, 'u'),
    every: 'half',
    month: (n) => (n === 'dau' ? 1 : 7),
  },
  { pattern: new RegExp(String.raw`\bthang (?<n>1[0-2]|0?[1-9])\b(?!/\d{1,2}\b)${YEAR}`, 'u'), every: 'month', month: Number },
  { pattern: /\bnam (?<year>20\d\d)\b/u, every: 'year', month: () => 1 },
];

const quarterMonth = (said: string): number | undefined => {
  const quarter = QUARTERS[said];
  return quarter === undefined ? undefined : quarter * 3 - 2;
};

const HALF_A_YEAR_DAYS = 183;

// Without a year the period that lies nearest: in January "báo cáo quý IV" is that of last year.
const yearFor = (month: number, today: Day): number => {
  const { year } = partsOf(today);
  const start = dayFrom(year, month, 1) ?? today;
  return start > addDays(today, HALF_A_YEAR_DAYS) ? year - 1 : year;
};

const relative = (words: string, today: Day): ReportPeriod | null => {
  const [, name, which] = /\b(tuan|thang|quy|nam) (nay|truoc|vua roi|vua qua|qua)\b/u.exec(words) ?? [];
  const every = ({ tuan: 'week', thang: 'month', quy: 'quarter', nam: 'year' } as const)[name as 'tuan']; // -- one of the four, or none
  if (name === undefined) return null;
  const present = periodAt(every, today);
  return which === 'nay' ? present : periodBefore(present);
};

const readAs = ({ pattern, every, month }: Form, words: string, today: Day): ReportPeriod | null => {
  const groups = pattern.exec(words)?.groups;
  const first = groups === undefined ? undefined : month(groups['n'] ?? '');
  if (first === undefined) return null;
  const year = groups?.['year'];
  const start = dayFrom(year === undefined ? yearFor(first, today) : Number(year), first, 1);
  return start === null ? null : periodAt(every, start);
};

/** The period of a report that some bare words name ("quy iii", "thang 6/2026", "6 thang dau nam", "thang nay"); null where they name none. */
export const periodSaid = (words: string, today: Day): ReportPeriod | null => {
  for (const form of FORMS) {
    const period = readAs(form, words, today);
    if (period !== null) return period;
  }
  return relative(words, today);
};

import { addDays, addMonths, type Day, endOfMonth, mondayOf, partsOf, weekdayOf } from '#domain/time/day.ts';
import { type MentionKind, momentOf } from './mention.ts';
import type { MentionPattern, Reading } from './calendar-mentions.ts';
import { numberFrom } from './number-words.ts';
import { WEEKDAYS } from './weekday-words.ts';

const NAMED_DAYS: Readonly<Record<string, number>> = {
  'hom nay': 0,
  'trong ngay': 0,
  'ngay mai': 1,
  mai: 1,
  'ngay kia': 2,
  'ngay mot': 2,
};

const NEXT = new Set(['sau', 'toi', 'ke', 'ke tiep']);
const sticky = (source: string): RegExp => new RegExp(source, 'y');

const stretch = (kind: MentionKind, start: Day, end: Day): Reading => ({
  kind,
  from: momentOf(start),
  to: momentOf(end),
  relative: true,
});
const onDay = (on: Day): Reading => stretch('date', on, on);

const monthsFrom = (kind: MentionKind, first: Day, count: number): Reading => stretch(kind, first, endOfMonth(addMonths(first, count - 1)));

const startOfPeriod = (reference: Day, length: number): Day => {
  const { month, dayOfMonth } = partsOf(reference);
  return addMonths(addDays(reference, 1 - dayOfMonth), -((month - 1) % length));
};

const PERIODS: Readonly<Record<string, { readonly kind: MentionKind; readonly months: number }>> = {
  thang: { kind: 'month', months: 1 },
  quy: { kind: 'quarter', months: 3 },
  nam: { kind: 'year', months: 12 },
};

const period = (word: string, which: string | undefined, reference: Day): Reading => {
  const later = NEXT.has(which ?? '') ? 1 : 0;
  const found = PERIODS[word];
  if (found !== undefined)
    return monthsFrom(found.kind, addMonths(startOfPeriod(reference, found.months), later * found.months), found.months);
  const monday = addDays(mondayOf(reference), later * 7);
  return stretch('range', monday, addDays(monday, 6));
};

const weekday = (name: number, week: string | undefined, reference: Day): Reading => {
  if (week === undefined) return onDay(addDays(reference, (name - weekdayOf(reference) + 7) % 7));
  return onDay(addDays(mondayOf(reference), name - 1 + (NEXT.has(week) ? 7 : 0)));
};

const later = (count: number, unit: string, reference: Day): Reading => {
  if (unit === 'ngay') return onDay(addDays(reference, count));
  if (unit === 'tuan') return onDay(addDays(reference, 7 * count));
  return onDay(addMonths(reference, count * (unit === 'nam' ? 12 : 1)));
};

// Nobody plans further than this; a larger count is no date and must not leave the calendar.
const LONGEST = 3_650;

const afterCount = (words: RegExpExecArray, reference: Day): Reading | null => {
  const count = numberFrom(words[1] ?? '');
  return count === null || count > LONGEST || (words[2] === 'nam' && count > 50) ? null : later(count, words[2] ?? 'ngay', reference);
};

/** Words that mean a day only together with the day on which they are said. */
export const relativePatterns = (reference: Day): readonly MentionPattern[] => [
  {
    pattern: sticky('(hom nay|trong ngay|ngay mai|mai|ngay kia|ngay mot)(?![a-z0-9]| \\d)'),
    read: (w) => onDay(addDays(reference, NAMED_DAYS[w[1] ?? ''] ?? 0)),
  },
  {
    pattern: sticky('(?:cuoi )?(?<!(?:cac|nhung) )(tuan|thang|quy|nam) (nay|nay|toi|sau|ke tiep|ke)(?![a-z0-9])'),
    read: (w) => period(w[1] ?? '', w[2], reference),
  },
  {
    pattern: sticky('(?<!thang )(?:cuoi|trong) (tuan|thang|quy|nam)(?= ?(?:$|[.,;)]))'),
    read: (w) => period(w[1] ?? '', undefined, reference),
  },
  {
    pattern: sticky('thu (hai|ba|tu|nam|sau|bay|[2-7])(?: tuan (nay|sau|toi|ke tiep))?(?![a-z0-9])'),
    read: (w) => weekday(WEEKDAYS[w[1] ?? ''] ?? 1, w[2], reference),
  },
  { pattern: sticky('chu nhat(?: tuan (nay|sau|toi))?(?![a-z0-9])'), read: (w) => weekday(7, w[1], reference) },
  {
    pattern: sticky('(?:trong (?:vong )?|sau )?(\\d{1,4}|mot|hai|ba|bon|nam|bay|muoi) (ngay|tuan|thang) (?:nua|toi)(?![a-z0-9])'),
    read: (w) => afterCount(w, reference),
  },
  { pattern: sticky('trong (?:vong )?(\\d{1,4}) (ngay|tuan|thang)(?= ?(?:$|[.,;)]))'), read: (w) => afterCount(w, reference) },
];

import { addDays, addMonths, type Day, dayFrom, partsOf } from '#domain/time/day.ts';
import { addWorkingDays, WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { numberFrom } from './number-words.ts';
import { END, type MentionPattern, number, opening, sticky, YEAR, yearOf } from './pattern-pieces.ts';
import { onDay } from './relative-patterns.ts';
import type { Reading } from './mention.ts';

const COUNT = '(\\d{1,4}|nua|mot|hai|ba|bon|bay|tam|chin|muoi lam|muoi|hai muoi|ba muoi)';
const UNIT = ' ?(ngay|hom|tuan|thang|quy|nam|gio|tieng|h)( lam viec)?(?![a-z0-9])';
// "Thứ hai tuần sau" is no "hai tuần sau".
const AMOUNT = `(?<!(?:thu|thux) )${COUNT}${UNIT}`;
const WITHIN =
  '(?:(?:trong (?:vong |thoi han |thoi gian )?|sau (?:thoi han )?|toi da |khong qua |cham nhat (?:la |sau |trong )*(?:vong |thoi han )?)(?:toi da |khong qua |khoang )?)';
const FROM = ',? (?:ke tu|tinh tu|bat dau tu|tu|sau)(?: ngay)? ';
const ENDS = '(?= ?(?:$|[.;)]|, ?(?!ke tu|tinh tu|sau khi)))';
const OPENS = opening('trong sau toi khong cham 0 nua mot hai ba bon bay tam chin muoi');

const DAYS_IN: Readonly<Record<string, number>> = { ngay: 1, hom: 1, tuan: 7 };
const MONTHS_IN: Readonly<Record<string, number>> = { thang: 1, quy: 3, nam: 12 };
const HOURS_IN_DAY = 24;

// Nobody plans further than this; a larger count is no date and must not leave the calendar.
const MOST_DAYS = 3_650;
const MOST_MONTHS = 600;

const dayAfterMonths = (from: Day, months: number): Day | null => (months > MOST_MONTHS ? null : addMonths(from, months));

const byCalendar = (count: number, unit: string, from: Day): Day | null => {
  const months = MONTHS_IN[unit];
  if (months !== undefined) return dayAfterMonths(from, count * months);
  const days = DAYS_IN[unit] === undefined ? Math.floor(count / HOURS_IN_DAY) : count * DAYS_IN[unit];
  return days > MOST_DAYS ? null : addDays(from, days);
};

// Half a month is fifteen days, half a year six months.
const half = (unit: string, from: Day): Day | null => (unit === 'nam' ? addMonths(from, 6) : addDays(from, unit === 'thang' ? 15 : 3));

interface Amount {
  readonly count: string;
  readonly unit: string;
  readonly working: string | undefined;
}

const WORKING_DAYS = 'đếm ngày làm việc từ thứ hai đến thứ sáu, chưa trừ ngày nghỉ lễ';

const afterWorkingDays = (count: number, from: Day): Reading | null =>
  count > MOST_DAYS ? null : { ...onDay(addWorkingDays(from, count, WEEKENDS_ONLY)), warning: WORKING_DAYS };

const reached = ({ count, unit, working }: Amount, from: Day): Reading | null => {
  const value = numberFrom(count);
  if (working !== undefined && unit === 'ngay' && value !== null) return afterWorkingDays(value, from);
  const on = count === 'nua' ? half(unit, from) : value === null ? null : byCalendar(value, unit, from);
  return on === null ? null : onDay(on);
};

const amountIn = (words: RegExpExecArray): Amount => ({ count: words[1] ?? '', unit: words[2] ?? '', working: words[3] });

const fromUnsaid = (words: RegExpExecArray, reference: Day): Reading | null => {
  const reading = reached(amountIn(words), reference);
  if (reading === null) return null;
  const { year, month, dayOfMonth } = partsOf(reference);
  const counted = `văn bản không nói tính từ ngày nào, tạm tính từ ${dayOfMonth}/${month}/${year}`;
  return { ...reading, warning: reading.warning === undefined ? counted : `${counted}; ${reading.warning}` };
};

const fromNamed = (words: RegExpExecArray, reference: Day): Reading | null => {
  const from = dayFrom(yearOf(words[6], words[7]) ?? partsOf(reference).year, number(words[5]) ?? 0, number(words[4]) ?? 0);
  return from === null ? null : reached(amountIn(words), from);
};

/** Days told by counting from a day: "3 ngày nữa", "trong 10 ngày kể từ ngày 01/6/2026". */
export const COUNT_PATTERNS: readonly MentionPattern[] = [
  {
    opens: OPENS,
    then: '0nhtqgmbcvd',
    pattern: sticky(`${WITHIN}?${AMOUNT}${FROM}(?:hom nay|nay|bay gio|luc nay)(?![a-z0-9])`),
    read: (w, reference) => reached(amountIn(w), reference),
  },
  {
    opens: OPENS,
    then: '0nhtqgmbcvd',
    pattern: sticky(`${WITHIN}?${AMOUNT}${FROM}(\\d{1,2})(?: ?[/.-] ?| thang )(\\d{1,2})(?:(?: ?[/.-] ?| nam )${YEAR}|/(\\d\\d)${END})?`),
    read: fromNamed,
  },
  {
    opens: OPENS,
    then: '0nhtqgmbcvd',
    pattern: sticky(`${WITHIN}?${AMOUNT} (?:nua|toi|tiep theo|sau)(?![a-z0-9])(?! (?:khi|ngay|thoi|ky|\\d))`),
    read: (w, reference) => reached(amountIn(w), reference),
  },
  { opens: OPENS, then: '0nhtqmbcvd', pattern: sticky(`${WITHIN}${AMOUNT}${ENDS}`), read: fromUnsaid },
  { opens: ['0'], then: 'n', pattern: sticky(`(\\d{1,3}) ?(ngay)( lam viec)${ENDS}`), read: fromUnsaid },
];

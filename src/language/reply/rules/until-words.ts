import { addDays, type Day } from '#domain/time/day.ts';
import { minutesOf } from '#domain/time/local-time.ts';
import { parseDeadline } from '../../deadline/parse-deadline.ts';
import type { Reference } from '../verdict.ts';
import { dayIn } from './new-day.ts';

const MINUTES_A_DAY = 1_440;
const HOUR = 60;
const MORNING = 480;
const NOON = 12;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The local time that many minutes after midnight of a day. */
const clockAt = (day: Day, minutes: number): string => {
  const later = Math.floor(minutes / MINUTES_A_DAY);
  const rest = minutes - later * MINUTES_A_DAY;
  return `${addDays(day, later)}T${pad(Math.floor(rest / HOUR))}:${pad(rest % HOUR)}`;
};

/** Where only a part of the day is named, this is when it begins, in minutes. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/(?:^| )(?:dau gio chieu)(?: |$)/, 810],
  [/(?:^| )(?:cuoi gio chieu|cuoi gio|cuoi chieu|cuoi ngay)(?: |$)/, 990],
  [/(?:^| )(?:trua)(?: |$)/, 690],
  [/(?:^| )(?:chieu)(?: |$)/, 840],
  [/(?:^| )(?:toi)(?: nay| nhac| mai| \||$)/, 1_140],
  [/(?:^| )(?:sang)(?: |$)/, MORNING],
];

const SPAN = /(\d{1,3}|mot|hai|ba|nua|vai|it) ?(?:(tieng|phut)(?: dong ho)?|(gio|p|h) (?:nua|sau))(?= |$)/;
const NUMBERS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, nua: 0.5, vai: 2, it: 1 };
const SHORT_WHILE = /(?:^| )(?:ti|lat|chut|xiu|lat sau)(?: nua)?(?: |$)/;

const isMinutes = (unit: string): boolean => unit.startsWith('p');

/** "2 tiếng nữa", "30 phút nữa", "tí nữa", in minutes. */
const spanMinutes = (words: string): number | null => {
  const found = SPAN.exec(words);
  if (found === null) return SHORT_WHILE.test(words) ? HOUR : null;
  const [, count = '', long = '', short = ''] = found;
  return Math.round((NUMBERS[count] ?? Number(count)) * (isMinutes(long + short) ? 1 : HOUR));
};

const CLOCK = /(\d{1,2}) ?(?:h|g|gio|:) ?(\d{2})?(?![a-z])/;
const LATE = /(?:chieu|toi)/;

/** "14h", "3h chiều", "8:30", in minutes after midnight. */
const clockMinutes = (words: string): number | null => {
  const found = CLOCK.exec(words);
  if (found === null) return null;
  const hour = Number(found[1]);
  const minutes = (hour + (LATE.test(words) && hour < NOON ? NOON : 0)) * HOUR + Number(found[2] ?? 0);
  return minutes < MINUTES_A_DAY ? minutes : null;
};

const NEAR_DAY = /(?:^| )(ngay mai|mai|ngay kia|ngay mot|mot)(?: |$)/;
const NAMED_DAY = /(?:sau \d{1,2} (?:ngay|hom|tuan|thang)|den|toi|sang|de|vao|ngay|thu|chu nhat|tuan|cuoi|dau|thang|\d{1,2}\/\d).*/;
const THIS_EVENING = /^toi(?: nay)?(?: nhac| \||$)/;

const END_OF_PERIOD = /^(?:cuoi|het|giua) /;

/** "tuần sau", "tháng sau": whoever puts a reminder off to a period wants it when that begins. */
const beginningOf = (words: string, today: Day): Day | null => {
  if (END_OF_PERIOD.test(words)) return null;
  const { kind, start } = parseDeadline(words, today);
  return kind !== 'date' && start !== null && start > today ? start : null;
};

const dayOfWords = (words: string, today: Day): Day | null => {
  const near = NEAR_DAY.exec(words)?.[1];
  if (near !== undefined) return dayIn(near, today);
  const named = NAMED_DAY.exec(words.replaceAll('|', ' ').trim())?.[0] ?? '';
  if (named === '' || THIS_EVENING.test(named)) return null;
  const plain = named.replace(/^(?:de|vao|den|toi) /, '').trim();
  return beginningOf(plain, today) ?? dayIn(plain, today);
};

const partMinutes = (words: string): number | null => PARTS.find(([pattern]) => pattern.test(words))?.[1] ?? null;

/** When to remind again, as a local time ("2026-04-15T14:00"); null where no time is said. Words are bare, without the request itself. */
export const untilIn = (words: string, { day, time }: Reference): string | null => {
  const now = minutesOf(time);
  const span = spanMinutes(words);
  if (span !== null) return clockAt(day, now + span);
  const minutes = clockMinutes(words) ?? partMinutes(words);
  const named = dayOfWords(words.replace(CLOCK, ' ').replace(/ {2,}/g, ' '), day);
  if (named !== null) return clockAt(named, minutes ?? MORNING);
  if (minutes === null) return null;
  // A time of day that is over means tomorrow's.
  return clockAt(minutes <= now ? addDays(day, 1) : day, minutes);
};

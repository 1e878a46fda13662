import { addDays, type Day } from '#domain/time/day.ts';
import { minutesOf } from '#domain/time/local-time.ts';
import { bare } from '../../fold.ts';
import { findSense, has, hasBefore, type Statement } from '../statement.ts';
import type { Reference, Rule } from '../verdict.ts';
import { dayIn } from './extension.ts';

const MINUTES_A_DAY = 1_440;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The local time that many minutes after midnight of a day. */
const clockAt = (day: Day, minutes: number): string => {
  const later = Math.floor(minutes / MINUTES_A_DAY);
  const rest = minutes - later * MINUTES_A_DAY;
  return `${addDays(day, later)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
};

/** Where the day has only a part, this is when it begins, in minutes. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/(?:^| )(?:dau gio chieu)(?: |$)/, 810],
  [/(?:^| )(?:cuoi gio chieu|cuoi gio|cuoi chieu|cuoi ngay)(?: |$)/, 990],
  [/(?:^| )(?:trua)(?: |$)/, 690],
  [/(?:^| )(?:chieu)(?: |$)/, 840],
  [/(?:^| )(?:toi)(?: nay| nhac| mai| \||$)/, 1_140],
  [/(?:^| )(?:sang)(?: |$)/, 480],
];

const MORNING = 480;
const HOUR = 60;

const SPAN = /(\d{1,3}|mot|hai|ba|nua|vai|it) ?(?:(tieng|phut)(?: dong ho)?|(gio|p|h) (?:nua|sau))(?= |$)/;
const NUMBERS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, nua: 0.5, vai: 2, it: 1 };

const spanMinutes = (words: string): number | null => {
  const [, count = '', long = '', short = ''] = SPAN.exec(words) ?? [];
  const unit = long === '' ? short : long;
  const number = NUMBERS[count] ?? Number(count);
  if (count === '' || Number.isNaN(number)) return /(?:^| )(?:ti|lat|chut|xiu|lat sau)(?: nua)?(?: |$)/.test(words) ? HOUR : null;
  return Math.round(number * (unit.startsWith('p') ? 1 : HOUR));
};

const CLOCK = /(\d{1,2}) ?(?:h|g|gio|:) ?(\d{2})?(?![a-z])/;
const NOON = 12;

const clockMinutes = (words: string): number | null => {
  const [found, hour = '', minute = '0'] = CLOCK.exec(words) ?? [];
  if (found === undefined) return null;
  const afternoon = /(?:chieu|toi)/.test(words) && Number(hour) < NOON ? NOON : 0;
  const minutes = (Number(hour) + afternoon) * HOUR + Number(minute);
  return minutes < MINUTES_A_DAY ? minutes : null;
};

const dayOfWords = (words: string, today: Day): Day | null => {
  const day = /(?:^| )(ngay mai|mai|ngay kia|ngay mot|mot)(?: |$)/.exec(words)?.[1];
  if (day !== undefined) return dayIn(day, today);
  const named = /(?:den|toi|sang|de|vao|ngay|thu|chu nhat|tuan|cuoi|dau|thang|\d{1,2}\/\d).*/.exec(words)?.[0];
  return named === undefined || /^toi(?: nay)?(?: nhac| \||$)/.test(named) ? null : dayIn(named.replace(/^(?:de|vao) /, ''), today);
};

/** When to remind again, as a local time; null where no time is said. Words are bare, without the request itself. */
export const untilIn = (words: string, { day, time }: Reference): string | null => {
  const now = minutesOf(time);
  const span = spanMinutes(words);
  if (span !== null) return clockAt(day, now + span);
  const clock = clockMinutes(words);
  const named = dayOfWords(words.replace(CLOCK, ' ').replace(/ {2,}/g, ' '), day);
  const part = PARTS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  if (clock === null && named === null && part === null) return null;
  const minutes = clock ?? part ?? MORNING;
  const isPast = named === null && minutes <= now;
  return clockAt(isPast ? addDays(day, 1) : (named ?? day), minutes);
};

const timeWords = ({ chunks, text }: Statement): string => {
  const [first] = chunks;
  const last = chunks.at(-1);
  const words = first === undefined || last === undefined ? '' : bare(text.slice(first.start, last.end));
  return words
    .replace(/(?:tam )?(?:hoan|ngung|dung|ngung)?(?: )?nhac(?: (?:lai|em|sau|nho|toi|giup|giup em|viec \d+))*/g, ' | ')
    .replace(/ {2,}/g, ' ')
    .trim();
};

const isNobodysOrder = (statement: Statement, at: number): boolean =>
  statement.chunks.slice(at + 1).some(({ kind }) => kind === 'person' || kind === 'unit') || has(statement, 'they');

/** "Mai nhắc lại", "1 tiếng nữa nhắc": the reminder shall come later. */
export const snoozed: Rule = (statement, reference) => {
  const at = findSense(statement, ['snooze']);
  if (at < 0 || hasBefore(statement, at, 'past', 'condition')) return null;
  if (isNobodysOrder(statement, at)) return { rule: 'somebody else shall be reminded', meaning: { intent: 'none' }, sure: false };
  return { rule: 'snoozed', meaning: { intent: 'snooze', until: untilIn(timeWords(statement), reference) }, sure: true };
};

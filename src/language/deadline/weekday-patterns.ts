import { addDays, type Day, mondayOf, weekdayOf } from '#domain/time/day.ts';
import { type MentionPattern, opening, sticky } from './pattern-pieces.ts';
import { onDay, WEEK_WORDS, weeksAway } from './relative-patterns.ts';
import { WEEKDAYS } from './weekday-words.ts';
import type { Reading } from './mention.ts';

const NAME =
  '(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat))(?![a-z0-9])(?! ?(?:\\d{4}|[/.-] ?\\d|thang|truong|tuc|tien(?! tuan)))(?: dau tuan)?';
/** "T6" is a weekday only where another word says so; alone it is a month. */
const SHORT_NAME = 't([2-7])';
const WEEK = `(?:,? ?\\(?(?:cua )?tuan ${WEEK_WORDS}\\)?)`;
const COMING = '(?: (nay|toi|sau|tuan|truoc)(?! (?:\\d|khi|ngay|thang))(?![a-z0-9]))';

const coming = (name: number, which: string | undefined, reference: Day): Day => {
  const ahead = (name - weekdayOf(reference) + 7) % 7;
  if (which === 'truoc') return addDays(reference, ahead - 7);
  return addDays(reference, ahead === 0 && (which === 'toi' || which === 'sau') ? 7 : ahead);
};

const weekday = (
  name: number,
  { week, which }: { readonly week?: string | undefined; readonly which?: string | undefined },
  reference: Day,
): Reading => {
  const on = week === undefined ? coming(name, which, reference) : addDays(mondayOf(reference), name - 1 + 7 * weeksAway(week));
  return { ...onDay(on), weekday: name };
};

const nameOf = (words: RegExpExecArray): number => (words[2] === undefined ? (WEEKDAYS[words[1] ?? ''] ?? 1) : 7);

/** Days named by their weekday. */
export const WEEKDAY_PATTERNS: readonly MentionPattern[] = [
  {
    opens: opening('thu chu'),
    then: '0hbtncs',
    pattern: sticky(`${NAME}${WEEK}(?![a-z0-9])`),
    read: (w, reference) => weekday(nameOf(w), { week: w[3] }, reference),
  },
  {
    opens: opening('thu chu'),
    then: '0hbtncs',
    pattern: sticky(`${NAME}${COMING}?`),
    read: (w, reference) => weekday(nameOf(w), { which: w[3] }, reference),
  },
  {
    opens: ['t'],
    then: '0',
    pattern: sticky(`${SHORT_NAME}(?:${WEEK}| (nay|toi)(?![a-z0-9]))`),
    read: (w, reference) => weekday(WEEKDAYS[w[1] ?? ''] ?? 1, { week: w[2], which: w[3] }, reference),
  },
  {
    opens: ['t'],
    then: '0',
    pattern: sticky(`(?<=(?:sang|trua|chieu|toi|dem) )${SHORT_NAME}(?![a-z0-9/.-])`),
    read: (w, reference) => weekday(WEEKDAYS[w[1] ?? ''] ?? 1, {}, reference),
  },
];

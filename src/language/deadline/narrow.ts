import { type Day, daysInMonth } from '#domain/time/day.ts';
import type { Mention, Moment } from './mention.ts';

/** "Đầu" or "giữa" right before a mention, and what may stand between. */
const PART = /(?:^|[^a-z])(dau|giua) $/;

interface Part {
  /** Up to which day of the first month (0: its end) … */
  readonly day: number;
  /** … or of a later one, counted from it. */
  readonly months: number;
}

/** Where a part of a period ends: the first ten days of a month, the middle of a quarter … */
const PARTS: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  dau: { month: { day: 10, months: 0 }, quarter: { day: 0, months: 0 }, year: { day: 0, months: 2 } },
  giua: { month: { day: 15, months: 0 }, quarter: { day: 15, months: 1 }, year: { day: 0, months: 5 } },
};

const NAMES: Readonly<Record<string, string>> = { dau: 'đầu kỳ', giua: 'giữa kỳ' };

const reached = (from: Moment, { day, months }: Part, year: number): Moment => {
  const month = (from.month ?? 1) + months;
  return { year: from.year, month, day: day === 0 ? daysInMonth(from.year ?? year, month) : day };
};

const wordBefore = (words: string, at: number): string => PART.exec(words.slice(Math.max(0, at - 10), at))?.[1] ?? '';

const doubt = (word: string, { day, month }: Moment): string =>
  `văn bản chỉ nói ${NAMES[word] ?? ''}, tạm tính đến ngày ${[day, month].join('/')}`;

/**
 * A mention that "đầu" or "giữa" stands before, cut to that part. No document says on which day such a part ends, so the strict reading is
 * taken, and the doubt is said.
 */
export const narrowed = (mention: Mention, words: string, reference: Day): Mention => {
  if (mention.at === 0 || mention.relative === true) return mention;
  const word = wordBefore(words, mention.at);
  const part = PARTS[word]?.[mention.kind];
  // Only a month that the calendar has can be cut.
  const year = Number(reference.slice(0, 4));
  if (part === undefined || daysInMonth(year, mention.from.month ?? 0) === 0) return mention;
  const to = reached(mention.from, part, year);
  return { ...mention, to, warning: doubt(word, to) };
};

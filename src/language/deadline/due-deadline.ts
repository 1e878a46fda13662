import { type Deadline, type DeadlineKind, noDeadline } from '#domain/deadline.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { markedTime } from './clock.ts';
import { dayAfter, type Days, daysOf, type Mention, writtenMention } from './mention.ts';
import type { Phrase } from './phrase.ts';
import { goesOnAfter } from './state-words.ts';

const SEVERAL = 'văn bản nêu nhiều thời hạn, tạm lấy thời hạn đầu tiên';

// A year beside a deadline is its frame, and "từ 1/7" its beginning.
const isDeadline = ({ kind, relative, bound }: Mention): boolean =>
  kind !== 'year' && relative !== true && bound !== 'from' && bound !== 'after';

const doubt = ({ mentions }: Phrase, mention: Mention): string | null => {
  if (mention.warning !== undefined) return mention.warning;
  return mentions.length > 1 && mentions.some((other) => other !== mention && isDeadline(other)) ? SEVERAL : null;
};

const FROM_NOW = /(?<![a-z])tu (?:nay|bay gio|luc nay|gio) (?:den|toi|cho den)[a-z ]{0,20}$/;

const refusalOf = (mention: Mention, days: Days | null): string | null => {
  if (mention.refused !== undefined) return mention.refused;
  if (days === null) return `${writtenMention(mention)} không có trong lịch`;
  return days.end < days.start ? 'ngày kết thúc đứng trước ngày bắt đầu' : null;
};

interface Span {
  readonly kind: DeadlineKind;
  readonly start: Day | null;
  readonly due: Day;
  readonly lastDay: Day;
}

/** "Trước dịp lễ 30/4 - 1/5": before the first of the days off. */
const FEAST = /(?:dip|le|nghi) $/;

// "Trước ngày X" names X itself; "trước năm 2030" names what is over before, the last day of 2029.
const before = ({ words }: Phrase, { kind, at }: Mention, { start, end }: Days): Span | null => {
  const lastDay = addDays(start, -1);
  if (kind === 'date') return { kind, start: null, due: end, lastDay };
  if (kind !== 'range') return { kind, start: null, due: lastDay, lastDay };
  return FEAST.test(words.slice(0, at)) ? { kind: 'date', start: null, due: start, lastDay } : null;
};

const spanOf = ({ words, reference }: Phrase, { kind, at, bound }: Mention, { start, end }: Days): Span => {
  if (at > 0 && FROM_NOW.test(words.slice(0, at))) return { kind: 'range', start: reference, due: end, lastDay: end };
  return { kind, start: kind === 'date' || bound === 'by' ? null : start, due: end, lastDay: end };
};

const tied = (phrase: Phrase, mention: Mention, days: Days): Deadline => {
  const { kind, start, due, lastDay } =
    (mention.bound === 'before' ? before(phrase, mention, days) : null) ?? spanOf(phrase, mention, days);
  return { text: phrase.text, kind, due, lastDay, start, recurrence: null, warning: doubt(phrase, mention) };
};

const isOpenEnded = ({ words }: Phrase, { kind, bound, oneName, end }: Mention): boolean => {
  const begins = (kind !== 'range' || oneName === true) && (bound === 'from' || bound === 'after');
  return begins || goesOnAfter(words, end);
};

const openEnded = (phrase: Phrase, mention: Mention, days: Days): Deadline => ({
  ...noDeadline(phrase.text, mention.warning ?? null),
  kind: 'ongoing',
  start: mention.bound === 'after' ? dayAfter(days) : days.start,
});

const today = (text: string, reference: Day): Deadline => ({ ...noDeadline(text), kind: 'date', due: reference, lastDay: reference });

/** The deadline that the mentions give: of several the one by which something is finished and not from which it goes on, else the first; null without any. */
export const dueDeadline = (phrase: Phrase): Deadline | null => {
  const { mentions, words, text, reference } = phrase;
  const mention = mentions.find((each) => each.completes && !isOpenEnded(phrase, each)) ?? mentions[0];
  // "Trước 17h" is said of today.
  if (mention === undefined) return markedTime(words) === null ? null : today(text, reference);
  const days = daysOf(mention, reference);
  const refusal = refusalOf(mention, days);
  if (refusal !== null || days === null) return noDeadline(text, refusal);
  return isOpenEnded(phrase, mention) ? openEnded(phrase, mention, days) : tied(phrase, mention, days);
};

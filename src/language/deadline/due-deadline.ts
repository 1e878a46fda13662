import { type Deadline, noDeadline } from '#domain/deadline.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { markedTime } from './clock.ts';
import { dayAfter, type Days, daysOf, type Mention, writtenMention } from './mention.ts';
import type { Phrase } from './phrase.ts';
import { goesOnAfter } from './state-words.ts';

const SEVERAL = 'văn bản nêu nhiều thời hạn, tạm lấy thời hạn đầu tiên';

const doubt = ({ mentions }: Phrase, mention: Mention): string | null => {
  if (mention.warning !== undefined) return mention.warning;
  const isOther = (other: Mention): boolean =>
    other !== mention && other.kind !== 'year' && other.relative !== true && other.bound !== 'from' && other.bound !== 'after';
  return mentions.some(isOther) ? SEVERAL : null;
};

const FROM_NOW = /(?<![a-z])tu (?:nay|bay gio|luc nay|gio) (?:den|toi|cho den)[a-z ]{0,20}$/;

const refusalOf = (mention: Mention, days: Days | null): string | null => {
  if (mention.refused !== undefined) return mention.refused;
  if (days === null) return `${writtenMention(mention)} không có trong lịch`;
  return days.end < days.start ? 'ngày kết thúc đứng trước ngày bắt đầu' : null;
};

// "Trước ngày X" names X itself; "trước năm 2030" names what is over before, the last day of 2029.
const before = (base: Deadline, { start, end }: Days): Deadline => {
  const dayBefore = addDays(start, -1);
  return { ...base, due: base.kind === 'date' ? end : dayBefore, lastDay: dayBefore };
};

const FEAST = /(?:dip|le|nghi) $/;

const tied = (phrase: Phrase, mention: Mention, days: Days): Deadline => {
  const { start, end } = days;
  const base: Deadline = { ...noDeadline(phrase.text, doubt(phrase, mention)), kind: mention.kind };
  if (mention.bound === 'before' && mention.kind !== 'range') return before(base, days);
  if (mention.bound === 'before' && FEAST.test(phrase.words.slice(0, mention.at)))
    return before({ ...base, kind: 'date' }, { start, end: start });
  if (FROM_NOW.test(phrase.words.slice(0, mention.at))) return { ...base, kind: 'range', start: phrase.reference, due: end, lastDay: end };
  return { ...base, start: mention.kind === 'date' || mention.bound === 'by' ? null : start, due: end, lastDay: end };
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

/** The deadline that the mentions give: of several the one by which something is finished, else the first; null without any. */
export const dueDeadline = (phrase: Phrase): Deadline | null => {
  const { mentions, words, text, reference } = phrase;
  const mention = mentions.find((each) => each.completes) ?? mentions[0];
  // "Trước 17h" is said of today.
  if (mention === undefined) return markedTime(words) === null ? null : today(text, reference);
  const days = daysOf(mention, reference);
  const refusal = refusalOf(mention, days);
  if (refusal !== null || days === null) return noDeadline(text, refusal);
  return isOpenEnded(phrase, mention) ? openEnded(phrase, mention, days) : tied(phrase, mention, days);
};

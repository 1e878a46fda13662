import { type Deadline, noDeadline } from '#domain/deadline.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { type Bound, boundOf, isCompletion } from './bound.ts';
import { findMentions } from './find-mentions.ts';
import { joinMentions } from './join-mentions.ts';
import { type Days, daysOf, hasYear, type Mention, writtenMention } from './mention.ts';
import { phraseWords } from './phrase-words.ts';
import { findRhythm, type FoundRhythm } from './recurrence.ts';
import { conditionAt, goesOnAfter, isStatus, ongoingAt } from './state-words.ts';

/** All that was found in one phrase. */
interface Phrase {
  readonly text: string;
  readonly words: string;
  readonly reference: Day;
  readonly mentions: readonly Mention[];
  readonly rhythm: FoundRhythm | null;
}

const PART = /(?:^|[^a-z])(dau|giua) $/;

const startOf = (phrase: Phrase): Day | null => {
  const first = phrase.mentions.find(hasYear);
  return first === undefined ? null : (daysOf(first, phrase.reference)?.start ?? null);
};

const recurringDeadline = (phrase: Phrase): Deadline | null => {
  const { rhythm, mentions, words } = phrase;
  if (rhythm === null) return null;
  // "Hoàn thành trong năm 2026, cập nhật hằng năm" is due in 2026; "Năm 2026, định kỳ hằng tháng" recurs.
  const dated = mentions.find((mention) => mention.at < rhythm.at && hasYear(mention));
  if (dated !== undefined && (dated.kind === 'date' || isCompletion(words, dated))) return null;
  const ongoing = ongoingAt(words);
  if (ongoing >= 0 && ongoing < rhythm.at) return null;
  const { recurrence, warning } = rhythm;
  return { ...noDeadline(phrase.text, warning), kind: 'recurring', recurrence, start: startOf(phrase) };
};

const conditionalDeadline = (phrase: Phrase): Deadline | null => {
  const { words, mentions } = phrase;
  const at = conditionAt(words);
  if (at < 0) return null;
  const firm = mentions.some((mention) => mention.at < at || isCompletion(words, mention));
  const ongoing = ongoingAt(words);
  if (firm || (ongoing >= 0 && ongoing < at)) return null;
  return { ...noDeadline(phrase.text), kind: 'conditional' };
};

const ongoingDeadline = (phrase: Phrase): Deadline | null => {
  const { words, mentions } = phrase;
  const at = ongoingAt(words);
  if (at < 0 || mentions.some((mention) => isCompletion(words, mention))) return null;
  const first = mentions[0];
  const goesOn = first !== undefined && goesOnAfter(words, first.end);
  if (first !== undefined && first.at < at && !goesOn && boundOf(words, first) !== 'from') return null;
  return { ...noDeadline(phrase.text), kind: 'ongoing', start: startOf(phrase) };
};

const openEnded = (phrase: Phrase, mention: Mention, bound: Bound): boolean =>
  mention.kind !== 'range' || mention.warning !== undefined
    ? bound === 'from' || bound === 'after'
    : goesOnAfter(phrase.words, mention.end);

// "Đầu quý", "giữa năm" name no day: the whole period is kept, and the doubt is said.
const doubt = (phrase: Phrase, mention: Mention): string | null => {
  const part = PART.exec(phrase.words.slice(Math.max(0, mention.at - 8), mention.at));
  if (part !== null) return 'văn bản chỉ nói đầu kỳ hoặc giữa kỳ, tạm tính đến hết kỳ';
  const others = phrase.mentions.filter((other) => other !== mention && other.kind !== 'year' && other.relative !== true).length;
  if (mention.warning !== undefined) return mention.warning;
  return others > 0 ? 'văn bản nêu nhiều thời hạn, tạm lấy thời hạn đầu tiên' : null;
};

const FROM_NOW = /(?<![a-z])tu (?:nay|bay gio|hom nay) (?:den|toi|cho den)[a-z ]{0,20}$/;

const unreadable = (phrase: Phrase, mention: Mention, days: Days | null): Deadline | null => {
  if (days === null) return noDeadline(phrase.text, `${writtenMention(mention)} không có trong lịch`);
  return days.end < days.start ? noDeadline(phrase.text, 'ngày kết thúc đứng trước ngày bắt đầu') : null;
};

// "Trước ngày X" names X itself; "trước năm 2030" names what is over before, the last day of 2029.
const beforeDeadline = (base: Deadline, { start, end }: Days): Deadline => {
  const dayBefore = addDays(start, -1);
  return { ...base, due: base.kind === 'date' ? end : dayBefore, lastDay: dayBefore };
};

const boundDeadline = (phrase: Phrase, mention: Mention, days: Days): Deadline => {
  const { start, end } = days;
  const bound = boundOf(phrase.words, mention);
  const base: Deadline = { ...noDeadline(phrase.text, doubt(phrase, mention)), kind: mention.kind };
  if (bound === 'before' && mention.kind !== 'range') return beforeDeadline(base, days);
  if (FROM_NOW.test(phrase.words.slice(0, mention.at))) return { ...base, kind: 'range', start: phrase.reference, due: end, lastDay: end };
  return { ...base, start: mention.kind === 'date' || bound === 'by' ? null : start, due: end, lastDay: end };
};

const openEndedDeadline = (phrase: Phrase, mention: Mention, days: Days): Deadline | null => {
  const bound = boundOf(phrase.words, mention);
  if (!openEnded(phrase, mention, bound) && !goesOnAfter(phrase.words, mention.end)) return null;
  const start = bound === 'after' ? addDays(days.end, 1) : days.start;
  return { ...noDeadline(phrase.text, mention.warning ?? null), kind: 'ongoing', start };
};

const mentionedDeadline = (phrase: Phrase): Deadline | null => {
  const { words, mentions, reference } = phrase;
  const mention = mentions.find((each) => isCompletion(words, each)) ?? mentions[0];
  if (mention === undefined) return null;
  const days = daysOf(mention, reference);
  const wrong = unreadable(phrase, mention, days);
  if (wrong !== null || days === null) return wrong;
  return openEndedDeadline(phrase, mention, days) ?? boundDeadline(phrase, mention, days);
};

const EMPTY = /^[^a-z0-9]*$/;

/**
 * What a Vietnamese deadline phrase says; missing years come from the reference day. Total: any text gives a deadline, of kind `none`
 * where it names no time, with a warning in Vietnamese where something is doubtful. Conventions: docs of `parse deadline`.
 */
export const parseDeadline = (text: string, reference: Day): Deadline => {
  const words = phraseWords(text);
  if (EMPTY.test(words) || isStatus(words)) return noDeadline(text);
  const mentions = joinMentions(words, findMentions(words, reference));
  const phrase: Phrase = { text, words, reference, mentions, rhythm: findRhythm(words, mentions) };
  return (
    recurringDeadline(phrase) ??
    conditionalDeadline(phrase) ??
    ongoingDeadline(phrase) ??
    mentionedDeadline(phrase) ??
    noDeadline(text, 'chưa đọc được thời hạn từ câu chữ này')
  );
};

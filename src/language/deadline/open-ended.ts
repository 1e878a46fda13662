import { type Deadline, noDeadline } from '#domain/deadline.ts';
import type { Day } from '#domain/time/day.ts';
import { daysOf, hasYear, type Mention } from './mention.ts';
import type { Phrase } from './phrase.ts';
import { conditionAt, goesOnAfter, ongoingAt } from './state-words.ts';

const startOf = (phrase: Phrase): Day | null => {
  const first = phrase.mentions.find(hasYear);
  return first === undefined ? null : (daysOf(first, phrase.reference)?.start ?? null);
};

/** What returns within each period: "trước ngày 15 hằng tháng". */
export const recurringDeadline = (phrase: Phrase): Deadline | null => {
  const { rhythm, mentions, words } = phrase;
  if (rhythm === null) return null;
  // "Hoàn thành trong năm 2026, cập nhật hằng năm" is due in 2026; "Năm 2026, định kỳ hằng tháng" recurs.
  const dated = mentions.find((mention) => mention.at < rhythm.at && hasYear(mention));
  if (dated !== undefined && (dated.kind === 'date' || dated.completes)) return null;
  const ongoing = ongoingAt(words);
  if (ongoing >= 0 && ongoing < rhythm.at) return null;
  const { recurrence, warning } = rhythm;
  return { ...noDeadline(phrase.text, warning), kind: 'recurring', recurrence, start: startOf(phrase) };
};

/** Whether a mention stands for itself although an event is named before it: "Sau khi có ý kiến, trước ngày 30/6". */
const standsAlone = (words: string, mention: Mention, condition: number): boolean => {
  if (mention.bound === 'before' || mention.bound === 'by') return true;
  // "Kể từ 01/7/2026" is no event.
  if (mention.bound === 'from' && /^(?:ke|tinh) tu(?: ngay| thoi diem)? $/.test(words.slice(condition, mention.at))) return true;
  return mention.completes && /[,;.(]/.test(words.slice(condition, mention.at));
};

/** What waits for an event whose day the words do not know. */
export const conditionalDeadline = (phrase: Phrase): Deadline | null => {
  const { words, mentions } = phrase;
  const at = conditionAt(words);
  if (at < 0) return null;
  if (mentions.some((mention) => mention.at < at || standsAlone(words, mention, at))) return null;
  const ongoing = ongoingAt(words);
  return ongoing >= 0 && ongoing < at ? null : { ...noDeadline(phrase.text), kind: 'conditional' };
};

/** What never ends: "Thường xuyên", "2026 và các năm tiếp theo". */
export const ongoingDeadline = (phrase: Phrase): Deadline | null => {
  const { words, mentions } = phrase;
  const at = ongoingAt(words);
  if (at < 0 || mentions.some((mention) => mention.completes)) return null;
  const first = mentions[0];
  const goesOn = first !== undefined && goesOnAfter(words, first.end);
  if (first !== undefined && first.at < at && !goesOn && first.bound !== 'from') return null;
  return { ...noDeadline(phrase.text), kind: 'ongoing', start: startOf(phrase) };
};

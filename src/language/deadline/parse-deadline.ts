import { type Deadline, noDeadline } from '#domain/deadline.ts';
import type { Day } from '#domain/time/day.ts';
import { dueDeadline } from './due-deadline.ts';
import { conditionalDeadline, ongoingDeadline, recurringDeadline } from './open-ended.ts';
import { findPhrase } from './phrase.ts';
import { LONGEST_PHRASE, phraseWords, unmarkedDoubt } from './phrase-words.ts';
import { plainDeadline } from './plain/plain-deadline.ts';
import { isStatus } from './state-words.ts';

const EMPTY = /^[^a-z0-9]*$/;
const CUT = `câu chữ quá dài, chỉ đọc ${LONGEST_PHRASE} ký tự đầu`;

const read = (text: string, words: string, reference: Day): Deadline => {
  if (EMPTY.test(words) || isStatus(words)) return noDeadline(text);
  const phrase = findPhrase(text, words, reference);
  return (
    recurringDeadline(phrase) ??
    conditionalDeadline(phrase) ??
    ongoingDeadline(phrase) ??
    dueDeadline(phrase) ??
    noDeadline(text, 'chưa đọc được thời hạn từ câu chữ này')
  );
};

/** The reading of a phrase by the whole grammar; exported for the proof that the plain reading agrees with it. */
export const deadlineByGrammar = (text: string, reference: Day): Deadline => {
  const words = phraseWords(text);
  const deadline = read(text, words, reference);
  if (deadline.warning !== null) return deadline;
  const warning = text.length > LONGEST_PHRASE ? CUT : unmarkedDoubt(text, words);
  return warning === null ? deadline : { ...deadline, warning };
};

/**
 * What a Vietnamese deadline phrase says; missing years come from the reference day. Total: any text gives a deadline, of kind `none`
 * where it names no time, with a warning in Vietnamese where something is doubtful. Conventions: docs of `parse deadline`.
 */
export const parseDeadline = (text: string, reference: Day): Deadline =>
  plainDeadline(text, reference) ?? deadlineByGrammar(text, reference);

import type { Deadline } from '#domain/deadline.ts';
import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from '../deadline/parse-deadline.ts';
import { tidy } from '../fold.ts';
import { partsOf, sentenceOf, whole } from '../task-orders/pieces.ts';

/** A report asked for once, beyond the periodic ones (báo cáo đột xuất). Names are as they were said. */
export interface ExtraordinaryReport {
  /** "về giải ngân", with the word that joins it; empty where nothing is said of it. */
  readonly subject: string;
  /** Whose report it is; empty where nobody is named. */
  readonly of: string;
  /** Null where no time is said, or none that can be read. */
  readonly deadline: Deadline | null;
}

const ASKS = '(?:yeu cau|de nghi|lay)';
const KIND = '(?:bao cao|bc) (?:dot xuat|nhanh)';
const WHEN = '(?:truoc|cham nhat|muon nhat|han(?: gui| nop)?|den het|xong truoc|trong|vao|gui truoc|nop truoc)';
const SUBJECT = '(?<subject>(?:ve|tinh hinh|ket qua|cong tac|viec) .+?)';

const FORMS: readonly RegExp[] = [
  whole(`${ASKS} ${KIND}(?: ${SUBJECT})? (?:cua|doi voi) (?<of>.+?),? (?<when>${WHEN} (?:(?! (?:cua|doi voi) ).)+)`),
  whole(`${ASKS} ${KIND}(?: ${SUBJECT})?(?:,? (?<when>${WHEN} .+?))? (?:cua|doi voi) (?<of>.+?)`),
  whole(`${ASKS} (?<of>(?!bao cao|bc).+?) (?:gui |nop |lap |co )?${KIND}(?: ${SUBJECT})?(?:,? (?<when>${WHEN} .+))?`),
  whole(`${ASKS} ${KIND}(?: ${SUBJECT})?(?:,? (?<when>${WHEN} .+))?`),
];

const JOINED = /^(?:về|ve|tình hình|tinh hinh|kết quả|ket qua|công tác|cong tac|việc|viec)\s/iu;
const OPENING = /^(?:(?:yêu cầu|yeu cau)\s+)?(?:báo cáo|bao cao|bc)\s+/iu;

/** The subject in bare words, with the word that joins it: "giải ngân vốn" → "về giải ngân vốn". */
export const subjectSaid = (text: string): string => {
  const words = tidy(text)
    .replace(OPENING, '')
    .replace(/[.!]+$/u, '');
  // A capital begins the sentence, and an acronym is all capitals.
  const inside = /^\p{Lu}\p{Ll}/u.test(words) ? `${words.slice(0, 1).toLocaleLowerCase('vi')}${words.slice(1)}` : words;
  return JOINED.test(inside) ? inside : `về ${inside}`;
};

const deadlineIn = (words: string | undefined, today: Day): Deadline | null => {
  if (words === undefined) return null;
  const deadline = parseDeadline(words, today);
  return deadline.lastDay === null ? null : deadline;
};

/** The report that a message asks for at once; null where it asks for none ("báo cáo đột xuất" must be said, and by a demand). */
export const extraordinaryReportIn = (text: string, today: Day): ExtraordinaryReport | null => {
  const sentence = sentenceOf(text);
  if (sentence === null) return null;
  const parts = FORMS.map((form) => partsOf(form, sentence)).find((found) => found !== null);
  if (parts == null) return null;
  return { subject: parts['subject'] ?? '', of: parts['of'] ?? '', deadline: deadlineIn(parts['when'], today) };
};

import type { RollUp } from '#domain/assigning/assigning-notice.ts';
import type { Day } from '#domain/time/day.ts';
import { dayWords } from '../day-words.ts';
import type { Draft } from '../draft.ts';
import { unitWords } from '../task-line.ts';
import { titleInSentence } from './title-in-sentence.ts';

const MOST_UNITS = 15;

/** "Việc 16: 61/95 đơn vị đã nộp", and who has not, cut with "còn N đơn vị". */
export const draftRollUp = ({ number, title, lastDay, done, of, waiting, mayUrge }: RollUp, today: Day): Draft => {
  const due = lastDay === null ? '' : ` Hạn ${dayWords(lastDay, today)}.`;
  const urge = `nhắc các đơn vị chưa nộp việc ${number}`;
  return {
    first: `Việc ${number}: ${done}/${of} đơn vị đã nộp. ${titleInSentence(title)}.${due}`,
    blocks: [
      {
        heading: waiting.length === 0 ? null : `Chưa nộp (${waiting.length}):`,
        entries: waiting.map((unit) => ({ text: `• ${unitWords(unit)}`, numbers: [] })),
        noun: 'đơn vị',
        most: MOST_UNITS,
      },
    ],
    answer: mayUrge && waiting.length > 0 ? `Đôn đốc, gõ: ${urge}` : null,
    choices: mayUrge && waiting.length > 0 ? [{ label: 'Nhắc các đơn vị chưa nộp', says: urge }] : [],
  };
};

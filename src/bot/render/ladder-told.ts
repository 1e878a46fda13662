import type { WorkLine } from '#domain/shown-work.ts';
import type { ReminderNotice } from '#domain/reminders/reminder-notice.ts';
import type { Ladder } from '#domain/reminders/ladder.ts';
import type { Day } from '#domain/time/day.ts';
import { dayWords } from './day-words.ts';
import { type Draft, sentence } from './draft.ts';
import { shorten } from './one-line.ts';

type LadderTold = Extract<ReminderNotice<WorkLine>, { kind: 'ladder-told' }>;

const LONGEST_TITLE = 60;

const OF_WHOM: Readonly<Record<LadderTold['from'], string>> = {
  task: 'lịch riêng của việc này',
  plan: 'lịch của kế hoạch',
  house: 'lịch chung của cơ quan',
};

const earlyWords = ({ before }: Ladder): string => {
  const days = [...before].filter((one) => one > 0).sort((a, b) => b - a);
  return days.length === 0 ? 'đúng hạn' : `trước hạn ${days.join(', ')} ngày làm việc và đúng hạn`;
};

/** "trước hạn 7, 3, 1 ngày làm việc và đúng hạn; quá hạn nhắc 2 ngày làm việc một lần". */
const ladderWords = (ladder: Ladder): string => {
  const often = ladder.everyWhenLate === 1 ? 'mỗi ngày làm việc' : `${ladder.everyWhenLate} ngày làm việc một lần`;
  return `${earlyWords(ladder)}; quá hạn nhắc ${often}`;
};

const nextWords = (next: Day | null, today: Day): string => (next === null ? '' : ` Lần nhắc tới: ${dayWords(next, today)}.`);

const FIRST_WORDS: Readonly<Record<LadderTold['outcome'], string>> = {
  set: 'Đã ghi lịch nhắc',
  shown: 'Lịch nhắc',
  outside:
    'Lịch nhắc có nhiều nhất 10 mốc, sớm nhất 60 ngày làm việc trước hạn, và khi quá hạn nhắc ít nhất 20 ngày làm việc một lần; chưa đổi lịch nhắc',
};

/** The reminder ladder of one task, and how to change it for whoever may. */
export const draftLadder = ({ outcome, ladder, from, next, mayChange, lines }: LadderTold, today: Day): Draft => {
  const [line] = lines;
  const which = line === undefined ? '' : ` việc ${line.number} (${shorten(line.title, LONGEST_TITLE)})`;
  const first = sentence(`${FIRST_WORDS[outcome]}${which}: ${ladderWords(ladder)} (${OF_WHOM[from]}).${nextWords(next, today)}`);
  if (!mayChange || line === undefined) return first;
  const says = (words: string): string => `lịch nhắc ${line.number} ${words}`;
  return {
    ...first,
    answer: `Đổi, gõ: lịch nhắc ${line.number}: trước 5, 2 ngày`,
    choices: [
      { label: 'Nhắc dày hơn', says: says('dày') },
      { label: 'Nhắc thưa hơn', says: says('thưa') },
      ...(from === 'task' ? [{ label: 'Theo kế hoạch', says: says('theo kế hoạch') }] : []),
    ],
  };
};

import type { Notice } from '#domain/notice.ts';
import type { Day } from '#domain/time/day.ts';
import { answerLine, isToAnswer, moreTimeChoices, workChoices, workForms } from './answer-words.ts';
import { fullDay } from './day-words.ts';
import { type Draft, taskBlock } from './draft.ts';
import { ledFirst, taskEntries } from './task-line.ts';

const TASKS_WITH_BUTTONS = 3;

/** The last call in the afternoon of the last day. */
export const draftUrgent = ({ day, lines }: Extract<Notice, { kind: 'urgent' }>, today: Day): Draft => {
  const toAnswer = ledFirst(lines).filter(isToAnswer);
  return {
    first: `Nhắc buổi chiều, ${fullDay(day)}: ${lines.length} việc hết hạn trong hôm nay.`,
    blocks: [taskBlock(null, taskEntries(lines, today))],
    answer: answerLine(toAnswer.slice(0, 1).flatMap(({ number }) => workForms(number))),
    choices: [...toAnswer.slice(0, TASKS_WITH_BUTTONS).flatMap(workChoices), ...moreTimeChoices(toAnswer, today)],
  };
};

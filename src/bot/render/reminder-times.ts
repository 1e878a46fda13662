import type { WorkLine } from '#domain/shown-work.ts';
import type { ReminderNotice } from '#domain/reminders/reminder-notice.ts';
import { laterDay, type Day } from '#domain/time/day.ts';
import { dayOf, timeOf } from '#domain/time/instant.ts';
import type { Choice } from '../channel.ts';
import { answerLine, isToAnswer, workChoices, workForms } from './answer-words.ts';
import { dayWords, fullDay } from './day-words.ts';
import { type Draft, sentence, taskBlock } from './draft.ts';
import { draftLadder } from './ladder-told.ts';
import { shorten } from './one-line.ts';
import { ledFirst, taskEntries } from './task-line.ts';
import { draftWhyTold } from './why-told.ts';

const TASKS_WITH_BUTTONS = 3;
const MOST_NUMBERS = 20;
const LONGEST_QUOTE = 80;

const numbersOf = (lines: readonly WorkLine[]): string => [...new Set(lines.map(({ number }) => number))].slice(0, MOST_NUMBERS).join(', ');

/** Puts off until the next morning all that the message asks about; said in full, so that it is understood anywhere. */
export const snoozeChoices = (lines: readonly WorkLine[]): readonly Choice[] => {
  const open = lines.filter(({ state }) => state === 'open');
  return open.length === 0 ? [] : [{ label: 'Nhắc lại sáng mai', says: `nhắc lại ${numbersOf(open)} sáng mai` }];
};

const draftAgain = ({ day, lines }: Extract<ReminderNotice<WorkLine>, { kind: 'reminded-again' }>, today: Day): Draft => {
  const toAnswer = ledFirst(lines).filter(isToAnswer);
  return {
    first: `Nhắc lại theo hẹn của đồng chí, ${fullDay(day)}: ${lines.length} việc.`,
    blocks: [taskBlock(null, taskEntries(lines, today))],
    answer: answerLine(toAnswer.slice(0, 1).flatMap(({ number }) => workForms(number))),
    choices: [...toAnswer.slice(0, TASKS_WITH_BUTTONS).flatMap(workChoices), ...snoozeChoices(toAnswer)],
  };
};

/** Whoever puts work off past its last day is told so; the urging of others is not put off by it. */
const beyondWords = (lines: readonly WorkLine[], on: Day): string => {
  const beyond = lines.filter(({ lastDay }) => lastDay !== null && lastDay < on);
  if (beyond.length === 0) return '';
  const last = beyond.flatMap(({ lastDay }) => lastDay ?? []).reduce(laterDay);
  const which =
    beyond.length === 1 ? `việc ${numbersOf(beyond)} có hạn ${dayWords(last, on)}` : `các việc ${numbersOf(beyond)} đã hết hạn trước đó`;
  return ` Lưu ý: đến lúc nhắc lại, ${which}; lãnh đạo vẫn được báo khi việc quá hạn.`;
};

const draftSnoozed = ({ until, inMorning, lines }: Extract<ReminderNotice<WorkLine>, { kind: 'snoozed' }>, today: Day): Draft => {
  const on = dayOf(until);
  const when = inMorning ? `trong tin sáng ${dayWords(on, today)}, lúc ${timeOf(until)}` : `lúc ${timeOf(until)} ${dayWords(on, today)}`;
  const first = `Đã hẹn nhắc lại việc ${numbersOf(lines)} ${when}; từ nay đến lúc đó Nhắc Việc không nhắc đồng chí việc này.${beyondWords(lines, on)}`;
  return sentence(first);
};

const TIMES = ['chiều nay', 'sáng mai', 'thứ Hai tuần sau'] as const;

const timeChoices = (lines: readonly WorkLine[]): readonly Choice[] =>
  // The time stands first: behind a list of numbers it would be taken for words about the last of them.
  TIMES.map((time) => ({ label: `Nhắc lại ${time}`, says: `${time} nhắc lại ${numbersOf(lines)}` }));

const MOST_TASK_CHOICES = 10;

const draftAsked = ({ wants, lines, words }: Extract<ReminderNotice<WorkLine>, { kind: 'snooze-asked' }>, today: Day): Draft => {
  const quoted = ` Đồng chí vừa nhắn: “${shorten(words, LONGEST_QUOTE)}”; chưa có gì được ghi.`;
  const number = lines[0]?.number ?? '';
  switch (wants) {
    case 'task':
      return {
        first: `Đồng chí muốn nhắc lại việc nào?${quoted}`,
        blocks: [taskBlock(null, taskEntries(lines, today))],
        answer: `Trả lời, ví dụ: nhắc lại ${number} sáng mai`,
        choices: ledFirst(lines)
          .slice(0, MOST_TASK_CHOICES)
          .map((line) => ({ label: `Việc ${line.number}`, says: `việc ${line.number}, ${words}` })),
      };
    case 'time':
      return {
        ...sentence(`Đồng chí muốn nhắc lại việc ${numbersOf(lines)} vào lúc nào?${quoted}`),
        answer: `Trả lời, ví dụ: nhắc lại ${number} 14h chiều nay`,
        choices: timeChoices(lines),
      };
    case 'sooner':
      return {
        ...sentence(`Chỉ hẹn nhắc lại được trong vòng 31 ngày; cần lâu hơn, xin đồng chí đề nghị gia hạn.${quoted}`),
        answer: `Trả lời, ví dụ: nhắc lại ${number} thứ Hai tuần sau`,
        choices: timeChoices(lines),
      };
  }
};

const CHANGE_HOUR = 'Đổi giờ, gõ: đổi giờ nhắc sang 9h';

const draftHour = ({ outcome, hour, isHouse, from }: Extract<ReminderNotice<WorkLine>, { kind: 'own-hour' }>, today: Day): Draft => {
  const whose = isHouse ? 'giờ chung của cơ quan' : 'giờ riêng của đồng chí';
  switch (outcome) {
    case 'set':
      return {
        ...sentence(`Đã ghi: từ ${dayWords(from, today)}, tin nhắc việc hằng ngày tới đồng chí lúc ${hour} các ngày làm việc (${whose}).`),
        answer: isHouse ? CHANGE_HOUR : 'Về giờ chung, gõ: bỏ giờ nhắc riêng',
      };
    case 'shown':
      return { ...sentence(`Tin nhắc việc hằng ngày tới đồng chí lúc ${hour} các ngày làm việc (${whose}).`), answer: CHANGE_HOUR };
    case 'outside':
      return {
        ...sentence(`Nhắc Việc chỉ nhắc từ 07:00 đến trước 18:00 nên chưa đổi giờ; giờ hiện nay là ${hour} (${whose}).`),
        answer: CHANGE_HOUR,
      };
  }
};

/** What is said about the reminders themselves: when they come, and why. */
export const draftReminderTime = (notice: ReminderNotice<WorkLine>, today: Day): Draft => {
  switch (notice.kind) {
    case 'reminded-again':
      return draftAgain(notice, today);
    case 'snoozed':
      return draftSnoozed(notice, today);
    case 'snooze-asked':
      return draftAsked(notice, today);
    case 'own-hour':
      return draftHour(notice, today);
    case 'ladder-told':
      return draftLadder(notice, today);
    case 'why-told':
      return draftWhyTold(notice, today);
  }
};

import type { EndedLine, MovedLine } from '#domain/importing/amended-for-one.ts';
import type { Notice } from '#domain/notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import { answerLine, assignForm, isToAnswer, workChoices, workForms } from './answer-words.ts';
import { shortDay } from './day-words.ts';
import { type Block, type Draft, type Entry, taskBlock } from './draft.ts';
import { shorten } from './one-line.ts';
import { numberedTitle, reasonWords, taskEntry } from './task-line.ts';

type Amended = Extract<Notice, { kind: 'plan-amended' }>;

const LONGEST_NUMBER = 60;
const LONGEST_DEADLINE = 60;
const TASKS_WITH_BUTTONS = 3;

const withDetail = ({ text, numbers }: Entry, detail: string): Entry => ({ text: `${text} · ${detail}`, numbers });

const beforeWords = ({ beforeText, beforeDay }: MovedLine<WorkLine>, today: Day): string => {
  if (beforeDay !== null) return shortDay(beforeDay, today);
  return shorten(beforeText, LONGEST_DEADLINE) || 'không có thời hạn';
};

// Where it stood before says more than what it was first.
const withoutFirst = ({ firstDay: _, ...line }: WorkLine): WorkLine => line;

const movedEntry = (moved: MovedLine<WorkLine>, today: Day): Entry =>
  withDetail(taskEntry(withoutFirst(moved.line), today), `bản trước: ${beforeWords(moved, today)}`);

const givenEntry = (line: WorkLine, today: Day): Entry =>
  line.part === 'lead' ? taskEntry(line, today, 'nobody-yet') : withDetail(taskEntry(line, today), 'phối hợp');

const inFront = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const endedEntry = ({ line, reason }: EndedLine<WorkLine>): Entry => ({
  text: `${numberedTitle(line)}\n   ${reason === null ? 'Bản mới ghi đã hoàn thành' : inFront(reasonWords(reason))}`,
  numbers: [line.number],
});

const blockOf = (heading: string, entries: readonly Entry[]): readonly Block[] =>
  entries.length === 0 ? [] : [taskBlock(heading, entries)];

const needsPerson = ({ part, person }: WorkLine): boolean => part === 'lead' && person === null;

/** What a newer version of a plan changes for its reader: deadlines that have moved, what is given, what has ended. */
export const draftAmended = ({ plan, moved, given, ended }: Amended, today: Day): Draft => {
  const toAnswer = [...moved.map(({ line }) => line), ...given].filter(isToAnswer);
  const own = toAnswer.filter((line) => !needsPerson(line));
  const numbers = new Set([...moved, ...ended].map(({ line }) => line.number).concat(given.map(({ number }) => number)));
  const by = plan === null ? '' : `theo kế hoạch ${shorten(plan, LONGEST_NUMBER)}, `;
  return {
    first: `Kế hoạch sửa đổi: ${by}${numbers.size} việc của đồng chí có thay đổi.`,
    blocks: [
      ...blockOf(
        'Đổi thời hạn:',
        moved.map((one) => movedEntry(one, today)),
      ),
      ...blockOf(
        'Giao mới:',
        given.map((line) => givenEntry(line, today)),
      ),
      ...blockOf('Thôi thực hiện:', ended.map(endedEntry)),
    ],
    answer: answerLine([
      ...own.slice(0, 1).flatMap(({ number }) => workForms(number)),
      ...toAnswer
        .filter(needsPerson)
        .slice(0, 1)
        .map(({ number }) => assignForm(number)),
    ]),
    choices: own.slice(0, TASKS_WITH_BUTTONS).flatMap(workChoices),
  };
};

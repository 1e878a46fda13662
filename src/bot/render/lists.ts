import type { Notice } from '#domain/notice.ts';
import type { Day } from '#domain/time/day.ts';
import { answerLine, assignForm, workForms } from './answer-words.ts';
import { fullDay } from './day-words.ts';
import { type Block, type Draft, taskBlock } from './draft.ts';
import { cellsInLine } from './four-cells.ts';
import { ledFirst, taskEntries, taskEntry, unitWords } from './task-line.ts';

type List = Extract<Notice, { kind: 'list' }>;

const summary = ({ counts }: List): string => (counts === null ? '' : ` Tất cả: ${cellsInLine(counts)}.`);

const draftMine = (list: List, today: Day): Draft => {
  const lines = list.units.flatMap((unit) => unit.lines);
  const count = lines.length === 0 ? 'đồng chí không có việc nào đang làm' : `${lines.length} việc`;
  return {
    first: `Việc của đồng chí, ${fullDay(list.day)}: ${count}.${summary(list)}`,
    blocks: list.units.map(({ unit, lines: own }): Block => {
      // The name of the one own unit tells nothing.
      const heading = list.units.length > 1 ? `${unitWords(unit)} (${own.length})` : null;
      return taskBlock(heading, taskEntries(own, today, 'nobody-yet'));
    }),
    answer: answerLine(
      ledFirst(lines)
        .slice(0, 1)
        .flatMap(({ number }) => workForms(number)),
    ),
    choices: [],
  };
};

const draftOverdue = (list: List, today: Day): Draft => {
  const lines = list.units.flatMap((unit) => unit.lines);
  const unassigned = lines.filter(({ person }) => person === null);
  return {
    first: `Việc quá hạn đến ${fullDay(list.day)}: ${lines.length === 0 ? 'không có việc nào' : `${lines.length} việc`}.${summary(list)}`,
    blocks: list.units
      .filter(({ lines }) => lines.length > 0)
      .map(({ unit, lines }) =>
        taskBlock(
          `${unitWords(unit)} (${lines.length})`,
          lines.map((line) => taskEntry(line, today, 'person')),
        ),
      ),
    answer: answerLine(unassigned.slice(0, 1).map(({ number }) => assignForm(number))) ?? 'Xem việc của mình, gõ: việc của tôi',
    choices: [],
  };
};

/** The answer to a question of one person: by unit, with the names of those who carry the work. */
export const draftList = (list: List, today: Day): Draft => {
  switch (list.topic) {
    case 'mine':
      return draftMine(list, today);
    case 'overdue':
      return draftOverdue(list, today);
  }
};

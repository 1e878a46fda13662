import type { TaskId } from '#domain/ids.ts';
import type { GroupNotice } from '#domain/group-notice.ts';
import { weekWords } from './day-words.ts';
import type { Block, Draft } from './draft.ts';
import { cellLines, cellsInLine } from './four-cells.ts';
import { unitWords } from './task-line.ts';

const MOST_UNITS = 40;
const MOST_NUMBERS = 12;

// These messages are read by whole groups: counts by unit and task numbers, never a name or a title.
const ASK_PRIVATELY = 'Xem chi tiết: nhắn riêng cho Nhắc Việc “việc quá hạn” hoặc “việc của tôi”.';

const totals = (heading: string): Block => ({ heading, entries: [], noun: 'đơn vị', most: 0 });

const byUnit = (heading: string, texts: readonly string[]): Block => ({
  heading: texts.length === 0 ? null : heading,
  entries: texts.map((text) => ({ text, numbers: [] })),
  noun: 'đơn vị',
  most: MOST_UNITS,
});

const numbersWords = (numbers: readonly TaskId[]): string => {
  if (numbers.length === 0) return '';
  const rest = numbers.length - MOST_NUMBERS;
  return `số ${numbers.slice(0, MOST_NUMBERS).join(', ')}${rest > 0 ? `, còn ${rest} việc` : ''}`;
};

/** The week's counts: four cells that add up, by unit, with the numbers of overdue tasks. */
const draftDigest = ({ week, scope, counts, units }: Extract<GroupNotice, { kind: 'digest' }>): Draft => ({
  first: `Tổng hợp tuần từ ${weekWords(week)}, ${unitWords(scope)}.`,
  blocks: [
    totals(cellLines(counts)),
    byUnit(
      'THEO ĐƠN VỊ',
      units.map(({ unit, counts: cells, overdue }) => `${unitWords(unit)}: ${cellsInLine(cells, numbersWords(overdue))}`),
    ),
  ],
  answer: ASK_PRIVATELY,
  choices: [],
});

/** What a group may see of the question for overdue work. */
const draftGroupList = ({ scope, counts, units }: Extract<GroupNotice, { kind: 'group-list' }>): Draft => ({
  first: `Việc quá hạn, ${unitWords(scope)}: ${counts.openOverdue === 0 ? 'không có' : `${counts.openOverdue} việc`}.`,
  blocks: [
    totals(cellLines(counts)),
    byUnit(
      'QUÁ HẠN THEO ĐƠN VỊ',
      units
        .filter(({ overdue }) => overdue.length > 0)
        .map(({ unit, overdue }) => `${unitWords(unit)}: ${overdue.length} việc, ${numbersWords(overdue)}`),
    ),
  ],
  answer: ASK_PRIVATELY,
  choices: [],
});

/** What a group is told: the week's digest, or the answer to a question asked there. */
export const draftForGroup = (notice: GroupNotice): Draft => (notice.kind === 'digest' ? draftDigest(notice) : draftGroupList(notice));

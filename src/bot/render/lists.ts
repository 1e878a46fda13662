import type { Notice } from '#domain/notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import type { Choice } from '../channel.ts';
import { answerLine, assignForm, documentChoice, isToAnswer, workChoices, workForms } from './answer-words.ts';
import { cutBlocks, sharedHeading } from './cut-list.ts';
import { fullDay } from './day-words.ts';
import { type Block, type Draft, type Entry, taskBlock } from './draft.ts';
import { cellsInLine, totalOf } from './four-cells.ts';
import { roWords } from './gap-words.ts';
import { shorten } from './one-line.ts';
import { entriesRolledUp, NOT_HANDED_IN, partedByTask } from './rolled-up.ts';
import { ledFirst, taskEntries, taskEntry, unitWords } from './task-line.ts';

const LONGEST_POST = 60;

type List = Extract<Notice, { kind: 'list' }>;

/** What many units do of one task counts once for each of them: so it is scored, and so the report says it. */
const BY_UNIT = 'tính theo từng đơn vị';

// Where a deadline has moved and the counts are the same by both, they are told once.
const summary = ({ counts, firstCounts }: List, byParts = false): string => {
  if (counts === null || totalOf(counts) === 0) return '';
  const now = cellsInLine(counts);
  const atFirst = firstCounts === undefined ? now : cellsInLine(firstCounts);
  return ` Tất cả${byParts ? `, ${BY_UNIT}` : ''}: ${now}.${atFirst === now ? '' : ` Theo hạn đầu: ${atFirst}.`}`;
};

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
      ledFirst(lines.filter(isToAnswer))
        .slice(0, 1)
        .flatMap(({ number }) => workForms(number)),
    ),
    choices: [],
  };
};

/** What each list is called. */
const TITLES: Record<Exclude<List['topic'], 'mine'>, (list: List) => string> = {
  overdue: ({ day }) => `Việc quá hạn đến ${fullDay(day)}`,
  today: ({ day }) => `Việc đến hạn hôm nay, ${fullDay(day)}`,
  this_week: () => 'Việc đến hạn trong tuần này',
  next_week: () => 'Việc đến hạn trong tuần sau',
  this_month: () => 'Việc đến hạn trong tháng này',
  blocked: () => 'Việc đang vướng',
  unanswered: () => 'Việc chưa có phản hồi',
  pending_approval: () => 'Việc chờ duyệt',
  unit: () => 'Việc đang làm',
  person: () => 'Việc đang làm',
  task: () => 'Việc được hỏi',
  summary: ({ day }) => `Tổng hợp đến ${fullDay(day)}`,
};

const titleOf = (list: List, topic: Exclude<List['topic'], 'mine'>): string => {
  const { about } = list;
  return `${TITLES[topic](list)}${about === undefined || topic === 'task' ? '' : ` của ${unitWords(about)}${contactWords(list)}`}`;
};

const contactWords = ({ contact }: List): string => {
  if (contact === undefined) return '';
  const { post, phone } = contact;
  const words = [...(post === null ? [] : [shorten(post, LONGEST_POST)]), ...(phone === null ? [] : [`điện thoại ${phone}`])];
  return ` (${words.join(', ')})`;
};

// A task that was asked for by its number shows which of the six rõ are open, by name.
const askedEntry = (line: WorkLine, today: Day): Entry => {
  const { gaps, ...rest } = line;
  const entry = taskEntry(rest, today, 'person');
  return gaps === undefined ? entry : { ...entry, text: `${entry.text}\n   ${roWords(gaps)}` };
};

const byUnit = ({ units }: Pick<List, 'units'>, entry: (line: WorkLine) => Entry): readonly Block[] =>
  units
    .filter(({ lines }) => lines.length > 0)
    .map(({ unit, lines }) => taskBlock(`${unitWords(unit)} (${lines.length})`, lines.map(entry)));

const WHAT_UNITS_OWE: Partial<Record<List['topic'], string>> = {
  blocked: 'đang vướng',
  unanswered: 'chưa phản hồi',
  pending_approval: 'chờ duyệt',
};

// What many units owe alike stands first, once; the rest by unit.
const rolledUp = ({ units }: List, topic: List['topic'], today: Day): readonly Block[] => {
  const { many } = partedByTask(units.flatMap(({ lines }) => lines));
  const isMany = ({ number }: WorkLine): boolean => many.some(([first]) => first?.number === number);
  const rolling = { today, words: WHAT_UNITS_OWE[topic] ?? NOT_HANDED_IN, shares: [] };
  const shared = entriesRolledUp(many.flat(), rolling, () => []);
  const rest = units.map((unit) => ({ ...unit, lines: unit.lines.filter((line) => !isMany(line)) }));
  return [
    ...(shared.length === 0 ? [] : [taskBlock(sharedHeading(shared.length), shared)]),
    ...byUnit({ units: rest }, (line) => taskEntry(line, today, 'person')),
  ];
};

const blocksOf = (list: List, topic: List['topic'], today: Day): readonly Block[] => {
  const { units, cut } = list;
  if (cut !== undefined) return cutBlocks({ units, cut }, today);
  return topic === 'task' ? byUnit(list, (line) => askedEntry(line, today)) : rolledUp(list, topic, today);
};

// What many units share has no one person to be given to.
const firstUnassigned = (lines: readonly WorkLine[]): TaskId | null =>
  partedByTask(lines).single.find(
    ({ person, onlyTitle, state }) => person === null && onlyTitle !== true && (state === 'open' || state === 'blocked'),
  )?.number ?? null;

const formsFor = ({ units, cut }: List, [own]: readonly WorkLine[]): readonly string[] => {
  if (own !== undefined) return workForms(own.number);
  const toAssign = cut === undefined ? firstUnassigned(units.flatMap(({ lines }) => lines)) : cut.toAssign;
  return toAssign === null ? [] : [assignForm(toAssign)];
};

const ownOf = (list: List, lines: readonly WorkLine[]): readonly WorkLine[] =>
  lines.filter((line) => isToAnswer(line) && list.own?.includes(line.number) === true);

const choicesFor = (own: readonly WorkLine[]): readonly Choice[] =>
  own.slice(0, 1).flatMap((line) => [...workChoices(line), documentChoice(line)]);

// A list of others' work leads on to the piece of it that is read first; the own work may be none at all.
const seeMore = (topic: List['topic'], blocks: readonly Block[]): string => {
  const [first] = blocks.flatMap(({ entries, further = [] }) => [...entries.slice(0, 1).flatMap(({ numbers }) => numbers), ...further]);
  return first === undefined || topic === 'task' ? 'Xem việc của mình, gõ: việc của tôi' : `Xem một việc, gõ: việc ${first}`;
};

/** One task that was asked for by its number. */
const draftOne = (list: List, line: WorkLine, today: Day): Draft => {
  const own = ownOf(list, [line]);
  const unit = list.units.find(({ lines }) => lines.length > 0)?.unit;
  return {
    first: `Việc ${line.number}${unit === undefined ? '' : `, ${unitWords(unit)} chủ trì`}.${summary(list)}`,
    blocks: [taskBlock(null, [askedEntry(line, today)])],
    answer:
      answerLine(formsFor(list, own)) ?? (line.onlyTitle === true ? null : `Xem quá trình giao, làm, gõ: lịch sử việc ${line.number}`),
    choices: choicesFor(own),
  };
};

interface Count {
  readonly words: string;
  /** Whether it counts parts, of which one task has several. */
  readonly byParts: boolean;
}

// Three tasks stand below "8 việc" where six units owe one of them: the reader is told which of the two is counted.
const countOf = ({ cut, about }: List, lines: readonly WorkLine[]): Count => {
  const works = cut?.works ?? lines.length;
  const tasks = cut === undefined ? new Set(lines.map(({ number }) => number)).size : (cut.tasks ?? works);
  // Of others there may be work that the reader does not see: that there is none is not known here.
  if (tasks === 0) return { words: `không có việc nào${about === undefined ? '' : ' đồng chí được xem'}`, byParts: false };
  const byParts = tasks < works;
  return { words: `${tasks} việc${byParts ? `, ${BY_UNIT} là ${works}` : ''}`, byParts };
};

const draftAsked = (list: List, topic: Exclude<List['topic'], 'mine'>, today: Day): Draft => {
  const lines = list.units.flatMap((unit) => unit.lines);
  const own = ownOf(list, lines);
  const { words, byParts } = countOf(list, lines);
  const blocks = blocksOf(list, topic, today);
  return {
    first: topic === 'summary' ? `${titleOf(list, topic)}.${summary(list)}` : `${titleOf(list, topic)}: ${words}.${summary(list, byParts)}`,
    blocks,
    answer: answerLine(formsFor(list, own)) ?? seeMore(topic, blocks),
    choices: choicesFor(own),
  };
};

/** The answer to a question of one person: by unit, with the names of those who carry the work. */
export const draftList = (list: List, today: Day): Draft => {
  if (list.topic === 'mine') return draftMine(list, today);
  const [first, ...others] = list.units.flatMap((unit) => unit.lines);
  const isOne = list.topic === 'task' && others.length === 0;
  return isOne && first !== undefined ? draftOne(list, first, today) : draftAsked(list, list.topic, today);
};

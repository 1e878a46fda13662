import type { Notice, ShownNotice } from '#domain/notice.ts';
import type { MorningPart, WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import {
  answerLine,
  approvalChoices,
  approvalForms,
  assignForm,
  isToAnswer,
  moreTimeChoices,
  workChoices,
  workForms,
} from './answer-words.ts';
import { fullDay } from './day-words.ts';
import type { Block, Draft, Entry } from './draft.ts';
import { extensionChoices, extensionForms } from './extension-choices.ts';
import { gapChoices, gapEntry, gapForms } from './gap-words.ts';
import { extensionBlock, handledBlocks, silentBlocks } from './morning-decisions.ts';
import { escalated, escalationChoices, escalationForm, escalationSections, manyLate, onceATask } from './morning-escalations.ts';
import { section } from './morning-section.ts';
import { newsBlock } from './news.ts';
import { clearingChoices, clearingForms } from './obstacle-words.ts';
import { snoozeChoices } from './reminder-times.ts';
import { entriesRolledUp, NOT_HANDED_IN, tasksRead, type RollingUp } from './rolled-up.ts';
import { ledFirst, taskEntries, taskEntry, waitingForApproval } from './task-line.ts';

type Morning = Extract<Notice, { kind: 'morning' }>;

const TASKS_WITH_BUTTONS = 3;
const MOST_UNCLEAR = 5;
const MOST_GAP_FORMS = 3;

const counted = (count: number, words: string): string | null => (count === 0 ? null : `${count} ${words}`);

const silentIn = ({ silent = [] }: Morning): readonly WorkLine[] => silent.flatMap(({ lines }) => lines);

const handledIn = ({ handled = [] }: Morning): readonly WorkLine[] => handled.flatMap(({ lines }) => lines);

const firstLine = (morning: Morning): string => {
  const beyond = (...parts: readonly MorningPart[]): number => parts.reduce((sum, part) => sum + (morning.beyond?.[part] ?? 0), 0);
  const parts = [
    counted(tasksRead([...morning.own, ...morning.fresh]) + beyond('own', 'fresh'), 'việc của đồng chí'),
    counted(tasksRead(morning.unassigned) + beyond('unassigned'), 'việc chưa có người thực hiện'),
    counted(tasksRead(morning.approvals) + beyond('approvals'), 'việc chờ duyệt'),
    counted((morning.extensions ?? []).length + beyond('extensions'), 'đề nghị gia hạn'),
    counted(tasksRead(morning.blocked) + beyond('blocked'), 'việc cần gỡ vướng'),
    counted(silentIn(morning).length + beyond('silent'), 'việc chờ quyết định đã lâu'),
    counted(tasksRead(escalated(morning)) + beyond('late', 'stuck'), 'việc cần đôn đốc'),
    counted(handledIn(morning).length + beyond('handled'), 'việc người khác đang xử lý thay đồng chí'),
    counted((morning.unclear ?? []).length, 'việc cần làm rõ'),
    counted((morning.news ?? []).length, 'tin chưa kịp báo hôm trước'),
  ].filter((part) => part !== null);
  return `Nhắc việc ${fullDay(morning.day)}: ${parts.length === 0 ? 'đồng chí không có việc cần trả lời' : parts.join(', ')}.`;
};

// A head hands in without having named anybody.
const approvalEntry = (line: WorkLine, today: Day): Entry =>
  taskEntry(waitingForApproval(line), today, line.person === null ? 'unit' : 'person');

/** The reader's own work, and what waits for the reader. */
const ownSections = (morning: Morning, today: Day): readonly (Block | null)[] => {
  const { shares = [], beyond = {} } = morning;
  const rolling = (words: string): RollingUp => ({ today, words, shares });
  const rolledUp = (lines: readonly WorkLine[], words: string, one: (single: readonly WorkLine[]) => readonly Entry[]): readonly Entry[] =>
    entriesRolledUp(lines, rolling(words), one);
  return [
    section(
      'VIỆC CỦA ĐỒNG CHÍ',
      rolledUp(morning.own, NOT_HANDED_IN, (lines) => taskEntries(lines, today)),
      { more: beyond.own },
    ),
    section(
      'VIỆC MỚI',
      rolledUp(morning.fresh, 'cùng thực hiện', (lines) => taskEntries(lines, today)),
      { more: beyond.fresh },
    ),
    section(
      'CHƯA CÓ NGƯỜI THỰC HIỆN',
      rolledUp(morning.unassigned, 'chưa cử người', (lines) => taskEntries(lines, today, 'unit')),
      { more: beyond.unassigned },
    ),
    section(
      'CHỜ ĐỒNG CHÍ DUYỆT',
      rolledUp(morning.approvals, 'chờ duyệt', (lines) => lines.map((line) => approvalEntry(line, today))),
      { more: beyond.approvals },
    ),
    extensionBlock(morning, today),
    section(
      'CẦN ĐỒNG CHÍ GỠ VƯỚNG',
      rolledUp(morning.blocked, 'đang vướng', (lines) =>
        lines.map((line) => taskEntry(line, today, line.onlyTitle === true ? 'unit' : 'person')),
      ),
      { more: beyond.blocked },
    ),
  ];
};

const sections = (morning: Morning, today: Day, news: Block | null): readonly Block[] =>
  [
    ...ownSections(morning, today),
    news,
    ...silentBlocks(morning, today),
    ...escalationSections(morning, today),
    section('CẦN ĐỒNG CHÍ LÀM RÕ', (morning.unclear ?? []).map(gapEntry), { most: MOST_UNCLEAR }),
    ...handledBlocks(morning, today),
  ].filter((block) => block !== null);

const waiting = ({ approvals }: Morning): readonly WorkLine[] => onceATask(approvals.filter(({ state }) => state === 'submitted'));

const forms = (morning: Morning, own: readonly WorkLine[]): readonly string[] => [
  ...own.slice(0, 1).flatMap(({ number }) => workForms(number)),
  ...morning.unassigned.slice(0, 1).map(({ number }) => assignForm(number)),
  ...waiting(morning)
    .slice(0, 1)
    .flatMap(({ number }) => approvalForms(number)),
  ...(morning.extensions ?? []).slice(0, 1).flatMap(({ number }) => extensionForms(number)),
  ...morning.blocked.slice(0, 1).flatMap(clearingForms),
  ...gapForms(morning.unclear ?? []).slice(0, MOST_GAP_FORMS),
  ...manyLate(morning),
];

/** The one grouped message of the morning; `draftNews` makes a message of what is told within it. */
export const draftMorning = (morning: Morning, today: Day, draftNews: (notice: ShownNotice) => Draft): Draft => {
  const own = onceATask(ledFirst([...morning.own, ...morning.fresh]).filter(isToAnswer));
  return {
    first: firstLine(morning),
    blocks: sections(morning, today, newsBlock(morning.news ?? [], draftNews)),
    answer: answerLine(forms(morning, own)) ?? escalationForm(morning),
    choices: [
      ...own.slice(0, TASKS_WITH_BUTTONS).flatMap(workChoices),
      ...snoozeChoices(own),
      ...moreTimeChoices(own, today),
      ...waiting(morning).slice(0, TASKS_WITH_BUTTONS).flatMap(approvalChoices),
      ...morning.blocked.slice(0, TASKS_WITH_BUTTONS).flatMap(clearingChoices),
      ...(morning.extensions ?? []).slice(0, TASKS_WITH_BUTTONS).flatMap(extensionChoices),
      ...escalationChoices(morning),
      ...gapChoices(morning.unclear ?? []),
    ],
  };
};

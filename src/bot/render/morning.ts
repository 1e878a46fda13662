import type { Notice, ShownNotice, UnitLines, WorkLine } from '#domain/notice.ts';
import type { Day } from '#domain/time/day.ts';
import { answerLine, approvalChoices, approvalForms, assignForm, isToAnswer, workChoices, workForms } from './answer-words.ts';
import { fullDay } from './day-words.ts';
import { type Block, type Draft, type Entry, taskBlock } from './draft.ts';
import { gapChoices, gapEntry, gapForms } from './gap-words.ts';
import { newsBlock } from './news.ts';
import { clearingChoices, clearingForms } from './obstacle-words.ts';
import { snoozeChoices } from './reminder-times.ts';
import { comrade, ledFirst, taskEntries, taskEntry, unitWords, waitingForApproval } from './task-line.ts';

type Morning = Extract<Notice, { kind: 'morning' }>;

const MOST_ESCALATIONS = 5;
const TASKS_WITH_BUTTONS = 3;
const MOST_UNCLEAR = 5;
const MOST_GAP_FORMS = 3;

const counted = (lines: readonly unknown[], words: string): string | null => (lines.length === 0 ? null : `${lines.length} ${words}`);

const escalated = ({ escalations }: Morning): readonly WorkLine[] => escalations.flatMap(({ lines }) => lines);

const handledIn = ({ handled = [] }: Morning): readonly WorkLine[] => handled.flatMap(({ lines }) => lines);

const firstLine = (morning: Morning): string => {
  const parts = [
    counted([...morning.own, ...morning.fresh], 'việc của đồng chí'),
    counted(morning.unassigned, 'việc chưa có người thực hiện'),
    counted(morning.approvals, 'việc chờ duyệt'),
    counted(morning.blocked, 'việc cần gỡ vướng'),
    counted(escalated(morning), 'việc cần đôn đốc'),
    counted(handledIn(morning), 'việc người khác đang xử lý thay đồng chí'),
    counted(morning.unclear ?? [], 'việc cần làm rõ'),
    counted(morning.news ?? [], 'tin chưa kịp báo hôm trước'),
  ].filter((part) => part !== null);
  return `Nhắc việc ${fullDay(morning.day)}: ${parts.length === 0 ? 'đồng chí không có việc cần trả lời' : parts.join(', ')}.`;
};

/** The name of the unit stands once, above its first line. */
const escalationEntries = (units: readonly UnitLines[], today: Day): readonly Entry[] =>
  units.flatMap(({ unit, lines }) =>
    lines.map((line, at) => {
      const entry = taskEntry(line, today, 'person');
      return at === 0 ? { ...entry, text: `${unitWords(unit)}:\n${entry.text}` } : entry;
    }),
  );

const section = (heading: string, entries: readonly Entry[], most?: number): Block | null => {
  const count = entries.flatMap(({ numbers }) => numbers).length;
  return count === 0 ? null : taskBlock(`${heading} (${count})`, entries, most);
};

const sections = (morning: Morning, today: Day, news: Block | null): readonly Block[] =>
  [
    section('VIỆC CỦA ĐỒNG CHÍ', taskEntries(morning.own, today)),
    section('VIỆC MỚI', taskEntries(morning.fresh, today)),
    section('CHƯA CÓ NGƯỜI THỰC HIỆN', taskEntries(morning.unassigned, today, 'unit')),
    section(
      'CHỜ ĐỒNG CHÍ DUYỆT',
      morning.approvals.map((line) => taskEntry(waitingForApproval(line), today, 'person')),
    ),
    section(
      'CẦN ĐỒNG CHÍ GỠ VƯỚNG',
      morning.blocked.map((line) => taskEntry(line, today, line.onlyTitle === true ? 'unit' : 'person')),
    ),
    news,
    section('QUÁ HẠN, CẦN ĐÔN ĐỐC', escalationEntries(morning.escalations, today), MOST_ESCALATIONS),
    section('CẦN ĐỒNG CHÍ LÀM RÕ', (morning.unclear ?? []).map(gapEntry), MOST_UNCLEAR),
    ...(morning.handled ?? []).map(({ by, lines }) =>
      section(
        `ĐỂ BIẾT, ${comrade(by)} xử lý thay đồng chí`,
        lines.map((line) => taskEntry(line, today)),
      ),
    ),
  ].filter((block) => block !== null);

const waiting = ({ approvals }: Morning): readonly WorkLine[] => approvals.filter(({ state }) => state === 'submitted');

const forms = (morning: Morning, own: readonly WorkLine[]): readonly string[] => [
  ...own.slice(0, 1).flatMap(({ number }) => workForms(number)),
  ...morning.unassigned.slice(0, 1).map(({ number }) => assignForm(number)),
  ...waiting(morning)
    .slice(0, 1)
    .flatMap(({ number }) => approvalForms(number)),
  ...morning.blocked.slice(0, 1).flatMap(clearingForms),
  ...gapForms(morning.unclear ?? []).slice(0, MOST_GAP_FORMS),
];

/** The one grouped message of the morning; `draftNews` makes a message of what is told within it. */
export const draftMorning = (morning: Morning, today: Day, draftNews: (notice: ShownNotice) => Draft): Draft => {
  const own = ledFirst([...morning.own, ...morning.fresh]).filter(isToAnswer);
  return {
    first: firstLine(morning),
    blocks: sections(morning, today, newsBlock(morning.news ?? [], draftNews)),
    answer: answerLine(forms(morning, own)) ?? (escalated(morning).length > 0 ? 'Xem thêm, gõ: việc quá hạn' : null),
    choices: [
      ...own.slice(0, TASKS_WITH_BUTTONS).flatMap(workChoices),
      ...snoozeChoices(own),
      ...waiting(morning).slice(0, TASKS_WITH_BUTTONS).flatMap(approvalChoices),
      ...morning.blocked.slice(0, TASKS_WITH_BUTTONS).flatMap(clearingChoices),
      ...gapChoices(morning.unclear ?? []),
    ],
  };
};

import type { Notice, RecordedAct } from '#domain/notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import { answerLine } from './answer-words.ts';
import { type Draft, type Entry, taskBlock } from './draft.ts';
import { shortList } from './name-list.ts';
import { resolverAnswer, resolverChoices } from './obstacle-words.ts';
import { comrade, numberedTitle, reasonWords, taskEntry, withoutState } from './task-line.ts';

type Recorded = Extract<Notice, { kind: 'recorded' }>;

const workWords = (lines: readonly WorkLine[]): string => {
  const [only] = lines;
  return lines.length === 1 && only !== undefined ? `việc ${only.number}` : `${lines.length} việc`;
};

const reasonOf = (lines: readonly WorkLine[]): string => reasonWords(lines.find(({ reason }) => reason !== null)?.reason ?? null);

const progressOf = ([line]: readonly WorkLine[]): string => (line === undefined || line.percent === null ? '' : `, đạt ${line.percent}%`);

/** Whoever takes work upon oneself is told nothing more, but stands in the line. */
const receiverOf = ({ toldName, lines }: Recorded): string => {
  const name = toldName ?? lines[0]?.person ?? null;
  return name === null ? '' : ` cho ${comrade(name)}`;
};

const whatWasRecorded = (recorded: Recorded): string => {
  const { act, lines } = recorded;
  const work = workWords(lines);
  switch (act) {
    case 'accepted':
      return `Đã ghi nhận: đồng chí nhận ${work}.`;
    case 'declined':
      return `Đã ghi nhận: đồng chí không nhận ${work}.`;
    case 'taken-back':
      return `Đã rút lại tin vừa báo; ${work} trở lại như trước.`;
    case 'completed':
      return `Đã ghi nhận: ${work} hoàn thành.`;
    case 'submitted':
      return `Đã ghi nhận: ${work} báo xong, chờ duyệt.`;
    case 'blocked':
      return `Đã ghi nhận: ${work} đang vướng (${reasonOf(lines)}).`;
    case 'unblocked':
      return `Đã ghi nhận: ${work} hết vướng.`;
    case 'progress':
      return `Đã ghi nhận: ${work} đang làm${progressOf(lines)}.`;
    case 'assigned':
      return `Đã giao ${work}${receiverOf(recorded)}.`;
    case 'approved':
      return `Đã duyệt ${work}.`;
    case 'returned':
      return `Đã trả lại ${work} để hoàn thiện.`;
  }
};

const toldWords = ({ act, toldName }: Recorded): string => {
  if (toldName === null) return '';
  switch (act) {
    case 'assigned':
      return '';
    case 'submitted':
      return ` Đã chuyển ${comrade(toldName)} duyệt.`;
    case 'blocked':
      return ` Đã báo ${comrade(toldName)} để tháo gỡ.`;
    case 'declined':
      return ` Đã báo ${comrade(toldName)} để giao lại.`;
    case 'taken-back':
      return ` Đã đính chính với ${comrade(toldName)}.`;
    case 'accepted':
    case 'completed':
    case 'unblocked':
    case 'progress':
    case 'approved':
    case 'returned':
      return ` Đã báo ${comrade(toldName)}.`;
  }
};

const shownWords = ({ shown = [] }: Recorded): string => (shown.length === 0 ? '' : ` Kèm minh chứng: ${shortList(shown, 'tài liệu')}.`);

const insteadOfWords = ({ insteadOf }: Recorded): string => (insteadOf === undefined ? '' : ` Ghi là làm thay ${comrade(insteadOf)}.`);

const nextForms = (act: RecordedAct, [line]: readonly WorkLine[]): readonly string[] => {
  if (line === undefined) return [];
  switch (act) {
    case 'blocked':
      return [`hết vướng ${line.number}`, `xong ${line.number}`];
    case 'accepted':
    case 'unblocked':
    case 'progress':
      return [`xong ${line.number}`, `vướng ${line.number} lý do`];
    case 'declined':
    case 'taken-back':
    case 'completed':
    case 'submitted':
    case 'assigned':
    case 'approved':
    case 'returned':
      return ['việc của tôi'];
  }
};

const NEXT: Record<RecordedAct, string> = {
  accepted: 'Khi có kết quả, trả lời',
  declined: 'Xem việc còn lại, gõ',
  'taken-back': 'Xem việc còn lại, gõ',
  blocked: 'Khi gỡ được, trả lời',
  unblocked: 'Khi có kết quả, trả lời',
  progress: 'Khi có kết quả, trả lời',
  completed: 'Xem việc còn lại, gõ',
  submitted: 'Xem việc còn lại, gõ',
  assigned: 'Xem việc còn lại, gõ',
  approved: 'Xem việc còn lại, gõ',
  returned: 'Xem việc còn lại, gõ',
};

const TITLE_IS_ENOUGH: readonly RecordedAct[] = ['completed', 'submitted', 'approved'];

/** The first line has told the state already; what is finished needs no deadline any more. */
const recordedEntry = (act: RecordedAct, line: WorkLine, today: Day): Entry =>
  TITLE_IS_ENOUGH.includes(act) ? { text: numberedTitle(line), numbers: [line.number] } : taskEntry(withoutState(line), today);

const nextOf = ({ act: done, lines, resolverAsked }: Recorded): Pick<Draft, 'answer' | 'typed'> => {
  // Whoever only had to clear the obstacle has nothing more to answer about the work.
  const act = lines[0]?.onlyTitle === true ? 'completed' : done;
  const next = answerLine(nextForms(act, lines))?.replace('Trả lời', NEXT[act]) ?? null;
  if (resolverAsked === undefined) return { answer: next };
  const asked = resolverAnswer(lines, resolverAsked);
  return { answer: [asked.answer, next].join('\n'), typed: [asked.typed, next].join('\n') };
};

/** What was written down after an answer, and who was told of it. */
export const draftRecorded = (recorded: Recorded, today: Day): Draft => ({
  first: `${whatWasRecorded(recorded)}${shownWords(recorded)}${insteadOfWords(recorded)}${toldWords(recorded)}${recorded.resolverAsked === undefined ? '' : ' Ai gỡ vướng này?'}`,
  blocks: [
    taskBlock(
      null,
      recorded.lines.map((line) => recordedEntry(recorded.act, line, today)),
    ),
  ],
  ...nextOf(recorded),
  choices: resolverChoices(recorded.lines, recorded.resolverAsked ?? []),
});

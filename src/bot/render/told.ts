import type { Notice } from '#domain/notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { ToldNotice } from '#domain/told-notice.ts';
import type { Day } from '#domain/time/day.ts';
import { answerLine, approvalChoices, approvalForms, assignForm, workChoices, workForms } from './answer-words.ts';
import { type Block, type Draft, taskBlock } from './draft.ts';
import { shortList } from './name-list.ts';
import { clearingChoices, clearingForms } from './obstacle-words.ts';
import { shorten } from './one-line.ts';
import { comrade, type Naming, reasonWords, taskEntry, unitWords, waitingForApproval } from './task-line.ts';

const TOLD = [
  'obstacle-told',
  'approval-asked',
  'declined-told',
  'correction',
  'assigned-to-you',
  'decided-on-yours',
] as const satisfies readonly Told['kind'][];

const LONGEST_TARGET = 40;

/** What one person is told of what another has done. */
export type Told = ToldNotice<WorkLine>;

/** Whether one person learns by it of another's act. */
export const isTold = (notice: Notice): notice is Told => TOLD.some((kind) => kind === notice.kind);

type ObstacleTold = Extract<Told, { kind: 'obstacle-told' }>;

const about = (line: WorkLine, today: Day, naming: Naming = 'nobody'): readonly Block[] => [
  taskBlock(null, [taskEntry(line, today, naming)]),
];

/** Who did it, and for whom. */
const whoDid = ({ by, insteadOf }: Told): string => `${comrade(by)}${insteadOf === undefined ? '' : ` (thay ${comrade(insteadOf)})`}`;

const draftDecided = (told: Extract<Told, { kind: 'decided-on-yours' }>, today: Day): Draft => {
  const { line, act } = told;
  const returned = act === 'returned';
  const reason = told.reason === null ? '' : ` Lý do: ${reasonWords(told.reason)}.`;
  return {
    first: returned
      ? `Trả lại: ${whoDid(told)} trả lại việc ${line.number} để hoàn thiện.${reason}`
      : `Đã duyệt: ${whoDid(told)} duyệt việc ${line.number}.`,
    blocks: about(line, today),
    answer: returned ? answerLine(workForms(line.number)) : 'Xem việc còn lại, gõ: việc của tôi',
    choices: returned ? workChoices(line) : [],
  };
};

const draftDeclined = (told: Extract<Told, { kind: 'declined-told' }>, today: Day): Draft => {
  const { line, reason, target } = told;
  return {
    first: `Không nhận việc: ${whoDid(told)} không nhận việc ${line.number}. Lý do: ${reasonWords(reason)}.${target === null ? '' : ` Đề nghị chuyển: ${target}.`}`,
    blocks: about(line, today),
    answer: answerLine([assignForm(line.number)]),
    // The better target is only pressed; whoever decides may name another.
    choices: target === null ? [] : [{ label: `Giao cho ${shorten(target, LONGEST_TARGET)}`, says: `giao ${line.number} cho ${target}` }],
  };
};

const obstacleFirst = (told: ObstacleTold): string => {
  const { line, how = 'new' } = told;
  const between = line.obstacle?.between;
  if (between !== undefined)
    return `Cần quyết định: ${unitWords(between[0])} và ${unitWords(between[1])} chuyển nhau việc gỡ vướng cho việc ${line.number}; xin đồng chí cho biết ai gỡ.`;
  switch (how) {
    case 'new':
      return `Báo vướng: ${whoDid(told)} báo việc ${line.number} đang vướng.`;
    case 'passed':
      return `Chuyển gỡ vướng: ${whoDid(told)} chuyển đồng chí gỡ vướng cho việc ${line.number}.`;
    case 'decided':
      return `Giao gỡ vướng: ${whoDid(told)} giao đồng chí gỡ vướng cho việc ${line.number}.`;
    case 'again':
      return `Chưa gỡ được: ${whoDid(told)} báo việc ${line.number} vẫn vướng.`;
  }
};

const draftObstacleTold = (told: ObstacleTold, today: Day): Draft => {
  const { line } = told;
  return {
    first: obstacleFirst(told),
    blocks: about(line, today, line.onlyTitle === true ? 'unit' : 'nobody'),
    answer: answerLine(clearingForms(line)),
    choices: clearingChoices(line),
  };
};

/** What one person learns of another's act: an obstacle, a request to approve, a new task, a decision. */
export const draftTold = (told: Told, today: Day): Draft => {
  const { line } = told;
  switch (told.kind) {
    case 'obstacle-told':
      return draftObstacleTold(told, today);
    case 'approval-asked':
      return {
        first: `Xin duyệt: ${whoDid(told)} báo xong việc ${line.number}.${told.shown === undefined ? '' : ` Minh chứng: ${shortList(told.shown, 'tài liệu')}.`}${told.newlyNamed === true ? ' Đồng chí vừa được nêu là người duyệt.' : ''}`,
        blocks: about(waitingForApproval(line), today, 'unit'),
        answer: answerLine(approvalForms(line.number)),
        choices: approvalChoices(line),
      };
    case 'assigned-to-you':
      return {
        first: `Việc mới: ${whoDid(told)} giao việc ${line.number} cho đồng chí.`,
        blocks: about(line, today),
        answer: answerLine(workForms(line.number)),
        choices: workChoices(line),
      };
    case 'decided-on-yours':
      return draftDecided(told, today);
    case 'declined-told':
      return draftDeclined(told, today);
    case 'correction':
      return {
        first: `Đính chính: ${whoDid(told)} báo nhầm về việc ${line.number}; việc trở lại như trước.`,
        blocks: about(line, today),
        answer: null,
        choices: [],
      };
  }
};

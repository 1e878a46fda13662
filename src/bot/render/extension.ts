import type { ExtensionDone, ExtensionNotice, ExtensionOutcome } from '#domain/extension/extension-notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import type { Choice } from '../channel.ts';
import { answerLine } from './answer-words.ts';
import { extensionChoices, extensionForms } from './extension-choices.ts';
import { dayWords, shortDay } from './day-words.ts';
import { type Block, type Draft, taskBlock } from './draft.ts';
import { comrade, type Naming, reasonWords, taskEntry } from './task-line.ts';

type OfKind<Kind extends ExtensionNotice<WorkLine>['kind']> = Extract<ExtensionNotice<WorkLine>, { kind: Kind }>;

const whoDid = ({ by, insteadOf }: { readonly by: string; readonly insteadOf?: string }): string =>
  `${comrade(by)}${insteadOf === undefined ? '' : ` (thay ${comrade(insteadOf)})`}`;

// The first line says until when; the task's own line need not.
const about = ({ askedUntil: _, ...line }: WorkLine, today: Day, naming: Naming = 'nobody'): readonly Block[] => [
  taskBlock(null, [taskEntry(line, today, naming)]),
];

const DECIDES_FIRST = 'Việc này chưa rõ ai có thẩm quyền gia hạn; xin đồng chí cho biết ai quyết định.';

const NEWLY_NAMED = 'Đồng chí vừa được nêu là người có thẩm quyền.';

const draftAsked = (asked: OfKind<'extension-asked'>, today: Day): Draft => {
  const { line, until, reason, late, self, newlyNamed } = asked;
  const { number } = line;
  const request = `Xin gia hạn: ${whoDid(asked)} xin gia hạn việc ${number} đến ${dayWords(until, today)}. Lý do: ${reasonWords(reason)}.`;
  const first = [
    request,
    ...(late ? ['Đề nghị gửi sau khi đã hết hạn.'] : []),
    ...(self === undefined ? [] : [DECIDES_FIRST]),
    ...(newlyNamed === true ? [NEWLY_NAMED] : []),
  ].join(' ');
  const isOpen = line.askedUntil !== undefined;
  const names: readonly Choice[] = self === undefined ? [] : [{ label: 'Tôi quyết định', says: `việc ${number} do ${self} duyệt` }];
  return {
    first,
    blocks: about(line, today, 'unit'),
    answer: answerLine(self === undefined ? extensionForms(number) : [`việc ${number} do <họ tên> duyệt`]),
    choices: self === undefined ? extensionChoices(line) : isOpen ? names : [],
  };
};

const outcomeWords = (outcome: ExtensionOutcome, { number }: WorkLine, today: Day): string => {
  switch (outcome.what) {
    case 'moved': {
      const { until, asked } = outcome;
      const other = asked === null || asked === until ? '' : ` (đề nghị đến ${shortDay(asked, today)})`;
      return `cho gia hạn việc ${number} đến ${dayWords(until, today)}${other}.`;
    }
    case 'refused':
      return `không cho gia hạn việc ${number}; thời hạn giữ nguyên. Lý do: ${reasonWords(outcome.reason)}.`;
    case 'withdrawn':
      return `rút đề nghị gia hạn việc ${number}.`;
  }
};

const TOLD_AS: Record<ExtensionOutcome['what'], string> = {
  moved: 'Được gia hạn',
  refused: 'Không được gia hạn',
  withdrawn: 'Thôi xin gia hạn',
};

const draftTold = (told: OfKind<'extension-told'>, today: Day): Draft => ({
  first: `${TOLD_AS[told.outcome.what]}: ${whoDid(told)} ${outcomeWords(told.outcome, told.line, today)}`,
  blocks: about(told.line, today),
  answer: 'Xem việc của mình, gõ: việc của tôi',
  choices: [],
});

const askedWords = (
  done: Extract<ExtensionDone, { what: 'asked' }>,
  { toldName, line }: OfKind<'extension-recorded'>,
  today: Day,
): string => {
  const late = done.late ? ' Đề nghị được ghi là xin sau khi đã hết hạn.' : '';
  const said = `Đã ghi nhận: đồng chí xin gia hạn việc ${line.number} đến ${dayWords(done.until, today)}.${late}`;
  const unclear = 'Việc này chưa rõ ai có thẩm quyền gia hạn';
  if (!done.mayDecide)
    return `${said} ${toldName === null ? `${unclear}; xin đồng chí báo người phụ trách đơn vị.` : `${unclear}; đã hỏi ${comrade(toldName)}.`}`;
  const whom = toldName === null ? 'Người có thẩm quyền sẽ được báo khi đi làm lại' : `Đã chuyển ${comrade(toldName)} quyết định`;
  return `${said} ${whom}; khi chưa được duyệt, thời hạn giữ nguyên.`;
};

const recordedWords = (recorded: OfKind<'extension-recorded'>, today: Day): string => {
  const { done, line, toldName } = recorded;
  const told = toldName === null ? '' : ` Đã báo ${comrade(toldName)}.`;
  switch (done.what) {
    case 'asked':
      return askedWords(done, recorded, today);
    case 'moved':
      return `Đã gia hạn việc ${line.number} đến ${dayWords(done.until, today)}.${told}`;
    case 'refused':
      return `Đã ghi nhận: không gia hạn việc ${line.number}, thời hạn giữ nguyên.${told}`;
    case 'withdrawn':
      return `Đã rút đề nghị gia hạn việc ${line.number}.${told}`;
  }
};

const draftRecorded = (recorded: OfKind<'extension-recorded'>, today: Day): Draft => {
  const { line, done, insteadOf } = recorded;
  const stops = `thôi xin gia hạn ${line.number}`;
  return {
    first: `${recordedWords(recorded, today)}${insteadOf === undefined ? '' : ` Ghi là làm thay ${comrade(insteadOf)}.`}`,
    blocks: about(line, today),
    answer: done.what === 'asked' ? `Nếu không cần nữa, gõ: ${stops}` : 'Xem việc còn lại, gõ: việc của tôi',
    choices: done.what === 'asked' && line.askedUntil !== undefined ? [{ label: `Thôi xin gia hạn ${line.number}`, says: stops }] : [],
  };
};

/** A day that is understood the same whenever it is pressed. */
const inFull = (on: Day): string => on.split('-').reverse().map(Number).join('/');

const draftUntil = ({ line, days }: OfKind<'extension-until'>, today: Day): Draft => ({
  first: `Đồng chí xin gia hạn việc ${line.number} đến ngày nào?`,
  blocks: about(line, today),
  answer: `Trả lời ngày và lý do, ví dụ: ${shortDay(days[0] ?? today, today)} vì chờ số liệu`,
  choices: days.map((on) => ({ label: `Đến ${dayWords(on, today)}`, says: `xin gia hạn ${line.number} đến ${inFull(on)}` })),
});

/** What is said about more time: the request, the decision, and what was written down. */
export const draftExtension = (notice: ExtensionNotice<WorkLine>, today: Day): Draft => {
  switch (notice.kind) {
    case 'extension-asked':
      return draftAsked(notice, today);
    case 'extension-told':
      return draftTold(notice, today);
    case 'extension-recorded':
      return draftRecorded(notice, today);
    case 'extension-until':
      return draftUntil(notice, today);
  }
};

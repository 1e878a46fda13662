import { type Chunk, fits, isAmong, isKind, means } from '../chunk.ts';
import { findSense, firstMeaningful, has, hasAfter, hasBefore, type Statement } from '../statement.ts';
import { isHearsay, subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { isSuffered } from './came-back.ts';
import { anyCheck, type Check, firstCheck, nothingSaid, verdictOf } from './check.ts';
import { essence, introducedReason } from './reason.ts';

const reasonOf = (statement: Statement, at: number): string => {
  const introduced = introducedReason(statement);
  const redo = findSense(statement, ['redo']);
  return introduced === '' ? essence(statement, Math.max(at, redo) + 1) : introduced;
};

const REFUSES = /^(?:trả|tra|không duyệt|khong duyet|không phê|không đồng|khong dong|không chấp|từ chối|bác|không công|không thông)/u;
const DO_AGAIN = /^(?:làm lại|lam lai)/u;
const SUPPLEMENT = wordSet('bổ sung');
const DO_NOT = wordSet('đừng');

const ITSELF = new Set(['other', 'unit', 'self']);

const BARE_GIVING = wordSet('trả');

// "dân chưa đồng ý giá nên việc 3 chưa làm": a cause of what follows.
const isCause = (statement: Statement, at: number): boolean => hasAfter(statement, at, 'so') && !has(statement, 'redo');

// "trả" alone gives a task back only where its number follows.
const isNoTask = ({ chunks }: Statement, at: number): boolean => isAmong(chunks[at], BARE_GIVING) && !isKind(chunks[at + 1], 'tasks');

// "sửa lại" may tell what one is doing or order it; "đang" only tells.
const isWorking = ({ chunks }: Statement): boolean => chunks.some((chunk) => means(chunk, 'working') && !means(chunk, 'redo'));

// "Sở trả lại hồ sơ rồi" tells of others; "em làm lại rồi" of oneself.
const isToldOf = (statement: Statement, at: number): boolean =>
  ITSELF.has(subjectBefore(statement, at)) ||
  has(statement, 'past', 'condition') ||
  isWorking(statement) ||
  hasBefore(statement, at, 'already') ||
  isHearsay(statement);

const isPlainNext = (chunk: Chunk | undefined): boolean =>
  chunk === undefined ||
  isKind(chunk, 'tasks', 'mark') ||
  means(chunk, 'polite', 'because', 'redo', 'asks-topic', 'return', 'lacking', 'you', 'self');

const saysFirmly = (statement: Statement, at: number): boolean => {
  const redo = findSense(statement, ['redo']);
  return fits(statement.chunks[at], REFUSES) || fits(statement.chunks[at], DO_AGAIN) || (redo >= 0 && redo !== at);
};

const TO = wordSet('cho · về · lại cho · về cho');

const SECTION = /^(?:mục|muc|nội dung|noi dung)/u;

// "bổ sung rồi trình lại" is no past.
const isOver = ({ chunks }: Statement): boolean =>
  chunks.some((chunk, at) => means(chunk, 'already') && !means(chunks[at + 1], 'sending', 'task-verb'));

/** What makes a careful secretary ask before work is sent back. */
const DOUBTS: readonly Check[] = [
  [
    'no task is named, and it does not open the message',
    (statement, at) => statement.tasks.length === 0 && at !== firstMeaningful(statement),
  ],
  // "trả lại máy in cho phòng kế toán": what is given back is no task.
  ['something else may be given back', (statement, at) => statement.tasks.length === 0 && !isPlainNext(statement.chunks[at + 1])],
  [
    'perhaps given back to an office',
    (statement, at) =>
      statement.chunks.some((chunk, place) => place > at && isKind(chunk, 'unit') && isAmong(statement.chunks[place - 1], TO)),
  ],
  ['asked, or already over', (statement) => has(statement, 'hedge', 'asking') || isOver(statement)],
  ['perhaps a section of the paper', ({ chunks }) => chunks.some((chunk) => isKind(chunk, 'tasks') && fits(chunk, SECTION))],
  ['perhaps only an opinion', (statement, at) => !saysFirmly(statement, at)],
];

const NOT_YET_APPROVED = wordSet('chưa duyệt · chưa phê duyệt');

// "anh chưa duyệt đó nha" reminds of a decision, and gives none.
const isOpen = (statement: Statement, at: number): boolean =>
  isAmong(statement.chunks[at], NOT_YET_APPROVED) && subjectBefore(statement, at) === 'you';

const isDenied = (statement: Statement, at: number): boolean =>
  hasBefore(statement, at, 'not') || isAmong(statement.chunks[at - 1], DO_NOT);

// "bổ sung" alone may be anybody's word for adding something.
const isWeakRedo = (statement: Statement, at: number): boolean =>
  !has(statement, 'return') &&
  !hasAfter(statement, at, 'redo') &&
  (isAmong(statement.chunks[at], SUPPLEMENT) || (statement.tasks.length === 0 && at !== firstMeaningful(statement)));

/** What makes of these words something else than a decision. */
const NO_RETURN: readonly Check[] = [
  ['told of', isToldOf],
  ['suffered', isSuffered],
  ['no task is given back', isNoTask],
  ['a cause', isCause],
];

const NOTHING: readonly Check[] = [
  ['not yet approved', isOpen],
  ['a return is denied', isDenied],
];

/** The one with the authority sends the work back: "trả lại 4: thiếu phụ lục", "việc 6 chưa đạt, làm lại". */
export const returned: Rule = (statement) => {
  const refusal = findSense(statement, ['return']);
  const at = refusal < 0 ? findSense(statement, ['redo']) : refusal;
  if (at < 0) return null;
  const meaning = { intent: 'return', reason: reasonOf(statement, at) } as const;
  if (has(statement, 'extend')) return refusal < 0 ? null : verdictOf('an extension is refused', meaning, 'an extension, not the work');
  if (anyCheck(NO_RETURN, statement, at)) return null;
  const none = firstCheck(NOTHING, statement, at);
  if (none !== null) return nothingSaid(none);
  return isWeakRedo(statement, at) ? null : verdictOf('sent back', meaning, firstCheck(DOUBTS, statement, at));
};

import { type Chunk, fits, isAmong, isKind, means } from '../chunk.ts';
import { findSense, firstMeaningful, has, hasBefore, type Statement } from '../statement.ts';
import { isHearsay, subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { type Check, firstCheck, nothingYet, verdictOf } from './check.ts';
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

// "Sở trả lại hồ sơ rồi" tells of others; "em làm lại rồi" of oneself.
const isToldOf = (statement: Statement, at: number): boolean =>
  ITSELF.has(subjectBefore(statement, at)) || has(statement, 'past', 'working', 'condition') || isHearsay(statement);

const isPlainNext = (chunk: Chunk | undefined): boolean =>
  chunk === undefined || isKind(chunk, 'tasks', 'mark') || means(chunk, 'polite', 'because', 'redo', 'asks-topic', 'return', 'lacking');

const saysFirmly = (statement: Statement, at: number): boolean => {
  const redo = findSense(statement, ['redo']);
  return fits(statement.chunks[at], REFUSES) || fits(statement.chunks[at], DO_AGAIN) || (redo >= 0 && redo !== at);
};

/** What makes a careful secretary ask before work is sent back. */
const DOUBTS: readonly Check[] = [
  [
    'no task is named, and it does not open the message',
    (statement, at) => statement.tasks.length === 0 && at !== firstMeaningful(statement),
  ],
  // "trả lại máy in cho phòng kế toán": what is given back is no task.
  ['something else may be given back', (statement, at) => statement.tasks.length === 0 && !isPlainNext(statement.chunks[at + 1])],
  ['asked, or already over', (statement) => has(statement, 'already', 'hedge', 'asking')],
  ['perhaps only an opinion', (statement, at) => !saysFirmly(statement, at)],
];

const isDenied = (statement: Statement, at: number): boolean =>
  hasBefore(statement, at, 'not') || isAmong(statement.chunks[at - 1], DO_NOT);

// "bổ sung" alone may be anybody's word for adding something.
const isWeakRedo = (statement: Statement, at: number): boolean =>
  !has(statement, 'return') &&
  (isAmong(statement.chunks[at], SUPPLEMENT) || (statement.tasks.length === 0 && at !== firstMeaningful(statement)));

/** The one with the authority sends the work back: "trả lại 4: thiếu phụ lục", "việc 6 chưa đạt, làm lại". */
export const returned: Rule = (statement) => {
  const refusal = findSense(statement, ['return']);
  const at = refusal < 0 ? findSense(statement, ['redo']) : refusal;
  if (at < 0) return null;
  const meaning = { intent: 'return', reason: reasonOf(statement, at) } as const;
  if (has(statement, 'extend')) return refusal < 0 ? null : verdictOf('an extension is refused', meaning, 'an extension, not the work');
  if (isToldOf(statement, at)) return null;
  if (isDenied(statement, at)) return nothingYet('a return is denied');
  return isWeakRedo(statement, at) ? null : verdictOf('sent back', meaning, firstCheck(DOUBTS, statement, at));
};

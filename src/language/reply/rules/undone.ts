import { type Chunk, fits, isAmong, isKind, means } from '../chunk.ts';
import { findSense, has, hasAfter, hasBefore, hasKind, type Statement } from '../statement.ts';
import { isOthers, subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { type Check, firstCheck, nothingYet, verdictOf } from './check.ts';

const PLAIN = wordSet('nhầm · lộn');
const PAPER = wordSet('số liệu · trong · báo cáo · đơn vị · tên · ngày · chính tả');

const OF_SOMETHING = /(?:nhầm|lộn|nham|lon) (?:việc|số|viec|so)$/u;

// "gửi nhầm nhóm", "nhập nhầm tên"
const isObject = (chunk: Chunk | undefined): boolean =>
  isKind(chunk, 'word') || (means(chunk, 'thing-noun', 'counted') && !means(chunk, 'self', 'polite'));

// "xã gửi nhầm mẫu nên em chưa làm được": a mistake in the work is told of, not one in the answer.
const isOfWork = (statement: Statement, at: number): boolean => hasAfter(statement, at, 'so');

// "anh nhầm rồi": the one spoken to is told so.
const isOfListener = (statement: Statement, at: number): boolean =>
  isAmong(statement.chunks[at], LISTENERS_OWN) && subjectBefore(statement, at) === 'you' && !hasBefore(statement, at, 'self');
const LISTENERS_OWN = wordSet('nhầm · nhầm rồi · lộn · lộn rồi · nhầm việc · nhầm số · lộn việc · giao nhầm · ghi nhầm');

/** What makes a careful secretary ask before the last answer is taken back. */
const DOUBTS: readonly Check[] = [
  ['somebody else may be mistaken', (statement, at) => ['you', 'unit'].includes(subjectBefore(statement, at))],
  [
    'perhaps a mistake in a paper',
    (statement, at) =>
      isAmong(statement.chunks[at], PLAIN) && (hasKind(statement, 'word') || statement.chunks.some((chunk) => isAmong(chunk, PAPER))),
  ],
  ['something else is said too', (statement) => has(statement, 'done', 'not', 'not-done', 'hedge')],
  ['perhaps the wrong task was spoken of', ({ chunks }, at) => fits(chunks[at], OF_SOMETHING) || isObject(chunks[at + 1])],
  ['asked', ({ asked }) => asked],
];

/** "Bấm nhầm", "hủy cái vừa rồi": the last answer was a slip. */
export const undone: Rule = (statement) => {
  const at = statement.chunks.findIndex((chunk) => means(chunk, 'undo'));
  if (at < 0 || has(statement, 'wrong-unit') || isOfWork(statement, at)) return null;
  if (isOfListener(statement, at)) return nothingYet('the one spoken to is mistaken');
  if (hasBefore(statement, at, 'not', 'condition', 'asking') || isOthers(statement, at)) return nothingYet('no slip, or not the own');
  return verdictOf('a slip', { intent: 'undo' }, firstCheck(DOUBTS, statement, findSense(statement, ['undo'])));
};

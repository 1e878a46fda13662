import { isAmong, means } from '../chunk.ts';
import { findSense, has, hasBefore, hasKind } from '../statement.ts';
import { isOthers, subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { type Check, firstCheck, nothingYet, verdictOf } from './check.ts';

const PLAIN = wordSet('nhầm · lộn');
const PAPER = wordSet('số liệu · trong · báo cáo · đơn vị · tên · ngày · chính tả');

/** What makes a careful secretary ask before the last answer is taken back. */
const DOUBTS: readonly Check[] = [
  ['somebody else may be mistaken', (statement, at) => ['you', 'unit'].includes(subjectBefore(statement, at))],
  [
    'perhaps a mistake in a paper',
    (statement, at) =>
      isAmong(statement.chunks[at], PLAIN) && (hasKind(statement, 'word') || statement.chunks.some((chunk) => isAmong(chunk, PAPER))),
  ],
  ['something else is said too', (statement) => has(statement, 'done', 'not', 'not-done', 'hedge')],
  ['asked', ({ asked }) => asked],
];

/** "Bấm nhầm", "hủy cái vừa rồi": the last answer was a slip. */
export const undone: Rule = (statement) => {
  const at = statement.chunks.findIndex((chunk) => means(chunk, 'undo'));
  if (at < 0 || has(statement, 'wrong-unit')) return null;
  if (hasBefore(statement, at, 'not', 'condition') || isOthers(statement, at)) return nothingYet('no slip, or not the own');
  return verdictOf('a slip', { intent: 'undo' }, firstCheck(DOUBTS, statement, findSense(statement, ['undo'])));
};

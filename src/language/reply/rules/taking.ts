import { canonicalUnit } from '../../units/canonical-unit.ts';
import { type Chunk, isAmong, isKind, means } from '../chunk.ts';
import { findSense, has, hasBefore, hasKind, type Statement } from '../statement.ts';
import { isHearsay, isOthers, subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { nothingYet, verdictOf } from './check.ts';
import { essence, introducedReason } from './reason.ts';

const unitIn = ({ chunks, text }: Statement): string | null => {
  const unit = chunks.find((chunk) => isKind(chunk, 'unit'));
  return unit === undefined ? null : canonicalUnit(text.slice(unit.start, unit.end));
};

const BELONGS = wordSet('thuộc · của');

// "việc 4 thuộc Sở Nội vụ"
const isOwnerOf = (before: Chunk | undefined, chunk: Chunk): boolean => isKind(before, 'tasks') && isAmong(chunk, BELONGS);

const movesTo = (statement: Statement): boolean => {
  const at = statement.chunks.findIndex((chunk, place) => means(chunk, 'move') || isOwnerOf(statement.chunks[place - 1], chunk));
  return at >= 0 && hasKind({ chunks: statement.chunks.slice(at + 1) }, 'unit');
};

/** These need a unit that it should be: "việc này phải là Sở Y tế chủ trì". */
const NEEDS_UNIT = wordSet('phải là · mới đúng · mới phải · chủ trì mới đúng');

const isRefusal = (statement: Statement, at: number): boolean =>
  at >= 0 && (!isAmong(statement.chunks[at], NEEDS_UNIT) || hasKind(statement, 'unit'));

// "Phòng Tư pháp không nhận việc này": the unit that speaks is not where the task should go.
const isOwnUnit = (statement: Statement, at: number): boolean =>
  subjectBefore(statement, at) === 'unit' && !has(statement, 'move', 'wrong-unit') && !isAmong(statement.chunks[at], NEEDS_UNIT);

/** "Không thuộc thẩm quyền", "đề nghị chuyển Sở Y tế", "giao nhầm đơn vị": the task should go elsewhere. */
export const declined: Rule = (statement) => {
  const at = findSense(statement, ['decline', 'wrong-unit']);
  if (!isRefusal(statement, at) && !movesTo(statement)) return null;
  if (has(statement, 'condition') || isHearsay(statement)) return null;
  const introduced = introducedReason(statement);
  const reason = introduced === '' && at >= 0 ? essence(statement, at) : introduced;
  return verdictOf('declined', { intent: 'decline', target: isOwnUnit(statement, at) ? null : unitIn(statement), reason });
};

const isTaken = (statement: Statement, at: number): boolean =>
  at >= 0 &&
  !hasBefore(statement, at, 'not', 'condition') &&
  (means(statement.chunks[at], 'later') || !has(statement, 'small-talk', 'asking'));

/** "Nhận việc 4", "rõ ạ", "để em làm": the task is taken. */
export const accepted: Rule = (statement) => {
  const at = findSense(statement, ['accept']);
  if (!isTaken(statement, at)) return null;
  if (isOthers(statement, at)) return nothingYet('somebody else takes it');
  return verdictOf('accepted', { intent: 'accept' }, has(statement, 'hedge') ? 'said with a doubt' : null);
};

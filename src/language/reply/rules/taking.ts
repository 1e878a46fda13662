import { canonicalUnit } from '../../units/canonical-unit.ts';
import { means } from '../chunk.ts';
import { findSense, has, hasBefore, type Statement } from '../statement.ts';
import { isHearsay, subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { essence, introducedReason } from './reason.ts';

const unitIn = ({ chunks, text }: Statement, from: number): string | null => {
  const unit = chunks.find((chunk, at) => at >= from && chunk.kind === 'unit');
  return unit === undefined ? null : canonicalUnit(text.slice(unit.start, unit.end));
};

const belongsElsewhere = (statement: Statement): boolean => {
  const at = findSense(statement, ['move']);
  return at >= 0 && statement.chunks.some(({ kind }, place) => place > at && kind === 'unit');
};

const SAYS_NO = ['decline', 'wrong-unit'] as const;

/** "Không thuộc thẩm quyền", "đề nghị chuyển Sở Y tế", "giao nhầm đơn vị": the task should go elsewhere. */
export const declined: Rule = (statement) => {
  const at = findSense(statement, SAYS_NO);
  if (at < 0 && !belongsElsewhere(statement)) return null;
  if (has(statement, 'condition') || isHearsay(statement)) return null;
  // "phải là", "mới đúng" need a unit that it should be.
  const weak = at >= 0 && /^(?:phải là|mới đúng|mới phải|phai la|moi dung|chủ trì mới đúng)$/u.test(statement.chunks[at]?.words ?? '');
  const target = unitIn(statement, 0);
  if (weak && target === null) return null;
  const own = target !== null && subjectBefore(statement, at) === 'unit' && !has(statement, 'move', 'wrong-unit') && !weak;
  const reason = introducedReason(statement) || (at >= 0 ? essence(statement, statement.tasks.length > 0 ? at : Math.max(0, at)) : '');
  return { rule: 'declined', meaning: { intent: 'decline', target: own ? null : target, reason }, sure: true };
};

/** "Nhận việc 4", "rõ ạ", "để em làm": the task is taken. */
export const accepted: Rule = (statement) => {
  const at = findSense(statement, ['accept']);
  if (at < 0 || hasBefore(statement, at, 'not', 'condition')) return null;
  if (has(statement, 'small-talk', 'asking') && !means(statement.chunks[at], 'later')) return null;
  const other = subjectBefore(statement, at) === 'other' || isHearsay(statement);
  return other
    ? { rule: 'somebody else takes it', meaning: { intent: 'none' }, sure: false }
    : { rule: 'accepted', meaning: { intent: 'accept' }, sure: !has(statement, 'hedge') };
};

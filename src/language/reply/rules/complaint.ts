import { bare } from '../../fold.ts';
import { findSense, has, type Statement, wordsIn } from '../statement.ts';
import type { Rule } from '../verdict.ts';
import { nothingSaid } from './check.ts';
import { finished } from './finished.ts';

// "sao còn nhắc", "răng bot cứ nhắc hoài", "nhắc gì nhắc mãi": a grumble about reminders, which asks for nothing.
const GRUMBLE =
  /(?:^| )(?:sao|rang|gi|chi)(?: \S+){0,2} (?:con|cu|van|lai) (?:\S+ )?nhac|(?:cu|van|con|lai) nhac(?: \S+)? (?:hoai|mai|suot|miet|lam|the|vay)(?: |$)/u;

const upTo = (statement: Statement, end: number): Statement => ({ ...statement, asked: false, chunks: statement.chunks.slice(0, end) });

/** "Xong rồi sao còn nhắc": what stands before the grumble is the report; a grumble alone says nothing. */
export const complaint: Rule = (statement, reference) => {
  if (!GRUMBLE.test(bare(wordsIn(statement)))) return null;
  const at = findSense(statement, ['asking', 'snooze']);
  const report = at > 0 ? finished(upTo(statement, at), reference) : null;
  if (report === null) return nothingSaid('a grumble about reminders');
  // What is left off may deny or ask after all.
  return statement.asked || has(statement, 'not', 'not-done', 'condition', 'hedge') ? { ...report, sure: false } : report;
};

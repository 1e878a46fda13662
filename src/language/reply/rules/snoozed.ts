import { bare } from '../../fold.ts';
import { fits, isKind, means } from '../chunk.ts';
import { findSense, has, hasBefore, hasKind, type Statement, typedWords } from '../statement.ts';
import type { Rule } from '../verdict.ts';
import { nothingYet, verdictOf } from './check.ts';
import { untilIn } from './until-words.ts';

const REQUEST =
  /(?:tam )?(?:hoan|ngung|dung)?(?: )?nhac(?: (?:lai|em|sau(?! \d)|nho|toi|giup|giup em|viec \d+))*(?: (?:mot|1|them) lan(?: nua)?)?/g;

const timeWords = (statement: Statement): string => bare(typedWords(statement)).replace(REQUEST, ' | ').replace(/ {2,}/g, ' ').trim();

// "nhắc Long làm việc 1": a plain name that does something.
const namesDoer = ({ chunks }: Statement, at: number): boolean => {
  const name = chunks[at + 1];
  return (isKind(name, 'word') || name?.capital === true) && means(chunks[at + 2], 'task-verb', 'sending');
};

const isForOthers = (statement: Statement, at: number): boolean =>
  namesDoer(statement, at) || hasKind({ chunks: statement.chunks.slice(at + 1) }, 'person', 'unit') || has(statement, 'they');

const STOP = /^(?:đừng|khỏi|ngưng|dừng|dung|khoi|ngung) nh/u;

// "xong rồi đừng nhắc nữa", "đừng nhắc nữa xong rồi": a report in one breath.
const isReported = (statement: Statement, at: number): boolean => {
  const isStop = fits(statement.chunks[at], STOP);
  return isStop && has(statement, 'perfect') && !has(statement, 'not', 'not-done', 'condition', 'later');
};

/** "Mai nhắc lại", "1 tiếng nữa nhắc": the reminder shall come later. */
export const snoozed: Rule = (statement, reference) => {
  const at = findSense(statement, ['snooze']);
  if (at < 0 || hasBefore(statement, at, 'past', 'condition')) return null;
  // "đừng nhắc nữa, xong rồi" said in one breath
  if (isReported(statement, at)) return null;
  if (isForOthers(statement, at)) return nothingYet('somebody else shall be reminded');
  return verdictOf('snoozed', { intent: 'snooze', until: untilIn(timeWords(statement), reference) });
};

import { bare } from '../../fold.ts';
import { findSense, type Statement, wordsIn } from '../statement.ts';
import type { Rule, Verdict } from '../verdict.ts';
import type { Sense } from '../words/sense.ts';
import { nothingYet, verdictOf } from './check.ts';

// "xong gì mà xong", "duyệt sao được mà duyệt": the word comes twice around a question that wants no answer.
const TWICE =
  /(?:^| )(\S+(?: \S+)?) (?:sao|gi|dau|chi|the nao|kieu gi|noi gi|cai gi)(?: (?:duoc|noi|dau))?(?: anh| chi| em)? ma \1(?: |$)/u;

const NOTHING = nothingYet('a state is denied by a question that wants no answer');

interface Denial {
  readonly senses: readonly Sense[];
  readonly verdict: Verdict;
}

/** What remains where such a word is denied. */
const DENIALS: readonly Denial[] = [
  {
    senses: ['approve', 'agree'],
    verdict: verdictOf('an approval is denied', { intent: 'return', reason: '' }, 'said by a question that wants no answer'),
  },
  { senses: ['done', 'perfect', 'sending'], verdict: verdictOf('an end is denied', { intent: 'progress', percent: null }) },
];

const deniesTwice = (statement: Statement): boolean => TWICE.test(bare(wordsIn(statement)));

/** "Xong gì mà xong", "vướng đâu mà vướng", "duyệt sao được mà duyệt": the state that the question names is denied. */
export const rhetorical: Rule = (statement) => {
  if (!deniesTwice(statement)) return null;
  return DENIALS.find(({ senses }) => findSense(statement, senses) >= 0)?.verdict ?? NOTHING;
};

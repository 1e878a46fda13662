import { isAmong, means } from '../chunk.ts';
import { hasKind, type Statement } from '../statement.ts';
import { isHearsay, subjectBefore } from '../subject.ts';
import type { Rule, Verdict } from '../verdict.ts';
import { NOBODY } from '../words/nobody.ts';
import { nothingSaid, nothingYet, verdictOf } from './check.ts';
import { type Finish, finishIn } from './finish.ts';
import { FINISH_DOUBTS } from './finish-doubts.ts';
import { isBound, isConditional, isOrdered, isPromised } from './not-finished-yet.ts';
import { percentIn } from './percent.ts';
import { STILL_GOING } from './still-going.ts';

const progress = (rule: string, statement: Statement, doubt: string | null = null): Verdict =>
  verdictOf(rule, { intent: 'progress', percent: percentIn(statement) }, doubt);

const isNobodys = ({ chunks }: Statement, at: number): boolean => chunks.slice(0, at).some((chunk) => isAmong(chunk, NOBODY));

const isOthersWork = (statement: Statement, { at, isSending }: Finish): boolean => {
  const subject = subjectBefore(statement, at);
  return (
    isNobodys(statement, at) ||
    subject === 'other' ||
    (isSending && subject === 'unit' && !hasKind(statement, 'document')) ||
    isHearsay(statement)
  );
};

// "hôm trước em nói xong là nói việc khác": what was once said is spoken of.
const isRetold = ({ chunks }: Statement, { at }: Finish): boolean => means(chunks[at - 1], 'quoting');

const doubleDenial = (statement: Statement, { at }: Finish): string | null => {
  const denials = statement.chunks.slice(0, at).filter((chunk) => means(chunk, 'not', 'not-done'));
  return denials.length > 1 ? 'denied twice' : null;
};

const notYet = (statement: Statement, finish: Finish): Verdict | null => {
  const going = STILL_GOING.find(([, applies]) => applies(statement, finish));
  if (going !== undefined) return progress(going[0], statement, doubleDenial(statement, finish));
  if (isConditional(statement, finish)) return nothingSaid('only if or when it is finished');
  if (isOrdered(statement, finish)) return nothingSaid('somebody is told to finish');
  if (isPromised(statement, finish)) return progress('promised, not finished', statement);
  return isBound(statement, finish) ? progress('to be finished by a day', statement, 'promised or ordered') : null;
};

/** The work is at its end, or what is said of its end takes that back. */
export const finished: Rule = (statement) => {
  const finish = finishIn(statement);
  if (finish === null) return null;
  if (isOthersWork(statement, finish)) return nothingYet('somebody else has finished');
  if (isRetold(statement, finish)) return nothingYet('an earlier statement is spoken of');
  const doubt = FINISH_DOUBTS.find(([, applies]) => applies(statement, finish))?.[0] ?? null;
  return notYet(statement, finish) ?? verdictOf('finished', { intent: 'done' }, doubt);
};

import { bare } from '../../fold.ts';
import { isAmong, isDayFigure, isKind, means } from '../chunk.ts';
import { firstMeaningful, type Statement, typedWords } from '../statement.ts';
import type { Rule } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { verdictOf } from './check.ts';
import { untilIn } from './until-words.ts';

const LEAVE = wordSet('để · thôi để · để qua · để đến');

const TIME_OR_TONE = [
  ...(['later', 'topic-today', 'topic-week', 'topic-next-week', 'topic-month', 'thing-noun', 'until'] as const),
  ...(['polite', 'you', 'self', 'order', 'then', 'and'] as const),
];

const saysOnlyWhen = ({ chunks }: Statement, at: number): boolean =>
  chunks.every(
    (chunk, place) =>
      place === at || isKind(chunk, 'mark', 'tasks', 'thing', 'clock') || isDayFigure(chunk) || means(chunk, ...TIME_OR_TONE),
  );

/** "Để mai", "việc 4 để thứ hai": not now; it is to come up again at that time, and nothing is said of the work. */
export const putOff: Rule = (statement, reference) => {
  const { chunks } = statement;
  const at = chunks.findIndex((chunk) => isAmong(chunk, LEAVE));
  const opens = at >= 0 && chunks.slice(0, at).every((chunk, place) => isKind(chunk, 'tasks') || place < firstMeaningful(statement));
  if (!opens || !saysOnlyWhen(statement, at)) return null;
  const until = untilIn(bare(typedWords({ ...statement, chunks: chunks.slice(at + 1) })), reference);
  return until === null ? null : verdictOf('put off', { intent: 'snooze', until });
};

import { type Chunk, fits, isKind, means } from '../chunk.ts';
import { findSense, has, hasAfter, hasBefore, hasKind, sinceSo, type Statement } from '../statement.ts';
import { isOthers, subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { type Check, firstCheck, nothingYet, verdictOf } from './check.ts';
import { essence, introducedReason } from './reason.ts';

const reasonOf = (statement: Statement, at: number): string => {
  const introduced = introducedReason(statement);
  const after = essence(statement, at + 1);
  const isShorter = introduced !== '' && introduced.length <= after.length;
  const so = findSense(statement, ['so']);
  const beforeSo = so >= 0 && so < at ? essence(statement, 0, so) : '';
  if (beforeSo !== '') return beforeSo;
  if (after !== '') return isShorter ? introduced : after;
  return introduced === '' ? essence(statement, 0, at) : introduced;
};

const isDenied = (statement: Statement, at: number): boolean =>
  hasBefore(...sinceSo(statement, at), 'not', 'no-obstacle', 'condition') || means(statement.chunks[at + 1], 'not', 'condition', 'asking');

// "met vuong", "hen vuong": a short word that lost its diacritics.
const isOddShort = (chunk: Chunk | undefined): boolean => {
  if (chunk?.kind !== 'phrase' || chunk.words.includes(' ')) return false;
  const isLetter = chunk.words.length === 1 && !means(chunk, 'self', 'you');
  const isThing = means(chunk, 'counted', 'thing-noun', 'later') && !means(chunk, 'self', 'but', 'remaining');
  return isLetter || (chunk.loose && isThing);
};

const isLetter = (chunk: Chunk | undefined): boolean => isKind(chunk, 'word') && fits(chunk, /^.$/u);

/** What makes a careful secretary ask before an obstacle is opened. */
const DOUBTS: readonly Check[] = [
  ['said with a doubt', (statement) => has(statement, 'hedge', 'perfect', 'done')],
  ['an unknown word before it', ({ chunks }, at) => isKind(chunks[at - 1], 'word')],
  ['a word that makes no sense before it', ({ chunks }, at) => isOddShort(chunks[at - 1]) || isLetter(chunks[at - 1])],
  [
    'perhaps the obstacles of others',
    (statement, at) =>
      isKind(statement.chunks[at + 1], 'word') && hasAfter(statement, at, 'they') && !has(statement, 'not', 'not-done', 'because'),
  ],
  ['told of an earlier day', (statement, at) => hasBefore(statement, at, 'already')],
  ['something else is said of it', (statement, at) => hasBefore(statement, at, 'agree') || hasAfter(statement, at, 'past')],
  ['a unit is named, perhaps not the own', (statement, at) => subjectBefore(...sinceSo(statement, at)) === 'unit'],
  ['the obstacles of somebody are spoken of', ({ chunks }, at) => fits(chunks[at + 1], /^(?:của|cua)$/u)],
  ['a figure that nobody can place', (statement) => hasKind(statement, 'number')],
];

/** "Vướng kinh phí", "kẹt bên Sở Tài chính", "gặp khó khăn về nhân lực". */
export const stuck: Rule = (statement) => {
  const at = findSense(statement, ['stuck']);
  if (at < 0) return null;
  if (isOthers(...sinceSo(statement, at))) return nothingYet('somebody else is stuck');
  if (isDenied(statement, at)) return nothingYet('an obstacle is denied or supposed');
  return verdictOf('stuck', { intent: 'blocked', reason: reasonOf(statement, at) }, firstCheck(DOUBTS, statement, at));
};

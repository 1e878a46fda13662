import { bare } from '../../fold.ts';
import { type Chunk, fits, isAmong, isKind, means, wordsOf } from '../chunk.ts';
import { has, type Statement, unknownWords } from '../statement.ts';
import { subjectBefore } from '../subject.ts';
import { GIVEN_NAMES } from '../words/given-names.ts';
import { wordSet } from '../words/word-set.ts';
import { type Finish, WEAK_VERBS } from './finish.ts';
import { isStrangeBeside } from './strange-words.ts';

type Doubt = readonly [name: string, applies: (statement: Statement, finish: Finish) => boolean];

const isThing = (chunk: Chunk): boolean =>
  means(chunk, 'thing-noun', 'counted', 'because') && !means(chunk, 'self', 'past', 'then', 'all', 'polite');

// "ca xong", "o xong", "ah Nam xong": a short word that lost its diacritics, or a name, right before the end.
const isOdd = (chunk: Chunk | undefined): boolean => {
  if (chunk?.kind !== 'phrase' || chunk.words.includes(' ')) return false;
  return chunk.words === 'ở' || (isThing(chunk) && (chunk.loose || isLaterCapital(chunk)));
};

const isLaterCapital = ({ capital, start }: Chunk): boolean => capital && start > 0;

const isTwice = ({ chunks }: Statement): boolean => chunks.filter((chunk) => means(chunk, 'done', 'perfect')).length > 1;

const isSomebody = (chunk: Chunk): boolean =>
  isKind(chunk, 'person') || means(chunk, 'they') || (isLaterCapital(chunk) && GIVEN_NAMES.has(bare(chunk.words)));

const HAVE = new Set(['có', 'co']);
const THAT = new Set(['mà', 'ma']);

// "có … đã hoàn thành", "việc 4 mà xong thì tốt"
const isLikeQuestion = ({ chunks }: Statement): boolean =>
  isAmong(chunks[0], HAVE) || chunks.slice(1, -1).some((chunk) => isAmong(chunk, THAT));

const DAY_NOUN = /(?:ngày|hôm|từ|trước|đến|ngay|hom|lúc|sáng|chiều)$/u;

const isPlacedNumber = (before: Chunk | undefined, after: Chunk | undefined): boolean =>
  means(before, 'all') || means(after, 'neutral', 'counted') || isKind(before, 'indicator');

/** Whether a figure is neither a count nor a day. */
const isStrayFigure = (chunks: readonly Chunk[], at: number): boolean => {
  const [before, chunk, after] = [chunks[at - 1], chunks[at], chunks[at + 1]];
  if (isKind(chunk, 'number')) return !isPlacedNumber(before, after);
  return isKind(chunk, 'other') || (isKind(chunk, 'slash') && !fits(before, DAY_NOUN) && !means(after, 'counted'));
};

const CLOSING = /^(?:kết thúc|ket thuc)/u;

// "đã triển khai rồi": begun everywhere, or at its end.
const CARRYING_OUT = wordSet('triển khai');

const LONG = 40;
const MANY_WORDS = 1;

const isVagueSending = (statement: Statement, { at, isPast, isSending }: Finish): boolean =>
  isSending &&
  (!isPast ||
    isAmong(statement.chunks[at], CARRYING_OUT) ||
    (isAmong(statement.chunks[at], WEAK_VERBS) && !has(statement, 'already', 'product')));

// "xong em báo": what follows the end is only promised.
const promisesAfter = ({ chunks }: Statement, { at }: Finish): boolean =>
  chunks.slice(at + 1).some((chunk, place) => means(chunk, 'addressing') || (means(chunk, 'self') && place + at + 2 < chunks.length));

const FULL_END = /xong|done/u;

const hidesSomething = ({ chunks }: Statement, { at }: Finish): boolean => {
  const before = chunks.slice(0, at);
  const beforeSelf = before.slice(
    0,
    Math.max(
      0,
      before.findIndex((chunk) => means(chunk, 'self')),
    ),
  );
  const isWeakEnd = !FULL_END.test(wordsOf(chunks[at]));
  return unknownWords(chunks) > MANY_WORDS || unknownWords(beforeSelf) > 0 || (isWeakEnd && unknownWords(before) > 0);
};

/** What makes a careful secretary ask before a task is marked as done. */
export const FINISH_DOUBTS: readonly Doubt[] = [
  ['a unit is named, perhaps not the own', (statement, { at }) => subjectBefore(statement, at) === 'unit'],
  ['the one spoken to seems to act', (statement, { at }) => subjectBefore(statement, at) === 'you'],
  ['said with a doubt', (statement) => has(statement, 'hedge', 'partly', 'condition', 'small-talk', 'asking')],
  ['a figure that nobody can place', ({ chunks }) => chunks.some((_, at) => isStrayFigure(chunks, at))],
  ['a word that makes no sense here', (statement, { at }) => isOdd(statement.chunks[at - 1]) || isTwice(statement)],
  ['a word that may be a slip for another', ({ chunks }, { at }) => isStrangeBeside(chunks[at - 1]) || isStrangeBeside(chunks[at + 1])],
  ['somebody else is named', ({ chunks }, { at }) => chunks.slice(0, at).some(isSomebody)],
  ['it begins like a question or a condition', isLikeQuestion],
  ['a long story', ({ chunks }) => chunks.length > LONG],
  ['what was done may not be all', isVagueSending],
  ['perhaps told to be closed', ({ chunks }, { at, isPast }) => !isPast && fits(chunks[at], CLOSING)],
  ['only promised', (statement, finish) => !finish.isPast && promisesAfter(statement, finish)],
  ['no word says that it is behind', (statement, finish) => !finish.isPast && !finish.isSending && hidesSomething(statement, finish)],
];

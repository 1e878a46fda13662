import { bare } from '../../fold.ts';
import { type Chunk, means } from '../chunk.ts';
import { findSense, has, hasAfter, hasBefore, type Statement } from '../statement.ts';
import { isHearsay, subjectBefore } from '../subject.ts';
import type { Rule, Verdict } from '../verdict.ts';
import { percentIn } from './percent.ts';
import { GIVEN_NAMES } from '../words/given-names.ts';
import { isStrangeBeside } from './strange-words.ts';

/** Verbs that say too little of the end to be sure: "đã làm", "triển khai rồi". */
const WEAK_VERBS =
  /^(?:làm|lam|thực hiện|thuc hien|triển khai|trien khai|xử lý|xu ly|giải quyết|giai quyet|phát|phat|ký|ky|cập nhật|chuyển|chuyen|trình|trinh|được phê duyệt)$/u;

interface End {
  readonly at: number;
  /** "đã", "rồi", "vừa" say that it is behind. */
  readonly isPast: boolean;
  readonly isSending: boolean;
}

const REACH = 4;

const pastAround = (statement: Statement, at: number): boolean => {
  const near = statement.chunks.slice(Math.max(0, at - REACH), at);
  return near.some((chunk) => means(chunk, 'past')) || hasAfter(statement, at, 'already') || means(statement.chunks[at], 'perfect');
};

/** Where the statement tells that something came to its end, or null. */
const endIn = (statement: Statement): End | null => {
  const at = findSense(statement, ['done', 'perfect']);
  if (at >= 0) return { at, isPast: pastAround(statement, at), isSending: false };
  const sent = statement.chunks.findIndex((chunk, place) => means(chunk, 'sending') && pastAround(statement, place));
  if (sent >= 0) return { at: sent, isPast: true, isSending: true };
  const handed = findSense(statement, ['sending']);
  const given = statement.chunks[handed + 1];
  return handed > 0 &&
    !WEAK_VERBS.test(statement.chunks[handed]?.words ?? '') &&
    means(statement.chunks[handed - 1], 'self') &&
    (given === undefined || means(given, 'you', 'thing-noun', 'polite', 'neutral')) &&
    !has(statement, 'later', 'assign', 'not', 'extend', 'snooze', 'waiting', 'asking')
    ? { at: handed, isPast: false, isSending: true }
    : null;
};

const progress = (rule: string, statement: Statement, sure = true): Verdict => ({
  rule,
  meaning: { intent: 'progress', percent: percentIn(statement) },
  sure,
});
const nothing = (rule: string): Verdict => ({ rule, meaning: { intent: 'none' }, sure: false });
const done = (rule: string, sure: boolean): Verdict => ({ rule, meaning: { intent: 'done' }, sure });

const deniesTwice = (statement: Statement, at: number): boolean =>
  statement.chunks.slice(0, at).filter((chunk) => means(chunk, 'not', 'not-done')).length > 1;

const isDenied = (statement: Statement, { at }: End): boolean => {
  const after = statement.chunks.slice(at + 1).some((chunk) => means(chunk, 'not') && !means(chunk, 'polite'));
  return hasBefore(statement, at, 'not', 'not-done') || after || has(statement, 'not-done');
};

const isPartial = (statement: Statement, { at }: End): boolean => {
  const { chunks } = statement;
  if (chunks.some((chunk) => means(chunk, 'piece') && !means(chunk, 'polite'))) return true;
  const partly = findSense(statement, ['partly']);
  const after = chunks.slice(at + 1).find((chunk) => !means(chunk, 'polite', 'already', 'you'));
  return partly >= 0 && (partly > at || after !== undefined);
};

type Veto = readonly [name: string, applies: (statement: Statement, end: End) => boolean];

/** What makes an end no end: the work goes on. */
const STILL_GOING: readonly Veto[] = [
  ['the end is denied', isDenied],
  [
    'nearly',
    (statement, { at }) => hasBefore(statement, at, 'nearly') || means(statement.chunks[at], 'nearly') || hasAfter(statement, at, 'nearly'),
  ],
  ['a figure below the whole', (statement) => (percentIn(statement) ?? 100) < 100],
  ['only a part', isPartial],
  ['the opinion of others is asked for', (statement, { isSending }) => isSending && has(statement, 'working', 'waiting')],
  ['something remains', (statement, { at }) => hasAfter(statement, at, 'remaining', 'waiting', 'working')],
];

const isPromised = (statement: Statement, { at, isPast }: End): boolean => {
  const aheadAt = findSense(statement, ['later', 'topic-week', 'topic-month', 'topic-next-week']);
  if (aheadAt < 0) return false;
  if (means(statement.chunks[aheadAt], 'already')) return false;
  return !isPast || (aheadAt < at && !hasBefore(statement, at, 'past') && !means(statement.chunks[at], 'perfect') && aheadAt === at - 1);
};

const isDated = (statement: Statement, { at, isPast }: End): boolean =>
  !isPast &&
  statement.chunks.slice(at + 1).some((chunk, place, rest) => {
    const before = rest[place - 1];
    return (
      ['slash', 'date', 'clock', 'thing'].includes(chunk.kind) &&
      /^(?:trước|truoc|trong|vào|hạn|han|ngày|tháng|quý|thứ|thu)/u.test(before?.words ?? '') &&
      /(?:trước|truoc|trong|hạn)/u.test(
        rest
          .slice(0, place)
          .map(({ words }) => words)
          .join(' '),
      )
    );
  });

const isOrdered = (statement: Statement, { at, isPast }: End): boolean => {
  if (isPast) return false;
  // "… nhé em": said to a junior.
  if (/ (?:nhé|nha|đi|nghe) em$/u.test(statement.chunks.map(({ words }) => words).join(' '))) return true;
  const last = statement.chunks.findLast((chunk) => !means(chunk, 'polite', 'you') || means(chunk, 'order'));
  return means(last, 'order') || hasBefore(statement, at, 'order');
};

const isOthers = (statement: Statement, { at, isSending }: End): boolean => {
  const subject = subjectBefore(statement, at);
  return subject === 'other' || (isSending && subject === 'unit') || isHearsay(statement);
};

const isDoubtful = (statement: Statement, end: End): string | null => {
  const { chunks } = statement;
  const subject = subjectBefore(statement, end.at);
  if (subject === 'unit') return 'a unit is named, perhaps not the own';
  if (subject === 'you') return 'the one spoken to seems to act';
  if (has(statement, 'hedge', 'partly', 'condition', 'small-talk', 'asking')) return 'said with a doubt';
  if (chunks.some((chunk) => chunk.kind === 'number' || chunk.kind === 'slash' || chunk.kind === 'other'))
    return 'a figure that nobody can place';
  if (isOdd(chunks[end.at - 1]) || chunks.filter((chunk) => means(chunk, 'done', 'perfect')).length > 1)
    return 'a word that makes no sense here';
  if (isStrangeBeside(chunks[end.at - 1]) || isStrangeBeside(chunks[end.at + 1])) return 'a word that may be a slip for another';
  if (
    chunks
      .slice(0, end.at)
      .some(
        (chunk) =>
          chunk.kind === 'person' || means(chunk, 'they') || (chunk.capital && chunk.start > 0 && GIVEN_NAMES.has(bare(chunk.words))),
      )
  )
    return 'somebody else is named';
  if (
    chunks[0]?.words === 'có' ||
    chunks[0]?.words === 'co' ||
    chunks.some(({ words }, at) => (words === 'mà' || words === 'ma') && at > 0 && at < chunks.length - 1)
  )
    return 'it begins like a question or a condition';
  return isBareAndLong(statement, end) ? 'no word says that it is behind' : null;
};

// "ca xong", "o xong", "ah Nam xong": a short word that lost its diacritics, or a name, right before the end.
const isOdd = (chunk: Chunk | undefined): boolean => {
  if (chunk?.kind !== 'phrase' || chunk.words.includes(' ')) return false;
  const isThing = means(chunk, 'thing-noun', 'counted', 'because') && !means(chunk, 'self', 'past', 'then', 'all', 'polite');
  return (chunk.loose && isThing) || chunk.words === 'ở' || (chunk.capital && chunk.start > 0 && isThing);
};

const MANY_WORDS = 1;
const LONG = 40;

const isUnknown = (chunk: Chunk): boolean => chunk.kind === 'word';

const isBareAndLong = (statement: Statement, { at, isPast, isSending }: End): boolean => {
  const { chunks } = statement;
  if (chunks.length > LONG || (isSending && (!isPast || WEAK_VERBS.test(chunks[at]?.words ?? ''))))
    return !(isSending && isPast && has(statement, 'already', 'product'));
  if (isPast) return false;
  const unknown = chunks.filter(isUnknown).length;
  const before = chunks.slice(0, at);
  const self = before.findIndex((chunk) => means(chunk, 'self'));
  // "xong em báo": what follows the end is only promised.
  const goesOn = chunks
    .slice(at + 1)
    .some((chunk, place) => means(chunk, 'addressing') || (means(chunk, 'self') && place + at + 2 < chunks.length));
  return (
    goesOn ||
    unknown > MANY_WORDS ||
    before.slice(0, Math.max(0, self)).some(isUnknown) ||
    (!/xong|done/u.test(chunks[at]?.words ?? '') && before.some(isUnknown))
  );
};

/** The work is at its end, or what is said of its end takes that back. */
export const finished: Rule = (statement) => {
  const end = endIn(statement);
  if (end === null) return null;
  if (isOthers(statement, end)) return nothing('somebody else has finished');
  const going = STILL_GOING.find(([, applies]) => applies(statement, end));
  if (going !== undefined) return progress(going[0], statement, !deniesTwice(statement, end.at));
  if (has(statement, 'condition') && !end.isPast) return nothing('only if or when it is finished');
  if (isOrdered(statement, end)) return nothing('somebody is told to finish');
  if (isPromised(statement, end)) return progress('promised, not finished', statement);
  if (isDated(statement, end)) return progress('to be finished by a day', statement, false);
  const doubt = isDoubtful(statement, end);
  return doubt === null ? done('finished', true) : done(`finished, but ${doubt}`, false);
};

import { type Chunk, fits, isKind, means } from '../chunk.ts';
import { findSense, has, hasAfter, hasBefore, type Statement } from '../statement.ts';
import type { Finish } from './finish.ts';
import { isHandedOn } from './handed-on.ts';
import { percentIn } from './percent.ts';

type Going = readonly [name: string, applies: (statement: Statement, finish: Finish) => boolean];

const denies = (chunk: Chunk): boolean => means(chunk, 'not') && !means(chunk, 'polite');

const isDenied = (statement: Statement, { at }: Finish): boolean =>
  hasBefore(statement, at, 'not', 'not-done') || has(statement, 'not-done') || statement.chunks.slice(at + 1).some(denies);

// "còn 3 với 5 là xong"
const THAT_IS = /^(?:là|la)$/u;

// "còn mỗi đóng dấu là xong"; "còn 2 xong rồi" turns to task 2.
const remainsUntil = ({ chunks }: Statement, { at, isPast }: Finish): boolean =>
  !isPast &&
  chunks
    .slice(0, at)
    .some(
      (chunk, place) =>
        means(chunk, 'remaining') &&
        (fits(chunks[at - 1], THAT_IS) || !(isKind(chunks[place + 1], 'tasks') || means(chunks[place + 1], 'self'))),
    );

const LOOKS = /^(?:kiểm tra|xem|hỏi|xem lại|kiem tra|hoi)$/u;

// "hình như xong rồi để em kiểm tra lại"
const isToBeLookedAt = (statement: Statement, { at }: Finish): boolean =>
  has(statement, 'hedge') &&
  statement.chunks.slice(at + 1).some((chunk, place, after) => fits(chunk, LOOKS) && means(after[place - 1], 'self'));

const isNearly = (statement: Statement): boolean => has(statement, 'nearly');

const WHOLE = 100;

const isBelowWhole = (statement: Statement): boolean => (percentIn(statement) ?? WHOLE) < WHOLE;

const isPartial = (statement: Statement, { at }: Finish): boolean => {
  if (statement.chunks.some((chunk) => means(chunk, 'piece') && !means(chunk, 'polite'))) return true;
  const partly = findSense(statement, ['partly']);
  // "mới xong 2 phần" is a part; "mới xong" alone may just have happened.
  const goesOn = statement.chunks.slice(at + 1).some((chunk) => !means(chunk, 'polite', 'already', 'you'));
  return partly >= 0 && (partly > at || goesOn);
};

const STILL_LACKS = /^(?:còn|vẫn|con|van) (?:thiếu|thieu)/u;

// "tưởng xong rồi mà vẫn thiếu chữ ký"
const isStillLacking = ({ chunks }: Statement, { at }: Finish): boolean => chunks.slice(at + 1).some((chunk) => fits(chunk, STILL_LACKS));

/** What makes an end no end: the work goes on. */
export const STILL_GOING: readonly Going[] = [
  ['the end is denied', isDenied],
  ['something remains until then', remainsUntil],
  ['nearly', isNearly],
  ['nobody has looked yet', isToBeLookedAt],
  ['a figure below the whole', isBelowWhole],
  ['only a part', isPartial],
  ['the opinion of others is asked for', (statement, { isSending }) => isSending && has(statement, 'working', 'waiting')],
  ['others were told to do it', (statement, { at, isSending }) => isSending && isHandedOn(statement, at)],
  ['something is still lacking', isStillLacking],
  ['something remains', (statement, { at }) => hasAfter(statement, at, 'remaining', 'waiting', 'working')],
];

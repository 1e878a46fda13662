import { type Day, daysInMonth, partsOf } from '#domain/time/day.ts';
import { MONTH_NUMBER, numberFrom } from './number-words.ts';
import { type MentionPattern, number, opening, sticky, YEAR_BEHIND, yearOf } from './pattern-pieces.ts';
import type { Reading } from './mention.ts';

const MONTH = `(?:cua )?thang (${MONTH_NUMBER})(?! lan)${YEAR_BEHIND}`;

interface Place {
  readonly month: number | null;
  readonly year: number | null;
  readonly first: number;
  /** 0 for the end of the month. */
  readonly last: number;
}

const within = ({ month, year, first, last }: Place, reference: Day): Reading => {
  const length = daysInMonth(year ?? partsOf(reference).year, month ?? 1);
  const day = (place: number): number => (place <= 0 ? length + place : place);
  const to = { year, month, day: Math.min(day(last), length) };
  return { kind: 'range', from: { year, month, day: day(first) }, to, oneName: true };
};

/** Tens of days that a month is cut into. */
const TENS: Readonly<Record<string, readonly [number, number]>> = { thuong: [1, 10], trung: [11, 20], ha: [21, 0] };
const HALVES: Readonly<Record<string, readonly [number, number]>> = { dau: [1, 15], cuoi: [16, 0] };

const weekOf = (words: RegExpExecArray, reference: Day): Reading => {
  const place = { month: number(words[2]), year: yearOf(words[3], words[4]) };
  if (words[1] === 'cuoi') return within({ ...place, first: -6, last: 0 }, reference);
  const nth = words[1] === 'dau' ? 1 : (numberFrom(words[1] ?? '') ?? 1);
  const reading = within({ ...place, first: 7 * nth - 6, last: 7 * nth }, reference);
  return { ...reading, warning: `tuần ${nth} của tháng được hiểu là từ ngày ${7 * nth - 6} đến ngày ${Math.min(7 * nth, 31)}` };
};

const pieceOf = (pieces: typeof TENS, words: RegExpExecArray, reference: Day): Reading => {
  const [first, last] = pieces[words[1] ?? ''] ?? [1, 0];
  return within({ month: number(words[2]), year: yearOf(words[3], words[4]), first, last }, reference);
};

const daysAtEdge = (words: RegExpExecArray, reference: Day): Reading => {
  const count = number(words[1]) ?? 1;
  const place = { month: number(words[3]), year: yearOf(words[4], words[5]) };
  return within(words[2] === 'dau' ? { ...place, first: 1, last: count } : { ...place, first: 1 - count, last: 0 }, reference);
};

/** Pieces of a month: its second week, its middle ten days, its first half, its last five days. */
export const WEEK_OF_MONTH_PATTERNS: readonly MentionPattern[] = [
  {
    opens: ['tuan'],
    then: '0tlmhbndci',
    pattern: sticky(`tuan (?:le )?(?:thu )?([1-5]|mot|hai|ba|tu|nam|dau|cuoi|i{1,3}|iv)(?: tien| cung)? ${MONTH}`),
    read: weekOf,
  },
  {
    opens: opening('thuong trung ha'),
    then: 't',
    pattern: sticky(`(thuong|trung|ha) tuan ${MONTH}`),
    read: (w, reference) => pieceOf(TENS, w, reference),
  },
  { opens: ['nua'], then: 'dc', pattern: sticky(`nua (dau|cuoi) ${MONTH}`), read: (w, reference) => pieceOf(HALVES, w, reference) },
  { opens: ['0'], then: 'n', pattern: sticky(`(\\d{1,2}) ngay (dau|cuoi)(?: tien| cung)? ${MONTH}`), read: daysAtEdge },
];

import type { Period } from '#domain/deadline.ts';

const EACH = '(?:hang|moi|tung|dinh ky|dinh ki|thuong ky|thuong ki)(?: hang| moi| vao| theo| la| trong)?';
const ONCE = ' ?(?:/ ?|mot |1 |01 )(?:1 |01 |mot )?lan';
const COUNT = '(?:0?(\\d{1,2})|mot|hai)';

/** How often a phrase repeats; null stands for a rhythm that the reminder calendar does not have. */
export interface Rhythm {
  readonly every: Period | null;
  readonly pattern: RegExp;
}

/** Rhythms in bare words, the longest wording first; the earliest match in a phrase is taken, the shortest period where two are named. */
export const RHYTHMS: readonly Rhythm[] = [
  { every: 'week', pattern: new RegExp(`(?<![a-z])(?:${EACH} tuan|tuan${ONCE}|(?:0?1|mot) lan ?(?:/|mot |moi |trong )tuan)(?![a-z])`) },
  {
    every: 'month',
    pattern: new RegExp(
      `(?<![a-z])(?:${EACH} thang|(?<!\\d )thang${ONCE}|(?:0?1|12|mot) lan ?(?:/|mot |moi |trong )thang|0?1 thang${ONCE})(?![a-z])`,
    ),
  },
  { every: 'month', pattern: /(?<![a-z])thang (?:tiep theo )?(?:sau|cua) (?:thang )?(?:ky|ki) bao cao/ },
  {
    every: 'quarter',
    pattern: new RegExp(
      `(?<![a-z])(?:${EACH} quy|quy${ONCE}|${EACH} 0?3 thang|0?3 thang${ONCE}|0?4 lan ?/ ?nam|(?:0?1|mot) lan ?(?:/|mot |moi |trong )quy)(?![a-z0-9])`,
    ),
  },
  { every: 'quarter', pattern: /(?<![a-z])thang (?:dau|giua|thu hai|cuoi)(?: tien| cung)?(?: cua)?(?: moi| hang)? quy(?! (?:i|v|\d))/ },
  {
    every: 'half',
    pattern: new RegExp(
      `(?<![a-z0-9])(?:${EACH} (?:0?6|sau) thang(?! dau| cuoi)|(?:0?6|sau) thang${ONCE}|${EACH} nua nam|(?:0?2|hai) lan ?(?:/|mot |moi |trong )(?:1 )?nam|(?:0?6|sau) thang(?:,| va) (?:ca |hang )?nam)(?![a-z])`,
    ),
  },
  {
    every: 'year',
    pattern: new RegExp(
      `(?<![a-z])(?:${EACH} nam(?! hoc)|thuong nien|(?<!\\d )nam${ONCE}|(?:0?1|mot) lan ?(?:/|mot |moi |trong )nam|0?1 nam${ONCE})(?![a-z0-9])`,
    ),
  },
  { every: null, pattern: new RegExp(`(?<![a-z])(?:(?:hang|moi|tung) ngay|ngay${ONCE}|${COUNT} nam${ONCE})(?![a-z])`) },
];

/** "Định kỳ" alone: something returns, but the words do not say how often. */
export const UNSAID_RHYTHM = /(?<![a-z])(?:dinh ky|dinh ki)(?![a-z])/;

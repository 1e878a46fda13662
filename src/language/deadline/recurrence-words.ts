import type { Period } from '#domain/deadline.ts';

const EACH = '(?:hang|moi|tung|dinh ky|thuong ky|dau moi|cuoi moi)(?: (?:hang|moi|vao|theo|la|trong|bao cao|tung))*(?: (?:dau|cuoi|giua))?';
const COUNT = '(?:0?\\d|mot|hai|ba|sau)';
const FREE = '(?![a-z0-9])';
/** A number behind makes it one period and no rhythm: "báo cáo quý II", "mới năm 2026". */
const UNNUMBERED = '(?! ?\\d| ?i{1,3}(?![a-z])| iv(?![a-z]))';
// "Theo quy định", "báo cáo quy hoạch": another word that only begins like a quarter.
const NO_OTHER_WORD = '(?! (?:dinh|che|hoach|trinh|mo|uoc|tac|chuan|doi|hoc|nay|do|phap))';

/** How often a phrase repeats; null stands for a rhythm that the reminder calendar does not have. */
export interface Rhythm {
  readonly every: Period | null;
  readonly pattern: RegExp;
  readonly warning?: string;
}

const each = (unit: string): RegExp => new RegExp(`(?<![a-z])${EACH} \\(?${unit}${FREE}${UNNUMBERED}${NO_OTHER_WORD}`);
const reported = (unit: string): RegExp =>
  new RegExp(
    `(?<![a-z])(?:theo|bao cao(?: dinh ky)?(?: theo)?|(?:bao cao|dinh ky|theo)(?: [a-z0-9]+,| [a-z]+ va| \\d thang,| \\d thang va){1,3}) ${unit}${FREE}${UNNUMBERED}${NO_OTHER_WORD}(?! (?:dau|cuoi|toi|sau|truoc|thuc|tiep))`,
  );

/** Rhythms in bare words; all are looked for, and the shortest period is taken where two are named. */
export const RHYTHMS: readonly Rhythm[] = [
  { every: 'week', pattern: each('tuan') },
  { every: 'week', pattern: reported('tuan') },
  {
    every: 'week',
    pattern:
      /(?<![a-z])(?:hang|moi|cac ngay|vao cac)(?: (?:ngay|buoi|sang|chieu|toi))* (?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7])(?![a-z0-9])/,
  },
  { every: 'week', pattern: /(?<![a-z])cac tuan(?= ?(?:$|[,.;)]))/ },
  { every: 'month', pattern: each('thang') },
  { every: 'month', pattern: reported('thang') },
  { every: 'month', pattern: /(?<![a-z])thang (?:tiep theo |lien ke )?(?:(?:sau|cua) (?:thang )?)?(?:ky )?bao cao(?! cuoi)/ },
  { every: 'month', pattern: /(?<![a-z])ngay \d{1,2} (?:cua )?(?:cac )?thang(?= ?(?:$|[,.;)]))/ },
  { every: 'month', pattern: /(?<![a-z])cac thang(?= ?(?:$|[,.;)]))/ },
  { every: 'quarter', pattern: each('quy') },
  { every: 'quarter', pattern: reported('quy') },
  { every: 'quarter', pattern: new RegExp(`(?<![a-z])${EACH} (?:0?3|ba) thang${FREE}(?! (?:dau|cuoi))`) },
  {
    every: 'quarter',
    pattern:
      /(?<![a-z])thang (?:dau|giua|thu hai|thu 2|cuoi)(?: tien| cung)?(?: cua)?(?: moi| hang| cac)? quy(?! ?\d| ?i{1,3}(?![a-z])| iv(?![a-z]))/,
  },
  {
    every: 'quarter',
    pattern: /(?<![a-z])thang cuoi(?: cung)?(?: cua)? ky(?: bao cao)?(?![a-z])/,
    warning: 'văn bản không nói kỳ báo cáo dài bao lâu, được hiểu là quý',
  },
  { every: 'half', pattern: new RegExp(`(?<![a-z])${EACH} (?:(?:0?6|sau) thang${FREE}(?! (?:dau|cuoi))|nua nam)`) },
  {
    every: 'half',
    pattern: /(?<![a-z0-9])(?:0?6|sau) thang(?:,| va|\/) ?(?:(?:ca|hang|mot|1|01|bao cao|tong ket|ca hang) )?nam(?![a-z])(?! ?\d)/,
  },
  {
    every: 'half',
    pattern:
      /(?<![a-z])(?:bao cao|so ket) (?:so ket )?(?:0?6|sau) thang(?! (?:dau|cuoi))[^.;]{0,40}(?:bao cao|tong ket)(?: tong ket)?(?: cong tac)? (?:ca )?nam(?! ?\d)/,
  },
  {
    every: 'half',
    pattern: /(?<![a-z])(?:bao cao|theo)(?: dinh ky)? (?:0?6|sau) thang(?! (?:dau|cuoi|toi|nua|mot lan))(?= ?(?:$|[,.;)]))/,
  },
  { every: 'year', pattern: each('nam') },
  { every: 'year', pattern: reported('nam') },
  { every: 'year', pattern: /(?<![a-z])thuong nien(?![a-z])/ },
  { every: null, pattern: /(?<![a-z])(?:(?:hang|moi|tung) ngay|cuoi moi ngay)(?![a-z0-9])(?! (?:thu|\d))/ },
];

/** Words without which a phrase has no rhythm; a cheap look before the patterns. */
export const MAY_RETURN =
  /(?<![a-z])(?:hang|moi|tung|dinh ky|thuong (?:ky|nien)|lan|bao cao|ky bao|theo (?:tuan|thang|quy|nam|\d)|cac (?:ngay thu|tuan|thang)|so ket|vao cac|thang (?:dau|giua|thu|cuoi|bao|tiep))(?![a-z])|6 thang(?:,| va)|(?:cua|\d) thang(?= ?(?:$|[,.;)]))/;

/** "2 lần/năm": how often within which period. */
export const TIMES_PER =
  /(?<![a-z0-9])(0?\d{1,2}|mot|hai|ba|bon) lan ?(?:\/ ?|mot |moi |trong |tren )(?:(?:0?1|mot) )?(tuan|thang|quy|nam|ngay)(?![a-z])/;
/** "Mỗi năm 2 lần". */
export const PER_TIMES =
  /(?<![a-z])(?:moi|hang|mot|tung|1|01) (tuan|thang|quy|nam|ngay) (?:it nhat |toi thieu )?(0?\d{1,2}|mot|hai|ba|bon) lan(?![a-z])/;
/** "3 tháng/lần", "quý một lần", "2 năm một lần": which multiple of which period. */
export const ONCE_IN = new RegExp(
  `(?<![a-z0-9])(?:(?:cu |moi )?(0?\\d{1,2}|${COUNT}) ?)?(tuan|thang|quy|nam|ngay) ?(?:/ ?|mot |1 |01 )(?:1 |01 |mot )?lan(?![a-z])`,
);
/** "Cứ 6 tháng", "mỗi 2 tuần". */
export const EVERY_SO_MANY = new RegExp(
  `(?<![a-z])(?:cu|moi|dinh ky) (0?\\d{1,2}|hai|ba|sau) (tuan|thang|quy|nam|ngay)${FREE}(?! (?:dau|cuoi|lam viec))`,
);

/** Which rhythm so many times a period, or once in so many periods, are. */
export const TIMES_IN: Readonly<Record<string, Readonly<Record<number, Period>>>> = {
  tuan: { 1: 'week' },
  thang: { 1: 'month' },
  quy: { 1: 'quarter', 3: 'month' },
  nam: { 1: 'year', 2: 'half', 4: 'quarter', 12: 'month', 52: 'week' },
};
export const PERIODS_LONG: Readonly<Record<string, Readonly<Record<number, Period>>>> = {
  ngay: { 7: 'week', 30: 'month' },
  tuan: { 1: 'week' },
  thang: { 1: 'month', 3: 'quarter', 6: 'half', 12: 'year' },
  quy: { 1: 'quarter', 2: 'half', 4: 'year' },
  nam: { 1: 'year' },
};

/** "Định kỳ" alone: something returns, but the words do not say how often. */
export const UNSAID_RHYTHM = /(?<![a-z])dinh ky(?![a-z])/;

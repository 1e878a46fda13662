import type { Period, RecurrenceRule } from '#domain/deadline.ts';
import { markedTime } from './clock.ts';
import type { Mention } from './mention.ts';
import { WEEKDAYS } from './weekday-words.ts';

const WEEKDAY = /(?<![a-z])(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|t([2-7]))(?![a-z0-9])/;
const MONTH_OF_QUARTER: readonly (readonly [RegExp, number])[] = [
  [/thang cuoi(?: cung)?(?: cua)?(?: moi| hang| cac)? (?:quy|ky)/, 3],
  [/thang (?:giua|thu hai|thu 2)(?: cua)?(?: moi| hang| cac)? quy/, 2],
  [/thang dau(?: tien)?(?: cua)?(?: moi| hang| cac)? quy/, 1],
];
const MONTHS_IN: Readonly<Record<string, number>> = { 2: 6, 4: 3 };

const weekdayOf = (words: string): number | null => {
  if (/(?<![a-z])chu nhat/.test(words)) return 7;
  const found = WEEKDAY.exec(words);
  return WEEKDAYS[found?.[1] ?? found?.[2] ?? ''] ?? null;
};

/** The months that a list names one by one, where they lie evenly over the year ("tháng 3, 6, 9, 12"); else null. */
export const evenParts = (mentions: readonly Mention[]): readonly number[] | null => {
  const parts = mentions[0]?.parts;
  const step = MONTHS_IN[parts?.length ?? 0];
  if (parts === undefined || step === undefined) return null;
  return parts.every((part, at) => at === 0 || part === (parts[at - 1] ?? 0) + step) ? parts : null;
};

const monthsOf = ({ from, to }: Mention): RecurrenceRule =>
  from.month === null || to.month === null ? {} : { from_month: from.month, to_month: to.month };

const partsOfMention = (mention: Mention): RecurrenceRule => {
  const { kind, from, to } = mention;
  if (kind === 'year') return {};
  if (kind === 'quarter' || kind === 'half' || (kind === 'range' && from.month !== to.month)) return monthsOf(mention);
  return { ...(to.month === null ? {} : { month: to.month }), ...(to.day === null ? {} : { day: to.day }) };
};

/** The days of the year that the mentions name, month and day. */
export const monthDays = (mentions: readonly Mention[]): readonly { readonly month: number; readonly day: number }[] =>
  mentions.flatMap(({ kind, relative, to: { month, day } }) =>
    kind === 'date' && relative !== true && month !== null && day !== null ? [{ month, day }] : [],
  );

const boundOfRule = (words: string, mention: Mention | undefined): RecurrenceRule => {
  if (mention === undefined) {
    if (/(?<![a-z])truoc /.test(words)) return { bound: 'before' };
    return /(?<![a-z])(?:cham|muon) nhat /.test(words) ? { bound: 'by' } : {};
  }
  const { bound } = mention;
  return bound === 'before' || bound === 'by' || bound === 'in' ? { bound } : {};
};

const known = <Rule>(value: Rule | null | undefined, rule: (value: Rule) => RecurrenceRule): RecurrenceRule =>
  value === null || value === undefined ? {} : rule(value);

const monthInQuarter = (words: string): number | undefined => MONTH_OF_QUARTER.find(([pattern]) => pattern.test(words))?.[1];

const dayRule = (mentions: readonly Mention[], every: Period): RecurrenceRule => {
  const dates = monthDays(mentions);
  if (dates.length > 1) return { dates };
  const parts = evenParts(mentions);
  const step = MONTHS_IN[parts?.length ?? 0];
  if (parts !== null && step !== undefined && every !== 'year') return { month_of_period: (((parts[0] ?? 1) - 1) % step) + 1 };
  return known(mentions[0], partsOfMention);
};

const WITHOUT_DAYS: RecurrenceRule = {};

/** What the phrase says of the day within each period, from the mentions without a year; null where it says nothing. */
export const ruleOf = (words: string, every: Period, mentions: readonly Mention[]): RecurrenceRule | null => {
  const rule: RecurrenceRule = {
    ...(every === 'week' ? WITHOUT_DAYS : dayRule(mentions, every)),
    ...known(every === 'quarter' ? monthInQuarter(words) : null, (month_of_period) => ({ month_of_period })),
    ...known(every === 'week' ? weekdayOf(words) : null, (weekday) => ({ weekday })),
    ...known(markedTime(words), (time) => ({ time })),
  };
  return Object.keys(rule).length === 0 ? null : { ...rule, ...boundOfRule(words, mentions[0]) };
};

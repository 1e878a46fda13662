import type { Period, Recurrence, RecurrenceRule } from '#domain/deadline.ts';
import { type LocalTime, parseLocalTime } from '#domain/time/local-time.ts';
import { boundOf } from './bound.ts';
import { hasYear, type Mention } from './mention.ts';
import { RHYTHMS, UNSAID_RHYTHM } from './recurrence-words.ts';
import { WEEKDAYS } from './weekday-words.ts';

/** A rhythm found in a phrase: where it begins, and what it is (null: none that the calendar knows). */
export interface FoundRhythm {
  readonly at: number;
  readonly recurrence: Recurrence | null;
  readonly warning: string | null;
}

const ORDER: readonly Period[] = ['week', 'month', 'quarter', 'half', 'year'];

const CLOCK = /(\d{1,2}) ?(?:h|g|gio|:)(\d{2})?'?(?: phut)?(?: (sang|trua|chieu|toi))?(?![a-z0-9])/;
const WEEKDAY = /(?<![a-z])thu (hai|ba|tu|nam|sau|bay|[2-7])(?![a-z0-9])/;
const MONTH_OF_QUARTER: readonly (readonly [RegExp, number])[] = [
  [/thang cuoi(?: cung)?(?: cua)?(?: moi| hang)? (?:quy|ky)/, 3],
  [/thang (?:giua|thu hai|thu 2)(?: cua)?(?: moi| hang)? quy/, 2],
  [/thang dau(?: tien)?(?: cua)?(?: moi| hang)? quy/, 1],
];

const timeOf = (words: string): LocalTime | null => {
  const found = CLOCK.exec(words);
  if (found === null) return null;
  const afternoon = (found[3] === 'chieu' || found[3] === 'toi') && Number(found[1]) < 12 ? 12 : 0;
  return parseLocalTime(`${String(Number(found[1]) + afternoon).padStart(2, '0')}:${found[2] ?? '00'}`);
};

const weekdayOf = (words: string): number | null => {
  if (/(?<![a-z])chu nhat/.test(words)) return 7;
  return WEEKDAYS[WEEKDAY.exec(words)?.[1] ?? ''] ?? null;
};

const partsOfMention = (mention: Mention): RecurrenceRule => {
  const { month, day } = mention.to;
  if (mention.kind === 'range' && mention.from.month !== null && month !== null) return { from_month: mention.from.month, to_month: month };
  return { ...(month === null || mention.kind === 'year' ? {} : { month }), ...(day === null ? {} : { day }) };
};

const monthDays = (mentions: readonly Mention[]): readonly { readonly month: number; readonly day: number }[] =>
  mentions.flatMap(({ kind, to: { month, day } }) => (kind === 'date' && month !== null && day !== null ? [{ month, day }] : []));

const BOUNDS: Readonly<Record<string, 'before' | 'by' | 'in'>> = { before: 'before', by: 'by', in: 'in' };

const boundIn = (words: string, mention: Mention | undefined): RecurrenceRule => {
  const cue = mention === undefined ? (/(?<![a-z])truoc /.test(words) ? 'before' : 'none') : boundOf(words, mention);
  const bound = BOUNDS[cue];
  return bound === undefined ? {} : { bound };
};

const known = <Rule>(value: Rule | null | undefined, rule: (value: Rule) => RecurrenceRule): RecurrenceRule =>
  value === null || value === undefined ? {} : rule(value);

const monthOfQuarter = (words: string): number | undefined => MONTH_OF_QUARTER.find(([pattern]) => pattern.test(words))?.[1];

const datesOrParts = (mentions: readonly Mention[]): RecurrenceRule => {
  const dates = monthDays(mentions);
  return dates.length > 1 ? { dates } : known(mentions[0], partsOfMention);
};

const ruleOf = (words: string, every: Period, mentions: readonly Mention[]): RecurrenceRule | null => {
  const rule: RecurrenceRule = {
    ...datesOrParts(mentions),
    ...known(every === 'quarter' ? monthOfQuarter(words) : null, (month_of_period) => ({ month_of_period })),
    ...known(every === 'week' ? weekdayOf(words) : null, (weekday) => ({ weekday })),
    ...known(timeOf(words), (time) => ({ time })),
  };
  return Object.keys(rule).length === 0 ? null : { ...rule, ...boundIn(words, mentions[0]) };
};

// Two dates a year make a half-yearly report even where the words say "hằng năm".
const everyOf = (said: Period, mentions: readonly Mention[]): Period => {
  const days = monthDays(mentions).length;
  if (said !== 'year') return said;
  return days === 2 ? 'half' : days === 4 ? 'quarter' : 'year';
};

const unknownRhythm = (at: number, words: string, mentions: readonly Mention[]): FoundRhythm => {
  if (monthDays(mentions).length > 0) {
    const every = everyOf('year', mentions);
    return { at, recurrence: { every, rule: ruleOf(words, every, mentions) }, warning: 'văn bản không nói chu kỳ, được hiểu là hằng năm' };
  }
  return { at, recurrence: null, warning: 'văn bản nói định kỳ nhưng không nói chu kỳ tuần, tháng, quý hay năm' };
};

/** The rhythm that the bare words name, with its rule from the mentions that bear no year; null where none is named. */
export const findRhythm = (words: string, mentions: readonly Mention[]): FoundRhythm | null => {
  const open = mentions.filter((mention) => !hasYear(mention) && mention.relative !== true);
  const found = RHYTHMS.flatMap(({ every, pattern }) => {
    const match = pattern.exec(words);
    return match === null ? [] : [{ every, at: match.index }];
  });
  const at = Math.min(...found.map((rhythm) => rhythm.at));
  const shortest = ORDER.find((period) => found.some(({ every }) => every === period));
  if (shortest !== undefined) {
    const every = everyOf(shortest, open);
    return { at, recurrence: { every, rule: ruleOf(words, every, open) }, warning: null };
  }
  if (found.length > 0) return { at, recurrence: null, warning: 'chu kỳ này không phải tuần, tháng, quý, 6 tháng hay năm' };
  const unsaid = UNSAID_RHYTHM.exec(words);
  return unsaid === null ? null : unknownRhythm(unsaid.index, words, open);
};

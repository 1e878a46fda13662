import { boundOf } from './bound.ts';
import type { Mention, MentionKind, Moment } from './mention.ts';

const THROUGH = /^ ?(?:-|den|den het|den truoc|toi|cho den|den cuoi|- ?het)(?: (?:het|cuoi|trong|thang|nam|giai doan))* ?$/;
const AND = /^ ?(?:va|,|;|&)(?: (?:trong|giai doan))? ?$/;

const orElse = (moment: Moment, other: Moment): Moment => ({
  year: moment.year ?? other.year,
  month: moment.month ?? (moment.day === null ? null : other.month),
  day: moment.day,
});

const order = (moment: Moment): number => (moment.year ?? 0) * 400 + (moment.month ?? 0) * 31 + (moment.day ?? 0);

// "tháng 11 đến tháng 2/2027" begins in the year before the one that is written once.
const acrossNewYear = (from: Moment, written: Moment, to: Moment): Moment =>
  written.year === null && from.year !== null && order(from) > order(to) ? { ...from, year: from.year - 1 } : from;

const joined = (first: Mention, second: Mention): Mention => {
  const to = orElse(second.to, first.to);
  const from = acrossNewYear(orElse(first.from, second.from), first.from, to);
  const kind: MentionKind = 'range';
  const warning = first.warning ?? second.warning;
  return { at: first.at, end: second.end, kind, from, to, ...(warning === undefined ? {} : { warning }) };
};

const belongTogether = (words: string, first: Mention, second: Mention): boolean => {
  const between = words.slice(first.end, second.at);
  if (THROUGH.test(between)) return true;
  // Two days joined by "và" are two deadlines; two months, quarters or years are one stretch.
  const days = first.kind === 'date' || second.kind === 'date';
  return AND.test(between) && !days && boundOf(words, first) !== 'from';
};

/** Joins mentions that name the two ends of one stretch ("Quý IV/2025 - Quý II/2026") into a range. */
export const joinMentions = (words: string, mentions: readonly Mention[]): readonly Mention[] => {
  const result: Mention[] = [];
  for (const mention of mentions) {
    const previous = result.at(-1);
    if (previous !== undefined && belongTogether(words, previous, mention)) result[result.length - 1] = joined(previous, mention);
    else result.push(mention);
  }
  return result;
};

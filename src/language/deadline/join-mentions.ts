import { type Day, dayFrom, weekdayOf } from '#domain/time/day.ts';
import { type Mention, type Moment, placed, type Reading } from './mention.ts';

const THROUGH =
  /^ ?(?:->?|=>|~|,? ?(?:cho )?(?:den|toi)(?: (?:het|truoc))?|- ?het)(?: (?:het|cuoi|dau|giua|trong|thang|nam|giai doan|ngay|tan))* ?$/;
const AND = /^ ?(?:va|,|;|&)(?: (?:trong|giai doan|ca))? ?$/;
type Pair = readonly [Mention, Mention];

/** Between a weekday and its date: "thứ sáu, ngày 17/4", "17/4 (thứ sáu)". */
const SAME_DAY = /^ ?[,(-]? ?(?:ngay |tuc |la )*$/;

const orElse = (moment: Moment, other: Moment): Moment => ({
  year: moment.year ?? other.year,
  month: moment.month ?? (moment.day === null ? null : other.month),
  day: moment.day,
});

const order = (moment: Moment): number => (moment.year ?? 0) * 400 + (moment.month ?? 0) * 31 + (moment.day ?? 0);

// "tháng 11 đến tháng 2/2027" begins in the year before the one that is written once.
const acrossNewYear = (from: Moment, written: Moment, to: Moment): Moment =>
  written.year === null && from.year !== null && order(from) > order(to) ? { ...from, year: from.year - 1 } : from;

const GAP = 'văn bản nêu nhiều kỳ cách nhau, tạm tính đến kỳ cuối';

const isApart = ({ to }: Mention, { from }: Mention): boolean => {
  const years = to.year === null || from.year === null || to.year === from.year;
  const next = years ? (to.month ?? 0) + 1 : (to.month ?? 0) - 11;
  return (from.month ?? 0) > next;
};

const joined = (first: Mention, second: Mention, isListed: boolean): Mention => {
  const to = orElse(second.to, first.to);
  const reading: Reading = {
    kind: 'range',
    from: acrossNewYear(orElse(first.from, second.from), first.from, to),
    to,
    warning: second.warning ?? (isListed && isApart(first, second) ? GAP : undefined),
    relative: first.relative === true && second.relative === true,
    parts: first.parts,
    refused: first.refused ?? second.refused,
  };
  return placed(reading, { at: first.at, end: second.end, bound: first.bound, completes: first.completes });
};

const isThrough = (words: string, first: Mention, second: Mention): boolean => THROUGH.test(words.slice(first.end, second.at));

const isListed = (words: string, first: Mention, second: Mention): boolean => {
  // Two days joined by "và" are two deadlines; two months, quarters or years are one stretch.
  const days = first.kind === 'date' || second.kind === 'date';
  return !days && first.bound !== 'from' && AND.test(words.slice(first.end, second.at));
};

const WEEKDAY_NAMES = ['', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'];

const writtenDay = (mention: Mention, reference: Day): Day | null => {
  const { year, month, day } = mention.to;
  return day === null ? null : dayFrom(year ?? Number(reference.slice(0, 4)), month ?? Number(reference.slice(5, 7)), day);
};

const differing = (named: number, actual: number): string =>
  `ngày này là ${WEEKDAY_NAMES[actual] ?? ''}, không phải ${WEEKDAY_NAMES[named] ?? ''}`;

// A weekday beside its date says nothing new; where the two differ, the date holds and the doubt is said.
const sameDay = ([first, second]: Pair, reference: Day): Mention => {
  const [dated, named] = first.weekday === undefined ? [first, second.weekday ?? 0] : [second, first.weekday];
  const base = { ...dated, at: first.at, end: second.end, bound: first.bound, completes: first.completes || second.completes };
  const on = writtenDay(dated, reference);
  return on === null || weekdayOf(on) === named ? base : { ...base, warning: differing(named, weekdayOf(on)) };
};

const pairedDay = (words: string, pair: Pair, reference: Day): Mention | null => {
  const [first, second] = pair;
  if (first.kind !== 'date' || second.kind !== 'date' || !SAME_DAY.test(words.slice(first.end, second.at))) return null;
  // "Chiều mai 16/4", "thứ sáu, ngày 17/4": one of the two is written, the other told by the reference day.
  if (first.relative === second.relative) return null;
  if (first.weekday !== undefined || second.weekday !== undefined) return sameDay(pair, reference);
  return first.relative === true ? { ...second, at: first.at, bound: first.bound, completes: first.completes } : null;
};

const together = (words: string, pair: Pair, reference: Day): Mention | null => {
  const [first, second] = pair;
  if (isThrough(words, first, second)) return joined(first, second, false);
  return pairedDay(words, pair, reference) ?? (isListed(words, first, second) ? joined(first, second, true) : null);
};

/** Joins mentions that name the two ends of one stretch ("Quý IV/2025 - Quý II/2026") into a range, and a weekday with its date. */
export const joinMentions = (words: string, mentions: readonly Mention[], reference: Day): readonly Mention[] => {
  if (mentions.length < 2) return mentions;
  const result: Mention[] = [];
  for (const mention of mentions) {
    const previous = result.at(-1);
    const one = previous === undefined ? null : together(words, [previous, mention], reference);
    if (one === null) result.push(mention);
    else result[result.length - 1] = one;
  }
  return result;
};

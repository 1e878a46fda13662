import type { Period, Recurrence } from '#domain/deadline.ts';
import { findRhythms, type NamedRhythm } from './find-rhythms.ts';
import { hasYear, type Mention } from './mention.ts';
import { evenParts, monthDays, ruleOf } from './recurrence-rule.ts';
import { MAY_RETURN, UNSAID_RHYTHM } from './recurrence-words.ts';

/** A rhythm found in a phrase: where it begins, and what it is (null: none that the calendar knows). */
export interface FoundRhythm {
  readonly at: number;
  readonly recurrence: Recurrence | null;
  readonly warning: string | null;
}

const ORDER: readonly Period[] = ['week', 'month', 'quarter', 'half', 'year'];

const BY_COUNT: Readonly<Record<number, Period>> = { 2: 'half', 4: 'quarter' };

// Two dates a year make a half-yearly report even where the words say "hằng năm".
const everyOf = (said: Period, mentions: readonly Mention[]): Period => {
  if (said !== 'year') return said;
  const dated = BY_COUNT[monthDays(mentions).length];
  if (dated !== undefined) return dated;
  const parts = evenParts(mentions);
  return (parts === null ? undefined : BY_COUNT[parts.length]) ?? 'year';
};

// "trước ngày 20 tháng 6 và tháng 12 hằng năm": the day holds for both months.
const withSharedDays = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.map((mention, at) => {
    const before = mentions[at - 1];
    if (mention.kind !== 'month' || before?.kind !== 'date') return mention;
    const { day } = before.to;
    return { ...mention, kind: 'date', from: { ...mention.from, day }, to: { ...mention.to, day } };
  });

const LUNAR = 'ngày âm lịch mỗi năm rơi vào một ngày khác';

const recurring = (rhythm: NamedRhythm & { readonly every: Period }, words: string, mentions: readonly Mention[]): FoundRhythm => {
  const open = withSharedDays(mentions.filter((mention) => !hasYear(mention) && mention.relative !== true));
  const every = everyOf(rhythm.every, open);
  const lunar = mentions.some((mention) => mention.lunar === true) ? LUNAR : null;
  return { at: rhythm.at, recurrence: { every, rule: ruleOf(words, every, open) }, warning: rhythm.warning ?? lunar };
};

/** What is doubtful about "hằng ngày" and other rhythms that the reminder calendar does not have. */
export const NO_SUCH_RHYTHM = 'chu kỳ này không phải tuần, tháng, quý, 6 tháng hay năm';

/** What is doubtful about "định kỳ" alone. */
export const UNSAID = 'văn bản nói định kỳ nhưng không nói chu kỳ tuần, tháng, quý hay năm';

const unsaidRhythm = (words: string, mentions: readonly Mention[]): FoundRhythm | null => {
  const unsaid = UNSAID_RHYTHM.exec(words);
  if (unsaid === null) return null;
  const at = unsaid.index;
  if (monthDays(mentions.filter((mention) => !hasYear(mention))).length > 0) {
    return recurring({ at, every: 'year', warning: 'văn bản không nói chu kỳ, được hiểu là hằng năm' }, words, mentions);
  }
  return { at, recurrence: null, warning: UNSAID };
};

/** The rhythm that the bare words name, with its rule from the mentions that bear no year; null where none is named. */
export const findRhythm = (words: string, mentions: readonly Mention[]): FoundRhythm | null => {
  if (!MAY_RETURN.test(words)) return null;
  const found = findRhythms(words);
  if (found.length === 0) return unsaidRhythm(words, mentions);
  const at = Math.min(...found.map((rhythm) => rhythm.at));
  for (const every of ORDER) {
    const shortest = found.find((rhythm) => rhythm.every === every);
    if (shortest !== undefined) return recurring({ ...shortest, at, every }, words, mentions);
  }
  return { at, recurrence: null, warning: NO_SUCH_RHYTHM };
};

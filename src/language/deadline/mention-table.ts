import { COUNT_PATTERNS } from './count-patterns.ts';
import { DATE_PATTERNS } from './date-patterns.ts';
import { LUNAR_PATTERNS } from './lunar-patterns.ts';
import type { MentionPattern } from './pattern-pieces.ts';
import { PERIOD_PATTERNS } from './period-patterns.ts';
import { RELATIVE_PATTERNS } from './relative-patterns.ts';
import { WEEK_OF_MONTH_PATTERNS } from './week-of-month-patterns.ts';
import { WEEKDAY_PATTERNS } from './weekday-patterns.ts';

/** All ways of naming a day or stretch but the lunar ones; the earlier table wins where two would match. */
const SOLAR: readonly (readonly MentionPattern[])[] = [
  WEEK_OF_MONTH_PATTERNS,
  DATE_PATTERNS,
  WEEKDAY_PATTERNS,
  PERIOD_PATTERNS,
  COUNT_PATTERNS,
  RELATIVE_PATTERNS,
];

/** The patterns that can begin with a word, by the code of the letter behind it; at 0 stand those for the end and for any other. */
export type ByNext = readonly (readonly MentionPattern[])[];

/** Patterns by opening ('0' for a number) and by what follows. */
export type Table = ReadonlyMap<string, ByNext>;

const ASCII = 128;

const goesOn = ({ then }: MentionPattern, code: number): boolean => {
  if (then === undefined) return true;
  const next = String.fromCharCode(code);
  return then.includes(/\d/.test(next) ? '0' : next);
};

const byNext = (patterns: readonly MentionPattern[]): ByNext =>
  Array.from({ length: ASCII }, (_, code) => patterns.filter((pattern) => goesOn(pattern, code)));

const byOpening = (tables: readonly (readonly MentionPattern[])[]): Table => {
  const patterns = tables.flat();
  const words = new Set(patterns.flatMap(({ opens }) => opens));
  return new Map([...words].map((word) => [word, byNext(patterns.filter(({ opens }) => opens.includes(word)))]));
};

const SOLAR_TABLE = byOpening(SOLAR);
const WHOLE_TABLE = byOpening([LUNAR_PATTERNS, ...SOLAR]);

const MAY_BE_LUNAR = /(?<![a-z])(?:am|al|lich|tet|ram|gieng|chap|trung thu|gio to|vu lan|quoc (?:khanh|te))(?![a-z])/;

/** The patterns for some words, by opening ('0' for a number) and by what follows; the lunar ones only where a word may mean them. */
export const tableFor = (words: string): Table => (MAY_BE_LUNAR.test(words) ? WHOLE_TABLE : SOLAR_TABLE);

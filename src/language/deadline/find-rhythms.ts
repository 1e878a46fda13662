import type { Period } from '#domain/deadline.ts';
import { numberFrom } from './number-words.ts';
import { EVERY_SO_MANY, ONCE_IN, PER_TIMES, PERIODS_LONG, RHYTHMS, TIMES_IN, TIMES_PER } from './recurrence-words.ts';

/** A rhythm at its place; null where the reminder calendar has none such. */
export interface NamedRhythm {
  readonly at: number;
  readonly every: Period | null;
  readonly warning?: string;
}

const LARGEST: Readonly<Record<string, Period>> = { tuan: 'week', thang: 'month', quy: 'quarter', nam: 'year' };

const OFTEN = 'mỗi kỳ nhiều lần, lịch nhắc chỉ có mỗi kỳ một lần';

const timesPer = (at: number, times: string, unit: string): NamedRhythm => {
  const exact = TIMES_IN[unit]?.[numberFrom(times) ?? 0];
  return exact === undefined ? { at, every: LARGEST[unit] ?? null, warning: OFTEN } : { at, every: exact };
};

const onceIn = (at: number, count: string | undefined, unit: string): NamedRhythm => ({
  at,
  every: PERIODS_LONG[unit]?.[count === undefined ? 1 : (numberFrom(count) ?? 0)] ?? null,
});

const severalTimes = (words: string): NamedRhythm | null => {
  const times = TIMES_PER.exec(words);
  if (times !== null) return timesPer(times.index, times[1] ?? '', times[2] ?? '');
  const per = PER_TIMES.exec(words);
  return per === null ? null : timesPer(per.index, per[2] ?? '', per[1] ?? '');
};

const everySoMany = (words: string): NamedRhythm | null => {
  const once = ONCE_IN.exec(words) ?? EVERY_SO_MANY.exec(words);
  return once === null ? null : onceIn(once.index, once[1], once[2] ?? '');
};

/** Within so many letters two rhythms are one, said twice. */
const REACH_OF_COUNT = 12;

const MAY_COUNT = /(?<![a-z])(?:lan|cu|moi|dinh ky)(?![a-z])/;

/** Every rhythm that the bare words name. What is counted ("2 năm một lần") tells more than the period that it counts in. */
export const findRhythms = (words: string): readonly NamedRhythm[] => {
  const counted = MAY_COUNT.test(words) ? (severalTimes(words) ?? everySoMany(words)) : null;
  const said = RHYTHMS.flatMap(({ every, pattern, warning }): readonly NamedRhythm[] => {
    const match = pattern.exec(words);
    return match === null ? [] : [{ every, at: match.index, ...(warning === undefined ? {} : { warning }) }];
  });
  // "Mỗi năm 2 lần" also reads as "mỗi năm".
  return counted === null ? said : [counted, ...said.filter(({ at }) => Math.abs(at - counted.at) > REACH_OF_COUNT)];
};

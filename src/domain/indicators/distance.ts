import type { Indicator, ReportedValue } from './indicator.ts';

/** How far the last value lies from the target; `by` is in the target's unit. `unclear`: several targets, or another unit of measure. */
export type Distance =
  | { readonly kind: 'no-value' | 'unclear' }
  | { readonly kind: 'reached'; readonly by: number }
  | { readonly kind: 'short'; readonly by: number };

const norm = (unit: string | null): string => (unit ?? '').normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

// Whoever writes "đạt 1.250" without a unit means the target's.
const sameUnit = (said: string | null, target: string | null): boolean => norm(said) === '' || norm(said) === norm(target);

const HUNDREDTHS = 100;

// 95 − 83.3 is 11.700000000000003 in binary; people report no finer than hundredths.
const rounded = (value: number): number => Math.round(value * HUNDREDTHS) / HUNDREDTHS;

const isReached = (value: number, target: number, comparator: NonNullable<Indicator['comparator']>): boolean => {
  switch (comparator) {
    case '>=':
      return value >= target;
    case '>':
      return value > target;
    case '<=':
      return value <= target;
    case '<':
      return value < target;
    case '=':
      return value === target;
  }
};

/** The distance of the last value to the target; without a comparator the target is a floor. */
export const distanceOf = (
  { comparator, value: target, unit }: Pick<Indicator, 'comparator' | 'value' | 'unit'>,
  last: Pick<ReportedValue, 'value' | 'unit'> | null,
): Distance => {
  if (last === null) return { kind: 'no-value' };
  if (typeof target !== 'number' || !sameUnit(last.unit, unit)) return { kind: 'unclear' };
  const by = rounded(Math.abs(last.value - target));
  return { kind: isReached(last.value, target, comparator ?? '>=') ? 'reached' : 'short', by };
};

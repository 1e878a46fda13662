import type { Day } from '../time/day.ts';
import type { Duty } from './duty.ts';
import { type OwedPeriod, owedIn } from './periods-to-open.ts';
import { periodAfter, periodAt } from './report-period.ts';

/** So many periods ahead: one whose month comes round once a year within a half-yearly duty is found too. */
const PERIODS_LOOKED_AHEAD = 4;

/** The period that is still to be reported and whose last day comes next; null where the duty has ended or names none. */
export const nextPeriodOf = (
  duty: Pick<Duty, 'recurrence' | 'dataDay' | 'endedOn'>,
  today: Day,
  houseDataDay: number,
): OwedPeriod | null => {
  if (duty.endedOn !== null) return null;
  let period = periodAt(duty.recurrence.every, today);
  for (let looked = 0; looked < PERIODS_LOOKED_AHEAD; looked += 1) {
    const next = owedIn(duty, period, houseDataDay).find(({ lastDay }) => lastDay >= today);
    if (next !== undefined) return next;
    period = periodAfter(period);
  }
  return null;
};

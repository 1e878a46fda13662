import type { Period } from '../deadline.ts';
import { periodAt, type ReportPeriod } from '../duties/report-period.ts';
import { aimedDay } from '../reminders/ladder.ts';
import type { Day } from '../time/day.ts';
import { addWorkingDays, type WorkCalendar } from '../time/working-days.ts';
import type { Indicator, ReportedValue } from './indicator.ts';

/** So many working days before the end of its period a value is asked for; and once more on the last working day. */
const WORKING_DAYS_AHEAD: Readonly<Record<Period, number>> = { week: 1, month: 3, quarter: 5, half: 5, year: 10 };

export type AskStep = 'first' | 'last';

/** Which step of asking has come by today in the period that holds it; null while it is too early. */
export const askStep = (
  every: Period,
  today: Day,
  calendar: WorkCalendar,
): { readonly period: ReportPeriod; readonly step: AskStep } | null => {
  const period = periodAt(every, today);
  const last = aimedDay(period.end, calendar);
  if (today >= last) return { period, step: 'last' };
  return today >= addWorkingDays(last, -WORKING_DAYS_AHEAD[every], calendar) ? { period, step: 'first' } : null;
};

/** Whether a value was reported within the period. */
const isReportedIn = ({ start, end }: Pick<ReportPeriod, 'start' | 'end'>, values: readonly Pick<ReportedValue, 'on'>[]): boolean =>
  values.some(({ on }) => start <= on && on <= end);

/** An indicator with what was reported of it, the newest first. */
export interface FollowedIndicator {
  readonly indicator: Indicator;
  readonly values: readonly ReportedValue[];
}

/** Whether its value is to be asked for: somebody reports it, it runs, and the period has none yet. */
export const isToAsk = ({ indicator, values }: FollowedIndicator, period: ReportPeriod): boolean =>
  indicator.endedOn === null && indicator.reporterId !== null && !isReportedIn(period, values);

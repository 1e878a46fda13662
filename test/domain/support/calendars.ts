import { day } from '#domain/time/day.ts';
import type { WorkCalendar } from '#domain/time/working-days.ts';

/**
 * Part of the civil servants' calendar of 2026: Tết from Monday 16 to Friday 20 February, and the national day from Saturday 29 August to
 * Wednesday 2 September, for which Saturday 22 August is worked.
 */
export const OF_2026: WorkCalendar = {
  daysOff: new Set(
    ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-08-31', '2026-09-01', '2026-09-02'].map(day),
  ),
  workedInstead: new Set([day('2026-08-22')]),
};

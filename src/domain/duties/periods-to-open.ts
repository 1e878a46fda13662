import type { Period } from '../deadline.ts';
import { aimedDay } from '../reminders/ladder.ts';
import { addDays, type Day, partsOf, weekdayOf } from '../time/day.ts';
import { addWorkingDays, type WorkCalendar } from '../time/working-days.ts';
import { type DataSpan, dataSpan, DECREE_DATA_DAY } from './data-span.ts';
import { type DueDay, dueDaysIn } from './due-days.ts';
import type { Duty } from './duty.ts';
import { daysInto, periodAfter, periodAt, periodBefore, type ReportPeriod } from './report-period.ts';

/** One period of a duty, as it becomes a task. */
export interface OwedPeriod extends DueDay {
  /** Marks the period among those of its duty: the first day of the calendar's period in which it is due; a second date within has "#2". */
  readonly key: string;
  /** What the report is about. */
  readonly about: ReportPeriod;
  readonly data: DataSpan;
}

/** So many working days before its last day a period becomes a task: time to prepare, and not so long that it is forgotten. */
const WORKING_DAYS_AHEAD: Readonly<Record<Period, number>> = { week: 3, month: 10, quarter: 15, half: 20, year: 30 };

/** Far enough ahead that every task that is to be made today is looked at: 30 working days and a long Tết. */
const DAYS_LOOKED_AHEAD = 75;

const LATE_TUESDAY = 2;
const EARLY_IN_MONTH = 10;
const EARLY_MONTHS: Readonly<Record<'quarter' | 'half' | 'year', number>> = { quarter: 1, half: 2, year: 4 };

const isEarlyIn = (period: ReportPeriod, due: Day): boolean => {
  if (period.every === 'week') return weekdayOf(due) <= LATE_TUESDAY;
  const { month, dayOfMonth } = partsOf(due);
  if (period.every === 'month') return dayOfMonth <= EARLY_IN_MONTH;
  return month - partsOf(period.start).month < EARLY_MONTHS[period.every];
};

// A report that is due in the first third of a period speaks of the one before: "trước ngày 05 hằng tháng" is last month's.
const aboutOf = (period: ReportPeriod, { due }: DueDay): ReportPeriod =>
  daysInto(period, due) < 0 || isEarlyIn(period, due) ? periodBefore(period) : period;

/** What a duty owes within one period of the calendar. */
export const owedIn = (
  { recurrence, dataDay }: Pick<Duty, 'recurrence' | 'dataDay'>,
  period: ReportPeriod,
  houseDataDay: number = DECREE_DATA_DAY,
): readonly OwedPeriod[] =>
  dueDaysIn(recurrence, period).map((dueDay, at) => {
    const about = aboutOf(period, dueDay);
    const key = at === 0 ? period.start : `${period.start}#${at + 1}`;
    return { ...dueDay, key, about, data: dataSpan(about, dataDay ?? houseDataDay) };
  });

/** The day on which a period becomes a task. */
export const opensOn = ({ about, lastDay }: Pick<OwedPeriod, 'about' | 'lastDay'>, calendar: WorkCalendar): Day =>
  addWorkingDays(aimedDay(lastDay, calendar), -WORKING_DAYS_AHEAD[about.every], calendar);

/** As of when, by which calendar, and which periods have their task already. */
export interface Opening {
  readonly today: Day;
  readonly calendar: WorkCalendar;
  readonly made: ReadonlySet<string>;
  /** The day of the month with which the office has the figures begin. */
  readonly houseDataDay?: number;
}

/**
 * The periods of a duty that must become tasks by today, oldest first: all whose time has come and that have none yet, however many rounds
 * were missed; none that was over before the duty began here, and none after it has ended.
 */
export const periodsToOpen = (duty: Duty, { today, calendar, made, houseDataDay }: Opening): readonly OwedPeriod[] => {
  const { startsOn, endedOn, recurrence } = duty;
  const horizon = addDays(today, DAYS_LOOKED_AHEAD);
  const found: OwedPeriod[] = [];
  const isToOpen = (owed: OwedPeriod): boolean =>
    !made.has(owed.key) && owed.lastDay >= startsOn && (endedOn === null || owed.lastDay < endedOn) && opensOn(owed, calendar) <= today;
  for (let period = periodAt(recurrence.every, startsOn); period.start <= horizon; period = periodAfter(period))
    found.push(...owedIn(duty, period, houseDataDay).filter(isToOpen));
  return found;
};

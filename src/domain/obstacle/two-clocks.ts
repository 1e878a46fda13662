import type { FollowedWork } from '../followed-work.ts';
import { lastDayInTime } from '../reminders/ladder.ts';
import { addDays, type Day, laterDay } from '../time/day.ts';
import { type WorkCalendar, workingDaysBetween } from '../time/working-days.ts';

/** How the working days since work was followed were spent; each stands in exactly one cell, and they add up to the total. */
export interface TwoClocks {
  readonly total: number;
  /** In time, and nothing in the way. */
  readonly working: number;
  /** In time, and blocked. */
  readonly blocked: number;
  /** Late, and nothing in the way. */
  readonly late: number;
  readonly blockedAndLate: number;
}

/** From one day to another, both included; empty where `to` is earlier. */
interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

const earlierDay = (one: Day, other: Day): Day => (one < other ? one : other);

const within = (one: Stretch, other: Stretch): Stretch => ({ from: laterDay(one.from, other.from), to: earlierDay(one.to, other.to) });

const workingDaysIn = ({ from, to }: Stretch, calendar: WorkCalendar): number => workingDaysBetween(addDays(from, -1), to, calendar);

/** The last day that counts: today while something is to be done, else the day on which it was handed in, done or dropped. */
const countedUpTo = ({ assignment: { state } }: FollowedWork, today: Day): Day | null =>
  state.kind === 'open' || state.kind === 'blocked' ? today : state.on;

/** The days on which it was blocked when they ended; the day on which it is cleared is worked on again. */
const blockedStretches = ({ assignment: { state, cleared } }: FollowedWork, upTo: Day): readonly Stretch[] => [
  ...(cleared ?? []).map(({ from, to }) => ({ from, to: addDays(to, -1) })),
  ...(state.kind === 'blocked' ? [{ from: state.since, to: upTo }] : []),
];

const NOTHING: TwoClocks = { total: 0, working: 0, blocked: 0, late: 0, blockedAndLate: 0 };

/** The clocks of one piece of work as of a day: how long it was blocked, how long it was late, and both at once. */
export const twoClocks = (work: FollowedWork, today: Day, calendar: WorkCalendar): TwoClocks => {
  const upTo = countedUpTo(work, today);
  if (upTo === null) return NOTHING;
  const all: Stretch = { from: work.assignment.followedFrom, to: upTo };
  const { lastDay } = work.task.deadline;
  const late: Stretch | null = lastDay === null ? null : within(all, { from: addDays(lastDayInTime(lastDay, calendar), 1), to: upTo });
  const blocked = blockedStretches(work, upTo).map((stretch) => within(all, stretch));
  const count = (stretches: readonly Stretch[]): number => stretches.reduce((days, stretch) => days + workingDaysIn(stretch, calendar), 0);
  const [total, lateDays, blockedDays] = [count([all]), late === null ? 0 : count([late]), count(blocked)];
  const blockedAndLate = late === null ? 0 : count(blocked.map((stretch) => within(stretch, late)));
  return {
    total,
    working: total - lateDays - blockedDays + blockedAndLate,
    blocked: blockedDays - blockedAndLate,
    late: lateDays - blockedAndLate,
    blockedAndLate,
  };
};

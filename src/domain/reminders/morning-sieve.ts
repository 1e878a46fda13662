import { ASKED_AGAIN_AFTER } from '../gaps/ask-in-morning.ts';
import type { PersonId } from '../ids.ts';
import { answerersByUnit, type UnitAnswerers } from '../office/answerer.ts';
import type { Office } from '../office/office.ts';
import { addDays, day, type Day } from '../time/day.ts';
import { addWorkingDays, nextWorkingDay, type WorkCalendar } from '../time/working-days.ts';
import { DEFAULT_LADDER, EARLIEST_RUNG, latestRung } from './ladder.ts';

/**
 * What a search in stored work goes by, to find whatever may be owed to somebody this morning. It lets through too much rather than too
 * little: `owedOn` and `gapQuestions` alone decide. Whoever adds to what is owed there widens the search in `db/may-be-owed.ts` as well;
 * a test on random offices fails where it misses anything.
 */
export interface MorningSieve {
  readonly today: Day;
  readonly units: readonly UnitAnswerers[];
  /** Whoever acts through another, or is or was on leave: another may read for them. */
  readonly standIns: readonly PersonId[];
  /** By the house's ladder: the last day that is not over, and the newest rung that work with it has reached. */
  readonly rungs: readonly { readonly lastDay: Day; readonly rung: Day }[];
  /** No ladder has a rung yet for a last day beyond this one. */
  readonly farthest: Day;
  /** Who was last asked about a gap on this day, or before it, may be asked again. */
  readonly askedAgain: Day;
}

/** Before anything was followed. */
const EVER = day('1970-01-01');

// A later last day has later rungs, so the first that has reached none ends it.
const rungsReached = (today: Day, calendar: WorkCalendar): MorningSieve['rungs'] => {
  const reached: { lastDay: Day; rung: Day }[] = [];
  for (let lastDay = today; ; lastDay = addDays(lastDay, 1)) {
    const rung = latestRung({ lastDay, followedFrom: EVER, ladder: DEFAULT_LADDER }, today, calendar);
    if (rung === null) return reached;
    reached.push({ lastDay, rung });
  }
};

/** What this morning's search goes by. */
export const morningSieve = (office: Office, today: Day): MorningSieve => ({
  today,
  units: answerersByUnit(office),
  standIns: [...new Set([...office.absences.delegations.map(({ holderId }) => holderId), ...office.absences.leavesOf.keys()])],
  rungs: rungsReached(today, office.calendar),
  farthest: nextWorkingDay(addWorkingDays(today, EARLIEST_RUNG, office.calendar), office.calendar),
  askedAgain: addDays(nextWorkingDay(addWorkingDays(today, -ASKED_AGAIN_AFTER, office.calendar), office.calendar), -1),
});

import { countCells, type FourCells } from '#domain/counts.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { AssignmentId, PersonId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { QUIET_FROM, QUIET_UNTIL } from '#domain/reminders/rounds.ts';
import { handledLines, shownLines } from '#domain/shown-lines.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { dayOf, timeOf } from '#domain/time/instant.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { personId } from '../support/builders.ts';
import type { Sent } from './dispatching.ts';
import { CALENDAR, type OfficeAlive } from './life.ts';
import type { LivedDay, MorningMessage, Watching } from './ninety-days.ts';
import { FIRST_DAY, GROUP_LEAD, type Staff } from './office-of-500.ts';
import { type Away, placesOf, rungOn, slowReading } from './slow-reading.ts';

const PLACES = placesOf(addDays(FIRST_DAY, -60), 260, CALENDAR);
const NO_ESCALATION_AFTER_IMPORT = 3;
const MOST_TOLD = 20;

const place = (on: Day): number => PLACES.get(on) ?? 0;

const speaksOf = (to: number, assignment: AssignmentId): string => `${to}·${String(assignment)}`;

/** What was found: each broken promise in words, and how often each was looked at. */
export interface Found {
  readonly broken: string[];
  readonly looked: { mornings: number; besides: number; rungs: number; escalations: number; lines: number; news: number };
  /** The most that anybody got on one day besides the morning's message. */
  mostBesides: number;
  /** The morning's messages of the one who follows the tasks of all communes. */
  readonly ofGroupLead: { readonly on: Day; readonly notice: Notice }[];
  readonly counts: { readonly cells: FourCells; readonly notDropped: number; readonly done: number }[];
}

export const nothingFound = (): Found => ({
  broken: [],
  looked: { mornings: 0, besides: 0, rungs: 0, escalations: 0, lines: 0, news: 0 },
  mostBesides: 0,
  ofGroupLead: [],
  counts: [],
});

const newsIn = (notice: Notice): number => (notice.kind === 'morning' ? (notice.news ?? []).length : 0);

const isPastGrace = ({ plan }: FollowedWork, on: Day): boolean =>
  plan === null || place(on) > place(plan.importedOn) + NO_ESCALATION_AFTER_IMPORT;

/** The working day's place from which lateness is counted. */
const clockOf = ({ assignment, task }: FollowedWork): number => {
  const lastDay = task.deadline.lastDay ?? FIRST_DAY;
  return Math.max(place(lastDay) + (isWorkingDay(lastDay, CALENDAR) ? 0 : 1), place(assignment.followedFrom));
};

const isOpenLead = ({ assignment }: FollowedWork): boolean => assignment.state.kind === 'open' && assignment.part === 'lead';

interface Ground {
  readonly staff: readonly Staff[];
  readonly away: Away;
  readonly alive: OfficeAlive;
}

/** Every piece of work once, finished or not. */
const everyWork = ({ works, finished }: OfficeAlive): readonly FollowedWork[] => [...new Map([...finished, ...works]).values()];

/** Watches that every promise is kept, by a slow reading of the rules. */
export const watchingFor = (found: Found, { staff, away, alive }: Ground): Watching => {
  const { looked } = found;
  const lastTold = new Map<string, Day>();
  const besides = new Map<string, number>();
  let reading = slowReading(staff, away, FIRST_DAY);
  const broken = (isBroken: boolean, words: () => string): void => {
    if (isBroken && found.broken.length < MOST_TOLD) found.broken.push(words());
  };

  const isTheirsToKnow = (to: PersonId, notice: Notice, on: Day): void => {
    for (const { assignmentId } of [...shownLines(notice), ...handledLines(notice)]) {
      looked.lines += 1;
      const work = alive.works.get(assignmentId) ?? alive.finished.get(assignmentId);
      broken(
        work === undefined || !reading.related(to, work),
        () => `${on}: ${to} is told of ${assignmentId} without a relation (${notice.kind})`,
      );
    }
  };

  const headHasHeard = (work: FollowedWork, on: Day, toldToday: ReadonlySet<string>): void => {
    const [head] = reading.headsUp(work.assignment.unitId);
    const hears = head === undefined || head === reading.answerer(work) ? null : reading.reader(head, work);
    if (hears === null) return;
    const key = speaksOf(hears, work.assignment.id);
    const heardOn = lastTold.get(key);
    looked.escalations += 1;
    const hasHeard = toldToday.has(key) || (heardOn !== undefined && place(heardOn) > clockOf(work));
    broken(!hasHeard, () => `${on}: head ${hears} has not heard that ${work.assignment.id} is late`);
  };

  const answererIsTold = (work: FollowedWork, on: Day, toldToday: ReadonlySet<string>): void => {
    const answerer = reading.answerer(work);
    const reader = answerer === null ? null : reading.reader(answerer, work);
    if (reader === null) return;
    looked.rungs += 1;
    const { id } = work.assignment;
    broken(!toldToday.has(speaksOf(reader, id)), () => `${on}: ${reader} is not told of ${id} at its rung`);
  };

  const everyRungIsTold = ({ on, running, mornings }: LivedDay): void => {
    const told = new Set(mornings.flatMap(({ to, notice }) => shownLines(notice).map((line) => speaksOf(to, line.assignmentId))));
    for (const work of running.filter(isOpenLead)) {
      const { isRung, late } = rungOn(work, on, PLACES);
      if (late > 0 && isPastGrace(work, on)) headHasHeard(work, on, told);
      if (isRung) answererIsTold(work, on, told);
    }
  };

  const oneMorning = ({ to, notice }: MorningMessage, on: Day): void => {
    broken(reading.away.has(to), () => `${on}: ${to} gets the morning’s message on leave`);
    isTheirsToKnow(to, notice, on);
    looked.news += newsIn(notice);
    if (to === personId(GROUP_LEAD)) found.ofGroupLead.push({ on, notice });
    // One line says both where the head acts for whoever answers.
    for (const { assignmentId } of shownLines(notice)) lastTold.set(speaksOf(to, assignmentId), on);
  };

  const count = (on: Day): void => {
    const every = everyWork(alive).map(({ assignment }) => assignment.state.kind);
    const notDropped = every.filter((kind) => kind !== 'dropped').length;
    const done = every.filter((kind) => kind === 'done').length;
    found.counts.push({ cells: countCells(everyWork(alive), on, CALENDAR), notDropped, done });
  };

  return {
    dawns: (on) => {
      reading = slowReading(staff, away, on);
    },
    morning: (day) => {
      const { on, mornings, isWorked } = day;
      looked.mornings += mornings.length;
      broken(new Set(mornings.map(({ to }) => to)).size < mornings.length, () => `${on}: somebody gets two messages in one morning`);
      for (const one of mornings) oneMorning(one, on);
      if (isWorked) everyRungIsTold(day);
      if (place(on) % 5 === 0) count(on);
    },
    besides: ({ to, at, notice }: Sent) => {
      const on = dayOf(at);
      const key = `${String(to)}·${on}`;
      const own = (besides.get(key) ?? 0) + 1;
      besides.set(key, own);
      looked.besides += 1;
      found.mostBesides = Math.max(found.mostBesides, own);
      const isQuiet = !isWorkingDay(on, CALENDAR) || timeOf(at) < QUIET_UNTIL || timeOf(at) >= QUIET_FROM;
      broken(isQuiet, () => `${on}: ${to} gets ${notice.kind} in the quiet hours`);
      broken(reading.away.has(to), () => `${on}: ${to} gets ${notice.kind} on leave`);
      isTheirsToKnow(to, notice, on);
    },
  };
};

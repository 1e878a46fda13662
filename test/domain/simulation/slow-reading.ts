import type { FollowedWork } from '#domain/followed-work.ts';
import type { Delegation, Leave } from '#domain/standing-in/absence.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { isWorkingDay, type WorkCalendar } from '#domain/time/working-days.ts';
import { parentOf, type Staff, units } from './office-of-500.ts';

// The rules of the office read aloud over plain lists, knowing nothing of the code under test but what a day and a working day are.

/** Who acts for whom, and who is on leave, in the whole time. */
export interface Away {
  readonly delegations: readonly Delegation[];
  readonly leaves: readonly Leave[];
}

const upFrom = (unit: number): readonly number[] => {
  const above = parentOf(unit);
  return above === null ? [unit] : [unit, ...upFrom(above)];
};

const UP = new Map(units.map(({ id }) => [id as number, upFrom(id)])); // -- an id is a number
const up = (unit: number): readonly number[] => UP.get(unit) ?? [];

/** Who answers for what, who reads it, and who may see it, on one day. */
export const slowReading = (staff: readonly Staff[], { delegations, leaves }: Away, on: Day) => {
  const byId = new Map(staff.filter(({ leftOn }) => leftOn === null || on < leftOn).map((one) => [one.id, one]));
  const active = (id: number | null | undefined): number | null => (id != null && byId.has(id) ? id : null);
  const inUnit = (role: string): ReadonlyMap<number, readonly number[]> => {
    const of = new Map<number, number[]>();
    for (const one of byId.values()) if (one.roles.some((own) => own === role)) of.set(one.unit, [...(of.get(one.unit) ?? []), one.id]);
    return of;
  };
  const [heads, leaders] = [inUnit('head'), inUnit('leader')];
  const headsUp = (unit: number): readonly number[] => up(unit).flatMap((one) => heads.get(one) ?? []);
  const leadersUp = (unit: number, besides: number | null): readonly number[] =>
    up(unit)
      .map((one) => (leaders.get(one) ?? []).filter((id) => id !== besides))
      .find((found) => found.length > 0) ?? [];
  const away = new Set<number>(leaves.filter(({ from, to }) => from <= on && on <= to).map(({ personId }) => personId));
  const there = (id: number): boolean => active(id) !== null && !away.has(id);
  const inForce = delegations.filter(({ from, to }) => from <= on && on <= to);

  const answerer = ({ assignment, plan }: FollowedWork): number | null =>
    active(assignment.personId) ??
    headsUp(assignment.unitId)[0] ??
    active(plan?.controllerId) ??
    leadersUp(assignment.unitId, null)[0] ??
    null;
  const superior = (work: FollowedWork): number | null => {
    const { unitId } = work.assignment;
    const asked = answerer(work);
    const above = [...headsUp(unitId), active(work.plan?.controllerId), ...leadersUp(unitId, asked)];
    return above.find((id) => id !== null && id !== asked) ?? null;
  };
  const authority = (work: FollowedWork): number | null => {
    if (work.task.authorityId === null) return null;
    return active(work.task.authorityId) ?? leadersUp(work.assignment.unitId, answerer(work))[0] ?? superior(work);
  };
  const isAbout = ({ scope, delegateId }: Delegation, { assignment, plan }: FollowedWork): boolean => {
    if (assignment.personId === delegateId) return false;
    if (scope.kind === 'everything') return true;
    return scope.kind === 'unit' ? up(assignment.unitId).includes(scope.unitId) : plan?.id === scope.planId;
  };
  const WIDTH = { plan: 0, unit: 1, everything: 2 };
  const named = (holder: number, work: FollowedWork): readonly number[] =>
    inForce
      .filter((one) => one.holderId === holder && isAbout(one, work))
      .sort((a, b) => WIDTH[a.scope.kind] - WIDTH[b.scope.kind] || b.id - a.id)
      .map(({ delegateId }) => delegateId);
  /** Who reads what concerns this person; null where nobody does. */
  const reader = (holder: number, work: FollowedWork): number | null => {
    const delegates = named(holder, work);
    const delegate = delegates.find(there);
    if (delegate !== undefined) return delegate;
    if (there(holder)) return holder;
    const home = byId.get(holder)?.unit;
    if (delegates.length === 0 || home === undefined) return null;
    return [...headsUp(home), ...leadersUp(home, holder)].find((id) => id !== holder && there(id)) ?? null;
  };
  const isAbove = (id: number, unit: number): boolean => {
    const home = byId.get(id)?.unit;
    return home !== undefined && up(unit).includes(home) && [...(heads.get(home) ?? []), ...(leaders.get(home) ?? [])].includes(id);
  };
  const relatedThemselves = (id: number, work: FollowedWork): boolean => {
    const { assignment, plan } = work;
    const byName = [assignment.personId, plan?.controllerId, authority(work)].some((one) => one === id);
    const resolves = assignment.state.kind === 'blocked' && superior(work) === id;
    return active(id) !== null && (byName || resolves || isAbove(id, assignment.unitId));
  };
  /** Whether anything gives this person sight of the work: an own relation, or that of somebody for whom they act. */
  const related = (id: number, work: FollowedWork): boolean =>
    relatedThemselves(id, work) ||
    (active(id) !== null &&
      inForce.some(({ holderId }) => {
        if (holderId === id || active(holderId) === null || !relatedThemselves(holderId, work)) return false;
        return named(holderId, work).includes(id) || (named(holderId, work).length > 0 && reader(holderId, work) === id);
      }));
  return { answerer, reader, related, headsUp, away };
};

/** For each day around the time that is lived through, how many working days there were up to and with it. */
export const placesOf = (from: Day, days: number, calendar: WorkCalendar): ReadonlyMap<Day, number> => {
  const places = new Map<Day, number>();
  let place = 0;
  for (let at = 0; at < days; at += 1) {
    const on = addDays(from, at);
    if (isWorkingDay(on, calendar)) place += 1;
    places.set(on, place);
  }
  return places;
};

/** Whether the house's ladder has a rung on this working day, and how many working days late the followed work is on it. */
export const rungOn = (
  { assignment, task }: FollowedWork,
  on: Day,
  places: ReadonlyMap<Day, number>,
): { readonly isRung: boolean; readonly late: number } => {
  const { lastDay } = task.deadline;
  if (lastDay === null) return { isRung: false, late: 0 };
  const place = (of: Day): number => places.get(of)!;
  const isDayOff = place(addDays(lastDay, -1)) === place(lastDay);
  // A last day that is a day off is aimed at the working day before it, and is in time until the one after it.
  const inTime = place(lastDay) + (isDayOff ? 1 : 0);
  const late = Math.max(0, place(on) - Math.max(inTime, place(assignment.followedFrom)));
  return { isRung: late > 0 ? late % 2 === 1 : [7, 3, 1, 0].includes(place(lastDay) - place(on)), late };
};

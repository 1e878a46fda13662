import { type AssignmentCommand, decide } from '#domain/assignment/decide.ts';
import { evolve } from '#domain/assignment/evolve.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { asId, type AssignmentId, type DelegationId, type LeaveId, type PersonId } from '#domain/ids.ts';
import { office as officeOf, type Office, withAbsences } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import type { Aspect, Mention } from '#domain/reminders/owed.ts';
import { absences, type Delegation, type Leave } from '#domain/standing-in/absence.ts';
import { inForce, workCalendarOf } from '#domain/time/calendar-table.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { PUBLISHED_DAYS } from '#domain/time/published-days.ts';
import { aPerson, unitId, until } from '../support/builders.ts';
import type { Chance } from './chance.ts';
import { DAYS, FIRST_DAY, type Staff, units } from './office-of-500.ts';
import type { Away } from './slow-reading.ts';

export const CALENDAR = workCalendarOf(inForce(PUBLISHED_DAYS, false));
const TREE = unitTree(units);

const isFinished = ({ assignment }: FollowedWork): boolean => assignment.state.kind === 'done' || assignment.state.kind === 'dropped';

/** Who acts for somebody in these days: a colleague mostly, of everything or of the own unit's work; for some two, one of them for less. */
const delegationsOf = (
  one: Staff,
  days: Pick<Delegation, 'from' | 'to'>,
  { staff, chance }: { staff: readonly Staff[]; chance: Chance },
) => {
  const others = staff.filter(({ id }) => id !== one.id);
  const colleagues = others.filter(({ unit }) => unit === one.unit);
  return Array.from({ length: chance.happens(0.4) ? 2 : 1 }, () => ({
    ...{ ...days, holderId: asId<PersonId>(one.id), kind: 'mandate' as const, document: null },
    delegateId: asId<PersonId>(chance.oneOf(colleagues.length > 0 && chance.happens(0.8) ? colleagues : others).id),
    scope: chance.happens(0.6) ? ({ kind: 'everything' } as const) : ({ kind: 'unit', unitId: unitId(one.unit) } as const),
  }));
};

/** Leave and delegations of the whole time, drawn at its beginning. */
export const awayOf = (staff: readonly Staff[], chance: Chance): Away => {
  const delegations: Omit<Delegation, 'id'>[] = [];
  const leaves: Leave[] = [];
  for (const one of staff) {
    const from = addDays(FIRST_DAY, chance.between(0, DAYS));
    const days = { from, to: addDays(from, chance.between(0, 12)) };
    const isAway = chance.happens(0.35);
    if (isAway) leaves.push({ ...days, id: asId<LeaveId>(leaves.length + 1), personId: asId<PersonId>(one.id), headToldOn: null });
    if (chance.happens(isAway ? 0.4 : 0.08)) delegations.push(...delegationsOf(one, days, { staff, chance }));
  }
  return { leaves, delegations: delegations.map((one, at) => ({ ...one, id: asId<DelegationId>(at + 1) })) };
};

const keyOf = (personId: PersonId, assignmentId: AssignmentId, aspect: Aspect): string =>
  `${String(personId)}·${String(assignmentId)}·${aspect}`;

/** All that changes while the office lives: who is there, the work, and what was told. */
export const officeAlive = (staff: readonly Staff[], away: Away) => {
  const works = new Map<AssignmentId, FollowedWork>();
  const finished = new Map<AssignmentId, FollowedWork>();
  const told = new Map<string, Mention>();
  const absent = absences(away.delegations, away.leaves);
  let office: Office;
  const asOf = (on: Day): void => {
    const people = staff.map(({ leftOn, ...one }) => aPerson({ ...one, active: leftOn === null || on < leftOn }));
    office = withAbsences(officeOf(TREE, people, CALENDAR), absent);
  };
  asOf(FIRST_DAY);
  const keep = (work: FollowedWork): void => {
    const { id } = work.assignment;
    works.set(id, work);
    if (isFinished(work)) finished.set(id, work);
  };
  return {
    works,
    office: (): Office => office,
    asOf,
    keep,
    /** The work that is not finished; what is, is looked at no more. */
    running: (): readonly FollowedWork[] => {
      for (const id of finished.keys()) works.delete(id);
      return [...works.values()];
    },
    finished,
    mentions: (): readonly Mention[] => {
      for (const [key, { assignmentId }] of told) if (!works.has(assignmentId)) told.delete(key);
      return [...told.values()];
    },
    remember: (mentions: readonly Mention[]): void => {
      for (const one of mentions) told.set(keyOf(one.personId, one.assignmentId, one.aspect), one);
    },
    forget: (personId: PersonId, assignments: readonly AssignmentId[], since: Day): void => {
      const aspects: readonly Aspect[] = ['work', 'approval', 'blocked', 'escalation'];
      for (const id of assignments)
        for (const key of aspects.map((aspect) => keyOf(personId, id, aspect)))
          if ((told.get(key)?.toldOn ?? '') >= since) told.delete(key);
    },
    /** What this command makes of the work now; null where it is refused. */
    carryOut: (id: AssignmentId, command: AssignmentCommand, on: Day): { readonly after: FollowedWork; readonly what: string } | null => {
      const work = works.get(id);
      const decided = work === undefined ? null : decide(work.assignment, command, { on, hasAuthority: work.task.authorityId !== null });
      if (work === undefined || !decided?.ok) return null;
      const after = { ...work, assignment: decided.value.reduce(evolve, work.assignment) };
      keep(after);
      const [event] = decided.value;
      return event === undefined ? null : { after, what: event.kind };
    },
    moveDeadline: (id: AssignmentId, lastDay: Day): FollowedWork | null => {
      const work = works.get(id);
      if (work === undefined) return null;
      const after = { ...work, task: { ...work.task, deadline: until(lastDay) } };
      keep(after);
      return after;
    },
  };
};

export type OfficeAlive = ReturnType<typeof officeAlive>;

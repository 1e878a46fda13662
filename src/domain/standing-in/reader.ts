import type { FollowedWork } from '../followed-work.ts';
import type { PersonId } from '../ids.ts';
import { leadersAbove, type Office, withRole } from '../office/office.ts';
import { hasRole, type Person } from '../office/person.ts';
import { lineage } from '../office/unit.ts';
import type { Day } from '../time/day.ts';
import { covers, type Delegation, holdsOn, isOnLeave } from './absence.ts';

/** In which office, on which day. */
export interface OnDay {
  readonly office: Office;
  readonly today: Day;
}

/** Whether somebody works today, and so reads for themselves and for whom they act. */
export const isThere = (person: Person | undefined, { office, today }: OnDay): person is Person =>
  person?.active === true && !isOnLeave(office.absences, person.id, today);

const NARROWEST_FIRST: readonly Delegation['scope']['kind'][] = ['plan', 'unit', 'everything'];

const width = ({ scope }: Delegation): number => NARROWEST_FIRST.indexOf(scope.kind);

/** The delegations of a holder that are about this work today, the narrowest scope first and of these the newest. */
const delegationsFor = (holder: PersonId, work: FollowedWork, { office, today }: OnDay): readonly Delegation[] =>
  (office.absences.delegationsOf.get(holder) ?? [])
    .filter((one) => holdsOn(one, today) && covers(one, work, office.tree))
    .sort((a, b) => width(a) - width(b) || b.id - a.id);

/** Whoever heads the unit of somebody who is away, or leads above it, and is there; null in an office without. */
export const aboveHolder = (holder: Person, onDay: OnDay): Person | null => {
  const { office } = onDay;
  const heads = lineage(office.tree, holder.unitId).flatMap((unit) => withRole(office, unit.id, 'head'));
  const candidates = [...heads, ...leadersAbove(office, holder.unitId, holder.id)];
  return candidates.find((person) => person.id !== holder.id && isThere(person, onDay)) ?? null;
};

/**
 * Who reads and answers what concerns this person about a piece of work today: the person; the delegate where one is on record; where
 * every delegate is away too, the holder, or for a holder on leave the head of the unit. Null where the person is on leave and has named
 * nobody. What was delegated is not delegated on: who acts for the delegate does not act for the holder, so nothing goes in circles.
 */
export const readerFor = (person: Person, work: FollowedWork, onDay: OnDay): Person | null => {
  const { office } = onDay;
  // Most people have named nobody, and this is asked of every piece of work.
  if (!office.absences.delegationsOf.has(person.id)) return isThere(person, onDay) ? person : null;
  const named = delegationsFor(person.id, work, onDay).map(({ delegateId }) => office.people.get(delegateId));
  const delegate = named.find((one) => isThere(one, onDay));
  if (delegate !== undefined) return delegate;
  if (isThere(person, onDay)) return person;
  return named.length === 0 ? null : aboveHolder(person, onDay);
};

// Only a head or a leader stands in for others than those who have named them, and only for who is on leave.
const delegationsAround = (viewer: Person, { office: { absences }, today }: OnDay): readonly Delegation[] =>
  hasRole(viewer, 'head') || hasRole(viewer, 'leader')
    ? absences.delegations.filter(({ delegateId, holderId }) => delegateId === viewer.id || isOnLeave(absences, holderId, today))
    : (absences.delegationsTo.get(viewer.id) ?? []);

/** For whom somebody acts about a piece of work today: who has named them, and who has nobody else since the delegate is away. Nobody who has left acts for anybody. */
export const holdersFor = (viewer: PersonId, work: FollowedWork, onDay: OnDay): readonly Person[] => {
  const { office, today } = onDay;
  const person = office.people.get(viewer);
  if (person?.active !== true) return [];
  const holders = delegationsAround(person, onDay)
    .filter((one) => holdsOn(one, today) && covers(one, work, office.tree) && one.holderId !== viewer)
    .filter(({ delegateId, holderId }) => {
      const holder = office.people.get(holderId);
      return holder?.active === true && (delegateId === viewer || readerFor(holder, work, onDay)?.id === viewer);
    })
    .map(({ holderId }) => holderId);
  return [...new Set(holders)].flatMap((id) => office.people.get(id) ?? []);
};

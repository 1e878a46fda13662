import type { PersonId, UnitId } from '../ids.ts';
import { type Absences, NOBODY_AWAY } from '../standing-in/absence.ts';
import type { WorkCalendar } from '../time/working-days.ts';
import type { Person, Role } from './person.ts';
import { lineage, type UnitTree } from './unit.ts';

type InRoles = Readonly<Partial<Record<Role, readonly Person[]>>>;

/** Who is where: all that the rules ask of the office itself. */
export interface Office {
  readonly tree: UnitTree;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly calendar: WorkCalendar;
  /** People by the unit they belong to; made once, since every rule asks for it. */
  readonly peopleByUnit: ReadonlyMap<UnitId, readonly Person[]>;
  /** Of each unit the active people in each role, for the same reason. */
  readonly inRoles: ReadonlyMap<UnitId, InRoles>;
  /** Who is on leave, and who acts for whom, in the days that matter. */
  readonly absences: Absences;
}

const inRolesOf = (colleagues: readonly Person[]): InRoles => {
  const inRoles: Partial<Record<Role, Person[]>> = {};
  for (const person of colleagues) if (person.active) for (const role of new Set(person.roles)) (inRoles[role] ??= []).push(person);
  return inRoles;
};

/** Puts units, people and the calendar together. */
export const office = (tree: UnitTree, people: readonly Person[], calendar: WorkCalendar): Office => {
  const peopleByUnit = new Map<UnitId, Person[]>();
  for (const person of people) {
    const colleagues = peopleByUnit.get(person.unitId);
    if (colleagues === undefined) peopleByUnit.set(person.unitId, [person]);
    else colleagues.push(person);
  }
  const inRoles = new Map([...peopleByUnit].map(([unit, colleagues]) => [unit, inRolesOf(colleagues)]));
  return { tree, people: new Map(people.map((person) => [person.id, person])), calendar, peopleByUnit, inRoles, absences: NOBODY_AWAY };
};

/** The same office with the delegations and leaves that are on record. */
export const withAbsences = (of: Office, absences: Absences): Office => ({ ...of, absences });

/** The people who have a role in exactly this unit. */
export const withRole = (of: Office, unit: UnitId, role: Role): readonly Person[] => of.inRoles.get(unit)?.[role] ?? [];

/** The one who heads the unit; where it has no head, the head of the nearest unit above. */
export const headOf = (of: Office, unit: UnitId): Person | null => {
  for (const node of lineage(of.tree, unit)) {
    const head = withRole(of, node.id, 'head')[0];
    if (head !== undefined) return head;
  }
  return null;
};

const leadersIn = (of: Office, unit: UnitId, besides: PersonId | null): readonly Person[] => {
  const leaders = withRole(of, unit, 'leader');
  return leaders.some(({ id }) => id === besides) ? leaders.filter(({ id }) => id !== besides) : leaders;
};

/** The leaders of each unit from this one upwards that has any besides this person, nearest first. */
export const leaderTiers = (of: Office, unit: UnitId, besides: PersonId | null = null): readonly (readonly Person[])[] =>
  lineage(of.tree, unit)
    .map((node) => leadersIn(of, node.id, besides))
    .filter((leaders) => leaders.length > 0);

/** The leaders of the nearest unit, from this one upwards, that has any besides this person. */
export const leadersAbove = (of: Office, unit: UnitId, besides: PersonId | null = null): readonly Person[] => {
  for (const node of lineage(of.tree, unit)) {
    const leaders = leadersIn(of, node.id, besides);
    if (leaders.length > 0) return leaders;
  }
  return [];
};

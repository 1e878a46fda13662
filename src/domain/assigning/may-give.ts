import type { UnitId } from '../ids.ts';
import { headOf, leadersAbove, type Office, withRole } from '../office/office.ts';
import { hasRole, type Person } from '../office/person.ts';
import { isWithin } from '../office/unit.ts';

/** To whom something is to be given: a unit, or one person of it. */
export interface Receiver {
  readonly unitId: UnitId;
  readonly person: Person | null;
}

/**
 * Why somebody may not give: `gives-nothing` gives to nobody at all, `not-below` stands outside of what this person steers, `through-head`
 * is given by the head of its own unit, `outside-plan` takes no part in a plan that this person follows.
 */
export type MayNotGive = 'gives-nothing' | 'not-below' | 'through-head' | 'outside-plan';

export interface Giver {
  readonly person: Person;
  /** The units that take part in the plans which this person follows. */
  readonly planUnits: readonly UnitId[];
}

const GIVERS = ['head', 'leader', 'controller'] as const;

/** Whether this person may give work to anybody at all. */
export const mayGiveWork = (person: Person): boolean => GIVERS.some((role) => hasRole(person, role));

const ofLeader = ({ person }: Giver, to: Receiver, office: Office): MayNotGive | null => {
  if (!isWithin(office.tree, to.unitId, person.unitId)) return 'not-below';
  if (to.person === null) return to.unitId === person.unitId ? 'not-below' : null;
  // Whoever heads a unit gives to the people in it; a unit without a head has nobody else to do so.
  const isHead = hasRole(to.person, 'head') || hasRole(to.person, 'leader');
  return isHead || withRole(office, to.unitId, 'head').length === 0 ? null : 'through-head';
};

const ofHead = ({ person }: Giver, to: Receiver, office: Office): MayNotGive | null =>
  isWithin(office.tree, to.unitId, person.unitId) ? null : 'not-below';

const ofController = ({ planUnits }: Giver, to: Receiver): MayNotGive | null => (planUnits.includes(to.unitId) ? null : 'outside-plan');

/**
 * Whether somebody may give work to a unit or a person, or why not: a head inside the own unit, a leader to the units below and those who
 * head them, a controller to the units of the plans that the controller follows. Of several roles the one that allows it counts.
 */
export const mayGive = (giver: Giver, to: Receiver, office: Office): MayNotGive | null => {
  const { person } = giver;
  const answers: readonly (MayNotGive | null)[] = [
    ...(hasRole(person, 'head') ? [ofHead(giver, to, office)] : []),
    ...(hasRole(person, 'leader') ? [ofLeader(giver, to, office)] : []),
    ...(hasRole(person, 'controller') ? [ofController(giver, to)] : []),
  ];
  const [first] = answers;
  if (first === undefined) return 'gives-nothing';
  return answers.includes(null) ? null : (answers.find((why) => why === 'through-head') ?? first);
};

/** Whether somebody would answer for work given to this receiver; `controller` follows the plan that it becomes a part of. */
export const wouldBeAnswered = (to: Receiver, controller: Person | null, office: Office): boolean =>
  to.person?.active === true ||
  headOf(office, to.unitId) !== null ||
  controller?.active === true ||
  leadersAbove(office, to.unitId).length > 0;

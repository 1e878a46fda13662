import type { PersonId, UnitId } from '../ids.ts';
import { headOf, type Office } from '../office/office.ts';
import { hasRole, type Person } from '../office/person.ts';
import { isWithin } from '../office/unit.ts';
import type { Duty } from './duty.ts';
import { receivingUnit } from './owing-units.ts';

/** Why somebody may see a duty: a unit of theirs owes it, their unit receives it, they follow its plan, or they lead above those that owe it. */
export const DUTY_RELATIONS = ['owes', 'receives', 'controls-plan', 'leads-above'] as const;
export type DutyRelation = (typeof DUTY_RELATIONS)[number];

/** What besides the duty says who may see it. */
export interface DutyAround {
  readonly office: Office;
  /** The units that owe it today. */
  readonly owing: readonly UnitId[];
  readonly controllerId: PersonId | null;
}

const steers = (person: Person): boolean => hasRole(person, 'head') || hasRole(person, 'leader');

/** Every relation by which a person sees a duty today; none is the default. */
export const dutyRelations = (
  person: Person,
  duty: Pick<Duty, 'receiverUnitId'>,
  { office, owing, controllerId }: DutyAround,
): readonly DutyRelation[] => {
  if (!person.active) return [];
  const { tree } = office;
  const receiver = receivingUnit(tree, duty.receiverUnitId);
  const holds: Record<DutyRelation, boolean> = {
    owes: owing.some((unit) => isWithin(tree, person.unitId, unit)),
    receives: receiver !== null && headOf(office, receiver)?.id === person.id,
    'controls-plan': controllerId === person.id,
    'leads-above': steers(person) && owing.some((unit) => isWithin(tree, unit, person.unitId)),
  };
  return DUTY_RELATIONS.filter((relation) => holds[relation]);
};

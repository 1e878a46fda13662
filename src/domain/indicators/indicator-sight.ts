import type { PersonId } from '../ids.ts';
import type { Office } from '../office/office.ts';
import { hasRole, type Person } from '../office/person.ts';
import { isWithin, lineage } from '../office/unit.ts';
import { holdsOn, isOnLeave } from '../standing-in/absence.ts';
import type { Day } from '../time/day.ts';
import type { Indicator } from './indicator.ts';

/** Why somebody may see an indicator: they report it (or act in everything for who does), follow its plan, have set it, or stand above. */
export const INDICATOR_RELATIONS = ['reports', 'controls-plan', 'set-it', 'stands-above'] as const;
export type IndicatorRelation = (typeof INDICATOR_RELATIONS)[number];

/** What besides the indicator says who may see it. */
export interface IndicatorAround {
  readonly office: Office;
  readonly today: Day;
  readonly controllerId: PersonId | null;
}

const isRoot = ({ tree }: Office, person: Person): boolean => lineage(tree, person.unitId).length === 1;

// What nobody reports yet is the business of the office's leaders, and of nobody else's.
const standsAbove = (person: Person, reporter: Person | null, office: Office): boolean => {
  if (!hasRole(person, 'head') && !hasRole(person, 'leader')) return false;
  if (isRoot(office, person) && hasRole(person, 'leader')) return true;
  return reporter !== null && isWithin(office.tree, reporter.unitId, person.unitId);
};

const reportsFor = (person: Person, reporterId: PersonId | null, { office, today }: IndicatorAround): boolean =>
  reporterId !== null &&
  (reporterId === person.id ||
    office.absences.delegations.some(
      (one) => one.holderId === reporterId && one.delegateId === person.id && one.scope.kind === 'everything' && holdsOn(one, today),
    ));

/** Every relation by which a person sees an indicator today; none is the default. */
export const indicatorRelations = (person: Person, indicator: Indicator, around: IndicatorAround): readonly IndicatorRelation[] => {
  if (!person.active) return [];
  const { office, controllerId } = around;
  const reporter = indicator.reporterId === null ? null : (office.people.get(indicator.reporterId) ?? null);
  const holds: Record<IndicatorRelation, boolean> = {
    reports: reportsFor(person, indicator.reporterId, around),
    'controls-plan': controllerId === person.id,
    'set-it': indicator.createdBy === person.id,
    'stands-above': standsAbove(person, reporter, office),
  };
  return INDICATOR_RELATIONS.filter((relation) => holds[relation]);
};

/** Who is asked for the value today: the reporter, or who acts in everything for a reporter on leave; null where nobody is there. */
export const askedOf = (indicator: Indicator, { office, today }: Omit<IndicatorAround, 'controllerId'>): Person | null => {
  const isThere = (id: PersonId | null): Person | null => {
    const person = id === null ? undefined : office.people.get(id);
    return person?.active === true && !isOnLeave(office.absences, person.id, today) ? person : null;
  };
  const own = isThere(indicator.reporterId);
  const standIns = office.absences.delegations.filter(
    (one) => one.holderId === indicator.reporterId && one.scope.kind === 'everything' && holdsOn(one, today),
  );
  return standIns.map(({ delegateId }) => isThere(delegateId)).find((person) => person !== null) ?? own;
};

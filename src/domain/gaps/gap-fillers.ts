import { isUnfinished, type Assignment } from '../assignment/assignment.ts';
import type { PersonId, UnitId } from '../ids.ts';
import { isCarried } from '../office/answerer.ts';
import { headOf, leadersAbove, type Office } from '../office/office.ts';
import { hasRole, type Person } from '../office/person.ts';
import { isClosed, isWithin, lineage, openUnitAbove, type Unit } from '../office/unit.ts';
import type { Gap } from '../six-ro.ts';
import type { AskedGap } from './gap-notices.ts';
import { gapsOfWhole, leadsOf, type WholeTask } from './whole-task.ts';

const present = (ids: readonly (PersonId | null | undefined)[], { people }: Office): readonly Person[] =>
  ids.flatMap((id) => {
    const person = id === null || id === undefined ? undefined : people.get(id);
    return person?.active === true ? [person] : [];
  });

/** The nearest unit that all of these lie in; none for no unit, and in an office of several roots. */
const commonUnit = (of: Office, leads: readonly Assignment[]): Unit | undefined => {
  const [first, ...others] = leads;
  if (first === undefined) return undefined;
  return lineage(of.tree, first.unitId).find((unit) => others.every(({ unitId }) => isWithin(of.tree, unitId, unit.id)));
};

/** The leaders of the nearest unit that stands above every lead. */
export const leadersAboveAll = (of: Office, whole: WholeTask): readonly Person[] => {
  const common = commonUnit(of, leadsOf(whole).length > 0 ? leadsOf(whole) : whole.assignments);
  return common === undefined ? [] : leadersAbove(of, common.id);
};

interface Of {
  readonly whole: WholeTask;
  /** The lead whose person is missing, or whose unit was closed; else any lead. */
  readonly assignment: Assignment;
  readonly office: Office;
}

/** In which relation to a task somebody may fill a gap of it. */
export const FILLERS = [
  ...(['heads-lead', 'controls-plan', 'gave-task', 'authority'] as const),
  ...(['leads-above', 'leads-above-all', 'leads-successor'] as const),
] as const;
export type Filler = (typeof FILLERS)[number];

/** Who may fill which gap, in the order in which they are asked: the first who is there. */
export const FILLERS_OF_GAP: Record<AskedGap, readonly Filler[]> = {
  person: ['heads-lead', 'controls-plan', 'leads-above'],
  work: ['controls-plan', 'gave-task', 'leads-above-all'],
  time: ['controls-plan', 'gave-task', 'leads-above-all'],
  responsibility: ['authority', 'leads-above-all', 'controls-plan'],
  product: ['controls-plan', 'gave-task', 'leads-above-all'],
  authority: ['leads-above-all', 'controls-plan', 'gave-task'],
  successor: ['controls-plan', 'leads-successor'],
};

const leadersOfSuccessor = (office: Office, unitId: UnitId): readonly Person[] => {
  const above = openUnitAbove(office.tree, unitId);
  return above === null ? [] : leadersAbove(office, above.id);
};

const peopleIn = (relation: Filler, { whole, assignment, office }: Of): readonly Person[] => {
  switch (relation) {
    case 'heads-lead':
      return present([headOf(office, assignment.unitId)?.id], office);
    case 'controls-plan':
      return present([whole.plan?.controllerId], office);
    case 'gave-task':
      return present([whole.giverId], office);
    case 'authority':
      return present([whole.task.authorityId], office);
    case 'leads-above':
      return leadersAbove(office, assignment.unitId);
    case 'leads-above-all':
      return leadersAboveAll(office, whole);
    case 'leads-successor':
      return leadersOfSuccessor(office, assignment.unitId);
  }
};

/** Everybody who may fill a gap, each once; the first of them is the one who is asked. Empty in an office without any of them. */
const gapFillers = (gap: AskedGap, of: Of): readonly Person[] => [
  ...new Set(FILLERS_OF_GAP[gap].flatMap((relation) => peopleIn(relation, of))),
];

/** Whether a person may fill a gap: one of those who could be asked, or the authority of the task, who may fill any. */
export const mayFillGap = (person: Person, gap: AskedGap, of: Of): boolean =>
  person.active && (gapFillers(gap, of).some(({ id }) => id === person.id) || of.whole.task.authorityId === person.id);

/** One thing that one person is asked about one task. */
export interface GapQuestion {
  readonly personId: PersonId;
  readonly gap: AskedGap;
  readonly whole: WholeTask;
  /** The part of the task that it is remembered by. */
  readonly assignment: Assignment;
}

const askedPartsOf = (gap: Gap, whole: WholeTask, office: Office): readonly Assignment[] => {
  const leads = leadsOf(whole).filter(isUnfinished);
  if (gap !== 'person') return leads.slice(0, 1);
  return leads.filter((assignment) => !isCarried({ assignment, task: whole.task, plan: whole.plan }, office));
};

/**
 * Every open question about a task, each to the one person who can answer it. Where the lead unit of a part was closed, only the unit that
 * takes over is asked for: nobody can be named in it before.
 */
export const gapQuestions = (whole: WholeTask, office: Office): readonly GapQuestion[] => {
  const asked = gapsOfWhole(whole, office).flatMap((gap) =>
    askedPartsOf(gap, whole, office)
      .filter(({ unitId }) => gap !== 'person' || !isClosed(office.tree, unitId))
      .map((assignment) => ({ gap, assignment })),
  );
  const orphans = whole.assignments
    .filter((assignment) => isUnfinished(assignment) && isClosed(office.tree, assignment.unitId))
    .map((assignment) => ({ gap: 'successor' as const, assignment }));
  return [...asked, ...orphans].flatMap(({ gap, assignment }) => {
    const [first] = gapFillers(gap, { whole, assignment, office });
    return first === undefined ? [] : [{ personId: first.id, gap, whole, assignment }];
  });
};

/** Whether a person may be named as the authority: somebody who leads or heads a unit that every lead lies in. */
export const mayBeAuthority = (person: Person, whole: WholeTask, { tree }: Office): boolean =>
  (hasRole(person, 'leader') || hasRole(person, 'head')) && leadsOf(whole).every(({ unitId }) => isWithin(tree, unitId, person.unitId));

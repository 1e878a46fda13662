import { type Assignment, isUnfinished } from '../assignment/assignment.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { PersonId, TaskId, UnitId } from '../ids.ts';
import type { Office } from '../office/office.ts';
import type { UnitGroup } from '../office/unit.ts';
import { type Gap, SIX_RO } from '../six-ro.ts';
import { gapsOf } from '../task.ts';
import { groupBy } from '../group-by.ts';

/** A task with all of its assignments: only the whole shows which of the six rõ are open. */
export interface WholeTask {
  readonly task: FollowedWork['task'];
  readonly plan: FollowedWork['plan'];
  readonly assignments: readonly Assignment[];
  /** Who gave it in chat; null for a task of a plan. */
  readonly giverId: PersonId | null;
  /** Whether all members of a unit group share it, each with its own part. */
  readonly sharedByGroup: boolean;
}

/** The leads that were not dropped. */
export const leadsOf = ({ assignments }: Pick<WholeTask, 'assignments'>): readonly Assignment[] =>
  assignments.filter(({ part, state }) => part === 'lead' && state.kind !== 'dropped');

// Who shares a task that a group was given are its members, all of them, as leads or, where the row names them so, beside them.
const isSharedByGroup = (assignments: readonly Assignment[], groups: readonly UnitGroup[]): boolean => {
  const leads = new Set<UnitId>(leadsOf({ assignments }).map(({ unitId }) => unitId));
  const sharing = new Set<UnitId>(assignments.map(({ unitId }) => unitId));
  return groups.some(({ members }) => [...leads].every((lead) => members.includes(lead)) && members.every((member) => sharing.has(member)));
};

/** The tasks that these assignments make up, in the order in which they come; every assignment of a task must be among them. */
export const wholeTasks = (
  works: readonly FollowedWork[],
  { givers, groups }: { readonly givers: ReadonlyMap<TaskId, PersonId>; readonly groups: readonly UnitGroup[] },
): readonly WholeTask[] => {
  return [...groupBy(works, ({ task }) => task.id).values()].flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    const assignments = of.map(({ assignment }) => assignment);
    const giverId = givers.get(first.task.id) ?? null;
    return [{ task: first.task, plan: first.plan, assignments, giverId, sharedByGroup: isSharedByGroup(assignments, groups) }];
  });
};

/** Whether a lead still has something to do: of what is finished nobody is asked any more. */
export const isStillAsked = (whole: WholeTask): boolean => leadsOf(whole).some(isUnfinished);

/** Which of the six rõ are open; a person who has left carries nothing. */
export const gapsOfWhole = (whole: WholeTask, { people }: Pick<Office, 'people'>): readonly Gap[] => {
  const present = whole.assignments.map((assignment) => {
    const { personId } = assignment;
    return personId !== null && people.get(personId)?.active !== true ? { ...assignment, personId: null } : assignment;
  });
  return gapsOf(whole.task, present, whole);
};

/** How many of the six are clear: 0–6. */
export const clearCount = (gaps: readonly Gap[]): number => SIX_RO.length - gaps.length;

import type { Assignment, AssignmentState, Part } from '#domain/assignment/assignment.ts';
import { type Deadline, noDeadline } from '#domain/deadline.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { asId, type AssignmentId, type PersonId, type PlanId, type TaskId, type UnitId } from '#domain/ids.ts';
import type { Person, Role } from '#domain/office/person.ts';
import type { Unit } from '#domain/office/unit.ts';
import type { Task } from '#domain/task.ts';
import { day } from '#domain/time/day.ts';

export const unitId = (id: number): UnitId => asId<UnitId>(id);
export const personId = (id: number): PersonId => asId<PersonId>(id);
export const taskId = (id: number): TaskId => asId<TaskId>(id);
export const planId = (id: number): PlanId => asId<PlanId>(id);
export const assignmentId = (id: number): AssignmentId => asId<AssignmentId>(id);

export const aUnit = (id: number, name: string, parent: number | null = null): Unit => ({
  id: unitId(id),
  name,
  parentId: parent === null ? null : unitId(parent),
  aliases: [],
  validFrom: null,
  validTo: null,
  successors: [],
});

interface PersonWish {
  readonly id: number;
  readonly unit: number;
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly active?: boolean;
}

export const aPerson = ({ id, unit, name = `người ${id}`, roles = ['official'], active = true }: PersonWish): Person => ({
  id: personId(id),
  name,
  unitId: unitId(unit),
  roles,
  active,
});

/** A deadline whose last day in time is this one. */
export const until = (lastDay: string | null): Deadline =>
  lastDay === null ? noDeadline('') : { ...noDeadline(`ngày ${lastDay}`), kind: 'date', due: day(lastDay), lastDay: day(lastDay) };

export const OPEN: AssignmentState = { kind: 'open', percent: null };
export const submittedOn = (on: string): AssignmentState => ({ kind: 'submitted', on: day(on) });
export const doneOn = (on: string | null): AssignmentState => ({ kind: 'done', on: on === null ? null : day(on) });
export const droppedOn = (on: string): AssignmentState => ({ kind: 'dropped', on: day(on), reason: 'không còn cần' });
export const blockedSince = (since: string): Extract<AssignmentState, { kind: 'blocked' }> => ({
  kind: 'blocked',
  reason: 'kinh phí',
  since: day(since),
  percent: null,
});

interface AssignmentWish {
  readonly id?: number;
  readonly task?: number;
  readonly unit?: number;
  readonly part?: Part;
  readonly person?: number | null;
  readonly state?: AssignmentState;
  readonly followedFrom?: string;
  readonly heardOn?: string | null;
}

const ASSIGNMENT = { id: 1, task: 1, unit: 1, part: 'lead', person: null, state: OPEN, followedFrom: '2026-06-01', heardOn: null } as const;

export const anAssignment = (wish: AssignmentWish): Assignment => {
  const { id, task, unit, part, person, state, followedFrom, heardOn } = { ...ASSIGNMENT, ...wish };
  return {
    id: assignmentId(id),
    taskId: taskId(task),
    unitId: unitId(unit),
    part,
    personId: person === null ? null : personId(person),
    state,
    followedFrom: day(followedFrom),
    heardOn: heardOn === null ? null : day(heardOn),
    version: 0,
  };
};

interface TaskWish {
  readonly id?: number;
  readonly lastDay?: string | null;
  readonly authority?: number | null;
  readonly title?: string;
}

export const aTask = ({ id = 1, lastDay = '2026-06-26', authority = null, title = `Lập báo cáo số ${id}` }: TaskWish): Task => ({
  id: taskId(id),
  planId: planId(1),
  ordinal: null,
  group: null,
  title,
  product: 'Báo cáo',
  deadline: until(lastDay),
  authorityId: authority === null ? null : personId(authority),
  answering: null,
});

export interface WorkWish extends Omit<AssignmentWish, 'task'>, Omit<TaskWish, 'id'> {
  readonly task?: number;
  readonly controller?: number | null;
  /** Null for a task given in chat. */
  readonly importedOn?: string | null;
  readonly plan?: number;
}

const planOf = ({ plan = 1, importedOn = '2026-06-01', controller = null }: WorkWish): FollowedWork['plan'] =>
  importedOn === null
    ? null
    : {
        id: planId(plan),
        number: '91/KH-UBND',
        controllerId: controller === null ? null : personId(controller),
        importedOn: day(importedOn),
      };

/** One followed assignment: open, lead, of task 1, due on Friday 2026-06-26, imported on Monday 2026-06-01, unless wished otherwise. */
export const aWork = (wish: WorkWish = {}): FollowedWork => {
  const { id = 1, task = id } = wish;
  return { assignment: anAssignment({ ...wish, id, task }), task: aTask({ ...wish, id: task }), plan: planOf(wish) };
};

import type { Branded } from './branded.ts';

export type UnitId = Branded<number, 'UnitId'>;
export type UnitGroupId = Branded<number, 'UnitGroupId'>;
export type PersonId = Branded<number, 'PersonId'>;
export type PlanId = Branded<number, 'PlanId'>;
/** The task's short number too: what people type in "xong 12". */
export type TaskId = Branded<number, 'TaskId'>;
export type AssignmentId = Branded<number, 'AssignmentId'>;
export type ChatGroupId = Branded<number, 'ChatGroupId'>;
export type EndpointId = Branded<number, 'EndpointId'>;
export type NoticeId = Branded<number, 'NoticeId'>;
export type TaskCardId = Branded<number, 'TaskCardId'>;
export type PlanDraftId = Branded<number, 'PlanDraftId'>;
export type DelegationId = Branded<number, 'DelegationId'>;
export type LetterId = Branded<number, 'LetterId'>;
export type LeaveId = Branded<number, 'LeaveId'>;
export type DutyId = Branded<number, 'DutyId'>;
export type IndicatorId = Branded<number, 'IndicatorId'>;

type Id =
  | (UnitId | UnitGroupId | PersonId | PlanId | TaskId | AssignmentId)
  | (ChatGroupId | EndpointId | NoticeId | PlanDraftId | DelegationId | LeaveId | LetterId | TaskCardId)
  | (DutyId | IndicatorId);

/** Marks a number that came from the database, or from a person's words, as an id of the wanted kind. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names the kind of id that it wants
export const asId = <T extends Id>(value: number): T => value as T; // -- the one place where ids are made

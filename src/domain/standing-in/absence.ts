import type { FollowedWork } from '../followed-work.ts';
import type { DelegationId, LeaveId, PersonId, PlanId, UnitId } from '../ids.ts';
import { isWithin, type UnitTree } from '../office/unit.ts';
import type { Day } from '../time/day.ts';
import { groupBy } from '../group-by.ts';

/** mandate = ủy quyền, conferral = giao quyền, acting = phụ trách. */
export const DELEGATION_KINDS = ['mandate', 'conferral', 'acting'] as const;
export type DelegationKind = (typeof DELEGATION_KINDS)[number];

/** Of which work somebody acts for another: all of it, that of a unit and all below it, or that of one plan. */
export type DelegationScope =
  { readonly kind: 'everything' } | { readonly kind: 'unit'; readonly unitId: UnitId } | { readonly kind: 'plan'; readonly planId: PlanId };

/** From one day to another, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Somebody acts for the holder; it begins and ends by itself. */
export interface Delegation extends Days {
  readonly id: DelegationId;
  readonly holderId: PersonId;
  readonly delegateId: PersonId;
  readonly scope: DelegationScope;
  readonly kind: DelegationKind;
  /** "12/QĐ-UBND"; null where none was named. */
  readonly document: string | null;
}

/** Somebody does not work; the bot starts nothing for them in these days. */
export interface Leave extends Days {
  readonly id: LeaveId;
  readonly personId: PersonId;
  /** The day on which whoever heads the unit was told that nobody reads for this person; null where that was not yet. */
  readonly headToldOn: Day | null;
}

/** All delegations and leaves on record, ready to be asked; made by `absences`. */
export interface Absences {
  readonly delegations: readonly Delegation[];
  /** The same by holder, and by delegate. */
  readonly delegationsOf: ReadonlyMap<PersonId, readonly Delegation[]>;
  readonly delegationsTo: ReadonlyMap<PersonId, readonly Delegation[]>;
  readonly leavesOf: ReadonlyMap<PersonId, readonly Leave[]>;
}

/** Makes them ready to be asked: every reminder asks who is on leave, and who acts for whom. */
export const absences = (delegations: readonly Delegation[], leaves: readonly Leave[]): Absences => ({
  delegations,
  delegationsOf: groupBy(delegations, ({ holderId }) => holderId),
  delegationsTo: groupBy(delegations, ({ delegateId }) => delegateId),
  leavesOf: groupBy(leaves, ({ personId }) => personId),
});

export const NOBODY_AWAY: Absences = absences([], []);

/** Whether nothing at all is on record, so that everybody reads for themselves. */
export const isNobodyAway = ({ delegations, leavesOf }: Absences): boolean => delegations.length === 0 && leavesOf.size === 0;

/** Whether a day lies within. */
export const holdsOn = ({ from, to }: Days, on: Day): boolean => from <= on && on <= to;

/** The leave in which a day lies for this person; null where the person works. */
export const leaveOn = ({ leavesOf }: Absences, person: PersonId, on: Day): Leave | null =>
  leavesOf.get(person)?.find((leave) => holdsOn(leave, on)) ?? null;

/** Whether the person is on leave on this day. */
export const isOnLeave = (from: Absences, person: PersonId, on: Day): boolean => leaveOn(from, person, on) !== null;

const isInScope = (scope: DelegationScope, { assignment, plan }: FollowedWork, tree: UnitTree): boolean => {
  switch (scope.kind) {
    case 'everything':
      return true;
    case 'unit':
      return isWithin(tree, assignment.unitId, scope.unitId);
    case 'plan':
      return plan?.id === scope.planId;
  }
};

/** Whether a delegation is about this work. Nobody acts for another about what they carry themselves: nobody approves the own product. */
export const covers = ({ scope, delegateId }: Delegation, work: FollowedWork, tree: UnitTree): boolean =>
  work.assignment.personId !== delegateId && isInScope(scope, work, tree);

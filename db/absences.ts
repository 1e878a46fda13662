import { and, asc, gte, isNull, lt } from 'drizzle-orm';
import type { DelegationId, LeaveId, PersonId } from '#domain/ids.ts';
import { type Absences, absences, type Delegation, type Leave } from '#domain/standing-in/absence.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import type { Instant } from '#domain/time/instant.ts';
import { anyOf } from './any-of.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { delegations, leaves } from './schema/absences.ts';

interface Recorded {
  /** Null: recorded by a command. */
  readonly by: PersonId | null;
  readonly at: Instant;
}

const DELEGATION = {
  id: delegations.id,
  holderId: delegations.holderId,
  delegateId: delegations.delegateId,
  from: delegations.from,
  to: delegations.to,
  scope: delegations.scope,
  kind: delegations.kind,
  document: delegations.document,
};

const LEAVE = { id: leaves.id, personId: leaves.personId, from: leaves.from, to: leaves.to, headToldOn: leaves.headToldOn };

/** Records that somebody acts for another. */
export const insertDelegation = async (tx: Tx, added: Omit<Delegation, 'id'>, { by, at }: Recorded): Promise<Delegation> =>
  onlyRow(
    await tx
      .insert(delegations)
      .values({ ...added, recordedBy: by, recordedAt: at })
      .returning(DELEGATION),
  );

/** Records that somebody is on leave. */
export const insertLeave = async (tx: Tx, added: Omit<Leave, 'id' | 'headToldOn'>, { by, at }: Recorded): Promise<Leave> =>
  onlyRow(
    await tx
      .insert(leaves)
      .values({ ...added, recordedBy: by, recordedAt: at })
      .returning(LEAVE),
  );

/** All that counts, or has counted not long ago. */
export const loadAbsences = async (tx: Tx): Promise<Absences> =>
  absences(
    await tx.select(DELEGATION).from(delegations).where(isNull(delegations.closedAt)).orderBy(asc(delegations.id)),
    await tx.select(LEAVE).from(leaves).where(isNull(leaves.closedAt)).orderBy(asc(leaves.id)),
  );

/** Ends these delegations before their time. */
export const endDelegations = async (tx: Tx, ids: readonly DelegationId[], at: Instant): Promise<void> => {
  await tx.update(delegations).set({ closedAt: at }).where(anyOf(delegations.id, ids));
};

/** Ends these leaves: from `today` on the person works again; one that has not begun counts no more. */
export const endLeaves = async (tx: Tx, ids: readonly LeaveId[], { today, at }: { today: Day; at: Instant }): Promise<void> => {
  await tx
    .update(leaves)
    .set({ closedAt: at })
    .where(and(anyOf(leaves.id, ids), gte(leaves.from, today)));
  // What has passed of it stays: nothing of that was read.
  await tx
    .update(leaves)
    .set({ to: addDays(today, -1) })
    .where(and(anyOf(leaves.id, ids), isNull(leaves.closedAt)));
};

/** Notes that whoever heads the unit knows that nobody reads for these people. */
export const markHeadTold = async (tx: Tx, ids: readonly LeaveId[], on: Day): Promise<void> => {
  await tx.update(leaves).set({ headToldOn: on }).where(anyOf(leaves.id, ids));
};

/** Takes what ended before this day out of every question from now on. */
export const closeAbsences = async (tx: Tx, before: Day, at: Instant): Promise<void> => {
  await tx
    .update(delegations)
    .set({ closedAt: at })
    .where(and(isNull(delegations.closedAt), lt(delegations.to, before)));
  await tx
    .update(leaves)
    .set({ closedAt: at })
    .where(and(isNull(leaves.closedAt), lt(leaves.to, before)));
};

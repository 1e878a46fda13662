import { and, count, desc, eq, inArray, isNotNull, isNull, lt, lte, notExists, or, sql } from 'drizzle-orm';
import type { NoticeId } from '#domain/ids.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { joined } from './id-list.ts';
import { onlyRow } from './only-row.ts';
import type { LeasedNotice } from './outbox-leases.ts';
import { hasOther, other } from './outbox-others.ts';
import { NOTICE_COLUMNS, withRecipient } from './outbox-row.ts';
import { OUTBOX_STATES, type OutboxState } from './outbox-state.ts';
import { outbox } from './schema/outbox.ts';

/** A notice whatever its state. */
export interface StoredNotice extends LeasedNotice {
  readonly state: OutboxState;
  readonly notBefore: Instant;
  /** Why the last try failed, or why it was given up or withdrawn. */
  readonly reason: string | null;
  readonly settledAt: Instant | null;
}

/** When there is something to do next: a notice due, a retry, a lease running out; null where nothing waits. */
export const nextDueAt = async (tx: Tx): Promise<Instant | null> => {
  const holdsUp = or(eq(other.state, 'leased'), and(eq(other.state, 'ready'), lt(other.id, outbox.id), isNotNull(other.retryAt)));
  const next = sql<Instant | null>`min(case ${outbox.state} when 'leased' then ${outbox.leaseUntil}
    else greatest(${outbox.notBefore}, ${outbox.retryAt}) end)`.mapWith(outbox.notBefore);
  const waiting = inArray(outbox.state, ['ready', 'leased']);
  const rows = await tx
    .select({ next })
    .from(outbox)
    .where(and(waiting, or(eq(outbox.state, 'leased'), notExists(hasOther(tx, holdsUp)))));
  return onlyRow(rows).next;
};

/** Since when the oldest notice that could go now has been due; null where none is. */
export const oldestDueAt = async (tx: Tx, now: Instant): Promise<Instant | null> => {
  const { state, notBefore, retryAt } = outbox;
  const oldest = sql<Instant | null>`min(greatest(${notBefore}, ${retryAt}))`.mapWith(notBefore);
  const isDue = and(eq(state, 'ready'), lte(notBefore, now), or(isNull(retryAt), lte(retryAt, now)));
  return onlyRow(await tx.select({ oldest }).from(outbox).where(isDue)).oldest;
};

/** The notices that were given up, newest first. */
export const loadDead = async (tx: Tx, limit: number): Promise<StoredNotice[]> => {
  const rows = await tx.select(NOTICE_COLUMNS).from(outbox).where(eq(outbox.state, 'dead')).orderBy(desc(outbox.id)).limit(limit);
  return rows.map(withRecipient);
};

/** How many notices are in each state. */
export const countByState = async (tx: Tx): Promise<Record<OutboxState, number>> => {
  const { state } = outbox;
  const counted = new Map((await tx.select({ state, rows: count() }).from(outbox).groupBy(state)).map((row) => [row.state, row.rows]));
  return Object.fromEntries(OUTBOX_STATES.map((each) => [each, counted.get(each) ?? 0])) as Record<OutboxState, number>; // -- one entry for each state
};

/** The notice of this id, or null. */
export const findNotice = async (tx: Tx, id: NoticeId): Promise<StoredNotice | null> => {
  const [row] = await tx.select(NOTICE_COLUMNS).from(outbox).where(eq(outbox.id, id));
  return row === undefined ? null : withRecipient(row);
};

/** Which of these keys a notice has already: under them nothing is written again. */
export const usedKeys = async (tx: Tx, keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const { key } = outbox;
  const rows = await tx
    .select({ key })
    .from(outbox)
    .where(sql`${key} = any(${joined(keys)})`);
  return new Set(rows.map((row) => row.key));
};

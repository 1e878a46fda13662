import { and, asc, eq, isNotNull, isNull, lt, lte, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { EndpointId, NoticeId } from '#domain/ids.ts';
import type { Notice, Recipient } from '#domain/notice.ts';
import { addMs, type Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { hasOther, other } from './outbox-others.ts';
import { NOTICE_COLUMNS, toRecipient, withRecipient } from './outbox-row.ts';
import { deliveries, outbox } from './schema/outbox.ts';

/** A notice in the hands of a dispatcher until its lease ends. */
export interface LeasedNotice {
  readonly id: NoticeId;
  readonly recipient: Recipient;
  readonly notice: Notice;
  readonly replyVia: EndpointId | null;
  /** How often a send of it was begun before this lease. */
  readonly tries: number;
  /** It may have arrived before: say so when sending. */
  readonly resend: boolean;
  /** When the lease ends; by it a dispatcher that was overtaken is told from the one that holds the notice now. */
  readonly leaseUntil: Instant | null;
  readonly createdAt: Instant;
  /** When it was first to go, whether it went or had to wait for its turn. */
  readonly firstTriedAt: Instant | null;
  readonly alerted: boolean;
}

/** A hold on a notice. */
export type Hold = Pick<LeasedNotice, 'id' | 'leaseUntil'>;

/** What became of a lease that ran out: nothing had gone out; it may have and goes again; it may have and does not. */
export interface ReclaimedNotice {
  readonly id: NoticeId;
  readonly recipient: Recipient;
  readonly fate: 'ready' | 'resend' | 'unknown';
}

/**
 * Takes notices that are due, at most one of each recipient, the oldest: nothing overtakes what is being sent or waits for another try.
 * What is not to go before some time in the future neither goes nor holds up the rest. Answers come before what the bot starts.
 */
export const leaseDue = async (
  tx: Tx,
  { now, leaseMs, limit }: { readonly now: Instant; readonly leaseMs: number; readonly limit: number },
): Promise<LeasedNotice[]> => {
  const holdsUp = or(eq(other.state, 'leased'), and(eq(other.state, 'ready'), lt(other.id, outbox.id), lte(other.notBefore, now)));
  const due = tx.$with('due').as(
    tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          eq(outbox.state, 'ready'),
          lte(outbox.notBefore, now),
          or(isNull(outbox.retryAt), lte(outbox.retryAt, now)),
          notExists(hasOther(tx, holdsUp)),
        ),
      )
      .orderBy(sql`${outbox.replyVia} is null`, asc(outbox.id))
      .limit(limit)
      .for('update', { skipLocked: true }),
  );
  const rows = await tx
    .with(due)
    .update(outbox)
    .set({ state: 'leased', leaseUntil: addMs(now, leaseMs) })
    .from(due)
    .where(eq(outbox.id, due.id))
    .returning(NOTICE_COLUMNS);
  return rows.map(withRecipient).sort((a, b) => a.id - b.id);
};

/** The condition that this hold is still the one that counts. */
export const stillHeld = ({ id, leaseUntil }: Hold): SQL | undefined =>
  and(eq(outbox.id, id), eq(outbox.state, 'leased'), leaseUntil === null ? undefined : eq(outbox.leaseUntil, leaseUntil));

/** When a notice was first to go: now, unless it was before. */
export const firstTriedBy = (now: Instant): SQL =>
  sql`coalesce(${outbox.firstTriedAt}, ${sql.param(now, outbox.firstTriedAt)}::timestamptz)`;

/**
 * Notes, just before the send, that the notice may go out from now on, and holds it on for so long; returns the new hold. Throws where it is
 * no longer held, since somebody else has it then.
 */
export const markSending = async (
  tx: Tx,
  hold: Hold,
  { now, leaseMs }: { readonly now: Instant; readonly leaseMs: number },
): Promise<Hold> => {
  const leaseUntil = addMs(now, leaseMs);
  const marked = await tx
    .update(outbox)
    .set({ sendingSince: now, tries: sql`${outbox.tries} + 1`, firstTriedAt: firstTriedBy(now), leaseUntil })
    .where(stillHeld(hold))
    .returning({ id: outbox.id });
  if (marked.length === 0) throw new Error(`notice ${hold.id} is no longer leased`);
  return { id: hold.id, leaseUntil };
};

/** Puts a leased notice back until a later hour; meanwhile it holds up nothing. */
export const postpone = async (tx: Tx, hold: Hold, notBefore: Instant): Promise<void> => {
  await tx.update(outbox).set({ state: 'ready', notBefore, retryAt: null, leaseUntil: null, sendingSince: null }).where(stillHeld(hold));
};

const PROCESS_ENDED = 'the process ended while it was being sent';

/**
 * Takes back what a dead dispatcher held. What it was sending may have arrived: that is recorded, and only what must arrive goes again.
 * Call it inside a transaction, so that no fate goes unrecorded.
 */
export const reclaimExpired = async (tx: Tx, now: Instant): Promise<ReclaimedNotice[]> => {
  const { id, recipientKind, recipientId, mustArrive: goesAgain } = outbox;
  const expired = and(eq(outbox.state, 'leased'), lte(outbox.leaseUntil, now));
  const untouched = await tx
    .update(outbox)
    .set({ state: 'ready', leaseUntil: null })
    .where(and(expired, isNull(outbox.sendingSince)))
    .returning({ id, recipientKind, recipientId });
  const begun = await tx
    .update(outbox)
    .set({
      state: sql`case when ${goesAgain} then 'ready' else 'unknown' end`,
      resend: goesAgain,
      settledAt: sql`case when ${goesAgain} then null else ${sql.param(now, outbox.settledAt)}::timestamptz end`,
      leaseUntil: null,
      sendingSince: null,
      reason: PROCESS_ENDED,
    })
    .where(and(expired, isNotNull(outbox.sendingSince)))
    .returning({ id, recipientKind, recipientId, goesAgain });
  const outcome = { kind: 'unknown', reason: PROCESS_ENDED } as const;
  if (begun.length > 0) await tx.insert(deliveries).values(begun.map((row) => ({ noticeId: row.id, endpointId: null, at: now, outcome })));
  return [
    ...untouched.map((row) => ({ id: row.id, recipient: toRecipient(row), fate: 'ready' as const })),
    ...begun.map((row) => ({ id: row.id, recipient: toRecipient(row), fate: row.goesAgain ? ('resend' as const) : ('unknown' as const) })),
  ].sort((a, b) => a.id - b.id);
};

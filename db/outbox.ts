import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, notExists, or, type SQL, sql } from 'drizzle-orm';
import { mustArrive } from '#domain/delivery.ts';
import type { EndpointId, NoticeId } from '#domain/ids.ts';
import type { Notice, Recipient } from '#domain/notice.ts';
import { addMs, type Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { hasOther, other } from './outbox-others.ts';
import { NOTICE_COLUMNS, toRecipient, withRecipient } from './outbox-row.ts';
import { deliveries, outbox } from './schema/outbox.ts';

interface NewNotice {
  readonly recipient: Recipient;
  /** The whole unique key: the same key is the same notice, however often somebody asks for it. */
  readonly key: string;
  readonly notice: Notice;
  readonly notBefore: Instant;
  readonly at: Instant;
  /** The endpoint to answer on; null: wherever the recipient can be reached. */
  readonly replyVia: EndpointId | null;
}

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
  readonly createdAt: Instant;
  readonly firstTriedAt: Instant | null;
  readonly alerted: boolean;
}

/** What became of a lease that ran out: nothing had gone out; it may have and goes again; it may have and does not. */
export interface ReclaimedNotice {
  readonly id: NoticeId;
  readonly recipient: Recipient;
  readonly fate: 'ready' | 'resend' | 'unknown';
}

/** How the send of a notice ended. `at` of `retry` and `unknown-again` is when it may go again; of the others, when it was settled. */
export type Settlement =
  | { readonly kind: 'sent'; readonly at: Instant }
  | { readonly kind: 'retry' | 'unknown-again' | 'unknown' | 'dead' | 'withdrawn'; readonly at: Instant; readonly reason: string };

/** Puts a notice out; a key that was ever used before changes nothing. */
export const enqueue = async (tx: Tx, { recipient, at, ...added }: NewNotice): Promise<'enqueued' | 'already-there'> => {
  const row = { ...added, recipientKind: recipient.kind, recipientId: recipient.id, mustArrive: mustArrive(added.notice), createdAt: at };
  const enqueued = await tx.insert(outbox).values(row).onConflictDoNothing({ target: outbox.key }).returning({ id: outbox.id });
  return enqueued.length === 0 ? 'already-there' : 'enqueued';
};

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

/** Notes, just before the send, that the notice may go out from now on; throws where it is no longer leased, since somebody else has it then. */
export const markSending = async (tx: Tx, id: NoticeId, at: Instant): Promise<void> => {
  const firstTriedAt = sql`coalesce(${outbox.firstTriedAt}, ${sql.param(at, outbox.firstTriedAt)})`;
  const marked = await tx
    .update(outbox)
    .set({ sendingSince: at, tries: sql`${outbox.tries} + 1`, firstTriedAt })
    .where(and(eq(outbox.id, id), eq(outbox.state, 'leased')))
    .returning({ id: outbox.id });
  if (marked.length === 0) throw new Error(`notice ${id} is no longer leased`);
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

const changeBy = (settlement: Settlement) => {
  switch (settlement.kind) {
    case 'sent':
      return { state: 'sent' as const, settledAt: settlement.at, reason: null };
    case 'retry':
      return { state: 'ready' as const, retryAt: settlement.at, reason: settlement.reason };
    case 'unknown-again':
      return { state: 'ready' as const, retryAt: settlement.at, reason: settlement.reason, resend: true };
    case 'unknown':
    case 'dead':
    case 'withdrawn':
      return { state: settlement.kind, settledAt: settlement.at, reason: settlement.reason };
  }
};

// A dispatcher that outlived its lease may report late. That the notice was sent is true whenever it is said; nothing else undoes an end.
const mayStillBe = ({ kind }: Settlement): SQL | undefined =>
  kind === 'sent' ? undefined : inArray(outbox.state, ['ready', 'leased', 'unknown']);

/** Writes down how the send of a notice ended, or that it is withdrawn; what has come to its end stays so. */
export const settle = async (tx: Tx, id: NoticeId, settlement: Settlement): Promise<void> => {
  await tx
    .update(outbox)
    .set({ ...changeBy(settlement), leaseUntil: null, sendingSince: null })
    .where(and(eq(outbox.id, id), mayStillBe(settlement)));
};

/** Puts a leased notice back until a later hour; meanwhile it holds up nothing. */
export const postpone = async (tx: Tx, id: NoticeId, notBefore: Instant): Promise<void> => {
  await tx
    .update(outbox)
    .set({ state: 'ready', notBefore, retryAt: null, leaseUntil: null, sendingSince: null })
    .where(and(eq(outbox.id, id), eq(outbox.state, 'leased')));
};

/** Brings the content of a notice up to date before it is sent. */
export const replaceNotice = async (tx: Tx, id: NoticeId, notice: Notice): Promise<void> => {
  await tx
    .update(outbox)
    .set({ notice, mustArrive: mustArrive(notice) })
    .where(eq(outbox.id, id));
};

/** Notes that the admin has been told of a stuck notice. */
export const markAlerted = async (tx: Tx, id: NoticeId): Promise<void> => {
  await tx.update(outbox).set({ alerted: true }).where(eq(outbox.id, id));
};

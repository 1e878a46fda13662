import { eq, type SQL, sql } from 'drizzle-orm';
import { mustArrive } from '#domain/delivery.ts';
import type { EndpointId, NoticeId } from '#domain/ids.ts';
import type { Notice, Recipient } from '#domain/notice.ts';
import { countsAgainstDay } from '#domain/reminders/attention.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { joined, listed } from './id-list.ts';
import { firstTriedBy, type Hold, stillHeld } from './outbox-leases.ts';
import { outbox } from './schema/outbox.ts';

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

/** How the send of a notice ended, and when; `again` is when it may go again. */
export type Settlement =
  | { readonly kind: 'sent'; readonly at: Instant }
  | { readonly kind: 'retry' | 'unknown-again'; readonly at: Instant; readonly again: Instant; readonly reason: string }
  | { readonly kind: 'unknown' | 'dead' | 'withdrawn'; readonly at: Instant; readonly reason: string };

const isCounted = ({ recipient, notice }: Pick<NewNotice, 'recipient' | 'notice'>): boolean =>
  recipient.kind === 'person' && countsAgainstDay(notice);

/** Puts a notice out; a key that was ever used before changes nothing. */
export const enqueue = async (tx: Tx, { recipient, at, ...added }: NewNotice): Promise<'enqueued' | 'already-there'> => {
  const { notice, replyVia } = added;
  const counted = replyVia === null && isCounted({ recipient, notice });
  const to = { recipientKind: recipient.kind, recipientId: recipient.id };
  const row = { ...added, ...to, mustArrive: mustArrive(notice), counted, createdAt: at };
  const enqueued = await tx.insert(outbox).values(row).onConflictDoNothing({ target: outbox.key }).returning({ id: outbox.id });
  return enqueued.length === 0 ? 'already-there' : 'enqueued';
};

/** Puts many notices out with one statement, none of them an answer; returns the keys that were not used before. */
export const enqueueAll = async (tx: Tx, added: readonly Omit<NewNotice, 'replyVia'>[]): Promise<ReadonlySet<string>> => {
  if (added.length === 0) return new Set();
  const column = (of: (one: (typeof added)[number]) => string | number | boolean): string => listed(added.map(of));
  const texts = (of: (one: (typeof added)[number]) => string): SQL => joined(added.map(of));
  const rows = sql`unnest(${column(({ recipient }) => recipient.kind)}::text[], ${column(({ recipient }) => recipient.id)}::int[],
    ${texts(({ key }) => key)}, ${texts(({ notice }) => JSON.stringify(notice))}, ${column(({ notice }) => mustArrive(notice))}::boolean[],
    ${column(isCounted)}::boolean[], ${column(({ notBefore }) => new Date(notBefore).toISOString())}::timestamptz[],
    ${column(({ at }) => new Date(at).toISOString())}::timestamptz[])`;
  const into = sql.raw('recipient_kind, recipient_id, key, notice, must_arrive, counted, not_before, created_at');
  const enqueued = tx.$with('enqueued', { key: sql<string>`key`.as('key') }).as(sql`insert into ${outbox} (${into})
    select kind, id, key, notice::jsonb, must, counted, not_before, at from ${rows} as added(kind, id, key, notice, must, counted, not_before, at)
    on conflict (key) do nothing returning key`);
  const written = await tx.with(enqueued).select({ key: enqueued.key }).from(enqueued);
  return new Set(written.map(({ key }) => key));
};

const changeBy = (settlement: Settlement) => {
  switch (settlement.kind) {
    case 'sent':
      return { state: 'sent' as const, settledAt: settlement.at, reason: null };
    case 'retry':
      return { state: 'ready' as const, retryAt: settlement.again, firstTriedAt: firstTriedBy(settlement.at), reason: settlement.reason };
    case 'unknown-again':
      return { state: 'ready' as const, retryAt: settlement.again, reason: settlement.reason, resend: true };
    case 'unknown':
    case 'dead':
    case 'withdrawn':
      return { state: settlement.kind, settledAt: settlement.at, reason: settlement.reason };
  }
};

/**
 * Writes down how the send of a notice ended. A dispatcher that outlived its hold may report late: that the notice was sent is true whenever
 * it is said, anything else changes nothing any more.
 */
export const settle = async (tx: Tx, hold: Hold, settlement: Settlement): Promise<void> => {
  await tx
    .update(outbox)
    .set({ ...changeBy(settlement), leaseUntil: null, sendingSince: null })
    .where(settlement.kind === 'sent' ? eq(outbox.id, hold.id) : stillHeld(hold));
};

/** Notes that the admin has been told of a stuck notice. */
export const markAlerted = async (tx: Tx, id: NoticeId): Promise<void> => {
  await tx.update(outbox).set({ alerted: true }).where(eq(outbox.id, id));
};

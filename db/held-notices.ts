import { and, asc, count, eq, gte, inArray } from 'drizzle-orm';
import { asId, type NoticeId, type PersonId } from '#domain/ids.ts';
import type { HeldNews } from '#domain/reminders/news-in-morning.ts';
import type { Instant } from '#domain/time/instant.ts';
import { anyOf } from './any-of.ts';
import type { Tx } from './database.ts';
import { idsIn, readIds } from './id-list.ts';
import { type Hold, stillHeld } from './outbox-leases.ts';
import { outbox } from './schema/outbox.ts';

/** How many messages that count against the day have arrived, or may have, since then for each of these people. */
export const countedSince = async (tx: Tx, people: readonly PersonId[], since: Instant): Promise<ReadonlyMap<PersonId, number>> => {
  if (people.length === 0) return new Map();
  const { recipientId, recipientKind, counted, state, settledAt } = outbox;
  const rows = await tx
    .select({ id: recipientId, messages: count() })
    .from(outbox)
    .where(
      and(
        eq(recipientKind, 'person'),
        inArray(recipientId, [...people]),
        eq(counted, true),
        inArray(state, ['sent', 'unknown']),
        gte(settledAt, since),
      ),
    )
    .groupBy(recipientId);
  return new Map(rows.map(({ id, messages }) => [asId<PersonId>(id), messages]));
};

/** Keeps a leased notice for the recipient's next morning's message. */
export const holdForMorning = async (tx: Tx, hold: Hold): Promise<void> => {
  await tx.update(outbox).set({ state: 'held', retryAt: null, leaseUntil: null, sendingSince: null }).where(stillHeld(hold));
};

const isHeld = () => and(eq(outbox.state, 'held'), eq(outbox.recipientKind, 'person'));

/** For whom something waits for the next morning's message. */
export const loadHeldFor = async (tx: Tx): Promise<readonly PersonId[]> => {
  const [row] = await tx
    .select({ found: idsIn(outbox.recipientId) })
    .from(outbox)
    .where(isHeld());
  return readIds(row?.found);
};

/** What waits for the next morning's messages, the oldest first; of these people, or of all. */
export const loadHeldNews = async (tx: Tx, of: readonly PersonId[] | null = null): Promise<HeldNews[]> => {
  if (of?.length === 0) return [];
  const { id, recipientId, notice } = outbox;
  const rows = await tx
    .select({ id, recipientId, notice })
    .from(outbox)
    .where(and(isHeld(), of === null ? undefined : anyOf(recipientId, of)))
    .orderBy(asc(id));
  return rows.flatMap((row) =>
    row.notice.kind === 'edited' ? [] : [{ id: row.id, personId: asId<PersonId>(row.recipientId), notice: row.notice }],
  );
};

/** Notes that these were told within a morning's message. */
export const foldIntoMorning = async (tx: Tx, ids: readonly NoticeId[], at: Instant): Promise<void> => {
  if (ids.length === 0) return;
  await tx
    .update(outbox)
    .set({ state: 'folded', settledAt: at })
    .where(and(anyOf(outbox.id, ids), eq(outbox.state, 'held')));
};

/** The message within which these were to be told does not go after all: they wait for the next. */
export const holdAgain = async (tx: Tx, ids: readonly NoticeId[]): Promise<void> => {
  if (ids.length === 0) return;
  await tx
    .update(outbox)
    .set({ state: 'held', settledAt: null })
    .where(and(anyOf(outbox.id, ids), eq(outbox.state, 'folded')));
};

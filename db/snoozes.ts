import { and, asc, eq, gte, lt, lte, or } from 'drizzle-orm';
import type { PersonId } from '#domain/ids.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import type { Snooze } from '#domain/reminders/snooze.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { snoozes } from './schema/snoozes.ts';

/** Puts work off, over what was put off before. */
export const saveSnooze = async (tx: Tx, { personId, assignmentId, until }: Snooze): Promise<void> => {
  await tx
    .insert(snoozes)
    .values({ personId, assignmentId, until })
    .onConflictDoUpdate({ target: [snoozes.personId, snoozes.assignmentId], set: { until } });
};

/** Every snooze that has not been told again, by when it ends. */
export const loadSnoozes = (tx: Tx): Promise<Snooze[]> => tx.select().from(snoozes).orderBy(asc(snoozes.until), asc(snoozes.assignmentId));

/** What this person wants to hear nothing of now. */
export const loadPutOff = async (tx: Tx, personId: PersonId, now: Instant): Promise<Snooze[]> =>
  (await tx.select().from(snoozes).where(eq(snoozes.personId, personId))).filter(({ until }) => until > now);

/** The snoozes that end from `from` up to `to`. */
export const loadEnding = (tx: Tx, { from, to }: { readonly from: Instant; readonly to: Instant }): Promise<Snooze[]> =>
  tx
    .select()
    .from(snoozes)
    .where(and(gte(snoozes.until, from), lte(snoozes.until, to)))
    .orderBy(asc(snoozes.until), asc(snoozes.assignmentId));

const BATCH = 1_000;

/** Forgets the snoozes of what was told, as far as they are over by then. */
export const endSnoozes = async (tx: Tx, told: readonly Mention[], by: Instant): Promise<void> => {
  const work = told.filter(({ aspect }) => aspect === 'work');
  for (let start = 0; start < work.length; start += BATCH) {
    const some = work
      .slice(start, start + BATCH)
      .map(({ personId, assignmentId }) => and(eq(snoozes.personId, personId), eq(snoozes.assignmentId, assignmentId)));
    await tx.delete(snoozes).where(and(lte(snoozes.until, by), or(...some)));
  }
};

/** Forgets the snoozes that ended before then: the morning has spoken of what was still open. */
export const forgetSnoozesBefore = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.delete(snoozes).where(lt(snoozes.until, before));
};

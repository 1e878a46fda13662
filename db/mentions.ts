import { and, eq, gte, isNull, sql } from 'drizzle-orm';
import type { AssignmentId, PersonId } from '#domain/ids.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import { day, type Day } from '#domain/time/day.ts';
import { anyOf } from './any-of.ts';
import type { Tx } from './database.ts';
import { mentions } from './schema/work.ts';

type Row = typeof mentions.$inferSelect;

const mentionIn = ({ urgings, urgedFor, ...told }: Row): Mention =>
  urgings === null || urgedFor === null ? told : { ...told, urged: { times: urgings, lastDay: urgedFor } };

const rowOf = ({ urged, ...told }: Mention): Row => ({ ...told, urgings: urged?.times ?? null, urgedFor: urged?.lastDay ?? null });

/** Every mention of these assignments. */
export const loadMentions = async (tx: Tx, assignments: readonly AssignmentId[]): Promise<Mention[]> =>
  (await tx.select().from(mentions).where(anyOf(mentions.assignmentId, assignments))).map(mentionIn);

/** A statement takes at most 65,535 parameters. */
const ROWS_PER_STATEMENT = 5_000;

const keyOf = ({ personId, assignmentId, aspect }: Mention): string => JSON.stringify([personId, assignmentId, aspect]);

// One statement may not touch the same row twice.
const latestOfEach = (told: readonly Mention[]): Mention[] => {
  const latest = new Map<string, Mention>();
  for (const mention of told) {
    const known = latest.get(keyOf(mention));
    if (known === undefined || known.toldOn < mention.toldOn) latest.set(keyOf(mention), mention);
  }
  return [...latest.values()];
};

// Twice on a day is one urging.
const URGES_ANEW = sql`excluded.urged_for is not null and excluded.told_on > ${mentions.toldOn}`;
const URGINGS = sql`case when not (${URGES_ANEW}) then ${mentions.urgings}
  when ${mentions.urgedFor} = excluded.urged_for then ${mentions.urgings} + excluded.urgings else excluded.urgings end`;
const URGED_FOR = sql`case when ${URGES_ANEW} then excluded.urged_for else ${mentions.urgedFor} end`;

/** Writes mentions; of one that is known already the later day stays, and an urging is added to those under the same deadline. */
export const saveMentions = async (tx: Tx, told: readonly Mention[]): Promise<void> => {
  const latest = latestOfEach(told);
  for (let start = 0; start < latest.length; start += ROWS_PER_STATEMENT) {
    await tx
      .insert(mentions)
      .values(latest.slice(start, start + ROWS_PER_STATEMENT).map(rowOf))
      .onConflictDoUpdate({
        target: [mentions.personId, mentions.assignmentId, mentions.aspect],
        set: { toldOn: sql`greatest(${mentions.toldOn}, excluded.told_on)`, urgings: URGINGS, urgedFor: URGED_FOR },
      });
  }
};

/** Before anything was told. */
const NEVER = day('1970-01-01');

/**
 * What was to be told to this person from that day on of these assignments does not count as told after all. How often somebody was urged
 * before still counts.
 */
export const forgetMentions = async (
  tx: Tx,
  { personId, assignments, since }: { readonly personId: PersonId; readonly assignments: readonly AssignmentId[]; readonly since: Day },
): Promise<void> => {
  const untold = and(eq(mentions.personId, personId), anyOf(mentions.assignmentId, assignments), gte(mentions.toldOn, since));
  await tx.delete(mentions).where(and(untold, isNull(mentions.urgings)));
  await tx.update(mentions).set({ toldOn: NEVER }).where(untold);
};

import { and, eq, gte, isNull, type SQL, sql } from 'drizzle-orm';
import type { AssignmentId, PersonId } from '#domain/ids.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import { day, type Day } from '#domain/time/day.ts';
import { anyOf } from './any-of.ts';
import type { Tx } from './database.ts';
import { listed } from './id-list.ts';
import { columnGroup, plainRows } from './plain-rows.ts';
import { mentions } from './schema/work.ts';

type Row = typeof mentions.$inferSelect;

const mentionIn = ({ urgings, urgedFor, ...told }: Row): Mention =>
  urgings === null || urgedFor === null ? told : { ...told, urged: { times: urgings, lastDay: urgedFor } };

const { personId, assignmentId, aspect, toldOn, urgings, urgedFor } = mentions;
const OF_MENTION = columnGroup('told', { personId, assignmentId, aspect, toldOn, urgings, urgedFor });

/** Every mention of these assignments. */
export const loadMentions = async (tx: Tx, assignments: readonly AssignmentId[]): Promise<Mention[]> =>
  (await plainRows(tx, sql`select ${OF_MENTION.selected} from ${mentions} where ${anyOf(assignmentId, assignments)}`)).map((row) =>
    mentionIn(OF_MENTION.read(row)),
  );

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

// Whole columns at once: a million rows would be millions of parameters.
const rowsOf = (told: readonly Mention[]): SQL => {
  const [people, works] = [listed(told.map(({ personId }) => personId)), listed(told.map(({ assignmentId }) => assignmentId))];
  const [aspects, days] = [listed(told.map(({ aspect }) => aspect)), listed(told.map(({ toldOn }) => toldOn))];
  const [times, lastDays] = [
    listed(told.map(({ urged }) => urged?.times ?? null)),
    listed(told.map(({ urged }) => urged?.lastDay ?? null)),
  ];
  return sql`select * from unnest(${people}::int[], ${works}::int[], ${aspects}::text[], ${days}::date[], ${times}::int[], ${lastDays}::date[])`;
};

/** Writes mentions; of one that is known already the later day stays, and an urging is added to those under the same deadline. */
export const saveMentions = async (tx: Tx, told: readonly Mention[]): Promise<void> => {
  if (told.length === 0) return;
  await tx.execute(sql`insert into ${mentions} (person_id, assignment_id, aspect, told_on, urgings, urged_for) ${rowsOf(latestOfEach(told))}
    on conflict (person_id, assignment_id, aspect) do update
    set told_on = greatest(${mentions.toldOn}, excluded.told_on), urgings = ${URGINGS}, urged_for = ${URGED_FOR}`);
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

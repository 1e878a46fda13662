import { aliasedTable, and, eq, isNotNull, lt, lte, not, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { AskedGap } from '#domain/gaps/gap-notices.ts';
import type { AssignmentId, PersonId, TaskId } from '#domain/ids.ts';
import type { UnitAnswerers } from '#domain/office/answerer.ts';
import type { MorningSieve } from '#domain/reminders/morning-sieve.ts';
import { EFFORT_WORDS, WORDS_OF_ANY_TASK } from '#domain/vague-product.ts';
import type { Tx } from './database.ts';
import { idsIn, listed, readIds } from './id-list.ts';
import { people } from './schema/office.ts';
import { plans } from './schema/plans.ts';
import { snoozes } from './schema/snoozes.ts';
import { assignments, mentions, tasks } from './schema/work.ts';

// The search that a round begins with. It must find whatever the rules may owe to somebody, and may find more; see `MorningSieve`.

const carrier = aliasedTable(people, 'carrier');
const controller = aliasedTable(people, 'controller');

const unitsOf = (units: readonly UnitAnswerers[]): SQL => {
  const [ids, closed] = [listed(units.map(({ unitId }) => unitId)), listed(units.map(({ isClosed }) => isClosed))];
  const [heads, leaders] = [listed(units.map(({ head }) => head)), listed(units.map(({ leader }) => leader))];
  return sql`unnest(${ids}::int[], ${closed}::boolean[], ${heads}::int[], ${leaders}::int[]) as of_unit(unit_id, is_closed, head_id, leader_id)`;
};

const rungsOf = (rungs: MorningSieve['rungs']): SQL => {
  const [lastDays, reached] = [listed(rungs.map(({ lastDay }) => lastDay)), listed(rungs.map(({ rung }) => rung))];
  return sql`unnest(${lastDays}::date[], ${reached}::date[]) as reached(last_day, rung)`;
};

/** `answererOf`, in SQL. */
const ASKED = sql<PersonId | null>`case when of_unit.is_closed
  then coalesce(of_unit.leader_id, of_unit.head_id, ${controller.id})
  else coalesce(${carrier.id}, of_unit.head_id, ${controller.id}, of_unit.leader_id) end`;

/** The keys of what fits, with all that a condition may ask about. */
const search = (tx: Tx, sieve: Pick<MorningSieve, 'units'>, key: PgColumn) =>
  tx
    .select({ found: idsIn(key) })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .innerJoin(unitsOf(sieve.units), sql`of_unit.unit_id = ${assignments.unitId}`)
    .leftJoin(plans, eq(plans.id, tasks.planId))
    .leftJoin(carrier, and(eq(carrier.id, assignments.personId), carrier.active))
    .leftJoin(controller, and(eq(controller.id, plans.controllerId), controller.active));

// Nobody answers for it, or perhaps nobody reads: that is looked at as well where nothing is owed.
const isPerhapsUnread = ({ standIns }: MorningSieve): SQL | undefined =>
  or(sql`${ASKED} is null`, sql`${ASKED} = any(${listed(standIns)}::int[])`);

/** Of open work: when its answerer is or may be told, or somebody above. */
const isOpenAndDue = ({ today, farthest }: MorningSieve): SQL | undefined => {
  const heard = sql`greatest(${mentions.toldOn}, ${assignments.heardOn})`;
  const hasOwnLadder = or(isNotNull(tasks.ladder), isNotNull(plans.ladder));
  return or(
    // New to whoever is asked.
    sql`${mentions.toldOn} is null`,
    // More time is asked for: that is to be decided.
    isNotNull(assignments.extension),
    sql`exists (select 1 from ${snoozes} where ${snoozes.assignmentId} = ${assignments.id})`,
    // Whoever only helps has no ladder, and nobody above hears of it.
    and(
      eq(assignments.part, 'lead'),
      or(
        // Late: urged again and again, and told to those above.
        lt(tasks.lastDay, today),
        sql`${heard} < reached.rung`,
        // More time was granted: another day counts than the one that is written.
        isNotNull(assignments.moved),
        and(hasOwnLadder, lte(tasks.lastDay, farthest), sql`${heard} < ${today}`),
      ),
    ),
  );
};

/** The assignments of which somebody may have to be told this morning, in order. */
export const loadMayBeOwed = async (tx: Tx, sieve: MorningSieve): Promise<readonly AssignmentId[]> => {
  const { stateKind, followedFrom, id } = assignments;
  const asksAgain = sql`${stateKind} in ('blocked', 'submitted')`;
  const isFollowed = lte(followedFrom, sieve.today);
  const isUnfinished = sql`${stateKind} in ('open', 'blocked')`;
  const told = and(eq(mentions.assignmentId, id), eq(mentions.aspect, 'work'), sql`${mentions.personId} = ${ASKED}`);
  const [row] = await search(tx, sieve, id)
    .leftJoin(mentions, told)
    .leftJoin(rungsOf(sieve.rungs), sql`reached.last_day = ${tasks.lastDay}`)
    .where(or(and(isFollowed, or(asksAgain, and(eq(stateKind, 'open'), isOpenAndDue(sieve)))), and(isUnfinished, isPerhapsUnread(sieve))));
  return readIds(row?.found);
};

/** A title that says less than this may not say what is to be done, however it is padded. */
const SHORT_TITLE = 24;

// Letters beyond ASCII may be stored in one or several signs, and in capitals, whatever the database knows of them.
const inAnySpelling = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[^ a-z]/gu, '.{1,3}')
    .replaceAll(' ', '[^a-zA-Z0-9]+');

const VAGUE_PRODUCT = `^[^a-zA-Z0-9]*((${EFFORT_WORDS.map(inAnySpelling).join('|')})|(${WORDS_OF_ANY_TASK.map(inAnySpelling).join('|')})[^a-zA-Z0-9]*$)`;

/** Whether this person was asked about a gap of this part not long ago. Where several lead, another part or person may be meant. */
const isJustAsked = (gap: AskedGap, person: SQL, { askedAgain }: MorningSieve): SQL =>
  sql`exists (select 1 from ${mentions} where ${mentions.personId} = ${person} and ${mentions.assignmentId} = ${assignments.id}
    and ${mentions.aspect} = ${`gap-${gap}`} and ${mentions.toldOn} > ${askedAgain})`;

/** The gaps that a part of a task may show by itself, and who is asked first, as `gapFillers` has it. */
const gapsOfPart = (): readonly (readonly [gap: AskedGap, isOpen: SQL, asked: SQL])[] => {
  const [head, leader, follower] = [sql`of_unit.head_id`, sql`of_unit.leader_id`, sql`${controller.id}`];
  return [
    ['person', sql`${carrier.id} is null`, sql`coalesce(${head}, ${follower}, ${leader})`],
    ['authority', sql`${tasks.authorityId} is null`, leader],
    ['time', sql`${tasks.lastDay} is null`, follower],
    ['work', sql`char_length(${tasks.title}) < ${SHORT_TITLE}`, follower],
    ['product', sql`(${tasks.product} is null or ${tasks.product} !~ '[a-zA-Z0-9]' or ${tasks.product} ~* ${VAGUE_PRODUCT})`, follower],
  ];
};

/**
 * The tasks of which one of the six rõ may be open, or whose unit was closed, so that somebody may have to be asked who was not asked just
 * now; in order.
 */
export const loadMayBeUnclear = async (tx: Tx, sieve: MorningSieve): Promise<readonly TaskId[]> => {
  const { taskId, part, stateKind } = assignments;
  const severalLeads = sql`${taskId} in (select ${taskId} from ${assignments} where ${part} = 'lead' and ${stateKind} <> 'dropped' group by 1 having count(*) > 1)`;
  const gaps = gapsOfPart();
  const isOpen = or(...gaps.map(([, open]) => open), sql`${tasks.answering} is null`);
  const isUnasked = or(...gaps.map(([gap, open, asked]) => and(open, not(isJustAsked(gap, asked, sieve)))));
  // In this order: to read a product's words once more costs more than to look up its task.
  const isUnclear = or(isUnasked, and(severalLeads, isOpen));
  const [row] = await search(tx, sieve, taskId).where(
    and(sql`${stateKind} in ('open', 'blocked')`, or(sql`of_unit.is_closed`, and(eq(part, 'lead'), isUnclear))),
  );
  return readIds(row?.found);
};

import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Database, transact, type Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { foldLeadCounts } from '#db/lead-counts.ts';
import { loadOffice } from '#db/office.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { office, type Office } from '#domain/office/office.ts';
import { isWithin, unitTree } from '#domain/office/unit.ts';
import type { Day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { aPerson, aUnit, aWork } from '../domain/support/builders.ts';
import { anyOffices, START } from '../domain/support/generated.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';
import { happening } from '../usecases/rounds/happenings.ts';
import { plantWorks } from '../usecases/rounds/planted-works.ts';

const number = fc.integer({ min: 1, max: 10 });
const dayNear = fc.integer({ min: -9, max: 9 }).map((offset) => `date '${START}' + (${offset})`);
const deadlineOn = (on: string): string =>
  `jsonb_build_object('text', '', 'kind', 'date', 'due', ${on}, 'lastDay', ${on}, 'start', null, 'recurrence', null, 'warning', null)`;

/** What else may happen to work, however seldom: every column that a figure hangs on is written here. */
const rareHappening: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(dayNear, number)
    .map(
      ([on, id]) =>
        `update tasks set last_day = ${on}, deadline = ${deadlineOn(on)}, first_deadline = coalesce(first_deadline, deadline) where id = ${id}`,
    ),
  fc.tuple(fc.option(number), number).map(([plan, id]) => `update tasks set plan_id = ${plan} where id = ${id}`),
  fc.tuple(fc.option(number), number).map(([person, id]) => `update plans set controller_id = ${person} where id = ${id}`),
  fc.tuple(fc.option(number), number).map(([parent, id]) => `update units set parent_id = ${parent} where id = ${id}`),
  fc.tuple(number, number).map(([unit, id]) => `update assignments set unit_id = ${unit} where id = ${id}`),
  fc.constant(`update assignments set state = '{"kind":"dropped","on":"2026-06-22","reason":"x"}' where id % 3 = 1`),
  fc.constant(`update assignments set state = '{"kind":"done","on":null}' where id % 4 = 1`),
  number.map((id) => `delete from assignments where id = ${id}`),
  fc
    .tuple(number, number)
    .map(
      ([task, unit]) =>
        `insert into assignments (task_id, unit_id, part, state, followed_from, version) values (${task}, ${unit}, 'lead', '{"kind":"open","percent":null}', '${START}', 1)`,
    ),
);

const life = fc.record({
  generated: anyOffices,
  happened: fc.array(fc.oneof({ weight: 1, arbitrary: happening }, { weight: 2, arbitrary: rareHappening }), { maxLength: 25 }),
});

type Key = readonly (string | number | boolean | null)[];

const tally = (keys: readonly Key[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys.map((one) => one.map(String).join(' ')).sort()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

const daysOf = ({ assignment: { state }, task, deadlines }: FollowedWork): { on: Day | null; last: Day | null; first: Day | null } => {
  const { lastDay } = task.deadline;
  const first = deadlines === undefined ? lastDay : deadlines.first.lastDay;
  return { on: state.kind === 'done' || state.kind === 'submitted' ? state.on : null, last: lastDay, first };
};

const isMoved = ({ last, first }: ReturnType<typeof daysOf>): boolean => first !== null && first !== last;

const isInTime = ({ on, last, first }: ReturnType<typeof daysOf>): boolean =>
  last === first && (on === null || last === null || on <= last);

const keyOf = (work: FollowedWork): Key | null => {
  const { kind } = work.assignment.state;
  const days = daysOf(work);
  if (work.assignment.part !== 'lead' || (kind === 'dropped' && !isMoved(days))) return null;
  return kind === 'done' && isInTime(days) ? [kind, null, null, null] : [kind, days.on, days.last, days.first];
};

/** The same figures, counted by the rules over all work. */
const countedSlowly = (works: readonly FollowedWork[], { tree, people }: Office): Record<string, number> =>
  tally(
    works.flatMap((work): Key[] => {
      const key = keyOf(work);
      const { unitId } = work.assignment;
      if (key === null) return [];
      const above = [...tree.units.keys()].filter((unit) => unit !== unitId && isWithin(tree, unitId, unit));
      const named = [...new Set([work.task.authorityId, work.plan?.controllerId ?? null])].filter((id) => id !== null);
      return [
        ...above.map((unit) => ['below', unit, ...key]),
        ...named.map((id) => ['named', id, isWithin(tree, unitId, people.get(id)!.unitId), ...key]),
      ];
    }),
  );

const counted = async (tx: Tx): Promise<Record<string, number>> => {
  const days = sql.raw(['on_day', 'last_day', 'first_day'].map((column) => `coalesce(${column}::text, 'null')`).join(`, `));
  const rows = await tx.select({ key: sql<string>`key`, works: sql<number>`works` }).from(
    sql`(select concat_ws(' ', case when of_person is null then 'below' else 'named' end, below_unit, of_person, is_within::text, state_kind, ${days}) as key,
        sum(works)::int as works from lead_counts group by 1 having sum(works) <> 0) as figures`,
  );
  return Object.fromEntries(rows.map(({ key, works }) => [key, works]));
};

/** What of each assignment says again what stands elsewhere. */
const copied = (tx: Tx): Promise<unknown> =>
  tx
    .select({
      ...{
        id: sql<number>`id`,
        on: sql<string | null>`on_day::text`,
        last: sql<string | null>`last_day::text`,
        first: sql<string | null>`first_day::text`,
      },
      ...{ authority: sql<number | null>`authority_id`, controller: sql<number | null>`controller_id`, isShared: sql<boolean>`is_shared` },
    })
    .from(sql`(select * from assignments order by task_id, id) as copied`);

const readSlowly = (works: readonly FollowedWork[]): unknown =>
  works.map((work) => {
    const { on, last, first } = daysOf(work);
    const leads = works.filter((one) => one.task.id === work.task.id && one.assignment.part === 'lead').length;
    return {
      ...{ id: work.assignment.id, on, last, first, authority: work.task.authorityId, controller: work.plan?.controllerId ?? null },
      isShared: work.assignment.part === 'lead' && leads > 1,
    };
  });

// What is planted has numbers of its own, and the keys know nothing of them.
const restartKeys = sql`select setval(pg_get_serial_sequence('assignments', 'id'), 100)`;

const plantAnew = async (db: Database, generated: { office: Office; works: readonly FollowedWork[] }): Promise<void> => {
  await db.execute(sql`truncate units, plans, outbox, rounds, calendar_days restart identity cascade`);
  await transact(db, (tx) => plantWorks(tx, generated.office, generated.works));
};

const expectRight = async (tx: Tx): Promise<Record<string, number>> => {
  const [works, kept] = [await loadWork(tx, {}), await loadOffice(tx)];
  const slowly = countedSlowly(works, kept);
  expect(await copied(tx)).toEqual(readSlowly(works));
  expect(await counted(tx)).toEqual(slowly);
  return slowly;
};

// What points at nothing is refused by the database, and then it has not happened.
const happen = (on: Database, statement: string): Promise<unknown> =>
  on.execute(sql.raw(statement.replaceAll('$today', START))).catch(() => undefined);

const oneByOne = async (db: Database, happened: readonly string[]): Promise<void> => {
  for (const one of happened) await happen(db, one);
};

const byManyAtOnce = async (db: Database, happened: readonly string[]): Promise<void> => {
  const pairs = happened.filter((_, at) => at % 2 === 0).map((one, at) => [one, ...happened.slice(at * 2 + 1, at * 2 + 2)]);
  await Promise.all(pairs.map((pair) => transact(db, async (tx) => oneByOne(tx, pair)).catch(() => undefined)));
};

describe.each(databases)('the figures of lead work, on $name', (kind) => {
  const opened = useDatabase(kind);

  it.each([
    ['one by one', oneByOne],
    ['by many at once', byManyAtOnce],
  ])('are what counting all work gives, whatever has happened %s', { timeout: 120_000 }, async (_, carryOut) => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(life, async ({ generated, happened }) => {
        const { db } = opened();
        await plantAnew(db, generated);
        await carryOut(db, happened);
        await transact(db, async (tx) => {
          const slowly = await expectRight(tx);
          await foldLeadCounts(tx);
          expect(await counted(tx)).toEqual(slowly);
          most = Math.max(most, Object.keys(slowly).length);
        });
      }),
      { numRuns: 25 },
    );
    expect(most).toBeGreaterThan(10);
  });

  it('are one row for what is alike once they are folded', async () => {
    const { db } = opened();
    const staff = [aPerson({ id: 1, unit: 1, roles: ['leader'] })];
    const works = [1, 2, 3].map((id) => aWork({ id, task: id, unit: 2, lastDay: START, authority: 1 }));
    await plantAnew(db, { office: office(unitTree([aUnit(1, 'UBND tỉnh'), aUnit(2, 'Sở A', 1)]), staff, WEEKENDS_ONLY), works });
    await db.execute(
      sql`update assignments set state = '{"kind":"blocked","reason":"x","since":"2026-06-22","percent":null}' where id = 1`,
    );
    const rows = async (): Promise<number> => db.$count(sql`lead_counts`);
    expect(await rows()).toBeGreaterThan(4);
    await transact(db, foldLeadCounts);
    expect(await rows()).toBe(4);
  });
});

const added = (task: number, unit: number): string => `insert into assignments (task_id, unit_id, part, state, followed_from, version)
  values (${task}, ${unit}, 'lead', '{"kind":"open","percent":null}', '${START}', 1)`;
const MOVED_ON = deadlineOn(`date '${START}' + 3`);
const DEADLINE_MOVED = `update tasks set last_day = last_day + 3, deadline = ${MOVED_ON}, first_deadline = deadline where id = 1`;

/** What one transaction does, and what another does before the first is through. */
const MEETINGS: readonly [string, string, string][] = [
  ['a deadline is moved and a part is added', DEADLINE_MOVED, added(1, 3)],
  [
    'a deadline is moved and more time is granted',
    DEADLINE_MOVED,
    `update assignments set moved = jsonb_build_object('until', '2026-07-01', 'insteadOf', '${START}', 'on', '${START}') where id = 1`,
  ],
  ['a plan is handed over and a part is added', `update plans set controller_id = 2 where id = 1`, added(1, 3)],
  ['two parts are added', added(2, 1), added(2, 3)],
  ['somebody moves and work is handed on', `update people set unit_id = 3 where id = 1`, `update assignments set unit_id = 3 where id = 1`],
  ['a unit moves and a part is added', `update units set parent_id = null where id = 3`, added(1, 3)],
];

describe.each(databases.filter(({ name }) => name === 'PostgreSQL'))('the figures of lead work, on $name', (kind) => {
  const opened = useDatabase(kind);

  it.each(MEETINGS)('are right where at the same time %s', async (_, first, second) => {
    const { db } = opened();
    const staff = [aPerson({ id: 1, unit: 1, roles: ['leader'] }), aPerson({ id: 2, unit: 2 })];
    const units = [aUnit(1, 'UBND tỉnh'), aUnit(2, 'Sở A', 1), aUnit(3, 'Sở B', 1)];
    const common = { plan: 1, unit: 2, lastDay: START, authority: 1, controller: 1 };
    const works = [aWork({ ...common, id: 1, task: 1 }), aWork({ ...common, id: 2, task: 2, part: 'coordinating' })];
    await plantAnew(db, { office: office(unitTree(units), staff, WEEKENDS_ONLY), works });
    await db.execute(restartKeys);
    let isThrough = false;
    const meanwhile = async (tx: Tx): Promise<void> => {
      await tx.execute(sql.raw(second));
      isThrough = true;
    };
    const others: Promise<void>[] = [];
    await transact(db, async (tx) => {
      await tx.execute(sql.raw(first));
      others.push(transact(db, meanwhile));
      const isHeld = async (): Promise<boolean> =>
        (await db.$count(sql`pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)) > 0;
      while (!isThrough && !(await isHeld())) continue;
    });
    await Promise.all(others);
    await transact(db, expectRight);
  });
});

import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Database, transact } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { mentions, assignments, tasks } from '#db/schema/work.ts';
import { outbox } from '#db/schema/outbox.ts';
import { delegations, leaves } from '#db/schema/absences.ts';
import { people, units } from '#db/schema/office.ts';
import { plans } from '#db/schema/plans.ts';
import { rounds } from '#db/schema/settings.ts';
import { snoozes } from '#db/schema/snoozes.ts';
import { loadSnoozes } from '#db/snoozes.ts';
import { asId, type AssignmentId, type PersonId, type PlanId, type TaskId, type UnitId } from '#domain/ids.ts';
import { type Ladder, LADDERS } from '#domain/reminders/ladder.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import type { PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import type { RoundKind } from '#domain/reminders/rounds.ts';
import { addDays, type Day, day } from '#domain/time/day.ts';
import { addMs, HOUR_MS, instant, instantAt } from '#domain/time/instant.ts';
import { type LocalTime, localTime } from '#domain/time/local-time.ts';
import { addWorkingDays, WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { lookAtMorning } from '#usecases/rounds/first-look.ts';
import { loadPlanningData, planRound } from '#usecases/rounds/plan-round.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { anyOffices, START } from '../../domain/support/generated.ts';
import { databases } from '../../support/databases.ts';
import { useDatabase } from '../../support/use-database.ts';
import { plantWorks } from './planted-works.ts';

// The search in the database that a round begins with is held here against the rules themselves, on offices in which everything happens.

const MORNING = localTime('07:45');
const AFTERNOON = localTime('14:00');
const FAR: Ladder = { before: [60, 12, 0], everyWhenLate: 3 };

const PRODUCTS = ['Báo cáo', null, ' ', 'Tham mưu tốt', 'NÂNG CAO nhận thức', 'Kết quả', '- Đẩy mạnh', 'Đạt yêu cầu.', 'Làm', 'Ảnh'];
const spelt = fc.tuple(fc.constantFrom(...PRODUCTS), fc.constantFrom('NFC', 'NFD')).map(([words, form]) => words?.normalize(form) ?? null);

const number = fc.nat(9).map((at) => at + 1);
const span = fc.tuple(fc.integer({ min: -3, max: 5 }), fc.integer({ min: 0, max: 4 }));

/** One thing that happens to an office; what it would happen to may not be there. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('product' as const), task: number, product: spelt }),
  fc.record({ kind: fc.constant('title' as const), task: number, title: fc.constantFrom('Báo cáo', 'Họp', 'Lập báo cáo về công tác năm') }),
  fc.record({ kind: fc.constant('ladder' as const), task: number, ladder: fc.constantFrom(null, LADDERS.often, LADDERS.seldom, FAR) }),
  fc.record({ kind: fc.constant('plan-ladder' as const), plan: number, ladder: fc.constantFrom(null, LADDERS.often, FAR) }),
  fc.record({ kind: fc.constant('answering' as const), task: number, assignment: number }),
  fc.record({ kind: fc.constant('authority' as const), task: number, person: fc.option(number) }),
  fc.record({ kind: fc.constant('carrier' as const), assignment: number, person: fc.option(number) }),
  fc.record({ kind: fc.constant('heard' as const), assignment: number }),
  fc.record({ kind: fc.constant('state' as const), assignment: number, state: fc.constantFrom('open', 'blocked', 'submitted', 'done') }),
  fc.record({ kind: fc.constant('leaves-office' as const), person: number }),
  fc.record({ kind: fc.constant('roles' as const), person: number, role: fc.constantFrom('head', 'leader', 'official') }),
  fc.record({ kind: fc.constant('moves' as const), person: number, unit: number }),
  fc.record({ kind: fc.constant('hour' as const), person: number, hour: fc.constantFrom(null, '07:00', '09:30') }),
  fc.record({ kind: fc.constant('closed' as const), unit: number, successor: fc.option(number) }),
  fc.record({ kind: fc.constant('leave' as const), person: number, days: span }),
  fc.record({ kind: fc.constant('delegates' as const), person: number, to: number, days: span }),
  fc.record({ kind: fc.constant('snooze' as const), person: number, assignment: number, hours: fc.integer({ min: -20, max: 60 }) }),
);
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

const life = fc.record({
  generated: anyOffices,
  before: fc.array(happening, { maxLength: 12 }),
  days: fc.array(fc.tuple(fc.constantFrom(1, 1, 2, 5), fc.array(happening, { maxLength: 4 })), { minLength: 1, maxLength: 4 }),
});

const STATES = {
  open: { kind: 'open', percent: null },
  blocked: { kind: 'blocked', reason: 'kinh phí', since: day(START), percent: null },
  submitted: { kind: 'submitted', on: day(START) },
  done: { kind: 'done', on: day(START) },
} as const;

const someday = { recordedBy: null, recordedAt: instant(0) };
const daysFrom = (on: Day, [from, length]: readonly [number, number]) => ({ from: addDays(on, from), to: addDays(on, from + length) });

// What points at nothing is refused by the database, and then it has not happened.
const happen = async (db: Database, it: Happening, on: Day): Promise<void> => {
  const task = 'task' in it ? eq(tasks.id, asId<TaskId>(it.task)) : undefined;
  const share = 'assignment' in it ? eq(assignments.id, asId<AssignmentId>(it.assignment ?? 0)) : undefined;
  const who = 'person' in it && it.person !== null ? asId<PersonId>(it.person) : null;
  const person = eq(people.id, who ?? asId<PersonId>(0));
  const changes: Record<Happening['kind'], () => Promise<unknown>> = {
    product: () =>
      db
        .update(tasks)
        .set({ product: it.kind === 'product' ? it.product : null })
        .where(task),
    title: () =>
      db
        .update(tasks)
        .set({ title: it.kind === 'title' ? it.title : '' })
        .where(task),
    ladder: () =>
      db
        .update(tasks)
        .set({ ladder: it.kind === 'ladder' ? it.ladder : null })
        .where(task),
    'plan-ladder': () =>
      it.kind === 'plan-ladder'
        ? db
            .update(plans)
            .set({ ladder: it.ladder })
            .where(eq(plans.id, asId<PlanId>(it.plan)))
        : Promise.resolve(),
    answering: () =>
      it.kind === 'answering'
        ? db
            .update(tasks)
            .set({ answering: asId<AssignmentId>(it.assignment) })
            .where(task)
        : Promise.resolve(),
    authority: () => db.update(tasks).set({ authorityId: who }).where(task),
    carrier: () => db.update(assignments).set({ personId: who }).where(share),
    heard: () => db.update(assignments).set({ heardOn: on }).where(share),
    state: () => (it.kind === 'state' ? db.update(assignments).set({ state: STATES[it.state] }).where(share) : Promise.resolve()),
    'leaves-office': () => db.update(people).set({ active: false }).where(person),
    roles: () =>
      it.kind === 'roles'
        ? db
            .update(people)
            .set({ roles: [it.role] })
            .where(person)
        : Promise.resolve(),
    moves: () =>
      it.kind === 'moves'
        ? db
            .update(people)
            .set({ unitId: asId<UnitId>(it.unit) })
            .where(person)
        : Promise.resolve(),
    hour: () =>
      it.kind === 'hour'
        ? db
            .update(people)
            .set({ morningHour: it.hour as LocalTime | null })
            .where(person) // -- a time by the generator
        : Promise.resolve(),
    closed: () =>
      it.kind === 'closed'
        ? db
            .update(units)
            .set({ validTo: addDays(on, -1), successors: it.successor === null ? [] : [asId<UnitId>(it.successor)] })
            .where(eq(units.id, asId<UnitId>(it.unit)))
        : Promise.resolve(),
    leave: () =>
      it.kind === 'leave' ? db.insert(leaves).values({ personId: who!, ...daysFrom(on, it.days), ...someday }) : Promise.resolve(),
    delegates: () =>
      it.kind === 'delegates'
        ? db.insert(delegations).values({
            ...{ holderId: who!, delegateId: asId<PersonId>(it.to), ...daysFrom(on, it.days), ...someday },
            ...{ scope: { kind: 'everything' as const }, kind: 'mandate' as const, document: null },
          })
        : Promise.resolve(),
    snooze: () =>
      it.kind === 'snooze'
        ? db
            .insert(snoozes)
            .values({
              personId: who!,
              assignmentId: asId<AssignmentId>(it.assignment),
              until: addMs(instantAt(on, MORNING), it.hours * HOUR_MS),
            })
            .onConflictDoNothing()
        : Promise.resolve(),
  };
  await changes[it.kind]().catch(() => undefined);
};

const inOrder = (told: readonly Mention[]): readonly string[] =>
  told.map(({ personId, assignmentId, aspect, toldOn }) => `${personId} ${assignmentId} ${aspect} ${toldOn}`).sort();

const byKey = (told: readonly { readonly key: string; readonly notice: unknown }[]): readonly unknown[] =>
  told
    .map(({ key, notice }) => ({ key, notice: JSON.parse(JSON.stringify(notice)) as unknown })) // -- as it is stored
    .sort((a, b) => a.key.localeCompare(b.key));

/** What the rules say when they are given everything at once. */
const atOnce = (db: Database, kind: RoundKind, today: Day): Promise<readonly PlannedNotice[]> =>
  transact(db, async (tx) => planRound(kind, { slot: today, today }, await loadPlanningData(tx)));

const stored = async (db: Database, of: readonly PlannedNotice[]) => {
  const keys = new Set(of.map(({ key }) => key));
  const written = await db.select({ key: outbox.key, notice: outbox.notice, kind: outbox.kind }).from(outbox);
  return { known: written.filter(({ key }) => keys.has(key)), count: written.filter(({ kind }) => kind !== 'admin-alert').length };
};

const compare = async (db: Database, kind: RoundKind, { today, time }: { today: Day; time: LocalTime }): Promise<number> => {
  const planned = await atOnce(db, kind, today);
  const before = await stored(db, planned);
  const told = await db.select().from(mentions);
  await runOwedRounds(db, instantAt(today, time), { atOnce: 2 });
  const after = await stored(db, planned);
  const again = await db.select({ kind: outbox.kind }).from(outbox).where(eq(outbox.kind, 'reminded-again'));
  expect(before.known).toEqual([]);
  expect(byKey(after.known)).toEqual(byKey(planned));
  expect(after.count - before.count - again.length).toBeLessThanOrEqual(planned.length);
  const expected = new Map(
    [...told, ...planned.flatMap((one) => one.mentions)].map((one) => [`${one.personId} ${one.assignmentId} ${one.aspect}`, one]),
  );
  expect(inOrder(await db.select().from(mentions))).toEqual(inOrder([...expected.values()]));
  return planned.length;
};

const nobodyIsLeft = (db: Database, today: Day): Promise<number> =>
  transact(db, async (tx) => {
    const ground = { office: await loadOffice(tx), today, snoozes: await loadSnoozes(tx), atOnce: 3 };
    return (await lookAtMorning(tx, ground)).readers.size;
  });

describe.each(databases)('rounds that go through the work in parts, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('write the same as the rules say of everything at once, and nothing more when they are repeated', { timeout: 300_000 }, async () => {
    let told = 0;
    await fc.assert(
      fc
        .asyncProperty(life, async ({ generated, before, days }) => {
          const { db } = opened();
          await transact(db, (tx) => plantWorks(tx, generated.office, generated.works));
          for (const one of before) await happen(db, one, day(START));
          let today = day(START);
          for (const [later, changes] of days) {
            told += await compare(db, 'morning', { today, time: MORNING });
            await db.delete(rounds);
            expect(await nobodyIsLeft(db, today)).toBe(0);
            told += await compare(db, 'overdue', { today, time: AFTERNOON });
            today = addWorkingDays(today, later, WEEKENDS_ONLY);
            for (const one of changes) await happen(db, one, today);
          }
        })
        .beforeEach(async () => {
          await opened().db.execute(sql`truncate units, plans, outbox, rounds, calendar_days restart identity cascade`);
        }),
      { numRuns: 20 },
    );
    expect(told).toBeGreaterThan(100);
  });
});

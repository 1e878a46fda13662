import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Database, transact, type Tx } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { fitText } from '#bot/render/cut.ts';
import { draftList } from '#bot/render/lists.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { office, type Office } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import { addDays, day } from '#domain/time/day.ts';
import { instantAt } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { listOverdue } from '#usecases/conversation/list-overdue.ts';
import { listAsked } from '#usecases/conversation/show-list.ts';
import type { Speaking } from '#usecases/conversation/speaker.ts';
import { aPerson, aUnit, aWork, blockedSince, doneOn, submittedOn } from '../../domain/support/builders.ts';
import { anyOffices, START } from '../../domain/support/generated.ts';
import { databases } from '../../support/databases.ts';
import { useDatabase } from '../../support/use-database.ts';
import { happening } from '../rounds/happenings.ts';
import { plantWorks } from '../rounds/planted-works.ts';

type List = Awaited<ReturnType<typeof listOverdue>>;

const TODAY = addDays(day(START), 7);

const number = fc.integer({ min: 1, max: 8 });
const scope = fc.oneof(
  fc.constant({ kind: 'everything' }),
  fc.integer({ min: 1, max: 5 }).map((unitId) => ({ kind: 'unit', unitId })),
  fc.integer({ min: 1, max: 4 }).map((planId) => ({ kind: 'plan', planId })),
);

/** Somebody acts for somebody today, or is on leave. */
const standingIn: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(number, number, scope).map(
    ([holder, delegate, about]) =>
      `insert into delegations (holder_id, delegate_id, "from", "to", scope, kind, recorded_at)
          values (${holder}, ${delegate}, date '$today', date '$today' + 20, '${JSON.stringify(about)}', 'mandate', now())`,
  ),
  number.map((id) => `insert into leaves (person_id, "from", "to", recorded_at) values (${id}, date '$today', date '$today' + 20, now())`),
);

const happenings = (most: number): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(fc.array(happening, { maxLength: most }), fc.array(standingIn, { minLength: 2, maxLength: 9 }))
    .map(([happened, absent]) => [...happened, ...absent]);

const life = fc.record({ generated: anyOffices, happened: happenings(15) });

const NAMES = ['Phòng Kinh tế', 'Sở A', 'Trung tâm Phục vụ hành chính công', 'X', 'Uỷ ban nhân dân xã Đông Hưng Thuận'];
const STATES = [blockedSince(START), submittedOn(START), submittedOn('2026-06-12'), submittedOn('2026-06-15'), doneOn(START)];

const largeTask = fc.record({
  /** In how many units the task is led, one after another. */
  units: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 9 }) }),
  from: fc.nat(200),
  states: fc.array(fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: fc.constantFrom(...STATES) }), {
    minLength: 9,
    maxLength: 9,
  }),
  dueBefore: fc.integer({ min: 0, max: 24 }),
  person: fc.option(fc.integer({ min: 1, max: 10 }), { freq: 6 }),
  authority: fc.option(fc.integer({ min: 1, max: 10 })),
  controller: fc.integer({ min: 1, max: 10 }),
});

/** Offices in which far more is late than a message holds, in few units or in many. */
const largeLife = fc
  .record({
    parents: fc.oneof(fc.array(fc.nat(), { minLength: 4, maxLength: 9 }), fc.array(fc.nat(), { minLength: 150, maxLength: 200 })),
    tasks: fc.array(largeTask, { minLength: 150, maxLength: 260 }),
    happened: happenings(25),
  })
  .map(({ parents, tasks, happened }) => {
    const units = parents.map((parent, at) =>
      aUnit(at + 1, `${NAMES[at % NAMES.length]!} ${at + 1}`, at === 0 ? null : (parent % Math.min(at, 6)) + 1),
    );
    const roles = [['leader'], ['head', 'official'], ['controller'], ['official'], ['leader']] as const;
    const staff = Array.from({ length: 10 }, (_, at) => aPerson({ id: at + 1, unit: (at % parents.length) + 1, roles: roles[at % 5]! }));
    let id = 0;
    const works = tasks.flatMap(({ units: led, from, states, dueBefore, ...task }, at) =>
      Array.from({ length: Math.min(led, parents.length) }, (_, share): FollowedWork => {
        id += 1;
        const state = states[share] ?? { kind: 'open', percent: null };
        const unit = ((from + share) % parents.length) + 1;
        return aWork({ ...task, id, task: at + 1, plan: task.controller, unit, state, lastDay: addDays(TODAY, -dueBefore) });
      }),
    );
    return { generated: { office: office(unitTree(units), staff, WEEKENDS_ONLY), works }, happened };
  });

const plant = async (
  db: Database,
  generated: { office: Office; works: readonly FollowedWork[] },
  happened: readonly string[],
): Promise<void> => {
  await db.execute(sql`truncate units, plans, outbox, rounds, calendar_days restart identity cascade`);
  await transact(db, (tx) => plantWorks(tx, generated.office, generated.works));
  // What points at nothing is refused by the database, and then it has not happened.
  for (const one of happened) await db.execute(sql.raw(one.replaceAll('$today', START))).catch(() => undefined);
};

const everybody = async (tx: Tx): Promise<readonly Speaking[]> => {
  const kept = await loadOffice(tx);
  const now = instantAt(TODAY, localTime('09:00'));
  const active = [...kept.people.values()].filter((person) => person.active);
  return active.map((person) => ({ tx, office: kept, person, now }) as Speaking); // -- a list asks for no more
};

// How clear a task is, a long list does not tell; a short one that is cut here for the test's sake would.
const withoutGaps = (list: List): List => ({
  ...list,
  units: list.units.map((unit) => ({ ...unit, lines: unit.lines.map(({ gaps: _, ...line }) => line) })),
});

const LIMITS = [300, 1_000, 2_000, 4_096, 8_000];
const inWords = (list: List): readonly string[] => LIMITS.map((limit) => fitText(draftList(withoutGaps(list), TODAY), limit));

describe.each(databases)('"việc quá hạn?" that is counted in the store, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('tells everybody what the rules tell of all the work that they may see', { timeout: 120_000 }, async () => {
    let late = 0;
    await fc.assert(
      fc.asyncProperty(life, async ({ generated, happened }) => {
        const { db } = opened();
        await plant(db, generated, happened);
        await transact(db, async (tx) => {
          for (const speaking of await everybody(tx)) {
            const [told, slowly] = [await listOverdue(speaking), await listAsked(speaking, 'overdue')];
            expect(told).toEqual(slowly);
            expect(inWords(await listOverdue(speaking, 0))).toEqual(inWords(slowly));
            late += told.counts?.openOverdue ?? 0;
          }
        });
      }),
      { numRuns: 15, endOnFailure: true },
    );
    expect(late).toBeGreaterThan(5);
  });

  it('says of a list that is too long for any message what the whole list would say there', { timeout: 240_000 }, async () => {
    let cut = 0;
    await fc.assert(
      fc.asyncProperty(largeLife, async ({ generated, happened }) => {
        const { db } = opened();
        await plant(db, generated, happened);
        await transact(db, async (tx) => {
          for (const speaking of await everybody(tx)) {
            const [told, slowly] = [await listOverdue(speaking), await listAsked(speaking, 'overdue')];
            expect(told.counts).toEqual(slowly.counts);
            expect(told.firstCounts).toEqual(slowly.firstCounts);
            expect(inWords(told)).toEqual(inWords(slowly));
            cut += told.cut === undefined ? 0 : 1;
          }
        });
      }),
      { numRuns: 4, endOnFailure: true },
    );
    expect(cut).toBeGreaterThan(5);
  });

  it('counts the units together that no message has room for', async () => {
    const { db } = opened();
    const units = [aUnit(1, 'UBND tỉnh'), ...Array.from({ length: 300 }, (_, at) => aUnit(at + 2, `Phòng chuyên môn ${at + 1}`, 1))];
    const staff = [aPerson({ id: 1, unit: 1, roles: ['leader'] })];
    const works = Array.from({ length: 320 }, (_, at) => aWork({ id: at + 1, unit: (at % 300) + 2, person: 1, lastDay: START }));
    await plant(db, { office: office(unitTree(units), staff, WEEKENDS_ONLY), works }, []);
    await transact(db, async (tx) => {
      for (const speaking of await everybody(tx)) {
        const told = await listOverdue(speaking);
        expect(told.units.length).toBeLessThan(300);
        expect(told.cut?.unlisted).toBe(
          320 - told.units.reduce((sum, { lines, further = [], more = 0 }) => sum + lines.length + further.length + more, 0),
        );
        expect(inWords(told)).toEqual(inWords(await listAsked(speaking, 'overdue')));
        expect(inWords(told)[3]).toContain('việc chưa nêu trong tin này');
      }
    });
  });

  it('tells whoever is above of the work of somebody on leave whose delegate is away too, and of no other', async () => {
    const { db } = opened();
    const units = [aUnit(1, 'UBND tỉnh'), aUnit(2, 'Sở A', 1), aUnit(3, 'Sở B', 1)];
    const inA = { unit: 2, roles: ['official'] as const };
    const staff = [aPerson({ id: 1, unit: 2, roles: ['head'] }), ...[2, 3, 4].map((id) => aPerson({ id, ...inA }))];
    const works = [1, 2].map((id) => aWork({ id, plan: id, unit: 3, person: 2, lastDay: START }));
    const lends = (delegate: number, about: object): string =>
      `insert into delegations (holder_id, delegate_id, "from", "to", scope, kind, recorded_at)
        values (2, ${delegate}, date '$today', date '$today' + 20, '${JSON.stringify(about)}', 'mandate', now())`;
    const onLeave = (id: number): string =>
      `insert into leaves (person_id, "from", "to", recorded_at) values (${id}, date '$today', date '$today' + 20, now())`;
    const absent = [onLeave(2), onLeave(4), lends(3, { kind: 'plan', planId: 1 }), lends(4, { kind: 'everything' })];
    await plant(db, { office: office(unitTree(units), staff, WEEKENDS_ONLY), works }, absent);
    await transact(db, async (tx) => {
      const [head] = await everybody(tx);
      const told = await listOverdue(head!);
      expect(told.units.flatMap(({ lines }) => lines.map((line) => line.number))).toEqual([2]);
      expect(told).toEqual(await listAsked(head!, 'overdue'));
    });
  });
});

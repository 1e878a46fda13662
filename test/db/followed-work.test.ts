import { describe, expect, it } from 'vitest';
import { loadSharers, loadWork, type WorkFilter } from '#db/followed-work.ts';
import { asId, type TaskId } from '#domain/ids.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';
import { plantAssignment, plantOffice, plantPlan, plantTask, TODAY } from './planted-office.ts';

describe.each(databases)('followed work on $name', (kind) => {
  const opened = useDatabase(kind);

  /** Task 1 of a plan: Nam leads (1), culture coordinates and is blocked (2). Task 2 given in chat: Lan has done it (3). */
  const planted = async () => {
    const { db } = opened();
    const office = await plantOffice(db);
    const plan = await plantPlan(db, { controllerId: office.lan.id });
    const first = await plantTask(db, { planId: plan.id, authorityId: office.chair.id });
    const second = await plantTask(db);
    const culture = office.culture.id;
    await plantAssignment(db, { taskId: first.id, unitId: office.economy.id }, { personId: office.nam.id });
    const blocked = { kind: 'blocked', reason: 'chờ số liệu', on: TODAY } as const;
    await plantAssignment(db, { taskId: first.id, unitId: culture, part: 'coordinating' }, { since: [blocked] });
    const done = { kind: 'completed', on: TODAY } as const;
    await plantAssignment(db, { taskId: second.id, unitId: culture }, { personId: office.lan.id, since: [done] });
    const found = async (filter: WorkFilter): Promise<number[]> => (await loadWork(db, filter)).map((work) => work.assignment.id);
    return { db, office, plan, first, second, found };
  };

  it('is an assignment with its task and its plan', async () => {
    const { db, office, plan, first } = await planted();
    const [work] = await loadWork(db, { person: office.nam.id });
    expect(work?.assignment).toMatchObject({ id: 1, state: { kind: 'open', percent: null }, followedFrom: TODAY });
    expect(work?.task).toEqual(first);
    expect(work?.plan).toEqual({
      id: plan.id,
      number: plan.number,
      controllerId: office.lan.id,
      importedOn: TODAY,
      ladder: null,
      evidenceRequired: false,
      obstaclesUnitId: null,
    });
  });

  it('has no plan where the task was given in chat', async () => {
    const { db, second } = await planted();
    expect((await loadWork(db, { tasks: [second.id] }))[0]?.plan).toBeNull();
  });

  it('comes by task and then by assignment', async () => {
    expect(await (await planted()).found({})).toEqual([1, 2, 3]);
  });

  it('is found by each key alone', async () => {
    const { office, plan, first, second, found } = await planted();
    expect(await found({ assignments: [asId(3), asId(1)] })).toEqual([1, 3]);
    expect(await found({ tasks: [first.id] })).toEqual([1, 2]);
    expect(await found({ tasks: [first.id, second.id] })).toEqual([1, 2, 3]);
    expect(await found({ person: office.lan.id })).toEqual([3]);
    expect(await found({ units: [office.culture.id] })).toEqual([2, 3]);
    expect(await found({ plan: plan.id })).toEqual([1, 2]);
    expect(await found({ authority: office.chair.id })).toEqual([1, 2]);
    expect(await found({ controller: office.lan.id })).toEqual([1, 2]);
    expect(await found({ states: ['blocked', 'done'] })).toEqual([2, 3]);
    expect(await found({ part: 'coordinating' })).toEqual([2]);
  });

  it('is found by all given keys together', async () => {
    const { office, first, found } = await planted();
    expect(await found({ units: [office.culture.id], states: ['done'] })).toEqual([3]);
    expect(await found({ tasks: [first.id], part: 'lead', person: office.nam.id })).toEqual([1]);
    expect(await found({ tasks: [first.id], person: office.lan.id })).toEqual([]);
  });

  it('is not found by an empty list', async () => {
    const { found } = await planted();
    for (const filter of [{ assignments: [] }, { tasks: [] }, { units: [] }, { states: [] }]) expect(await found(filter)).toEqual([]);
  });

  it('tells who shares a task, and that nobody shares an unknown one', async () => {
    const { db, office, first } = await planted();
    const unknown = asId<TaskId>(404);
    const sharers = await loadSharers(db, [first.id, unknown]);
    expect(sharers.get(first.id)).toEqual([
      { unitId: office.economy.id, personId: office.nam.id },
      { unitId: office.culture.id, personId: null },
    ]);
    expect(sharers.get(unknown)).toEqual([]);
  });
});

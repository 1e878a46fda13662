import { describe, expect, it } from 'vitest';
import { insertDuties, loadDuties } from '#db/duties.ts';
import { insertIndicators } from '#db/indicators.ts';
import { findSamePlan, insertPlan, loadPlans } from '#db/plans.ts';
import { findTask, insertTask } from '#db/tasks.ts';
import type { Deadline } from '#domain/deadline.ts';
import type { PeriodicDuty } from '#domain/draft-plan.ts';
import { asId } from '#domain/ids.ts';
import { day } from '#domain/time/day.ts';
import { localTime } from '#domain/time/local-time.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';
import { planFrom, plantPlan } from './planted-office.ts';

const EVERY_KEY: Deadline = {
  text: 'trước 17 giờ ngày 10 tháng cuối quý',
  kind: 'recurring',
  due: null,
  lastDay: day('2026-06-09'),
  start: day('2026-01-01'),
  recurrence: {
    every: 'quarter',
    rule: {
      day: 10,
      month: 6,
      month_of_period: 3,
      weekday: 1,
      time: localTime('17:00'),
      dates: [{ month: 6, day: 10 }],
      from_month: 1,
      to_month: 12,
      bound: 'before',
    },
  },
  warning: '31/6 không có trong lịch',
};

const DUTY: PeriodicDuty = {
  from: 'Các phòng',
  to: 'Phòng Kinh tế',
  what: 'báo cáo kết quả thực hiện',
  recurrence: { every: 'month', rule: null },
  source: { line: 88 },
};

describe.each(databases)('plans on $name', (kind) => {
  const opened = useDatabase(kind);

  it('are known again by number, date and issuer, though the content has changed', async () => {
    const { db } = opened();
    const plan = await plantPlan(db);
    expect(await findSamePlan(db, { ...planFrom(), contentHash: 'khác' })).toEqual(plan);
    expect(await findSamePlan(db, { ...planFrom(), contentHash: 'khác', issuer: 'UBND xã Tân Bình' })).toBeNull();
  });

  it('without a number are known again by their content', async () => {
    const { db } = opened();
    const plan = await plantPlan(db, { number: null });
    const other = await plantPlan(db, { number: null, contentHash: 'khác' });
    expect(await findSamePlan(db, planFrom({ number: null }))).toEqual(plan);
    expect(await findSamePlan(db, planFrom({ number: null, contentHash: 'khác' }))).toEqual(other);
    expect(await findSamePlan(db, planFrom({ number: null, contentHash: 'mới' }))).toBeNull();
  });

  it('go by the number where the content is that of another', async () => {
    const { db } = opened();
    await plantPlan(db, { number: null, contentHash: 'chung' });
    const numbered = await plantPlan(db);
    expect(await findSamePlan(db, planFrom({ contentHash: 'chung' }))).toEqual(numbered);
  });

  it('are not taken in twice', async () => {
    const { db } = opened();
    await plantPlan(db);
    await expect(insertPlan(db, planFrom({ contentHash: 'khác' }))).rejects.toThrow();
    await expect(insertPlan(db, planFrom({ number: '92/KH-UBND' }))).rejects.toThrow();
    expect(await loadPlans(db)).toMatchObject([{ number: '91/KH-UBND', replaces: [] }]);
  });

  it('keep their duties and indicators', async () => {
    const { db } = opened();
    const { id } = await plantPlan(db);
    await insertDuties(db, id, []);
    await insertDuties(db, id, [DUTY, { ...DUTY, what: 'báo cáo đột xuất' }]);
    const indicator = { ordinal: 'đ.1', text: '≥ 80 % hồ sơ', comparator: '>=', unit: '%', source: { line: 120 } } as const;
    await insertIndicators(db, id, [
      { ...indicator, value: 80 },
      { ...indicator, value: [70, 80] },
    ]);
    expect(await loadDuties(db, id)).toEqual([DUTY, { ...DUTY, what: 'báo cáo đột xuất' }]);
  });
});

describe.each(databases)('tasks on $name', (kind) => {
  const opened = useDatabase(kind);

  it('keep all that the document says of their deadline', async () => {
    const { db } = opened();
    const row = { planId: null, ordinal: null, group: null, title: 'Báo cáo quý', product: null, deadline: EVERY_KEY, authorityId: null };
    const task = await insertTask(db, { ...row, source: null });
    expect(task).toEqual({ ...row, id: 1, answering: null, parentId: null, receiverUnitId: null, ladder: null });
    expect(await findTask(db, task.id)).toEqual(task);
    expect(await findTask(db, asId(404))).toBeNull();
  });
});

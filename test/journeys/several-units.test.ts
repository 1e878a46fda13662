import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { asId, type TaskId } from '#domain/ids.ts';
import { rollUp, type TaskStanding } from '#domain/task.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

describe.each(databases)('a task that a group of three units leads, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(
      [
        {
          title: 'Rà soát thủ tục hành chính',
          lead: ['Các Sở, ngành, địa phương'],
          coordinating: ['Văn phòng UBND tỉnh'],
          due: '2026-06-25',
          carriers: ['Nam', 'Hoa'],
        },
      ],
      { controller: 'Tâm' },
    );
  });

  const parts = () => transact(office.db, (tx) => loadWork(tx, { tasks: [asId<TaskId>(1)] }));
  const standing = async (): Promise<TaskStanding> => rollUp((await parts()).map(({ assignment }) => assignment));

  it('opens into one part for each unit, beside the one that coordinates', async () => {
    const opening = (await parts()).map(({ assignment }) => assignment.part);
    expect(opening).toEqual(['lead', 'lead', 'lead', 'coordinating']);
  });

  it('reminds each unit of its own part; one without a head is asked of who follows the plan', async () => {
    await office.morning('2026-06-24');
    for (const who of ['Nam', 'Hoa']) expect(office.inboxOf(who)).toEqual([expect.stringContaining('1. Rà soát thủ tục hành chính')]);
    expect(office.inboxOf('Tâm')).toEqual([expect.stringContaining('UBND xã Suối Trong')]);
  });

  it('goes on reminding the others when one unit has finished', async () => {
    await office.morning('2026-06-24');
    await office.says('Nam', 'xong 1');
    for (const who of ['Nam', 'Hoa', 'Tâm']) office.newsFor(who);
    await office.morning('2026-06-25');
    expect(office.newsFor('Nam')).toEqual([]);
    expect(office.newsFor('Hoa')).toHaveLength(1);
    expect(office.newsFor('Tâm')).toHaveLength(1);
  });

  it('is finished as a whole only when every unit has finished', async () => {
    await office.says('Nam', 'xong 1');
    await office.says('Hoa', 'xong 1');
    expect(await standing()).toBe('open');
    await office.says('Tâm', 'giao 1 cho Châu');
    await office.says('Châu', 'xong 1');
    expect(await standing()).toBe('done');
  });

  it('is given to somebody of the unit that the name belongs to, whichever of the units comes first', async () => {
    await office.imports([{ title: 'Công khai dữ liệu mở', lead: ['Sở Tài chính', 'UBND xã Suối Trong'], due: '2026-06-25' }], {
      controller: 'Tâm',
      number: '16/KH-UBND',
    });
    expect(await office.says('Tâm', 'giao 2 cho Châu')).toEqual([expect.stringContaining('Ngô Minh Châu')]);
    expect(await office.says('Tâm', 'giao 2 cho Hoa')).toEqual([expect.stringContaining('Vũ Thị Hoa')]);
    expect(office.inboxOf('Châu')).toEqual([expect.stringContaining('giao việc 2')]);
  });

  it('is blocked as a whole while one unit is blocked', async () => {
    await office.says('Nam', 'xong 1');
    await office.says('Hoa', 'vướng 1 thiếu biểu mẫu');
    expect(await standing()).toBe('blocked');
  });

  it('shows the leader the units that are late, and not the one that has finished', async () => {
    await office.says('Nam', 'xong 1');
    await office.clockAt('2026-06-26T09:00');
    const [list] = await office.says('Sơn', 'việc quá hạn?');
    expect(list).toContain('1 việc, tính theo từng đơn vị là 2. Tất cả, tính theo từng đơn vị: 3 việc (xong đúng hạn 1, quá hạn 2)');
    expect(list).toContain('Sở Tài chính');
    expect(list).toContain('UBND xã Suối Trong');
    expect(list).not.toContain('Sở Khoa học và Công nghệ');
  });

  it('lets no unit answer for another', async () => {
    await office.says('Nam', 'xong 1');
    expect(await office.says('Nam', 'xong 1')).toEqual([expect.stringContaining('đã báo xong')]);
    expect(await standing()).toBe('open');
  });
});

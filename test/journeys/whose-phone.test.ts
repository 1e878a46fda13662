import { describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { setContact } from '#db/people.ts';
import { databases } from '../support/databases.ts';
import { officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const PHONE = '0912345678';

describe.each(databases)('the phone of somebody, on $name', (kind) => {
  const opened = useDatabase(kind);
  const withPhone = async () => {
    const office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(
      [
        { title: 'Nâng cấp kho dữ liệu dùng chung', lead: ['Sở Khoa học và Công nghệ'], due: '2026-06-24', carriers: ['Nam'] },
        { title: 'Phân bổ vốn sự nghiệp', lead: ['Sở Tài chính'], due: '2026-06-24', carriers: ['Hoa'] },
      ],
      { controller: 'Tâm' },
    );
    await transact(office.db, (tx) => setContact(tx, office.idOf('Nam'), { post: 'Chuyên viên', phone: PHONE }));
    return office;
  };

  it('is told to who sees the work by a relation, who asks about that person', async () => {
    const office = await withPhone();
    for (const who of ['Thủy', 'Sơn', 'Tâm', 'Nam'])
      expect([who, await office.says(who, 'đồng chí Nam còn mấy việc?')]).toEqual([
        who,
        [expect.stringContaining(`Chuyên viên, điện thoại ${PHONE}`)],
      ]);
  });

  it('is told to nobody else, and in no group, reminder or digest', async () => {
    const office = await withPhone();
    for (const who of ['Việt', 'Hoa', 'Mai', 'Phúc', 'Nhóm Sở KH&CN'])
      expect([who, (await office.says(who, 'đồng chí Nam còn mấy việc?')).join().includes(PHONE)]).toEqual([who, false]);
    for (const time of ['2026-06-23T07:45', '2026-06-24T07:45', '2026-06-24T14:00', '2026-06-26T16:00', '2026-06-30T07:45'])
      await office.clockAt(time);
    expect(office.messenger.arrived.length).toBeGreaterThan(10);
    expect(office.messenger.arrived.filter(({ text }) => text.includes(PHONE))).toEqual([]);
  });
});

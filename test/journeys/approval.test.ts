import { beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { transact } from '#db/database.ts';
import { people } from '#db/schema/office.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

describe.each(databases)('work that somebody must approve, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(
      [
        {
          title: 'Nâng cấp kho dữ liệu',
          lead: ['Sở Khoa học và Công nghệ'],
          due: '2026-06-25',
          carriers: ['Nam'],
          authority: 'Sơn',
          product: 'Biên bản nghiệm thu',
        },
      ],
      { controller: 'Tâm' },
    );
    await office.morning('2026-06-24');
    office.newsFor('Nam');
  });

  it('is handed to the authority, and its carrier is told to whom', async () => {
    const [answer] = await office.says('Nam', 'xong');
    expect(answer).toContain('việc 1 báo xong, chờ duyệt');
    expect(answer).toContain('Đỗ Minh Sơn');
    expect(office.inboxOf('Sơn')).toEqual([expect.stringContaining('Nguyễn Văn Nam báo xong việc 1')]);
  });

  it('is done when the authority approves it, and the carrier is told', async () => {
    await office.says('Nam', 'xong');
    office.newsFor('Nam');
    expect(await office.says('Sơn', 'duyệt 1')).toEqual([expect.stringContaining('Đã duyệt việc 1')]);
    expect(office.newsFor('Nam')).toEqual([expect.stringContaining('Đỗ Minh Sơn duyệt việc 1')]);
    const [list] = await office.says('Nam', 'việc của tôi');
    expect(list).toContain('không có việc nào');
  });

  it('goes back to its carrier with the reason', async () => {
    await office.says('Nam', 'xong');
    office.newsFor('Nam');
    expect(await office.says('Sơn', 'trả lại 1: thiếu số liệu')).toEqual([expect.stringContaining('Đã trả lại việc 1')]);
    expect(office.newsFor('Nam')).toEqual([expect.stringContaining('Lý do: thiếu số liệu')]);
  });

  it('runs again after it came back: reminders, lateness, and a second "xong"', async () => {
    await office.says('Nam', 'xong');
    await office.says('Sơn', 'trả lại 1: thiếu số liệu');
    office.newsFor('Nam');
    await office.morning('2026-06-25');
    expect(office.newsFor('Nam')).toEqual([expect.stringContaining('1. Nâng cấp kho dữ liệu')]);
    await office.morning('2026-06-26');
    expect(office.newsFor('Nam')).toEqual([expect.stringContaining('quá hạn 1 ngày làm việc')]);
    await office.says('Nam', 'xong');
    expect(office.inboxOf('Sơn').at(-1)).toContain('báo xong việc 1');
  });

  it('is asked for the reason where it is sent back without one', async () => {
    await office.says('Nam', 'xong');
    expect(await office.says('Sơn', 'trả lại 1')).toEqual([expect.stringContaining('lý do')]);
    await office.says('Sơn', 'thiếu số liệu quý II');
    expect(office.inboxOf('Nam').at(-1)).toContain('thiếu số liệu quý II');
  });

  it('no longer urges its carrier while it waits, and asks the authority again after two working days', async () => {
    await office.says('Nam', 'xong');
    for (const who of ['Nam', 'Sơn']) office.newsFor(who);
    await office.morning('2026-06-25');
    expect(office.newsFor('Sơn')).toEqual([]);
    await office.morning('2026-06-26');
    expect(office.newsFor('Sơn')).toEqual([expect.stringContaining('CHỜ ĐỒNG CHÍ DUYỆT')]);
    expect(office.newsFor('Nam')).toEqual([]);
  });

  it('is not late while it waits where it was handed in in time, and not done either', async () => {
    await office.says('Nam', 'xong');
    await office.clockAt('2026-06-29T09:00');
    const [list] = await office.says('Sơn', 'việc quá hạn?');
    expect(list).toContain('Tất cả: 1 việc (trong hạn 1)');
  });

  it('is late until it is approved where it was handed in late', async () => {
    await office.clockAt('2026-06-26T09:00');
    await office.says('Nam', 'xong');
    const [list] = await office.says('Sơn', 'việc quá hạn?');
    expect(list).toContain('đã báo xong, chờ duyệt');
  });

  it('cannot be approved before it is handed in, nor by anybody else', async () => {
    expect(await office.says('Sơn', 'duyệt 1')).toEqual([expect.stringContaining('chưa được báo xong')]);
    await office.says('Nam', 'xong');
    expect(await office.says('Thủy', 'duyệt 1')).toEqual([expect.stringContaining('không được phân quyền')]);
    expect(await office.says('Nam', 'duyệt 1')).toEqual([expect.stringContaining('không được phân quyền')]);
  });

  it('is done at once where nobody has the authority', async () => {
    await office.imports([{ title: 'Mở lớp kỹ năng số', lead: ['Sở Khoa học và Công nghệ'], due: '2026-06-25', carriers: ['Mai'] }], {
      number: '16/KH-UBND',
    });
    expect(await office.says('Mai', 'xong')).toEqual([expect.stringContaining('việc 2 hoàn thành')]);
  });

  it('is asked at once of whoever is named in the place of an authority who has left, with what shows the end', async () => {
    await office.says('Nam', 'xong, biên bản 12/BB-SKHCN');
    await transact(opened().db, (tx) =>
      tx
        .update(people)
        .set({ active: false })
        .where(eq(people.id, office.idOf('Sơn'))),
    );
    office.newsFor('Thủy');
    await office.says('Tâm', 'việc 1 do Trần Thị Thủy duyệt');
    expect(office.newsFor('Thủy')).toEqual([
      expect.stringContaining(
        'Xin duyệt: đồng chí Nguyễn Văn Nam báo xong việc 1. Minh chứng: 12/BB-SKHCN. Đồng chí vừa được nêu là người duyệt.',
      ),
    ]);
    expect(await office.says('Thủy', 'duyệt')).toEqual([expect.stringContaining('Đã duyệt việc 1')]);
  });
});

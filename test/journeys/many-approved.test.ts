import { beforeEach, describe, expect, it } from 'vitest';
import type { OfficeLayout } from '#usecases/lay-out-office.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const COMMUNES = ['An Bình', 'Bình Minh', 'Cẩm Sơn', 'Đồng Tâm', 'Gia Lập', 'Hòa Thuận', 'Khánh An'];
const HEADS = ['Ánh', 'Bảo', 'Cường', 'Đạt', 'Giang', 'Hùng', 'Khoa'];

const LAYOUT: OfficeLayout = {
  name: 'UBND tỉnh Đồi Sim',
  units: [
    { key: 'tinh', name: 'UBND tỉnh Đồi Sim', parent: null, aliases: [] },
    ...COMMUNES.map((name) => ({ key: name, name: `UBND xã ${name}`, parent: 'tinh', aliases: [] })),
  ],
  unitGroups: [{ name: 'UBND các xã', members: COMMUNES }],
  people: [
    { name: 'Đỗ Minh Sơn', unit: 'tinh', roles: ['leader'] },
    ...COMMUNES.map((unit, at) => ({ name: `Lê Văn ${HEADS[at] ?? ''}`, unit, roles: ['head' as const] })),
  ],
  chatGroups: [],
};

const [PGLITE] = databases;
if (PGLITE === undefined) throw new Error('the embedded database is always there');
const kind = PGLITE;

describe('one task that many units hand in', () => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00', layout: LAYOUT });
    await office.imports([{ title: 'Rà soát hộ nghèo', lead: ['UBND các xã'], due: '2026-07-24', authority: 'Sơn', product: 'Biểu' }]);
    for (const who of HEADS.slice(0, 5)) await office.says(who, 'xong 1');
    for (const who of HEADS) office.newsFor(who);
  });

  const said = async (who: string, text: string): Promise<string> => (await office.says(who, text)).join('\n');

  it('is approved at once but for the exceptions, with a roll-up', async () => {
    expect(await said('Sơn', 'duyệt việc 1, trừ xã An Bình, xã Bình Minh')).toContain(
      'Đã duyệt việc 1 của 3 đơn vị. Chưa duyệt: UBND xã An Bình, UBND xã Bình Minh. Đến nay đã duyệt 3/7 đơn vị; 2 đơn vị chờ duyệt, 2 đơn vị chưa nộp.',
    );
    expect(office.newsFor('Cường')).toEqual([expect.stringContaining('duyệt việc 1')]);
    expect(office.newsFor('Ánh')).toEqual([]);
  });

  it('gives the exceptions back where a reason is said, and they run again', async () => {
    expect(await said('Sơn', 'duyệt việc 1, trừ xã An Bình: thiếu biểu 2')).toContain(
      'Đã duyệt việc 1 của 4 đơn vị. Đã trả lại việc 1 cho UBND xã An Bình.',
    );
    expect(office.newsFor('Ánh')).toEqual([expect.stringContaining('Lý do: thiếu biểu 2')]);
    expect(await said('Sơn', 'việc 1 còn đơn vị nào chưa nộp?')).toContain('4/7 đơn vị đã nộp');
  });

  it('is asked back where the words do not say which unit, and all are approved by one tap', async () => {
    await office.morning('2026-06-23');
    expect(await said('Sơn', 'duyệt 1')).toContain('Việc 1 có 5 đơn vị chờ duyệt');
    const [all] = office.lastMessageTo('Sơn').choices;
    expect(await said('Sơn', all?.says ?? '')).toContain('Đã duyệt việc 1 của 5 đơn vị.');
  });

  it('goes back to one unit by its name, and the reason may come in a message of its own', async () => {
    expect(await said('Sơn', 'trả lại việc 1 của xã Cẩm Sơn')).toContain('lý do');
    await office.says('Sơn', 'thiếu chữ ký');
    expect(office.newsFor('Cường')).toEqual([expect.stringContaining('Lý do: thiếu chữ ký')]);
    expect(office.newsFor('Đạt')).toEqual([]);
  });

  it('is decided on by nobody but the authority, and a name that fits no unit changes nothing', async () => {
    expect(await said('Ánh', 'duyệt tất cả việc 1')).toContain('không được phân quyền');
    expect(await said('Sơn', 'duyệt việc 1, trừ xã Lạc Thủy')).toContain('Không tìm thấy đơn vị');
    expect(await said('Sơn', 'việc 1 còn đơn vị nào chưa nộp?')).toContain('5/7 đơn vị đã nộp');
    expect(office.newsFor('Cường')).toEqual([]);
  });
});

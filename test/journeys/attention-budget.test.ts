import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];
const TITLES = ['Nâng cấp kho dữ liệu', 'Mở lớp kỹ năng số', 'Lập hồ sơ an toàn', 'Số hóa hồ sơ lưu trữ'];
const APPROVER = { authority: 'Sơn', product: 'Biên bản nghiệm thu', due: '2026-07-30' };

describe.each(databases)('whoever has got two messages besides the morning’s, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(TITLES.map((title) => ({ title, lead: SCIENCE, carriers: ['Nam'], ...APPROVER })));
    await office.morning('2026-06-23');
    await office.waitUntil('2026-06-23T15:00');
    for (const who of ['Nam', 'Sơn', 'Thủy']) office.newsFor(who);
  });

  const handsIn = async (...numbers: readonly number[]): Promise<void> => {
    for (const number of numbers) await office.says('Nam', `xong ${number}`);
    office.newsFor('Nam');
  };

  it('finds in the next morning’s message what waits for approval, as it stands then', async () => {
    await handsIn(1, 2, 3, 4);
    expect(office.newsFor('Sơn')).toEqual([expect.stringContaining('báo xong việc 1'), expect.stringContaining('báo xong việc 2')]);
    await office.says('Sơn', 'duyệt 4');
    office.newsFor('Sơn');
    await office.morning('2026-06-24');
    const [message, ...more] = office.newsFor('Sơn');
    expect(more).toEqual([]);
    expect(message).toContain('CHỜ ĐỒNG CHÍ DUYỆT (1)\n3. Lập hồ sơ an toàn');
  });

  it('finds there in its own words what no state tells, once', async () => {
    await handsIn(1, 2, 3, 4);
    for (const number of [1, 2, 3]) await office.says('Sơn', `duyệt ${number}`);
    await office.says('Sơn', 'trả lại 4: thiếu số liệu');
    expect(office.newsFor('Nam')).toEqual([expect.stringContaining('duyệt việc 1'), expect.stringContaining('duyệt việc 2')]);
    await office.morning('2026-06-24');
    const [message, ...more] = office.newsFor('Nam');
    expect(more).toEqual([]);
    expect(message).toContain('2 tin chưa kịp báo hôm trước');
    expect(message).toContain('TIN CHƯA KỊP BÁO HÔM TRƯỚC (2)\n• Đã duyệt: đồng chí Đỗ Minh Sơn duyệt việc 3.\n3. Lập hồ sơ an toàn');
    expect(message).toContain('trả lại việc 4 để hoàn thiện. Lý do: thiếu số liệu.');
    await office.morning('2026-06-25');
    expect(office.newsFor('Nam').join('\n')).not.toContain('CHƯA KỊP BÁO');
  });

  it('is still answered at once, however often they ask', async () => {
    await handsIn(1, 2, 3);
    for (const question of ['việc chờ duyệt?', 'việc 1', 'việc quá hạn?']) expect(await office.says('Sơn', question)).toHaveLength(1);
  });

  it('gets two more on the next day', async () => {
    await handsIn(1, 2, 3);
    await office.morning('2026-06-24');
    office.newsFor('Sơn');
    await handsIn(4);
    expect(office.newsFor('Sơn')).toEqual([expect.stringContaining('báo xong việc 4')]);
  });

  it('never hears of what is taken back before the morning', async () => {
    for (const number of [1, 2]) await office.says('Nam', `vướng ${number} kinh phí`);
    await office.says('Nam', 'từ chối 3 vì đi học');
    expect(office.newsFor('Thủy')).toHaveLength(2);
    await office.says('Nam', 'nhầm');
    await office.morning('2026-06-24');
    expect(office.newsFor('Thủy').join('\n')).not.toContain('việc 3');
  });

  it('is told after a leave that has begun meanwhile, and not in it', async () => {
    await handsIn(1, 2, 3);
    for (const number of [1, 2, 3]) await office.says('Sơn', `duyệt ${number}`);
    await office.says('Nam', 'tôi nghỉ phép từ 24/6 đến 25/6');
    office.newsFor('Nam');
    await office.morning('2026-06-24');
    await office.morning('2026-06-25');
    expect(office.newsFor('Nam')).toEqual([]);
    await office.morning('2026-06-26');
    expect(office.newsFor('Nam')).toEqual([expect.stringContaining('duyệt việc 3')]);
  });

  it('is told on return where the leave begins between the writing of the morning’s message and the own hour', async () => {
    await office.says('Nam', 'đổi giờ nhắc sang 9h');
    await handsIn(1, 2, 3);
    for (const number of [1, 2, 3]) await office.says('Sơn', `duyệt ${number}`);
    office.newsFor('Nam');
    await office.morning('2026-06-24');
    await office.says('Nam', 'tôi nghỉ phép từ 24/6 đến 25/6');
    office.newsFor('Nam');
    await office.clockAt('2026-06-24T09:00');
    expect(office.newsFor('Nam')).toEqual([]);
    await office.morning('2026-06-26');
    await office.waitUntil('2026-06-26T09:00');
    expect(office.newsFor('Nam')).toEqual([expect.stringContaining('duyệt việc 3')]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';
import { plansUnderTest } from './support/plans-under-test.ts';

const [PGLITE] = databases;
const kind = required(PGLITE);

describe('the page of one task', () => {
  const opened = useDatabase(kind);
  let office: Awaited<ReturnType<typeof plansUnderTest>>;

  beforeEach(async () => {
    office = await plansUnderTest(opened().db);
    await office.imports(
      [
        {
          title: 'Nâng cấp kho dữ liệu',
          lead: ['Sở Khoa học và Công nghệ'],
          coordinating: ['Sở Tài chính'],
          due: '2026-07-10',
          authority: 'Thủy',
        },
        { title: 'Rà soát quỹ đất', lead: ['Phòng Kinh tế'], due: '2026-07-10', carriers: ['Châu'] },
      ],
      { controller: 'Tâm' },
    );
  });
  afterEach(() => office.stop());

  const personIn = (page: string, name: string): string =>
    required(new RegExp(`<option value="(\\d+)">${name}</option>`, 'u').exec(page)?.[1]);
  const partIn = (page: string): string => required(/name="assignment" value="(\d+)"/u.exec(page)?.[1]);

  it('shows each unit’s share, the six rõ and who has done what', async () => {
    await office.says('Nam', 'vướng 2: chờ số liệu');
    await office.says('Châu', 'vướng 2: chờ bản đồ <b>');
    const { status, text } = await (await office.browserOf('Tâm')).open('/plans/tasks/2');
    expect(status).toBe(200);
    expect(text).toContain('Rà soát quỹ đất');
    expect(text).toContain('Đồng chí Ngô Minh Châu · đang vướng · chờ bản đồ &lt;b&gt;');
    expect(text).toMatch(/\d\/6 rõ, chưa /u);
    expect(text).toContain('15/6/2026: Đồng chí Ngô Minh Châu: báo vướng; lý do: chờ bản đồ');
  });

  it('lets whoever follows the plan name who does a part, who is told of it as if it had been said', async () => {
    const browser = await office.browserOf('Tâm');
    const { text } = await browser.open('/plans/tasks/1');
    expect(text).toContain('Chưa có người thực hiện');
    const after = await browser.send('/plans/tasks/1/name', { assignment: partIn(text), carrier: personIn(text, 'Nguyễn Văn Nam') });
    expect(after.path).toBe('/plans/tasks/1');
    expect(after.text).toContain('Đồng chí Nguyễn Văn Nam · đang làm');
    expect(after.text).toContain('Đồng chí Bùi Thanh Tâm: cử đồng chí Nguyễn Văn Nam thực hiện');
    await office.settle();
    expect(office.newsFor('Nam').join('\n')).toContain('Nâng cấp kho dữ liệu');
  });

  it('names nobody from another unit, whatever the form says', async () => {
    const browser = await office.browserOf('Tâm');
    const { text } = await browser.open('/plans/tasks/1');
    const after = await browser.send('/plans/tasks/1/name', { assignment: partIn(text), carrier: String(office.idOf('Châu')) });
    expect(after.text).toContain('xin chọn một người trong danh sách của đơn vị');
    expect(after.text).toContain('Chưa có người thực hiện');
  });

  it('is not there for whoever follows none of it, nor for a part of another task', async () => {
    const browser = await office.browserOf('Hòa');
    expect((await browser.open('/plans/tasks/1')).status).toBe(404);
    expect((await browser.open('/plans/tasks/99')).status).toBe(404);
    const { text } = await browser.open('/plans/tasks/2');
    const carrier = String(office.idOf('Bình'));
    expect((await browser.send('/plans/tasks/1/name', { assignment: partIn(text), carrier })).status).toBe(404);
    const controllers = await (await office.browserOf('Tâm')).open('/plans/tasks/1');
    expect((await browser.send('/plans/tasks/2/name', { assignment: partIn(controllers.text), carrier })).status).toBe(404);
  });

  it('takes no form from another site', async () => {
    const browser = await office.browserOf('Tâm');
    const { text } = await browser.open('/plans/tasks/1');
    const fields = { assignment: partIn(text), carrier: personIn(text, 'Nguyễn Văn Nam') };
    expect((await browser.send('/plans/tasks/1/name', fields, { Origin: 'https://khac.example' })).status).toBe(403);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

const [PGLITE] = databases;
if (PGLITE === undefined) throw new Error('the embedded database is always there');
const kind = PGLITE;

// Due on Friday 26 June: Tuesday 23 is the rung three days before; Monday 29 is the first late day.
describe('who asks why a message came', () => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(
      [
        { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-26', carriers: ['Nam'], authority: 'Thủy' },
        { title: 'Số hóa hồ sơ', lead: SCIENCE, due: '2026-07-31', carriers: ['Nam'] },
      ],
      { controller: 'Tâm' },
    );
  });

  const why = async (who: string, text = 'vì sao tôi nhận tin này?'): Promise<string> => (await office.says(who, text)).join('\n');

  it('is told of each task by which relation, and at which rung', async () => {
    await office.morning('2026-06-23');
    const told = await why('Nam');
    expect(told).toMatch(/^Vì sao đồng chí nhận tin thứ Ba 23\/6\/2026:/u);
    expect(told).toContain('đồng chí thực hiện việc này · đến mốc nhắc trước hạn 3 ngày làm việc · hạn thứ Sáu 26/6');
    expect(told).toContain('đồng chí thực hiện việc này · việc mới giao, chưa nhắc lần nào · hạn thứ Sáu 31/7');
    expect(told).toContain('Xem lịch nhắc, gõ: lịch nhắc 1');
  });

  it('is told how late it was on the day of the message, also after an answer and on another day', async () => {
    for (const on of ['23', '25', '26', '29']) await office.morning(`2026-06-${on}`);
    await office.says('Nam', 'đang làm 1 được 60%');
    expect(await why('Nam', 'sao tôi bị nhắc?')).toContain('quá hạn 1 ngày làm việc, nhắc 2 ngày làm việc một lần');
    expect(await why('Nam')).toContain('Hẹn nhắc lại, gõ: nhắc lại 1 sáng mai');
    const head = await why('Thủy');
    expect(head).toContain('đồng chí phụ trách đơn vị được giao · việc quá hạn của đơn vị');
    // Only whoever is reminded of the work can put that off.
    expect(head).not.toContain('nhắc lại 1');
  });

  it('is told of the message that is answered, not of the last one', async () => {
    await office.morning('2026-06-23');
    const morning = office.lastMessageTo('Nam');
    await office.clockAt('2026-06-26T07:45');
    await office.clockAt('2026-06-26T14:00');
    expect(await why('Nam')).toContain('chiều ngày cuối của thời hạn, việc chưa xong');
    expect((await office.says('Nam', 'vì sao tôi nhận tin này?', { replyTo: morning })).join('\n')).toContain(
      'Vì sao đồng chí nhận tin thứ Ba 23/6/2026:',
    );
  });

  it('is told for what the approval waits, of a put-off reminder, and of an obstacle', async () => {
    await office.morning('2026-06-23');
    await office.says('Nam', 'nhắc lại 2 sáng mai');
    await office.says('Nam', 'xong 1');
    await office.morning('2026-06-24');
    expect(await why('Nam')).toContain('đồng chí đã hẹn nhắc lại');
    await office.morning('2026-06-25');
    expect(await why('Thủy')).toContain('đồng chí là người duyệt việc này');
  });

  it('is told that the message answered their own words, or that none has come', async () => {
    expect(await why('Nam')).toContain('Chưa có tin nhắc nào gửi đồng chí');
    await office.morning('2026-06-23');
    await office.says('Nam', 'việc của tôi');
    const list = office.lastMessageTo('Nam');
    expect(await office.says('Nam', 'vì sao tôi nhận tin này?', { replyTo: list })).toEqual([
      'Tin đó trả lời lời nhắn của đồng chí; Nhắc Việc không tự gửi.',
    ]);
  });

  it('asks of one task by its number, and learns nothing of what may not be seen', async () => {
    await office.morning('2026-06-23');
    expect(await why('Nam', 'vì sao nhắc tôi việc 1?')).toContain('đến mốc nhắc trước hạn 3 ngày làm việc');
    expect(await why('Việt', 'vì sao nhắc tôi việc 1?')).toContain('Không tìm thấy việc 1');
  });

  it('is told that it holds no longer where the work is done since', async () => {
    await office.morning('2026-06-23');
    const morning = office.lastMessageTo('Nam');
    await office.says('Nam', 'xong 2');
    expect((await office.says('Nam', 'vì sao tôi nhận tin này?', { replyTo: morning })).join('\n')).toContain(
      'nay việc đã thay đổi, không còn phải nhắc',
    );
  });
});

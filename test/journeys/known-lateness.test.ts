import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const [PGLITE] = databases;
if (PGLITE === undefined) throw new Error('the embedded database is always there');
const kind = PGLITE;

// Due on Friday 26 June: Monday 29 is the first late day, Wednesday 1 July the third, Friday 3 the fifth.
describe('late work that has come up', () => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(
      [
        {
          title: 'Rà soát hộ kinh doanh',
          lead: ['Phòng Kinh tế'],
          due: '2026-06-26',
          product: 'Biên bản',
          authority: 'Hòa',
          carriers: ['Châu'],
        },
        { title: 'Kiểm kê kho', lead: ['Phòng Kinh tế'], due: '2026-07-31', product: 'Biên bản', authority: 'Hòa', carriers: ['Châu'] },
      ],
      { controller: 'Tâm' },
    );
    for (const on of ['2026-06-23', '2026-06-26', '2026-06-29']) await office.morning(on);
    for (const who of ['Châu', 'Bình', 'Hòa', 'Sơn', 'Tâm']) office.newsFor(who);
  });

  const mornings = async (days: readonly string[]): Promise<void> => {
    for (const on of days) await office.morning(on);
  };

  const historyOf = async (who: string): Promise<string> => (await office.says(who, 'lịch sử việc 1')).join('\n');

  it('is known to the head by a button, climbs no further until the day that was named, and whoever carries it is still urged', async () => {
    const [known] = office.lastMessageTo('Bình').choices.filter(({ label }) => label === 'Đã biết 1');
    expect(await office.says('Bình', known?.says ?? '')).toEqual([
      expect.stringContaining('Đã ghi: đồng chí đã biết việc quá hạn; nếu chưa xong, Nhắc Việc báo lại thứ Năm 2/7.'),
    ]);
    await mornings(['2026-06-30', '2026-07-01']);
    expect(office.newsFor('Châu').join('\n')).toContain('quá hạn 3 ngày làm việc');
    expect([...office.newsFor('Hòa'), ...office.newsFor('Tâm')]).toEqual([]);
    await mornings(['2026-07-02']);
    expect(office.newsFor('Bình').join('\n')).toContain('QUÁ HẠN, CẦN ĐÔN ĐỐC (1)');
    expect(office.newsFor('Hòa').join('\n')).toContain('quá hạn 4 ngày làm việc · đã đôn đốc 2 lần');
    expect(await historyOf('Bình')).toContain('Đồng chí Trương Văn Bình: đã biết việc quá hạn, hẹn nghe lại ngày 2/7/2026');
  });

  it('is known by two words in answer to the message, and comes at the third urging as one for which a letter is due', async () => {
    await mornings(['2026-06-30', '2026-07-01']);
    expect(await office.says('Hòa', 'đã biết, 1 ngày nữa báo lại')).toEqual([expect.stringContaining('Nhắc Việc báo lại thứ Năm 2/7.')]);
    await mornings(['2026-07-02', '2026-07-03']);
    expect(office.newsFor('Tâm').join('\n')).toContain('đã đôn đốc 3 lần');
    const why = await office.says('Tâm', 'vì sao tôi nhận tin này?');
    expect(why.join('\n')).toContain('việc quá hạn đã đôn đốc nhiều lần, đến lúc gửi công văn đôn đốc');
  });

  it('cannot be put aside by whoever carries it, nor for longer than ten working days, nor before it is late', async () => {
    expect((await office.says('Châu', 'đã biết 1')).join('\n')).not.toContain('đã biết việc quá hạn');
    expect(await office.says('Bình', 'đã biết 1, 11 ngày nữa báo lại')).toEqual([expect.stringContaining('không quá 10 ngày làm việc')]);
    expect(await office.says('Bình', 'đã biết 2')).toEqual([expect.stringContaining('Việc 2 không có phần nào đang quá hạn')]);
    await mornings(['2026-06-30', '2026-07-01']);
    expect(office.newsFor('Hòa').join('\n')).toContain('Rà soát hộ kinh doanh');
  });

  it('cannot be put aside by a head who carries it: nobody holds the own lateness', async () => {
    await office.says('Bình', 'giao 1 cho Bình');
    expect((await office.says('Bình', 'đã biết 1')).join('\n')).not.toContain('đã biết việc quá hạn');
    await mornings(['2026-06-30', '2026-07-01']);
    expect(office.newsFor('Hòa').join('\n')).toContain('Rà soát hộ kinh doanh');
  });

  it.each([
    ['Bình', 'Đã ghi: đồng chí đã biết'],
    ['Hòa', 'Đã ghi: đồng chí đã biết'],
    ['Sơn', 'Đã ghi: đồng chí đã biết'],
    ['Tâm', 'Đã ghi: đồng chí đã biết'],
    ['Châu', 'Việc 1 do đồng chí thực hiện nên không hẹn báo lại'],
    ['Nam', 'Không tìm thấy việc 1'],
  ])(
    'may be said by the head, by who leads above, follows the plan or accepts the product, and by nobody else: %s',
    async (who, answer) => {
      expect((await office.says(who, 'đã biết 1')).join('\n')).toContain(answer);
    },
  );

  it('is told to nobody without a relation, whatever they say', async () => {
    expect(await office.says('Nam', 'đã biết 1')).toEqual([expect.stringContaining('Không tìm thấy việc 1')]);
    office.newsFor('Nam');
    await mornings(['2026-06-30', '2026-07-01']);
    expect(office.newsFor('Nam')).toEqual([]);
  });
});

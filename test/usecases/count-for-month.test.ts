import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { countForMonth } from '#usecases/count-for-month.ts';
import { databases } from '../support/databases.ts';
import { at, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

describe.each(databases)('the messages of a month, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
  });

  const sends = async (messages: number, when = '2026-06-22T08:00', channel = 'zalo-bot'): Promise<readonly string[]> => {
    await transact(office.db, (tx) => countForMonth(tx, { channel, messages, limit: 10 }, at(when)));
    await office.waitUntil(when);
    return office.newsFor('Phúc');
  };

  it('are told to the admin at 80 % and once more when they are used up, and not in between', async () => {
    expect(await sends(7)).toEqual([]);
    expect(await sends(1)).toEqual(['Cảnh báo vận hành: kênh zalo-bot đã gửi 8/10 tin của tháng 6/2026; xin theo dõi hoặc nâng gói.']);
    expect(await sends(1)).toEqual([]);
    expect(await sends(2)).toEqual([
      'Cảnh báo vận hành: kênh zalo-bot đã gửi 11/10 tin của tháng 6/2026; đã hết số tin của gói, tin tiếp theo có thể không tới.',
    ]);
    expect(await sends(5)).toEqual([]);
  });

  it('begin anew with the month as Vietnam’s calendar has it, and are counted for each channel', async () => {
    await sends(7, '2026-06-30T23:59');
    expect(await sends(7, '2026-06-30T23:59', 'zalo-bot-2')).toEqual([]);
    expect(await sends(7, '2026-07-01T00:00')).toEqual([]);
  });
});

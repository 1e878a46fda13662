import { describe, expect, it } from 'vitest';
import { useBots } from '../support/bots-under-test.ts';
import { databases } from '../support/databases.ts';
import { movedTo, movesAway } from '../support/moved-person.ts';
import { officeUnderTest, type OfficeUnderTest } from '../support/office-under-test.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

const { onTelegram, onZalo } = movedTo(useBots());
const [embedded] = databases;

// Due on Friday 26 June; Monday 29 is the first late day.
describe('what happens on the way, without typing more than a reason', () => {
  const opened = useDatabase(required(embedded));

  const officeWith = async (who: string, name: string): Promise<OfficeUnderTest> => {
    const office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    const row = { lead: SCIENCE, carriers: ['Nam'], authority: 'Thủy', product: 'Biên bản' };
    await office.imports([{ ...row, title: 'Nâng cấp kho dữ liệu', due: '2026-06-26' }], { controller: 'Tâm' });
    await movesAway(office, who, name);
    return office;
  };

  it('more time is asked for by a button with the day, on Telegram', async () => {
    const office = await officeWith('Nam', 'Nguyễn Văn Nam');
    const { fake, hears, says, presses } = await onTelegram(office);
    await office.morning('2026-06-25');
    expect(await hears(() => office.clockAt('2026-06-26T14:00'))).toContain('1 việc hết hạn trong hôm nay');
    expect(await presses('Xin gia hạn 1')).toContain('đến ngày nào');
    expect(await presses('Đến thứ Sáu 3/7')).toContain('lý do');
    expect(await says('chờ số liệu')).toContain('Đã chuyển đồng chí Trần Thị Thủy quyết định');
    expect(fake.violations).toEqual([]);
  });

  it('more time is granted by a number, on Zalo', async () => {
    const office = await officeWith('Thủy', 'Trần Thị Thủy');
    const { fake, hears, says } = await onZalo(office);
    expect(await hears(() => office.says('Nam', 'xin gia hạn 1 đến 30/6 vì chờ số liệu'))).toContain('1 = Duyệt gia hạn 1');
    expect(await says('1')).toContain('Đã gia hạn việc 1 đến thứ Ba 30/6');
    expect(office.newsFor('Nam').at(-1)).toContain('Được gia hạn');
    expect(fake.violations).toEqual([]);
  });

  it('a product is approved by a button of Telegram', async () => {
    const office = await officeWith('Thủy', 'Trần Thị Thủy');
    const { fake, hears, presses } = await onTelegram(office);
    expect(await hears(() => office.says('Nam', 'xong 1'))).toContain('Xin duyệt');
    expect(await presses('Duyệt 1')).toContain('Đã duyệt việc 1');
    expect(fake.violations).toEqual([]);
  });

  it('late work that has come up is known by a button, and a letter handed to nobody is said so', async () => {
    const office = await officeWith('Tâm', 'Bùi Thanh Tâm');
    const { fake, hears, presses, says } = await onTelegram(office);
    await office.morning('2026-06-29');
    expect(await hears(() => office.morning('2026-07-01'))).toContain('QUÁ HẠN, CẦN ĐÔN ĐỐC (1)');
    expect(await presses('Đã biết 1')).toContain('Đã ghi: đồng chí đã biết việc quá hạn');
    expect(await says('công văn đôn đốc 1')).toContain('Dự thảo công văn đôn đốc việc 1');
    expect(await presses('Chuyển văn thư')).toContain('chưa có ai giữ vai trò văn thư');
    expect(fake.violations).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { invitePerson } from '#usecases/invite-person.ts';
import { useBots } from '../support/bots-under-test.ts';
import { databases } from '../support/databases.ts';
import { MONTHLY } from '../support/monthly-report.ts';
import { officeUnderTest, type OfficeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const CODE = '482913752206';

const { telegramAt, zaloAt } = useBots();
const [embedded] = databases;

describe('who receives reports asks who has not sent them, and urges', () => {
  const opened = useDatabase(embedded!);
  const withReport = async (): Promise<OfficeUnderTest> => {
    const office = await officeUnderTest(opened().db, { from: '2026-06-01T09:00' });
    await office.imports([], { controller: 'Tâm', duties: [MONTHLY] });
    office.messenger.keepFailing(office.chatOf('Thủy'), { kind: 'unreachable', reason: 'đã chặn' });
    await invitePerson(opened().db, { name: 'Trần Thị Thủy', code: CODE, now: office.clock.now() });
    return office;
  };

  it('by the buttons of Telegram', async () => {
    const office = await withReport();
    const fake = await telegramAt(office);
    const user = fake.user(7001);
    const texts = (): readonly string[] => fake.chat(7001).fromBot.map(({ text }) => text);
    user.says(`/start ${CODE}`);
    await fake.until(() => texts().length === 1);
    user.says('chế độ báo cáo của đơn vị tôi');
    await fake.until(() => texts().length === 2);
    user.presses(fake.chat(7001).lastFromBot, 'Ai chưa nộp 1');
    await fake.until(() => texts().length === 3);
    expect(texts()[2]).toContain('0/2 đơn vị đã nộp');
    user.presses(fake.chat(7001).lastFromBot, 'Nhắc các đơn vị chưa nộp');
    await fake.until(() => texts().length === 4);
    expect(texts()[3]).toContain('Sở Tài chính');
    expect(fake.violations).toEqual([]);
  });

  it('by the numbers of Zalo', async () => {
    const office = await withReport();
    const fake = await zaloAt(office);
    const user = fake.user('u-1');
    const texts = (): readonly string[] => fake.chat('u-1').fromBot.map(({ text }) => text);
    user.says('lk 4829 1375 2206');
    await fake.until(() => texts().length === 1);
    user.says('che do bao cao');
    await fake.until(() => texts().length === 2);
    expect(texts()[1]).toContain('1 = Ai chưa nộp 1');
    user.says('1');
    await fake.until(() => texts().length === 3);
    expect(texts()[2]).toContain('0/2 đơn vị đã nộp');
    user.says('1');
    await fake.until(() => texts().length === 4);
    expect(texts()[3]).toContain('Sở Tài chính');
    expect(fake.violations).toEqual([]);
  });
});

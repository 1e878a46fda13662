import { describe, expect, it } from 'vitest';
import { invitePerson } from '#usecases/invite-person.ts';
import { useBots } from '../support/bots-under-test.ts';
import { databases } from '../support/databases.ts';
import { officeUnderTest, type OfficeUnderTest } from '../support/office-under-test.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';

const CODE = '482913752206';

const { telegramAt, zaloAt } = useBots();
const [embedded] = databases;

describe('an obstacle, without a word typed but its cause', () => {
  const opened = useDatabase(required(embedded));

  const officeWith = async (who: string, name: string): Promise<OfficeUnderTest> => {
    const office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    const row = { lead: ['Sở Khoa học và Công nghệ'], coordinating: ['Sở Tài chính'], carriers: ['Nam'], product: 'Biên bản' };
    await office.imports([{ ...row, title: 'Nâng cấp kho dữ liệu', due: '2026-07-01' }], { controller: 'Tâm' });
    office.messenger.keepFailing(office.chatOf(who), { kind: 'unreachable', reason: 'đã chặn' });
    await invitePerson(opened().db, { name, code: CODE, now: office.clock.now() });
    return office;
  };

  it('is given to a coordinating unit by a button of Telegram', async () => {
    const office = await officeWith('Nam', 'Nguyễn Văn Nam');
    const fake = await telegramAt(office);
    const user = fake.user(7001);
    const texts = (): readonly string[] => fake.chat(7001).fromBot.map(({ text }) => text);
    user.says(`/start ${CODE}`);
    await fake.until(() => texts().length === 1);
    user.says('vướng 1 mặt bằng');
    await fake.until(() => texts().length === 2);
    expect(texts()[1]).toContain('Ai gỡ vướng này?');
    user.presses(fake.chat(7001).lastFromBot, 'Sở Tài chính');
    await fake.until(() => texts().length === 3);
    expect(texts()[2]).toContain('Sở Tài chính gỡ vướng cho việc 1. Đã báo đồng chí Phạm Quốc Việt.');
    user.says('nhầm');
    await fake.until(() => texts().length === 4);
    expect(texts()[3]).toContain('việc 1 vẫn đang vướng');
    user.presses(fake.chat(7001).lastFromBot, 'Rút luôn báo vướng 1');
    await fake.until(() => texts().length === 5);
    expect(texts()[4]).toContain('việc 1 trở lại như trước');
    expect(fake.violations).toEqual([]);
  });

  it('is cleared by a number of Zalo', async () => {
    const office = await officeWith('Việt', 'Phạm Quốc Việt');
    const fake = await zaloAt(office);
    const user = fake.user('u-1');
    const texts = (): readonly string[] => fake.chat('u-1').fromBot.map(({ text }) => text);
    user.says('lk 4829 1375 2206');
    await fake.until(() => texts().length === 1);
    await office.says('Nam', 'vướng 1, Sở Tài chính chưa cho ý kiến');
    await fake.until(() => texts().length === 2);
    expect(texts()[1]).toContain('1 = Đã gỡ 1');
    user.says('1');
    await fake.until(() => texts().length === 3);
    expect(texts()[2]).toContain('việc 1 hết vướng');
    expect(fake.violations).toEqual([]);
  });
});

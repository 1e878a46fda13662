import { describe, expect, it } from 'vitest';
import { findBotName } from '#usecases/bot-names.ts';
import { invitePerson } from '#usecases/invite-person.ts';
import { useBots } from '../support/bots-under-test.ts';
import { databases } from '../support/databases.ts';
import { officeUnderTest, type OfficeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const CODE = '482913752206';
const ROW = { title: 'Lập báo cáo cải cách hành chính quý II', lead: ['Sở Khoa học và Công nghệ'], due: '2026-06-25', carriers: ['Nam'] };

const { telegramAt, zaloAt } = useBots();

/** An office whose Nam has blocked the first messenger and holds a code for another one. */
const officeWithCode = async (db: Parameters<typeof officeUnderTest>[0]): Promise<OfficeUnderTest> => {
  const office = await officeUnderTest(db, { from: '2026-06-22T08:00' });
  await office.imports([ROW]);
  office.messenger.keepFailing(office.chatOf('Nam'), { kind: 'unreachable', reason: 'đã chặn' });
  await invitePerson(db, { name: 'Nguyễn Văn Nam', code: CODE, now: office.clock.now() });
  return office;
};

describe.each(databases)('the whole conversation, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('goes over Telegram: linked by a code, reminded, answered by a button', async () => {
    const office = await officeWithCode(opened().db);
    const fake = await telegramAt(office);
    const user = fake.user(7001);
    const texts = (): readonly string[] => fake.chat(7001).fromBot.map(({ text }) => text);
    user.says('xin chào');
    await fake.until(() => texts().length === 1);
    expect(texts()[0]).toContain('gửi mã liên kết');
    // What the phone sends when the link of the invitation is opened.
    expect(await findBotName(office.db, ['telegram'])).toBe('nhacviec_bot');
    user.says(`/start ${CODE}`);
    await fake.until(() => texts().length === 2);
    expect(texts()[1]).toContain('Đã liên kết với đồng chí Nguyễn Văn Nam');
    await office.morning('2026-06-24');
    await fake.until(() => texts().length === 3);
    expect(texts()[2]).toContain('1. Lập báo cáo cải cách hành chính quý II');
    user.presses(fake.chat(7001).lastFromBot, 'Xong 1');
    await fake.until(() => texts().length === 4);
    expect(texts()[3]).toContain('việc 1');
    expect(texts()[3]).toContain('Đã ghi nhận');
    // The message whose button was pressed shows what was done, and offers no more for it.
    const reminder = () => fake.chat(7001).fromBot[2];
    await fake.until(() => reminder()?.buttons.length === 0);
    expect(reminder()?.text).toContain('1. Lập báo cáo cải cách hành chính quý II');
    expect(reminder()?.text).toContain('đã hoàn thành');
    expect(fake.violations).toEqual([]);
  });

  it('goes over Zalo: linked by a typed code, reminded, answered by a number of the list and then by words', async () => {
    const office = await officeWithCode(opened().db);
    const fake = await zaloAt(office);
    const user = fake.user('u-1');
    const texts = (): readonly string[] => fake.chat('u-1').fromBot.map(({ text }) => text);
    user.says('lk 4829 1375 2206');
    await fake.until(() => texts().length === 1);
    expect(texts()[0]).toContain('Đã liên kết với đồng chí Nguyễn Văn Nam');
    await office.morning('2026-06-24');
    await fake.until(() => texts().length === 2);
    expect(texts()[1]).toContain('Trả lời số: 1 = Xong 1 · 2 = Đang làm 1 · 3 = Vướng 1');
    user.says('3');
    await fake.until(() => texts().length === 3);
    expect(texts()[2]).toContain('lý do');
    user.says('chờ kinh phí');
    await fake.until(() => texts().length === 4);
    expect(texts()[3]).toContain('đang vướng (chờ kinh phí)');
    expect(fake.violations).toEqual([]);
  });

  it('gives a code to one chat only, however many send it', async () => {
    const office = await officeWithCode(opened().db);
    const fake = await zaloAt(office);
    for (let one = 1; one <= 8; one += 1) fake.user(`u-${one}`).says(`LK ${CODE}`);
    const answers = (): readonly string[] =>
      [1, 2, 3, 4, 5, 6, 7, 8].flatMap((one) => fake.chat(`u-${one}`).fromBot.map(({ text }) => text));
    await fake.until(() => answers().length === 8);
    expect(answers().filter((text) => text.startsWith('Đã liên kết'))).toHaveLength(1);
    expect(answers().filter((text) => text.startsWith('Mã này không đúng'))).toHaveLength(7);
  });

  it('looks at no code any more after five wrong ones', async () => {
    const office = await officeWithCode(opened().db);
    const fake = await zaloAt(office);
    const texts = (): readonly string[] => fake.chat('u-9').fromBot.map(({ text }) => text);
    for (let guess = 0; guess < 5; guess += 1) fake.user('u-9').says(`LK ${String(guess).padStart(12, '0')}`);
    fake.user('u-9').says(`LK ${CODE}`);
    await fake.until(() => texts().length === 6);
    expect(texts().at(-1)).toContain('xin thử lại sau 15 phút');
  });
});

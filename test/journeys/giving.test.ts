import { describe, expect, it } from 'vitest';
import { invitePerson } from '#usecases/invite-person.ts';
import { useBots } from '../support/bots-under-test.ts';
import { databases } from '../support/databases.ts';
import { demoUnderTest } from '../support/demo-under-test.ts';
import { officeUnderTest, type OfficeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const CODE = '482913752206';
const WORDS = 'giao Nam rà soát phần mềm trước 10/7, sản phẩm: danh sách';

const { telegramAt, zaloAt } = useBots();

/** An office whose head of the department of science holds a code for another messenger. */
const officeWithCode = async (db: Parameters<typeof officeUnderTest>[0]): Promise<OfficeUnderTest> => {
  const office = await officeUnderTest(db, { from: '2026-06-22T09:00' });
  await invitePerson(db, { name: 'Trần Thị Thủy', code: CODE, now: office.clock.now() });
  return office;
};

describe.each(databases)('a task from the first words to its end, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('goes over Telegram: the card, its button, and who gets it', async () => {
    const office = await officeWithCode(opened().db);
    const fake = await telegramAt(office);
    const user = fake.user(7001);
    const texts = (): readonly string[] => fake.chat(7001).fromBot.map(({ text }) => text);
    user.says(`/start ${CODE}`);
    await fake.until(() => texts().length === 1);
    user.says(WORDS);
    await fake.until(() => texts().length === 2);
    expect(texts()[1]).toContain('Thẻ giao việc, 6/6 rõ');
    user.presses(fake.chat(7001).lastFromBot, 'Giao');
    await fake.until(() => texts().length === 3);
    expect(texts()[2]).toContain('Đã giao việc 1 cho Nguyễn Văn Nam');
    await expect.poll(() => office.inboxOf('Nam').length).toBe(1);
    expect(office.inboxOf('Nam')[0]).toContain('Trần Thị Thủy giao việc 1');
    expect(fake.violations).toEqual([]);
  });

  it('goes over Zalo: the card, and the number of a choice', async () => {
    const office = await officeWithCode(opened().db);
    const fake = await zaloAt(office);
    const user = fake.user('u-1');
    const texts = (): readonly string[] => fake.chat('u-1').fromBot.map(({ text }) => text);
    user.says('lk 4829 1375 2206');
    await fake.until(() => texts().length === 1);
    user.says(WORDS);
    await fake.until(() => texts().length === 2);
    expect(texts()[1]).toContain('1 = Giao · 2 = Sửa · 3 = Thôi');
    user.says('1');
    await fake.until(() => texts().length === 3);
    expect(texts()[2]).toContain('Đã giao việc 1 cho Nguyễn Văn Nam');
  });

  it('goes over the web chat of the demo: asked for, mended, given, and its history told', async () => {
    const demo = await demoUnderTest(opened().db);
    const [card] = await demo.says('Đặng Hữu Lộc', 'giao Nguyễn Thu Hiền rà soát máy chủ, sản phẩm: danh sách');
    expect(card).toContain('Xin cho biết hạn là ngày nào');
    expect((await demo.says('Đặng Hữu Lộc', 'trước 10/7'))[0]).toContain('6/6 rõ');
    expect((await demo.says('Đặng Hữu Lộc', 'giao'))[0]).toMatch(/^Đã giao việc \d+ cho Nguyễn Thu Hiền/u);
    expect((await demo.inboxOf('Nguyễn Thu Hiền')).at(-1)?.text).toContain('Rà soát máy chủ');
    expect((await demo.says('Nguyễn Thu Hiền', 'ai giao việc này?'))[0]).toContain('Người giao: đồng chí Đặng Hữu Lộc');
  });
});

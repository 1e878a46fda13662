import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { insertEndpoint } from '#db/endpoints.ts';
import { useBots } from '../support/bots-under-test.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import type { TelegramFake } from '../support/telegram-fake/start-telegram-fake.ts';
import { useDatabase } from '../support/use-database.ts';

const NAM = 7_001;
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('một tấm ảnh')]);
const PDF = Buffer.from('%PDF-1.7 biên bản nghiệm thu');

const { telegramAt, zaloAt } = useBots();

describe.each(databases)('a file that shows that work was done, sent over Telegram, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;
  let fake: TelegramFake;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    const row = { lead: ['Sở Khoa học và Công nghệ'], carriers: ['Nam'], product: 'Biên bản', authority: 'Thủy', due: '2026-07-10' };
    await office.imports([
      { ...row, title: 'Nâng cấp kho dữ liệu' },
      { ...row, title: 'Số hóa hồ sơ' },
    ], { controller: 'Tâm' }); // prettier-ignore
    await transact(office.db, (tx) =>
      insertEndpoint(tx, { owner: { kind: 'person', id: office.idOf('Nam') }, channel: 'telegram', address: String(NAM) }),
    );
    fake = await telegramAt(office);
    fake.user(NAM).knowsTheBot();
    await fake.until(fake.isPolled);
  });

  const texts = (): readonly string[] => fake.chat(NAM).fromBot.map(({ text }) => text);
  const answered = async (before: number): Promise<string> => {
    await fake.until(() => texts().length > before);
    return texts().at(-1) ?? '';
  };

  it('hands the work in with a photo by the words beside it, and whoever approves reads of it', async () => {
    fake.user(NAM).sendsPhoto(JPEG, 'xong 1');
    expect(await answered(0)).toContain('việc 1 báo xong, chờ duyệt');
    expect((await office.says('Thủy', 'lịch sử việc 1')).join('\n')).toMatch(/minh chứng.*ảnh-\d+\.jpg/u);
    expect(fake.violations).toEqual([]);
  });

  it('is taken with words that no database keeps: they would be redelivered for ever', async () => {
    fake.user(NAM).sendsPhoto(JPEG, 'xong 1\u0000 \ud83d');
    expect(await answered(0)).toContain('việc 1 báo xong, chờ duyệt');
    expect(fake.violations).toEqual([]);
  });

  it('is asked for which work it is, where nothing is said, and kept by a button', async () => {
    fake.user(NAM).sendsDocument('bien-ban.pdf', PDF);
    expect(await answered(0)).toContain('Đã nhận tệp “bien-ban.pdf”. Tệp này là minh chứng của việc nào?');
    fake.user(NAM).presses(fake.chat(NAM).lastFromBot, 'Việc 2');
    expect(await answered(1)).toContain('Đã lưu minh chứng: bien-ban.pdf');
    const again = texts().length;
    fake.user(NAM).says('minh chứng 1');
    expect(await answered(again)).not.toContain('Đã lưu minh chứng');
    expect(fake.violations).toEqual([]);
  });

  it('answers the question for evidence that a plan requires', async () => {
    await office.says('Tâm', 'kế hoạch 15/KH-UBND cần minh chứng');
    fake.user(NAM).says('xong 1');
    const asked = await answered(0);
    expect(asked).toContain('minh chứng');
    fake.user(NAM).sendsDocument('bien-ban.pdf', PDF);
    expect(await answered(1)).toContain('việc 1 báo xong, chờ duyệt');
    expect(fake.violations).toEqual([]);
  });

  it('is refused in one sentence where it is a program, whatever its name says', async () => {
    fake.user(NAM).sendsDocument('bien-ban.pdf', Buffer.from('MZ một chương trình'));
    expect(await answered(0)).toBe('Chưa nhận được tệp “bien-ban.pdf”: chỉ nhận tệp PDF, Word (.docx), Excel (.xlsx) và ảnh PNG, JPEG.');
    expect(fake.violations).toEqual([]);
  });
});

describe.each(databases)('a picture that shows that work was done, sent over Zalo, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('hands the work in by the words beside it, or is asked for which work it is; a picture that is gone is said so', async () => {
    const office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    const row = { lead: ['Sở Khoa học và Công nghệ'], carriers: ['Nam'], product: 'Biên bản', due: '2026-07-10' };
    await office.imports([
      { ...row, title: 'Nâng cấp kho dữ liệu' },
      { ...row, title: 'Số hóa hồ sơ' },
    ]);
    await transact(office.db, (tx) =>
      insertEndpoint(tx, { owner: { kind: 'person', id: office.idOf('Nam') }, channel: 'zalo-bot', address: 'u-1' }),
    );
    const fake = await zaloAt(office);
    const user = fake.user('u-1').knowsTheBot();
    const texts = (): readonly string[] => fake.chat('u-1').fromBot.map(({ text }) => text);
    const hears = async (doing: () => unknown): Promise<string> => {
      const before = texts().length;
      doing();
      await fake.until(() => texts().length > before);
      return texts().at(-1) ?? '';
    };
    expect(await hears(() => user.sendsImage({ key: 'photo', content: JPEG, caption: 'xong 1' }))).toMatch(
      /việc 1 hoàn thành\. Kèm minh chứng: ảnh-[\w-]+\.jpg/u,
    );
    const which = await hears(() => user.sendsImage({ key: 'photo_url', content: JPEG }));
    expect(which).toContain('Tệp này là minh chứng của việc nào?');
    expect(which).toContain('1 = Việc 2');
    expect(await hears(() => user.says('1'))).toContain('Đã lưu minh chứng: ảnh-');
    const gone = await hears(() => user.sendsImage({ key: 'photo', url: `${fake.baseUrl}/anh/99.jpg`, caption: 'xong 2' }));
    expect(gone).toContain('chưa tải được tệp; xin gửi lại sau ít phút');
    expect(await hears(() => user.sendsImage({ key: 'photo', content: Buffer.from('MZ') }))).toContain('chỉ nhận tệp PDF');
    expect(fake.violations).toEqual([]);
  });
});

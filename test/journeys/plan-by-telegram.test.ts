import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { insertEndpoint } from '#db/endpoints.ts';
import { useBots } from '../support/bots-under-test.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { blocksOf } from '../support/plan-files/plan-blocks.ts';
import { writeDocx } from '../support/plan-files/write-docx.ts';
import type { TelegramFake } from '../support/telegram-fake/start-telegram-fake.ts';
import { useDatabase } from '../support/use-database.ts';

const LEADER = 7_001;
const STRANGER = 7_009;
const MEGABYTE = 1_048_576;

const PLAN = [
  'KẾ HOẠCH',
  'Chỉnh trang trụ sở năm 2026',
  'TT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn\tSản phẩm',
  '1\tKiểm kê thiết bị làm việc\tSở Khoa học và Công nghệ\t30/7/2026\tBiên bản',
  '2\tSơn lại phòng tiếp dân\tSở Khoa học và Công nghệ\t\tPhòng đã sơn',
].join('\n');

const { telegramAt } = useBots();

describe.each(databases)('a plan sent to the bot on Telegram, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;
  let fake: TelegramFake;

  const link = (who: string, chat: number): Promise<unknown> =>
    transact(office.db, (tx) =>
      insertEndpoint(tx, { owner: { kind: 'person', id: office.idOf(who) }, channel: 'telegram', address: String(chat) }),
    );
  const textsTo = (chat: number): readonly string[] => fake.chat(chat).fromBot.map(({ text }) => text);
  const answerTo = async (chat: number): Promise<string> => {
    await fake.until(() => textsTo(chat).length > 0);
    return textsTo(chat).at(-1) ?? '';
  };

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await link('Sơn', LEADER);
    fake = await telegramAt(office);
    fake.user(LEADER).knowsTheBot();
    await fake.until(fake.isPolled);
  });

  it('is answered by what was read and a link, and nothing is a task before somebody confirms', async () => {
    fake.user(LEADER).sendsDocument('ke-hoach.docx', Buffer.from(await writeDocx(blocksOf(PLAN))));
    const answer = await answerTo(LEADER);
    expect(answer).toContain('2 nhiệm vụ');
    expect(answer).toContain('https://van-phong.example/plans/open/');
    expect((await office.says('Sơn', 'tổng hợp')).join('\n')).not.toContain('Kiểm kê');
    expect(fake.violations).toEqual([]);
  });

  it('that is no plan, or too large to be handed out, is refused in one sentence', async () => {
    fake.user(LEADER).sendsDocument('ảnh.docx', Buffer.from('không phải tệp Word'));
    expect(await answerTo(LEADER)).toContain('ảnh.docx');
    const before = textsTo(LEADER).length;
    fake.user(LEADER).sendsDocument('rất lớn.pdf', Buffer.alloc(20 * MEGABYTE + 1));
    await fake.until(() => textsTo(LEADER).length > before);
    expect(textsTo(LEADER).at(-1)).toContain('lớn hơn 20 MB');
    expect(fake.violations).toEqual([]);
  });

  it('by a stranger is not read', async () => {
    fake.user(STRANGER).knowsTheBot();
    fake.user(STRANGER).sendsDocument('ke-hoach.docx', Buffer.from(await writeDocx(blocksOf(PLAN))));
    expect(await answerTo(STRANGER)).not.toContain('nhiệm vụ');
    expect(fake.calls.filter(({ method }) => method === 'getFile')).toEqual([]);
  });
});

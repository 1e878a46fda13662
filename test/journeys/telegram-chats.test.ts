import { beforeEach, describe, expect, it } from 'vitest';
import { insertChatGroup } from '#db/chat-groups.ts';
import { type Database, transact } from '#db/database.ts';
import { type Endpoint, findEndpoint, insertEndpoint } from '#db/endpoints.ts';
import { useBots } from '../support/bots-under-test.ts';
import { databases } from '../support/databases.ts';
import { at, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { required } from '../support/required-value.ts';
import type { TelegramFake } from '../support/telegram-fake/start-telegram-fake.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];
const NAM = 7_001;
const MAI = 7_002;
const GROUP = -4_055;
const SUPERGROUP = -1_001_234_567_890;

const { telegramAt } = useBots();

describe.each(databases)('on Telegram, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;
  let fake: TelegramFake;

  /** The only way to these two is Telegram, and both are there since long. */
  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-25', carriers: ['Nam'] },
      { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2026-06-25', carriers: ['Mai'] },
    ]);
    for (const who of ['Nam', 'Mai']) office.messenger.keepFailing(office.chatOf(who), { kind: 'unreachable', reason: 'không còn dùng' });
    await link({ kind: 'person', id: office.idOf('Nam') }, NAM);
    await link({ kind: 'person', id: office.idOf('Mai') }, MAI);
    fake = await telegramAt(office);
    for (const number of [NAM, MAI]) fake.user(number).knowsTheBot();
    await fake.until(fake.isPolled);
  });

  const link = (owner: Endpoint['owner'], chat: number): Promise<unknown> =>
    transact(office.db, (tx) => insertEndpoint(tx, { owner, channel: 'telegram', address: String(chat) }));

  const endpointOf = (db: Database, chat: number): Promise<Endpoint | null> =>
    transact(db, (tx) => findEndpoint(tx, 'telegram', String(chat)));

  const reaches = async (chat: number, reachable: boolean): Promise<void> => {
    await expect.poll(async () => (await endpointOf(office.db, chat))?.reachable, { timeout: 20_000 }).toBe(reachable);
  };

  const textsTo = (chat: number): readonly string[] => fake.chat(chat).fromBot.map(({ text }) => text);

  const bindGroup = async (): Promise<void> => {
    const unitId = required(office.units.get('khcn'));
    const { id } = await transact(office.db, (tx) => insertChatGroup(tx, { name: 'Nhóm Sở', scope: { kind: 'unit', unitId } }));
    await link({ kind: 'group', id }, GROUP);
    fake.group(GROUP).addsBot(NAM);
  };

  describe('a chat', () => {
    it('of who takes the bot back is written to again, and not before', async () => {
      fake.user(NAM).blocks();
      await reaches(NAM, false);
      await office.morning('2026-06-24');
      expect(textsTo(NAM)).toEqual([]);
      expect(fake.calls.filter(({ method, params }) => method === 'sendMessage' && params['chat_id'] === String(NAM))).toEqual([]);
      fake.user(NAM).unblocks();
      await reaches(NAM, true);
      await office.morning('2026-06-25');
      await fake.until(() => textsTo(NAM).length === 1);
      expect(textsTo(NAM)[0]).toContain('1. Nâng cấp kho dữ liệu');
    });

    it('of a group that takes the bot in again is written to again', async () => {
      await bindGroup();
      fake.group(GROUP).kicksBot(NAM);
      await reaches(GROUP, false);
      fake.group(GROUP).addsBot(NAM);
      await reaches(GROUP, true);
      await office.clockAt('2026-06-26T16:00');
      await fake.until(() => textsTo(GROUP).length === 1);
      expect(textsTo(GROUP)[0]).toMatch(/^Tổng hợp tuần/);
    });

    it('of a group that becomes a supergroup goes on under the new number, with what it was bound to', async () => {
      await bindGroup();
      fake.group(GROUP).migratesTo(SUPERGROUP);
      await expect.poll(() => endpointOf(office.db, SUPERGROUP), { timeout: 20_000 }).toMatchObject({ owner: { kind: 'group' } });
      expect(await endpointOf(office.db, GROUP)).toBeNull();
      fake.user(NAM).in(SUPERGROUP).says('@nhacviec_bot việc quá hạn?');
      await fake.until(() => textsTo(SUPERGROUP).length === 1);
      expect(textsTo(SUPERGROUP)[0]).toContain('Sở Khoa học và Công nghệ');
    });
  });

  describe('a press', () => {
    /** What Nam's button carries. */
    const keyOf = (label: string): string => {
      const sent = fake.calls.filter(({ method, params }) => method === 'sendMessage' && String(params['chat_id']) === String(NAM)).at(-1);
      const found = new RegExp(`"text":"${label}","callback_data":"([^"]+)"`).exec(JSON.stringify(required(sent).params));
      return required(found?.[1]);
    };

    const isOpen = async (): Promise<boolean> => (await office.says('Sơn', 'việc quá hạn?')).join('').includes('1. Nâng cấp');

    beforeEach(async () => {
      await office.morning('2026-06-24');
      await fake.until(() => textsTo(NAM).length === 1 && textsTo(MAI).length === 1);
    });

    it('that nobody’s button says, or somebody else’s, changes nothing and is told to be void', async () => {
      for (const key of ['khong-co-nut-nay', keyOf('Xong 1')]) {
        const before = textsTo(MAI).length;
        const press = fake.user(MAI).forges(fake.chat(MAI).lastFromBot, key);
        await fake.until(() => textsTo(MAI).length === before + 1);
        expect(textsTo(MAI).at(-1)).toContain('không còn hiệu lực');
        await fake.until(() => press.answer() !== null);
      }
      office.clock.moveTo(at('2026-06-29T09:00'));
      expect(await isOpen()).toBe(true);
    });

    it('of a button from more than two weeks ago is void', async () => {
      const old = fake.chat(NAM).lastFromBot;
      office.clock.moveTo(at('2026-07-09T09:00'));
      fake.user(NAM).presses(old, 'Xong 1');
      await fake.until(() => textsTo(NAM).some((text) => text.includes('không còn hiệu lực')));
      expect(await isOpen()).toBe(true);
    });

    it('twice on one button is done once, and said to be done the second time', async () => {
      const message = fake.chat(NAM).lastFromBot;
      fake.user(NAM).presses(message, 'Xong 1');
      await fake.until(() => textsTo(NAM).some((text) => text.includes('Đã ghi nhận')));
      fake.user(NAM).presses(message, 'Xong 1');
      await fake.until(() => textsTo(NAM).some((text) => text.includes('đã báo xong hoặc đã kết thúc')));
      expect(fake.violations).toEqual([]);
    });
  });
});

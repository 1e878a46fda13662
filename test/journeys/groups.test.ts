import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { people } from '#db/schema/office.ts';
import { invitePerson } from '#usecases/invite-person.ts';
import { useBots } from '../support/bots-under-test.ts';
import { databases } from '../support/databases.ts';
import { at, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { PROVINCE } from '../support/province-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];
const FINANCE = ['Sở Tài chính'];
/** What the office draws for a group. */
const GROUP_CODE = '482913752206';
const CODES = { Thủy: '111122223333', Nam: '444455556666', Việt: '777788889999' };

type Who = keyof typeof CODES | 'stranger';

/** A messenger on which people have their own chats and share one group. */
interface Stage {
  readonly says: (who: Who, text: string) => void;
  /** Names the bot in the group. */
  readonly asksInGroup: (who: Who, text: string) => void;
  readonly textsTo: (who: Who) => readonly string[];
  readonly textsInGroup: () => readonly string[];
  readonly until: (condition: () => boolean) => Promise<void>;
  readonly violations: readonly string[];
}

const { telegramAt, zaloAt } = useBots();

const NUMBERS: Record<Who, number> = { Thủy: 7001, Nam: 7002, Việt: 7003, stranger: 7009 };
const GROUP = -4055;

const onTelegram = async (office: OfficeUnderTest): Promise<Stage> => {
  const fake = await telegramAt(office);
  const group = fake.group(GROUP).addsBot(NUMBERS.stranger);
  const textsIn = (chat: number): readonly string[] => fake.chat(chat).fromBot.map(({ text }) => text);
  return {
    says: (who, text) => void fake.user(NUMBERS[who]).says(text),
    asksInGroup: (who, text) => void fake.user(NUMBERS[who]).in(group.id).says(`@nhacviec_bot ${text}`),
    textsTo: (who) => textsIn(NUMBERS[who]),
    textsInGroup: () => textsIn(group.id),
    until: fake.until,
    violations: fake.violations,
  };
};

const onZalo = async (office: OfficeUnderTest): Promise<Stage> => {
  const fake = await zaloAt(office);
  const textsIn = (chat: string): readonly string[] => fake.chat(chat).fromBot.map(({ text }) => text);
  return {
    says: (who, text) => void fake.user(`u-${who}`).says(text),
    asksInGroup: (who, text) => void fake.user(`u-${who}`).in('g-1').mentions(text),
    textsTo: (who) => textsIn(`u-${who}`),
    textsInGroup: () => textsIn('g-1'),
    until: fake.until,
    violations: fake.violations,
  };
};

const cases = databases.flatMap((kind) => [
  { kind, on: `Telegram, ${kind.name}`, open: onTelegram },
  { kind, on: `Zalo, ${kind.name}`, open: onZalo },
]);

describe.each(cases)('a group on $on', ({ kind, open }) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;
  let stage: Stage;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-24', carriers: ['Nam'] },
      { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2026-06-24', carriers: ['Mai'] },
      { title: 'Phân bổ vốn sự nghiệp', lead: FINANCE, due: '2026-06-24', carriers: ['Hoa'] },
    ]);
    stage = await open(office);
    for (const [who, code] of Object.entries(CODES)) {
      await invitePerson(office.db, { name: who, code, now: office.clock.now() });
      stage.says(who as Who, `LK ${code}`); // -- the keys of the table
      await stage.until(() => stage.textsTo(who as Who).length === 1); // -- as above
    }
  });

  /** What has come into a chat since. */
  const newsAfter = async (act: () => void, arrived: () => readonly string[], count = 1): Promise<readonly string[]> => {
    const before = arrived().length;
    act();
    await stage.until(() => arrived().length >= before + count);
    return arrived().slice(before);
  };

  const inGroup = (who: Who, text: string) => newsAfter(() => stage.asksInGroup(who, text), stage.textsInGroup);

  const bind = async (): Promise<void> => {
    const told = await newsAfter(
      () => stage.says('Thủy', 'mã nhóm'),
      () => stage.textsTo('Thủy'),
    );
    expect(told[0]).toContain('LK 4829 1375 2206');
    expect(await inGroup('Thủy', `LK ${GROUP_CODE}`)).toEqual([expect.stringContaining('Nhóm đã được gắn với Sở Khoa học và Công nghệ')]);
  };

  it('is bound by the one who has asked for its code, and by nobody else who has seen it', async () => {
    await newsAfter(
      () => stage.says('Thủy', 'mã nhóm'),
      () => stage.textsTo('Thủy'),
    );
    for (const who of ['stranger', 'Nam', 'Việt'] as const)
      expect(await inGroup(who, `LK ${GROUP_CODE}`)).toEqual([expect.stringContaining('do chính người đã xin mã gõ trong nhóm')]);
    expect(await inGroup('Thủy', `LK ${GROUP_CODE}`)).toEqual([expect.stringContaining('Nhóm đã được gắn')]);
    expect(stage.violations).toEqual([]);
  });

  it('gets no code from who heads nothing', async () => {
    const told = await newsAfter(
      () => stage.says('Nam', 'mã nhóm'),
      () => stage.textsTo('Nam'),
    );
    expect(told).toEqual([expect.stringContaining('không được phân quyền')]);
  });

  it('gets counts and numbers; the one who asks gets the rest in the own chat, a stranger gets nothing', async () => {
    await bind();
    office.clock.moveTo(at('2026-06-26T09:00'));
    const before = stage.textsTo('Nam').length;
    const [counts] = await inGroup('Nam', 'việc quá hạn?');
    await stage.until(() => stage.textsTo('Nam').length === before + 1);
    expect(counts).toContain('số 1, 2');
    const own = stage.textsTo('Nam').at(-1);
    expect(own).toContain('1. Nâng cấp kho dữ liệu');
    expect(own).not.toContain('Mở lớp');
    expect(await inGroup('stranger', 'việc quá hạn?')).toEqual([counts]);
    expect(await inGroup('Việt', 'xong 3')).toEqual([expect.stringContaining('nhắn riêng')]);
    for (const text of stage.textsInGroup()) {
      for (const { name } of PROVINCE.people) expect(text).not.toContain(name);
      for (const title of ['Nâng cấp', 'Mở lớp', 'Phân bổ']) expect(text).not.toContain(title);
    }
    expect(stage.textsTo('stranger')).toEqual([]);
    expect(stage.violations).toEqual([]);
  });

  it('hears nothing of what is asked about oneself: that answer is private', async () => {
    await bind();
    const inGroupBefore = stage.textsInGroup().length;
    const [own] = await newsAfter(
      () => stage.asksInGroup('Nam', 'việc của tôi'),
      () => stage.textsTo('Nam'),
    );
    expect(own).toContain('1. Nâng cấp kho dữ liệu');
    expect(stage.textsInGroup()).toHaveLength(inGroupBefore);
    expect(await inGroup('stranger', 'việc của tôi')).toEqual([expect.stringContaining('nhắn riêng')]);
  });

  it('tells who has left the office no more than a stranger', async () => {
    await bind();
    office.clock.moveTo(at('2026-06-26T09:00'));
    await transact(office.db, (tx) =>
      tx
        .update(people)
        .set({ active: false })
        .where(eq(people.id, office.idOf('Nam'))),
    );
    const before = stage.textsTo('Nam').length;
    expect(await inGroup('Nam', 'việc quá hạn?')).toEqual([expect.stringContaining('số 1, 2')]);
    expect(await inGroup('Nam', 'việc của tôi')).toEqual([expect.stringContaining('nhắn riêng')]);
    expect(stage.textsTo('Nam')).toHaveLength(before);
  });
});

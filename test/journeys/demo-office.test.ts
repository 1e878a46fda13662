import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedDatabase } from '#db/open-database.ts';
import { DEMO_OFFICE } from '#app/demo/demo-office.ts';
import { vietnamTime } from '#domain/time/instant.ts';
import { listWebChats } from '#usecases/web-chat.ts';
import { databases } from '../support/databases.ts';
import { type DemoUnderTest, demoUnderTest } from '../support/demo-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const GROUP = 'Nhóm Sở Khoa học và Công nghệ';

/** When the escalation of a task first stands in what somebody was told. */
const toldOf = async (demo: DemoUnderTest, name: string, title: string): Promise<string | null> => {
  // What the reader is asked to make clear stands behind it, and names tasks too.
  const found = (await demo.inboxOf(name)).find(({ text }) =>
    /ĐÔN ĐỐC(?<late>[^]*?)(?:LÀM RÕ|$)/u.exec(text)?.groups?.['late']?.includes(title),
  );
  return found === undefined ? null : vietnamTime(found.at);
};

describe.each(databases)('the office that a newcomer meets, on $name', (kind) => {
  const opened = useDatabase(kind);
  let demo: DemoUnderTest;

  beforeEach(async () => {
    demo = await demoUnderTest(opened().db);
    await demo.starts();
  });

  it('has a reminder for somebody at the first look, and at most one for each', async () => {
    const inboxes = await Promise.all(DEMO_OFFICE.people.map(({ name }) => demo.inboxOf(name)));
    expect(inboxes.some((inbox) => inbox.length === 1)).toBe(true);
    expect(inboxes.every((inbox) => inbox.length <= 1)).toBe(true);
  });

  it('reminds of what is due today, and takes "xong" for an answer', async () => {
    const [reminder] = await demo.inboxOf('Nguyễn Thu Hiền');
    expect(reminder?.text).toContain('12. Cấp, gia hạn chữ ký số');
    expect(reminder?.text).toContain('Hạn hôm nay');
    expect(await demo.says('Nguyễn Thu Hiền', 'xong 12')).toEqual([expect.stringContaining('việc 12 hoàn thành')]);
  });

  it('moves on to the afternoon, the next morning and the next week, at the minute', async () => {
    const times: string[] = [];
    for (const step of ['afternoon', 'next-morning', 'plus-week'] as const) {
      await demo.steps(step);
      times.push(vietnamTime(demo.clock.now()));
    }
    expect(times).toEqual(['2026-06-22T14:00', '2026-06-23T07:45', '2026-06-30T07:45']);
  });

  it('calls once more in the afternoon for what is due today and unanswered', async () => {
    await demo.steps('afternoon');
    expect((await demo.inboxOf('Nguyễn Thu Hiền')).at(-1)?.text).toContain('hết hạn trong hôm nay');
  });

  it('does not call for what was answered in the morning', async () => {
    await demo.says('Nguyễn Thu Hiền', 'xong 12');
    const before = await demo.inboxOf('Nguyễn Thu Hiền');
    await demo.steps('afternoon');
    expect(await demo.inboxOf('Nguyễn Thu Hiền')).toEqual(before);
  });

  it('asks back when a name fits two people of one unit', async () => {
    const [answer] = await demo.says('Bùi Xuân Trường', 'giao 16 cho Lan');
    expect(answer).toContain('Đinh Thị Lan');
    expect(answer).toContain('Phạm Ngọc Lan');
  });
});

// The week is lived through once: these tests only read.
describe.each(databases)('a week of it without any answer, on $name', ({ open }) => {
  let opened: OpenedDatabase;
  let demo: DemoUnderTest;

  beforeAll(async () => {
    opened = await open();
    demo = await demoUnderTest(opened.db);
    await demo.starts();
    await demo.steps('plus-week');
  });

  afterAll(async () => {
    await opened.close();
  });

  it('tells the head of a unit on the first working day after the deadline, and not before', async () => {
    expect(await toldOf(demo, 'Hoàng Thị Bích Vân', '12. Cấp, gia hạn chữ ký số')).toBe('2026-06-23T07:45');
  });

  it('tells the leader and the one who follows the plan on the third', async () => {
    for (const name of ['Lương Đình Khải', 'Đoàn Quốc Huy'])
      expect(await toldOf(demo, name, '12. Cấp, gia hạn chữ ký số')).toBe('2026-06-25T07:45');
  });

  it('tells the leader of a commune of the own commune only', async () => {
    const told = (await demo.inboxOf('Dương Công Thắng')).map(({ text }) => text).join('\n');
    expect(told).not.toContain('xã Đồi Trăng');
    expect(told).not.toContain('Sở ');
  });

  it('sums up the week in the group on Friday at four, and in that week once', async () => {
    const digests = (await demo.inboxOf(GROUP)).filter(({ text }) => text.startsWith('Tổng hợp tuần'));
    expect(digests.map(({ at }) => vietnamTime(at))).toEqual(['2026-06-26T16:00']);
    for (const { name } of DEMO_OFFICE.people) expect(digests[0]?.text).not.toContain(name);
  });

  it('sends nobody more than one morning message and two urgent ones a day in a week without answers', async () => {
    for (const { name } of DEMO_OFFICE.people) {
      const days = (await demo.inboxOf(name)).map(({ at }) => vietnamTime(at).slice(0, 10));
      for (const day of days) expect([name, day, days.filter((other) => other === day).length <= 3]).toEqual([name, day, true]);
    }
  });

  it('speaks of its own accord only in office hours', async () => {
    for (const { name } of await listWebChats(demo.db))
      for (const { at } of await demo.inboxOf(name))
        expect(vietnamTime(at).slice(11) >= '07:00' && vietnamTime(at).slice(11) < '18:00').toBe(true);
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_OFFICE } from '#app/demo/demo-office.ts';
import type { OpenedDatabase } from '#db/open-database.ts';
import { dayOf, type Instant, parseVietnamTime, timeOf } from '#domain/time/instant.ts';
import { partsOf, weekdayOf } from '#domain/time/day.ts';
import { databases } from '../support/databases.ts';
import { type DemoUnderTest, demoUnderTest } from '../support/demo-under-test.ts';
import { required } from '../support/required-value.ts';
import { CAST, SCRIPT } from './month-script.ts';

const [PGLITE] = databases;
const kind = required(PGLITE);

const TRANSCRIPT = new URL('../../docs/transcripts/mot-thang-o-co-quan.md', import.meta.url);
const END = '22/7 07:45';

/** "22/6 08:05" of 2026. */
const momentOf = (when: string): Instant => {
  const [, day = '', month = '', time = ''] = /^(\d+)\/(\d+) (\d\d:\d\d)$/u.exec(when) ?? [];
  return required(parseVietnamTime(`2026-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time}`));
};

interface Said {
  readonly at: Instant;
  readonly who: string;
  readonly from: 'bot' | 'reader';
  readonly text: string;
}

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

const dayHeading = (at: Instant): string => {
  const on = dayOf(at);
  const { dayOfMonth, month, year } = partsOf(on);
  return `## ${WEEKDAYS[weekdayOf(on) - 1] ?? ''} ${dayOfMonth}/${month}/${year}`;
};

// In a fence, since a message may hold any character.
const entryOf = ({ at, who, from, text }: Said): string => {
  const line = `**${timeOf(at)} · ${from === 'bot' ? `Nhắc Việc gửi ${who}` : who}**`;
  return `${line}\n\n\`\`\`text\n${text}\n\`\`\``;
};

const HEAD = `# Một tháng ở một cơ quan

Cơ quan, con người và số liệu đều được đặt ra. Bản ghi này do phép thử \`test/journeys/month-in-the-life.test.ts\` sinh ra từ chính chương trình (xem CONTRIBUTING); xin đừng sửa tay. In đủ tin của ${CAST.join(', ')}; của những người khác chỉ in lời họ nhắn và tin báo họ trong ngày, không in tin nhắc buổi sáng.
`;

const transcriptOf = (said: readonly Said[]): string => {
  const parts: string[] = [HEAD];
  let heading = '';
  for (const one of said) {
    if (dayHeading(one.at) !== heading) parts.push((heading = dayHeading(one.at)));
    parts.push(entryOf(one));
  }
  return `${parts.join('\n\n').replace(/\n{3,}/gu, '\n\n')}\n`;
};

// The morning's messages of everybody would bury what is said.
const isShown = ({ who, at, from }: Said): boolean => CAST.includes(who) || from === 'reader' || timeOf(at) !== '07:45';

// The month is lived through once: these tests only read.
describe('a month in the life of the demo office', () => {
  let opened: OpenedDatabase;
  let demo: DemoUnderTest;
  let said: readonly Said[];

  beforeAll(async () => {
    opened = await kind.open();
    demo = await demoUnderTest(opened.db);
    await demo.starts();
    for (const [when, who, words] of SCRIPT) {
      await demo.waits(momentOf(when));
      await demo.says(who, words);
    }
    await demo.waits(momentOf(END));
    const chats = await Promise.all(
      [...DEMO_OFFICE.people.map(({ name }) => name), ...DEMO_OFFICE.chatGroups.map(({ name }) => name)].map(async (who) =>
        (await demo.chatOfBoth(who)).map(({ at, from, text }): Said => ({ at, who, from, text })),
      ),
    );
    // Whoever speaks comes before what follows from it.
    said = chats.flat().sort((a, b) => a.at - b.at || Number(a.from === 'bot') - Number(b.from === 'bot'));
  }, 240_000);

  afterAll(() => opened.close());

  it('reads as it is kept in docs/ (NHACVIEC_WRITE=1 writes it anew)', async () => {
    const transcript = transcriptOf(said.filter(isShown));
    if (process.env['NHACVIEC_WRITE'] === '1') await writeFile(TRANSCRIPT, transcript);
    expect(transcript).toBe(await readFile(TRANSCRIPT, 'utf8'));
  });

  it('sends nobody more than the morning’s message and two more on a day, besides answers, and only in office hours', () => {
    const unasked = said.filter(
      ({ from, at, who }) => from === 'bot' && !said.some((one) => one.from === 'reader' && one.who === who && one.at === at),
    );
    const perDay = new Map<string, number>();
    for (const { who, at } of unasked) perDay.set(`${who} ${dayOf(at)}`, (perDay.get(`${who} ${dayOf(at)}`) ?? 0) + 1);
    expect([...perDay].filter(([, count]) => count > 3)).toEqual([]);
    expect(unasked.filter(({ at }) => timeOf(at) < '07:00' || timeOf(at) >= '18:00')).toEqual([]);
  });

  it('says nothing that a program would say', () => {
    expect(said.filter(({ text }) => /undefined|null|NaN|\[object|Error/u.test(text))).toEqual([]);
  });
});

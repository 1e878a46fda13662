import { describe, expect, it } from 'vitest';
import { transact, type Tx } from '#db/database.ts';
import { loadSharers, loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { outbox } from '#db/schema/outbox.ts';
import { asId, type PersonId } from '#domain/ids.ts';
import { MOST_BESIDES_A_DAY } from '#domain/reminders/attention.ts';
import { QUIET_FROM, QUIET_UNTIL } from '#domain/reminders/rounds.ts';
import { handledLines, shownLines } from '#domain/shown-lines.ts';
import { addDays, day, type Day } from '#domain/time/day.ts';
import { dayOf, type Instant, timeOf, vietnamTime } from '#domain/time/instant.ts';
import { isWorkingDay, WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { relationsTo } from '#domain/visibility.ts';
import { previewRounds } from '#usecases/preview.ts';
import { type Chance, chanceFrom } from '../domain/simulation/chance.ts';
import { databases } from '../support/databases.ts';
import { at, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';
import { writtenByRounds } from '../support/written-by-rounds.ts';

const SEED = 7;
const FROM = day('2026-06-22');
const LIVED = 5;
const SAID_A_DAY = 8;
const HANDED_IN_AT_ONCE = 6;

const SCIENCE = ['Nam', 'Mai', 'Thủy'];
const FINANCE = ['Hoa', 'Việt'];
const COMMUNE = ['Châu', 'Bình', 'Hòa'];
const EVERYBODY = [...SCIENCE, ...FINANCE, ...COMMUNE, 'Sơn', 'Tâm'];
const UNITS = [
  { lead: 'Sở Khoa học và Công nghệ', carriers: SCIENCE, head: 'Thủy' },
  { lead: 'Sở Tài chính', carriers: FINANCE, head: 'Việt' },
  { lead: 'Phòng Kinh tế', carriers: COMMUNE, head: 'Bình' },
];
const TASKS = 24;

/** Imports a plan; returns who answers for each of its tasks. */
const importPlan = async (office: OfficeUnderTest, chance: Chance): Promise<readonly string[]> => {
  const answerers: string[] = [];
  const rows = Array.from({ length: TASKS }, (_, index) => {
    const { lead, carriers, head } = chance.oneOf(UNITS);
    const carrier = chance.happens(0.85) ? chance.oneOf(carriers) : null;
    answerers.push(carrier ?? head);
    return {
      ...{ title: `Lập báo cáo số ${index + 1}`, lead: [lead], due: addDays(FROM, chance.between(0, 16)), product: 'Báo cáo' },
      ...(carrier === null ? {} : { carriers: [carrier] }),
      ...(chance.happens(0.7) ? { authority: 'Sơn' } : {}),
    };
  });
  await office.imports(rows, { controller: 'Tâm' });
  return answerers;
};

const wordsOf = (chance: Chance, number: number): string =>
  chance.oneOf([
    ...[
      `xong ${number}`,
      `xong ${number}`,
      `xong ${number}`,
      `xong ${number}`,
      `đang làm ${number} 50%`,
      `vướng ${number} chờ kinh phí`,
      `hết vướng ${number}`,
    ],
    ...[`nhận việc ${number}`, `không nhận ${number}: đi học`, `nhắc lại ${number} sáng mai`, `nhắc lại ${number} chiều nay`, 'nhầm'],
  ]);

interface Talk {
  readonly chance: Chance;
  /** Who answered for each task at first. */
  readonly answerers: readonly string[];
}

/** What somebody says, and who says it: leaders decide, heads give work on, some are away. */
const saying = ({ chance, answerers }: Talk, on: Day): readonly [who: string, words: string] => {
  const number = chance.between(1, TASKS);
  const drawn = chance.draw();
  if (drawn < 0.25) return ['Sơn', chance.happens(0.7) ? `duyệt ${number}` : `trả lại ${number}: thiếu số liệu`];
  if (drawn < 0.35) return ['Thủy', `giao ${number} cho ${chance.oneOf(['Nam', 'Mai'])}`];
  if (drawn < 0.42) return ['Việt', `giao ${number} cho Hoa`];
  if (drawn < 0.46) return [chance.oneOf(EVERYBODY), `tôi nghỉ phép từ ${vietnamese(addDays(on, 1))} đến ${vietnamese(addDays(on, 2))}`];
  if (drawn < 0.5) return ['Nam', `ủy quyền cho Mai từ ${vietnamese(addDays(on, 1))} đến ${vietnamese(addDays(on, 3))}`];
  return [answerers[number - 1] ?? 'Nam', wordsOf(chance, number)];
};

const vietnamese = (on: Day): string => on.split('-').reverse().join('/');

type Row = typeof outbox.$inferSelect;

const isOwnAccord = ({ recipientKind, state, replyVia }: Row): boolean =>
  recipientKind === 'person' && state === 'sent' && replyVia === null;

/** What this message speaks of that no relation gives its reader now. */
const leaksIn = async (tx: Tx, { notice, recipientId }: Row, now: Instant): Promise<readonly string[]> => {
  const office = await loadOffice(tx);
  const ids = [...shownLines(notice), ...handledLines(notice)].map(({ assignmentId }) => assignmentId);
  const works = await loadWork(tx, { assignments: ids });
  const sharers = await loadSharers(tx, [...new Set(works.map(({ task }) => task.id))]);
  const reader = asId<PersonId>(recipientId);
  return works
    .filter((work) => relationsTo(reader, { work, sharers: sharers.get(work.task.id) ?? [] }, { office, today: dayOf(now) }).length === 0)
    .map(({ assignment }) => `${recipientId} is told of ${assignment.id} by ${notice.kind}`);
};

/** Looks at everything that has gone out since the last look: whether its reader may know of it. */
const watch = (office: OfficeUnderTest) => {
  const seen = new Set<number>();
  const leaks: string[] = [];
  const look = (): Promise<void> =>
    transact(office.db, async (tx) => {
      const fresh = (await tx.select().from(outbox)).filter((row) => isOwnAccord(row) && !seen.has(row.id));
      for (const row of fresh) {
        seen.add(row.id);
        leaks.push(...(await leaksIn(tx, row, office.clock.now())));
      }
    });
  return { look, leaks };
};

const minuteOf = (chance: Chance): string =>
  `${String(chance.between(8, 20)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}`;

/** Several hand in one after the other, so that whoever approves gets more than the day's few. */
const handIn = async (office: OfficeUnderTest, { chance, answerers }: Talk): Promise<void> => {
  for (let count = 0; count < HANDED_IN_AT_ONCE; count += 1) {
    const number = chance.between(1, TASKS);
    await office.says(answerers[number - 1] ?? 'Nam', `xong ${number}`);
  }
};

const liveOneDay = async (
  office: OfficeUnderTest,
  on: Day,
  { look, ...talk }: Talk & { readonly look: () => Promise<void> },
): Promise<void> => {
  const hours = ['07:45', '14:00', '16:00'];
  const sayings = Array.from({ length: SAID_A_DAY }, () => minuteOf(talk.chance)).filter((minute) => !hours.includes(minute));
  await office.clockAt(`${on}T07:00`);
  for (const time of [...hours, ...sayings].sort()) {
    await office.clockAt(`${on}T${time}`);
    if (!hours.includes(time)) await office.says(...saying(talk, on));
    if (time === '14:00') await handIn(office, talk);
    await look();
  }
};

interface SentOnDay {
  readonly mornings: number;
  readonly besides: number;
  readonly quiet: number;
}

const isQuietAt = (at: Instant): boolean => timeOf(at) < QUIET_UNTIL || timeOf(at) >= QUIET_FROM || !isWorkingDay(dayOf(at), WEEKENDS_ONLY);

/** Per person and day: the morning's messages, what went besides, and what went in the quiet hours. */
const sentPerDay = async (office: OfficeUnderTest): Promise<readonly SentOnDay[]> => {
  const rows = (await transact(office.db, (tx) => tx.select().from(outbox))).filter(isOwnAccord);
  const days = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.recipientId} ${dayOf(row.settledAt!)}`;
    days.set(key, [...(days.get(key) ?? []), row]);
  }
  return [...days.values()].map((of) => ({
    mornings: of.filter(({ kind }) => kind === 'morning').length,
    besides: of.filter(({ counted }) => counted).length,
    quiet: of.filter(({ settledAt }) => isQuietAt(settledAt!)).length,
  }));
};

/** How many notices went beyond the day's few: their words told in a morning's message, or the work told there as it stood. */
const leftToTheMorning = async (office: OfficeUnderTest): Promise<number> => {
  const rows = await transact(office.db, (tx) => tx.select({ state: outbox.state, reason: outbox.reason }).from(outbox));
  return rows.filter(({ state, reason }) => state === 'held' || state === 'folded' || reason?.startsWith('đã đủ số tin') === true).length;
};

// Once is enough, on the server where there is one.
describe.each(databases.slice(-1))('an office that lives for a week by whatever people say, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('keeps to the day’s few messages and the hours, tells nobody what is not theirs, and previews what it then writes', async () => {
    const chance = chanceFrom(SEED);
    const office = await officeUnderTest(opened().db, { from: `${FROM}T07:00` });
    const answerers = await importPlan(office, chance);
    const { look, leaks } = watch(office);
    for (let index = 0; index < LIVED; index += 1) await liveOneDay(office, addDays(FROM, index), { chance, answerers, look });

    expect(leaks).toEqual([]);
    const days = await sentPerDay(office);
    expect(days.length).toBeGreaterThan(20);
    expect(days.reduce((sum, { besides }) => sum + besides, 0)).toBeGreaterThan(15);
    expect(Math.max(...days.map(({ mornings }) => mornings))).toBe(1);
    expect(Math.max(...days.map(({ besides }) => besides))).toBeLessThanOrEqual(MOST_BESIDES_A_DAY);
    expect(Math.max(...days.map(({ quiet }) => quiet))).toBe(0);

    expect(await leftToTheMorning(office)).toBeGreaterThan(0);

    const next = addDays(FROM, LIVED);
    const { foreseen } = await previewRounds(office.db, { from: at(`${next}T07:00`), until: at(`${addDays(next, 5)}T18:00`) });
    const written = await writtenByRounds(office, next, 6);
    expect(foreseen.length, vietnamTime(office.clock.now())).toBeGreaterThan(10);
    expect(Object.fromEntries(foreseen.map(({ planned }) => [planned.key, planned.notice]))).toEqual(written);
  }, 120_000);
});

import { sql, type SQL } from 'drizzle-orm';
import mammoth from 'mammoth';
import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { type Day, day } from '#domain/time/day.ts';
import { PLAN_WRITERS } from '#app/plan-writers.ts';
import { confirmDraft } from '#usecases/review/confirm-draft.ts';
import { keepDraft } from '#usecases/review/store-draft.ts';
import { viewPlan } from '#usecases/review/view-plan.ts';
import { planPage } from '#web/plans/plan-page.tsx';
import { databases } from '../support/databases.ts';
import { planOf, type Row } from '../support/plan-in-hand.ts';
import { required } from '../support/required-value.ts';
import { reviewUnderTest } from '../support/review-under-test.ts';
import { useDatabase } from '../support/use-database.ts';
import { plansUnderTest } from '../web/support/plans-under-test.ts';

/** Numbers from 0 up to 1, the same for the same seed (a multiplicative congruential generator). */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const SCIENCE = 'Sở Khoa học và Công nghệ';
const FINANCE = 'Sở Tài chính';
const COMMUNE = 'UBND xã Suối Trong';

/** Most of the work lies with one department, and most of it falls due within two weeks, weekends too. */
const rowsBy = (chance: () => number, count: number): readonly Row[] =>
  Array.from({ length: count }, (_, at): Row => {
    const unit = chance();
    const lead = unit < 0.6 ? [SCIENCE] : unit < 0.8 ? [FINANCE] : unit < 0.9 ? [COMMUNE] : [SCIENCE, FINANCE];
    const days = Math.floor(chance() ** 3 * 60);
    const due = new Date(Date.UTC(2026, 5, 12 + days)).toISOString().slice(0, 10);
    return {
      title: `Nhiệm vụ thử số ${at + 1} của kế hoạch`,
      lead,
      coordinating: chance() < 0.3 ? [COMMUNE] : [],
      ...(chance() < 0.1 ? {} : { due }),
    };
  });

type Cells = readonly number[];

const rowsOf = async (db: Database, query: SQL): Promise<readonly Record<string, unknown>[]> => {
  const answer: unknown = await db.execute(query);
  // The two drivers answer in two shapes.
  return (Array.isArray(answer) ? answer : (answer as { rows: unknown }).rows) as Record<string, unknown>[]; // -- rows by the names of their columns
};

/** Counted by SQL alone, by unit, from the rows as they are stored; a last day at a weekend is in time until Monday. */
const countedBySql = async (db: Database, today: Day): Promise<ReadonlyMap<string, Cells>> => {
  const rows = await rowsOf(
    db,
    sql`with work as (
      select units.name as unit, state_kind as kind,
        case state_kind when 'done' then (state ->> 'on')::date when 'submitted' then (state ->> 'on')::date else ${today}::date end as until,
        case extract(isodow from tasks.last_day) when 6 then tasks.last_day + 2 when 7 then tasks.last_day + 1 else tasks.last_day end as in_time
      from assignments join tasks on tasks.id = task_id join units on units.id = unit_id
      where part = 'lead' and state_kind <> 'dropped'
    ) select unit,
      count(*) filter (where kind = 'done' and (until > in_time) is not true) as a,
      count(*) filter (where kind = 'done' and until > in_time) as b,
      count(*) filter (where kind <> 'done' and (until > in_time) is not true) as c,
      count(*) filter (where kind <> 'done' and until > in_time) as d
      from work group by unit`,
  );
  return new Map(rows.map(({ unit, a, b, c, d }) => [String(unit), [a, b, c, d].map(Number)]));
};

const summed = (counts: Iterable<Cells>): Cells =>
  [...counts].reduce((sum, cells) => sum.map((count, at) => count + (cells[at] ?? 0)), [0, 0, 0, 0]);

/** The rows of the page's table: unit, the four cells, and their sum. */
const tableIn = (html: string): ReadonlyMap<string, Cells> =>
  new Map(
    [...html.matchAll(/<th scope="row">([^<]*)<\/th>((?:<td>\d+<\/td>)+)/g)].map(([, unit = '', cells = '']) => [
      unit,
      [...cells.matchAll(/\d+/g)].map(Number),
    ]),
  );

const CHAT_WORDS = ['xong đúng hạn', 'xong quá hạn', 'trong hạn', 'quá hạn'];

const cellsInChat = (text: string): Cells => {
  const inBrackets = / việc \(([^)]*)\)/.exec(text)?.[1] ?? '';
  return CHAT_WORDS.map((name) => Number(new RegExp(`(?:^|, )${name} (\\d+)`).exec(inBrackets)?.[1] ?? 0));
};

describe.each(databases)('the page of a plan, on $name', (kind) => {
  const opened = useDatabase(kind);
  let stop = async (): Promise<void> => undefined;
  afterEach(() => stop());

  it.each([11, 2026])('counts what chat, report and SQL count at the same moment: seed %i', { timeout: 90_000 }, async (seed) => {
    const chance = seeded(seed);
    const { db, clock, idOf, personId, bringIn, edit, confirm, waitUntil, says } = await reviewUnderTest(opened().db);
    const id = await bringIn(rowsBy(chance, 40));
    await edit(id, { kind: 'following', personId, ladder: null });
    if (seed % 2 === 0) await edit(id, { kind: 'choose-authority', row: null, personId: idOf('Sơn') });
    expect((await confirm(id)).ok).toBe(true);
    for (const today of ['2026-06-16', '2026-06-20', '2026-07-24']) {
      await waitUntil(`${today}T09:30`);
      const some = Array.from({ length: 40 }, (_, at) => at + 1).filter(() => chance() < 0.2);
      for (const who of ['Thủy', 'Việt']) await says(who, `xong ${some.join(', ')}`);
      await says('Sơn', `duyệt ${some.filter(() => chance() < 0.5).join(', ')}`);
      const bySql = await countedBySql(db, day(today));
      const total = summed(bySql.values());
      const standing = required(await viewPlan(db, { id, personId, now: clock.now() }));
      const page = String(await planPage({ id, standing, reader: 'Tâm' }));
      const withSum = (cells: Cells): Cells => [...cells, cells.reduce((sum, count) => sum + count, 0)];
      expect([today, ...tableIn(page)]).toEqual([
        today,
        ...[...bySql].sort(([one], [other]) => one.localeCompare(other, 'vi')).map(([unit, cells]) => [unit, withSum(cells)]),
        ['Tất cả', withSum(total)],
      ]);
      const [answer = ''] = await says('Tâm', 'tổng hợp');
      expect([today, cellsInChat(answer)]).toEqual([today, total]);
      const { value: report } = await mammoth.extractRawText({ buffer: Buffer.from(await PLAN_WRITERS.report(standing.report)) });
      expect([today, [...report.matchAll(/^- Đ[^:]*: (\d+) nhiệm vụ/gm)].map(([, count]) => Number(count))]).toEqual([today, total]);
      expect(page).toContain(`Việc quá hạn: ${(page.match(/quá\s+hạn \d+ ngày làm việc/g) ?? []).length}`);
    }
  });

  it('leaves out the unit whose work a newer version takes away', async () => {
    const { db, clock, personId, bringIn, edit, confirm } = await reviewUnderTest(opened().db);
    const unchanged: Row = { title: 'Nhiệm vụ thử số 1 của kế hoạch', lead: [FINANCE], due: '2026-09-30' };
    for (const lead of [SCIENCE, FINANCE]) {
      const id = await bringIn([unchanged, { title: 'Mở lớp kỹ năng số cho người dân các xã', lead: [lead], due: '2026-08-31' }]);
      await edit(id, { kind: 'following', personId, ladder: null });
      expect((await confirm(id)).ok).toBe(true);
      const standing = required(await viewPlan(db, { id, personId, now: clock.now() }));
      const units = [...tableIn(String(await planPage({ id, standing, reader: 'Tâm' }))).keys()];
      expect(units).toEqual(lead === SCIENCE ? [SCIENCE, FINANCE, 'Tất cả'] : [FINANCE, 'Tất cả']);
    }
  });

  it('shows nothing of the plan to who brought it in and has nothing to do with it, and no page to strangers', async () => {
    const office = await plansUnderTest(opened().db);
    stop = office.stop;
    const read = { ...planOf(rowsBy(seeded(3), 4), '15/KH-UBND'), source: { lines: [], places: [] } };
    const personId = office.idOf('Tâm');
    const { id } = required(await keepDraft(office.db, { read, fileName: 'ke-hoach.docx', personId, now: office.clock.now() }));
    await confirmDraft(office.db, { id, personId, version: 1, now: office.clock.now(), noSecrets: true });
    const { text } = await (await office.browserOf('Tâm')).open(`/plans/${id}`);
    expect(text).toContain('chưa xem được số liệu');
    expect(text).not.toContain('Nhiệm vụ thử');
    for (const path of ['', '/bao-cao.docx', '/danh-sach.csv']) {
      expect((await (await office.browserOf('Sơn')).open(`/plans/${id}${path}`)).status).toBe(404);
      expect((await office.strangersBrowser().open(`/plans/${id}${path}`)).status).toBe(403);
    }
    expect((await (await office.browserOf('Tâm')).open(`/plans/${id}/danh-sach.csv`)).text).not.toContain('Nhiệm vụ thử');
  });
});

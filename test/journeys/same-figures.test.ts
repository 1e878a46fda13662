import { type SQL, sql } from 'drizzle-orm';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { letterheadOf } from '#documents/out/report/letterhead.ts';
import { reportDocx } from '#documents/out/report/report-docx.ts';
import type { FourCells } from '#domain/counts.ts';
import { day } from '#domain/time/day.ts';
import type { WorkChoice } from '#usecases/chosen-work.ts';
import { listTasks } from '#usecases/list-tasks.ts';
import { loadReport } from '#usecases/report-figures.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import type { Row } from '../support/plan-in-hand.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];
const FINANCE = ['Sở Tài chính'];
const COMMUNE = ['UBND xã Suối Trong'];

/** Saturday 13 June and Sunday 14 June stretch to Monday; what several lead is counted for each. */
const ROWS: readonly Row[] = [
  { title: 'Số hóa hồ sơ', lead: SCIENCE, due: '2026-06-05', carriers: ['Nam'] },
  { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2026-06-13', carriers: ['Mai'] },
  { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-13', carriers: ['Nam'], authority: 'Sơn' },
  { title: 'Nâng cấp mạng', lead: SCIENCE, due: '2026-06-12', carriers: ['Nam'], authority: 'Sơn' },
  { title: 'Phân bổ vốn', lead: FINANCE, due: '2026-06-14', carriers: ['Hoa'] },
  { title: 'Quyết toán năm trước', lead: FINANCE, due: '2026-06-10', coordinating: SCIENCE },
  { title: 'Rà soát thủ tục', lead: ['Các Sở, ngành, địa phương'], due: '2026-06-08', coordinating: ['Văn phòng UBND tỉnh'] },
  { title: 'Rà soát hộ kinh doanh', lead: ['Phòng Kinh tế'], due: '2026-06-15', carriers: ['Châu'] },
  { title: 'Giữ gìn trụ sở', lead: COMMUNE },
  { title: 'Sơ kết năm', lead: SCIENCE, due: '2026-12-31', carriers: ['Mai'], authority: 'Sơn' },
];

/** Two weeks in which people answer in time and late, wait for approval, and are stuck. */
const livedThrough = async (db: Database): Promise<OfficeUnderTest> => {
  const office = await officeUnderTest(db, { from: '2026-06-01T09:00' });
  await office.imports(ROWS, { controller: 'Tâm' });
  await office.waitUntil('2026-06-05T15:00');
  await office.says('Nam', 'xong 1');
  await office.waitUntil('2026-06-11T10:00');
  await office.says('Hoa', 'xong 5');
  await office.says('Nam', 'xong 4');
  await office.says('Việt', 'vướng 6 chưa có hóa đơn');
  await office.waitUntil('2026-06-15T10:00');
  await office.says('Nam', 'xong 3');
  await office.says('Sơn', 'duyệt 3');
  await office.waitUntil('2026-06-16T10:00');
  await office.says('Mai', 'xong 2');
  await office.says('Châu', 'vướng 8 thiếu biểu mẫu');
  return office;
};

const TODAY = '2026-06-16';
const NOW = `${TODAY}T16:00`;
const PERIOD = { from: day('2026-06-11'), to: day('2026-06-15') };

type Cells = readonly [doneInTime: number, doneLate: number, openInTime: number, openOverdue: number];

const numbersOf = async (db: Database, query: SQL): Promise<readonly number[]> => {
  const answer: unknown = await db.execute(query);
  // The two drivers answer in two shapes.
  const rows: unknown = Array.isArray(answer) ? answer : (answer as { rows: unknown }).rows; // -- what PGlite answers
  const [row = {}] = rows as readonly Record<string, unknown>[]; // -- both hold rows by the names of their columns
  return Object.values(row).map(Number);
};

/** Counted by SQL alone, with the weekends written out, from the rows as they are stored. */
const lead = (within: SQL): SQL => sql`
  with recursive below as (
    select id, name from units where ${within}
    union select units.id, units.name from units join below on units.parent_id = below.id
  ), work as (
    select state_kind as kind, (state ->> 'on')::date as finished, tasks.last_day,
      case extract(isodow from tasks.last_day) when 6 then tasks.last_day + 2 when 7 then tasks.last_day + 1 else tasks.last_day end as in_time
    from assignments join tasks on tasks.id = assignments.task_id
    where part = 'lead' and state_kind <> 'dropped' and unit_id in (select id from below)
  )`;

const cellsBySql = async (db: Database, within: SQL): Promise<Cells> => {
  const [a = -1, b = -1, c = -1, d = -1] = await numbersOf(
    db,
    sql`${lead(within)} select
      count(*) filter (where kind = 'done' and (finished <= in_time) is not false) as a,
      count(*) filter (where kind = 'done' and finished > in_time) as b,
      count(*) filter (where kind <> 'done' and (case kind when 'submitted' then finished else ${TODAY}::date end <= in_time) is not false) as c,
      count(*) filter (where kind <> 'done' and case kind when 'submitted' then finished else ${TODAY}::date end > in_time) as d
      from work`,
  );
  return [a, b, c, d];
};

const ROOT = sql`parent_id is null`;

const cells = ({ doneInTime, doneLate, openInTime, openOverdue }: FourCells): Cells => [doneInTime, doneLate, openInTime, openOverdue];

/** The cells in the words of the bot: "9 việc (xong đúng hạn 1, trong hạn 2, quá hạn 1: số 12)". */
const cellsInChat = (text: string): Cells => {
  const inBrackets = / việc \(([^)]*)\)/.exec(text)?.[1] ?? '';
  const cell = (name: string): number => Number(new RegExp(`(?:^|, )${name} (\\d+)`).exec(inBrackets)?.[1] ?? 0);
  return [cell('xong đúng hạn'), cell('xong quá hạn'), cell('trong hạn'), cell('quá hạn')];
};

const CELL_LINES = ['Đã xong đúng hạn', 'Đã xong quá hạn', 'Đang làm, trong hạn', 'Đang làm, quá hạn'];

/** The cells as a group is told them, one a line. */
const cellsInGroup = (text: string): readonly number[] =>
  CELL_LINES.map((name) => Number(new RegExp(`^${name}: (\\d+)$`, 'm').exec(text)?.[1] ?? -1));

const NOTHING_CHOSEN: WorkChoice = { reader: null, unit: null, plan: null };

const reportFor = async (office: OfficeUnderTest, choice = NOTHING_CHOSEN) => {
  const loaded = await loadReport(office.db, { choice, period: PERIOD, now: office.clock.now() });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  return loaded.value;
};

describe.each(databases)('the figures of one moment, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('are the same in the report, in chat and by SQL, for the office and for each reader', async () => {
    const office = await livedThrough(opened().db);
    await office.waitUntil(NOW);
    const whole = await cellsBySql(office.db, ROOT);
    expect(whole).toEqual([3, 1, 3, 5]);
    expect(cells((await reportFor(office)).figures.counts)).toEqual(whole);

    for (const [who, within] of [
      ['Sơn', ROOT],
      ['Tâm', ROOT],
      ['Thủy', sql`name = 'Sở Khoa học và Công nghệ'`],
      ['Lâm Thị Hòa', sql`name = 'UBND xã Suối Trong'`],
      ['Bình', sql`name = 'Phòng Kinh tế'`],
    ] as const) {
      const counted = await cellsBySql(office.db, within);
      const [answer = ''] = await office.says(who, 'tổng hợp');
      expect([who, cellsInChat(answer)]).toEqual([who, counted]);
      expect([who, cells((await reportFor(office, { ...NOTHING_CHOSEN, reader: who })).figures.counts)]).toEqual([who, counted]);
    }
  });

  it('are the same for a unit, for its group chat, and in the sum over the units', async () => {
    const office = await livedThrough(opened().db);
    await office.waitUntil(NOW);
    const ofScience = await cellsBySql(office.db, sql`name = 'Sở Khoa học và Công nghệ'`);
    expect(cells((await reportFor(office, { ...NOTHING_CHOSEN, unit: 'Sở KH&CN' })).figures.counts)).toEqual(ofScience);
    const [answer = ''] = await office.says('Nhóm Sở KH&CN', 'việc quá hạn?');
    expect(cellsInGroup(answer)).toEqual(ofScience);
    const { counts, units } = (await reportFor(office)).figures;
    for (const at of [0, 1, 2, 3] as const) expect(units.reduce((sum, unit) => sum + cells(unit.counts)[at], 0)).toBe(cells(counts)[at]);
  });

  it('tell of the period what SQL tells of it', async () => {
    const office = await livedThrough(opened().db);
    await office.waitUntil(NOW);
    const { from, to } = PERIOD;
    const bySql = await numbersOf(
      office.db,
      sql`${lead(ROOT)} select
        count(*) filter (where kind = 'done' and finished between ${from}::date and ${to}::date and (finished <= in_time) is not false) as a,
        count(*) filter (where kind = 'done' and finished between ${from}::date and ${to}::date and finished > in_time) as b,
        count(*) filter (where last_day between ${from}::date and ${to}::date) as c,
        count(*) filter (where last_day between ${from}::date and ${to}::date and kind <> 'done') as d,
        count(*) filter (where last_day between ${to}::date + 1 and ${to}::date + 5 and kind <> 'done') as e
        from work`,
    );
    const { finishedInTime, finishedLate, fellDue, fellDueUnfinished, dueNext } = (await reportFor(office)).figures.inPeriod;
    expect([finishedInTime, finishedLate, fellDue, fellDueUnfinished, dueNext]).toEqual(bySql);
  });

  it('stand in the report as they were counted, with what is overdue and what hinders', async () => {
    const office = await livedThrough(opened().db);
    await office.waitUntil(NOW);
    const { figures, issuer } = await reportFor(office);
    const frame = { superior: null, number: null, symbol: null, place: null, addressee: null, post: null, signer: null };
    const bytes = await reportDocx({ figures, letterhead: letterheadOf({ ...issuer!, ...frame }), issuer: issuer!.unit });
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const shown = [...text.matchAll(/^- Đ[^:]*: (\d+) nhiệm vụ/gm)].map(([, count]) => Number(count));
    expect(shown).toEqual(await cellsBySql(office.db, ROOT));
    expect(figures.overdue.map(({ number, unit }) => `${String(number)} ${unit}`)).toEqual([
      '7 Sở Khoa học và Công nghệ',
      '7 Sở Tài chính',
      '7 UBND xã Suối Trong',
      '6 Sở Tài chính',
      '8 Phòng Kinh tế',
    ]);
    expect(figures.obstacles.map(({ row, since }) => [row.number, row.reason, since])).toEqual([
      [6, 'chưa có hóa đơn', '2026-06-11'],
      [8, 'thiếu biểu mẫu', '2026-06-16'],
    ]);
    expect(issuer).toEqual({ unit: 'UBND tỉnh Đồi Sim', above: [], signers: ['Đỗ Minh Sơn'] });
  });

  it('show a reader no row that chat would not, and all of them to the office', async () => {
    const office = await livedThrough(opened().db);
    await office.waitUntil(NOW);
    const rowsFor = async (reader: string | null) => {
      const listed = await listTasks(office.db, { choice: { ...NOTHING_CHOSEN, reader }, now: office.clock.now() });
      return listed.ok ? listed.value.map(({ number, unit }) => `${String(number)} ${unit}`) : listed.refusal;
    };
    const [everything = -1] = await numbersOf(office.db, sql`select count(*) from assignments`);
    expect(await rowsFor(null)).toHaveLength(everything);
    expect(await rowsFor('Vũ Thị Hoa')).toEqual(['5 Sở Tài chính']);
    expect(await rowsFor('Bình')).toEqual(['8 Phòng Kinh tế']);
    expect(await rowsFor('Phúc')).toEqual([]);
    expect(await rowsFor('Không Ai')).toMatchObject({ kind: 'reader', names: [] });
  });
});

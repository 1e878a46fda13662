import { beforeEach, describe, expect, it } from 'vitest';
import { loadEvents } from '#db/assignments.ts';
import { transact } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadUnitChanges } from '#db/unit-changes.ts';
import { loadUnitGroups, loadUnits } from '#db/units.ts';
import { asId, type TaskId } from '#domain/ids.ts';
import { day } from '#domain/time/day.ts';
import { loadReport } from '#usecases/report-figures.ts';
import type { WantedChange } from '#usecases/units/name-units.ts';
import { reorganiseUnit } from '#usecases/units/reorganise-unit.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';

const MERGE: WantedChange = { kind: 'merge', unit: 'Sở Tài chính', into: 'Sở KH&CN', withPeople: false };
const SPLIT: WantedChange = { kind: 'split', unit: 'Sở Tài chính', into: ['Sở KH&CN', 'Văn phòng UBND tỉnh'] };

describe.each(databases)('a re-organised unit, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  // Monday 22/6/2026; tasks 1 and 2 of finance, carried by Hoa and by nobody; 3 of both departments; 4 of science alone.
  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    const clear = { product: 'Báo cáo', authority: 'Sơn', due: '2026-08-31' };
    await office.imports(
      [
        { ...clear, title: 'Quyết toán ngân sách năm 2025', lead: ['Sở Tài chính'], carriers: ['Hoa'] },
        { ...clear, title: 'Rà soát tài sản công', lead: ['Sở Tài chính'] },
        { ...clear, title: 'Lập dự toán hạ tầng số', lead: ['Sở KH&CN', 'Sở Tài chính'], carriers: ['Nam', 'Hoa'] },
        { ...clear, title: 'Nâng cấp kho dữ liệu', lead: ['Sở KH&CN'], carriers: ['Nam'] },
      ],
      { controller: 'Tâm' },
    );
  });

  const reorganise = async (wanted: WantedChange, on = '2026-07-01', dryRun = false) =>
    reorganiseUnit(office.db, { wanted, on: day(on), document: '10/NQ-HĐND', now: office.clock.now(), dryRun });
  const done = async (wanted: WantedChange, on?: string) => {
    const result = await reorganise(wanted, on);
    if (!result.ok) throw new Error(result.refusal.kind);
    return result.value;
  };
  const spread = () =>
    transact(office.db, async (tx) => {
      const names = new Map((await loadUnits(tx)).map(({ id, name }) => [id, name]));
      return (await loadWork(tx, {})).map(
        ({ assignment, task }) => `${task.id} ${names.get(assignment.unitId) ?? ''} ${assignment.state.kind}`,
      );
    });
  const news = (who: string): readonly string[] => office.newsFor(who).map((text) => text.split('\n')[0] ?? '');

  it('that was merged leaves the indicators of its plans in the report', async () => {
    await office.imports([{ title: 'Chuyển đổi số', lead: ['Sở KH&CN', 'Sở Tài chính'], due: '2026-08-31' }], {
      ...{ controller: 'Tâm', number: '16/KH-UBND' },
      indicators: [{ ordinal: '1', text: 'Tỷ lệ hồ sơ trực tuyến', comparator: '>=', value: 95, unit: '%', source: { line: 12 } }],
    });
    const indicators = async () => {
      const choice = { reader: null, unit: null, plan: null };
      const period = { from: day('2026-06-01'), to: day('2026-07-31') };
      const loaded = await loadReport(office.db, { choice, period, now: office.clock.now() });
      return loaded.ok ? loaded.value.figures.indicators.map(({ text }) => text) : [];
    };
    expect(await indicators()).toEqual(['Tỷ lệ hồ sơ trực tuyến']);
    await office.waitUntil('2026-07-01T09:00');
    await done(MERGE);
    expect(await indicators()).toEqual(['Tỷ lệ hồ sơ trực tuyến']);
  });

  it('that was merged hands its open work on, keeps who carries it, and tells everybody once', async () => {
    await office.waitUntil('2026-07-01T09:00');
    for (const who of ['Hoa', 'Việt', 'Thủy', 'Tâm', 'Nam']) office.newsFor(who);
    expect(await done(MERGE)).toMatchObject({
      handedOn: 2,
      joined: 1,
      waiting: [],
      peopleWithoutUnit: ['Phạm Quốc Việt', 'Vũ Thị Hoa'],
      told: 4,
    });
    expect(await spread()).toEqual([
      '1 Sở Khoa học và Công nghệ open',
      '2 Sở Khoa học và Công nghệ open',
      '3 Sở Khoa học và Công nghệ open',
      '3 Sở Tài chính dropped',
      '4 Sở Khoa học và Công nghệ open',
    ]);
    await office.waitUntil('2026-07-01T09:05');
    const first = 'Sở Tài chính đã sáp nhập vào Sở Khoa học và Công nghệ từ thứ Tư 1/7/2026.';
    expect(['Hoa', 'Việt', 'Thủy', 'Tâm', 'Nam', 'Châu'].map(news)).toEqual([[first], [first], [first], [first], [], []]);
    expect(office.lastMessageTo('Thủy').text).toContain('2 việc (1, 2) chuyển sang.');
    expect(office.lastMessageTo('Hoa').text).toContain('1 việc (1) chuyển sang.');
    // Told once: the same again is refused, and nobody hears of it.
    expect(await reorganise(MERGE)).toMatchObject({ ok: false, refusal: { kind: 'already-closed' } });
    // The new head is asked for who does it; the former head no more.
    expect(await office.says('Thủy', 'giao 2 cho Lê Thị Mai')).toEqual([expect.stringContaining('Lê Thị Mai')]);
    expect(await office.says('Hoa', 'xong 1')).toEqual([expect.stringContaining('báo xong, chờ duyệt')]);
  });

  it('that was merged stays in the history of the work, of the unit, and in reports of the time before', async () => {
    await office.waitUntil('2026-07-01T09:00');
    await done(MERGE);
    const [events, changes, groups] = await transact(office.db, async (tx) => {
      const [work] = await loadWork(tx, { tasks: [asId<TaskId>(1)] });
      const finance = required((await loadUnits(tx)).find(({ name }) => name === 'Sở Tài chính'));
      return [await loadEvents(tx, required(work).assignment.id), await loadUnitChanges(tx, finance.id), await loadUnitGroups(tx)] as const;
    });
    expect(events.map(({ event }) => event.kind)).toEqual(['assigned', 'handed-on']);
    expect(changes).toMatchObject([{ change: { kind: 'merged' }, since: '2026-07-01', document: '10/NQ-HĐND' }]);
    expect(groups[0]?.members).toHaveLength(2);
    const choice = { reader: null, unit: null, plan: null };
    const byUnit = async (from: string, to: string) => {
      const loaded = await loadReport(office.db, { choice, period: { from: day(from), to: day(to) }, now: office.clock.now() });
      return loaded.ok ? loaded.value.figures.units.map(({ unit, counts }) => `${unit} ${counts.openInTime}`) : [];
    };
    expect(await byUnit('2026-06-01', '2026-06-30')).toEqual(['Sở Khoa học và Công nghệ 2', 'Sở Tài chính 2']);
    expect(await byUnit('2026-07-01', '2026-07-31')).toEqual(['Sở Khoa học và Công nghệ 4']);
  });

  it('that was merged leaves questions to its successor, and its group to be bound anew', async () => {
    await office.waitUntil('2026-07-01T09:00');
    await done({ ...MERGE, unit: 'Sở KH&CN', into: 'Sở Tài chính' });
    const [asked] = await office.says('Sơn', 'Sở KH&CN còn mấy việc?');
    expect(asked).toContain('Việc đang làm của Sở Tài chính: 4 việc');
    const answer = (await office.says('Nhóm Sở KH&CN', '@nhacviec việc quá hạn?')).join('\n');
    expect(answer).toContain('Sở Khoa học và Công nghệ đã kết thúc hoạt động nên nhóm không còn số liệu');
  });

  it('that was split leaves its work to a leader until the controller says who takes what', async () => {
    await office.waitUntil('2026-07-01T09:00');
    expect(await done(SPLIT)).toMatchObject({ handedOn: 0, waiting: [1, 2, 3] });
    await office.waitUntil('2026-07-01T09:05');
    office.newsFor('Tâm');
    await office.morning('2026-07-02');
    const [asked] = office.newsFor('Tâm');
    expect(asked).toContain('CẦN ĐỒNG CHÍ LÀM RÕ (3)');
    expect(asked).toContain('Sở Tài chính đã kết thúc hoạt động, chưa rõ đơn vị nào nhận việc');
    expect(await office.says('Tâm', 'việc 1 chuyển UBND xã Suối Trong')).toEqual([expect.stringContaining('không phải đơn vị tiếp nhận')]);
    expect(await office.says('Hoa', 'việc 1 chuyển Sở KH&CN')).toEqual([expect.stringContaining('không được phân quyền')]);
    expect(await office.says('Tâm', 'việc 1, 2 chuyển Sở KH&CN')).toHaveLength(2);
    expect(await office.says('Tâm', 'chuyển việc 3 sang Văn phòng UBND tỉnh')).toEqual([
      expect.stringContaining('Đã ghi nhận: việc 3, Văn phòng UBND tỉnh nhận việc.'),
    ]);
    expect((await spread()).filter((line) => line.includes('Tài chính'))).toEqual([]);
    expect(office.inboxOf('Thủy').join('\n')).toContain('Bùi Thanh Tâm cho biết việc 1, Sở Khoa học và Công nghệ nhận việc');
  });

  it('that was renamed goes on under its new name, and is understood by both', async () => {
    await office.waitUntil('2026-07-01T09:00');
    expect(await done({ kind: 'rename', unit: 'STC', name: 'Sở Tài chính và Kế hoạch' })).toMatchObject({
      change: 'renamed',
      waiting: [],
      told: 3,
    });
    await office.waitUntil('2026-07-01T09:05');
    expect(office.lastMessageTo('Hoa').text).toContain('Sở Tài chính đã đổi tên thành Sở Tài chính và Kế hoạch');
    for (const name of ['Sở Tài chính', 'Sở Tài chính và Kế hoạch'])
      expect(await office.says('Sơn', `${name} còn mấy việc?`)).toEqual([expect.stringContaining('Sở Tài chính và Kế hoạch: 3 việc')]);
  });

  it('that is closed in the night is told of at seven the next working day', async () => {
    await office.waitUntil('2026-07-03T21:00');
    office.newsFor('Hoa');
    await done({ kind: 'close', unit: 'Sở Tài chính' });
    await office.waitUntil('2026-07-05T12:00');
    expect(office.newsFor('Hoa')).toEqual([]);
    await office.waitUntil('2026-07-06T07:00');
    expect(news('Hoa')).toEqual(['Sở Tài chính đã kết thúc hoạt động từ thứ Tư 1/7/2026.']);
  });

  it('changes nothing where it was only tried, and where it would not hold together', async () => {
    const before = await spread();
    await office.waitUntil('2026-07-01T09:00');
    expect(await reorganise(MERGE, '2026-07-01', true)).toMatchObject({ ok: true, value: { handedOn: 2 } });
    const wrong: readonly (readonly [WantedChange, string, string])[] = [
      [MERGE, '2026-07-02', 'in-the-future'],
      [{ ...MERGE, into: 'STC' }, '2026-07-01', 'into-itself'],
      [{ ...MERGE, unit: 'Sở Chưa Có' }, '2026-07-01', 'unknown-unit'],
      [{ kind: 'close', unit: 'UBND xã Suối Trong' }, '2026-07-01', 'has-units-below'],
      [{ kind: 'close', unit: 'UBND tỉnh' }, '2026-07-01', 'is-root'],
      [{ kind: 'split', unit: 'STC', into: ['Sở KH&CN'] }, '2026-07-01', 'too-few-successors'],
      [{ kind: 'rename', unit: 'STC', name: 'Sở Khoa học và Công nghệ' }, '2026-07-01', 'name-taken'],
    ];
    for (const [wanted, on, refusal] of wrong)
      expect(await reorganise(wanted, on)).toMatchObject({ ok: false, refusal: { kind: refusal } });
    expect(await spread()).toEqual(before);
  });

  it('gives its people to the successor where that is said; a second head comes as an official', async () => {
    await office.waitUntil('2026-07-01T09:00');
    expect(await done({ ...MERGE, withPeople: true })).toMatchObject({ peopleWithoutUnit: [] });
    await office.waitUntil('2026-07-01T09:05');
    expect(await office.says('Việt', 'giao 2 cho Lê Thị Mai')).toEqual([expect.stringContaining('Không tìm thấy việc 2')]);
    expect(await office.says('Thủy', 'giao 2 cho Phạm Quốc Việt')).toEqual([expect.stringContaining('Phạm Quốc Việt')]);
  });
});

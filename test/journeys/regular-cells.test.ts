import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { loadDutiesWhere } from '#db/duties.ts';
import { loadRunningIndicators, loadValues } from '#db/indicators.ts';
import { loadWork } from '#db/followed-work.ts';
import type { DraftIndicator } from '#domain/draft-plan.ts';
import type { DutyRelation } from '#domain/duties/duty-sight.ts';
import type { IndicatorRelation } from '#domain/indicators/indicator-sight.ts';
import type { TaskId } from '#domain/ids.ts';
import type { DutyAction, IndicatorAction } from '#domain/permissions.ts';
import { databases } from '../support/databases.ts';
import { MONTHLY } from '../support/monthly-report.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { gridAllows } from '../domain/support/permission-grid.ts';
import { useDatabase } from '../support/use-database.ts';
import { SAID, STEERING_SAID } from './said-for-actions.ts';

// Written down from the design by hand, not taken from the code.
const OF_DUTY: Readonly<Record<DutyRelation, readonly DutyAction[]>> = {
  owes: ['see-duty'],
  receives: ['see-duty', 'set-figures'],
  'controls-plan': ['see-duty', 'set-figures', 'end-duty'],
  'leads-above': ['see-duty'],
};
const OF_INDICATOR: Readonly<Record<IndicatorRelation, readonly IndicatorAction[]>> = {
  reports: ['see-indicator', 'report-value'],
  'controls-plan': ['see-indicator', 'report-value', 'steer-indicator'],
  'set-it': ['see-indicator', 'report-value', 'steer-indicator'],
  'stands-above': ['see-indicator', 'steer-indicator'],
};

const { what: WHAT } = MONTHLY;
const TARGET = 'Tỷ lệ hồ sơ trực tuyến';
const ONLINE: DraftIndicator = {
  ...{ ordinal: 'đ.1', text: TARGET, comparator: '>=', value: 95, unit: '%', source: { line: 12 } },
};

/** The task of the report of June. */
const REPORT = 2;
const NOT_THERE = 99;
/** Of the two indicators the first is of the plan; the second was set by the head of the office of finance. */
const OF_PLAN = 1;
const SET_BY_HEAD = 2;

const [PGLITE] = databases;
if (PGLITE === undefined) throw new Error('the embedded database is always there');
const kind = PGLITE;

describe('each cell of the tables of reports and indicators, as the conversation carries it out', () => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-01T09:00' });
    await office.imports([{ title: 'Lập danh mục hồ sơ', lead: ['Sở Khoa học và Công nghệ'] }], {
      controller: 'Tâm',
      duties: [MONTHLY],
      indicators: [ONLINE],
    });
    await office.says('Tâm', `giao chỉ tiêu ${OF_PLAN} cho Nam, hằng quý`);
    await office.says('Việt', `thêm chỉ tiêu: ${TARGET} của sở ≥ 90%`);
    await office.says('Việt', `giao chỉ tiêu ${SET_BY_HEAD} cho Nam, hằng quý`);
    await office.says('Nam', 'ủy quyền cho chị Mai từ hôm nay đến 30/6');
  });

  const answer = async (who: string, text: string): Promise<string> => (await office.says(who, text)).join('\n');

  /** Every duty and every indicator with its values, as they are written down. */
  const written = (): Promise<unknown> =>
    transact(office.db, async (tx) => {
      const indicators = await loadRunningIndicators(tx);
      const values = await loadValues(
        tx,
        indicators.map(({ id }) => id),
      );
      return { duties: await loadDutiesWhere(tx), indicators, values: [...values.values()] };
    });

  interface Asked {
    readonly who: string;
    readonly number: number;
    readonly says: (number: number) => string;
    /** How it is refused to who sees the thing; null where it is allowed. */
    readonly refused: RegExp | null;
    readonly sees: boolean;
    /** What nobody else may read. */
    readonly content: string;
  }

  const expectChange = async ({ who, number, says, refused, sees, content }: Asked): Promise<void> => {
    const before = await written();
    const said = await answer(who, says(number));
    if (refused === null) {
      expect(await written(), `${who}: ${said}`).not.toEqual(before);
      return;
    }
    expect(await written(), `${who}: ${said}`).toEqual(before);
    if (sees) {
      expect(said).toMatch(refused);
      return;
    }
    expect(said).not.toContain(content);
    expect(said.replaceAll(String(number), '')).toBe((await answer(who, says(NOT_THERE))).replaceAll(String(NOT_THERE), ''));
  };

  it.each<{ readonly who: string; readonly relations: readonly DutyRelation[] }>([
    { who: 'Hoa', relations: ['owes'] },
    { who: 'Châu', relations: ['owes'] },
    { who: 'Việt', relations: ['owes', 'leads-above'] },
    { who: 'Sơn', relations: ['leads-above'] },
    { who: 'Thủy', relations: ['receives'] },
    { who: 'Tâm', relations: ['controls-plan'] },
    { who: 'Nam', relations: [] },
    { who: 'Phúc', relations: [] },
  ])('$who ($relations) does of a report what the relations give, and nothing else', async ({ who, relations }) => {
    const may = (action: DutyAction): boolean => relations.some((relation) => OF_DUTY[relation].includes(action));
    const sees = may('see-duty');
    const shown = await answer(who, 'chế độ báo cáo 1');
    expect(shown.toLowerCase().includes(WHAT)).toBe(sees);
    const about = { who, number: 1, sees, content: WHAT };
    const refused = (action: DutyAction): RegExp | null => (may(action) ? null : /không được đổi chế độ báo cáo 1/u);
    await expectChange({ ...about, says: (number) => `chế độ báo cáo ${number}: số liệu từ ngày 20`, refused: refused('set-figures') });
    await expectChange({ ...about, says: (number) => `dừng chế độ báo cáo ${number}`, refused: refused('end-duty') });
  });

  it.each<{ readonly who: string; readonly number: number; readonly relations: readonly IndicatorRelation[] }>([
    { who: 'Nam', number: OF_PLAN, relations: ['reports'] },
    { who: 'Mai', number: OF_PLAN, relations: ['reports'] },
    { who: 'Thủy', number: OF_PLAN, relations: ['stands-above'] },
    { who: 'Sơn', number: OF_PLAN, relations: ['stands-above'] },
    { who: 'Tâm', number: OF_PLAN, relations: ['controls-plan'] },
    { who: 'Việt', number: OF_PLAN, relations: [] },
    { who: 'Phúc', number: OF_PLAN, relations: [] },
    { who: 'Việt', number: SET_BY_HEAD, relations: ['set-it'] },
    { who: 'Thủy', number: SET_BY_HEAD, relations: ['stands-above'] },
    { who: 'Tâm', number: SET_BY_HEAD, relations: [] },
    { who: 'Hoa', number: SET_BY_HEAD, relations: [] },
  ])('$who ($relations) does of indicator $number what the relations give, and nothing else', async ({ who, number, relations }) => {
    const may = (action: IndicatorAction): boolean => relations.some((relation) => OF_INDICATOR[relation].includes(action));
    const sees = may('see-indicator');
    const shown = await answer(who, `chỉ tiêu ${number}?`);
    expect(shown.includes(TARGET)).toBe(sees);
    const about = { who, number, sees, content: TARGET };
    const [mayReport, maySteer] = [may('report-value'), may('steer-indicator')];
    await expectChange({ ...about, says: (asked) => `chỉ tiêu ${asked} đạt 50%`, refused: mayReport ? null : /không phải người báo số/u });
    const refused = maySteer ? null : /không được đổi chỉ tiêu/u;
    await expectChange({ ...about, says: (asked) => `giao chỉ tiêu ${asked} cho Nam, hằng tháng`, refused });
  });

  it('who receives a report is refused in plain words whatever is not theirs to do with the work of those who owe it', async () => {
    const owed = () => transact(office.db, (tx) => loadWork(tx, { tasks: [REPORT as TaskId] })); // -- the office under test numbers its tasks from 1
    await office.says('Việt', `vướng ${REPORT}: chờ cấp vốn`);
    const before = await owed();
    expect(before).not.toEqual([]);
    for (const { action, says } of [...SAID, ...STEERING_SAID]) {
      if (gridAllows('receives-duty', action)) continue;
      const said = await answer('Thủy', says(REPORT, 'Thủy'));
      expect(said, action).toMatch(/không được phân quyền|không được hủy hay thay/u);
      expect(said).not.toContain('chờ cấp vốn');
    }
    expect(await owed()).toEqual(before);
  });
});

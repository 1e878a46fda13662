import { beforeEach, describe, expect, it } from 'vitest';
import type { ReminderMove } from '#domain/reminders/reminder-moves.ts';
import type { CalendarNotice } from '#domain/time/calendar-notice.ts';
import { day } from '#domain/time/day.ts';
import {
  applyCalendarChange,
  foreseeNotice,
  foreseePolicyDays,
  showCalendar,
  switchPolicyDays,
} from '#usecases/calendar/change-calendar.ts';
import { bringCalendarUpToDate } from '#usecases/calendar/keep-first-calendar.ts';
import { databases } from '../../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../../support/office-under-test.ts';
import { useDatabase } from '../../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

/** An invented notice: Friday 4/9/2026 is off and Saturday 12/9 worked instead. */
const BRIDGE: CalendarNotice = {
  source: 'Công văn 1/VPCP',
  off: [{ day: day('2026-09-04'), name: 'Hoán đổi' }],
  worked: [day('2026-09-12')],
  ordinary: [],
};

const rows = (moves: readonly ReminderMove[]) =>
  moves.map(({ work, to, workingDaysBefore, from, onto }) => [work.task.id, to?.name, workingDaysBefore, from, onto]);

describe.each(databases)('the yearly table, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-08-10T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-09-08', carriers: ['Nam'] },
      { title: 'Báo cáo quý IV', lead: SCIENCE, due: '2026-11-25', carriers: ['Mai'] },
    ]);
  });

  const foresee = async (notice: CalendarNotice) => {
    const foreseen = await foreseeNotice(office.db, notice, office.clock.now());
    if (!foreseen.ok) throw new Error(foreseen.refusal.kind);
    return foreseen.value;
  };

  it('says which reminders a notice moves, from which day to which and whose, and writes nothing', async () => {
    // Tuesday 8/9 less 3: 7, 4, 3 September; without the 4th 7, 3 September, 28 August (31/8–2/9 are off). Less 7: 25/8, then 24/8.
    expect(rows((await foresee(BRIDGE)).moves)).toEqual([
      [1, 'Nguyễn Văn Nam', 7, '2026-08-25', '2026-08-24'],
      [1, 'Nguyễn Văn Nam', 3, '2026-09-03', '2026-08-28'],
    ]);
    await office.morning('2026-08-24');
    expect(office.inboxOf('Nam').filter((text) => text.includes('VIỆC CỦA ĐỒNG CHÍ'))).toEqual([]);
  });

  it('moves the reminders once the notice is applied', async () => {
    await office.morning('2026-08-11');
    await applyCalendarChange(office.db, (await foresee(BRIDGE)).change);
    await office.morning('2026-08-24');
    expect(office.lastMessageTo('Nam').text).toContain('Nhắc việc thứ Hai 24/8/2026');
    expect((await showCalendar(office.db, 2026)).table.find(({ day: on }) => on === '2026-09-04')).toEqual({
      day: '2026-09-04',
      kind: 'off',
      name: 'Hoán đổi',
      source: 'Công văn 1/VPCP',
      status: 'decided',
    });
  });

  it('speaks on a Saturday that is worked instead, and is silent on a day off', async () => {
    await office.morning('2026-08-21');
    await office.imports([{ title: 'Việc của thứ Sáu', lead: SCIENCE, due: '2026-08-28' }], { number: '16/KH-UBND' });
    office.newsFor('Thủy');
    await office.morning('2026-08-22');
    expect(office.newsFor('Thủy')).toEqual([expect.stringContaining('Việc của thứ Sáu')]);
    await office.waitUntil('2026-08-28T17:00');
    await office.imports([{ title: 'Việc trước lễ', lead: SCIENCE, due: '2026-09-30' }], { number: '17/KH-UBND' });
    await office.morning('2026-08-31');
    expect(office.newsFor('Thủy')).toEqual([]);
    await office.morning('2026-09-03');
    expect(office.newsFor('Thủy')).toEqual([expect.stringContaining('Việc trước lễ')]);
  });

  it('works on 24/11 until the office switches it off, and says what that moves', async () => {
    const moves = await foreseePolicyDays(office.db, true, office.clock.now());
    // Wednesday 25/11 less 1, 3 and 7 working days: 24, 20, 16; without the 24th: 23, 19, 13.
    expect(rows(moves)).toEqual([
      [2, 'Lê Thị Mai', 7, '2026-11-16', '2026-11-13'],
      [2, 'Lê Thị Mai', 3, '2026-11-20', '2026-11-19'],
      [2, 'Lê Thị Mai', 1, '2026-11-24', '2026-11-23'],
    ]);
    expect((await showCalendar(office.db, 2026)).counting.has(day('2026-11-24'))).toBe(false);
    await switchPolicyDays(office.db, true);
    expect((await showCalendar(office.db, 2026)).counting.has(day('2026-11-24'))).toBe(true);
  });

  it('keeps what the office has written when it is brought up to date', async () => {
    await applyCalendarChange(office.db, { written: [], removed: [day('2026-09-01')] });
    await bringCalendarUpToDate(office.db);
    expect((await showCalendar(office.db, 2026)).table.map(({ day: on }) => on)).not.toContain('2026-09-01');
  });
});

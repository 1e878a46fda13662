import { describe, expect, it } from 'vitest';
import { type CalendarNotice, decideNotice } from '#domain/time/calendar-notice.ts';
import { inForce, workCalendarOf } from '#domain/time/calendar-table.ts';
import { addDays, type Day, day, weekdayOf } from '#domain/time/day.ts';
import { PUBLISHED_DAYS } from '#domain/time/published-days.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { describeWithShared, sharedJson } from '../../support/shared-cases.ts';

interface Year {
  readonly off: readonly { readonly date: string; readonly status: string }[];
  readonly working_saturdays: readonly string[];
}

const PUBLISHED = workCalendarOf(inForce(PUBLISHED_DAYS, false));
const WITH_CULTURE_DAY = workCalendarOf(inForce(PUBLISHED_DAYS, true));

/** Off whichever way the Tết of 2027 will be decided, and not in the shared list, which names its first day only. */
const TET_2027 = ['2027-02-05', '2027-02-08', '2027-02-09'];

describeWithShared('the first content of the yearly table', () => {
  const shared = sharedJson('cases', 'holidays-vn.json') as Record<string, Year>; // -- but for its note
  const years = Object.fromEntries(Object.entries(shared).filter(([name]) => name !== 'note'));

  it.each(Object.keys(years))('has every weekday off of %s, and no other', (year) => {
    const expected = years[year]!.off.map(({ date }) => day(date)).filter((on) => weekdayOf(on) <= 5);
    const off: Day[] = [];
    for (let on = day(`${year}-01-01`); on <= `${year}-12-31`; on = addDays(on, 1))
      if (weekdayOf(on) <= 5 && !isWorkingDay(on, WITH_CULTURE_DAY)) off.push(on);
    expect(off.filter((on) => !TET_2027.includes(on))).toEqual(expected);
  });

  it.each(Object.keys(years))('has the Saturdays worked instead in %s, and no other', (year) => {
    const worked = [...PUBLISHED.workedInstead].filter((on) => on.startsWith(year));
    expect(worked).toEqual(years[year]!.working_saturdays);
  });

  it('takes what is policy and not law yet for a working day until it is switched on', () => {
    const policy = Object.values(years).flatMap(({ off }) => off.filter(({ status }) => status === 'policy').map(({ date }) => day(date)));
    expect(policy).toEqual(['2026-11-24', '2027-11-24']);
    expect(policy.map((on) => [isWorkingDay(on, PUBLISHED), isWorkingDay(on, WITH_CULTURE_DAY)])).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});

describe('a notice of the Government', () => {
  const today = day('2026-10-20');
  const notice = (more: Partial<CalendarNotice>): CalendarNotice => ({
    source: 'Thông báo 1/TB ngày 15/10/2026',
    off: [],
    worked: [],
    ordinary: [],
    ...more,
  });
  const decide = (more: Partial<CalendarNotice>) => decideNotice(notice(more), { table: PUBLISHED_DAYS, today });
  const off = (...days: readonly string[]) => days.map((on) => ({ day: day(on), name: 'Tết Nguyên đán' }));

  it('writes its days off and its working Saturdays with the document that says so', () => {
    expect(decide({ off: off('2027-02-04'), worked: [day('2027-02-20')] })).toEqual({
      ok: true,
      value: {
        written: [
          { day: '2027-02-04', kind: 'off', name: 'Tết Nguyên đán', source: 'Thông báo 1/TB ngày 15/10/2026', status: 'decided' },
          { day: '2027-02-20', kind: 'worked', name: 'Làm bù', source: 'Thông báo 1/TB ngày 15/10/2026', status: 'decided' },
        ],
        removed: [],
      },
    });
  });

  it('makes a day ordinary again that an earlier one had taken off', () => {
    expect(decide({ ordinary: [day('2027-02-05')] })).toEqual({ ok: true, value: { written: [], removed: ['2027-02-05'] } });
  });

  it.each<[string, Partial<CalendarNotice>, unknown]>([
    ['without a source', { source: ' ', off: off('2027-02-04') }, { kind: 'no-source' }],
    ['that names no day', {}, { kind: 'nothing-named' }],
    [
      'that takes a day off and works it',
      { off: off('2027-02-06'), worked: [day('2027-02-06')] },
      { kind: 'named-twice', day: '2027-02-06' },
    ],
    ['that works a Wednesday instead', { worked: [day('2027-02-10')] }, { kind: 'worked-already', day: '2027-02-10' }],
    ['of a year far away', { off: off('2072-02-04') }, { kind: 'too-far', day: '2072-02-04' }],
    ['that takes back what was never given', { ordinary: [day('2027-03-01')] }, { kind: 'not-in-table', day: '2027-03-01' }],
  ])('is refused: one %s', (_, more, refusal) => {
    expect(decide(more)).toEqual({ ok: false, refusal });
  });

  it('is refused where a year would have more days off than any law gives', () => {
    const march = Array.from({ length: 31 }, (_, later) => addDays(day('2027-03-01'), later));
    expect(decide({ off: march.map((on) => ({ day: on, name: 'Nghỉ' })) })).toEqual({
      ok: false,
      // The nine weekdays of the table (1/1, three of Tết, 16/4, 30/4, 3/5, 2/9, 24/11) and the 23 of March.
      refusal: { kind: 'too-many-days-off', year: 2027, days: 32 },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { aimedDay, DEFAULT_LADDER, type Ladder, lastDayInTime, latestRung, workingDaysLate } from '#domain/reminders/ladder.ts';
import { addDays, type Day, day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY, type WorkCalendar } from '#domain/time/working-days.ts';
import { OF_2026 } from '../support/calendars.ts';

interface Timeline {
  readonly lastDay: string;
  readonly followedFrom: string;
  readonly until: string;
  readonly calendar?: WorkCalendar;
  readonly ladder?: Ladder;
}

/** Every day from the first followed one on which the ladder has a rung. */
const rungs = ({ lastDay, followedFrom, until, calendar = WEEKENDS_ONLY, ladder = DEFAULT_LADDER }: Timeline): readonly Day[] => {
  const followed = { lastDay: day(lastDay), followedFrom: day(followedFrom), ladder };
  const found: Day[] = [];
  for (let on = day(followedFrom); on <= until; on = addDays(on, 1)) if (latestRung(followed, on, calendar) === on) found.push(on);
  return found;
};

// Worked out by hand from a wall calendar: 2026-06-22 is a Monday.
describe('the days of the ladder', () => {
  it('before and after a last day on a Thursday', () => {
    expect(rungs({ lastDay: '2026-06-25', followedFrom: '2026-06-01', until: '2026-07-05' })).toEqual([
      '2026-06-16',
      '2026-06-22',
      '2026-06-24',
      '2026-06-25',
      '2026-06-26',
      '2026-06-30',
      '2026-07-02',
    ]);
  });

  it('before and after a last day on a Friday', () => {
    expect(rungs({ lastDay: '2026-06-26', followedFrom: '2026-06-01', until: '2026-07-05' })).toEqual([
      '2026-06-17',
      '2026-06-23',
      '2026-06-25',
      '2026-06-26',
      '2026-06-29',
      '2026-07-01',
      '2026-07-03',
    ]);
  });

  it.each(['2026-06-27', '2026-06-28'])(
    'of a last day on the weekend, %s: they aim at Friday, and Tuesday is the first late day',
    (lastDay) => {
      expect(rungs({ lastDay, followedFrom: '2026-06-01', until: '2026-07-07' })).toEqual([
        '2026-06-17',
        '2026-06-23',
        '2026-06-25',
        '2026-06-26',
        '2026-06-30',
        '2026-07-02',
        '2026-07-06',
      ]);
    },
  );

  it('of a last day on a Monday: they step over the weekend', () => {
    expect(rungs({ lastDay: '2026-06-22', followedFrom: '2026-06-01', until: '2026-06-28' })).toEqual([
      '2026-06-11',
      '2026-06-17',
      '2026-06-19',
      '2026-06-22',
      '2026-06-23',
      '2026-06-25',
    ]);
  });

  it('step over a holiday and count the Saturday that is worked for it', () => {
    expect(rungs({ lastDay: '2026-09-01', followedFrom: '2026-08-03', until: '2026-09-11', calendar: OF_2026 })).toEqual([
      '2026-08-20',
      '2026-08-25',
      '2026-08-27',
      '2026-08-28',
      '2026-09-04',
      '2026-09-08',
      '2026-09-10',
    ]);
  });

  it('begin with the day from which the work is followed', () => {
    expect(rungs({ lastDay: '2026-06-26', followedFrom: '2026-06-24', until: '2026-06-28' })).toEqual(['2026-06-25', '2026-06-26']);
  });

  it('hold a rung that falls on the very day from which the work is followed', () => {
    expect(rungs({ lastDay: '2026-06-26', followedFrom: '2026-06-23', until: '2026-06-24' })).toEqual(['2026-06-23']);
  });

  it('of work that was late long before it is followed count from then', () => {
    expect(rungs({ lastDay: '2026-03-02', followedFrom: '2026-06-22', until: '2026-06-30' })).toEqual([
      '2026-06-23',
      '2026-06-25',
      '2026-06-29',
    ]);
  });

  it('of late work that is followed from a Saturday begin on Monday', () => {
    expect(rungs({ lastDay: '2026-06-05', followedFrom: '2026-06-20', until: '2026-06-26' })).toEqual([
      '2026-06-22',
      '2026-06-24',
      '2026-06-26',
    ]);
  });

  it('are those of another ladder where there is one', () => {
    const ladder = { before: [5, 0], everyWhenLate: 3 };
    expect(rungs({ lastDay: '2026-06-26', followedFrom: '2026-06-01', until: '2026-07-05', ladder })).toEqual([
      '2026-06-19',
      '2026-06-26',
      '2026-06-29',
      '2026-07-02',
    ]);
  });
});

describe('the latest rung', () => {
  const followed = { lastDay: day('2026-06-25'), followedFrom: day('2026-06-01'), ladder: DEFAULT_LADDER };
  it.each([
    ['2026-06-15', null],
    ['2026-06-16', '2026-06-16'],
    ['2026-06-20', '2026-06-16'],
    ['2026-06-21', '2026-06-16'],
    ['2026-06-23', '2026-06-22'],
    ['2026-06-25', '2026-06-25'],
    ['2026-06-27', '2026-06-26'],
    ['2026-06-28', '2026-06-26'],
    ['2026-06-29', '2026-06-26'],
    ['2026-06-30', '2026-06-30'],
    ['2026-07-04', '2026-07-02'],
  ])('on %s is %s', (today, rung) => {
    expect(latestRung(followed, day(today), WEEKENDS_ONLY)).toBe(rung);
  });

  it('on the stretched Monday is still the one of Friday', () => {
    const onSaturday = { ...followed, lastDay: day('2026-06-27') };
    expect(latestRung(onSaturday, day('2026-06-29'), WEEKENDS_ONLY)).toBe('2026-06-26');
  });

  it('is none where all rungs lie before the day from which the work is followed', () => {
    expect(latestRung({ ...followed, followedFrom: day('2026-06-26') }, day('2026-06-26'), WEEKENDS_ONLY)).toBeNull();
  });
});

describe('a last day that is a day off', () => {
  it.each([
    ['2026-06-26', '2026-06-26', '2026-06-26'],
    ['2026-06-27', '2026-06-26', '2026-06-29'],
    ['2026-06-28', '2026-06-26', '2026-06-29'],
    ['2026-08-22', '2026-08-22', '2026-08-22'],
    ['2026-08-31', '2026-08-28', '2026-09-03'],
    ['2026-02-17', '2026-02-13', '2026-02-23'],
  ])('%s is aimed at on %s and in time until %s', (lastDay, aimed, inTime) => {
    expect(aimedDay(day(lastDay), OF_2026)).toBe(aimed);
    expect(lastDayInTime(day(lastDay), OF_2026)).toBe(inTime);
  });
});

describe('working days late', () => {
  it.each([
    ['2026-06-25', '2026-06-25', 0],
    ['2026-06-25', '2026-06-26', 1],
    ['2026-06-25', '2026-06-28', 1],
    ['2026-06-25', '2026-06-29', 2],
    ['2026-06-26', '2026-06-28', 0],
    ['2026-06-27', '2026-06-29', 0],
    ['2026-06-27', '2026-06-30', 1],
    ['2026-06-28', '2026-06-30', 1],
    ['2026-06-05', '2026-06-22', 11],
    ['2026-06-25', '2026-06-01', 0],
  ])('of what was due on %s are, on %s, %d', (lastDay, today, late) => {
    expect(workingDaysLate({ lastDay: day(lastDay) }, day(today), WEEKENDS_ONLY)).toBe(late);
  });

  it('count from the day from which old work is followed', () => {
    const countFrom = day('2026-06-22');
    expect(workingDaysLate({ lastDay: day('2026-06-05'), countFrom }, day('2026-06-22'), WEEKENDS_ONLY)).toBe(0);
    expect(workingDaysLate({ lastDay: day('2026-06-05'), countFrom }, day('2026-06-24'), WEEKENDS_ONLY)).toBe(2);
  });

  it('count from the last day where the work was followed before', () => {
    expect(workingDaysLate({ lastDay: day('2026-06-25'), countFrom: day('2026-06-01') }, day('2026-06-29'), WEEKENDS_ONLY)).toBe(2);
  });
});

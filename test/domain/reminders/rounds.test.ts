import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRoundAt, nextSpeakingTime, owedSlot, type RoundKind } from '#domain/reminders/rounds.ts';
import { addDays, day } from '#domain/time/day.ts';
import { addMs, instant, instantAt, MINUTE_MS, parseVietnamTime, vietnamTime } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { WEEKENDS_ONLY, type WorkCalendar } from '#domain/time/working-days.ts';
import { OF_2026 } from '../support/calendars.ts';

const at = (text: string) => parseVietnamTime(text) ?? instant(Number.NaN);

interface Question {
  readonly last?: string | null;
  readonly calendar?: WorkCalendar;
}

const owed = (kind: RoundKind, now: string, { last = null, calendar = WEEKENDS_ONLY }: Question = {}) =>
  owedSlot(kind, { now: at(now), lastSlot: last === null ? null : day(last) }, calendar);

describe('the morning round', () => {
  it.each([
    ['2026-06-25T07:44', null],
    ['2026-06-25T07:45', '2026-06-25'],
    ['2026-06-25T12:00', '2026-06-25'],
    ['2026-06-25T17:59', '2026-06-25'],
    ['2026-06-25T18:00', null],
    ['2026-06-26T00:00', null],
    ['2026-06-27T09:00', null],
    ['2026-06-28T09:00', null],
  ])('at %s owes %s', (now, slot) => {
    expect(owed('morning', now, { last: '2026-06-24' })).toBe(slot);
    expect(owed('morning', now)).toBe(slot);
  });

  it('is lived through once a day', () => {
    expect(owed('morning', '2026-06-25T08:00', { last: '2026-06-25' })).toBeNull();
  });

  it('owes one day, the newest, however many were missed', () => {
    expect(owed('morning', '2026-06-25T08:00', { last: '2026-06-01' })).toBe('2026-06-25');
  });

  it('keeps the holidays and the Saturdays worked instead', () => {
    expect(owed('morning', '2026-09-01T08:00', { calendar: OF_2026 })).toBeNull();
    expect(owed('morning', '2026-08-22T08:00', { calendar: OF_2026 })).toBe('2026-08-22');
  });
});

describe('the last call', () => {
  it.each([
    ['2026-06-25T13:59', null],
    ['2026-06-25T14:00', '2026-06-25'],
    ['2026-06-25T17:59', '2026-06-25'],
    ['2026-06-25T18:00', null],
    ['2026-06-27T14:00', null],
  ])('at %s owes %s', (now, slot) => {
    expect(owed('overdue', now, { last: '2026-06-24' })).toBe(slot);
  });
});

describe('the digest', () => {
  it.each([
    ['2026-06-26T15:59', null],
    ['2026-06-26T16:00', '2026-06-22'],
    ['2026-06-27T10:00', '2026-06-22'],
    ['2026-06-29T08:00', '2026-06-22'],
    ['2026-07-03T15:59', '2026-06-22'],
    ['2026-07-03T16:00', '2026-06-29'],
  ])('at %s owes the week of %s, after that of 15 June', (now, week) => {
    expect(owed('digest', now, { last: '2026-06-15' })).toBe(week);
  });

  it('is not owed twice for one week', () => {
    expect(owed('digest', '2026-06-26T16:01', { last: '2026-06-22' })).toBeNull();
    expect(owed('digest', '2026-06-29T08:00', { last: '2026-06-22' })).toBeNull();
  });

  it('owes one week, the newest, however many were missed', () => {
    expect(owed('digest', '2026-06-29T08:00', { last: '2026-05-04' })).toBe('2026-06-22');
  });

  it('of last week is never owed in a new office', () => {
    expect(owed('digest', '2026-06-29T08:00')).toBeNull();
    expect(owed('digest', '2026-07-03T16:00')).toBe('2026-06-29');
  });

  it('closes the week on its last working day where Friday is off', () => {
    const fridayOff = { daysOff: new Set([day('2026-06-26')]), workedInstead: new Set<never>() };
    expect(owed('digest', '2026-06-25T15:59', { last: '2026-06-15', calendar: fridayOff })).toBeNull();
    expect(owed('digest', '2026-06-25T16:00', { last: '2026-06-15', calendar: fridayOff })).toBe('2026-06-22');
  });

  it('waits for the Saturday that is worked', () => {
    expect(owed('digest', '2026-08-21T16:00', { last: '2026-08-10', calendar: OF_2026 })).toBeNull();
    expect(owed('digest', '2026-08-22T16:00', { last: '2026-08-10', calendar: OF_2026 })).toBe('2026-08-17');
  });

  it('is not owed for a week without a working day', () => {
    expect(owed('digest', '2026-02-22T20:00', { last: '2026-02-09', calendar: OF_2026 })).toBeNull();
    expect(owed('digest', '2026-02-23T08:00', { last: '2026-02-09', calendar: OF_2026 })).toBeNull();
  });

  it('that was missed before a week off is healed after it', () => {
    expect(owed('digest', '2026-02-17T08:00', { last: '2026-02-02', calendar: OF_2026 })).toBe('2026-02-09');
    expect(owed('digest', '2026-02-23T08:00', { last: '2026-02-02', calendar: OF_2026 })).toBe('2026-02-09');
  });
});

describe('the hour at which the bot may speak', () => {
  it.each([
    ['2026-06-25T06:59', '2026-06-25T07:00'],
    ['2026-06-25T07:00', '2026-06-25T07:00'],
    ['2026-06-25T11:30', '2026-06-25T11:30'],
    ['2026-06-25T17:59', '2026-06-25T17:59'],
    ['2026-06-25T18:00', '2026-06-26T07:00'],
    ['2026-06-26T20:00', '2026-06-29T07:00'],
    ['2026-06-27T10:00', '2026-06-29T07:00'],
    ['2026-08-28T18:00', '2026-09-03T07:00'],
    ['2026-08-22T09:00', '2026-08-22T09:00'],
  ])('from %s on is %s', (now, speaking) => {
    expect(vietnamTime(nextSpeakingTime(at(now), OF_2026))).toBe(speaking);
  });
});

describe('the next round', () => {
  it.each([
    ['2026-06-25T00:00', '2026-06-25T07:45'],
    ['2026-06-25T07:45', '2026-06-25T14:00'],
    ['2026-06-25T14:00', '2026-06-26T07:45'],
    ['2026-06-26T14:00', '2026-06-26T16:00'],
    ['2026-06-26T16:00', '2026-06-29T07:45'],
    ['2026-06-28T23:59', '2026-06-29T07:45'],
    ['2026-08-22T14:00', '2026-08-22T16:00'],
    ['2026-08-28T14:00', '2026-08-28T16:00'],
    ['2026-08-28T16:00', '2026-09-03T07:45'],
    ['2026-02-13T16:00', '2026-02-23T07:45'],
  ])('after %s begins at %s', (now, next) => {
    expect(vietnamTime(nextRoundAt(at(now), OF_2026))).toBe(next);
  });

  // Four weeks; each day may be a holiday or be worked though it is a weekend.
  const FIRST = day('2026-06-01');
  const DAYS = 28;
  const someDays = fc
    .uniqueArray(fc.integer({ min: 0, max: DAYS - 1 }), { maxLength: 12 })
    .map((offsets) => new Set(offsets.map((offset) => addDays(FIRST, offset))));
  const calendars: fc.Arbitrary<WorkCalendar> = fc.record({ daysOff: someDays, workedInstead: someDays });

  /** Looks at every minute of the four weeks, by the calendar of UTC, and keeps those at which a round begins. */
  const minutesOfRounds = ({ daysOff, workedInstead }: WorkCalendar): readonly number[] => {
    const DAY_MS = 1_440 * MINUTE_MS;
    const midnights = Array.from({ length: DAYS }, (_, index) => Date.UTC(2026, 5, 1) + index * DAY_MS);
    const names = (days: ReadonlySet<string>, ms: number): boolean => days.has(new Date(ms).toISOString().slice(0, 10));
    const works = midnights.map((ms) => names(workedInstead, ms) || (new Date(ms).getUTCDay() % 6 !== 0 && !names(daysOff, ms)));
    const found: number[] = [];
    for (const [index, midnight] of midnights.entries()) {
      const endOfWeek = index - (index % 7) + 7;
      const closesWeek = !works.slice(index + 1, endOfWeek).includes(true);
      for (let minute = 0; minute < 1_440; minute += 1) {
        const begins = minute === 465 || minute === 840 || (closesWeek && minute === 960);
        if (begins && works[index] === true) found.push(midnight + (minute - 420) * MINUTE_MS);
      }
    }
    return found;
  };

  it('is always later, and none is skipped', () => {
    const within = fc.integer({ min: 0, max: DAYS * 1_440 * MINUTE_MS - 1 });
    fc.assert(
      fc.property(calendars, fc.array(within, { minLength: 1, maxLength: 20 }), (calendar, offsets) => {
        const rounds = minutesOfRounds(calendar);
        for (const offset of offsets) {
          const now = addMs(instantAt(FIRST, localTime('00:00')), offset);
          const next = nextRoundAt(now, calendar);
          expect(next).toBeGreaterThan(now);
          const expected = rounds.find((round) => round > now);
          if (expected !== undefined) expect(vietnamTime(next)).toBe(vietnamTime(instant(expected)));
        }
      }),
    );
  });
});

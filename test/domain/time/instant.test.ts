import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { addMs, dayOf, instant, instantAt, MINUTE_MS, parseVietnamTime, timeOf, vietnamTime } from '#domain/time/instant.ts';
import { localTime, minutesOf, parseLocalTime } from '#domain/time/local-time.ts';

// Before 1970 and after: up to 2069.
const minute = fc.integer({ min: -10_000_000, max: 52_000_000 });

describe('an instant', () => {
  it('is seven hours before what Vietnam shows, in UTC', () => {
    expect(instantAt(day('2026-06-25'), localTime('07:45'))).toBe(Date.UTC(2026, 5, 25, 0, 45));
    expect(instantAt(day('2026-01-01'), localTime('00:00'))).toBe(Date.UTC(2025, 11, 31, 17, 0));
    expect(instantAt(day('2024-02-29'), localTime('23:59'))).toBe(Date.UTC(2024, 1, 29, 16, 59));
  });

  it('shows the day of Vietnam, not of London', () => {
    expect(dayOf(instant(Date.UTC(2026, 5, 24, 16, 59)))).toBe('2026-06-24');
    expect(dayOf(instant(Date.UTC(2026, 5, 24, 17, 0)))).toBe('2026-06-25');
  });

  it('comes back from its day and time', () => {
    fc.assert(
      fc.property(minute, (m) => {
        const at = instant(m * MINUTE_MS);
        expect(instantAt(dayOf(at), timeOf(at))).toBe(at);
      }),
    );
  });

  it('is written as any calendar of seven hours east of London writes it', () => {
    fc.assert(
      fc.property(minute, (m) => {
        const iso = new Date(m * MINUTE_MS + 7 * 3_600_000).toISOString().slice(0, 16);
        expect(vietnamTime(instant(m * MINUTE_MS))).toBe(iso);
        expect(parseVietnamTime(iso)).toBe(m * MINUTE_MS);
      }),
    );
  });

  it('shows the minute that has begun', () => {
    expect(timeOf(addMs(instantAt(day('2026-06-25'), localTime('07:45')), 59_999))).toBe('07:45');
    expect(timeOf(addMs(instantAt(day('2026-06-25'), localTime('07:45')), -1))).toBe('07:44');
  });

  it.each(['', '2026-06-25', '2026-06-25 07:45', '2026-06-25T7:45', '2026-06-25T24:00', '2026-02-30T07:45', '2026-06-25T07:45Z'])(
    'is not read from %j',
    (text) => expect(parseVietnamTime(text)).toBeNull(),
  );
});

describe('a time of the day', () => {
  it.each([
    ['00:00', 0],
    ['07:45', 465],
    ['23:59', 1_439],
  ])('%s is %d minutes after midnight', (text, minutes) => {
    expect(minutesOf(localTime(text))).toBe(minutes);
  });

  it.each(['', '7:45', '24:00', '12:60', '12:5', '12:00:00', '-1:00', '07:45\n'])('is not read from %j', (text) => {
    expect(parseLocalTime(text)).toBeNull();
  });

  it('throws on a wrong one in the source code', () => {
    expect(() => localTime('25:00')).toThrow('not a time of the day: 25:00');
  });
});

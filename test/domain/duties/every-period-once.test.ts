import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recurrence } from '#domain/deadline.ts';
import { dueDaysIn } from '#domain/duties/due-days.ts';
import type { Duty } from '#domain/duties/duty.ts';
import { owedIn, periodsToOpen } from '#domain/duties/periods-to-open.ts';
import { periodAfter, periodAt } from '#domain/duties/report-period.ts';
import { asId, type DutyId, type PlanId } from '#domain/ids.ts';
import { inForce, workCalendarOf } from '#domain/time/calendar-table.ts';
import { addDays, day, daysInMonth, partsOf } from '#domain/time/day.ts';
import { PUBLISHED_DAYS } from '#domain/time/published-days.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';

const CALENDAR = workCalendarOf(inForce(PUBLISHED_DAYS, false));
const FIRST = day('2026-01-01');

const bound = fc.constantFrom('before' as const, 'by' as const);
const dayOfMonth = fc.integer({ min: 1, max: 31 });
const rhythm: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ every: fc.constant('week' as const), rule: fc.record({ weekday: fc.integer({ min: 1, max: 7 }), bound }) }),
  fc.record({ every: fc.constantFrom('month' as const, 'half' as const), rule: fc.record({ day: dayOfMonth, bound }) }),
  fc.record({
    every: fc.constant('quarter' as const),
    rule: fc.record({ day: dayOfMonth, month_of_period: fc.integer({ min: 1, max: 3 }), bound }),
  }),
  fc.record({ every: fc.constant('year' as const), rule: fc.record({ day: dayOfMonth, month: fc.integer({ min: 1, max: 12 }), bound }) }),
  fc.record({ every: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const), rule: fc.constant(null) }),
);

const dutyWith = (recurrence: Recurrence, startsOn = FIRST): Duty => ({
  ...{ id: asId<DutyId>(1), planId: asId<PlanId>(1), from: '', to: '', what: 'báo cáo', owing: [], receiverUnitId: null },
  ...{ recurrence, startsOn, endedOn: null, dataDay: null },
});

const rounds = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 25 }).map((days) => days.sort((a, b) => a - b));

describe('every period of a duty', () => {
  it('becomes a task exactly once, whatever rounds were missed or run twice', () => {
    fc.assert(
      fc.property(rhythm, rounds, fc.integer({ min: 0, max: 400 }), (recurrence, days, begins) => {
        const duty = dutyWith(recurrence, addDays(FIRST, begins));
        const made: string[] = [];
        const runOn = (on: number): void => {
          const found = periodsToOpen(duty, { today: addDays(FIRST, on), calendar: CALENDAR, made: new Set(made) });
          made.push(...found.map(({ key }) => key));
        };
        for (const on of days) {
          runOn(on);
          runOn(on);
        }
        const last = days.at(-1) ?? 0;
        const atOnce = periodsToOpen(duty, { today: addDays(FIRST, last), calendar: CALENDAR, made: new Set() }).map(({ key }) => key);
        expect([...made].sort()).toEqual([...atOnce].sort());
        expect(new Set(made).size).toBe(made.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is due on the day that the same words without a rhythm name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2030 }), fc.integer({ min: 1, max: 12 }), dayOfMonth, (year, month, wanted) => {
        fc.pre(wanted <= daysInMonth(year, month));
        const said = parseDeadline(`trước ngày ${wanted}/${month}/${year}`, FIRST);
        const period = periodAt('month', day(`${year}-${String(month).padStart(2, '0')}-01`));
        expect(dueDaysIn({ every: 'month', rule: { day: wanted, bound: 'before' } }, period)).toEqual([
          { due: said.due, lastDay: said.lastDay },
        ]);
      }),
    );
  });

  it('leaves no day of figures out and reports none twice, from period to period', () => {
    fc.assert(
      fc.property(rhythm, fc.constantFrom(1, 15, 20, 28), fc.integer({ min: 0, max: 1500 }), (recurrence, dataDay, days) => {
        const period = periodAt(recurrence.every, addDays(FIRST, days));
        const spans = [period, periodAfter(period)].flatMap((one) => owedIn({ recurrence, dataDay }, one)).map(({ data }) => data);
        const [one, next] = spans;
        if (one !== undefined && next !== undefined) expect(next.from).toBe(addDays(one.to, 1));
      }),
    );
  });

  it('is due within the period, or the day before it begins', () => {
    fc.assert(
      fc.property(rhythm, fc.integer({ min: 0, max: 1500 }), (recurrence, days) => {
        const period = periodAt(recurrence.every, addDays(FIRST, days));
        for (const { due, lastDay } of dueDaysIn(recurrence, period)) {
          expect(due >= addDays(period.start, -1) && due <= period.end).toBe(true);
          expect(lastDay <= due && lastDay >= addDays(due, -1)).toBe(true);
          expect(partsOf(due).year).toBeGreaterThan(2000);
        }
      }),
    );
  });
});

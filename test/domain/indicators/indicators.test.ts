import { describe, expect, it } from 'vitest';
import { askStep, isToAsk } from '#domain/indicators/ask-days.ts';
import { distanceOf } from '#domain/indicators/distance.ts';
import { indicatorRelations } from '#domain/indicators/indicator-sight.ts';
import type { Indicator } from '#domain/indicators/indicator.ts';
import { asId, type IndicatorId } from '#domain/ids.ts';
import { INDICATOR_ACTIONS, mayDoOfIndicator } from '#domain/permissions.ts';
import { inForce, workCalendarOf } from '#domain/time/calendar-table.ts';
import { day } from '#domain/time/day.ts';
import { PUBLISHED_DAYS } from '#domain/time/published-days.ts';
import { personId } from '../support/builders.ts';
import * as office from '../support/small-office.ts';

const CALENDAR = workCalendarOf(inForce(PUBLISHED_DAYS, false));

const anIndicator = (wish: Partial<Indicator> = {}): Indicator => ({
  ...{ id: asId<IndicatorId>(7), planId: null, ordinal: null, text: 'Tỷ lệ hồ sơ trực tuyến', comparator: '>=', value: 95, unit: '%' },
  ...{ every: 'quarter', reporterId: null, createdBy: null, endedOn: null },
  ...wish,
});

describe('the distance of the last value to the target', () => {
  it.each([
    ['>=', 95, '%', 83.3, '%', { kind: 'short', by: 11.7 }],
    ['>=', 95, '%', 95, '%', { kind: 'reached', by: 0 }],
    ['>=', 95, '%', 97, null, { kind: 'reached', by: 2 }],
    ['>', 95, '%', 95, '%', { kind: 'short', by: 0 }],
    ['<=', 5, '%', 7, '%', { kind: 'short', by: 2 }],
    ['<=', 5, '%', 4, '%', { kind: 'reached', by: 1 }],
    ['<', 5, '%', 5, '%', { kind: 'short', by: 0 }],
    ['=', 10, 'mô hình', 9, 'mô hình', { kind: 'short', by: 1 }],
    [null, 45, 'mô hình', 45, 'Mô hình', { kind: 'reached', by: 0 }],
    ['>=', 95, '%', 83, 'hộ', { kind: 'unclear' }],
    ['>=', [80, 90], '%', 85, '%', { kind: 'unclear' }],
  ] as const)('%s %s %s with %s %s', (...[comparator, value, unit, reached, said, distance]) => {
    expect(distanceOf(anIndicator({ comparator, value, unit }), { value: reached, unit: said })).toEqual(distance);
  });

  it('is not known before anything was reported', () => {
    expect(distanceOf(anIndicator(), null)).toEqual({ kind: 'no-value' });
  });
});

// By hand: Q2/2026 ends on Tuesday 30/6, five working days before it is Tuesday 23/6; May ends on Sunday 31/5, its last working day is
// Friday 29/5 and three before that Tuesday 26/5; the week of 22/6 ends on Friday for the office; H1/2026 as Q2; the year on Thursday 31/12.
describe('when a value is asked for', () => {
  it.each([
    ['quarter', '2026-06-22', null],
    ['quarter', '2026-06-23', 'first'],
    ['quarter', '2026-06-29', 'first'],
    ['quarter', '2026-06-30', 'last'],
    ['quarter', '2026-07-01', null],
    ['month', '2026-05-25', null],
    ['month', '2026-05-26', 'first'],
    ['month', '2026-05-29', 'last'],
    ['month', '2026-05-31', 'last'],
    ['week', '2026-06-24', null],
    ['week', '2026-06-25', 'first'],
    ['week', '2026-06-26', 'last'],
    ['half', '2026-06-23', 'first'],
    ['year', '2026-12-16', null],
    ['year', '2026-12-17', 'first'],
    ['year', '2026-12-31', 'last'],
  ] as const)('of each %s, on %s: %s', (every, today, step) => {
    expect(askStep(every, day(today), CALENDAR)?.step ?? null).toBe(step);
  });

  it('is never asked for where the period has one, nobody reports it, or it counts no more', () => {
    const period = { every: 'quarter', start: day('2026-04-01'), end: day('2026-06-30') } as const;
    const reporterId = personId(4);
    const ofMay = { value: 1, unit: null, on: day('2026-05-02'), by: reporterId };
    const ofMarch = { ...ofMay, on: day('2026-03-31') };
    expect(isToAsk({ indicator: anIndicator({ reporterId }), values: [ofMarch] }, period)).toBe(true);
    expect(isToAsk({ indicator: anIndicator({ reporterId }), values: [ofMay] }, period)).toBe(false);
    expect(isToAsk({ indicator: anIndicator(), values: [] }, period)).toBe(false);
    expect(isToAsk({ indicator: anIndicator({ reporterId, endedOn: day('2026-06-01') }), values: [] }, period)).toBe(false);
  });
});

describe('who sees an indicator, and what of it is theirs', () => {
  const around = { office: office.smallOffice(), today: day('2026-06-22'), controllerId: personId(office.CONTROLLER) };
  const indicator = anIndicator({ reporterId: personId(office.FINANCE_OFFICIAL), createdBy: personId(office.CLERK) });
  const of = (id: number) => indicatorRelations(around.office.people.get(personId(id))!, indicator, around);

  // Written by hand: x = see, report, steer.
  it.each([
    ['the reporter', office.FINANCE_OFFICIAL, ['reports'], 'xx.'],
    ['the head above', office.FINANCE_HEAD, ['stands-above'], 'x.x'],
    ['a leader of the office', office.LEADER, ['stands-above'], 'x.x'],
    ['whoever follows the plan', office.CONTROLLER, ['controls-plan'], 'xxx'],
    ['whoever has set it', office.CLERK, ['set-it'], 'xxx'],
    ['the head of another department', office.HEALTH_HEAD, [], '...'],
    ['an official of another department', office.HEALTH_OFFICIAL, [], '...'],
    ['a colleague in a room below', office.BUDGET_OFFICIAL, [], '...'],
    ['the admin', office.ADMIN, [], '...'],
  ] as const)('%s', (...[, id, relations, cells]) => {
    expect(of(id)).toEqual(relations);
    expect(INDICATOR_ACTIONS.map((action) => (mayDoOfIndicator(of(id), action) ? 'x' : '.')).join('')).toBe(cells);
  });
});

describe('a value', () => {
  const period = { every: 'quarter', start: day('2026-04-01'), end: day('2026-06-30') } as const;
  const reported = (...days: readonly string[]) => days.map((on) => ({ value: 1, unit: null, on: day(on), by: personId(4) }));

  it.each([['2026-04-01'], ['2026-06-30'], ['2026-06-30', '2026-03-31']])(
    'of the first or the last day of the period is there: %s',
    (...days) => {
      expect(isToAsk({ indicator: anIndicator({ reporterId: personId(4) }), values: reported(...days) }, period)).toBe(false);
    },
  );

  // By hand: the half-year ends on Tuesday 30/6/2026; five working days before it is Tuesday 23/6.
  it('of a half-year is asked for five working days before its end, and not before', () => {
    expect(askStep('half', day('2026-06-22'), CALENDAR)).toBeNull();
    expect(askStep('half', day('2026-06-23'), CALENDAR)?.step).toBe('first');
  });

  it.each([
    ['>', 96, 'reached'],
    ['<', 94, 'reached'],
    ['<', 96, 'short'],
    ['<=', 95, 'reached'],
    ['=', 95, 'reached'],
    ['=', 96, 'short'],
  ] as const)('%s 95 with %i is %s', (comparator, value, kind) => {
    expect(distanceOf(anIndicator({ comparator }), { value, unit: '%' }).kind).toBe(kind);
  });
});

import { describe, expect, it } from 'vitest';
import { firstEvents, isLateRow, LATE_CHOICES, type LateChoice } from '#domain/importing/late-rows.ts';
import { day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { personId, until } from '../support/builders.ts';
import { after } from '../support/given.ts';

const TODAY = day('2026-06-29');

describe('a row that comes in on Monday 29 June', () => {
  it.each<[string | null, 'open' | 'done', boolean]>([
    ['2026-06-25', 'open', true],
    ['2026-06-26', 'open', true],
    ['2026-06-27', 'open', false],
    ['2026-06-28', 'open', false],
    ['2026-06-29', 'open', false],
    ['2026-07-10', 'open', false],
    ['2026-06-05', 'done', false],
    [null, 'open', false],
  ])('due on %s and %s is late: %s', (lastDay, status, late) => {
    expect(isLateRow({ status, deadline: until(lastDay) }, TODAY, WEEKENDS_ONLY)).toBe(late);
  });
});

describe('the beginning of an imported assignment', () => {
  const begin = (lateChoice: LateChoice | null, status: 'open' | 'done' = 'open') =>
    after(...firstEvents({ status }, { lateChoice, personId: personId(4), today: TODAY }));

  it('is open, carried by the one who was named, and followed from the day of the import', () => {
    expect(begin(null)).toMatchObject({ state: { kind: 'open' }, personId: 4, followedFrom: TODAY, heardOn: null, version: 1 });
  });

  it('of late work follows it from today where nothing else is chosen', () => {
    expect(LATE_CHOICES[0]).toBe('follow');
    expect(begin('follow')).toEqual(begin(null));
  });

  it('of late work that is taken as done is done on no known day', () => {
    expect(begin('done').state).toEqual({ kind: 'done', on: null });
  });

  it('of late work that is left out is dropped, with a reason', () => {
    expect(begin('drop').state).toMatchObject({ kind: 'dropped', on: TODAY });
    expect(begin('drop').state).toHaveProperty('reason', expect.stringMatching(/\S/));
  });

  it.each<LateChoice | null>([null, 'follow', 'drop'])('of a row that the plan says is done is done, whatever was chosen: %s', (choice) => {
    expect(begin(choice, 'done').state).toEqual({ kind: 'done', on: null });
  });
});

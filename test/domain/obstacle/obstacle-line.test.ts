import { describe, expect, it } from 'vitest';
import { lineFor, lineSeenBy, obstacleLine } from '#domain/obstacle/obstacle-line.ts';
import type { Relation } from '#domain/visibility.ts';
import { day } from '#domain/time/day.ts';
import { titleLine, workLine } from '#domain/work-line.ts';
import { aWork, OPEN, personId, unitId } from '../support/builders.ts';
import * as office from '../support/small-office.ts';

const TODAY = day('2026-06-25');
const OFFICE = office.smallOffice();
const ON_DAY = { office: OFFICE, today: TODAY };

const obstacle = {
  resolver: { kind: 'unit', unitId: unitId(office.FINANCE) },
  ...{ dueOn: day('2026-06-29'), namedOn: day('2026-06-22'), passedBy: [] },
} as const;
const WISH = { unit: office.HEALTH, person: office.HEALTH_OFFICIAL } as const;
const since = { kind: 'blocked', reason: 'kinh phí', since: day('2026-06-22'), percent: null } as const;
const BLOCKED = aWork({ ...WISH, state: { ...since, obstacle } });
const OPEN_WORK = aWork({ ...WISH, state: OPEN });

describe('the line of blocked work', () => {
  it('shows whoever only clears it the cause and the day, and nothing of person, product and progress', () => {
    expect(obstacleLine(BLOCKED, ON_DAY)).toEqual({
      ...titleLine(BLOCKED, OFFICE),
      ...{ state: 'blocked', reason: 'kinh phí' },
      obstacle: { resolver: { is: 'unit', name: 'Sở Tài chính' }, dueOn: '2026-06-29', daysLate: 0 },
    });
  });

  it('has no obstacle where nothing more than the cause is known', () => {
    const unknown = aWork({ ...WISH, state: since });
    expect(obstacleLine(unknown, ON_DAY)).toEqual({ ...titleLine(unknown, OFFICE), state: 'blocked', reason: 'kinh phí' });
  });

  it.each<readonly [relations: readonly Relation[], shown: 'the whole' | 'the obstacle' | 'the title']>([
    [['carries'], 'the whole'],
    [['coordinates', 'resolves-obstacle'], 'the obstacle'],
    [['receives-obstacles'], 'the obstacle'],
    [['coordinates'], 'the title'],
  ])('shows %j %s', (relations, shown) => {
    const lines = { 'the whole': workLine(BLOCKED, OFFICE, TODAY), 'the obstacle': obstacleLine(BLOCKED, ON_DAY) };
    expect(lineFor(BLOCKED, relations, ON_DAY)).toEqual({ ...lines, 'the title': titleLine(BLOCKED, OFFICE) }[shown]);
  });

  it('shows the title alone once nothing is in the way, to whoever was to clear it', () => {
    expect(lineFor(OPEN_WORK, ['resolves-obstacle'], ON_DAY)).toEqual(titleLine(OPEN_WORK, OFFICE));
  });

  it.each([
    [office.HEALTH_OFFICIAL, workLine(BLOCKED, OFFICE, TODAY)],
    [office.FINANCE_HEAD, obstacleLine(BLOCKED, ON_DAY)],
  ])('is what the reader’s own relations show: reader %i', (reader, line) => {
    expect(lineSeenBy(BLOCKED, personId(reader), ON_DAY)).toEqual(line);
  });
});

import { describe, expect, it } from 'vitest';
import { askedOf, indicatorRelations } from '#domain/indicators/indicator-sight.ts';
import type { Indicator } from '#domain/indicators/indicator.ts';
import { asId, type DelegationId, type IndicatorId, type LeaveId } from '#domain/ids.ts';
import { withAbsences } from '#domain/office/office.ts';
import { absences, type Delegation, type DelegationScope } from '#domain/standing-in/absence.ts';
import { day } from '#domain/time/day.ts';
import { aPerson, personId, unitId } from '../support/builders.ts';
import * as office from '../support/small-office.ts';

const TODAY = day('2026-06-24');
const REPORTER = office.HEALTH_OFFICIAL;
const STAND_IN = office.HEALTH_COLLEAGUE;
const EVERYTHING: DelegationScope = { kind: 'everything' };

const indicator: Indicator = {
  ...{ id: asId<IndicatorId>(7), planId: null, ordinal: null, text: 'Tỷ lệ hồ sơ trực tuyến', comparator: '>=', value: 95, unit: '%' },
  ...{ every: 'quarter', reporterId: personId(REPORTER), createdBy: null, endedOn: null },
};
const nobodys: Indicator = { ...indicator, reporterId: null };

interface Away {
  readonly scope?: DelegationScope;
  readonly holder?: number;
  readonly until?: string;
  readonly onLeave?: readonly number[];
  readonly left?: readonly number[];
}

const officeWith = ({ scope, holder = REPORTER, until = '2026-06-30', onLeave = [], left = [] }: Away) => {
  const lent: readonly Delegation[] =
    scope === undefined
      ? []
      : [
          {
            ...{
              id: asId<DelegationId>(1),
              holderId: personId(holder),
              delegateId: personId(STAND_IN),
              kind: 'mandate',
              scope,
              document: null,
            },
            ...{ from: day('2026-06-22'), to: day(until) },
          },
        ];
  const leaves = onLeave.map((id) => ({
    ...{ id: asId<LeaveId>(id), personId: personId(id), from: day('2026-06-22'), to: day('2026-06-30'), headToldOn: null },
  }));
  const people = left.map((id) => aPerson({ id, unit: office.HEALTH, active: false }));
  return withAbsences(office.smallOffice({ people }), absences(lent, leaves));
};

const relations = (id: number, of = officeWith({}), asked = indicator) => {
  const person = of.people.get(personId(id)) ?? aPerson({ id, unit: office.PROVINCE });
  return indicatorRelations(person, asked, { office: of, today: TODAY, controllerId: null });
};

describe('who reports an indicator', () => {
  it('is whoever acts in everything for the reporter too, as long as that lasts', () => {
    expect(relations(STAND_IN, officeWith({ scope: EVERYTHING }))).toEqual(['reports']);
    expect(relations(STAND_IN, officeWith({ scope: EVERYTHING, until: '2026-06-23' }))).toEqual([]);
  });

  it('is nobody who acts for the reporter in some work alone, or for somebody else', () => {
    expect(relations(STAND_IN, officeWith({ scope: { kind: 'unit', unitId: unitId(office.HEALTH) } }))).toEqual([]);
    expect(relations(STAND_IN, officeWith({ scope: EVERYTHING, holder: office.HEALTH_HEAD }))).toEqual([]);
    expect(relations(office.FINANCE_OFFICIAL, officeWith({ scope: EVERYTHING }))).toEqual([]);
  });

  it('is nobody who has left', () => {
    expect(relations(REPORTER, officeWith({ left: [REPORTER] }))).toEqual([]);
  });

  it('is seen from above by who heads or leads there; an indicator without a reporter by the leaders of the office alone', () => {
    const seeing = [office.LEADER, office.CONTROLLER, office.HEALTH_HEAD, office.FINANCE_HEAD, office.HEALTH_COLLEAGUE];
    expect(seeing.filter((id) => relations(id).includes('stands-above'))).toEqual([office.LEADER, office.HEALTH_HEAD]);
    expect(seeing.filter((id) => relations(id, officeWith({}), nobodys).length > 0)).toEqual([office.LEADER]);
  });

  it('a leader of one department stands above its own reporters alone, and so does a head at the top without being a leader', () => {
    const director = aPerson({ id: 40, unit: office.FINANCE, roles: ['leader'] });
    const topHead = aPerson({ id: 41, unit: office.PROVINCE, roles: ['head'] });
    const around = { office: office.smallOffice({ people: [director, topHead] }), today: TODAY, controllerId: null };
    expect(indicatorRelations(director, indicator, around)).toEqual([]);
    expect(indicatorRelations(topHead, indicator, around)).toEqual(['stands-above']);
    expect(indicatorRelations(topHead, nobodys, around)).toEqual([]);
  });
});

describe('who is asked for the value', () => {
  const asked = (away: Away, of = indicator) => askedOf(of, { office: officeWith(away), today: TODAY })?.id ?? null;

  it.each<readonly [who: string, away: Away, id: number | null]>([
    ['the reporter', {}, REPORTER],
    ['whoever acts in everything for the reporter', { scope: EVERYTHING }, STAND_IN],
    ['the reporter again, where the one who acts is away too', { scope: EVERYTHING, onLeave: [STAND_IN] }, REPORTER],
    ['the reporter, where another acts for somebody else', { scope: EVERYTHING, holder: office.HEALTH_HEAD }, REPORTER],
    ['the reporter, where another acts in one unit alone', { scope: { kind: 'unit', unitId: unitId(office.HEALTH) } }, REPORTER],
    ['the reporter, once the time is over in which another acted', { scope: EVERYTHING, until: '2026-06-23' }, REPORTER],
    ['nobody, where the reporter is on leave', { onLeave: [REPORTER] }, null],
    ['nobody, where the reporter has left', { left: [REPORTER] }, null],
  ])('is %s', (_, away, id) => {
    expect(asked(away)).toBe(id);
  });

  it('is nobody where nobody reports it', () => {
    expect(asked({}, nobodys)).toBeNull();
  });
});

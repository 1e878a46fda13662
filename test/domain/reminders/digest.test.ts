import { describe, expect, it } from 'vitest';
import { asId, type ChatGroupId } from '#domain/ids.ts';
import { office } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import { planDigest, standingByUnit, worksOfGroup } from '#domain/reminders/digest.ts';
import { planReminders } from '#domain/reminders/plan-reminders.ts';
import { day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import type { GroupScope } from '#domain/visibility.ts';
import { aPerson, aUnit, aWork, doneOn, droppedOn, planId, unitId } from '../support/builders.ts';
import { messageTo, morningOf } from '../support/mornings.ts';
import { BUDGET_ROOM, FINANCE, FINANCE_OFFICIAL, HEALTH, HEALTH_OFFICIAL, PROVINCE, smallOffice } from '../support/small-office.ts';

const OFFICE = smallOffice();
const FRIDAY = day('2026-07-03');
const WEEK = day('2026-06-29');
const LATE = { lastDay: '2026-06-26' };
const NEAR = { lastDay: '2026-07-10' };

// Seen on Friday 2026-07-03.
const WORKS = [
  aWork({ id: 1, unit: HEALTH, person: HEALTH_OFFICIAL, ...LATE }),
  aWork({ id: 2, unit: FINANCE, person: FINANCE_OFFICIAL, ...LATE, state: doneOn('2026-06-26') }),
  aWork({ id: 3, unit: BUDGET_ROOM, ...LATE, state: doneOn('2026-06-29'), plan: 2 }),
  aWork({ id: 4, unit: FINANCE, ...NEAR, plan: 2 }),
  aWork({ id: 5, unit: FINANCE, ...LATE, state: droppedOn('2026-06-30') }),
  aWork({ id: 6, unit: HEALTH, ...LATE, part: 'coordinating' }),
  aWork({ id: 7, unit: FINANCE, ...LATE, importedOn: null }),
];

const ofUnit = (id: number): GroupScope => ({ kind: 'unit', unitId: unitId(id) });
const ofPlan = (id: number): GroupScope => ({ kind: 'plan', planId: planId(id) });

const digestOf = (scope: GroupScope | null) =>
  planDigest({ group: { id: asId<ChatGroupId>(9), scope }, scopeName: 'Sở Tài chính', week: WEEK, today: FRIDAY }, WORKS, OFFICE);

describe('the work that a group is told of', () => {
  it.each<[string, GroupScope | null, readonly number[]]>([
    ['none, bound to nothing', null, []],
    ['of a unit and of the rooms in it', ofUnit(FINANCE), [2, 3, 4, 5, 7]],
    ['of everybody below the top', ofUnit(PROVINCE), [1, 2, 3, 4, 5, 7]],
    ['of a plan, whichever the unit', ofPlan(2), [3, 4]],
    ['none, of a plan that is not there', ofPlan(3), []],
  ])('%s', (_title, scope, ids) => {
    expect(worksOfGroup(scope, WORKS, OFFICE).map(({ task }) => Number(task.id))).toEqual(ids);
  });
});

describe('the digest of a group', () => {
  it('counts by unit and names the numbers of what is overdue', () => {
    expect(digestOf(ofUnit(FINANCE))?.notice).toEqual({
      kind: 'digest',
      week: '2026-06-29',
      scope: 'Sở Tài chính',
      counts: { doneInTime: 1, doneLate: 1, openInTime: 1, openOverdue: 1 },
      units: [
        { unit: 'Phòng Ngân sách', counts: { doneInTime: 0, doneLate: 1, openInTime: 0, openOverdue: 0 }, overdue: [] },
        { unit: 'Sở Tài chính', counts: { doneInTime: 1, doneLate: 0, openInTime: 1, openOverdue: 1 }, overdue: [7] },
      ],
    });
  });

  it('is known by the group and the week', () => {
    expect(digestOf(ofUnit(FINANCE))).toMatchObject({
      recipient: { kind: 'group', id: 9 },
      key: 'group:9·digest·2026-06-29',
      mentions: [],
    });
  });

  it('names no person and no title', () => {
    const told = JSON.stringify(digestOf(ofUnit(PROVINCE)));
    expect(told).not.toContain('người');
    expect(told).not.toContain('Lập báo cáo');
  });

  it('is not written for a group that is bound to nothing, or has no work', () => {
    expect(digestOf(null)).toBeNull();
    expect(digestOf(ofPlan(3))).toBeNull();
  });
});

describe('units of the same name under different parents', () => {
  // Two communes, each with its room of economy; names are unique under their parent only.
  const units = [
    aUnit(1, 'UBND tỉnh'),
    aUnit(2, 'Xã A', 1),
    aUnit(3, 'Xã B', 1),
    aUnit(4, 'Phòng Kinh tế', 2),
    aUnit(5, 'Phòng Kinh tế', 3),
  ];
  const people = [aPerson({ id: 1, unit: 1, roles: ['leader'] }), aPerson({ id: 2, unit: 4 }), aPerson({ id: 3, unit: 5 })];
  const province = office(unitTree(units), people, WEEKENDS_ONLY);
  const works = [aWork({ id: 1, unit: 4, person: 2, ...LATE }), aWork({ id: 2, unit: 5, person: 3, ...LATE })];

  it('are counted apart', () => {
    expect(standingByUnit(works, province, FRIDAY).map(({ overdue }) => overdue)).toEqual([[1], [2]]);
  });

  it('stand apart in what comes up to the leader', () => {
    const planned = planReminders({ today: FRIDAY, office: province, works, mentions: [] });
    expect(morningOf(messageTo(1, planned)).escalations.map(({ lines }) => lines.length)).toEqual([1, 1]);
  });

  it('are counted apart where the units above them bear the same name too', () => {
    const teams = unitTree([...units, aUnit(6, 'Tổ 1', 4), aUnit(7, 'Tổ 1', 5)]);
    const inTeams = [aWork({ id: 1, unit: 6, ...LATE }), aWork({ id: 2, unit: 7, ...LATE })];
    expect(standingByUnit(inTeams, office(teams, people, WEEKENDS_ONLY), FRIDAY).map(({ overdue }) => overdue)).toEqual([[1], [2]]);
  });
});

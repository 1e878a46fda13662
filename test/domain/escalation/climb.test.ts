import { describe, expect, it } from 'vitest';
import { letterWriterOf, listenersAt, type Pressure } from '#domain/escalation/climb.ts';
import { lateOn, owedEscalations } from '#domain/escalation/owed-escalations.ts';
import { lateLeads, urgingLetter } from '#domain/escalation/urging-letter.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { asId, type LeaveId } from '#domain/ids.ts';
import { withAbsences } from '#domain/office/office.ts';
import { absences } from '#domain/standing-in/absence.ts';
import { day } from '#domain/time/day.ts';
import { aPerson, aWork, doneOn, OPEN, personId, type WorkWish } from '../support/builders.ts';
import * as office from '../support/small-office.ts';

const TODAY = day('2026-06-24');
/** Leads the department of finance. */
const DIRECTOR = 20;
const PEOPLE = [aPerson({ id: DIRECTOR, unit: office.FINANCE, roles: ['leader'] })];
const OFFICE = office.smallOffice({ people: PEOPLE });
const ON_DAY = { office: OFFICE, today: TODAY };

const WISH = { unit: office.FINANCE, person: office.FINANCE_OFFICIAL, controller: office.CONTROLLER, lastDay: '2026-06-10' } as const;
const work = (wish: WorkWish = {}): FollowedWork => aWork({ ...WISH, ...wish });

const NOBODY: readonly number[] = [];
const HEAD = [office.FINANCE_HEAD];
const NEXT = [...HEAD, office.CONTROLLER, DIRECTOR];
const ABOVE = [...NEXT, office.LEADER];

describe('up to whom late work has come', () => {
  it.each<readonly [pressure: Pressure, who: readonly number[]]>([
    [{ late: 0, urgings: 9 }, NOBODY],
    [{ late: 1, urgings: 2 }, HEAD],
    [{ late: 1, urgings: 3 }, NEXT],
    [{ late: 2, urgings: 0 }, HEAD],
    [{ late: 3, urgings: 0 }, NEXT],
    [{ late: 1, urgings: 5 }, NEXT],
    [{ late: 1, urgings: 6 }, ABOVE],
    [{ late: 9, urgings: 0 }, NEXT],
    [{ late: 10, urgings: 0 }, ABOVE],
  ])('%j', (pressure, who) => {
    expect(listenersAt(pressure, work(), ON_DAY)).toEqual(who);
  });

  it('a unit is passed over whose leaders are all away, not one of which a leader is there', () => {
    const away = (id: number) => ({
      ...{ id: asId<LeaveId>(id), personId: personId(id), from: day('2026-06-22'), to: day('2026-06-30'), headToldOn: null },
    });
    const deputy = aPerson({ id: 21, unit: office.FINANCE, roles: ['leader'] });
    const two = office.smallOffice({ people: [...PEOPLE, deputy] });
    const heard = (of: typeof two) => listenersAt({ late: 3, urgings: 0 }, work(), { office: of, today: TODAY });
    expect(heard(withAbsences(two, absences([], [away(DIRECTOR), away(21)])))).toEqual([...HEAD, office.CONTROLLER, office.LEADER]);
    expect(heard(withAbsences(two, absences([], [away(DIRECTOR)])))).toEqual([...NEXT, 21]);
  });

  it('nobody who has left, and nobody of the own lateness', () => {
    const left = aPerson({ id: office.CONTROLLER, unit: office.PROVINCE, roles: ['controller'], active: false });
    const of = office.smallOffice({ people: [...PEOPLE, left] });
    expect(listenersAt({ late: 3, urgings: 0 }, work({ person: office.FINANCE_HEAD }), { office: of, today: TODAY })).toEqual([DIRECTOR]);
  });
});

describe('who writes the letter of urging', () => {
  it.each<readonly [who: string, wish: WorkWish, id: number | null]>([
    ['whoever follows the plan', {}, office.CONTROLLER],
    ['else whoever accepts the product', { controller: null, authority: office.LEADER }, office.LEADER],
    ['else the nearest leader', { controller: null }, DIRECTOR],
    ['else the leader above, for the work of the nearest', { controller: null, person: DIRECTOR }, office.LEADER],
  ])('is %s', (_, wish, id) => {
    expect(letterWriterOf(work(wish), ON_DAY)).toBe(id);
  });
});

describe('what is owed of late work', () => {
  const owed = (of: FollowedWork, pressure: Pressure, today = TODAY) =>
    owedEscalations(of, pressure, { office: OFFICE, today, toldOn: () => null }).map(({ personId: id, aspect }) => `${id} ${aspect}`);

  // By hand: imported on Friday 19/6/2026, three working days later is Wednesday 24/6.
  it('is nothing in the first three working days after the import, however late the work was', () => {
    const imported = work({ importedOn: '2026-06-19', lastDay: '2026-06-10', followedFrom: '2026-06-10' });
    expect(owed(imported, { late: 1, urgings: 0 })).toEqual([]);
    expect(owed(imported, { late: 1, urgings: 0 }, day('2026-06-25'))).toEqual([`${office.FINANCE_HEAD} escalation`]);
  });

  it('is a letter at the third urging of late work, and none of work in time', () => {
    expect(owed(work(), { late: 1, urgings: 3 })).toContain(`${office.CONTROLLER} letter`);
    expect(owed(work(), { late: 1, urgings: 2 })).toEqual([`${office.FINANCE_HEAD} escalation`]);
    expect(owed(work(), { late: 0, urgings: 3 })).toEqual([]);
  });

  // By hand: the last day was Wednesday 10/6/2026; Thursday 11/6 is the first on which the work is late.
  it('is told once to each, from the first late day on', () => {
    const toldOn = (on: string) =>
      owedEscalations(work(), { late: 1, urgings: 0 }, { office: OFFICE, today: TODAY, toldOn: () => day(on) });
    expect(toldOn('2026-06-11')).toEqual([]);
    expect(toldOn('2026-06-10').map(({ personId: id }) => id)).toEqual(HEAD);
  });

  it('is nothing where no last day is said', () => {
    expect(lateOn(work({ lastDay: null }), ON_DAY)).toBe(0);
    expect(owed(work({ lastDay: null }), { late: 3, urgings: 3 })).toEqual([]);
  });
});

describe('the letter of urging', () => {
  const parts = [
    work({ id: 1, task: 5, part: 'coordinating' }),
    work({ id: 2, task: 5, state: doneOn('2026-06-09') }),
    work({ id: 3, task: 5, state: OPEN }),
    work({ id: 4, task: 5, unit: office.HEALTH, person: office.HEALTH_OFFICIAL }),
  ];

  it('goes to those alone who lead a part that is late and still to be done', () => {
    expect(lateLeads(parts, ON_DAY).map(({ assignment }) => assignment.id)).toEqual([3, 4]);
    expect(lateLeads([work({ lastDay: '2026-06-24' })], ON_DAY)).toEqual([]);
    expect(lateLeads([work({ lastDay: '2026-06-23' })], ON_DAY)).toHaveLength(1);
  });

  // By hand: the last day was Wednesday 10/6/2026, ten working days before 24/6; five working days after 24/6 is Wednesday 1/7.
  it('says what is late, by how much, and until when an answer is awaited', () => {
    expect(urgingLetter(parts, ({ assignment }) => assignment.id, ON_DAY)).toEqual({
      ...{ number: 5, title: 'Lập báo cáo số 5', product: 'Báo cáo', deadlineText: 'ngày 2026-06-10', lastDay: '2026-06-10' },
      ...{ plan: '91/KH-UBND', on: '2026-06-24', answerBy: '2026-07-01' },
      units: [
        { unit: 'Sở Tài chính', daysLate: 10, urgings: 3 },
        { unit: 'Sở Y tế', daysLate: 10, urgings: 4 },
      ],
    });
  });

  it('names no plan where the task was given in a chat, and is none where nothing is late any more', () => {
    expect(urgingLetter([work({ importedOn: null })], () => 0, ON_DAY)?.plan).toBeNull();
    expect(urgingLetter([work({ lastDay: '2026-06-30' })], () => 0, ON_DAY)).toBeNull();
    expect(urgingLetter([], () => 0, ON_DAY)).toBeNull();
  });
});

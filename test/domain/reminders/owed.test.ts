import { describe, expect, it } from 'vitest';
import type { FollowedWork } from '#domain/followed-work.ts';
import { type Aspect, owedOn } from '#domain/reminders/owed.ts';
import { day } from '#domain/time/day.ts';
import { aPerson, assignmentId, aWork, blockedSince, doneOn, droppedOn, personId, submittedOn } from '../support/builders.ts';
import { diaryOf, live } from '../support/mornings.ts';
import {
  BUDGET_ROOM,
  CONTROLLER,
  FINANCE,
  FINANCE_HEAD,
  FINANCE_OFFICIAL,
  LEADER,
  PROVINCE,
  smallOffice,
} from '../support/small-office.ts';

const OFFICE = smallOffice();
// Due on Friday 2026-06-26, followed since Monday 2026-06-01.
const WORK = { unit: FINANCE, person: FINANCE_OFFICIAL, controller: CONTROLLER };

const during = ([from, to]: readonly [string, string], work: FollowedWork, office = OFFICE) => live({ office, works: [work], from, to });

interface Question {
  readonly today: string;
  readonly told?: readonly { readonly person: number; readonly aspect: Aspect; readonly on: string }[];
}

/** "4 work own" for each one who is owed something. */
const owed = (work: FollowedWork, { today, told = [] }: Question): readonly string[] =>
  owedOn(work, {
    today: day(today),
    office: OFFICE,
    toldOn: (person, assignment, aspect) => {
      const known = told.find((one) => personId(one.person) === person && one.aspect === aspect && assignment === assignmentId(1));
      return known === undefined ? null : day(known.on);
    },
  }).map((one) => `${one.personId} ${one.aspect} ${one.section}`);

describe('the one who carries the work', () => {
  it('hears that it is new, then at −7 −3 −1 0 and on every second late working day', () => {
    expect(diaryOf(FINANCE_OFFICIAL, during(['2026-06-01', '2026-07-06'], aWork(WORK)))).toEqual([
      '2026-06-01 fresh',
      '2026-06-17 own',
      '2026-06-23 own',
      '2026-06-25 own',
      '2026-06-26 own',
      '2026-06-29 own',
      '2026-07-01 own',
      '2026-07-03 own',
    ]);
  });

  it('hears of work without a deadline once', () => {
    expect(diaryOf(FINANCE_OFFICIAL, during(['2026-06-01', '2026-07-06'], aWork({ ...WORK, lastDay: null })))).toEqual([
      '2026-06-01 fresh',
    ]);
  });

  it('hears of work that the unit only helps with once', () => {
    expect(diaryOf(FINANCE_OFFICIAL, during(['2026-06-01', '2026-07-06'], aWork({ ...WORK, part: 'coordinating' })))).toEqual([
      '2026-06-01 fresh',
    ]);
  });

  it('is left in peace at a rung on whose day an answer came', () => {
    expect(
      owed(aWork({ ...WORK, heardOn: '2026-06-23' }), { today: '2026-06-23', told: [{ person: 4, aspect: 'work', on: '2026-06-17' }] }),
    ).toEqual([]);
  });

  it('is reminded at a rung after the last answer', () => {
    const told = [{ person: FINANCE_OFFICIAL, aspect: 'work', on: '2026-06-17' }] as const;
    expect(owed(aWork({ ...WORK, heardOn: '2026-06-22' }), { today: '2026-06-23', told })).toEqual(['4 work own']);
  });

  it('hears of it as new work after it has been somebody else’s, though that one answered today', () => {
    const told = [{ person: 6, aspect: 'work', on: '2026-06-23' }] as const;
    expect(owed(aWork({ ...WORK, heardOn: '2026-06-24' }), { today: '2026-06-24', told })).toEqual(['4 work fresh']);
  });

  it('hears nothing before the work is followed', () => {
    expect(owed(aWork({ ...WORK, followedFrom: '2026-06-24' }), { today: '2026-06-23' })).toEqual([]);
  });

  it.each([doneOn('2026-06-20'), doneOn(null), droppedOn('2026-06-20')])('hears nothing of what is finished: $kind', (state) => {
    expect(owed(aWork({ ...WORK, state, authority: LEADER }), { today: '2026-07-20' })).toEqual([]);
  });
});

describe('work that nobody carries', () => {
  it('comes to the head of the unit, who must name somebody', () => {
    expect(diaryOf(FINANCE_HEAD, during(['2026-06-01', '2026-06-26'], aWork({ ...WORK, person: null })))).toEqual([
      '2026-06-01 unassigned',
      '2026-06-17 unassigned',
      '2026-06-23 unassigned',
      '2026-06-25 unassigned',
      '2026-06-26 unassigned',
    ]);
  });

  it('of a unit that only helps is news to the head, who need name nobody', () => {
    expect(owed(aWork({ ...WORK, person: null, part: 'coordinating' }), { today: '2026-06-01' })).toEqual(['3 work fresh']);
  });

  it('in a unit without a head comes to the head above', () => {
    expect(owed(aWork({ ...WORK, unit: BUDGET_ROOM, person: null }), { today: '2026-06-01' })).toEqual(['3 work unassigned']);
  });

  it('comes to the head again where the one who carried it has left', () => {
    const office = smallOffice({ people: [aPerson({ id: FINANCE_OFFICIAL, unit: FINANCE, active: false })] });
    expect(diaryOf(FINANCE_HEAD, during(['2026-06-17', '2026-06-17'], aWork(WORK), office))).toEqual(['2026-06-17 unassigned']);
    expect(diaryOf(FINANCE_OFFICIAL, during(['2026-06-17', '2026-06-17'], aWork(WORK), office))).toEqual([]);
  });
});

describe('late work', () => {
  it('comes to the head after one working day, to controller and leader after three, and to the controller again at the third urging', () => {
    const lived = during(['2026-06-17', '2026-07-10'], aWork(WORK));
    expect(diaryOf(FINANCE_HEAD, lived)).toEqual(['2026-06-29 escalations']);
    expect(diaryOf(CONTROLLER, lived)).toEqual(['2026-07-01 escalations', '2026-07-03 escalations']);
    expect(diaryOf(LEADER, lived)).toEqual(['2026-07-01 escalations']);
  });

  it('that was due on a Sunday comes to the head on Tuesday', () => {
    expect(diaryOf(FINANCE_HEAD, during(['2026-06-25', '2026-07-02'], aWork({ ...WORK, lastDay: '2026-06-28' })))).toEqual([
      '2026-06-30 escalations',
    ]);
  });

  it('troubles nobody above within three working days after its import', () => {
    const old = aWork({ ...WORK, lastDay: '2026-06-05', followedFrom: '2026-06-22', importedOn: '2026-06-22' });
    const lived = during(['2026-06-22', '2026-07-03'], old);
    expect(diaryOf(FINANCE_HEAD, lived)).toEqual(['2026-06-26 escalations']);
    expect(diaryOf(LEADER, lived)).toEqual(['2026-06-26 escalations']);
    expect(diaryOf(FINANCE_OFFICIAL, lived)).toEqual([
      '2026-06-22 fresh',
      '2026-06-23 own',
      '2026-06-25 own',
      '2026-06-29 own',
      '2026-07-01 own',
      '2026-07-03 own',
    ]);
  });

  it('that was given in chat comes to the head on the first late day', () => {
    const given = aWork({ ...WORK, lastDay: '2026-06-22', followedFrom: '2026-06-22', importedOn: null });
    expect(diaryOf(FINANCE_HEAD, during(['2026-06-22', '2026-06-25'], given))).toEqual(['2026-06-23 escalations']);
  });

  it('is not brought before those who carry it themselves', () => {
    const lived = during(['2026-06-29', '2026-07-10'], aWork({ ...WORK, person: FINANCE_HEAD }));
    expect(diaryOf(FINANCE_HEAD, lived).filter((line) => line.includes('escalations'))).toEqual([]);
    expect(diaryOf(LEADER, lived)).toEqual(['2026-07-01 escalations']);
  });

  it('comes up again where it is late again after its deadline moved', () => {
    const told = [{ person: FINANCE_HEAD, aspect: 'escalation', on: '2026-06-29' }] as const;
    expect(owed(aWork(WORK), { today: '2026-06-30', told })).not.toContain('3 escalation escalations');
    expect(owed(aWork({ ...WORK, lastDay: '2026-07-10' }), { today: '2026-07-13', told })).toContain('3 escalation escalations');
  });

  it('of a unit that only helps is brought before nobody', () => {
    const lived = during(['2026-06-01', '2026-07-10'], aWork({ ...WORK, part: 'coordinating' }));
    expect([FINANCE_HEAD, CONTROLLER, LEADER].flatMap((person) => diaryOf(person, lived))).toEqual([]);
  });
});

describe('blocked work', () => {
  const blocked = { ...WORK, state: blockedSince('2026-06-22') };

  it('stops the ladder of the one who carries it', () => {
    expect(diaryOf(FINANCE_OFFICIAL, during(['2026-06-22', '2026-07-10'], aWork(blocked)))).toEqual([]);
  });

  it('comes to the head, again when its five working days end, and then every second working day', () => {
    expect(diaryOf(FINANCE_HEAD, during(['2026-06-22', '2026-07-10'], aWork(blocked)))).toEqual([
      '2026-06-22 blocked',
      '2026-06-26 blocked',
      '2026-06-29 blocked',
      '2026-06-30 blocked',
      '2026-07-02 blocked',
      '2026-07-06 blocked',
      '2026-07-08 blocked',
      '2026-07-10 blocked',
    ]);
  });

  it('of the head comes to the next above', () => {
    expect(owed(aWork({ ...blocked, person: FINANCE_HEAD }), { today: '2026-06-22' })).toEqual([`${CONTROLLER} blocked blocked`]);
  });

  it('of the head where nobody follows the plan comes to the leader', () => {
    expect(owed(aWork({ ...blocked, person: FINANCE_HEAD, controller: null }), { today: '2026-06-22' })).toEqual([
      `${LEADER} blocked blocked`,
    ]);
  });
});

describe('what was handed in', () => {
  const submitted = { ...WORK, state: submittedOn('2026-06-22'), authority: LEADER };

  it('waits for the authority, who hears of it on every second working day', () => {
    expect(diaryOf(LEADER, during(['2026-06-22', '2026-06-30'], aWork(submitted)))).toEqual([
      '2026-06-22 approvals',
      '2026-06-24 approvals',
      '2026-06-26 approvals',
      '2026-06-30 approvals',
    ]);
  });

  it('troubles the one who did it no more, late or not', () => {
    const lived = during(['2026-06-22', '2026-07-10'], aWork(submitted));
    expect([FINANCE_OFFICIAL, FINANCE_HEAD].flatMap((person) => diaryOf(person, lived))).toEqual([]);
  });

  it('goes on with the ladder after a return', () => {
    const returned = aWork({ ...WORK, authority: LEADER, heardOn: '2026-06-29' });
    const told = [{ person: FINANCE_OFFICIAL, aspect: 'work', on: '2026-06-29' }] as const;
    expect(owed(returned, { today: '2026-06-30', told })).not.toContain('4 work own');
    expect(owed(returned, { today: '2026-07-01', told })).toContain('4 work own');
  });

  it('is not asked of an authority who has left', () => {
    const office = smallOffice({ people: [aPerson({ id: LEADER, unit: PROVINCE, roles: ['leader'], active: false })] });
    expect(diaryOf(LEADER, during(['2026-06-22', '2026-06-22'], aWork(submitted), office))).toEqual([]);
  });

  it('is brought before somebody else where the authority has left', () => {
    const office = smallOffice({ people: [aPerson({ id: LEADER, unit: PROVINCE, roles: ['leader'], active: false })] });
    const [morning] = during(['2026-06-22', '2026-06-22'], aWork(submitted), office).mornings;
    expect(morning?.planned.filter(({ recipient }) => recipient.kind === 'person' && recipient.id !== personId(LEADER))).not.toEqual([]);
  });
});

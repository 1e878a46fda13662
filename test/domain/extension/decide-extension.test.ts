import { describe, expect, it } from 'vitest';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import { extensionDecider } from '#domain/extension/extension-decider.ts';
import type { DeadlineStanding } from '#domain/extension/extension.ts';
import { day } from '#domain/time/day.ts';
import { aPerson, aWork, personId } from '../support/builders.ts';
import { given } from '../support/given.ts';
import * as office from '../support/small-office.ts';

// The day of each command is Thursday 25/6/2026.
const TODAY = day('2026-06-25');
const assigned: AssignmentEvent = { kind: 'assigned', personId: personId(4), followedFrom: day('2026-06-01') };
const asked: AssignmentEvent = {
  ...{ kind: 'extension-asked', until: day('2026-07-01'), reason: 'chờ số liệu', late: false, on: day('2026-06-24') },
};

const lastDayOn = (lastDay: string, inTime = lastDay): { readonly deadline: DeadlineStanding } => ({
  deadline: { lastDay: day(lastDay), inTime: day(inTime), written: day(lastDay) },
});
const asks = (said: string | null, reason = 'chờ số liệu') =>
  ({ kind: 'ask-extension', until: said === null ? null : day(said), reason }) as const;

describe('who asks for more time', () => {
  it('says until when', () => {
    given(assigned).when(asks(null), lastDayOn('2026-06-30')).refuses({ kind: 'date-missing' });
  });

  it.each(['2026-06-29', '2026-06-30'])('asks for a later day than the last one that there is: not %s', (said) => {
    given(assigned).when(asks(said), lastDayOn('2026-06-30')).refuses({ kind: 'not-later' });
  });

  it('asks for no day that has gone', () => {
    given(assigned).when(asks('2026-06-24'), lastDayOn('2026-06-10')).refuses({ kind: 'not-later' });
  });

  it.each(['', '  ', '\n'])('says why: not %j', (reason) => {
    given(assigned).when(asks('2026-07-01', reason), lastDayOn('2026-06-30')).refuses({ kind: 'reason-missing' });
  });

  it('is late behind the day until which it counts as in time, and not on it', () => {
    const event = { kind: 'extension-asked', reason: 'chờ số liệu', on: TODAY } as const;
    given(assigned)
      .when(asks('2026-06-25', ' chờ số liệu '), lastDayOn('2026-06-23', '2026-06-24'))
      .then({ ...event, until: TODAY, late: true });
    given(assigned)
      .when(asks('2026-07-01'), lastDayOn('2026-06-24', '2026-06-25'))
      .then({ ...event, until: day('2026-07-01'), late: false });
  });

  it('takes back what was asked, and nothing else', () => {
    given(assigned, asked).when({ kind: 'withdraw-extension' }).then({ kind: 'extension-withdrawn', on: TODAY });
    given(assigned).when({ kind: 'withdraw-extension' }).refuses({ kind: 'no-extension' });
  });
});

describe('who decides on more time', () => {
  it('moves the deadline to a later day alone', () => {
    const stands = lastDayOn('2026-06-30');
    given(assigned, asked)
      .when({ kind: 'move-deadline', until: day('2026-06-30') }, stands)
      .refuses({ kind: 'not-later' });
  });

  it('names the day where nobody has asked for one', () => {
    given(assigned).when({ kind: 'move-deadline', until: null }, lastDayOn('2026-06-30')).refuses({ kind: 'no-extension' });
  });

  it('refuses what was asked, and says why', () => {
    given(assigned).when({ kind: 'refuse-extension', reason: 'đã gia hạn' }).refuses({ kind: 'no-extension' });
    given(assigned, asked).when({ kind: 'refuse-extension', reason: ' ' }).refuses({ kind: 'reason-missing' });
    given(assigned, asked)
      .when({ kind: 'refuse-extension', reason: ' đã gia hạn ' })
      .then({ kind: 'extension-refused', reason: 'đã gia hạn', on: TODAY });
  });
});

describe('whom a request for more time goes to', () => {
  const wish = { unit: office.HEALTH, person: office.HEALTH_OFFICIAL, controller: office.CONTROLLER };
  const deciderOf = (work: Parameters<typeof aWork>[0], of = office.smallOffice()) => {
    const decider = extensionDecider(aWork({ ...wish, ...work }), of);
    return decider === null ? null : { id: decider.person.id, mayDecide: decider.mayDecide };
  };

  it('is whoever has the authority, and that person decides', () => {
    expect(deciderOf({ authority: office.HEALTH_HEAD })).toEqual({ id: office.HEALTH_HEAD, mayDecide: true });
  });

  it('is a leader above where nobody has it, who is only asked who decides', () => {
    expect(deciderOf({})).toEqual({ id: office.LEADER, mayDecide: false });
  });

  it('is whoever follows the plan in an office without leaders', () => {
    expect(deciderOf({}, office.smallOffice({ without: [office.LEADER] }))).toEqual({ id: office.CONTROLLER, mayDecide: false });
  });

  it('is nobody where whoever followed the plan has left, or carries the work', () => {
    const left = aPerson({ id: office.CONTROLLER, unit: office.PROVINCE, roles: ['controller'], active: false });
    expect(deciderOf({}, office.smallOffice({ without: [office.LEADER], people: [left] }))).toBeNull();
    expect(deciderOf({ person: office.CONTROLLER }, office.smallOffice({ without: [office.LEADER] }))).toBeNull();
    expect(deciderOf({ controller: null }, office.smallOffice({ without: [office.LEADER] }))).toBeNull();
  });
});

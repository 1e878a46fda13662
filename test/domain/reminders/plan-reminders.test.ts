import { describe, expect, it } from 'vitest';
import type { FollowedWork } from '#domain/followed-work.ts';
import { asId, type ChatGroupId } from '#domain/ids.ts';
import { planLastCalls } from '#domain/reminders/last-calls.ts';
import { byUnit, noticeKey, planReminders } from '#domain/reminders/plan-reminders.ts';
import { day } from '#domain/time/day.ts';
import { aWork, blockedSince, personId, submittedOn, type WorkWish } from '../support/builders.ts';
import { live, messageTo, morningOf } from '../support/mornings.ts';
import {
  CONTROLLER,
  FINANCE,
  FINANCE_HEAD,
  FINANCE_OFFICIAL,
  HEALTH,
  HEALTH_OFFICIAL,
  LEADER,
  smallOffice,
} from '../support/small-office.ts';

const OFFICE = smallOffice();
const WORK = { unit: FINANCE, person: FINANCE_OFFICIAL, controller: CONTROLLER };

const plan = (today: string, works: readonly FollowedWork[]) => planReminders({ today: day(today), office: OFFICE, works, mentions: [] });

const numbers = (lines: readonly { readonly number: number }[]): readonly number[] => lines.map(({ number }) => number);

describe('the message of a morning', () => {
  it('groups all that one person is owed', () => {
    const works = [
      aWork({ ...WORK, id: 1, person: FINANCE_HEAD, lastDay: '2026-06-23' }),
      aWork({ ...WORK, id: 2, person: FINANCE_HEAD, lastDay: null }),
      aWork({ ...WORK, id: 3, person: null, lastDay: '2026-06-24' }),
      aWork({ ...WORK, id: 4, state: submittedOn('2026-06-22'), authority: FINANCE_HEAD }),
      aWork({ ...WORK, id: 5, state: blockedSince('2026-06-22') }),
      aWork({ ...WORK, id: 6, lastDay: '2026-06-19' }),
    ];
    const message = morningOf(messageTo(FINANCE_HEAD, plan('2026-06-23', works)));
    const { own, fresh, unassigned, approvals, blocked, escalations } = message;
    expect([own, fresh, unassigned, approvals, blocked].map(numbers)).toEqual([[1], [2], [3], [4], [5]]);
    expect(escalations.map(({ unit, lines }) => [unit, ...numbers(lines)])).toEqual([['Sở Tài chính', 6]]);
    expect(message.day).toBe('2026-06-23');
  });

  it('reads by last day, then by number, with what has no deadline at the end', () => {
    const lastDays = [null, '2026-06-26', '2026-06-24', '2026-06-26'];
    const works = lastDays.map((lastDay, index) => aWork({ ...WORK, id: 9 - index, person: null, lastDay }));
    expect(numbers(morningOf(messageTo(FINANCE_HEAD, plan('2026-06-23', works))).unassigned)).toEqual([7, 6, 8, 9]);
  });

  it('shows how late the work truly is, though it is followed since the import only', () => {
    const old = aWork({ ...WORK, lastDay: '2026-06-05', followedFrom: '2026-06-22', importedOn: '2026-06-22' });
    const message = morningOf(messageTo(FINANCE_OFFICIAL, plan('2026-06-23', [old])));
    expect(message.own.map(({ daysLate }) => daysLate)).toEqual([12]);
  });

  it('groups late work of others by unit', () => {
    const late = { controller: null, lastDay: '2026-06-19' };
    const works = [
      aWork({ ...late, id: 1, unit: HEALTH, person: HEALTH_OFFICIAL }),
      aWork({ ...late, id: 2, unit: FINANCE, person: FINANCE_OFFICIAL }),
      aWork({ ...late, id: 3, unit: HEALTH, person: HEALTH_OFFICIAL }),
    ];
    const { escalations } = morningOf(messageTo(LEADER, plan('2026-06-24', works)));
    expect(escalations.map(({ unit, lines }) => [unit, ...numbers(lines)])).toEqual([
      ['Sở Tài chính', 2],
      ['Sở Y tế', 1, 3],
    ]);
  });

  it('is known by person, kind and day', () => {
    expect(messageTo(FINANCE_OFFICIAL, plan('2026-06-23', [aWork(WORK)]))?.key).toBe('person:4·morning·2026-06-23');
    expect(noticeKey({ kind: 'group', id: asId<ChatGroupId>(4) }, 'digest', '2026-06-22')).toBe('group:4·digest·2026-06-22');
  });

  it('is not written where there is nothing to say', () => {
    expect(plan('2026-06-24', [aWork({ ...WORK, followedFrom: '2026-06-25' })])).toEqual([]);
  });

  it('heals missed mornings as one, with the state of today', () => {
    const missed = (on: string): boolean => on > '2026-06-22' && on < '2026-07-02';
    const { mornings } = live({ office: OFFICE, works: [aWork(WORK)], from: '2026-06-22', to: '2026-07-02', missed });
    const messages = mornings.flatMap(({ planned }) => planned).filter(({ recipient }) => recipient.id === personId(FINANCE_OFFICIAL));
    expect(messages.map((message) => [message.key, numbers(morningOf(message).own)])).toEqual([
      ['person:4·morning·2026-06-22', [1]],
      ['person:4·morning·2026-07-02', [1]],
    ]);
    expect(morningOf(messages[1]).own[0]?.daysLate).toBe(4);
  });
});

describe('lines by unit', () => {
  it('stand in the order of the names, as Vietnamese sorts them', () => {
    const line = (unit: string) => ({ ...morningOf(messageTo(FINANCE_OFFICIAL, plan('2026-06-23', [aWork(WORK)]))).own[0]!, unit });
    expect(byUnit(['Sở Y tế', 'Đảng ủy', 'Ban Dân tộc', 'Sở Y tế', 'Công an'].map(line)).map(({ unit }) => unit)).toEqual([
      'Ban Dân tộc',
      'Công an',
      'Đảng ủy',
      'Sở Y tế',
    ]);
  });
});

describe('the last call', () => {
  const call = (today: string, wish: WorkWish = {}) =>
    planLastCalls({ today: day(today), office: OFFICE, works: [aWork({ ...WORK, ...wish })], mentions: [] });

  it('goes in the afternoon of the last day to the one who carries the work', () => {
    const [called, ...others] = call('2026-06-26');
    expect(others).toEqual([]);
    expect(called).toMatchObject({ key: 'person:4·urgent·2026-06-26', recipient: { id: FINANCE_OFFICIAL }, mentions: [] });
    expect(called?.notice).toMatchObject({ kind: 'urgent', day: '2026-06-26', lines: [{ number: 1 }] });
  });

  it.each([
    ['2026-06-25', '2026-06-26'],
    ['2026-06-29', '2026-06-26'],
    ['2026-06-28', '2026-06-28'],
    ['2026-06-29', '2026-06-28'],
  ])('does not go on %s for what is due on %s', (today, lastDay) => {
    expect(call(today, { lastDay })).toEqual([]);
  });

  it.each(['2026-06-27', '2026-06-28'])('goes on Friday for what is due on the weekend, %s', (lastDay) => {
    expect(call('2026-06-26', { lastDay })).toHaveLength(1);
  });

  it('spares those who have answered today', () => {
    expect(call('2026-06-26', { heardOn: '2026-06-26' })).toEqual([]);
    expect(call('2026-06-26', { heardOn: '2026-06-25' })).toHaveLength(1);
  });

  it('is for open lead work only', () => {
    expect(call('2026-06-26', { state: blockedSince('2026-06-22') })).toEqual([]);
    expect(call('2026-06-26', { state: submittedOn('2026-06-22') })).toEqual([]);
    expect(call('2026-06-26', { part: 'coordinating' })).toEqual([]);
    expect(call('2026-06-26', { lastDay: null })).toEqual([]);
  });

  it('is one message, however much is due', () => {
    const works = [aWork({ ...WORK, id: 2 }), aWork({ ...WORK, id: 1 })];
    const called = planLastCalls({ today: day('2026-06-26'), office: OFFICE, works, mentions: [] });
    expect(called.map(({ notice }) => (notice.kind === 'urgent' ? numbers(notice.lines) : []))).toEqual([[1, 2]]);
  });

  it('goes to the head where nobody carries the work', () => {
    expect(call('2026-06-26', { person: null }).map(({ recipient }) => recipient.id)).toEqual([FINANCE_HEAD]);
  });
});

import { describe, expect, it } from 'vitest';
import type { FollowedWork } from '#domain/followed-work.ts';
import { asId, type NoticeId } from '#domain/ids.ts';
import type { Notice, ShownNotice } from '#domain/notice.ts';
import type { MorningSections } from '#domain/shown-work.ts';
import type { Office } from '#domain/office/office.ts';
import { assignmentsToRecheck, recheck } from '#domain/recheck/recheck.ts';
import { isReminder, shownLines } from '#domain/shown-lines.ts';
import { day } from '#domain/time/day.ts';
import { workLine } from '#domain/work-line.ts';
import {
  aPerson,
  aWork,
  blockedSince,
  doneOn,
  droppedOn,
  OPEN,
  personId,
  submittedOn,
  taskId,
  type WorkWish,
} from '../support/builders.ts';
import { BUDGET_ROOM, FINANCE, FINANCE_HEAD, FINANCE_OFFICIAL, HEALTH, HEALTH_HEAD, LEADER, smallOffice } from '../support/small-office.ts';

const OFFICE = smallOffice();
const WRITTEN = day('2026-06-29');

// Due on Friday 26 June: late by one working day on Monday 29 June.
const work = (wish: WorkWish = {}): FollowedWork => aWork({ unit: FINANCE, person: FINANCE_OFFICIAL, authority: LEADER, ...wish });
const lineOf = (wish: WorkWish = {}) => workLine(work(wish), OFFICE, WRITTEN);

const EMPTY: MorningSections = { own: [], fresh: [], unassigned: [], approvals: [], blocked: [], escalations: [] };
const morning = (sections: Partial<MorningSections>): Notice => ({ kind: 'morning', day: WRITTEN, ...EMPTY, ...sections });
const escalation = (...wishes: readonly WorkWish[]): Partial<MorningSections> => ({
  escalations: [{ unit: 'Sở Tài chính', lines: wishes.map(lineOf) }],
});

interface Sent {
  readonly to: number;
  readonly now?: readonly FollowedWork[];
  readonly today?: string;
  readonly office?: Office;
}

const send = (notice: Notice, { to, now = [work()], today = WRITTEN, office = OFFICE }: Sent) =>
  recheck(notice, personId(to), { today: day(today), office, works: new Map(now.map((one) => [one.assignment.id, one])) });

const BLOCKED = blockedSince('2026-06-29');
const SUBMITTED = submittedOn('2026-06-29');
const FINISHED = [doneOn('2026-06-29'), droppedOn('2026-06-29')];

describe('news within a morning message, before it is sent', () => {
  const told = { line: lineOf(), by: 'Lê Thị Mai' };
  const withNews = (...notices: readonly ShownNotice[]): Notice => ({
    ...{ kind: 'morning', day: WRITTEN, ...EMPTY },
    news: notices.map((notice, index) => ({ id: asId<NoticeId>(index + 1), notice })),
  });
  const URGED: ShownNotice = { kind: 'urged', ...told, times: 2 };
  const APPROVED: ShownNotice = { kind: 'decided-on-yours', act: 'approved', ...told, reason: null };

  it('goes as it is where it still holds, and its work is looked at', () => {
    const notice = withNews(URGED, APPROVED);
    expect(send(notice, { to: FINANCE_OFFICIAL })).toEqual(notice);
    expect(assignmentsToRecheck(notice)).toEqual([told.line.assignmentId, told.line.assignmentId]);
  });

  it('is left out where it asks for what is done, and stays where it told what was done', () => {
    const now = [work({ state: doneOn('2026-06-29') })];
    expect(send(withNews(URGED), { to: FINANCE_OFFICIAL, now })).toBeNull();
    expect(send(withNews(URGED, APPROVED), { to: FINANCE_OFFICIAL, now })).toMatchObject({ news: [{ id: 2, notice: APPROVED }] });
  });
});

describe('a morning message, before it is sent', () => {
  it.each(['own', 'fresh'] as const)('goes as it is where nothing has changed: %s', (section) => {
    const notice = morning({ [section]: [lineOf()] });
    expect(send(notice, { to: FINANCE_OFFICIAL })).toEqual(notice);
  });

  it.each([...FINISHED, BLOCKED, SUBMITTED])('is withdrawn where its only work is no longer open: $kind', (state) => {
    expect(send(morning({ own: [lineOf()] }), { to: FINANCE_OFFICIAL, now: [work({ state })] })).toBeNull();
  });

  it('is withdrawn where the work is somebody else’s now', () => {
    expect(send(morning({ own: [lineOf()] }), { to: FINANCE_OFFICIAL, now: [work({ person: FINANCE_HEAD })] })).toBeNull();
  });

  it('is withdrawn where the work is gone', () => {
    expect(send(morning({ own: [lineOf()] }), { to: FINANCE_OFFICIAL, now: [] })).toBeNull();
  });

  it('loses the lines that no longer hold and keeps the others', () => {
    const sent = send(morning({ own: [lineOf({ id: 1 }), lineOf({ id: 2 })], fresh: [lineOf({ id: 3 })] }), {
      to: FINANCE_OFFICIAL,
      now: [work({ id: 1, state: doneOn('2026-06-29') }), work({ id: 2 }), work({ id: 3, person: FINANCE_HEAD })],
    });
    expect(sent === null ? [] : shownLines(sent).map(({ number }) => number)).toEqual([2]);
  });

  it('tells how much there is besides the lines, as long as one of its part holds', () => {
    const beyond = { own: 7, fresh: 3 };
    const notice = { ...morning({ own: [lineOf({ id: 1 })], fresh: [lineOf({ id: 2 })] }), beyond };
    const both = [work({ id: 1 }), work({ id: 2 })];
    expect(send(notice, { to: FINANCE_OFFICIAL, now: both })).toMatchObject({ beyond });
    const one = [work({ id: 1 }), work({ id: 2, state: doneOn('2026-06-29') })];
    expect(send(notice, { to: FINANCE_OFFICIAL, now: one })).toHaveProperty('beyond', { own: 7 });
    const none = [1, 2].map((id) => work({ id, person: FINANCE_HEAD }));
    expect(send(notice, { to: FINANCE_OFFICIAL, now: none })).toBeNull();
  });

  it('shows the lines as they are now', () => {
    const now = work({ state: { kind: 'open', percent: 80 }, title: 'Lập báo cáo mới' });
    const sent = send(morning({ own: [lineOf()] }), { to: FINANCE_OFFICIAL, now: [now], today: '2026-06-30' });
    expect(sent).toMatchObject({ own: [{ percent: 80, title: 'Lập báo cáo mới', daysLate: 2 }] });
  });

  it('loses unassigned work once somebody else is named', () => {
    const notice = morning({ unassigned: [lineOf({ person: null })] });
    expect(send(notice, { to: FINANCE_HEAD, now: [work({ person: null })] })).toEqual(notice);
    expect(send(notice, { to: FINANCE_HEAD })).toBeNull();
  });

  it('keeps what waits for approval while it waits for the reader', () => {
    const notice = morning({ approvals: [lineOf({ state: SUBMITTED })] });
    expect(send(notice, { to: LEADER, now: [work({ state: SUBMITTED })] })).toEqual(notice);
    expect(send(notice, { to: LEADER, now: [work({ state: doneOn('2026-06-29') })] })).toBeNull();
    expect(send(notice, { to: LEADER, now: [work({ state: OPEN })] })).toBeNull();
    expect(send(notice, { to: LEADER, now: [work({ state: SUBMITTED, authority: FINANCE_HEAD })] })).toBeNull();
  });

  it('keeps what is blocked while it is blocked', () => {
    const notice = morning({ blocked: [lineOf({ state: BLOCKED })] });
    expect(send(notice, { to: FINANCE_HEAD, now: [work({ state: BLOCKED })] })).toEqual(notice);
    expect(send(notice, { to: FINANCE_HEAD, now: [work()] })).toBeNull();
  });

  it('reaches whoever accepts the product and is to write a letter, though nothing else puts that person above the work', () => {
    const now = [work({ authority: HEALTH_HEAD })];
    expect(send(morning(escalation({ authority: HEALTH_HEAD })), { to: HEALTH_HEAD, now })).toMatchObject({
      escalations: [{ unit: 'Sở Tài chính', lines: [{ number: 1 }] }],
    });
    expect(send(morning(escalation({})), { to: HEALTH_HEAD })).toBeNull();
  });

  it('keeps late work of others while it is open and late', () => {
    const notice = morning(escalation({}));
    expect(send(notice, { to: FINANCE_HEAD })).toEqual(notice);
    expect(send(notice, { to: FINANCE_HEAD, now: [work({ lastDay: '2026-07-10' })] })).toBeNull();
    for (const state of [...FINISHED, SUBMITTED, BLOCKED]) expect(send(notice, { to: FINANCE_HEAD, now: [work({ state })] })).toBeNull();
  });

  it('loses a unit whose late work is all finished', () => {
    const notice = morning({
      escalations: [
        { unit: 'Sở Tài chính', lines: [lineOf({ id: 1 })] },
        { unit: 'Phòng Ngân sách', lines: [lineOf({ id: 2, unit: BUDGET_ROOM })] },
      ],
    });
    const now = [work({ id: 1, state: doneOn('2026-06-29') }), work({ id: 2, unit: BUDGET_ROOM })];
    expect(send(notice, { to: FINANCE_HEAD, now })).toMatchObject({ escalations: [{ unit: 'Phòng Ngân sách' }] });
  });

  // Written in the evening for Monday morning; in between the head moves to another department.
  const moved = smallOffice({ people: [aPerson({ id: FINANCE_HEAD, unit: HEALTH, roles: ['head'] })] });

  it('tells of late work nobody who no longer heads the unit', () => {
    expect(send(morning(escalation({})), { to: FINANCE_HEAD, office: moved })).toBeNull();
  });

  it('tells of blocked work nobody who no longer heads the unit', () => {
    const now = [work({ state: BLOCKED })];
    expect(send(morning({ blocked: [lineOf({ state: BLOCKED })] }), { to: FINANCE_HEAD, now, office: moved })).toBeNull();
  });

  it('tells of an obstacle nobody who no longer heads the unit', () => {
    const notice: Notice = { kind: 'obstacle-told', line: lineOf({ state: BLOCKED }), by: 'người 4' };
    expect(send(notice, { to: FINANCE_HEAD, now: [work({ state: BLOCKED })], office: moved })).toBeNull();
  });
});

describe('a last call, before it is sent', () => {
  const call: Notice = { kind: 'urgent', day: WRITTEN, lines: [lineOf({ id: 1, lastDay: WRITTEN }), lineOf({ id: 2, lastDay: WRITTEN })] };
  const due = (id: number, wish: WorkWish = {}) => work({ id, lastDay: WRITTEN, ...wish });

  it('goes as it is where nothing has changed', () => {
    expect(send(call, { to: FINANCE_OFFICIAL, now: [due(1), due(2)] })).toEqual(call);
  });

  it('loses what is finished, and is withdrawn where all of it is', () => {
    const state = SUBMITTED;
    expect(send(call, { to: FINANCE_OFFICIAL, now: [due(1, { state }), due(2)] })).toMatchObject({ lines: [{ number: 2 }] });
    expect(send(call, { to: FINANCE_OFFICIAL, now: [due(1, { state }), due(2, { state })] })).toBeNull();
  });

  it('loses what is due today no more, since the deadline has moved', () => {
    expect(send(call, { to: FINANCE_OFFICIAL, now: [due(1, { lastDay: '2026-07-10' }), due(2)] })).toMatchObject({
      lines: [{ number: 2 }],
    });
  });

  it('is withdrawn once its day is over, since the work is not due today any more', () => {
    expect(send(call, { to: FINANCE_OFFICIAL, now: [due(1), due(2)], today: '2026-06-30' })).toBeNull();
  });
});

describe('what one person is told of one piece of work', () => {
  const DONE = doneOn('2026-06-29');
  const table: readonly { kind: Notice['kind']; to: number; holds: WorkWish; changes: readonly WorkWish[] }[] = [
    { kind: 'obstacle-told', to: FINANCE_HEAD, holds: { state: BLOCKED }, changes: [{}, { state: SUBMITTED }, { state: DONE }] },
    {
      kind: 'approval-asked',
      to: LEADER,
      holds: { state: SUBMITTED },
      changes: [{}, { state: DONE }, { state: SUBMITTED, authority: FINANCE_HEAD }],
    },
    {
      kind: 'assigned-to-you',
      to: FINANCE_OFFICIAL,
      holds: {},
      changes: [{ person: FINANCE_HEAD }, { person: null }, { state: droppedOn('2026-06-29') }],
    },
  ];
  it.each(table)('$kind goes while it holds, and is withdrawn where it does not', ({ kind, to, holds, changes }) => {
    const notice = { kind, line: lineOf(holds), by: 'người 1' } as Notice; // -- the three kinds of the table have exactly these fields
    expect(send(notice, { to, now: [work(holds)] })).toEqual(notice);
    for (const change of changes) expect(send(notice, { to, now: [work(change)] })).toBeNull();
  });

  it('is not told that finished work is given to them', () => {
    const notice: Notice = { kind: 'assigned-to-you', line: lineOf(), by: 'người 1' };
    expect(send(notice, { to: FINANCE_OFFICIAL, now: [work({ state: doneOn('2026-06-29') })] })).toBeNull();
  });
});

it('work that was declined is told to nobody who has nothing to do with it any more', () => {
  const notice: Notice = { kind: 'declined-told', line: lineOf(), by: 'người 1', reason: 'đi học', target: null };
  const now = [work({ person: null })];
  expect(send(notice, { to: FINANCE_HEAD, now })).not.toBeNull();
  expect(send(notice, { to: HEALTH_HEAD, now })).toBeNull();
});

describe('a decision on somebody’s work, before it is sent', () => {
  const APPROVED: Notice = { kind: 'decided-on-yours', act: 'approved', line: lineOf(), by: 'người 1', reason: null };

  it('goes to who carries the work, done or not', () => {
    for (const state of [OPEN, doneOn('2026-06-29')])
      expect(send(APPROVED, { to: FINANCE_OFFICIAL, now: [work({ state })] })).toEqual(APPROVED);
    expect(assignmentsToRecheck(APPROVED)).toEqual([lineOf().assignmentId]);
  });

  it('is withdrawn where it waited until the work was another’s, or gone', () => {
    expect(send(APPROVED, { to: FINANCE_OFFICIAL, now: [work({ person: FINANCE_HEAD })] })).toBeNull();
    expect(send(APPROVED, { to: FINANCE_OFFICIAL, now: [] })).toBeNull();
  });
});

describe('an answer', () => {
  const answers: readonly Notice[] = [
    { kind: 'recorded', act: 'submitted', lines: [lineOf()], toldName: null },
    { kind: 'which-one', act: 'done', lines: [lineOf()], words: 'xong' },
    { kind: 'list', topic: 'mine', units: [{ unit: 'Sở Tài chính', lines: [lineOf()] }], counts: null, day: WRITTEN },
    { kind: 'refused', refusal: 'unknown-task', number: taskId(5), names: [] },
    { kind: 'help', audience: 'official' },
    { kind: 'not-understood' },
    { kind: 'apology' },
  ];
  it.each(answers)('is never withdrawn, though the work is gone: $kind', (notice) => {
    expect(send(notice, { to: FINANCE_OFFICIAL, now: [] })).toEqual(notice);
    expect(assignmentsToRecheck(notice)).toEqual([]);
    expect(isReminder(notice)).toBe(false);
  });
});

it('a reminder is looked at again for every piece of work that it shows, in the order of reading', () => {
  const notice = morning({
    ...escalation({ id: 6 }),
    blocked: [lineOf({ id: 5 })],
    approvals: [lineOf({ id: 4 })],
    unassigned: [lineOf({ id: 3 })],
    fresh: [lineOf({ id: 2 })],
    own: [lineOf({ id: 1 })],
  });
  expect(isReminder(notice)).toBe(true);
  expect(assignmentsToRecheck(notice)).toEqual([1, 2, 3, 4, 5, 6]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '#domain/notice.ts';
import { countsAgainstDay, madeUpInMorning, mayGoNow, MOST_BESIDES_A_DAY } from '#domain/reminders/attention.ts';
import { day } from '#domain/time/day.ts';
import { instantAt } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { workLine } from '#domain/work-line.ts';
import { aWork } from '../support/builders.ts';
import { smallOffice } from '../support/small-office.ts';

const TODAY = day('2026-06-22');
const line = workLine(aWork(), smallOffice(), TODAY);
const told = { line, by: 'Nguyễn Văn Nam' };
const at = (time: string) => instantAt(TODAY, localTime(time));

const LAST_CALL: Notice = { kind: 'urgent', day: TODAY, lines: [line] };
const PUT_OFF: Notice = { kind: 'reminded-again', day: TODAY, lines: [line] };
const OBSTACLE: Notice = { kind: 'obstacle-told', ...told };
const TO_APPROVE: Notice = { kind: 'approval-asked', ...told };
const ASSIGNED: Notice = { kind: 'assigned-to-you', ...told };
const GIVEN: Notice = { kind: 'given-to-you', ...told, partOf: null };
const URGED: Notice = { kind: 'urged', ...told, times: 2 };
const DECLINED: Notice = { kind: 'declined-told', ...told, reason: 'đi học', target: null };
const GAPS: Notice = { kind: 'gaps-asked', plan: 'Kế hoạch số 91', tasks: 1, counts: [], lines: [] };
const AMENDED: Notice = { kind: 'plan-amended', plan: null, moved: [], given: [line], ended: [] };
const RETURNED: Notice = { kind: 'decided-on-yours', act: 'returned', ...told, reason: 'thiếu số liệu' };
const APPROVED: Notice = { kind: 'decided-on-yours', act: 'approved', ...told, reason: null };
const PART_TO_APPROVE: Notice = {
  ...{ kind: 'assigning-told', ...told },
  news: { what: 'part-done', parent: line.number, unit: 'Sở Y tế', done: 1, of: 2, toApprove: true },
};
const CANCELLED: Notice = { kind: 'assigning-told', ...told, news: { what: 'cancelled', reason: 'trùng' } };
const ELSEWHERE: Notice = { kind: 'assigning-told', ...told, news: { what: 'coordination-done', unit: 'Sở Y tế' } };
const MORE_TIME: Notice = { kind: 'extension-told', ...told, outcome: { what: 'moved', until: day('2026-06-30'), asked: null } };
const CORRECTION: Notice = { kind: 'correction', ...told };
const FILLED: Notice = { kind: 'gap-filled', gap: 'product', lines: [line], words: 'báo cáo', by: 'Lê Thị Mai' };
const REORGANISED: Notice = { kind: 'unit-reorganised', change: 'merged', unit: 'Sở A', into: ['Sở B'], on: TODAY, numbers: [] };
const WENT = {
  ...({ kind: 'person-gone', change: 'moved', person: 'Vũ Thị Hoa', unit: 'Sở A', into: 'Sở B', on: TODAY } as const),
  ...({ toGive: [line.number], toAccept: [], plans: [], indicators: [] } as const),
};
const TO_GIVE: Notice = { ...WENT, reader: 'heir' };
const WENT_SELF: Notice = { ...WENT, reader: 'self' };
const NEWCOMER: Notice = { ...WENT, reader: 'newcomer', toGive: [] };
const FORWARDED: Notice = { kind: 'standing-in', step: { kind: 'forwarded', number: line.number, title: line.title, delegate: 'Mai' } };

const DELEGATION_ENDED: Notice = {
  kind: 'standing-in',
  step: { kind: 'delegation-ended', reader: 'delegate', holder: 'Trần Thị Thủy', delegate: 'Lê Thị Mai' },
};

/** What asks something of the reader, what stops them from doing something in vain, and what is only to know. */
const ASKS: readonly Notice[] = [
  LAST_CALL,
  OBSTACLE,
  TO_APPROVE,
  ASSIGNED,
  GIVEN,
  URGED,
  DECLINED,
  GAPS,
  AMENDED,
  RETURNED,
  PART_TO_APPROVE,
  TO_GIVE,
];
const STOPS: readonly Notice[] = [WENT_SELF, CANCELLED, MORE_TIME, CORRECTION, DELEGATION_ENDED];
const NEWS: readonly Notice[] = [NEWCOMER, APPROVED, ELSEWHERE, FILLED, REORGANISED, FORWARDED];
const CHANGES_THE_DAY = [...ASKS, ...STOPS];
const COUNTED = [...CHANGES_THE_DAY, PUT_OFF, ...NEWS];

const sections = { own: [line], fresh: [], unassigned: [], approvals: [], blocked: [], escalations: [] };
const FREE: readonly Notice[] = [
  { kind: 'morning', day: TODAY, ...sections },
  { kind: 'recorded', act: 'completed', lines: [line], toldName: null },
  { kind: 'gap-filled', gap: 'product', lines: [line], words: 'báo cáo', by: null },
  { kind: 'list', topic: 'mine', units: [], counts: null, day: TODAY },
  { kind: 'admin-alert', alert: { kind: 'nobody-answers', works: 1 } },
];

describe('the few messages a day besides the morning’s', () => {
  it.each(COUNTED.map((notice) => [notice.kind, notice] as const))('count %s', (_, notice) => {
    expect(countsAgainstDay(notice)).toBe(true);
  });

  it.each(FREE.map((notice) => [notice.kind, notice] as const))('do not count %s', (_, notice) => {
    expect(countsAgainstDay(notice)).toBe(false);
  });

  it.each(ASKS.map((notice) => [notice.kind, notice] as const))(
    'are two for what asks something of the reader, at any hour: %s',
    (_, notice) => {
      expect([0, 1, 2].map((spent) => mayGoNow(notice, spent, at('08:00')))).toEqual([true, true, false]);
      expect([0, 1, 2].map((spent) => mayGoNow(notice, spent, at('15:00')))).toEqual([true, true, false]);
    },
  );

  it.each([PUT_OFF, ...NEWS].map((notice) => [notice.kind, notice] as const))(
    'keep one until the afternoon from what is to know, or was put off: %s',
    (_, notice) => {
      expect([0, 1, 2].map((spent) => mayGoNow(notice, spent, at('13:59')))).toEqual([true, false, false]);
      expect([0, 1, 2].map((spent) => mayGoNow(notice, spent, at('14:00')))).toEqual([true, true, false]);
    },
  );

  it('are made up for in the morning, by how things stand or by their words, so that none is lost', () => {
    for (const notice of COUNTED) {
      const { retold, kept } = madeUpInMorning(notice);
      expect(retold || kept, notice.kind).toBe(true);
    }
    // The morning has no words of its own for these.
    for (const notice of [...NEWS, ...STOPS, URGED, DECLINED, AMENDED, RETURNED, PART_TO_APPROVE])
      expect(madeUpInMorning(notice).kept).toBe(true);
  });

  it('are never more than two, whatever happens on a day and in whatever order', () => {
    const stream = fc.array(fc.record({ notice: fc.constantFrom(...COUNTED), minute: fc.integer({ min: 0, max: 659 }) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(stream, (events) => {
        const inOrder = [...events].sort((a, b) => a.minute - b.minute);
        const sent = inOrder.reduce((spent, { notice, minute }) => {
          const time = localTime(`${String(7 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
          return mayGoNow(notice, spent, instantAt(TODAY, time)) ? spent + 1 : spent;
        }, 0);
        expect(sent).toBeLessThanOrEqual(MOST_BESIDES_A_DAY);
        // What changes the day is held back only where two have gone.
        const changing = inOrder.filter(({ notice }) => CHANGES_THE_DAY.includes(notice)).length;
        expect(sent).toBeGreaterThanOrEqual(Math.min(changing, MOST_BESIDES_A_DAY));
      }),
    );
  });
});

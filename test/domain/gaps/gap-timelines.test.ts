import { describe, expect, it } from 'vitest';
import type { FollowedWork } from '#domain/followed-work.ts';
import { askInMorning } from '#domain/gaps/ask-in-morning.ts';
import { wholeTasks } from '#domain/gaps/whole-task.ts';
import { office, type Office } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import { type PlannedNotice, planReminders } from '#domain/reminders/plan-reminders.ts';
import { addDays, type Day, day } from '#domain/time/day.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { aWork, personId, unitId } from '../support/builders.ts';
import { remember } from '../support/mornings.ts';
import {
  CONTROLLER,
  FINANCE,
  FINANCE_HEAD,
  FINANCE_OFFICIAL,
  HEALTH,
  HEALTH_HEAD,
  LEADER,
  PROVINCE,
  smallOffice,
} from '../support/small-office.ts';

const NAMES: Readonly<Record<number, string>> = {
  [LEADER]: 'leader',
  [CONTROLLER]: 'controller',
  [FINANCE_HEAD]: 'head of finance',
  [FINANCE_OFFICIAL]: 'official of finance',
  [HEALTH_HEAD]: 'head of health',
};

/** What the works are on each of these days; between two of them nothing changes. */
type Course = readonly (readonly [from: string, works: readonly FollowedWork[]])[];

interface Lived {
  readonly office?: Office;
  readonly course: Course;
  readonly until: string;
  readonly groups?: readonly number[];
  readonly asked?: readonly Mention[];
}

const asOf = (course: Course, on: Day): readonly FollowedWork[] => course.filter(([from]) => from <= on).at(-1)?.[1] ?? [];

const questionOf = (on: Day, { recipient, notice }: PlannedNotice): readonly string[] => {
  if (notice.kind !== 'morning' || notice.unclear === undefined || recipient.kind !== 'person') return [];
  const asked = notice.unclear.map(({ line, gaps }) => `${line.number} ${gaps.join('+')}`).join(', ');
  return [`${on.slice(8)}/${Number(on.slice(5, 7))} ${NAMES[recipient.id] ?? ''}: ${asked}`];
};

/** "23/6 leader: 1 authority" for each question of each working morning, in the order of the messages. */
const diary = ({ office: of = smallOffice(), course, until, groups = [], asked = [] }: Lived): readonly string[] => {
  let mentions = asked;
  const lines: string[] = [];
  for (let on = day(course[0]?.[0] ?? until); on <= until; on = addDays(on, 1)) {
    if (!isWorkingDay(on, of.calendar)) continue;
    const works = asOf(course, on);
    const wholes = wholeTasks(works, { givers: new Map(), groups: [{ id: 1 as never, name: 'Các Sở', members: groups.map(unitId) }] }); // -- any id
    const planned = askInMorning(planReminders({ today: on, office: of, works, mentions }), wholes, { today: on, office: of, mentions });
    mentions = remember(
      mentions,
      planned.flatMap((one) => one.mentions),
    );
    lines.push(...planned.flatMap((one) => questionOf(on, one)));
  }
  return lines;
};

const clear = { unit: FINANCE, person: FINANCE_OFFICIAL, authority: LEADER, controller: CONTROLLER, lastDay: '2026-08-31' };
const unclear = (change: Partial<FollowedWork['task']>, wish = {}): FollowedWork => {
  const work = aWork({ ...clear, ...wish });
  return { ...work, task: { ...work.task, ...change } };
};

describe('hand-worked: who is asked what, on which morning', () => {
  it('nobody, where all six are clear', () => {
    expect(diary({ course: [['2026-06-22', [aWork(clear)]]], until: '2026-07-10' })).toEqual([]);
  });

  it('a missing product is asked of the controller, and again only after five working days, over two weekends', () => {
    // 22/6 is a Monday; five working days after it is the next Monday.
    const course: Course = [['2026-06-22', [unclear({ product: null })]]];
    expect(diary({ course, until: '2026-07-06' })).toEqual([
      '22/6 controller: 1 product',
      '29/6 controller: 1 product',
      '06/7 controller: 1 product',
    ]);
  });

  it('a missing authority is asked of the leader; once it is named nobody is asked', () => {
    const course: Course = [
      ['2026-06-22', [aWork({ ...clear, authority: null })]],
      ['2026-06-24', [aWork(clear)]],
    ];
    expect(diary({ course, until: '2026-07-10' })).toEqual(['22/6 leader: 1 authority']);
  });

  it('several tasks and several gaps of one person are one question of one morning', () => {
    const course: Course = [
      [
        '2026-06-22',
        [unclear({ product: 'Tham mưu tốt' }, { id: 1 }), unclear({ product: null, title: 'Báo cáo' }, { id: 2, lastDay: null })],
      ],
    ];
    expect(diary({ course, until: '2026-06-26' })).toEqual(['22/6 controller: 1 product, 2 work+time+product']);
  });

  it('a part without a person is asked of the head of its unit, by the list of those without one; the question is not doubled', () => {
    const course: Course = [['2026-06-22', [aWork({ ...clear, person: null })]]];
    expect(diary({ course, until: '2026-06-26' })).toEqual([]);
    // The same list counts as asked: on the fifth working day the question comes, since no rung has said it meanwhile.
    expect(diary({ course, until: '2026-06-29' })).toEqual(['29/6 head of finance: 1 person']);
  });

  it('a person who has left leaves a gap, which the head is asked about', () => {
    const left = smallOffice({
      people: [{ id: personId(FINANCE_OFFICIAL), name: 'x', unitId: unitId(FINANCE), roles: ['official'], active: false }],
    });
    const told: Mention = {
      personId: personId(FINANCE_HEAD),
      assignmentId: aWork(clear).assignment.id,
      aspect: 'work',
      toldOn: day('2026-06-22'),
    };
    expect(diary({ office: left, course: [['2026-06-23', [aWork(clear)]]], until: '2026-06-25', asked: [told] })).toEqual([
      '23/6 head of finance: 1 person',
    ]);
  });

  it('two leads with none answering for the whole are asked of the authority, once, until it is said', () => {
    const two = [aWork({ ...clear, id: 1, task: 1 }), aWork({ ...clear, id: 2, task: 1, unit: HEALTH, person: HEALTH_HEAD })];
    const answered = two.map((work) => ({ ...work, task: { ...work.task, answering: two[0]?.assignment.id ?? null } }));
    const course: Course = [
      ['2026-06-22', two],
      ['2026-06-25', answered],
    ];
    expect(diary({ course, until: '2026-07-10' })).toEqual(['22/6 leader: 1 responsibility']);
  });

  it('a task that a whole group leads needs nobody who answers for the whole', () => {
    const two = [aWork({ ...clear, id: 1, task: 1 }), aWork({ ...clear, id: 2, task: 1, unit: HEALTH, person: HEALTH_HEAD })];
    expect(diary({ course: [['2026-06-22', two]], until: '2026-06-26', groups: [FINANCE, HEALTH] })).toEqual([]);
    expect(diary({ course: [['2026-06-22', two]], until: '2026-06-26', groups: [FINANCE, HEALTH, PROVINCE] })).toEqual([
      '22/6 leader: 1 responsibility',
    ]);
  });

  it('a new gap is asked at once, though another of the same task was asked the day before', () => {
    const course: Course = [
      ['2026-06-22', [unclear({ product: null })]],
      ['2026-06-23', [unclear({ product: null }, { lastDay: null })]],
    ];
    expect(diary({ course, until: '2026-06-26' })).toEqual(['22/6 controller: 1 product', '23/6 controller: 1 time']);
  });

  it('over a long rest the five working days are those that the office works', () => {
    // 31/8 to 2/9 off; working days after Thursday 27/8: 28/8, 3/9, 4/9, 7/9, and the fifth, Tuesday 8/9.
    const calendar = { daysOff: new Set([day('2026-08-31'), day('2026-09-01'), day('2026-09-02')]), workedInstead: new Set<Day>() };
    const course: Course = [['2026-08-27', [unclear({ product: null }, { lastDay: '2026-12-31' })]]];
    expect(diary({ office: smallOffice({ calendar }), course, until: '2026-09-08' })).toEqual([
      '27/8 controller: 1 product',
      '08/9 controller: 1 product',
    ]);
  });

  it('what is not followed yet, finished or dropped is not asked about', () => {
    const later = unclear({ product: null }, { followedFrom: '2026-06-24' });
    const course: Course = [
      ['2026-06-22', [later]],
      ['2026-06-25', [{ ...later, assignment: { ...later.assignment, state: { kind: 'done', on: day('2026-06-25') } } }]],
    ];
    expect(diary({ course, until: '2026-07-10' })).toEqual(['24/6 controller: 1 product']);
  });

  it('a part whose unit was split is asked of the controller, until a unit takes over; nobody is asked for a person meanwhile', () => {
    const before = smallOffice();
    const units = [...before.tree.units.values()].map((unit) =>
      unit.id === unitId(FINANCE) ? { ...unit, validTo: day('2026-06-30'), successors: [unitId(HEALTH), unitId(PROVINCE)] } : unit,
    );
    const split = office(unitTree(units), [...before.people.values()], before.calendar);
    const course: Course = [
      ['2026-07-01', [aWork({ ...clear, person: null })]],
      ['2026-07-09', [aWork({ ...clear, unit: HEALTH, person: HEALTH_HEAD })]],
    ];
    expect(diary({ office: split, course, until: '2026-07-20' })).toEqual(['01/7 controller: 1 successor', '08/7 controller: 1 successor']);
  });
});

import { describe, expect, it } from 'vitest';
import type { AssignmentState } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { asId, type LeaveId } from '#domain/ids.ts';
import type { Obstacle, Resolver } from '#domain/obstacle/obstacle.ts';
import { office, withAbsences, type Office } from '#domain/office/office.ts';
import { type Unit, unitTree } from '#domain/office/unit.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import { planReminders } from '#domain/reminders/plan-reminders.ts';
import { absences } from '#domain/standing-in/absence.ts';
import { inForce, workCalendarOf } from '#domain/time/calendar-table.ts';
import { addDays, day, partsOf } from '#domain/time/day.ts';
import { PUBLISHED_DAYS } from '#domain/time/published-days.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { aPerson, aUnit, aWork, personId, unitId } from '../support/builders.ts';
import { remember } from '../support/mornings.ts';

const [PROVINCE, SCIENCE, FINANCE, HEALTH] = [1, 2, 3, 4] as const;
const NAMES = { 1: 'leader', 2: 'controller', 3: 'science head', 4: 'official', 5: 'finance head', 6: 'health head' } as const;
const CALENDAR = workCalendarOf(inForce(PUBLISHED_DAYS, false));

const UNITS: readonly Unit[] = [
  aUnit(PROVINCE, 'UBND tỉnh'),
  aUnit(SCIENCE, 'Sở Khoa học', PROVINCE),
  aUnit(FINANCE, 'Sở Tài chính', PROVINCE),
  aUnit(HEALTH, 'Sở Y tế', PROVINCE),
];

const PEOPLE = [
  aPerson({ id: 1, unit: PROVINCE, roles: ['leader'] }),
  aPerson({ id: 2, unit: PROVINCE, roles: ['controller'] }),
  aPerson({ id: 3, unit: SCIENCE, roles: ['head'] }),
  aPerson({ id: 4, unit: SCIENCE }),
  aPerson({ id: 5, unit: FINANCE, roles: ['head'] }),
  aPerson({ id: 6, unit: HEALTH, roles: ['head'] }),
];

interface Story {
  readonly from: string;
  readonly to: string;
  /** What is known of the obstacle from the morning of a day on; null: it is cleared. */
  readonly obstacle: Readonly<Record<string, Partial<Obstacle> | null>>;
  /** Whether the resolver was told at once, on the first day. */
  readonly toldAtOnce?: number;
  readonly units?: readonly Unit[];
  readonly onLeave?: readonly [person: number, from: string, to: string];
}

const unit = (id: number): Resolver => ({ kind: 'unit', unitId: unitId(id) });

const officeOf = ({ units = UNITS, onLeave }: Story): Office => {
  const made = office(unitTree(units), PEOPLE, CALENDAR);
  if (onLeave === undefined) return made;
  const [person, from, to] = onLeave;
  const leave = { id: asId<LeaveId>(1), personId: personId(person), from: day(from), to: day(to), headToldOn: null };
  return withAbsences(made, absences([], [leave]));
};

const stateOn = ({ obstacle, from }: Story, on: string): AssignmentState => {
  const known = Object.entries(obstacle).filter(([since]) => since <= on);
  const last = known.at(-1)?.[1];
  if (last == null) return { kind: 'open', percent: null };
  const merged = known.reduce<Partial<Obstacle>>((before, [, more]) => ({ ...before, ...more }), {});
  const all: Obstacle = { resolver: null, dueOn: day(on), namedOn: day(from), passedBy: [], ...merged };
  return { kind: 'blocked', reason: 'kinh phí', since: day(from), percent: null, obstacle: all };
};

const workOn = (story: Story, on: string): FollowedWork =>
  aWork({
    unit: SCIENCE,
    person: 4,
    controller: 2,
    lastDay: '2026-12-31',
    followedFrom: '2026-01-05',
    heardOn: story.from,
    state: stateOn(story, on),
  });

/** Who is told what on which morning: "29/6 finance head". */
const lived = (story: Story): readonly string[] => {
  const asOf = officeOf(story);
  const rows: string[] = [];
  const told = { assignmentId: workOn(story, story.from).assignment.id, toldOn: day(story.from) };
  let mentions: readonly Mention[] = [{ ...told, personId: personId(4), aspect: 'work' }];
  if (story.toldAtOnce !== undefined) mentions = [...mentions, { ...told, personId: personId(story.toldAtOnce), aspect: 'blocked' }];
  for (let on = day(story.from); on <= story.to; on = addDays(on, 1)) {
    if (!isWorkingDay(on, CALENDAR)) continue;
    for (const { recipient, notice, mentions: more } of planReminders({ today: on, office: asOf, works: [workOn(story, on)], mentions })) {
      mentions = remember(mentions, more);
      if (notice.kind !== 'morning') continue;
      const { dayOfMonth, month } = partsOf(on);
      const name = NAMES[recipient.id as keyof typeof NAMES]; // -- one of the six above
      rows.push(`${dayOfMonth}/${month} ${name}${notice.escalations.length > 0 ? ': late' : ''}`);
    }
  }
  return rows;
};

const merged = (into: number): readonly Unit[] =>
  UNITS.map((one) => (one.id === FINANCE ? { ...one, validTo: day('2026-06-24'), successors: [unitId(into)] } : one));

const TOLD_AT_ONCE = { from: '2026-06-22', to: '2026-07-03', toldAtOnce: 5 } as const;
const BY_29 = { resolver: unit(FINANCE), dueOn: day('2026-06-29') };

describe('an obstacle by hand', () => {
  it.each<readonly [what: string, story: Story, rows: readonly string[]]>([
    [
      'a silent resolver: the day before, on the day, every second day after it; once to who stands above and to the controller',
      { ...TOLD_AT_ONCE, obstacle: { '2026-06-22': BY_29 } },
      ['26/6 finance head', '29/6 finance head', '30/6 finance head', '30/6 leader: late', '30/6 controller: late', '2/7 finance head'],
    ],
    [
      'not told at once, since it was night: the next morning tells it',
      { ...TOLD_AT_ONCE, toldAtOnce: 6, to: '2026-06-25', obstacle: { '2026-06-22': BY_29 } },
      ['22/6 finance head'],
    ],
    [
      'cleared on its day: nobody else hears of it',
      { ...TOLD_AT_ONCE, obstacle: { '2026-06-22': BY_29, '2026-06-29': null } },
      ['26/6 finance head'],
    ],
    [
      'a resolver on leave until 30/6 who has named nobody: those above hear in time, the resolver on return',
      { ...TOLD_AT_ONCE, obstacle: { '2026-06-22': BY_29 }, onLeave: [5, '2026-06-24', '2026-06-30'] },
      ['30/6 leader: late', '30/6 controller: late', '1/7 finance head', '2/7 finance head'],
    ],
    [
      'the unit of the resolver is merged into another: the head of that one is told',
      { ...TOLD_AT_ONCE, to: '2026-06-29', units: merged(HEALTH), obstacle: { '2026-06-22': BY_29 } },
      ['22/6 health head', '26/6 health head', '29/6 health head'],
    ],
    [
      'passed on on 24/6: the other is told, and the day stays',
      {
        ...TOLD_AT_ONCE,
        to: '2026-06-30',
        obstacle: { '2026-06-22': BY_29, '2026-06-24': { resolver: unit(HEALTH), namedOn: day('2026-06-24') } },
      },
      ['24/6 health head', '26/6 health head', '29/6 health head', '30/6 health head', '30/6 leader: late', '30/6 controller: late'],
    ],
    [
      'passed on twice, so that the leader decides: nobody stands above the leader, the controller hears',
      {
        ...{ ...TOLD_AT_ONCE, to: '2026-06-30' },
        obstacle: {
          '2026-06-22': BY_29,
          '2026-06-25': { resolver: { kind: 'person', personId: personId(1) }, namedOn: day('2026-06-25') },
        },
      },
      ['25/6 leader', '26/6 leader', '29/6 leader', '30/6 leader', '30/6 controller: late'],
    ],
    [
      'over Tết (16 to 20/2): the working day before the 23rd is Friday the 13th',
      {
        from: '2026-02-09',
        to: '2026-02-26',
        toldAtOnce: 5,
        obstacle: { '2026-02-09': { resolver: unit(FINANCE), dueOn: day('2026-02-23') } },
      },
      ['13/2 finance head', '23/2 finance head', '24/2 finance head', '24/2 leader: late', '24/2 controller: late', '26/2 finance head'],
    ],
    [
      'due on a Sunday: asked for on Friday, late only after Monday',
      { ...TOLD_AT_ONCE, to: '2026-06-30', obstacle: { '2026-06-22': { resolver: unit(FINANCE), dueOn: day('2026-06-28') } } },
      ['25/6 finance head', '26/6 finance head', '30/6 finance head', '30/6 leader: late', '30/6 controller: late'],
    ],
    [
      'its day is moved from 29/6 to 3/7 on 26/6: reminded by the new day',
      { ...TOLD_AT_ONCE, obstacle: { '2026-06-22': BY_29, '2026-06-26': { dueOn: day('2026-07-03') } } },
      ['2/7 finance head', '3/7 finance head'],
    ],
    [
      'nobody was named: the head of the own unit stands for it',
      { ...TOLD_AT_ONCE, toldAtOnce: 3, to: '2026-06-30', obstacle: { '2026-06-22': { dueOn: day('2026-06-29') } } },
      ['26/6 science head', '29/6 science head', '30/6 science head', '30/6 leader: late', '30/6 controller: late'],
    ],
  ])('%s', (_, story, rows) => {
    expect(lived(story)).toEqual(rows);
  });
});

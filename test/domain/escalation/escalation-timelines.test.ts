import { describe, expect, it } from 'vitest';
import type { FollowedWork } from '#domain/followed-work.ts';
import { asId } from '#domain/ids.ts';
import { withAbsences } from '#domain/office/office.ts';
import { LADDERS } from '#domain/reminders/ladder.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import { planReminders } from '#domain/reminders/plan-reminders.ts';
import { absences } from '#domain/standing-in/absence.ts';
import { addDays, type Day, day, partsOf } from '#domain/time/day.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { aPerson, assignmentId, aWork, personId, type WorkWish } from '../support/builders.ts';
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

/** Leads the department of finance, under the leader of the province. */
const DIRECTOR = 20;
/** Leads the province beside the leader. */
const CHAIR = 21;
const DEPUTY = 22;

interface Story {
  readonly work?: WorkWish;
  readonly to: string;
  readonly everyDay?: boolean;
  /** What becomes of the work before the morning of a day. */
  readonly changes?: Readonly<Record<string, WorkWish>>;
  /** Who says on which day that they know of it, and until when. */
  readonly known?: { readonly by: number; readonly on: string; readonly until: string };
  /** Days on which somebody who follows it has urged it by hand, after the morning. */
  readonly urgedByHand?: readonly string[];
  readonly leave?: { readonly who: number; readonly from: string; readonly to: string };
  readonly delegate?: { readonly holder: number; readonly to: number; readonly from: string; readonly until: string };
  readonly withChair?: boolean;
}

const NAMES: Readonly<Record<number, string>> = {
  ...{ [LEADER]: 'leader', [CHAIR]: 'chair', [CONTROLLER]: 'controller', [DIRECTOR]: 'director', [DEPUTY]: 'deputy' },
  ...{ [FINANCE_HEAD]: 'head', [HEALTH_HEAD]: 'head of health' },
};

const officeOf = ({ leave, delegate, withChair = false }: Story) => {
  const people = [
    aPerson({ id: DIRECTOR, unit: FINANCE, roles: ['leader'] }),
    aPerson({ id: DEPUTY, unit: FINANCE }),
    ...(withChair ? [aPerson({ id: CHAIR, unit: PROVINCE, roles: ['leader'] })] : []),
  ];
  const away = leave === undefined ? [] : [{ id: asId<never>(1), personId: personId(leave.who), from: day(leave.from), to: day(leave.to), headToldOn: null }]; // prettier-ignore
  const lent =
    delegate === undefined
      ? []
      : [
          {
            ...{ id: asId<never>(1), holderId: personId(delegate.holder), delegateId: personId(delegate.to), kind: 'mandate' as const },
            ...{ scope: { kind: 'everything' as const }, document: null, from: day(delegate.from), to: day(delegate.until) },
          },
        ];
  return withAbsences(smallOffice({ people }), absences(lent, away));
};

const workOn = ({ work = {}, changes = {}, known, everyDay = false }: Story, on: string): FollowedWork => {
  const wish = Object.entries(changes)
    .filter(([from]) => from <= on)
    .reduce<WorkWish>((before, [, change]) => ({ ...before, ...change }), work);
  const { assignment, task, plan } = aWork({ unit: FINANCE, person: FINANCE_OFFICIAL, controller: CONTROLLER, ...wish });
  const acknowledged = known === undefined || on <= known.on ? null : { by: personId(known.by), until: day(known.until) };
  return { assignment: { ...assignment, acknowledged }, task: { ...task, ladder: everyDay ? LADDERS.often : null }, plan };
};

const rowOf = ({ personId: id, aspect, toldOn }: Mention): string => {
  const { dayOfMonth, month } = partsOf(toldOn);
  return `${dayOfMonth}/${month} ${NAMES[id] ?? '?'}${aspect === 'letter' ? ': letter' : ''}`;
};

const byHand = (toldOn: Day, { task }: FollowedWork): Mention => ({
  ...{ personId: personId(FINANCE_OFFICIAL), assignmentId: assignmentId(1), aspect: 'work', toldOn },
  urged: { times: 1, lastDay: task.deadline.lastDay! },
});

/** "1/7 controller", "3/7 controller: letter" for each time on which late work comes up to somebody. */
const climbOf = (story: Story): readonly string[] => {
  const office = officeOf(story);
  const rows: string[] = [];
  let mentions: readonly Mention[] = [];
  for (let today = day('2026-06-25'); today <= story.to; today = addDays(today, 1)) {
    if (!isWorkingDay(today, office.calendar)) continue;
    const work = workOn(story, today);
    const told = planReminders({ today, office, works: [work], mentions }).flatMap((planned) => planned.mentions);
    rows.push(...told.filter(({ aspect }) => aspect === 'escalation' || aspect === 'letter').map(rowOf));
    const urged = story.urgedByHand?.includes(today) === true ? [byHand(today, work)] : [];
    mentions = remember(remember(mentions, told), urged);
  }
  return rows;
};

// Due on Friday 26 June 2026; worked out by hand. Working days late: 29/6 is 1, 1/7 is 3, 3/7 is 5, 10/7 is 10. By the ladder of the house it
// is urged on 29/6, 1/7, 3/7 (the third time), 7/7, 9/7, 13/7 (the sixth).
const TIMELINES: readonly (readonly [name: string, story: Story, rows: readonly string[]])[] = [
  [
    'nobody answers: the head, then controller and director, a letter at the third urging, then the leader of the province',
    { to: '2026-07-20' },
    ['29/6 head', '1/7 controller', '1/7 director', '3/7 controller: letter', '10/7 leader'],
  ],
  [
    'urged every day: the third urging comes with the third late day, the sixth brings it to the leader of the province',
    { to: '2026-07-20', everyDay: true },
    ['29/6 head', '1/7 controller: letter', '1/7 director', '6/7 leader'],
  ],
  [
    'urged by hand between two rungs: the third urging comes sooner',
    { to: '2026-07-03', urgedByHand: ['2026-06-30'] },
    ['29/6 head', '1/7 controller: letter', '1/7 director'],
  ],
  [
    'the head knows of it until Friday 3/7: until then it climbs no further',
    { to: '2026-07-06', known: { by: FINANCE_HEAD, on: '2026-06-29', until: '2026-07-03' } },
    ['29/6 head', '3/7 controller: letter', '3/7 head', '3/7 director'],
  ],
  [
    'the director knows of it until Wednesday 8/7: no letter before, and the director hears again',
    { to: '2026-07-10', known: { by: DIRECTOR, on: '2026-07-01', until: '2026-07-08' } },
    ['29/6 head', '1/7 controller', '1/7 director', '8/7 controller: letter', '8/7 director', '10/7 leader'],
  ],
  [
    'known, and done before the day that was named: nobody hears of it again',
    {
      to: '2026-07-20',
      known: { by: FINANCE_HEAD, on: '2026-06-29', until: '2026-07-06' },
      changes: { '2026-07-02': { state: { kind: 'done', on: day('2026-07-02') } } },
    },
    ['29/6 head'],
  ],
  [
    'the head carries it: the head is not told of the own lateness as of another’s',
    { to: '2026-07-03', work: { person: FINANCE_HEAD } },
    ['1/7 controller', '1/7 director', '3/7 controller: letter'],
  ],
  [
    'the leader of the province is late: the other leader hears of it',
    { to: '2026-07-10', withChair: true, work: { unit: PROVINCE, person: LEADER } },
    ['1/7 controller', '1/7 chair', '3/7 controller: letter'],
  ],
  [
    'the leader of the province is late, leads alone and no plan is followed: nobody stands above',
    { to: '2026-07-10', work: { unit: PROVINCE, person: LEADER, controller: null } },
    [],
  ],
  [
    'no plan, an authority: the letter is for whoever accepts the product',
    { to: '2026-07-06', work: { importedOn: null, authority: LEADER } },
    ['29/6 head', '1/7 director', '3/7 leader: letter'],
  ],
  [
    'the director is on leave from 30/6 to 3/7 and has named nobody: the leader of the province hears in the meantime, the director on return',
    { to: '2026-07-06', leave: { who: DIRECTOR, from: '2026-06-30', to: '2026-07-03' } },
    ['29/6 head', '1/7 controller', '1/7 leader', '3/7 controller: letter', '6/7 director'],
  ],
  [
    'the director has delegated to the deputy: the deputy hears',
    { to: '2026-07-06', delegate: { holder: DIRECTOR, to: DEPUTY, from: '2026-06-30', until: '2026-07-31' } },
    ['29/6 head', '1/7 controller', '1/7 deputy', '3/7 controller: letter'],
  ],
  [
    'the department is merged into health on 2/7: the head there hears once, the urgings go on',
    { to: '2026-07-06', changes: { '2026-07-02': { unit: HEALTH } } },
    ['29/6 head', '1/7 controller', '1/7 director', '2/7 head of health', '2/7 leader', '3/7 controller: letter'],
  ],
  [
    'the deadline moves to 10/7: late again from Monday 13/7, and the urgings count anew',
    { to: '2026-07-20', changes: { '2026-07-02': { lastDay: '2026-07-10' } } },
    ['29/6 head', '1/7 controller', '1/7 director', '13/7 head', '15/7 controller', '15/7 director', '17/7 controller: letter'],
  ],
];

describe('late work comes up to', () => {
  it.each(TIMELINES)('%s', (_, story, rows) => {
    expect(climbOf(story)).toEqual(rows);
  });
});

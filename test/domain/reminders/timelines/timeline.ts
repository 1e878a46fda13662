import type { FollowedWork } from '#domain/followed-work.ts';
import { asId, type DelegationId, type LeaveId } from '#domain/ids.ts';
import { type Office, withAbsences } from '#domain/office/office.ts';
import type { UnitTree } from '#domain/office/unit.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import { planLastCalls } from '#domain/reminders/last-calls.ts';
import { type PlannedNotice, planReminders } from '#domain/reminders/plan-reminders.ts';
import { planRemindedAgain } from '#domain/reminders/reminded-again.ts';
import type { Snooze } from '#domain/reminders/snooze.ts';
import { type Absences, absences } from '#domain/standing-in/absence.ts';
import { addDays, type Day, day, partsOf } from '#domain/time/day.ts';
import { type Instant, instantAt, parseVietnamTime, timeOf } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { inForce, workCalendarOf } from '#domain/time/calendar-table.ts';
import { PUBLISHED_DAYS } from '#domain/time/published-days.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { aPerson, assignmentId, aWork, personId, unitId, type WorkWish } from '../../support/builders.ts';
import { remember } from '../../support/mornings.ts';
import {
  BUDGET_OFFICIAL,
  CONTROLLER,
  FINANCE,
  FINANCE_HEAD,
  FINANCE_OFFICIAL,
  HEALTH_HEAD,
  LEADER,
  smallOffice,
} from '../../support/small-office.ts';

/** What a story tells: the work, from when to when it is looked at, and what happens before the morning of a day. */
export interface Story {
  readonly work: WorkWish;
  readonly from: string;
  readonly to: string;
  /** What becomes of the work before the morning of a day. */
  readonly changes?: Readonly<Record<string, Partial<WorkWish>>>;
  /** The official puts the work off: [when it is said, until when]. */
  readonly snoozes?: readonly (readonly [said: string, until: string])[];
  /** The official's own hour. */
  readonly ownHour?: string;
  readonly ladder?: { readonly task?: readonly number[]; readonly plan?: readonly number[]; readonly everyWhenLate?: number };
  /** Who is on leave, and who acts for whom: [who, (who acts,) from, to]. */
  readonly leaves?: readonly (readonly [who: number, from: string, to: string])[];
  readonly delegations?: readonly (readonly [holder: number, delegate: number, from: string, to: string])[];
  /** The unit of finance is closed from this day on; its successors. */
  readonly closed?: { readonly on: string; readonly into: readonly number[] };
  /** The first day on which the official is not there any more. */
  readonly officialLeaves?: string;
  /** Whether the days off of mere policy are switched on. */
  readonly withPolicyDays?: boolean;
  /** Days on which the server is down. */
  readonly down?: readonly string[];
  /** Whether every round runs twice. */
  readonly doubled?: boolean;
}

const PEOPLE: Readonly<Record<number, string>> = {
  [LEADER]: 'leader',
  [CONTROLLER]: 'controller',
  [FINANCE_HEAD]: 'head',
  [FINANCE_OFFICIAL]: 'official',
  [BUDGET_OFFICIAL]: 'deputy',
  [HEALTH_HEAD]: 'head of health',
};

const awayIn = ({ leaves = [], delegations = [] }: Story): Absences =>
  absences(
    delegations.map(([holder, delegate, from, to], at) => ({
      ...{ id: asId<DelegationId>(at + 1), holderId: personId(holder), delegateId: personId(delegate) },
      ...{ from: day(from), to: day(to), scope: { kind: 'everything' }, kind: 'mandate', document: null },
    })),
    leaves.map(([who, from, to], at) => ({
      ...{ id: asId<LeaveId>(at + 1), personId: personId(who), from: day(from), to: day(to), headToldOn: null },
    })),
  );

/** The tree as it is once the unit of finance is closed. */
const treeOn = (tree: UnitTree, { closed }: Story, on: Day): UnitTree => {
  const finance = tree.units.get(unitId(FINANCE));
  if (closed === undefined || finance === undefined || on < closed.on) return tree;
  const shut = { ...finance, validTo: addDays(day(closed.on), -1), successors: closed.into.map(unitId) };
  return { ...tree, units: new Map([...tree.units, [finance.id, shut]]) };
};

const officeOn = (story: Story, on: Day): Office => {
  const { ownHour, officialLeaves, withPolicyDays = false } = story;
  const active = officialLeaves === undefined || on < officialLeaves;
  const official = {
    ...aPerson({ id: FINANCE_OFFICIAL, unit: FINANCE, active }),
    morningHour: ownHour === undefined ? null : localTime(ownHour),
  };
  const calendar = workCalendarOf(inForce(PUBLISHED_DAYS, withPolicyDays));
  const office = smallOffice({ calendar, people: [official] });
  return withAbsences({ ...office, tree: treeOn(office.tree, story, on) }, awayIn(story));
};

const withLadder = ({ task, plan, assignment }: FollowedWork, ladder: NonNullable<Story['ladder']>): FollowedWork => {
  const { task: ofTask, plan: ofPlan, everyWhenLate = 2 } = ladder;
  const made = (before: readonly number[] | undefined) => (before === undefined ? null : { before, everyWhenLate });
  return { assignment, task: { ...task, ladder: made(ofTask) }, plan: plan === null ? null : { ...plan, ladder: made(ofPlan) } };
};

const workOn = ({ work, changes = {}, ladder = {} }: Story, on: Day): FollowedWork => {
  const sofar = Object.entries(changes).filter(([from]) => from <= on);
  const wish = sofar.reduce<WorkWish>((before, [, change]) => ({ ...before, ...change }), work);
  return withLadder(aWork({ unit: FINANCE, person: FINANCE_OFFICIAL, controller: CONTROLLER, ...wish }), ladder);
};

const whatIn = ({ notice }: PlannedNotice): string => {
  if (notice.kind === 'urgent') return 'last call';
  if (notice.kind === 'reminded-again') return 'told again';
  if (notice.kind !== 'morning') return notice.kind;
  const sections = ['own', 'fresh', 'unassigned', 'approvals', 'blocked', 'escalations', 'handled'] as const;
  return sections.filter((name) => (notice[name] ?? []).length > 0).join('+');
};

const rowOf = (planned: PlannedNotice, at: Instant, on: Day): string => {
  const { month, dayOfMonth } = partsOf(on);
  const hour = timeOf(planned.notBefore ?? at);
  return `${dayOfMonth}/${month} ${hour === '07:45' ? '' : `${hour} `}${PEOPLE[planned.recipient.id] ?? '?'}: ${whatIn(planned)}`;
};

const instantOf = (text: string): Instant => parseVietnamTime(text)!;

/** Lives through the mornings and afternoons of a story; one row for each message, "6/2 official: own", with the hour where it is not 07:45. */
export const timelineOf = (story: Story): readonly string[] => {
  const rows: string[] = [];
  let mentions: readonly Mention[] = [];
  let over: readonly string[] = [];
  const snoozesAt = (at: Instant): readonly Snooze[] =>
    (story.snoozes ?? [])
      .filter(([said, until]) => instantOf(said) <= at && !over.includes(until))
      .map(([, until]) => ({ personId: personId(FINANCE_OFFICIAL), assignmentId: assignmentId(1), until: instantOf(until) }));
  const write = (planned: readonly PlannedNotice[], at: Instant, on: Day): void => {
    for (const one of planned) {
      rows.push(rowOf(one, at, on));
      mentions = remember(mentions, one.mentions);
      const told = one.mentions.some(({ personId: id, aspect }) => id === FINANCE_OFFICIAL && aspect === 'work');
      const by = one.notBefore ?? at;
      if (told) over = [...over, ...(story.snoozes ?? []).map(([, until]) => until).filter((until) => instantOf(until) <= by)];
    }
  };
  const round = (on: Day, time: string, plan: (at: Instant) => readonly PlannedNotice[]): void => {
    const at = instantAt(on, localTime(time));
    for (let run = 0; run < (story.doubled === true ? 2 : 1); run += 1) {
      // The afternoon's call and a snooze that ends are told once by their key.
      const before = rows.length;
      write(plan(at), at, on);
      if (run > 0 && time !== '07:45') rows.length = before;
    }
  };
  for (let on = day(story.from); on <= story.to; on = addDays(on, 1)) {
    const office = officeOn(story, on);
    if (!isWorkingDay(on, office.calendar) || story.down?.includes(on) === true) continue;
    const works = [workOn(story, on)];
    const seen = { today: on, office, works };
    round(on, '07:45', (at) => planReminders({ ...seen, mentions, snoozes: snoozesAt(at) }));
    round(on, '14:00', (at) => planLastCalls({ ...seen, mentions, snoozes: snoozesAt(at) }));
    round(on, '14:00', (at) => planRemindedAgain({ now: at, office, works, mentions, snoozes: snoozesAt(at), spentToday: () => 0 }));
  }
  return rows;
};

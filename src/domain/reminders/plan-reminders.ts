import type { FollowedWork } from '../followed-work.ts';
import type { AssignmentId, PersonId } from '../ids.ts';
import type { MorningSections, Notice, Recipient, UnitLines, WorkLine } from '../notice.ts';
import { answererOf } from '../office/answerer.ts';
import type { Office } from '../office/office.ts';
import { morningHourOf, type Person } from '../office/person.ts';
import { mayDo } from '../permissions.ts';
import type { Day } from '../time/day.ts';
import { instantAt, type Instant } from '../time/instant.ts';
import { relationsTo } from '../visibility.ts';
import { workLine } from '../work-line.ts';
import { aimedDay } from './ladder.ts';
import { type Aspect, type Mention, type Owed, owedOn } from './owed.ts';
import { LAST_CALL } from './rounds.ts';
import { type Snooze, snoozeOnMorning } from './snooze.ts';

/** A notice that somebody is owed, with the key that keeps it single and what it settles. */
export interface PlannedNotice {
  readonly recipient: Recipient;
  readonly key: string;
  readonly notice: Notice;
  /** What counts as told once this notice is written down. */
  readonly mentions: readonly Mention[];
  /** Not to go before this: the reader's own hour. Not set: as soon as the bot may speak. */
  readonly notBefore?: Instant;
}

/** The unique key of a notice: `recipient · kind · slot`. */
export const noticeKey = (recipient: Recipient, kind: string, slot: string): string =>
  `${recipient.kind}:${String(recipient.id)}·${kind}·${slot}`;

/** What the planner looks at: the running work, the office, the day, and what was told before. */
export interface Situation {
  readonly today: Day;
  readonly office: Office;
  readonly works: readonly FollowedWork[];
  readonly mentions: readonly Mention[];
  /** Who has put off which work. */
  readonly snoozes?: readonly Snooze[];
}

const mentionKey = (personId: PersonId, assignmentId: AssignmentId, aspect: Aspect): string =>
  `${String(personId)}·${String(assignmentId)}·${aspect}`;

const byPerson = (owed: readonly Owed[]): ReadonlyMap<PersonId, readonly Owed[]> => {
  const grouped = new Map<PersonId, Owed[]>();
  for (const one of owed) {
    const list = grouped.get(one.personId);
    if (list === undefined) grouped.set(one.personId, [one]);
    else list.push(one);
  }
  return grouped;
};

/** What is due first comes first. */
export const byUrgency = (a: WorkLine, b: WorkLine): number =>
  (a.lastDay ?? '9999').localeCompare(b.lastDay ?? '9999') || a.number - b.number || a.assignmentId - b.assignmentId;

/** Groups lines by their unit, the units in order of their names. */
export const byUnit = (lines: readonly WorkLine[]): readonly UnitLines[] => {
  const grouped = new Map<string, WorkLine[]>();
  for (const line of lines) grouped.set(line.unit, [...(grouped.get(line.unit) ?? []), line]);
  return [...grouped].map(([unit, of]) => ({ unit, lines: of })).sort((a, b) => a.unit.localeCompare(b.unit, 'vi'));
};

const morningFor = (owed: readonly Owed[], { today, office }: Situation): Notice => {
  const section = (name: keyof MorningSections): readonly WorkLine[] =>
    owed
      .filter((one) => one.section === name)
      .map((one) => workLine(one.work, office, today))
      .sort(byUrgency);
  return {
    kind: 'morning',
    day: today,
    own: section('own'),
    fresh: section('fresh'),
    unassigned: section('unassigned'),
    approvals: section('approvals'),
    blocked: section('blocked'),
    escalations: byUnit(section('escalations')),
  };
};

const ownHour = (person: Person | undefined, today: Day): Pick<PlannedNotice, 'notBefore'> =>
  person?.morningHour == null ? {} : { notBefore: instantAt(today, person.morningHour) };

/**
 * As of today, who is owed what: one grouped message a person. It looks at the state and at what was told, so a missed round heals as one
 * message with today's state and a repeated round finds nothing more to say.
 */
export const planReminders = (situation: Situation): readonly PlannedNotice[] => {
  const { today, office, works, mentions, snoozes = [] } = situation;
  const told = new Map(mentions.map((mention) => [mentionKey(mention.personId, mention.assignmentId, mention.aspect), mention.toldOn]));
  const toldOn = (personId: PersonId, assignmentId: AssignmentId, aspect: Aspect): Day | null =>
    told.get(mentionKey(personId, assignmentId, aspect)) ?? null;
  const snoozed = new Map(snoozes.map((snooze) => [`${String(snooze.personId)}·${String(snooze.assignmentId)}`, snooze.until]));
  const snoozeOf = (person: Person, assignmentId: AssignmentId) =>
    snoozeOnMorning(snoozed.get(`${String(person.id)}·${String(assignmentId)}`) ?? null, today, morningHourOf(person));
  const owed = works.flatMap((work) => owedOn(work, { today, office, toldOn, snoozeOf }));
  return [...byPerson(owed)].map(([personId, ofPerson]) => {
    const recipient: Recipient = { kind: 'person', id: personId };
    return {
      recipient,
      key: noticeKey(recipient, 'morning', today),
      notice: morningFor(ofPerson, situation),
      mentions: ofPerson.map(({ aspect, work }) => ({ personId, assignmentId: work.assignment.id, aspect, toldOn: today })),
      ...ownHour(office.people.get(personId), today),
    };
  });
};

const isSilentOnLastDay = ({ assignment, task }: FollowedWork, today: Day, office: Office): boolean => {
  const { lastDay } = task.deadline;
  if (assignment.part !== 'lead' || assignment.state.kind !== 'open' || assignment.heardOn === today) return false;
  return lastDay !== null && aimedDay(lastDay, office.calendar) === today;
};

/** The afternoon's last call: to who can answer for work whose last day is today, where nobody has answered today. */
export const planLastCalls = ({ today, office, works, snoozes = [] }: Situation): readonly PlannedNotice[] => {
  const calls = new Map<PersonId, WorkLine[]>();
  const snoozeOf = (person: PersonId, { assignment }: FollowedWork): Snooze | undefined =>
    snoozes.find(({ personId, assignmentId }) => personId === person && assignmentId === assignment.id);
  const isHeldBack = (person: PersonId, work: FollowedWork): boolean => (snoozeOf(person, work)?.until ?? 0) > instantAt(today, LAST_CALL);
  for (const work of works.filter((one) => isSilentOnLastDay(one, today, office))) {
    const answerer = answererOf(work, office);
    if (answerer !== null && !isHeldBack(answerer.id, work) && mayDo(relationsTo(answerer.id, { work, sharers: [] }, office), 'submit'))
      calls.set(answerer.id, [...(calls.get(answerer.id) ?? []), workLine(work, office, today)]);
  }
  // What was put off until now is told by the call; nothing else changes by it.
  const toldWithCall = (personId: PersonId, lines: readonly WorkLine[]): readonly Mention[] =>
    snoozes
      .filter((snooze) => snooze.personId === personId && lines.some(({ assignmentId }) => assignmentId === snooze.assignmentId))
      .map(({ assignmentId }) => ({ personId, assignmentId, aspect: 'work', toldOn: today }));
  return [...calls].map(([id, lines]) => {
    const recipient: Recipient = { kind: 'person', id };
    const notice: Notice = { kind: 'urgent', day: today, lines: [...lines].sort(byUrgency) };
    return { recipient, key: noticeKey(recipient, 'urgent', today), notice, mentions: toldWithCall(id, lines) };
  });
};

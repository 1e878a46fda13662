import type { FollowedWork } from '../followed-work.ts';
import type { AssignmentId, PersonId } from '../ids.ts';
import type { HandledLines, MorningSections, Notice, Recipient, UnitLines, WorkLine } from '../notice.ts';
import { answererOf } from '../office/answerer.ts';
import type { Office } from '../office/office.ts';
import { mayDo } from '../permissions.ts';
import { readerFor } from '../standing-in/reader.ts';
import type { Day } from '../time/day.ts';
import { relationsTo } from '../visibility.ts';
import { workLine } from '../work-line.ts';
import { aimedDay } from './ladder.ts';
import type { Aspect, Mention } from './owed.ts';
import { type Handled, type OwedToReader, owedToReaders } from './owed-to-readers.ts';

/** A notice that somebody is owed, with the key that keeps it single and what it settles. */
export interface PlannedNotice {
  readonly recipient: Recipient;
  readonly key: string;
  readonly notice: Notice;
  /** What counts as told once this notice is written down. */
  readonly mentions: readonly Mention[];
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
}

const mentionKey = (personId: PersonId, assignmentId: AssignmentId, aspect: Aspect): string =>
  `${String(personId)}·${String(assignmentId)}·${aspect}`;

const byPerson = <One extends { readonly personId: PersonId }>(told: readonly One[]): ReadonlyMap<PersonId, readonly One[]> => {
  const grouped = new Map<PersonId, One[]>();
  for (const one of told) {
    const list = grouped.get(one.personId);
    if (list === undefined) grouped.set(one.personId, [one]);
    else list.push(one);
  }
  return grouped;
};

const byUrgency = (a: WorkLine, b: WorkLine): number =>
  (a.lastDay ?? '9999').localeCompare(b.lastDay ?? '9999') || a.number - b.number || a.assignmentId - b.assignmentId;

/** Groups lines by their unit, the units in order of their names. */
export const byUnit = (lines: readonly WorkLine[]): readonly UnitLines[] => {
  const grouped = new Map<string, WorkLine[]>();
  for (const line of lines) grouped.set(line.unit, [...(grouped.get(line.unit) ?? []), line]);
  return [...grouped].map(([unit, of]) => ({ unit, lines: of })).sort((a, b) => a.unit.localeCompare(b.unit, 'vi'));
};

/** The lines, by who handles them. */
const handledLines = (handled: readonly Handled[], { today, office }: Situation): readonly HandledLines[] =>
  [...new Set(handled.map(({ by }) => by))].map((by) => ({
    by,
    lines: handled
      .filter((one) => one.by === by)
      .map((one) => workLine(one.work, office, today))
      .sort(byUrgency),
  }));

interface ToldInMorning {
  readonly owed: readonly OwedToReader[];
  readonly handled: readonly Handled[];
}

const morningFor = ({ owed, handled }: ToldInMorning, situation: Situation): Notice => {
  const { today, office } = situation;
  const section = (name: keyof MorningSections): readonly WorkLine[] =>
    owed
      .filter((one) => one.section === name)
      .map(({ work, insteadOf }) => ({ ...workLine(work, office, today), ...(insteadOf === null ? {} : { insteadOf }) }))
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
    ...(handled.length === 0 ? {} : { handled: handledLines(handled, situation) }),
  };
};

/**
 * As of today, who is owed what: one grouped message a person. It looks at the state and at what was told, so a missed round heals as one
 * message with today's state and a repeated round finds nothing more to say.
 */
export const planReminders = (situation: Situation): readonly PlannedNotice[] => {
  const { today, office, works, mentions } = situation;
  const lastTold = new Map(mentions.map((mention) => [mentionKey(mention.personId, mention.assignmentId, mention.aspect), mention.toldOn]));
  const toldOn = (personId: PersonId, assignmentId: AssignmentId, aspect: Aspect): Day | null =>
    lastTold.get(mentionKey(personId, assignmentId, aspect)) ?? null;
  const told = works.map((work) => owedToReaders(work, { today, office, toldOn }));
  const owed = byPerson(told.flatMap((one) => one.owed));
  const handled = byPerson(told.flatMap((one) => one.handled));
  return [...new Set([...owed.keys(), ...handled.keys()])].map((personId) => {
    const ofPerson = owed.get(personId) ?? [];
    const recipient: Recipient = { kind: 'person', id: personId };
    return {
      recipient,
      key: noticeKey(recipient, 'morning', today),
      notice: morningFor({ owed: ofPerson, handled: handled.get(personId) ?? [] }, situation),
      mentions: ofPerson.map(({ aspect, work }) => ({ personId, assignmentId: work.assignment.id, aspect, toldOn: today })),
    };
  });
};

const isSilentOnLastDay = ({ assignment, task }: FollowedWork, today: Day, office: Office): boolean => {
  const { lastDay } = task.deadline;
  if (assignment.part !== 'lead' || assignment.state.kind !== 'open' || assignment.heardOn === today) return false;
  return lastDay !== null && aimedDay(lastDay, office.calendar) === today;
};

/** The afternoon's last call: to who can answer for work whose last day is today, where nobody has answered today. */
export const planLastCalls = ({ today, office, works }: Situation): readonly PlannedNotice[] => {
  const calls = new Map<PersonId, WorkLine[]>();
  for (const work of works.filter((one) => isSilentOnLastDay(one, today, office))) {
    const answerer = answererOf(work, office);
    const reader = answerer === null ? null : readerFor(answerer, work, { office, today });
    if (answerer === null || reader === null || !mayDo(relationsTo(reader.id, { work, sharers: [] }, { office, today }), 'submit'))
      continue;
    const line = { ...workLine(work, office, today), ...(reader.id === answerer.id ? {} : { insteadOf: answerer.name }) };
    calls.set(reader.id, [...(calls.get(reader.id) ?? []), line]);
  }
  return [...calls].map(([id, lines]) => {
    const recipient: Recipient = { kind: 'person', id };
    const notice: Notice = { kind: 'urgent', day: today, lines: [...lines].sort(byUrgency) };
    return { recipient, key: noticeKey(recipient, 'urgent', today), notice, mentions: [] };
  });
};

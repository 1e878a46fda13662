import { LETTER_AT_URGINGS } from '../escalation/climb.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { AssignmentId, PersonId } from '../ids.ts';
import type { Notice, Recipient } from '../notice.ts';
import type { HandledLines, UnitLines, WorkLine } from '../shown-work.ts';
import type { Office } from '../office/office.ts';
import { morningHourOf, type Person } from '../office/person.ts';
import { mayDo } from '../permissions.ts';
import { relationsTo } from '../visibility.ts';
import type { Day } from '../time/day.ts';
import { instantAt, type Instant } from '../time/instant.ts';
import { workLine } from '../work-line.ts';
import { lineSeenBy } from '../obstacle/obstacle-line.ts';
import type { Aspect, Mention, Owed } from './owed.ts';
import { silenceOver } from './silence.ts';
import { type Handled, hasEarlyDelegates, type OwedToReader, owedToReaders } from './owed-to-readers.ts';
import { type Snooze, snoozeOnMorning } from './snooze.ts';
import { countUrgings } from './urgings.ts';

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

const byPerson = <One extends { readonly personId: PersonId }>(told: readonly One[]): ReadonlyMap<PersonId, readonly One[]> => {
  const grouped = new Map<PersonId, One[]>();
  for (const one of told) {
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

/** The work as this reader may see it: whoever only clears its obstacle sees that alone. */
const lineFor = (work: FollowedWork, reader: PersonId, { today, office }: Situation): WorkLine =>
  work.assignment.state.kind === 'blocked' ? lineSeenBy(work, reader, { today, office }) : workLine(work, office, today);

/** The lines, by who handles them. */
const handledLines = (handled: readonly Handled[], situation: Situation): readonly HandledLines[] =>
  [...new Set(handled.map(({ by }) => by))].map((by) => ({
    by,
    lines: handled
      .filter((one) => one.by === by)
      .map((one) => lineFor(one.work, one.personId, situation))
      .sort(byUrgency),
  }));

interface ToldInMorning {
  readonly owed: readonly OwedToReader[];
  readonly handled: readonly Handled[];
}

type Decisions = Pick<Extract<Notice, { kind: 'morning' }>, 'extensions' | 'silent'>;

/** What the reader is to decide about more time, and whose decision has been waited for too long; neither where there is none. */
const decisions = (owed: readonly OwedToReader[], extensions: readonly WorkLine[], situation: Situation): Decisions => {
  const silent = owed
    .filter(({ section }) => section === 'silent')
    .map(({ personId, work }) => ({ personId, by: silenceOver(work, situation)?.silent.name ?? '', work }));
  return {
    ...(extensions.length === 0 ? {} : { extensions }),
    ...(silent.length === 0 ? {} : { silent: handledLines(silent, situation) }),
  };
};

/** Whether work was urged often enough for a letter of urging, and this reader may have one. */
const isLetterDue = (
  reader: PersonId,
  { work, urgings = 0 }: { work: FollowedWork; urgings: number | undefined },
  onDay: Situation,
): boolean => urgings >= LETTER_AT_URGINGS && mayDo(relationsTo(reader, { work, sharers: [] }, onDay), 'draft-letter');

const morningFor = ({ owed, handled }: ToldInMorning, situation: Situation): Notice => {
  const { today } = situation;
  const section = (name: Owed['section']): readonly WorkLine[] =>
    owed
      .filter((one) => one.section === name)
      .map(({ personId, work, insteadOf, urgings }) => ({
        ...lineFor(work, personId, situation),
        ...(insteadOf === null ? {} : { insteadOf }),
        ...(name === 'escalations' && urgings !== undefined && urgings > 1 ? { urgings } : {}),
        ...(name === 'escalations' && isLetterDue(personId, { work, urgings }, situation) ? { letter: true as const } : {}),
      }))
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
    ...decisions(owed, section('extensions'), situation),
  };
};

/** From when a person's morning message may go, where they have set an hour of their own. */
export const ownHour = (person: Person | undefined, today: Day): Pick<PlannedNotice, 'notBefore'> =>
  person?.morningHour == null ? {} : { notBefore: instantAt(today, person.morningHour) };

const byWork = <One extends { readonly assignmentId: AssignmentId }>(all: readonly One[]): ReadonlyMap<AssignmentId, readonly One[]> => {
  const grouped = new Map<AssignmentId, One[]>();
  for (const one of all) {
    const known = grouped.get(one.assignmentId);
    if (known === undefined) grouped.set(one.assignmentId, [one]);
    else known.push(one);
  }
  return grouped;
};

const toldToReaders = ({ today, office, works, mentions, snoozes = [] }: Situation): readonly ReturnType<typeof owedToReaders>[] => {
  // By work, since few people are told of one piece: a key of its own for each would be a million texts. Of two the later counts.
  const told = byWork(mentions);
  const putOff = byWork(snoozes);
  const urgingsOf = countUrgings(mentions);
  const toldOn = (personId: PersonId, assignmentId: AssignmentId, aspect: Aspect): Day | null =>
    told.get(assignmentId)?.findLast((one) => one.personId === personId && one.aspect === aspect)?.toldOn ?? null;
  const snoozeOf = (person: Person, assignmentId: AssignmentId) => {
    const snooze = putOff.get(assignmentId)?.find((one) => one.personId === person.id);
    return snoozeOnMorning(snooze?.until ?? null, today, morningHourOf(person));
  };
  const asOf = { today, office, toldOn, urgingsOf, snoozeOf, hasEarlyDelegates: hasEarlyDelegates(office) };
  return works.map((work) => owedToReaders(work, asOf));
};

/** Who is told of which work this morning; what it says, and how much of it, takes all that one person is told of. */
export const readersInMorning = (situation: Situation): readonly { readonly personId: PersonId; readonly assignmentId: AssignmentId }[] =>
  toldToReaders(situation).flatMap(({ owed, handled }) =>
    [...owed, ...handled].map(({ personId, work }) => ({ personId, assignmentId: work.assignment.id })),
  );

const mentionOf = ({ personId, aspect, work, urgings }: OwedToReader, toldOn: Day): Mention => {
  const { lastDay } = work.task.deadline;
  const mention = { personId, assignmentId: work.assignment.id, aspect, toldOn };
  return aspect !== 'work' || urgings === undefined || lastDay === null ? mention : { ...mention, urged: { times: 1, lastDay } };
};

/**
 * As of today, who is owed what: one grouped message a person. It looks at the state and at what was told, so a missed round heals as one
 * message with today's state and a repeated round finds nothing more to say.
 */
export const planReminders = (situation: Situation): readonly PlannedNotice[] => {
  const { today, office } = situation;
  const told = toldToReaders(situation);
  const owed = byPerson(told.flatMap((one) => one.owed));
  const handled = byPerson(told.flatMap((one) => one.handled));
  return [...new Set([...owed.keys(), ...handled.keys()])].map((personId) => {
    const ofPerson = owed.get(personId) ?? [];
    const ofOthers = handled.get(personId) ?? [];
    const recipient: Recipient = { kind: 'person', id: personId };
    return {
      recipient,
      key: noticeKey(recipient, 'morning', today),
      notice: morningFor({ owed: ofPerson, handled: ofOthers }, situation),
      mentions: [
        ...ofPerson.flatMap((one) => [mentionOf(one, today), ...one.also.map((aspect) => mentionOf({ ...one, aspect }, today))]),
        ...ofOthers.map(({ work }): Mention => ({ personId, assignmentId: work.assignment.id, aspect: 'handled', toldOn: today })),
      ],
      ...ownHour(office.people.get(personId), today),
    };
  });
};

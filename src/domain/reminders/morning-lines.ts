import { workLine } from '../work-line.ts';
import { LETTER_AT_URGINGS } from '../escalation/climb.ts';
import { mayDo } from '../permissions.ts';
import { relationsTo } from '../visibility.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { AssignmentId, PersonId } from '../ids.ts';
import { lineSeenBy } from '../obstacle/obstacle-line.ts';
import { morningHourOf, type Person } from '../office/person.ts';
import type { WorkLine } from '../shown-work.ts';
import type { Day } from '../time/day.ts';
import type { Aspect, Mention, Owed, Situation } from './as-of.ts';
import { type Handled, hasEarlyDelegates, type OwedToReader, owedToReaders } from './owed-to-readers.ts';
import { silenceOver } from './silence.ts';
import { snoozeOnMorning } from './snooze.ts';
import { countUrgings } from './urgings.ts';
import { groupBy } from '../group-by.ts';

/** One line of somebody's morning message. */
export interface SaidLine {
  /** In which part of the message it stands. */
  readonly section: Owed['section'] | 'handled';
  /** Whose the lines are among which it stands: who handles it, or is silent over it; null elsewhere. */
  readonly by: string | null;
  readonly line: WorkLine;
}

/** The line, to whom it is said, and what counts as told by it once their message is written down. */
export interface MorningLine extends SaidLine {
  readonly personId: PersonId;
  readonly mentions: readonly Mention[];
}

const workOf = ({ assignmentId }: { readonly assignmentId: AssignmentId }): AssignmentId => assignmentId;

const toldToReaders = ({ today, office, works, mentions, snoozes = [] }: Situation): readonly ReturnType<typeof owedToReaders>[] => {
  // By work, since few people are told of one piece: a key of its own for each would be a million texts. Of two the later counts.
  const told = groupBy(mentions, workOf);
  const putOff = groupBy(snoozes, workOf);
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

const mentionOf = ({ personId, aspect, work, urgings }: OwedToReader, toldOn: Day): Mention => {
  const { lastDay } = work.task.deadline;
  const mention = { personId, assignmentId: work.assignment.id, aspect, toldOn };
  return aspect !== 'work' || urgings === undefined || lastDay === null ? mention : { ...mention, urged: { times: 1, lastDay } };
};

/** The work as this reader may see it: whoever only clears its obstacle sees that alone. */
const lineFor = (work: FollowedWork, reader: PersonId, { today, office }: Situation): WorkLine =>
  work.assignment.state.kind === 'blocked' ? lineSeenBy(work, reader, { today, office }) : workLine(work, office, today);

/** Whether work was urged often enough for a letter of urging, and this reader may have one. */
const isLetterDue = ({ personId, work, urgings = 0 }: OwedToReader, onDay: Situation): boolean =>
  urgings >= LETTER_AT_URGINGS && mayDo(relationsTo(personId, { work, sharers: [] }, onDay), 'draft-letter');

/** What late work of others shows of how often it was urged. */
const urgedOf = (owed: OwedToReader, situation: Situation): Pick<WorkLine, 'urgings' | 'letter'> => ({
  ...(owed.urgings !== undefined && owed.urgings > 1 ? { urgings: owed.urgings } : {}),
  ...(isLetterDue(owed, situation) ? { letter: true } : {}),
});

const owedLine = (owed: OwedToReader, situation: Situation): MorningLine => {
  const { personId, work, section, insteadOf, also } = owed;
  const { today } = situation;
  const line = lineFor(work, personId, situation);
  const mentions = [mentionOf(owed, today), ...also.map((aspect) => mentionOf({ ...owed, aspect }, today))];
  if (section === 'silent') return { personId, section, by: silenceOver(work, situation)?.silent.name ?? '', line, mentions };
  const shown = {
    ...line,
    ...(insteadOf === null ? {} : { insteadOf }),
    ...(section === 'escalations' ? urgedOf(owed, situation) : {}),
  };
  return { personId, section, by: null, line: shown, mentions };
};

const handledLine = ({ personId, by, work }: Handled, situation: Situation): MorningLine => ({
  ...{ personId, section: 'handled', by },
  mentions: [{ personId, assignmentId: work.assignment.id, aspect: 'handled', toldOn: situation.today }],
  line: lineFor(work, personId, situation),
});

/** Every line of this morning's messages, piece of work by piece of work: what one person is told takes all that are theirs. */
export const morningLines = (situation: Situation): readonly MorningLine[] =>
  toldToReaders(situation).flatMap(({ owed, handled }) => [
    ...owed.map((one) => owedLine(one, situation)),
    ...handled.map((one) => handledLine(one, situation)),
  ]);

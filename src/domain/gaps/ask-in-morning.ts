import type { PersonId } from '../ids.ts';
import type { WorkLine } from '../shown-work.ts';
import type { Office } from '../office/office.ts';
import { emptyMorning } from '../reminders/empty-morning.ts';
import type { Mention } from '../reminders/owed.ts';
import type { PlannedNotice } from '../reminders/plan-reminders.ts';
import { isOnLeave } from '../standing-in/absence.ts';
import type { Day } from '../time/day.ts';
import { workingDaysBetween } from '../time/working-days.ts';
import { gapLine } from './gap-line.ts';
import type { GapLine } from './gap-notices.ts';
import { gapQuestions, type GapQuestion } from './gap-fillers.ts';
import { isStillAsked, type WholeTask } from './whole-task.ts';
import { groupBy } from '../group-by.ts';

/** Nobody is asked the same again for so many working days. */
export const ASKED_AGAIN_AFTER = 5;

/** As of when, in which office, and what was asked before. */
export interface Asking {
  readonly today: Day;
  readonly office: Office;
  readonly mentions: readonly Mention[];
}

const keyOf = ({ personId, assignmentId, aspect }: Pick<Mention, 'personId' | 'assignmentId' | 'aspect'>): string =>
  `${String(personId)}·${String(assignmentId)}·${aspect}`;

/** What counts as asked once the question is written down. */
export const mentionOf = ({ personId, gap, assignment }: GapQuestion, today: Day): Mention => ({
  personId,
  assignmentId: assignment.id,
  aspect: `gap-${gap}`,
  toldOn: today,
});

// The day of the last question, of any gap, so that only the questions about gaps are looked through.
const askedDays = (mentions: readonly Mention[]): ReadonlyMap<string, Day> => {
  const days = new Map<string, Day>();
  for (const mention of mentions.filter(({ aspect }) => aspect.startsWith('gap-'))) {
    const known = days.get(keyOf(mention));
    if (known === undefined || known < mention.toldOn) days.set(keyOf(mention), mention.toldOn);
  }
  return days;
};

/** The questions that may be asked today: of running, followed work, and none that the person was asked less than five working days ago. */
export const questionsDue = (wholes: readonly WholeTask[], { today, office, mentions }: Asking): readonly GapQuestion[] => {
  const asked = askedDays(mentions);
  return wholes
    .filter(isStillAsked)
    .flatMap((whole) => gapQuestions(whole, office))
    .filter((question) => {
      const last = asked.get(keyOf(mentionOf(question, today)));
      const isFollowed = question.assignment.followedFrom <= today;
      // Who is on leave is not asked, and nobody is asked in their place: it waits for the return.
      if (!isFollowed || isOnLeave(office.absences, question.personId, today)) return false;
      return last === undefined || workingDaysBetween(last, today, office.calendar) >= ASKED_AGAIN_AFTER;
    });
};

const byDeadline = ({ line: a }: GapLine<WorkLine>, { line: b }: GapLine<WorkLine>): number =>
  (a.lastDay ?? '9999').localeCompare(b.lastDay ?? '9999') || a.number - b.number;

/** One line a task, the nearest deadline first. Several parts of one task that want a person stand on one line each. */
export const gapLines = (questions: readonly GapQuestion[], office: Office, today: Day): readonly GapLine<WorkLine>[] => {
  return [...groupBy(questions, ({ assignment }) => assignment.id).values()]
    .map((of) => gapLine(of, office, today))
    .filter((line) => line !== null)
    .sort(byDeadline);
};

// Where the morning says already that a part has nobody, it has asked for the person.
const notSaidAlready = (questions: readonly GapQuestion[], said: PlannedNotice | undefined): readonly GapQuestion[] => {
  const unassigned = said?.notice.kind === 'morning' ? said.notice.unassigned.map(({ assignmentId }) => assignmentId) : [];
  return questions.filter(({ gap, assignment }) => gap !== 'person' || !unassigned.includes(assignment.id));
};

interface Asked {
  readonly personId: PersonId;
  readonly questions: readonly GapQuestion[];
}

const folded = (said: PlannedNotice | undefined, { personId, questions }: Asked, asking: Asking): PlannedNotice | null => {
  const { today, office } = asking;
  const lines = gapLines(notSaidAlready(questions, said), office, today);
  const mentions = [...(said?.mentions ?? []), ...questions.map((question) => mentionOf(question, today))];
  if (said?.notice.kind === 'morning')
    return { ...said, notice: lines.length === 0 ? said.notice : { ...said.notice, unclear: lines }, mentions };
  if (lines.length === 0) return null;
  const empty = emptyMorning(personId, { today, office });
  return { ...empty, notice: { ...empty.notice, unclear: lines }, mentions };
};

/**
 * Folds what must be asked today into the morning's messages: one grouped question a person, within the one message of that morning;
 * whoever would get no message gets one that only asks.
 */
export const askInMorning = (planned: readonly PlannedNotice[], wholes: readonly WholeTask[], asking: Asking): readonly PlannedNotice[] => {
  const asked = groupBy(questionsDue(wholes, asking), ({ personId }) => personId);
  const told = new Set<number>(planned.filter(({ recipient }) => recipient.kind === 'person').map(({ recipient }) => recipient.id));
  const left = planned.map((one) => {
    const { recipient } = one;
    const questions = recipient.kind === 'person' ? asked.get(recipient.id) : undefined;
    return questions === undefined || recipient.kind !== 'person'
      ? one
      : (folded(one, { personId: recipient.id, questions }, asking) ?? one);
  });
  const alone = [...asked]
    .filter(([personId]) => !told.has(personId))
    .map(([personId, questions]) => folded(undefined, { personId, questions }, asking))
    .filter((one) => one !== null);
  return [...left, ...alone];
};

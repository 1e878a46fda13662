import { isRunning, isUnfinished } from './assignment/assignment.ts';
import { isOverdue } from './counts.ts';
import { extensionDecider } from './extension/extension-decider.ts';
import type { FollowedWork } from './followed-work.ts';
import { isStillOpen } from './gaps/gap-line.ts';
import type { GapLine } from './gaps/gap-notices.ts';
import type { AssignmentId, PersonId } from './ids.ts';
import { amendedStill } from './importing/amendment-told.ts';
import type { Notice } from './notice.ts';
import type { HandledLines, MorningSections, WorkLine } from './shown-work.ts';
import { obstacleLine } from './obstacle/obstacle-line.ts';
import { isLateObstacle, resolverOf } from './obstacle/resolver.ts';
import { answererOf, authorityOf, isCarried } from './office/answerer.ts';
import type { Office } from './office/office.ts';
import type { Person } from './office/person.ts';
import { mayDo } from './permissions.ts';
import { aimedDay } from './reminders/ladder.ts';
import { isRemindedOf } from './reminders/snooze.ts';
import { handledLines, isReminder, newsLines, type Reminder, shownLines } from './shown-lines.ts';
import type { Day } from './time/day.ts';
import { readerFor } from './standing-in/reader.ts';
import { type Relation, relationsTo } from './visibility.ts';
import { titleLine, workLine } from './work-line.ts';

/** What is true at the moment of sending. */
export interface Present {
  readonly today: Day;
  readonly office: Office;
  readonly works: ReadonlyMap<AssignmentId, FollowedWork>;
  /** Work of which the reader wants to hear nothing now. */
  readonly putOff?: ReadonlySet<AssignmentId>;
}

type Holds = (work: FollowedWork) => boolean;

const ABOVE: readonly Relation[] = ['heads-unit', 'leads-above', 'controls-plan'];

// Whoever was shown the obstacle alone is shown no more of it later.
const asShown = ({ onlyTitle }: WorkLine, work: FollowedWork, present: Present): WorkLine => {
  if (onlyTitle !== true) return workLine(work, present.office, present.today);
  return work.assignment.state.kind === 'blocked' ? obstacleLine(work, present) : titleLine(work, present.office);
};

const stillHolding = (lines: readonly WorkLine[], holds: Holds, present: Present): readonly WorkLine[] =>
  lines.flatMap((line) => {
    const work = present.works.get(line.assignmentId);
    if (work === undefined || !holds(work)) return [];
    return [
      {
        ...asShown(line, work, present),
        ...(line.insteadOf === undefined ? {} : { insteadOf: line.insteadOf }),
        ...(line.urgings === undefined ? {} : { urgings: line.urgings }),
        ...(line.letter === undefined ? {} : { letter: line.letter }),
      },
    ];
  });

/** Whether this person reads today what concerns another, or themselves: a delegate does, and nobody on leave. */
const isReader = (reader: PersonId, of: Person | null, { work, present }: { work: FollowedWork; present: Present }): boolean =>
  of !== null && readerFor(of, work, present)?.id === reader;

const conditionsFor = (reader: PersonId, present: Present): Record<keyof MorningSections, Holds> => {
  const { office, today, putOff } = present;
  const isOpen: Holds = (work) => work.assignment.state.kind === 'open';
  const isReadBy: Holds = (work) => isReader(reader, answererOf(work, office), { work, present });
  const isTheirs: Holds = (work) => isOpen(work) && isReadBy(work) && putOff?.has(work.assignment.id) !== true;
  // Somebody with a late hour may have answered meanwhile, and whose deadline has moved since was told of it.
  const isUnheard: Holds = (work) => isTheirs(work) && work.assignment.heardOn !== today && work.assignment.moved?.on !== today;
  const isAbove: Holds = (work) => relationsTo(reader, { work, sharers: [] }, present).some((relation) => ABOVE.includes(relation));
  // Whoever accepts the product writes the letter of urging where nobody follows the plan.
  const accepts: Holds = (work) => isReader(reader, authorityOf(work, office), { work, present });
  const hearsOfIt: Holds = (work) => mayDo(relationsTo(reader, { work, sharers: [] }, present), 'see-obstacle');
  return {
    own: isUnheard,
    fresh: isUnheard,
    unassigned: (work) => isTheirs(work) && !isCarried(work, office),
    approvals: (work) => work.assignment.state.kind === 'submitted' && accepts(work),
    blocked: (work) =>
      work.assignment.state.kind === 'blocked' && (isReader(reader, resolverOf(work, office), { work, present }) || isAbove(work)),
    escalations: (work) =>
      (isOpen(work) && isOverdue(work, today, office.calendar) && (isAbove(work) || accepts(work))) ||
      (isLateObstacle(work, present) && hearsOfIt(work)),
  };
};

// What was answered since is not asked.
const stillUnclear = (asked: readonly GapLine<WorkLine>[], { works, office, today }: Present): readonly GapLine<WorkLine>[] =>
  asked.flatMap((one) => {
    const work = works.get(one.line.assignmentId);
    const gaps = work === undefined ? [] : one.gaps.filter((gap) => isStillOpen(gap, work, office));
    return work === undefined || gaps.length === 0 ? [] : [{ ...one, gaps, line: workLine(work, office, today) }];
  });

type Morning = Extract<Notice, { kind: 'morning' }>;

const stillNew = (held: NonNullable<Morning['news']>, reader: PersonId, present: Present): NonNullable<Morning['news']> =>
  held.flatMap(({ id, notice }) => {
    const still = recheck(notice, reader, present);
    return still === null || still.kind === 'edited' ? [] : [{ id, notice: still }];
  });

type Beside = Pick<Morning, 'handled' | 'unclear' | 'news' | 'extensions' | 'silent'>;

const isUndecided: Holds = ({ assignment }) =>
  assignment.state.kind === 'submitted' || (assignment.extension != null && isRunning(assignment));

/** What stands beside the sections, without the parts of which nothing is left. */
const stillBeside = (beside: Beside, reader: PersonId, present: Present): Beside => {
  const grouped = (groups: readonly HandledLines[] | undefined, holds: Holds): readonly HandledLines[] =>
    (groups ?? []).map(({ by, lines }) => ({ by, lines: stillHolding(lines, holds, present) })).filter(({ lines }) => lines.length > 0);
  const kept: Required<Beside> = {
    handled: grouped(beside.handled, (work) => isRunning(work.assignment)),
    unclear: stillUnclear(beside.unclear ?? [], present),
    extensions: stillHolding(beside.extensions ?? [], (work) => isAskedOf(reader, work, present), present),
    silent: grouped(beside.silent, isUndecided),
    news: stillNew(beside.news ?? [], reader, present),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, lines]: readonly [string, readonly unknown[]]) => lines.length > 0));
};

const withoutBeside = ({ kind, day, own, fresh, unassigned, approvals, blocked, escalations }: Morning): Omit<Morning, keyof Beside> => ({
  ...{ kind, day, own, fresh, unassigned, approvals, blocked, escalations },
});

const recheckMorning = (notice: Morning, reader: PersonId, present: Present): Notice | null => {
  const holds = conditionsFor(reader, present);
  const keep = (name: Exclude<keyof MorningSections, 'escalations'>): readonly WorkLine[] =>
    stillHolding(notice[name], holds[name], present);
  const escalations = notice.escalations
    .map(({ unit, lines }) => ({ unit, lines: stillHolding(lines, holds.escalations, present) }))
    .filter(({ lines }) => lines.length > 0);
  const sections: MorningSections = {
    own: keep('own'),
    fresh: keep('fresh'),
    unassigned: keep('unassigned'),
    approvals: keep('approvals'),
    blocked: keep('blocked'),
    escalations,
  };
  const beside = stillBeside(notice, reader, present);
  const isEmpty = Object.values(sections).every((lines: readonly unknown[]) => lines.length === 0);
  if (isEmpty && Object.keys(beside).length === 0) return null;
  return { ...withoutBeside(notice), day: present.today, ...sections, ...beside };
};

const recheckLine = <N extends Notice & { readonly line: WorkLine }>(notice: N, holds: Holds, present: Present): N | null => {
  const [line] = stillHolding([notice.line], holds, present);
  return line === undefined ? null : { ...notice, line };
};

/** Which assignments a notice speaks of in a way that must still hold when it is sent; none for answers, which are sent as they are. */
export const assignmentsToRecheck = (notice: Notice): readonly AssignmentId[] =>
  isReminder(notice) || notice.kind === 'decided-on-yours'
    ? [...shownLines(notice), ...handledLines(notice), ...newsLines(notice)].map((line) => line.assignmentId)
    : [];

type Decided = Extract<Notice, { kind: 'decided-on-yours' }>;

// A deadline that has moved in between makes a last call untrue.
const isAimedAt = ({ task }: FollowedWork, { today, office }: Present): boolean =>
  task.deadline.lastDay !== null && aimedDay(task.deadline.lastDay, office.calendar) === today;

// Decided, taken back, or somebody else's to decide since.
const isAskedOf = (reader: PersonId, work: FollowedWork, present: Present): boolean =>
  work.assignment.extension != null &&
  isRunning(work.assignment) &&
  isReader(reader, extensionDecider(work, present.office)?.person ?? null, { work, present });

const withLines = <Line, N extends Notice & { readonly lines: readonly Line[] }>(notice: N, lines: readonly Line[]): N | null =>
  lines.length > 0 ? { ...notice, lines } : null;

const isRelated = (reader: PersonId, work: FollowedWork, present: Present): boolean =>
  relationsTo(reader, { work, sharers: [] }, present).length > 0;

const recheckReminder = (notice: Reminder, reader: PersonId, present: Present): Notice | null => {
  const { own, approvals, blocked } = conditionsFor(reader, present);
  const isTheirs: Holds = (work) => isUnfinished(work.assignment) && isReader(reader, answererOf(work, present.office), { work, present });
  switch (notice.kind) {
    case 'morning':
      return recheckMorning(notice, reader, present);
    case 'urgent': {
      // A last call that comes a day late calls for nothing: the next morning has said it.
      // Who put it off may have answered before: it was asked for all the same.
      const isDue: Holds = (work) =>
        isAimedAt(work, present) && isRemindedOf(reader, work, present) && present.putOff?.has(work.assignment.id) !== true;
      return notice.day === present.today ? withLines(notice, stillHolding(notice.lines, isDue, present)) : null;
    }
    case 'reminded-again':
      return notice.day === present.today ? withLines(notice, stillHolding(notice.lines, own, present)) : null;
    case 'gaps-asked':
      return withLines(notice, stillUnclear(notice.lines, present));
    case 'obstacle-told':
      return recheckLine(notice, blocked, present);
    case 'extension-asked':
      return recheckLine(notice, (work) => isAskedOf(reader, work, present), present);
    case 'given-to-you':
    case 'urged':
      return recheckLine(notice, isTheirs, present);
    case 'approval-asked':
      return recheckLine(notice, approvals, present);
    case 'declined-told':
      return recheckLine(
        notice,
        (work) => isUnfinished(work.assignment) && !isCarried(work, present.office) && isRelated(reader, work, present),
        present,
      );
    case 'plan-amended':
      return amendedStill(notice, reader, present);
    case 'assigned-to-you':
      return recheckLine(notice, (work) => isTheirs(work) && isCarried(work, present.office), present);
  }
};

/** Whether somebody may still know of what was decided: it may have waited for the end of a leave, and the work be another's by then. */
const isStillTheirsToKnow = ({ line }: Decided, reader: PersonId, present: Present): boolean => {
  const work = present.works.get(line.assignmentId);
  return work !== undefined && isRelated(reader, work, present);
};

/**
 * The notice as it should read now, or null where nothing of it holds any more: the work is finished, is somebody else's, or has moved. An
 * answer to what somebody asked is never withdrawn.
 */
export const recheck = (notice: Notice, reader: PersonId, present: Present): Notice | null => {
  if (notice.kind === 'decided-on-yours') return isStillTheirsToKnow(notice, reader, present) ? notice : null;
  return isReminder(notice) ? recheckReminder(notice, reader, present) : notice;
};

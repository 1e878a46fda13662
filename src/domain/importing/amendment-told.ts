import { isRunning, isUnfinished } from '../assignment/assignment.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { AssignmentId, PersonId } from '../ids.ts';
import type { WorkLine } from '../shown-work.ts';
import { answererOf } from '../office/answerer.ts';
import type { Office } from '../office/office.ts';
import type { Day } from '../time/day.ts';
import { workLine } from '../work-line.ts';
import type { AmendedForOne, EndedLine, MovedLine } from './amended-for-one.ts';
import { isMoved } from './plan-changes.ts';

/** The shares of the same tasks before and after a newer version was stored. */
export interface Amended {
  readonly before: readonly FollowedWork[];
  readonly after: readonly FollowedWork[];
  readonly office: Office;
  readonly today: Day;
}

type Change =
  | { readonly kind: 'moved'; readonly told: MovedLine<WorkLine> }
  | { readonly kind: 'given'; readonly told: WorkLine }
  | { readonly kind: 'ended'; readonly told: EndedLine<WorkLine> };

interface Concerned {
  readonly personId: PersonId;
  readonly change: Change;
}

// The reviewer has named somebody else of the same unit.
const isHandedOver = (was: FollowedWork, is: FollowedWork): boolean =>
  is.assignment.personId !== null && is.assignment.personId !== was.assignment.personId;

const handedOver = (was: FollowedWork | undefined, is: FollowedWork, { office, today }: Amended): readonly Concerned[] => {
  if (was === undefined || !isRunning(was.assignment) || !isRunning(is.assignment) || !isHandedOver(was, is)) return [];
  const { personId } = was.assignment;
  const line = workLine(is, office, today);
  const told = { line, reason: `chuyển cho đồng chí ${line.person ?? 'khác'}` };
  return personId === null ? [] : [{ personId, change: { kind: 'ended', told } }];
};

const changeIn = (was: FollowedWork | undefined, is: FollowedWork, { office, today }: Amended): Change | null => {
  const line = workLine(is, office, today);
  const { state } = is.assignment;
  const ran = was !== undefined && isRunning(was.assignment);
  if (!isRunning(is.assignment))
    return ran ? { kind: 'ended', told: { line, reason: state.kind === 'dropped' ? state.reason : null } } : null;
  if (!ran || isHandedOver(was, is)) return { kind: 'given', told: line };
  const { deadline } = was.task;
  if (!isMoved(deadline, is.task.deadline)) return null;
  return { kind: 'moved', told: { line, beforeText: deadline.text, beforeDay: deadline.lastDay } };
};

const concernedBy = (was: FollowedWork | undefined, is: FollowedWork, amended: Amended): readonly Concerned[] => {
  const change = changeIn(was, is, amended);
  // Whoever answered for it learns that it has ended: afterwards the unit may have nobody to ask about it.
  const person = change === null ? null : answererOf(change.kind === 'ended' && was !== undefined ? was : is, amended.office);
  return [...(change === null || person === null ? [] : [{ personId: person.id, change }]), ...handedOver(was, is, amended)];
};

const grouped = (changes: readonly Change[]): AmendedForOne<WorkLine> => ({
  moved: changes.flatMap((change) => (change.kind === 'moved' ? [change.told] : [])),
  given: changes.flatMap((change) => (change.kind === 'given' ? [change.told] : [])),
  ended: changes.flatMap((change) => (change.kind === 'ended' ? [change.told] : [])),
});

/**
 * What each person must learn of a newer version: whose deadline has moved, what is given to them, what they carried and carry no more. Tasks
 * that are new come with the next morning's message, as those of any plan do.
 */
export const amendedFor = (amended: Amended): ReadonlyMap<PersonId, AmendedForOne<WorkLine>> => {
  const before = new Map<AssignmentId, FollowedWork>(amended.before.map((work) => [work.assignment.id, work]));
  const changes = new Map<PersonId, Change[]>();
  for (const { personId, change } of amended.after.flatMap((is) => concernedBy(before.get(is.assignment.id), is, amended)))
    changes.set(personId, [...(changes.get(personId) ?? []), change]);
  return new Map([...changes].map(([personId, own]) => [personId, grouped(own)]));
};

/** What is true at the moment of sending. */
interface Present {
  readonly today: Day;
  readonly office: Office;
  readonly works: ReadonlyMap<AssignmentId, FollowedWork>;
}

/** What of it still holds for this reader; null where nothing does. A deadline that has moved again since is a later notice's to tell. */
export const amendedStill = <N extends AmendedForOne<WorkLine>>(
  notice: N,
  reader: PersonId,
  { today, office, works }: Present,
): N | null => {
  const current = (line: WorkLine, holds: (work: FollowedWork) => boolean): readonly WorkLine[] => {
    const work = works.get(line.assignmentId);
    return work !== undefined && holds(work) ? [workLine(work, office, today)] : [];
  };
  const isTheirs = (work: FollowedWork): boolean => answererOf(work, office)?.id === reader;
  const isAsTold = ({ deadlineText: text, lastDay }: WorkLine, { task: { deadline } }: FollowedWork): boolean =>
    deadline.lastDay === lastDay && (lastDay !== null || deadline.text === text);
  const moved = notice.moved.flatMap((one) =>
    current(one.line, (work) => isRunning(work.assignment) && isTheirs(work) && isAsTold(one.line, work)).map((line) => ({ ...one, line })),
  );
  const given = notice.given.flatMap((one) => current(one, (work) => isUnfinished(work.assignment) && isTheirs(work)));
  const ended = notice.ended.flatMap((one) =>
    current(one.line, (work) => !isRunning(work.assignment) || !isTheirs(work)).map((line) => ({ ...one, line })),
  );
  return moved.length + given.length + ended.length === 0 ? null : { ...notice, moved, given, ended };
};

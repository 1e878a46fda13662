import { isUnfinished } from '../assignment/assignment.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { AssignmentId, PersonId } from '../ids.ts';
import { amendedStill } from '../importing/amendment-told.ts';
import type { Notice } from '../notice.ts';
import { answererOf, isCarried } from '../office/answerer.ts';
import { aimedDay } from '../reminders/ladder.ts';
import { isRemindedOf } from '../reminders/snooze.ts';
import { handledLines, isReminder, newsLines, type Reminder, shownLines } from '../shown-lines.ts';
import type { WorkLine } from '../shown-work.ts';
import { relationsTo } from '../visibility.ts';
import { conditionsFor } from './conditions.ts';
import { type Holds, isAskedOf, isReader, type Present } from './present.ts';
import { recheckMorning } from './recheck-morning.ts';
import { stillHolding, stillUnclear } from './still-holding.ts';

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

const withLines = <Line, N extends Notice & { readonly lines: readonly Line[] }>(notice: N, lines: readonly Line[]): N | null =>
  lines.length > 0 ? { ...notice, lines } : null;

const isRelated = (reader: PersonId, work: FollowedWork, present: Present): boolean =>
  relationsTo(reader, { work, sharers: [] }, present).length > 0;

const recheckReminder = (notice: Reminder, reader: PersonId, present: Present): Notice | null => {
  const { own, approvals, blocked } = conditionsFor(reader, present);
  const isTheirs: Holds = (work) => isUnfinished(work.assignment) && isReader(reader, answererOf(work, present.office), { work, present });
  switch (notice.kind) {
    case 'morning':
      return recheckMorning(notice, { reader, present, again: (held) => recheck(held, reader, present) });
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

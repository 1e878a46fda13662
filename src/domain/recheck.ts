import { isUnfinished } from './assignment/assignment.ts';
import { isOverdue } from './counts.ts';
import type { FollowedWork } from './followed-work.ts';
import type { AssignmentId, PersonId } from './ids.ts';
import { amendedStill } from './importing/amendment-told.ts';
import type { MorningSections, Notice, WorkLine } from './notice.ts';
import { answererOf, authorityOf, isCarried } from './office/answerer.ts';
import type { Office } from './office/office.ts';
import { isReminder, type Reminder, shownLines } from './shown-lines.ts';
import { aimedDay } from './reminders/ladder.ts';
import type { Day } from './time/day.ts';
import { type Relation, relationsTo } from './visibility.ts';
import { workLine } from './work-line.ts';

/** What is true at the moment of sending. */
export interface Present {
  readonly today: Day;
  readonly office: Office;
  readonly works: ReadonlyMap<AssignmentId, FollowedWork>;
}

type Holds = (work: FollowedWork) => boolean;

const ABOVE: readonly Relation[] = ['heads-unit', 'leads-above', 'controls-plan'];

const stillHolding = (lines: readonly WorkLine[], holds: Holds, { works, office, today }: Present): readonly WorkLine[] =>
  lines.flatMap((line) => {
    const work = works.get(line.assignmentId);
    return work !== undefined && holds(work) ? [workLine(work, office, today)] : [];
  });

const conditionsFor = (reader: PersonId, { office, today }: Present): Record<keyof MorningSections, Holds> => {
  const isOpen: Holds = (work) => work.assignment.state.kind === 'open';
  const isTheirs: Holds = (work) => isOpen(work) && answererOf(work, office)?.id === reader;
  const isAbove: Holds = (work) => relationsTo(reader, { work, sharers: [] }, office).some((relation) => ABOVE.includes(relation));
  return {
    own: isTheirs,
    fresh: isTheirs,
    unassigned: (work) => isTheirs(work) && !isCarried(work, office),
    approvals: (work) => work.assignment.state.kind === 'submitted' && authorityOf(work, office)?.id === reader,
    blocked: (work) => work.assignment.state.kind === 'blocked' && isAbove(work),
    escalations: (work) => isOpen(work) && isOverdue(work, today, office.calendar) && isAbove(work),
  };
};

const recheckMorning = (notice: Extract<Notice, { kind: 'morning' }>, reader: PersonId, present: Present): Notice | null => {
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
  return Object.values(sections).some((lines: readonly unknown[]) => lines.length > 0)
    ? { ...notice, ...sections, day: present.today }
    : null;
};

const recheckLine = <N extends Notice & { readonly line: WorkLine }>(notice: N, holds: Holds, present: Present): N | null => {
  const [line] = stillHolding([notice.line], holds, present);
  return line === undefined ? null : { ...notice, line };
};

/** Which assignments a notice speaks of in a way that must still hold when it is sent; none for answers, which are sent as they are. */
export const assignmentsToRecheck = (notice: Notice): readonly AssignmentId[] =>
  isReminder(notice) ? shownLines(notice).map((line) => line.assignmentId) : [];

// A deadline that has moved in between makes a last call untrue, as an answer does.
const isSilentToday = ({ assignment, task }: FollowedWork, { today, office }: Present): boolean =>
  assignment.heardOn !== today && task.deadline.lastDay !== null && aimedDay(task.deadline.lastDay, office.calendar) === today;

const recheckReminder = (notice: Reminder, reader: PersonId, present: Present): Notice | null => {
  const { own, approvals, blocked } = conditionsFor(reader, present);
  switch (notice.kind) {
    case 'morning':
      return recheckMorning(notice, reader, present);
    case 'urgent': {
      // A last call that comes a day late calls for nothing: the next morning has said it.
      const lines =
        notice.day === present.today ? stillHolding(notice.lines, (work) => own(work) && isSilentToday(work, present), present) : [];
      return lines.length > 0 ? { ...notice, lines } : null;
    }
    case 'obstacle-told':
      return recheckLine(notice, blocked, present);
    case 'approval-asked':
      return recheckLine(notice, approvals, present);
    case 'declined-told':
      return recheckLine(notice, (work) => isUnfinished(work.assignment) && !isCarried(work, present.office), present);
    case 'plan-amended':
      return amendedStill(notice, reader, present);
    case 'assigned-to-you':
      return recheckLine(notice, (work) => work.assignment.personId === reader && isUnfinished(work.assignment), present);
  }
};

/**
 * The notice as it should read now, or null where nothing of it holds any more: the work is finished, is somebody else's, or has moved. An
 * answer to what somebody asked is never withdrawn.
 */
export const recheck = (notice: Notice, reader: PersonId, present: Present): Notice | null =>
  isReminder(notice) ? recheckReminder(notice, reader, present) : notice;

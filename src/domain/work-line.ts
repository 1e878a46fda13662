import type { AssignmentState } from './assignment/assignment.ts';
import { firstDayOf } from './extension/current-deadline.ts';
import type { FollowedWork } from './followed-work.ts';
import type { PersonId } from './ids.ts';
import type { ShownObstacle, WorkLine } from './shown-work.ts';
import type { Resolver } from './obstacle/obstacle.ts';
import { resolverName } from './obstacle/resolver.ts';
import { twoClocks } from './obstacle/two-clocks.ts';
import type { Office } from './office/office.ts';
import { unitLabel } from './office/unit.ts';
import { workingDaysLate } from './reminders/ladder.ts';
import type { Day } from './time/day.ts';

/** From so many parts of one task on, a list tells of them together, on one line. */
export const PARTS_TOLD_TOGETHER = 3;

const nameOf = (id: PersonId | null, { people }: Office): string | null => (id === null ? null : (people.get(id)?.name ?? null));

// What was handed in is late by the day on which that was done, not by the day on which somebody reads of it.
const countedUpTo = (state: AssignmentState, today: Day): Day | null =>
  state.kind === 'open' || state.kind === 'blocked' ? today : state.kind === 'dropped' ? null : state.on;

const standingOf = (state: AssignmentState): Pick<WorkLine, 'state' | 'percent' | 'reason'> => ({
  state: state.kind,
  percent: state.kind === 'open' || state.kind === 'blocked' ? state.percent : null,
  reason: state.kind === 'blocked' ? state.reason : null,
});

const shownResolver = (resolver: Resolver | null, office: Office): ShownObstacle['resolver'] => {
  const name = resolverName(resolver, office);
  return resolver === null || name === null ? null : { is: resolver.kind, name };
};

const obstacleOf = (state: AssignmentState, office: Office, today: Day): ShownObstacle | null => {
  if (state.kind !== 'blocked' || state.obstacle === undefined) return null;
  const { resolver, between, dueOn } = state.obstacle;
  return {
    resolver: shownResolver(resolver, office),
    ...(between === undefined ? {} : { between: [resolverName(between[0], office) ?? '', resolverName(between[1], office) ?? ''] }),
    dueOn,
    daysLate: workingDaysLate({ lastDay: dueOn }, today, office.calendar),
  };
};

type Blocked = Pick<WorkLine, 'obstacle' | 'blockedDays' | 'blockedWhenLate'>;

/** How long it was blocked, and what is known of the obstacle; nothing for what never was. */
const blockedOf = (work: FollowedWork, office: Office, today: Day): Blocked => {
  const { state, cleared } = work.assignment;
  if (state.kind !== 'blocked' && (cleared ?? []).length === 0) return {};
  const { blocked, blockedAndLate } = twoClocks(work, today, office.calendar);
  const obstacle = obstacleOf(state, office, today);
  const blockedDays = blocked + blockedAndLate;
  return {
    ...(obstacle === null ? {} : { obstacle }),
    ...(blockedDays === 0 ? {} : { blockedDays }),
    ...(blockedAndLate === 0 ? {} : { blockedWhenLate: blockedAndLate }),
  };
};

// What the deadline was, and what it may become.
const timeOf = (work: FollowedWork): Pick<WorkLine, 'firstDay' | 'askedUntil'> => {
  const firstDay = firstDayOf(work);
  const { extension } = work.assignment;
  return { ...(firstDay === null ? {} : { firstDay }), ...(extension == null ? {} : { askedUntil: extension.until }) };
};

/** One piece of work as a message shows it on this day. */
export const workLine = (work: FollowedWork, office: Office, today: Day): WorkLine => {
  const { assignment, task } = work;
  const { lastDay } = task.deadline;
  return {
    assignmentId: assignment.id,
    number: task.id,
    title: task.title,
    part: assignment.part,
    unit: unitLabel(office.tree, assignment.unitId),
    person: nameOf(assignment.personId, office),
    deadlineText: task.deadline.text,
    lastDay,
    daysLate: lastDay === null ? 0 : workingDaysLate({ lastDay }, countedUpTo(assignment.state, today) ?? lastDay, office.calendar),
    product: task.product,
    ...standingOf(assignment.state),
    ...blockedOf(work, office, today),
    ...timeOf(work),
  };
};

/** The same piece of work as somebody sees it who only coordinates on its task: title, deadline and lead, and nothing else of it. */
export const titleLine = ({ assignment, task }: FollowedWork, { tree }: Pick<Office, 'tree'>): WorkLine => ({
  ...{ assignmentId: assignment.id, number: task.id, title: task.title, part: assignment.part },
  ...{ unit: unitLabel(tree, assignment.unitId), deadlineText: task.deadline.text, lastDay: task.deadline.lastDay },
  ...{ person: null, daysLate: 0, product: null, state: 'open', percent: null, reason: null, onlyTitle: true },
});

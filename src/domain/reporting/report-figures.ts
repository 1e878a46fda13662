import { isRunning } from '../assignment/assignment.ts';
import { type Cell, cellOf, countCells, countCellsAtFirst, type FourCells, isOverdue } from '../counts.ts';
import type { DraftIndicator } from '../draft-plan.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { PlanId } from '../ids.ts';
import type { ReportedValue } from '../indicators/indicator.ts';
import type { Office } from '../office/office.ts';
import { standingByUnit, type UnitStanding } from '../reminders/digest.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';
import { dayOf, type Instant } from '../time/instant.ts';
import { type TaskRow, taskRow } from './task-row.ts';

/** From one day to another, both included. */
export interface ReportPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** What happened within the period. */
export interface PeriodFigures {
  readonly finishedInTime: number;
  readonly finishedLate: number;
  /** Work whose last day lies in the period. */
  readonly fellDue: number;
  /** Of that, what is still not finished. */
  readonly fellDueUnfinished: number;
  /** Running work whose last day lies in the period of the same length that follows. */
  readonly dueNext: number;
}

/** A figure to reach, with the number of the plan that sets it, and what was reported of it last; null where nothing was, or may not be read. */
export interface ReportIndicator extends Pick<DraftIndicator, 'ordinal' | 'text' | 'comparator' | 'value' | 'unit'> {
  readonly plan: string | null;
  readonly reported: Pick<ReportedValue, 'value' | 'unit' | 'on'> | null;
}

/** A piece of work that cannot move, and to whom its plan sends obstacles. */
export interface ReportObstacle {
  readonly row: TaskRow;
  readonly since: Day;
  readonly to: string | null;
}

/** Every figure and list of a periodic report; what is counted is lead work (chủ trì), as in chat. */
export interface ReportFigures {
  /** The moment that the figures show, whatever the period. */
  readonly at: Instant;
  readonly period: ReportPeriod;
  readonly counts: FourCells;
  /** The same work by the deadlines that were given first; null or not set where none has moved. */
  readonly firstCounts?: FourCells | null;
  readonly units: readonly UnitStanding[];
  readonly inPeriod: PeriodFigures;
  /** The latest first. */
  readonly overdue: readonly TaskRow[];
  readonly obstacles: readonly ReportObstacle[];
  /** Running work that nobody carries. */
  readonly unassigned: readonly TaskRow[];
  readonly waitingForApproval: number;
  readonly indicators: readonly ReportIndicator[];
}

const isIn = (day: Day | null, { from, to }: ReportPeriod): boolean => day !== null && from <= day && day <= to;

const periodAfter = ({ from, to }: ReportPeriod): ReportPeriod => ({
  from: addDays(to, 1),
  to: addDays(to, daysBetween(from, to) + 1),
});

const inPeriod = (
  works: readonly FollowedWork[],
  office: Office,
  { period, today }: Readonly<{ period: ReportPeriod; today: Day }>,
): PeriodFigures => {
  const count = (fits: (work: FollowedWork, cell: Cell) => boolean): number =>
    works.filter((work) => {
      const cell = cellOf(work, today, office.calendar);
      return cell !== null && fits(work, cell);
    }).length;
  const finished = ({ assignment: { state } }: FollowedWork): boolean => state.kind === 'done' && isIn(state.on, period);
  const fellDue = ({ task }: FollowedWork): boolean => isIn(task.deadline.lastDay, period);
  return {
    finishedInTime: count((work, cell) => cell === 'doneInTime' && finished(work)),
    finishedLate: count((work, cell) => cell === 'doneLate' && finished(work)),
    fellDue: count(fellDue),
    fellDueUnfinished: count((work) => fellDue(work) && isRunning(work.assignment)),
    dueNext: count((work) => isRunning(work.assignment) && isIn(work.task.deadline.lastDay, periodAfter(period))),
  };
};

/** What a report is made of. */
export interface ReportSource {
  /** The lead work that the reader may see. */
  readonly works: readonly FollowedWork[];
  readonly office: Office;
  readonly indicators: readonly ReportIndicator[];
  /** To whom obstacles go, by plan. */
  readonly obstaclesTo: ReadonlyMap<PlanId, string>;
  readonly period: ReportPeriod;
  readonly at: Instant;
}

const obstacleOf = (work: FollowedWork, row: TaskRow, obstaclesTo: ReadonlyMap<PlanId, string>): ReportObstacle | null => {
  const { state } = work.assignment;
  if (state.kind !== 'blocked') return null;
  return { row, since: state.since, to: work.plan === null ? null : (obstaclesTo.get(work.plan.id) ?? null) };
};

/** The figures of a report; the counts are the very ones that chat and digest make. */
export const reportFigures = ({ works, office, indicators, obstaclesTo, period, at }: ReportSource): ReportFigures => {
  const today = dayOf(at);
  const rowOf = (work: FollowedWork): TaskRow => taskRow(work, office, today);
  const byNumber = (a: TaskRow, b: TaskRow): number => a.number - b.number || a.assignmentId - b.assignmentId;
  return {
    at,
    period,
    counts: countCells(works, today, office.calendar),
    firstCounts: countCellsAtFirst(works, today, office.calendar),
    units: standingByUnit(works, office, today),
    inPeriod: inPeriod(works, office, { period, today }),
    overdue: works
      .filter((work) => isOverdue(work, today, office.calendar))
      .map(rowOf)
      .sort((a, b) => b.daysLate - a.daysLate || byNumber(a, b)),
    obstacles: works
      .map((work) => obstacleOf(work, rowOf(work), obstaclesTo))
      .filter((obstacle) => obstacle !== null)
      .sort((a, b) => byNumber(a.row, b.row)),
    unassigned: works
      .filter(({ assignment }) => isRunning(assignment) && assignment.personId === null)
      .map(rowOf)
      .sort(byNumber),
    waitingForApproval: works.filter(({ assignment }) => assignment.state.kind === 'submitted').length,
    indicators,
  };
};

import { isUnfinished } from '../assignment/assignment.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { TaskId } from '../ids.ts';
import { unitLabel } from '../office/unit.ts';
import { workingDaysLate } from '../reminders/ladder.ts';
import type { OnDay } from '../standing-in/reader.ts';
import type { Day } from '../time/day.ts';
import { addWorkingDays } from '../time/working-days.ts';
import { lateOn } from './owed-escalations.ts';

/** A unit to which the letter goes: how many working days it is late, and on how many days it was urged. */
export interface LateUnit {
  readonly unit: string;
  readonly daysLate: number;
  readonly urgings: number;
}

/** What a letter of urging (công văn đôn đốc) says: one task, the units that are late with it, until when they are to answer. */
export interface UrgingLetter {
  readonly number: TaskId;
  readonly title: string;
  readonly product: string | null;
  /** The words of the document. */
  readonly deadlineText: string;
  readonly lastDay: Day;
  /** The number of the plan; null where it has none, or the task was given in chat. */
  readonly plan: string | null;
  readonly units: readonly LateUnit[];
  readonly on: Day;
  readonly answerBy: Day;
}

/** The units are given so many working days to finish or to say why they cannot. */
const ANSWER_WITHIN = 5;

/** The late parts of a task, of which a letter of urging can speak. */
export const lateLeads = (works: readonly FollowedWork[], onDay: OnDay): readonly FollowedWork[] =>
  works.filter((work) => work.assignment.part === 'lead' && isUnfinished(work.assignment) && lateOn(work, onDay) > 0);

/** The letter as of this day; null where nothing of the task is late any more. */
export const urgingLetter = (
  works: readonly FollowedWork[],
  urgingsOf: (work: FollowedWork) => number,
  onDay: OnDay,
): UrgingLetter | null => {
  const { office, today } = onDay;
  const late = lateLeads(works, onDay);
  const [first] = late;
  const lastDay = first?.task.deadline.lastDay ?? null;
  if (first === undefined || lastDay === null) return null;
  return {
    number: first.task.id,
    title: first.task.title,
    product: first.task.product,
    deadlineText: first.task.deadline.text,
    lastDay,
    plan: first.plan?.number ?? null,
    units: late.map((work) => ({
      unit: unitLabel(office.tree, work.assignment.unitId),
      daysLate: workingDaysLate({ lastDay: work.task.deadline.lastDay ?? lastDay }, today, office.calendar),
      urgings: urgingsOf(work),
    })),
    on: today,
    answerBy: addWorkingDays(today, ANSWER_WITHIN, office.calendar),
  };
};

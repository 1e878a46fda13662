import type { Tx } from '#db/database.ts';
import { loadUnitGroups } from '#db/units.ts';
import { begin } from '#domain/assignment/begin.ts';
import { evolve } from '#domain/assignment/evolve.ts';
import type { OwedPeriod } from '#domain/duties/periods-to-open.ts';
import { isTakenBySilence } from '#domain/duties/taken-by-silence.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { wholeTasks } from '#domain/gaps/whole-task.ts';
import { asId, type AssignmentId, type TaskId } from '#domain/ids.ts';
import type { UnitGroup } from '#domain/office/unit.ts';
import type { PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import type { Day } from '#domain/time/day.ts';
import type { Instant } from '#domain/time/instant.ts';
import { houseDataDay } from '../duties/house-data-day.ts';
import { dutiesAtHand, type DutyAtHand, periodsOf } from '../duties/open-duty-periods.ts';
import { reportOfPeriod } from '../duties/report-of-period.ts';
import { foreseenDuties } from '../duties/take-up-duties.ts';
import { type IndicatorAtHand, indicatorsAtHand, plannedQuestions } from '../indicators/ask-for-values.ts';
import type { PlanningData } from '../rounds/plan-round.ts';

/** What is owed regularly, as data, so that a look ahead can go on from it day by day. */
export interface RegularAhead {
  readonly duties: readonly DutyAtHand[];
  readonly houseDataDay: number;
  readonly groups: readonly UnitGroup[];
  readonly indicators: readonly IndicatorAtHand[];
}

export const loadRegularAhead = async (
  tx: Tx,
  { office, now }: Pick<PlanningData, 'office'> & { now: Instant },
): Promise<RegularAhead> => ({
  duties: await dutiesAtHand(tx, await foreseenDuties(tx, now), office),
  houseDataDay: await houseDataDay(tx),
  groups: await loadUnitGroups(tx),
  indicators: await indicatorsAtHand(tx, office),
});

const takenBySilence = (works: readonly FollowedWork[], today: Day, { calendar }: PlanningData['office']): readonly FollowedWork[] =>
  works.map((work) =>
    isTakenBySilence(work, today, calendar) ? { ...work, assignment: evolve(work.assignment, { kind: 'approved', on: today }) } : work,
  );

/** The numbers that come next, if nobody stores anything before. */
interface Numbers {
  readonly task: () => TaskId;
  readonly assignment: () => AssignmentId;
}

const numbersAfter = (works: readonly FollowedWork[]): Numbers => {
  let task = works.reduce((most, work) => Math.max(most, work.task.id), 0);
  let assignment = works.reduce((most, work) => Math.max(most, work.assignment.id), 0);
  return { task: () => asId((task += 1)), assignment: () => asId((assignment += 1)) };
};

interface Foreseeing {
  readonly today: Day;
  readonly office: PlanningData['office'];
  readonly numbers: Numbers;
}

const worksOf = ({ duty, plan, units, carriers }: DutyAtHand, period: OwedPeriod, foreseeing: Foreseeing): readonly FollowedWork[] => {
  const { today, office, numbers } = foreseeing;
  const task = { ...reportOfPeriod({ duty, period, planNumber: plan?.number ?? null }, office), id: numbers.task(), answering: null };
  return units.map((unitId) => {
    const assigned = { kind: 'assigned', personId: carriers.get(unitId) ?? null, followedFrom: today } as const;
    const assignment = { ...begin({ taskId: task.id, unitId, part: 'lead' }, assigned), id: numbers.assignment() };
    return { assignment, task, plan };
  });
};

/** How a day's round of what is owed regularly leaves the data, with what it asks; nothing is stored. */
export const foreseeRegular = (
  data: PlanningData,
  ahead: RegularAhead,
  today: Day,
): { readonly data: PlanningData; readonly ahead: RegularAhead; readonly asked: readonly PlannedNotice[] } => {
  const { office } = data;
  const foreseeing = { today, office, numbers: numbersAfter(data.works) };
  const opening = { today, calendar: office.calendar, houseDataDay: ahead.houseDataDay };
  const opened = ahead.duties.map((atHand) => ({ atHand, periods: periodsOf(atHand, opening) }));
  const works = opened.flatMap(({ atHand, periods }) => periods.flatMap((period) => worksOf(atHand, period, foreseeing)));
  const duties = opened.map(({ atHand, periods }) => ({ ...atHand, made: new Set([...atHand.made, ...periods.map(({ key }) => key)]) }));
  return {
    data: {
      ...data,
      works: [...takenBySilence(data.works, today, office), ...works],
      wholes: [...data.wholes, ...wholeTasks(works, { givers: new Map(), groups: ahead.groups })],
    },
    ahead: { ...ahead, duties },
    asked: plannedQuestions(ahead.indicators, { office, today }),
  };
};

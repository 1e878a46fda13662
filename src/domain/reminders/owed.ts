import type { FollowedWork } from '../followed-work.ts';
import type { AskedGap } from '../gaps/gap-notices.ts';
import type { AssignmentId, PersonId } from '../ids.ts';
import type { MorningSections } from '../notice.ts';
import { type ObstacleAspect, owedOnObstacle } from '../obstacle/owed-on-obstacle.ts';
import { answererOf, authorityOf, isCarried } from '../office/answerer.ts';
import { headOf, leadersAbove, type Office } from '../office/office.ts';
import type { Person } from '../office/person.ts';
import { type Day, laterDay } from '../time/day.ts';
import { addWorkingDays, workingDaysBetween } from '../time/working-days.ts';
import { DEFAULT_LADDER, type Ladder, lastDayInTime, latestRung, workingDaysLate } from './ladder.ts';

/** In which capacity a person is told of an assignment; each is remembered apart. */
export type Aspect = 'work' | 'escalation' | 'approval' | 'extension' | 'silence' | ObstacleAspect | `gap-${AskedGap}`;

/** The last day on which a person was told of an assignment in one capacity. */
export interface Mention {
  readonly personId: PersonId;
  readonly assignmentId: AssignmentId;
  readonly aspect: Aspect;
  readonly toldOn: Day;
}

/** One piece of work that one person must be told of today, and in which part of the message. */
export interface Owed {
  readonly personId: PersonId;
  readonly aspect: Aspect;
  readonly section: keyof MorningSections;
  readonly work: FollowedWork;
}

/** As of when, in which office, and what has been told already. */
export interface AsOf {
  readonly today: Day;
  readonly office: Office;
  readonly toldOn: (personId: PersonId, assignmentId: AssignmentId, aspect: Aspect) => Day | null;
  /** What a snooze of this person means for the morning: the work is left out, or told again. */
  readonly snoozeOf?: (person: Person, assignmentId: AssignmentId) => 'held-back' | 'over' | null;
}

const APPROVAL_AGAIN_AFTER = 2;
const NO_ESCALATION_AFTER_IMPORT = 3;
const HEAD_IS_TOLD_AT = 1;
const LEADER_IS_TOLD_AT = 3;

/** The ladder of a piece of work: its task's own, else its plan's, else the house's. */
export const ladderOf = ({ task, plan }: FollowedWork): Ladder => task.ladder ?? plan?.ladder ?? DEFAULT_LADDER;

const rungOf = (work: FollowedWork, { today, office }: AsOf): Day | null => {
  const { assignment, task } = work;
  const { lastDay } = task.deadline;
  if (lastDay === null || assignment.part === 'coordinating') return null;
  return latestRung({ lastDay, followedFrom: assignment.followedFrom, ladder: ladderOf(work) }, today, office.calendar);
};

// An answer on the day of a rung, or after it, counts for that rung as much as having been told.
const latestOf = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? (a ?? b) : laterDay(a, b));

const isAfter = (rung: Day | null, last: Day | null): boolean => rung !== null && (last === null || last < rung);

type Section = 'own' | 'fresh' | 'unassigned';

/** Whether whoever is asked about it must be told of it today, and where; a snooze holds it back, and brings it again once it is over. */
const sectionFor = (answerer: Person, work: FollowedWork, asOf: AsOf): Exclude<Section, 'unassigned'> | null => {
  const { assignment } = work;
  const snooze = asOf.snoozeOf?.(answerer, assignment.id) ?? null;
  if (snooze !== null) return snooze === 'over' ? 'own' : null;
  const told = asOf.toldOn(answerer.id, assignment.id, 'work');
  if (isAfter(rungOf(work, asOf), latestOf(told, assignment.heardOn))) return 'own';
  return told === null ? 'fresh' : null;
};

const owedToAnswerer = (work: FollowedWork, asOf: AsOf): readonly Owed[] => {
  const answerer = answererOf(work, asOf.office);
  const section = answerer === null ? null : sectionFor(answerer, work, asOf);
  if (answerer === null || section === null) return [];
  const needsPerson = work.assignment.part === 'lead' && !isCarried(work, asOf.office);
  return [{ personId: answerer.id, aspect: 'work', section: needsPerson ? 'unassigned' : section, work }];
};

const isInGrace = ({ plan }: FollowedWork, { today, office }: AsOf): boolean =>
  plan !== null && today <= addWorkingDays(plan.importedOn, NO_ESCALATION_AFTER_IMPORT, office.calendar);

const listenersAt = (late: number, work: FollowedWork, { office }: AsOf): readonly (PersonId | null | undefined)[] => {
  const { unitId } = work.assignment;
  const leaders = leadersAbove(office, unitId, answererOf(work, office)?.id);
  return [
    ...(late >= HEAD_IS_TOLD_AT ? [headOf(office, unitId)?.id] : []),
    ...(late >= LEADER_IS_TOLD_AT ? [work.plan?.controllerId, ...leaders.map((person) => person.id)] : []),
  ];
};

const escalationsOf = (work: FollowedWork, asOf: AsOf): readonly Owed[] => {
  const { today, office, toldOn } = asOf;
  const { assignment, task } = work;
  const { lastDay } = task.deadline;
  if (assignment.part !== 'lead' || lastDay === null || isInGrace(work, asOf)) return [];
  const late = workingDaysLate({ lastDay, countFrom: assignment.followedFrom }, today, office.calendar);
  const clockStart = laterDay(lastDayInTime(lastDay, office.calendar), assignment.followedFrom);
  const answerer = answererOf(work, office)?.id;
  return [...new Set(listenersAt(late, work, asOf))]
    .filter((id) => id !== undefined && id !== null)
    .filter((id) => id !== answerer && office.people.get(id)?.active === true)
    .filter((id) => !isAfter(toldOn(id, assignment.id, 'escalation'), clockStart))
    .map((personId) => ({ personId, aspect: 'escalation', section: 'escalations', work }));
};

const owedAgain = (told: Day | null, every: number, { today, office }: AsOf): boolean =>
  told === null || workingDaysBetween(told, today, office.calendar) >= every;

const OBSTACLE_SECTION: Record<ObstacleAspect, keyof MorningSections> = { blocked: 'blocked', 'obstacle-late': 'escalations' };

const owedOnBlocked = (work: FollowedWork, asOf: AsOf): readonly Owed[] =>
  owedOnObstacle(work, asOf).map(({ personId, aspect }) => ({ personId, aspect, section: OBSTACLE_SECTION[aspect], work }));

const owedToAuthority = (work: FollowedWork, asOf: AsOf): readonly Owed[] => {
  const authority = authorityOf(work, asOf.office);
  if (authority === null) return [];
  const told = asOf.toldOn(authority.id, work.assignment.id, 'approval');
  return owedAgain(told, APPROVAL_AGAIN_AFTER, asOf) ? [{ personId: authority.id, aspect: 'approval', section: 'approvals', work }] : [];
};

/** Who must be told of this piece of work today, from its state and from what they have been told; never from how often this is asked. */
export const owedOn = (work: FollowedWork, asOf: AsOf): readonly Owed[] => {
  if (work.assignment.followedFrom > asOf.today) return [];
  switch (work.assignment.state.kind) {
    case 'open':
      return [...owedToAnswerer(work, asOf), ...escalationsOf(work, asOf)];
    case 'blocked':
      return owedOnBlocked(work, asOf);
    case 'submitted':
      return owedToAuthority(work, asOf);
    case 'done':
    case 'dropped':
      return [];
  }
};

import { lateOn, owedEscalations } from '../escalation/owed-escalations.ts';
import type { FollowedWork } from '../followed-work.ts';
import { extensionDecider } from '../extension/extension-decider.ts';
import type { MorningSections } from '../shown-work.ts';
import { type ObstacleAspect, owedOnObstacle } from '../obstacle/owed-on-obstacle.ts';
import { answererOf, authorityOf, isCarried } from '../office/answerer.ts';
import type { Person } from '../office/person.ts';
import { type Day, laterDay } from '../time/day.ts';
import { workingDaysBetween } from '../time/working-days.ts';
import type { AsOf, Owed } from './as-of.ts';
import { DECIDER_AGAIN_AFTER, silenceOver } from './silence.ts';
import { DEFAULT_LADDER, type Ladder, latestRung } from './ladder.ts';

export type { AsOf, Aspect, Mention, Owed, Urged } from './as-of.ts';

const SILENCE_AGAIN_AFTER = 5;

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

// Whoever answers for late work is urged by being told of it.
const owedWhileOpen = (work: FollowedWork, asOf: AsOf): readonly Owed[] => {
  const late = lateOn(work, asOf);
  const toAnswerer = owedToAnswerer(work, asOf);
  const decisions = owedOnDecisions(work, asOf);
  if (late === 0) return [...toAnswerer, ...decisions];
  const urgings = (asOf.urgingsOf?.(work) ?? 0) + toAnswerer.length;
  return [...toAnswerer.map((one) => ({ ...one, urgings })), ...decisions, ...owedEscalations(work, { late, urgings }, asOf)];
};

const owedToAnswerer = (work: FollowedWork, asOf: AsOf): readonly Owed[] => {
  const answerer = answererOf(work, asOf.office);
  const section = answerer === null ? null : sectionFor(answerer, work, asOf);
  if (answerer === null || section === null) return [];
  const needsPerson = work.assignment.part === 'lead' && !isCarried(work, asOf.office);
  return [{ personId: answerer.id, aspect: 'work', section: needsPerson ? 'unassigned' : section, work }];
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
  return owedAgain(told, DECIDER_AGAIN_AFTER, asOf) ? [{ personId: authority.id, aspect: 'approval', section: 'approvals', work }] : [];
};

const owedOnExtension = (work: FollowedWork, asOf: AsOf): readonly Owed[] => {
  const decider = work.assignment.extension == null ? null : extensionDecider(work, asOf.office);
  if (decider === null) return [];
  const { person } = decider;
  const told = asOf.toldOn(person.id, work.assignment.id, 'extension');
  return owedAgain(told, DECIDER_AGAIN_AFTER, asOf) ? [{ personId: person.id, aspect: 'extension', section: 'extensions', work }] : [];
};

const owedOnSilence = (work: FollowedWork, asOf: AsOf): readonly Owed[] => {
  const personId = silenceOver(work, asOf)?.told.id;
  if (personId === undefined) return [];
  const told = asOf.toldOn(personId, work.assignment.id, 'silence');
  return owedAgain(told, SILENCE_AGAIN_AFTER, asOf) ? [{ personId, aspect: 'silence', section: 'silent', work }] : [];
};

/** What waits for somebody's decision. */
const owedOnDecisions = (work: FollowedWork, asOf: AsOf): readonly Owed[] => [...owedOnExtension(work, asOf), ...owedOnSilence(work, asOf)];

/** Who must be told of this piece of work today, from its state and from what they have been told; never from how often this is asked. */
export const owedOn = (work: FollowedWork, asOf: AsOf): readonly Owed[] => {
  if (work.assignment.followedFrom > asOf.today) return [];
  switch (work.assignment.state.kind) {
    case 'open':
      return owedWhileOpen(work, asOf);
    case 'blocked':
      return [...owedOnBlocked(work, asOf), ...owedOnDecisions(work, asOf)];
    case 'submitted':
      return [...owedToAuthority(work, asOf), ...owedOnDecisions(work, asOf)];
    case 'done':
    case 'dropped':
      return [];
  }
};

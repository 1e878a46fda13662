import type { FollowedWork } from '../followed-work.ts';
import type { AskedGap } from '../gaps/gap-notices.ts';
import type { AssignmentId, PersonId } from '../ids.ts';
import type { MorningSections } from '../shown-work.ts';
import type { ObstacleAspect } from '../obstacle/owed-on-obstacle.ts';
import type { Office } from '../office/office.ts';
import type { Person } from '../office/person.ts';
import type { Day } from '../time/day.ts';
import type { Snooze } from './snooze.ts';

/** In which capacity a person is told of an assignment; each is remembered apart. */
export type Aspect =
  | ('work' | 'escalation' | 'letter' | 'approval' | ObstacleAspect | 'extension' | 'silence')
  /** To know what another handles instead. */
  | 'handled'
  | `gap-${AskedGap}`;

/** The last day on which a person was told of an assignment in one capacity. */
export interface Mention {
  readonly personId: PersonId;
  readonly assignmentId: AssignmentId;
  readonly aspect: Aspect;
  readonly toldOn: Day;
  /** Set where it urged late work: on how many days so far, and under which deadline. */
  readonly urged?: Urged;
}

/** Urgings (đôn đốc) count anew under another deadline. */
export interface Urged {
  readonly times: number;
  readonly lastDay: Day;
}

/** One piece of work that one person must be told of today, and in which part of the message. */
export interface Owed {
  readonly personId: PersonId;
  readonly aspect: Aspect;
  readonly section: keyof MorningSections | 'extensions' | 'silent';
  readonly work: FollowedWork;
  /** On how many days it has been urged, this one included; only where it is late. */
  readonly urgings?: number;
}

/** As of when, in which office, and what has been told already. */
export interface AsOf {
  readonly today: Day;
  readonly office: Office;
  readonly toldOn: (personId: PersonId, assignmentId: AssignmentId, aspect: Aspect) => Day | null;
  /** On how many days before this one the work was urged under its present deadline. */
  readonly urgingsOf?: (work: FollowedWork) => number;
  /** What a snooze of this person means for the morning: the work is left out, or told again. */
  readonly snoozeOf?: (person: Person, assignmentId: AssignmentId) => 'held-back' | 'over' | null;
  /** Whether somebody who acts for another may have been told this morning before the house's hour. */
  readonly hasEarlyDelegates?: boolean;
}

/** What the planner looks at: the running work, the office, the day, and what was told before. */
export interface Situation {
  readonly today: Day;
  readonly office: Office;
  readonly works: readonly FollowedWork[];
  readonly mentions: readonly Mention[];
  /** Who has put off which work. */
  readonly snoozes?: readonly Snooze[];
  /** How many lines each part of a message keeps. */
  readonly mostLines?: number;
}

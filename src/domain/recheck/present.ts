import { extensionDecider } from '../extension/extension-decider.ts';
import { isRunning } from '../assignment/assignment.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { AssignmentId, PersonId } from '../ids.ts';
import type { Office } from '../office/office.ts';
import type { Person } from '../office/person.ts';
import { readerFor } from '../standing-in/reader.ts';
import type { Day } from '../time/day.ts';

/** What is true at the moment of sending. */
export interface Present {
  readonly today: Day;
  readonly office: Office;
  readonly works: ReadonlyMap<AssignmentId, FollowedWork>;
  /** Work of which the reader wants to hear nothing now. */
  readonly putOff?: ReadonlySet<AssignmentId>;
}

/** Whether a line about this work still holds. */
export type Holds = (work: FollowedWork) => boolean;

/** Whether this person reads today what concerns another, or themselves: a delegate does, and nobody on leave. */
export const isReader = (reader: PersonId, of: Person | null, { work, present }: { work: FollowedWork; present: Present }): boolean =>
  of !== null && readerFor(of, work, present)?.id === reader;

/** Whether this person still decides on more time for it: it may be decided, taken back, or somebody else's to decide since. */
export const isAskedOf = (reader: PersonId, work: FollowedWork, present: Present): boolean =>
  work.assignment.extension != null &&
  isRunning(work.assignment) &&
  isReader(reader, extensionDecider(work, present.office)?.person ?? null, { work, present });

import { saveAssignment } from '#db/assignments.ts';
import { loadWork } from '#db/followed-work.ts';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import { type AssignmentCommand, type AssignmentRefusal, decide } from '#domain/assignment/decide.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { authorityOf } from '#domain/office/answerer.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { dayOf } from '#domain/time/instant.ts';
import { tellAround } from '../assigning/tell-around.ts';
import type { Speaking } from './speaker.ts';
import { tellOthers } from './tell-others.ts';

/** What came of a command: the work as it stands now, what happened, and the name of who else is told. */
export interface CarriedOut {
  readonly work: FollowedWork;
  readonly event: AssignmentEvent;
  readonly toldName: string | null;
}

export type NotCarriedOut = AssignmentRefusal | { readonly kind: 'changed-meanwhile' };

const attempt = async (
  speaking: Speaking,
  work: FollowedWork,
  command: AssignmentCommand,
): Promise<Result<CarriedOut, NotCarriedOut> | 'stale'> => {
  const { tx, now, office, person } = speaking;
  const { assignment } = work;
  // Whoever has the authority needs nobody's approval for the own work.
  const authority = authorityOf(work, office);
  // A unit that helps answers for its part alone: nobody accepts a product of it.
  const hasAuthority = authority !== null && authority.id !== person.id && assignment.part === 'lead';
  const decided = decide(assignment, command, { on: dayOf(now), hasAuthority });
  if (!decided.ok) return decided;
  const saved = await saveAssignment(tx, { before: assignment, events: decided.value, by: person.id, at: now });
  if (saved === 'stale') return 'stale';
  const event = decided.value.at(-1);
  if (event === undefined) return refused({ kind: 'changed-meanwhile' });
  const after = { ...work, assignment: saved };
  const toldName = await tellOthers(speaking, after, event);
  const toldAround = await tellAround(speaking, { before: work, after, event });
  return accepted({ work: after, event, toldName: toldName ?? toldAround });
};

/** Decides, saves row and events, and tells those whom it concerns. A change in between is looked at once more from the load. */
export const carryOut = async (
  speaking: Speaking,
  work: FollowedWork,
  command: AssignmentCommand,
): Promise<Result<CarriedOut, NotCarriedOut>> => {
  const first = await attempt(speaking, work, command);
  if (first !== 'stale') return first;
  const [reloaded] = await loadWork(speaking.tx, { assignments: [work.assignment.id] });
  const second = reloaded === undefined ? 'stale' : await attempt(speaking, reloaded, command);
  return second === 'stale' ? refused({ kind: 'changed-meanwhile' }) : second;
};

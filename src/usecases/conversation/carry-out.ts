import { saveAssignment } from '#db/assignments.ts';
import { loadWork } from '#db/followed-work.ts';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import { type AssignmentCommand, type AssignmentRefusal, decide } from '#domain/assignment/decide.ts';
import { receiverOf } from '#domain/duties/receiver.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { evidenceName } from '#domain/evidence/evidence.ts';
import { deadlineStanding, withAssignment } from '#domain/extension/current-deadline.ts';
import { authorityOf } from '#domain/office/answerer.ts';
import type { Person } from '#domain/office/person.ts';
import { actionOf, onBehalfOf } from '#domain/permissions.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { dayOf } from '#domain/time/instant.ts';
import { moveAlong } from '../extension/move-along.ts';
import { tellOfObstacle } from '../obstacle/tell-of-obstacle.ts';
import { tellAround } from '../assigning/tell-around.ts';
import type { Acting } from './speaker.ts';
import { tellOthers } from './tell-others.ts';

/** What came of a command: the work as it stands now, what happened, and the name of who else is told. */
export interface CarriedOut {
  readonly work: FollowedWork;
  readonly event: AssignmentEvent;
  readonly toldName: string | null;
  /** For whom the speaker acted, where it was not their own to do. */
  readonly onBehalfOf: Person | null;
  /** What was shown with it, by name. */
  readonly shown: readonly string[];
}

export type NotCarriedOut = AssignmentRefusal | { readonly kind: 'changed-meanwhile' };

// Whoever has the authority needs nobody's approval for the own work, and nobody accepts a product of a unit that only helps. A report is
// taken by whoever receives it.
const isApprovedBySomebody = (work: FollowedWork, { office, person }: Acting): boolean => {
  const authority = authorityOf(work, office) ?? receiverOf(work, office);
  return authority !== null && authority.id !== person.id && work.assignment.part === 'lead';
};

// A plan asks for it of those who lead; who only helps has no product of its own.
const needsEvidence = ({ plan, assignment }: FollowedWork): boolean => plan?.evidenceRequired === true && assignment.part === 'lead';

const shownIn = (events: readonly AssignmentEvent[]): readonly string[] =>
  events.flatMap((event) => (event.kind === 'evidence-given' ? [evidenceName(event.evidence)] : []));

const attempt = async (
  speaking: Acting,
  work: FollowedWork,
  command: AssignmentCommand,
): Promise<Result<CarriedOut, NotCarriedOut> | 'stale'> => {
  const { tx, now, office, person } = speaking;
  const { assignment } = work;
  const circumstances = {
    hasAuthority: isApprovedBySomebody(work, speaking),
    deadline: deadlineStanding(work, office.calendar),
    needsEvidence: needsEvidence(work),
  };
  const decided = decide(assignment, command, { on: dayOf(now), ...circumstances });
  if (!decided.ok) return decided;
  const sighted = { work, sharers: [] };
  const holder = onBehalfOf(person.id, actionOf(command.kind), { sighted, office, today: dayOf(now) });
  const by = { by: person.id, onBehalfOf: holder?.id ?? null };
  const saved = await saveAssignment(tx, { before: assignment, events: decided.value, ...by, at: now });
  if (saved === 'stale') return 'stale';
  const event = decided.value.at(-1);
  if (event === undefined) return refused({ kind: 'changed-meanwhile' });
  const after = withAssignment(work, saved);
  await moveAlong(tx, { work: after, event, ...by, at: now });
  const shown = shownIn(decided.value);
  const toldName = await tellOthers({ ...speaking, onBehalfOf: holder, shown }, after, event);
  const toldOfObstacle = await tellOfObstacle({ ...speaking, onBehalfOf: holder }, { before: work, after, event });
  const toldAround = await tellAround(speaking, { before: work, after, event });
  return accepted({ work: after, event, toldName: toldName ?? toldOfObstacle ?? toldAround, onBehalfOf: holder, shown });
};

/** Decides, saves row and events, and tells those whom it concerns. A change in between is looked at once more from the load. */
export const carryOut = async (
  speaking: Acting,
  work: FollowedWork,
  command: AssignmentCommand,
): Promise<Result<CarriedOut, NotCarriedOut>> => {
  const first = await attempt(speaking, work, command);
  if (first !== 'stale') return first;
  const [reloaded] = await loadWork(speaking.tx, { assignments: [work.assignment.id] });
  const second = reloaded === undefined ? 'stale' : await attempt(speaking, reloaded, command);
  return second === 'stale' ? refused({ kind: 'changed-meanwhile' }) : second;
};

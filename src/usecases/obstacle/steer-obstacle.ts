import { loadWork } from '#db/followed-work.ts';
import type { AssignmentCommand } from '#domain/assignment/decide.ts';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { lineFor } from '#domain/obstacle/obstacle-line.ts';
import type { ObstacleNotice } from '#domain/obstacle/obstacle-notice.ts';
import type { Obstacle, Resolver } from '#domain/obstacle/obstacle.ts';
import { commonLeader } from '#domain/obstacle/resolver.ts';
import { mayDo } from '#domain/permissions.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { carryOut } from '../conversation/carry-out.ts';
import { notBlocked } from '../conversation/not-blocked.ts';
import { refusal } from '../conversation/refusal.ts';
import { type SeenWork, seenBy } from '../conversation/visible-work.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { usualDue } from './obstacle-said.ts';
import { isToClear } from './works-to-clear.ts';

/** What is wanted of the obstacle of one piece of work: another resolver, another day, or both. */
export interface Steering {
  readonly resolver: Resolver | null;
  readonly dueOn: Day | null;
}

type Recorded = Extract<ObstacleNotice<unknown>, { kind: 'obstacle-recorded' }>;

const isBlocked = ({ work }: SeenWork): boolean => work.assignment.state.kind === 'blocked';

const nearest = (speaking: Speaking, seen: readonly SeenWork[]): SeenWork | undefined =>
  seen.find(({ work }) => isBlocked({ work, relations: [] }) && work.assignment.personId === speaking.person.id) ??
  seen.find((one) => isBlocked(one) && isToClear(one.work, speaking)) ??
  seen.find(isBlocked) ??
  seen[0];

/** The part of a task whose obstacle is meant: the own one first, then one that the speaker is to clear; a notice where there is none. */
export const meantPart = async (speaking: Speaking, task: TaskId): Promise<SeenWork | Notice> => {
  const seen = await seenBy(speaking, await loadWork(speaking.tx, { tasks: [task] }));
  if (seen.length === 0) return refusal('unknown-task', task);
  const may = seen.filter(({ relations }) => mayDo(relations, 'name-resolver') || mayDo(relations, 'pass-obstacle'));
  // Nobody resolves what is not blocked; whoever answers for it is told so.
  const found = nearest(speaking, may.length > 0 ? may : seen.filter(({ relations }) => mayDo(relations, 'report-block')));
  if (found === undefined) return refusal('not-allowed', task);
  return isBlocked(found) ? found : notBlocked(speaking, found);
};

export const isNotice = (found: SeenWork | Notice): found is Notice => 'kind' in found;

const obstacleOf = ({ assignment: { state } }: FollowedWork): Obstacle | null =>
  state.kind === 'blocked' ? (state.obstacle ?? null) : null;

const passing = (
  speaking: Speaking,
  work: FollowedWork,
  { to, dueOn }: { readonly to: Resolver; readonly dueOn: Day },
): AssignmentCommand => {
  const from: Resolver = obstacleOf(work)?.resolver ?? { kind: 'person', personId: speaking.person.id };
  return { kind: 'pass-obstacle', from, to, above: commonLeader(from, to, speaking.office), usualDue: dueOn };
};

const commandFor = (speaking: Speaking, { work, relations }: SeenWork, { resolver, dueOn }: Steering): AssignmentCommand | null => {
  const due = usualDue(speaking);
  const decides = obstacleOf(work)?.between !== undefined && isToClear(work, speaking);
  if (mayDo(relations, 'name-resolver') && !decides) return { kind: 'name-resolver', resolver, dueOn, usualDue: due };
  return resolver === null || !mayDo(relations, 'pass-obstacle') ? null : passing(speaking, work, { to: resolver, dueOn: dueOn ?? due });
};

const didOf = (event: AssignmentEvent, { resolver }: Steering): Recorded['did'] => {
  if (event.kind === 'obstacle-passed') return event.obstacle.between === undefined ? 'passed' : 'to-decide';
  if (event.kind === 'resolver-named' && event.obstacle.decided === true) return 'decided';
  return resolver === null ? 'due' : 'named';
};

/** What was recorded of an obstacle, as the speaker saw it when it was still theirs to say. */
export const recordedOf = (
  { office, now }: Speaking,
  { work, relations }: SeenWork,
  recorded: Pick<Recorded, 'did' | 'toldName' | 'insteadOf'>,
): Notice => ({ kind: 'obstacle-recorded', lines: [lineFor(work, relations, { office, today: dayOf(now) })], ...recorded });

/** Does with the obstacle of this work what is wanted, as far as the speaker may: whoever is to clear it passes it on, others name who is. */
export const steerObstacle = async (speaking: Speaking, chosen: SeenWork, steering: Steering): Promise<Notice> => {
  const number = chosen.work.task.id;
  const command = commandFor(speaking, chosen, steering);
  if (command === null) return refusal('not-allowed', number);
  const done = await carryOut(speaking, chosen.work, command);
  if (!done.ok) return refusal(done.refusal.kind, number);
  const { work, event, toldName, onBehalfOf } = done.value;
  const insteadOf = onBehalfOf === null ? {} : { insteadOf: onBehalfOf.name };
  return recordedOf(speaking, { work, relations: chosen.relations }, { did: didOf(event, steering), toldName, ...insteadOf });
};

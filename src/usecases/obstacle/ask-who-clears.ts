import { loadPending, savePending } from '#db/conversations.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Resolver } from '#domain/obstacle/obstacle.ts';
import type { ResolverOption } from '#domain/obstacle/obstacle-notice.ts';
import { addMs, HOUR_MS } from '#domain/time/instant.ts';
import type { Speaking } from '../conversation/speaker.ts';
import type { WorkAct } from '../conversation/work-act.ts';
import { obstacleSaid } from './obstacle-said.ts';
import { resolverOptions } from './resolver-options.ts';

const QUESTION_STANDS_MS = 24 * HOUR_MS;

/** Of which tasks the bot has asked who clears their obstacle. */
interface ResolverPending {
  readonly wants: 'resolver';
  readonly tasks: readonly TaskId[];
  /** The message that was answered by the question: one message may be about several tasks. */
  readonly update: number;
}

const isOfResolver = (pending: unknown): pending is ResolverPending =>
  typeof pending === 'object' && pending !== null && 'wants' in pending && pending.wants === 'resolver';

const pendingIn = async ({ tx, endpoint, now }: Speaking): Promise<ResolverPending | null> => {
  const pending = await loadPending(tx, endpoint.id, now);
  return isOfResolver(pending) ? pending : null;
};

/** The tasks of which it was asked in this chat who clears their obstacle; none where nothing is asked. */
export const tasksAskedAbout = async (speaking: Speaking): Promise<readonly TaskId[]> => (await pendingIn(speaking))?.tasks ?? [];

/** Remembers that it is asked, so that a bare name answers it. */
export const expectResolver = async (speaking: Speaking, task: TaskId): Promise<void> => {
  const { tx, endpoint, now, asked } = speaking;
  const before = await pendingIn(speaking);
  const others = before?.update === asked.updateId ? before.tasks.filter((one) => one !== task) : [];
  const pending: ResolverPending = { wants: 'resolver', tasks: [...others, task], update: asked.updateId };
  await savePending(tx, endpoint.id, { pending, expiresAt: addMs(now, QUESTION_STANDS_MS) });
};

/** Asks who clears the obstacle of this work, and says who may; null where it is known, or the act was another. */
export const askWhoClears = async (speaking: Speaking, act: WorkAct, work: FollowedWork): Promise<readonly ResolverOption[] | null> => {
  const { state } = work.assignment;
  if (act.intent !== 'blocked' || state.kind !== 'blocked' || state.obstacle === undefined || state.obstacle.resolver !== null) return null;
  await expectResolver(speaking, work.task.id);
  const several: readonly Resolver[] = obstacleSaid(speaking, act.words ?? act.reason).several;
  return resolverOptions(speaking, work, { several, besides: null });
};

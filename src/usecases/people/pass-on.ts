import { saveAssignment } from '#db/assignments.ts';
import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadRunningIndicators } from '#db/indicators.ts';
import { setController } from '#db/plans.ts';
import { fillTask } from '#db/tasks.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { WholeTask } from '#domain/gaps/whole-task.ts';
import type { IndicatorId, PersonId, TaskId } from '#domain/ids.ts';
import { authorityAfter, givesUp, type Went } from '#domain/office/going.ts';
import type { Person } from '#domain/office/person.ts';
import type { Plan } from '#domain/plan.ts';
import type { Day } from '#domain/time/day.ts';
import type { Instant } from '#domain/time/instant.ts';
import { askNewAuthority } from '../gaps/ask-new-authority.ts';
import { loadWholeTasks } from '../gaps/load-whole-tasks.ts';

/** What falls to others. */
export interface FallenTo {
  /** The work that nobody carries now. */
  readonly released: readonly FollowedWork[];
  readonly toAccept: ReadonlyMap<PersonId, readonly TaskId[]>;
  /** Tasks of which nobody accepts the product now. */
  readonly withoutAuthority: readonly TaskId[];
  /** Indicators that nobody reports now. */
  readonly indicators: readonly IndicatorId[];
}

interface PassingOn {
  readonly tx: Tx;
  /** The first day on which it holds. */
  readonly on: Day;
  readonly now: Instant;
  readonly follower: Person | null;
  /** The plans that go to the follower. */
  readonly plans: readonly Plan[];
}

const release = async ({ after, office }: Went, { tx, on, now }: PassingOn): Promise<readonly FollowedWork[]> => {
  const released: FollowedWork[] = [];
  for (const work of await loadWork(tx, { person: after.id })) {
    const { assignment: before } = work;
    if (!givesUp(after, before, office)) continue;
    const event = { kind: 'released', personId: after.id, left: !after.active, on } as const;
    const assignment = await saveAssignment(tx, { before, events: [event], by: null, at: now });
    // What was read and is written lies in one transaction: somebody else's change in between ends in an error, not in lost work.
    if (assignment === 'stale') throw new Error(`assignment ${String(before.id)} was changed meanwhile`);
    released.push({ ...work, assignment });
  }
  return released;
};

const worksOf = ({ task, plan, assignments }: WholeTask): readonly FollowedWork[] =>
  assignments.map((assignment) => ({ assignment, task, plan }));

// Whoever has to decide now hears at once of what waits for a decision.
const giveAuthority = async (went: Went, whole: WholeTask, { tx, now }: PassingOn): Promise<PersonId | null> => {
  const authorityId = authorityAfter(went, whole);
  if (authorityId === went.after.id) return authorityId;
  await fillTask(tx, whole.task.id, { authorityId });
  const works = worksOf({ ...whole, task: { ...whole.task, authorityId } });
  if (authorityId !== null) await askNewAuthority({ tx, now, office: went.office, person: went.after }, works);
  return authorityId;
};

const passAuthority = async (went: Went, how: PassingOn): Promise<Pick<FallenTo, 'toAccept' | 'withoutAuthority'>> => {
  const running = await loadWork(how.tx, { authority: went.after.id, states: ['open', 'blocked', 'submitted'] });
  const toAccept = new Map<PersonId, TaskId[]>();
  const withoutAuthority: TaskId[] = [];
  for (const whole of await loadWholeTasks(how.tx, [...new Set(running.map(({ task }) => task.id))])) {
    const authority = await giveAuthority(went, whole, how);
    if (authority === null) withoutAuthority.push(whole.task.id);
    else if (authority !== went.after.id) toAccept.set(authority, [...(toAccept.get(authority) ?? []), whole.task.id]);
  }
  return { toAccept, withoutAuthority };
};

const indicatorsOf = async ({ after }: Went, tx: Tx): Promise<readonly IndicatorId[]> =>
  after.active ? [] : (await loadRunningIndicators(tx)).filter(({ reporterId }) => reporterId === after.id).map(({ id }) => id);

/** Gives to others what somebody had who went to another unit or away: running work, decisions, plans. */
export const passOn = async (went: Went, how: PassingOn): Promise<FallenTo> => {
  const { tx, follower, plans } = how;
  const released = await release(went, how);
  if (follower !== null) for (const { id } of plans) await setController(tx, id, follower.id);
  return { released, ...(await passAuthority(went, how)), indicators: await indicatorsOf(went, tx) };
};

import { loadWork } from '#db/followed-work.ts';
import { setLadder } from '#db/tasks.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { mayDo } from '#domain/permissions.ts';
import { askedLadder, DEFAULT_LADDER, type Ladder, LADDERS } from '#domain/reminders/ladder.ts';
import { ladderOf } from '#domain/reminders/owed.ts';
import { nextRungAfter } from '#domain/reminders/reminder-moves.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import type { LadderWish } from '#language/ladder-words.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';
import { type SeenWork, seenBy } from './visible-work.ts';

type LadderTold = Extract<Notice, { kind: 'ladder-told' }>;

const sourceOf = ({ task, plan }: FollowedWork): LadderTold['from'] => {
  if (task.ladder != null) return 'task';
  return plan?.ladder == null ? 'house' : 'plan';
};

const withLadder = (work: FollowedWork, ladder: Ladder | null): FollowedWork => ({ ...work, task: { ...work.task, ladder } });

const told = ({ office, now }: Speaking, works: readonly FollowedWork[], said: Pick<LadderTold, 'outcome' | 'mayChange'>): Notice => {
  const today = dayOf(now);
  const [first] = works;
  const next = works
    .map((work) => nextRungAfter(work, today, office.calendar))
    .filter((day) => day !== null)
    .sort()[0];
  return {
    ...{ kind: 'ladder-told', ...said, ladder: first === undefined ? DEFAULT_LADDER : ladderOf(first) },
    ...{ from: first === undefined ? 'house' : sourceOf(first), next: next ?? null },
    lines: works.slice(0, 1).map((work) => workLine(work, office, today)),
  };
};

/** The ladder that is wanted for the task: null for its plan's, `outside` where it is beyond what a ladder may be. */
const wantedLadder = (wish: LadderWish, work: FollowedWork): Ladder | null | 'outside' => {
  switch (wish.kind) {
    case 'show':
      return work.task.ladder ?? null;
    case 'as-plan':
      return null;
    case 'choice':
      return LADDERS[wish.choice];
    case 'set':
      return askedLadder(wish, ladderOf(work)) ?? 'outside';
  }
};

const leadFirst = (seen: readonly SeenWork[]): readonly FollowedWork[] => {
  const leads = seen.filter(({ work }) => work.assignment.part === 'lead');
  return (leads.length > 0 ? leads : seen).map(({ work }) => work);
};

/** Shows the reminder ladder of one task, or gives it another one; what may not be seen is answered as if it did not exist. */
export const answerLadderWish = async (speaking: Speaking, wish: LadderWish): Promise<Notice> => {
  const task = wish.task as TaskId; // -- typed by a person; what is not there is refused below
  const seen = await seenBy(speaking, await loadWork(speaking.tx, { tasks: [task] }));
  const works = leadFirst(seen);
  const [work] = works;
  if (work === undefined) return refusal('unknown-task', task);
  const mayChange = seen.some(({ relations }) => mayDo(relations, 'set-ladder'));
  if (wish.kind === 'show')
    return seen.some(({ relations }) => mayDo(relations, 'see-whole'))
      ? told(speaking, works, { outcome: 'shown', mayChange })
      : refusal('not-allowed', task);
  if (!mayChange) return refusal('not-allowed', task);
  const ladder = wantedLadder(wish, work);
  if (ladder === 'outside') return told(speaking, works, { outcome: 'outside', mayChange });
  await setLadder(speaking.tx, task, ladder);
  return told(
    speaking,
    works.map((one) => withLadder(one, ladder)),
    { outcome: 'set', mayChange },
  );
};

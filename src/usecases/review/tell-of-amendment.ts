import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { PersonId, PlanDraftId, TaskId } from '#domain/ids.ts';
import type { AmendedForOne } from '#domain/importing/amended-for-one.ts';
import { amendedFor } from '#domain/importing/amendment-told.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Office } from '#domain/office/office.ts';
import type { Aspect, Mention } from '#domain/reminders/owed.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { announce } from '../enqueue-notice.ts';
import { askNewAuthority } from '../gaps/ask-new-authority.ts';

/** A newer version that has just been stored. */
interface StoredAmendment {
  readonly draft: PlanDraftId;
  /** The number of the plan. */
  readonly plan: string | null;
  /** Every share of the tasks of the earlier versions, as it was before. */
  readonly before: readonly FollowedWork[];
  /** Who confirmed it, and has seen all of it. */
  readonly by: PersonId;
  readonly now: Instant;
}

// Said now, so that the next morning does not say it again.
const mentionsOf = (personId: PersonId, { moved, given }: AmendedForOne<WorkLine>, toldOn: Day): readonly Mention[] =>
  [...moved.map(({ line }) => line), ...given]
    .filter(({ state }) => state === 'open')
    .flatMap(({ assignmentId, person }) => {
      // A line that says that nobody does the work asks to name somebody.
      const aspects: readonly Aspect[] = person === null ? ['work', 'gap-person'] : ['work'];
      return aspects.map((aspect) => ({ personId, assignmentId, aspect, toldOn }));
    });

// What waited for a decision is asked of whoever the newer version names.
const askOfNewcomers = async (
  { tx, by, ...around }: { readonly tx: Tx; readonly by: PersonId; readonly office: Office; readonly now: Instant },
  { before, after }: { readonly before: readonly FollowedWork[]; readonly after: readonly FollowedWork[] },
): Promise<void> => {
  const person = around.office.people.get(by);
  const authorities = new Map(before.map(({ task }) => [task.id, task.authorityId]));
  const newlyNamed = after.filter(({ task }) => task.authorityId !== null && authorities.get(task.id) !== task.authorityId);
  if (person !== undefined) await askNewAuthority({ tx, person, ...around }, newlyNamed);
};

/** Tells each person what a newer version of a plan changes in the own work, in one message, at the next hour at which the bot may speak. */
export const tellOfAmendment = async (tx: Tx, { draft, plan, before, by, now }: StoredAmendment): Promise<void> => {
  const office = await loadOffice(tx);
  const tasks = [...new Set<TaskId>(before.map(({ task }) => task.id))];
  const after = await loadWork(tx, { tasks });
  const today = dayOf(now);
  for (const [id, changes] of amendedFor({ before, after, office, today })) {
    if (id === by) continue;
    const recipient = { kind: 'person', id } as const;
    const key = noticeKey(recipient, 'plan-amended', `draft-${String(draft)}`);
    const mentions = mentionsOf(id, changes, today);
    await announce(tx, { recipient, key, notice: { kind: 'plan-amended', plan, ...changes }, mentions }, { now, office });
  }
  await askOfNewcomers({ tx, by, office, now }, { before, after });
};

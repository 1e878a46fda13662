import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadMentions } from '#db/mentions.ts';
import { loadOffice } from '#db/office.ts';
import { loadPlans } from '#db/plans.ts';
import { gapLines, mentionOf, questionsDue } from '#domain/gaps/ask-in-morning.ts';
import type { GapQuestion } from '#domain/gaps/gap-fillers.ts';
import type { PlanId } from '#domain/ids.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import type { Gap } from '#domain/six-ro.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { announce } from '../enqueue-notice.ts';
import { countGaps } from './list-gaps.ts';
import { wholeTasksOf } from './load-whole-tasks.ts';

const isOfSix = (gap: GapQuestion['gap']): gap is Gap => gap !== 'successor';

/**
 * Asks the controller of a plan, in one message, for what its tasks leave open and the controller can say. Nobody else is asked now: the
 * others find it in the message of their next morning.
 */
export const askGapsOfPlan = async (tx: Tx, { planId, now }: { readonly planId: PlanId; readonly now: Instant }): Promise<void> => {
  const plan = (await loadPlans(tx)).find(({ id }) => id === planId);
  if (plan?.controllerId == null) return;
  const { controllerId } = plan;
  const office = await loadOffice(tx);
  const today = dayOf(now);
  const works = await loadWork(tx, { plan: planId });
  const mentions = await loadMentions(
    tx,
    works.map(({ assignment }) => assignment.id),
  );
  const wholes = await wholeTasksOf(tx, works);
  const asked = questionsDue(wholes, { today, office, mentions }).filter(({ personId }) => personId === controllerId);
  if (asked.length === 0) return;
  const recipient = { kind: 'person', id: controllerId } as const;
  const counts = countGaps(
    asked.filter(({ gap }) => isOfSix(gap)).map(({ gap, whole }) => ({ number: whole.task.id, gaps: isOfSix(gap) ? [gap] : [] })),
  );
  const notice = {
    kind: 'gaps-asked',
    plan: plan.number === null ? plan.title : `Kế hoạch số ${plan.number}`,
    tasks: wholes.length,
    counts,
    lines: gapLines(asked, office, today),
  } as const;
  const key = noticeKey(recipient, 'gaps-asked', `plan-${String(planId)}.${today}`);
  await announce(tx, { recipient, key, notice, mentions: asked.map((question) => mentionOf(question, today)) }, { now, office });
};

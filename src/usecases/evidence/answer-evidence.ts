import { loadWork } from '#db/followed-work.ts';
import { loadPlans, requireEvidence } from '#db/plans.ts';
import { isRunning } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { mayDo } from '#domain/permissions.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { evidenceRuleIn, evidenceWishIn } from '#language/evidence-words.ts';
import { carryOut } from '../conversation/carry-out.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { seenBy } from '../conversation/visible-work.ts';
import { expectStep } from '../steps/waiting-step.ts';
import { evidenceSaid, useAttached } from './evidence-said.ts';

/** The part of a task for which the speaker may show something; a notice where there is none. */
const partToShow = async (speaking: Speaking, number: TaskId): Promise<Result<FollowedWork, Notice>> => {
  const seen = await seenBy(speaking, await loadWork(speaking.tx, { tasks: [number] }));
  if (seen.length === 0) return refused(refusal('unknown-task', number));
  const mine = seen.filter(({ relations }) => mayDo(relations, 'submit'));
  const nearest = mine.find(({ work }) => work.assignment.personId === speaking.person.id) ?? mine[0];
  return nearest === undefined ? refused(refusal('not-allowed', number)) : accepted(nearest.work);
};

/** Asks for the number and day of a document, or for a file; the next message that gives one is kept. */
export const askDocument = async (speaking: Speaking, number: TaskId, unread: string | null = null): Promise<Notice> => {
  const part = await partToShow(speaking, number);
  if (!part.ok) return part.refusal;
  if (!isRunning(part.value.assignment)) return refusal('already-finished', number);
  await expectStep(speaking, { step: 'document', task: number });
  return { kind: 'step-asked', step: { asks: 'document', number, title: part.value.task.title }, unread };
};

/** "Minh chứng 12: công văn 345/STC-NS": keeps with the work what the message shows. */
export const keepShown = async (speaking: Speaking, number: TaskId): Promise<Notice> => {
  const part = await partToShow(speaking, number);
  if (!part.ok) return part.refusal;
  const done = await carryOut(speaking, part.value, { kind: 'give-evidence', evidence: evidenceSaid(speaking) });
  if (!done.ok) return refusal(done.refusal.kind, number);
  await useAttached(speaking);
  const { work, shown } = done.value;
  return { kind: 'evidence-kept', lines: [workLine(work, speaking.office, dayOf(speaking.now))], shown };
};

/** Whoever follows a plan says whether its work is handed in only with something that shows it. */
const setRule = async (
  { tx, person }: Speaking,
  { plan: said, required }: NonNullable<ReturnType<typeof evidenceRuleIn>>,
): Promise<Notice> => {
  const plan = (await loadPlans(tx)).find(
    ({ number, controllerId }) => controllerId === person.id && number?.toLowerCase() === said.toLowerCase(),
  );
  if (plan === undefined) return refusal('unknown-plan', null, [said]);
  await requireEvidence(tx, plan.id, required);
  return { kind: 'evidence-rule', plan: plan.number ?? said, required };
};

/** Answers words about what shows that work was done; null for any other message. */
export const answerEvidence = async (speaking: Speaking): Promise<Notice | null> => {
  const rule = evidenceRuleIn(speaking.inbound.text);
  if (rule !== null) return setRule(speaking, rule);
  const wish = evidenceWishIn(speaking.inbound.text);
  if (wish === null) return null;
  if (evidenceSaid(speaking).length > 0) return keepShown(speaking, wish.number);
  // Other words behind it show nothing, and may mean another thing.
  return wish.rest === '' ? askDocument(speaking, wish.number) : null;
};

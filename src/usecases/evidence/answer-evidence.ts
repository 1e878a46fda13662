import { loadWork } from '#db/followed-work.ts';
import { loadPlans, requireEvidence } from '#db/plans.ts';
import type { Notice } from '#domain/notice.ts';
import { mayDo } from '#domain/permissions.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { evidenceRuleIn, evidenceWishIn } from '#language/evidence-words.ts';
import { carryOut } from '../conversation/carry-out.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { type SeenWork, seenBy } from '../conversation/visible-work.ts';
import { evidenceSaid, useAttached } from './evidence-said.ts';

type Wish = NonNullable<ReturnType<typeof evidenceWishIn>>;

const ownPart = (speaking: Speaking, seen: readonly SeenWork[]): SeenWork | undefined => {
  const mine = seen.filter(({ relations }) => mayDo(relations, 'submit'));
  return mine.find(({ work }) => work.assignment.personId === speaking.person.id) ?? mine[0];
};

// With nothing behind the number nothing else can be meant by whoever does the work; others may want to see what was shown.
const nothingShown = async (speaking: Speaking, { number, rest }: Wish): Promise<Notice | null> => {
  if (rest !== '') return null;
  const seen = await seenBy(speaking, await loadWork(speaking.tx, { tasks: [number] }));
  return ownPart(speaking, seen) === undefined ? null : refusal('nothing-shown', number);
};

/** "Minh chứng 12: công văn 345/STC-NS": keeps it with the work; null where the words may mean another thing. */
const keep = async (speaking: Speaking, wish: Wish): Promise<Notice | null> => {
  const { number } = wish;
  const evidence = evidenceSaid(speaking);
  if (evidence.length === 0) return nothingShown(speaking, wish);
  const seen = await seenBy(speaking, await loadWork(speaking.tx, { tasks: [number] }));
  if (seen.length === 0) return refusal('unknown-task', number);
  const nearest = ownPart(speaking, seen);
  if (nearest === undefined) return refusal('not-allowed', number);
  const done = await carryOut(speaking, nearest.work, { kind: 'give-evidence', evidence });
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
  return wish === null ? null : keep(speaking, wish);
};

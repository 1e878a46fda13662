import { clearPending, loadPending, savePending } from '#db/conversations.ts';
import type { Tx } from '#db/database.ts';
import type { AssignmentId, EndpointId, TaskId } from '#domain/ids.ts';
import { addMs, dayOf, HOUR_MS, type Instant } from '#domain/time/instant.ts';
import { documentIn } from '#language/evidence-words.ts';
import { extensionTailIn } from '#language/extension-words.ts';
import type { Act, Reading } from '#language/reply/act.ts';
import { stepIn } from '../steps/waiting-step.ts';
import type { Speaking } from './speaker.ts';
import type { WorkAct } from './work-act.ts';

const QUESTION_STANDS_MS = 24 * HOUR_MS;

/** What the bot has asked and waits for: which task the act is about, the reason of it, or the day until when. */
interface Pending {
  readonly wants: 'task' | 'reason' | 'date' | 'evidence';
  readonly act: WorkAct;
  readonly options: readonly TaskId[];
  /** The part whose reason is asked for: its number may stand for the parts of other units too. */
  readonly about: readonly AssignmentId[];
  /** All that was said, where only the task is missing. */
  readonly said?: string;
}

/** What somebody wants done, and the parts that the bot has asked back about, where it has. */
export interface Wanted {
  readonly act: WorkAct;
  readonly about: readonly AssignmentId[];
  /** The words that want it, where they came before the message that completes it. */
  readonly said?: string | undefined;
}

/** Remembers a question that the bot asks, so that a bare number or a bare reason answers it. */
export const ask = ({ tx, endpoint, now }: Speaking, pending: Pending): Promise<void> =>
  savePending(tx, endpoint.id, { pending, expiresAt: addMs(now, QUESTION_STANDS_MS) });

/** Forgets what the bot has asked: it was answered, or the person went on to something else. */
export const forgetQuestion = ({ tx, endpoint }: Speaking): Promise<void> => clearPending(tx, endpoint.id);

// "thiếu số liệu" alone reads as an obstacle, and is the reason that was asked for; a thank-you or a new command is none.
const mayBeReason = (act: Act): boolean => act.intent === 'none' || (act.intent === 'blocked' && act.tasks.length === 0);

const withReason = (act: WorkAct, reason: string): WorkAct | null => {
  if (!('reason' in act)) return null;
  return act.intent === 'blocked' ? { ...act, reason, words: reason } : { ...act, reason };
};

// A document that is named hands the work in after all; what was said of it is read from the message again.
const withEvidence = ({ act, about }: Pending, { inbound, now }: Speaking): Wanted | null =>
  documentIn(inbound.text, dayOf(now)) === null ? null : { act, about };

// Nothing else than a day answers until when.
const withDate = ({ act, about }: Pending, { inbound, now }: Speaking): Wanted | null => {
  const tail = act.intent === 'extend' ? extensionTailIn(inbound.text, dayOf(now)) : null;
  return tail === null || act.intent !== 'extend' ? null : { act: { ...act, until: tail.until, reason: tail.reason || act.reason }, about };
};

const withTask = ({ act, options, about, said }: Pending, chosen: Act): Wanted | null => {
  const task = chosen.intent === 'choose' ? options.find((number) => number === chosen.option) : undefined;
  return task === undefined ? null : { act: { ...act, tasks: [task] }, about, said };
};

const withReasonSaid = ({ act, about }: Pending, said: Act, { inbound }: Speaking): Wanted | null => {
  const whole = mayBeReason(said) ? withReason(act, inbound.text.trim()) : null;
  return whole === null ? null : { act: whole, about };
};

const completed = (pending: Pending, said: Act, speaking: Speaking): Wanted | null => {
  switch (pending.wants) {
    case 'task':
      return withTask(pending, said);
    case 'date':
      return withDate(pending, speaking);
    case 'evidence':
      return withEvidence(pending, speaking);
    case 'reason':
      return withReasonSaid(pending, said, speaking);
  }
};

/** What is answered elsewhere: the question of a card, who clears an obstacle, a step. */
const ELSEWHERE = ['card', 'resolver', 'step'] as const;

const isElsewhere = (pending: { readonly wants: string }): pending is { readonly wants: (typeof ELSEWHERE)[number] } =>
  ELSEWHERE.some((one) => one === pending.wants);

/** The act that this message completes, where it answers the question that the bot has asked; else null. */
export const resume = async (speaking: Speaking, { acts: [said] }: Reading): Promise<Wanted | null> => {
  const pending = (await loadPending(speaking.tx, speaking.endpoint.id, speaking.now)) as
    Pending | { readonly wants: (typeof ELSEWHERE)[number] } | undefined; // -- written by `ask`, or by one of those elsewhere
  if (pending === undefined || isElsewhere(pending) || said === undefined) return null;
  return completed(pending, said, speaking);
};

/** Whether a bare number answers the question that the bot has asked in this chat. */
export const isPendingOption = async (
  tx: Tx,
  { endpointId, now, number }: { readonly endpointId: EndpointId; readonly now: Instant; readonly number: number },
): Promise<boolean> => {
  const stored = await loadPending(tx, endpointId, now);
  if (stepIn(stored)?.step === 'value') return true;
  const pending = stored as Pending | undefined; // -- written by `ask`
  return pending?.wants === 'task' && pending.options.some((option) => option === number);
};

/** Whether the bot has asked about words of this chat that have changed nothing yet. */
export const isAsking = async ({ tx, endpoint, now }: Speaking): Promise<boolean> => {
  const pending = (await loadPending(tx, endpoint.id, now)) as { readonly wants: string } | undefined; // -- written by `ask`, or by one of those elsewhere
  return pending !== undefined && !isElsewhere(pending);
};

/** Whether the next free words are the reason that the bot has asked for. */
export const waitsForReason = async ({ tx, endpoint, now }: Speaking): Promise<boolean> => {
  const pending = (await loadPending(tx, endpoint.id, now)) as Pending | undefined; // -- written by `ask`
  return pending?.wants === 'reason';
};

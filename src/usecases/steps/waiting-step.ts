import { loadPending, savePending } from '#db/conversations.ts';
import type { Deadline } from '#domain/deadline.ts';
import type { IndicatorId, TaskId } from '#domain/ids.ts';
import { addMs, HOUR_MS } from '#domain/time/instant.ts';
import type { Speaking } from '../conversation/speaker.ts';

const QUESTION_STANDS_MS = 24 * HOUR_MS;

/** What has been said so far of a report that is asked for at once; null is what is still to be said. */
export interface ReportSoFar {
  readonly subject: string | null;
  readonly deadline: Deadline | null;
  readonly of: string | null;
}

/** Which step the next words in a chat take. */
export type WaitingStep =
  | { readonly step: 'document' | 'letter-number'; readonly task: TaskId }
  | { readonly step: 'value'; readonly indicator: IndicatorId }
  | ({ readonly step: 'report' } & ReportSoFar);

type Pending = { readonly wants: 'step' } & WaitingStep;

/** Remembers the step, so that bare words take it. */
export const expectStep = ({ tx, endpoint, now }: Speaking, waiting: WaitingStep): Promise<void> => {
  const pending: Pending = { wants: 'step', ...waiting };
  return savePending(tx, endpoint.id, { pending, expiresAt: addMs(now, QUESTION_STANDS_MS) });
};

/** The step that is kept as pending of a chat, or null. */
export const stepIn = (pending: unknown): WaitingStep | null =>
  typeof pending === 'object' && pending !== null && 'wants' in pending && pending.wants === 'step'
    ? (pending as Pending) // -- written by `expectStep`
    : null;

/** The step that waits in this chat; null where none does. */
export const stepWaiting = async ({ tx, endpoint, now }: Speaking): Promise<WaitingStep | null> =>
  stepIn(await loadPending(tx, endpoint.id, now));

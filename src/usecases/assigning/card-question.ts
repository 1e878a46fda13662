import { loadPending, savePending } from '#db/conversations.ts';
import type { CardQuestion } from '#domain/assigning/task-card.ts';
import { asId, type TaskCardId } from '#domain/ids.ts';
import { addMs, HOUR_MS } from '#domain/time/instant.ts';
import type { Day } from '#domain/time/day.ts';
import type { Act, Reading } from '#language/reply/act.ts';
import { deadlineIn } from './fill-card.ts';
import type { Speaking } from '../conversation/speaker.ts';

const QUESTION_STANDS_MS = 24 * HOUR_MS;

/** What a card has asked for in a chat. */
interface CardPending {
  readonly wants: 'card';
  readonly card: number;
  readonly asks: readonly CardQuestion[];
}

/** Remembers what a card asks for, so that bare words answer it. */
export const expectAnswer = async ({ tx, endpoint, now }: Speaking, card: TaskCardId, asks: readonly CardQuestion[]): Promise<void> => {
  const pending: CardPending = { wants: 'card', card, asks };
  if (asks.length > 0) await savePending(tx, endpoint.id, { pending, expiresAt: addMs(now, QUESTION_STANDS_MS) });
};

const isOfCard = (pending: unknown): pending is CardPending =>
  typeof pending === 'object' && pending !== null && 'wants' in pending && pending.wants === 'card';

/** What a card waits to hear in this chat; null where none does. */
export const cardAsking = async ({
  tx,
  endpoint,
  now,
}: Speaking): Promise<{ readonly card: TaskCardId; readonly asks: readonly CardQuestion[] } | null> => {
  const pending = await loadPending(tx, endpoint.id, now);
  return isOfCard(pending) ? { card: asId(pending.card), asks: pending.asks } : null;
};

const namesDay = (text: string, today: Day): boolean => deadlineIn(text, today)?.kind !== 'none';

// Words that alone would call for a list may name the day or the product that is asked for: "tuần sau", "báo cáo".
const mayFill = (asks: readonly CardQuestion[], act: Act, isDay: boolean): boolean => {
  if (act.intent === 'none') return true;
  if (act.intent !== 'question' || act.tasks.length > 0 || act.target !== null) return false;
  return act.topic === 'report' ? asks.includes('product') : asks.includes('deadline') && isDay;
};

/** Whether these words may answer what a card asks, and mean nothing else. */
export const mayAnswer = (asks: readonly CardQuestion[], { acts, text }: Reading, today: Day): boolean =>
  !text.includes('?') && acts.every((act) => mayFill(asks, act, namesDay(text, today)));

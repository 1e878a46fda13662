import { and, desc, eq, gt } from 'drizzle-orm';
import type { TaskCard } from '#domain/assigning/task-card.ts';
import type { PersonId, TaskCardId, TaskId } from '#domain/ids.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { type TaskCardState, taskCards } from './schema/task-cards.ts';

/** A card as it is kept, with what became of it. */
export interface KeptCard {
  readonly id: TaskCardId;
  readonly card: TaskCard;
  readonly state: TaskCardState;
  readonly taskId: TaskId | null;
}

const COLUMNS = { id: taskCards.id, card: taskCards.card, state: taskCards.state, taskId: taskCards.taskId };

/** Keeps a new card. */
export const insertTaskCard = async (
  tx: Tx,
  { card, by, at }: { readonly card: TaskCard; readonly by: PersonId; readonly at: Instant },
): Promise<KeptCard> => onlyRow(await tx.insert(taskCards).values({ card, byPerson: by, changedAt: at }).returning(COLUMNS));

/** This person's card of this number, whatever became of it; null for a number that is nobody's or somebody else's. */
export const findTaskCard = async (tx: Tx, id: TaskCardId, by: PersonId): Promise<KeptCard | null> => {
  const [found] = await tx
    .select(COLUMNS)
    .from(taskCards)
    .where(and(eq(taskCards.id, id), eq(taskCards.byPerson, by)));
  return found ?? null;
};

/** The card that this person opened or changed last and that still waits, unless it has waited since before `since`. */
export const lastOpenCard = async (tx: Tx, by: PersonId, since: Instant): Promise<KeptCard | null> => {
  const [found] = await tx
    .select(COLUMNS)
    .from(taskCards)
    .where(and(eq(taskCards.byPerson, by), eq(taskCards.state, 'open'), gt(taskCards.changedAt, since)))
    .orderBy(desc(taskCards.changedAt), desc(taskCards.id))
    .limit(1);
  return found ?? null;
};

/** Writes what has changed about a card. */
export const saveTaskCard = async (tx: Tx, { id, card, state, taskId }: KeptCard, at: Instant): Promise<void> => {
  await tx.update(taskCards).set({ card, state, taskId, changedAt: at }).where(eq(taskCards.id, id));
};

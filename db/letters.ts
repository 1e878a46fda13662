import { and, desc, eq, isNull } from 'drizzle-orm';
import type { LetterId, PersonId, TaskId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { letters } from './schema/letters.ts';

/** A letter of urging as it is kept; what it says follows from how the task stands. */
export type KeptLetter = typeof letters.$inferSelect;

/** Keeps a new letter, which nobody has been handed yet. */
export const insertLetter = async (
  tx: Tx,
  drafted: { readonly taskId: TaskId; readonly draftedBy: PersonId; readonly draftedOn: Day },
): Promise<KeptLetter> =>
  onlyRow(
    await tx
      .insert(letters)
      .values({ ...drafted, clerks: [] })
      .returning(),
  );

/** The letter of this number, or null. */
export const findLetter = async (tx: Tx, id: LetterId): Promise<KeptLetter | null> => {
  const [found] = await tx.select().from(letters).where(eq(letters.id, id));
  return found ?? null;
};

/** The letters about a task that have not been issued, newest first. */
export const waitingLetters = (tx: Tx, task: TaskId): Promise<KeptLetter[]> =>
  tx
    .select()
    .from(letters)
    .where(and(eq(letters.taskId, task), isNull(letters.issuedAs)))
    .orderBy(desc(letters.id));

/** Writes to whom it was handed, or under which number it was issued. */
export const saveLetter = async (tx: Tx, { id, clerks, issuedAs, issuedOn }: KeptLetter): Promise<void> => {
  await tx.update(letters).set({ clerks, issuedAs, issuedOn }).where(eq(letters.id, id));
};

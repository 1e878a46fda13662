import { eq } from 'drizzle-orm';
import type { Tx } from './database.ts';
import { settings } from './schema/settings.ts';

/** The value under this key as it was written; undefined where there is none. */
export const readSetting = async (tx: Tx, key: string): Promise<unknown> => {
  const [row] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return row?.value;
};

/** Writes a value that JSON can hold, over what was there. */
export const writeSetting = async (tx: Tx, key: string, value: unknown): Promise<void> => {
  await tx.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } });
};

/** Writes a value unless there is one already; returns the one that holds. */
export const keepSetting = async (tx: Tx, key: string, value: unknown): Promise<unknown> => {
  await tx.insert(settings).values({ key, value }).onConflictDoNothing();
  return readSetting(tx, key);
};

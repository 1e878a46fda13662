import { and, eq, gt, lte } from 'drizzle-orm';
import type { EndpointId } from '#domain/ids.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { buttons, menus } from './schema/channels.ts';

interface ShownChoice {
  readonly label: string;
  readonly says: string;
}

/** Keeps what some buttons say, each under its key, and forgets those that have expired. */
export const saveButtons = async (
  tx: Tx,
  kept: readonly { readonly key: string; readonly says: string; readonly endpointId: EndpointId; readonly expiresAt: Instant }[],
  now: Instant,
): Promise<void> => {
  await tx.delete(buttons).where(lte(buttons.expiresAt, now));
  if (kept.length > 0) await tx.insert(buttons).values([...kept]);
};

/** What a button says, where it was shown in this chat and has not expired; else null. */
export const findButton = async (
  tx: Tx,
  { key, endpointId, now }: { readonly key: string; readonly endpointId: EndpointId; readonly now: Instant },
): Promise<string | null> => {
  const [found] = await tx
    .select({ says: buttons.says })
    .from(buttons)
    .where(and(eq(buttons.key, key), eq(buttons.endpointId, endpointId), gt(buttons.expiresAt, now)));
  return found?.says ?? null;
};

/** Keeps the numbered choices that a chat was shown, over those that it was shown before. */
export const saveMenu = async (
  tx: Tx,
  {
    endpointId,
    choices,
    expiresAt,
  }: { readonly endpointId: EndpointId; readonly choices: readonly ShownChoice[]; readonly expiresAt: Instant },
): Promise<void> => {
  const shown = { choices: [...choices], expiresAt };
  await tx
    .insert(menus)
    .values({ endpointId, ...shown })
    .onConflictDoUpdate({ target: menus.endpointId, set: shown });
};

/** The numbered choices that a chat was shown last; none where they have expired. */
export const loadMenu = async (tx: Tx, endpointId: EndpointId, now: Instant): Promise<readonly ShownChoice[]> => {
  const [found] = await tx
    .select({ choices: menus.choices })
    .from(menus)
    .where(and(eq(menus.endpointId, endpointId), gt(menus.expiresAt, now)));
  return found?.choices ?? [];
};

/** Forgets what this chat could choose from. */
export const forgetChoices = async (tx: Tx, endpointId: EndpointId): Promise<void> => {
  await tx.delete(menus).where(eq(menus.endpointId, endpointId));
  await tx.delete(buttons).where(eq(buttons.endpointId, endpointId));
};

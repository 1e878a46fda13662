import type { PersonId } from '#domain/ids.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { invites } from './schema/contacts.ts';

interface NewInvite {
  /** The code itself is never stored. */
  readonly codeHash: string;
  readonly personId: PersonId;
  readonly expiresAt: Instant;
  readonly at: Instant;
}

/** Keeps an invite until it is used or expires. */
export const insertInvite = async (tx: Tx, { at, ...invite }: NewInvite): Promise<void> => {
  await tx.insert(invites).values({ ...invite, createdAt: at });
};

import { and, eq, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from './database.ts';
import { outbox } from './schema/outbox.ts';

/** Another notice than the one that is asked about. */
export const other = alias(outbox, 'other');

const sameRecipient = and(eq(other.recipientKind, outbox.recipientKind), eq(other.recipientId, outbox.recipientId));

/** Whether the same recipient has another notice like this. */
export const hasOther = (tx: Tx, condition: SQL | undefined) =>
  tx.select({ id: other.id }).from(other).where(and(sameRecipient, condition));

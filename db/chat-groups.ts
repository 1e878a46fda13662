import { asc, eq } from 'drizzle-orm';
import type { ChatGroupId } from '#domain/ids.ts';
import type { GroupScope } from '#domain/visibility.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { chatGroups } from './schema/contacts.ts';

/** A group on a messenger; without a scope nobody has bound it yet, and it is told nothing. */
export interface ChatGroup {
  readonly id: ChatGroupId;
  readonly name: string;
  readonly scope: GroupScope | null;
}

/** Adds a group. */
export const insertChatGroup = async (tx: Tx, { name, scope }: Omit<ChatGroup, 'id'>): Promise<ChatGroup> =>
  onlyRow(await tx.insert(chatGroups).values({ name, scope }).returning());

/** Every group, by id. */
export const loadChatGroups = (tx: Tx): Promise<ChatGroup[]> => tx.select().from(chatGroups).orderBy(asc(chatGroups.id));

/** The group of this id, or null. */
export const findChatGroup = async (tx: Tx, id: ChatGroupId): Promise<ChatGroup | null> => {
  const [found] = await tx.select().from(chatGroups).where(eq(chatGroups.id, id));
  return found ?? null;
};

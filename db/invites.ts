import { and, eq, gt, gte, isNotNull, isNull, sql } from 'drizzle-orm';
import type { PersonId } from '#domain/ids.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { GroupScope } from '#domain/visibility.ts';
import { hashOfCode } from './code-hash.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { linkTries } from './schema/channels.ts';
import { invites } from './schema/contacts.ts';

interface NewInvite {
  /** Only its hash is stored. */
  readonly code: string;
  readonly personId: PersonId;
  /** For a code that binds a chat group: to what; `personId` is then who authorised it. */
  readonly groupScope?: GroupScope;
  readonly expiresAt: Instant;
  readonly at: Instant;
}

/** Keeps an invite until it is used or expires. */
export const insertInvite = async (tx: Tx, { code, at, groupScope, ...invite }: NewInvite): Promise<void> => {
  await tx.insert(invites).values({ ...invite, codeHash: hashOfCode(code), groupScope: groupScope ?? null, createdAt: at });
};

interface GivenCode {
  readonly code: string;
  /** Who has given it in a chat group, where only a code for groups holds that this person has asked for; null: given in a private chat. */
  readonly groupBoundBy: PersonId | null;
  readonly now: Instant;
}

/** Uses up the invite with this code, once: of many who try at the same instant one gets it. Null where there is none to use. */
export const useInvite = async (
  tx: Tx,
  { code, groupBoundBy, now }: GivenCode,
): Promise<{ readonly personId: PersonId; readonly groupScope: GroupScope | null } | null> => {
  const { codeHash, usedAt, expiresAt, groupScope, personId } = invites;
  const isForThisChat = groupBoundBy === null ? isNull(groupScope) : and(isNotNull(groupScope), eq(personId, groupBoundBy));
  const [used] = await tx
    .update(invites)
    .set({ usedAt: now })
    .where(and(eq(codeHash, hashOfCode(code)), isNull(usedAt), gt(expiresAt, now), isForThisChat))
    .returning({ personId, groupScope });
  return used ?? null;
};

/** Counts a wrong code of this chat; the count begins anew where the last one began before `since`. Returns the count. */
export const countWrongCode = async (
  tx: Tx,
  { channel, chat, now, since }: { readonly channel: string; readonly chat: string; readonly now: Instant; readonly since: Instant },
): Promise<number> => {
  const isOld = sql`${linkTries.since} < ${sql.param(since, linkTries.since)}::timestamptz`;
  const [counted] = await tx
    .insert(linkTries)
    .values({ channel, chat, tries: 1, since: now })
    .onConflictDoUpdate({
      target: [linkTries.channel, linkTries.chat],
      set: {
        tries: sql`case when ${isOld} then 1 else ${linkTries.tries} + 1 end`,
        since: sql`case when ${isOld} then ${sql.param(now, linkTries.since)}::timestamptz else ${linkTries.since} end`,
      },
    })
    .returning({ tries: linkTries.tries });
  return counted?.tries ?? 1;
};

/** How many wrong codes this chat, and all chats together, have tried since then. */
export const wrongCodesSince = async (
  tx: Tx,
  { channel, chat, since }: { readonly channel: string; readonly chat: string; readonly since: Instant },
): Promise<{ readonly ofChat: number; readonly ofAll: number }> => {
  const { tries } = linkTries;
  const isOwn = and(eq(linkTries.channel, channel), eq(linkTries.chat, chat));
  const ofChat = sql<number>`coalesce(sum(${tries}) filter (where ${isOwn}), 0)::integer`;
  const ofAll = sql<number>`coalesce(sum(${tries}), 0)::integer`;
  return onlyRow(await tx.select({ ofChat, ofAll }).from(linkTries).where(gte(linkTries.since, since)));
};

import { and, asc, desc, eq, type SQL } from 'drizzle-orm';
import type { ChatGroupId, EndpointId, PersonId } from '#domain/ids.ts';
import type { Recipient } from '#domain/notice.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { endpoints } from './schema/contacts.ts';

/** An address on one channel (địa chỉ kênh), with its owner and whether it still takes messages. */
export interface Endpoint {
  readonly id: EndpointId;
  /** nobody: a chat that has written but is linked to no person and no group. */
  readonly owner:
    { readonly kind: 'person'; readonly id: PersonId } | { readonly kind: 'group'; readonly id: ChatGroupId } | { readonly kind: 'nobody' };
  readonly channel: string;
  readonly address: string;
  readonly reachable: boolean;
}

const ownerOf = ({ personId, groupId }: typeof endpoints.$inferSelect): Endpoint['owner'] => {
  if (personId !== null) return { kind: 'person', id: personId };
  if (groupId !== null) return { kind: 'group', id: groupId };
  return { kind: 'nobody' };
};

const toEndpoint = (row: typeof endpoints.$inferSelect): Endpoint => ({
  id: row.id,
  owner: ownerOf(row),
  channel: row.channel,
  address: row.address,
  reachable: row.reachable,
});

const findWhere = async (tx: Tx, condition: SQL | undefined): Promise<Endpoint | null> => {
  const [row] = await tx.select().from(endpoints).where(condition);
  return row === undefined ? null : toEndpoint(row);
};

const isOf = (recipient: Recipient): SQL => {
  switch (recipient.kind) {
    case 'person':
      return eq(endpoints.personId, recipient.id);
    case 'group':
      return eq(endpoints.groupId, recipient.id);
    case 'endpoint':
      return eq(endpoints.id, recipient.id);
  }
};

const ownerIds = (owner: Endpoint['owner']): { personId: PersonId | null; groupId: ChatGroupId | null } => ({
  personId: owner.kind === 'person' ? owner.id : null,
  groupId: owner.kind === 'group' ? owner.id : null,
});

/** Adds an address; one that the channel already has is a bug of the caller and throws. */
export const insertEndpoint = async (
  tx: Tx,
  { owner, channel, address }: Pick<Endpoint, 'owner' | 'channel' | 'address'>,
): Promise<Endpoint> => {
  return toEndpoint(
    onlyRow(
      await tx
        .insert(endpoints)
        .values({ ...ownerIds(owner), channel, address })
        .returning(),
    ),
  );
};

/** The endpoint of this address, or null. */
export const findEndpoint = (tx: Tx, channel: string, address: string): Promise<Endpoint | null> =>
  findWhere(tx, and(eq(endpoints.channel, channel), eq(endpoints.address, address)));

/** The endpoint of this id, or null. */
export const findEndpointById = (tx: Tx, id: EndpointId): Promise<Endpoint | null> => findWhere(tx, eq(endpoints.id, id));

/** Where a recipient can be found: reachable addresses first, and the oldest first among them. */
export const endpointsOf = async (tx: Tx, recipient: Recipient): Promise<Endpoint[]> => {
  const rows = await tx.select().from(endpoints).where(isOf(recipient)).orderBy(desc(endpoints.reachable), asc(endpoints.id));
  return rows.map(toEndpoint);
};

/** Every endpoint of a channel, by id. */
export const loadEndpoints = async (tx: Tx, channel: string): Promise<Endpoint[]> => {
  const rows = await tx.select().from(endpoints).where(eq(endpoints.channel, channel)).orderBy(asc(endpoints.id));
  return rows.map(toEndpoint);
};

/** Notes whether an address takes messages, and why it does not. */
// eslint-disable-next-line max-params -- the four read as one sentence
export const markReachable = async (tx: Tx, id: EndpointId, reachable: boolean, reason: string | null): Promise<void> => {
  await tx.update(endpoints).set({ reachable, reason }).where(eq(endpoints.id, id));
};

/** Gives an address to a person or a group, or takes it away from both. */
export const giveEndpoint = async (tx: Tx, id: EndpointId, owner: Endpoint['owner']): Promise<void> => {
  await tx
    .update(endpoints)
    .set({ ...ownerIds(owner), reachable: true, reason: null })
    .where(eq(endpoints.id, id));
};

/** Moves an address; where the new one is known already the old one stays as it is. */
export const moveEndpoint = async (tx: Tx, id: EndpointId, address: string): Promise<void> => {
  await tx.update(endpoints).set({ address }).where(eq(endpoints.id, id));
};

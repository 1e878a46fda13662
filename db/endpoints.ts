import { and, asc, desc, eq, type SQL } from 'drizzle-orm';
import type { ChatGroupId, EndpointId, PersonId } from '#domain/ids.ts';
import type { Recipient } from '#domain/notice.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { endpoints } from './schema/contacts.ts';

/** An address on one channel (địa chỉ kênh), with its owner and whether it still takes messages. */
export interface Endpoint {
  readonly id: EndpointId;
  readonly owner: { readonly kind: 'person'; readonly id: PersonId } | { readonly kind: 'group'; readonly id: ChatGroupId };
  readonly channel: string;
  readonly address: string;
  readonly reachable: boolean;
}

const ownerOf = ({ id, personId, groupId }: typeof endpoints.$inferSelect): Endpoint['owner'] => {
  if (personId !== null) return { kind: 'person', id: personId };
  if (groupId !== null) return { kind: 'group', id: groupId };
  throw new Error(`endpoint ${id} has no owner, which a constraint of the table forbids`);
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

/** Adds an address; one that the channel already has is a bug of the caller and throws. */
export const insertEndpoint = async (
  tx: Tx,
  { owner, channel, address }: Pick<Endpoint, 'owner' | 'channel' | 'address'>,
): Promise<Endpoint> => {
  const ownerIds = owner.kind === 'person' ? { personId: owner.id } : { groupId: owner.id };
  return toEndpoint(
    onlyRow(
      await tx
        .insert(endpoints)
        .values({ ...ownerIds, channel, address })
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

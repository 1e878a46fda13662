import { and, asc, desc, eq } from 'drizzle-orm';
import type { DeliveryOutcome } from '#domain/delivery.ts';
import type { EndpointId, NoticeId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { deliveries, outbox } from './schema/outbox.ts';

/** One try to deliver one notice; the endpoint is null where the process died before it could say which one it was. */
export interface Delivery {
  readonly endpointId: EndpointId | null;
  readonly at: Instant;
  readonly outcome: DeliveryOutcome;
}

/** Records how one try ended. */
export const recordDelivery = async (tx: Tx, delivery: Delivery & { readonly noticeId: NoticeId }): Promise<void> => {
  await tx.insert(deliveries).values(delivery);
};

/** The notice that arrived at this endpoint as this message of the channel, or null. */
export const findNoticeByMessage = async (tx: Tx, endpointId: EndpointId, messageRef: string): Promise<Notice | null> => {
  const [found] = await tx
    .select({ notice: outbox.notice })
    .from(deliveries)
    .innerJoin(outbox, eq(outbox.id, deliveries.noticeId))
    .where(and(eq(deliveries.endpointId, endpointId), eq(deliveries.messageRef, messageRef)))
    .orderBy(desc(deliveries.id))
    .limit(1);
  return found?.notice ?? null;
};

/** The last notices that arrived at this endpoint, the newest first. */
export const lastNoticesSentTo = async (tx: Tx, endpointId: EndpointId, most: number): Promise<Notice[]> => {
  const rows = await tx
    .select({ notice: outbox.notice })
    .from(deliveries)
    .innerJoin(outbox, eq(outbox.id, deliveries.noticeId))
    .where(and(eq(deliveries.endpointId, endpointId), eq(deliveries.outcomeKind, 'sent')))
    .orderBy(desc(deliveries.id))
    .limit(most);
  return rows.map(({ notice }) => notice);
};

/** The last notice that arrived at this endpoint, or null. */
export const lastNoticeSentTo = async (tx: Tx, endpointId: EndpointId): Promise<Notice | null> =>
  (await lastNoticesSentTo(tx, endpointId, 1))[0] ?? null;

/** Every try of a notice, oldest first. */
export const deliveriesOf = (tx: Tx, noticeId: NoticeId): Promise<Delivery[]> => {
  const { endpointId, at, outcome } = deliveries;
  return tx.select({ endpointId, at, outcome }).from(deliveries).where(eq(deliveries.noticeId, noticeId)).orderBy(asc(deliveries.id));
};

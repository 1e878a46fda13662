import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { DeliveryOutcome } from '#domain/delivery.ts';
import type { EndpointId, NoticeId } from '#domain/ids.ts';
import type { NoticeKind, Recipient } from '#domain/notice.ts';
import { deliveryOutcome } from '../codecs/delivery-outcome.ts';
import { notice } from '../codecs/notice.ts';
import type { OutboxState } from '../outbox-state.ts';
import { idColumn, instantColumn, jsonColumn, longCountedId } from './columns.ts';
import { endpoints } from './contacts.ts';

export const outbox = pgTable(
  'outbox',
  {
    id: longCountedId().$type<NoticeId>(),
    recipientKind: text().$type<Recipient['kind']>().notNull(),
    recipientId: integer().notNull(),
    key: text().notNull().unique(),
    notice: jsonColumn(notice).notNull(),
    kind: text()
      .$type<NoticeKind>()
      .notNull()
      .generatedAlwaysAs(sql`notice ->> 'kind'`),
    mustArrive: boolean().notNull(),
    /** Whether it counts against the few messages a day that somebody gets besides the morning's. */
    counted: boolean().notNull().default(false),
    replyVia: idColumn<EndpointId>().references(() => endpoints.id),
    state: text().$type<OutboxState>().notNull().default('ready'),
    notBefore: instantColumn().notNull(),
    /** Set once a try has failed: until then the recipient's later notices wait too. */
    retryAt: instantColumn(),
    leaseUntil: instantColumn(),
    /** When the send of this lease began; null while nothing can have gone out. */
    sendingSince: instantColumn(),
    tries: integer().notNull().default(0),
    resend: boolean().notNull().default(false),
    alerted: boolean().notNull().default(false),
    reason: text(),
    createdAt: instantColumn().notNull(),
    firstTriedAt: instantColumn(),
    settledAt: instantColumn(),
  },
  (table) => [
    index('outbox_waiting_of_recipient')
      .on(table.recipientKind, table.recipientId, table.id)
      .where(sql`state in ('ready', 'leased')`),
    index('outbox_due')
      .on(table.notBefore)
      .where(sql`state = 'ready'`),
    index('outbox_leased')
      .on(table.leaseUntil)
      .where(sql`state = 'leased'`),
    index('outbox_counted')
      .on(table.recipientId, table.settledAt)
      .where(sql`counted and state in ('sent', 'unknown')`),
    index('outbox_held')
      .on(table.recipientId, table.id)
      .where(sql`state = 'held'`),
    index('outbox_dead')
      .on(table.id)
      .where(sql`state = 'dead'`),
    index().on(table.replyVia),
  ],
);

/** One row for each try; the endpoint is null where the process died before it could say which one it was. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: longCountedId(),
    noticeId: bigint({ mode: 'number' })
      .$type<NoticeId>()
      .notNull()
      .references(() => outbox.id),
    endpointId: idColumn<EndpointId>().references(() => endpoints.id),
    at: instantColumn().notNull(),
    outcome: jsonColumn(deliveryOutcome).notNull(),
    outcomeKind: text()
      .$type<DeliveryOutcome['kind']>()
      .notNull()
      .generatedAlwaysAs(sql`outcome ->> 'kind'`),
    messageRef: text().generatedAlwaysAs(sql`outcome ->> 'messageRef'`),
  },
  (table) => [
    index().on(table.noticeId),
    index('deliveries_by_message')
      .on(table.endpointId, table.messageRef)
      .where(sql`message_ref is not null`),
    index().on(table.endpointId, table.id),
  ],
);

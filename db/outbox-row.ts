import { asId } from '#domain/ids.ts';
import type { Recipient } from '#domain/notice.ts';
import { outbox } from './schema/outbox.ts';

/** The columns that make a stored notice. */
export const NOTICE_COLUMNS = {
  id: outbox.id,
  recipientKind: outbox.recipientKind,
  recipientId: outbox.recipientId,
  notice: outbox.notice,
  replyVia: outbox.replyVia,
  tries: outbox.tries,
  resend: outbox.resend,
  leaseUntil: outbox.leaseUntil,
  createdAt: outbox.createdAt,
  firstTriedAt: outbox.firstTriedAt,
  alerted: outbox.alerted,
  state: outbox.state,
  notBefore: outbox.notBefore,
  reason: outbox.reason,
  settledAt: outbox.settledAt,
};

interface RecipientColumns {
  readonly recipientKind: Recipient['kind'];
  readonly recipientId: number;
}

/** The recipient that two columns name. */
export const toRecipient = ({ recipientKind, recipientId }: RecipientColumns): Recipient => {
  switch (recipientKind) {
    case 'person':
      return { kind: 'person', id: asId(recipientId) };
    case 'group':
      return { kind: 'group', id: asId(recipientId) };
    case 'endpoint':
      return { kind: 'endpoint', id: asId(recipientId) };
  }
};

/** The same row with its recipient in one piece. */
export const withRecipient = <Row extends RecipientColumns>({ recipientKind, recipientId, ...row }: Row) => ({
  ...row,
  recipient: toRecipient({ recipientKind, recipientId }),
});

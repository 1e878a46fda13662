import type { Tx } from '#db/database.ts';
import type { Endpoint } from '#db/endpoints.ts';
import { saveMentions } from '#db/mentions.ts';
import { enqueue, enqueueAll } from '#db/outbox.ts';
import type { EndpointId } from '#domain/ids.ts';
import type { Notice, Recipient } from '#domain/notice.ts';
import type { Office } from '#domain/office/office.ts';
import { noticeKey, type PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { nextSpeakingTime } from '#domain/reminders/rounds.ts';
import type { Instant } from '#domain/time/instant.ts';

interface Circumstances {
  readonly now: Instant;
  readonly office: Office;
}

// It waits for the next hour at which the bot may speak, and for the reader's own hour.
const notBeforeOf = ({ notBefore: own }: PlannedNotice, { now, office }: Circumstances): Instant =>
  nextSpeakingTime(own !== undefined && own > now ? own : now, office.calendar);

/**
 * Writes what the bot says of its own accord, each in its hour. Returns those that were written, whose mentions are to be saved; under a key that was used before
 * nothing is.
 */
export const announceAll = async (
  tx: Tx,
  planned: readonly PlannedNotice[],
  circumstances: Circumstances,
): Promise<readonly PlannedNotice[]> => {
  const { now } = circumstances;
  const keys = await enqueueAll(
    tx,
    planned.map((one) => {
      const { recipient, key, notice } = one;
      return { recipient, key, notice, notBefore: notBeforeOf(one, circumstances), at: now };
    }),
  );
  return planned.filter(({ key }) => keys.has(key));
};

/** Writes one, and that it tells what it tells; whether it was written. */
export const announce = async (tx: Tx, planned: PlannedNotice, circumstances: Circumstances): Promise<boolean> => {
  const [written] = await announceAll(tx, [planned], circumstances);
  if (written !== undefined) await saveMentions(tx, written.mentions);
  return written !== undefined;
};

/** What an answer belongs to: the update that asked, and the chat that it came from. */
export interface Asked {
  readonly updateId: number;
  readonly endpointId: EndpointId;
  readonly recipient: Recipient;
  readonly now: Instant;
}

/** What an answer in this chat belongs to. */
export const askedIn = (endpoint: Endpoint, updateId: number, now: Instant): Asked => ({
  updateId,
  endpointId: endpoint.id,
  recipient: endpoint.owner.kind === 'nobody' ? { kind: 'endpoint', id: endpoint.id } : endpoint.owner,
  now,
});

/** Writes answers to what somebody said: they go at once, whatever the hour, to the chat that asked. */
export const answer = async (tx: Tx, asked: Asked, notices: readonly Notice[]): Promise<void> => {
  for (const [index, notice] of notices.entries()) {
    await enqueue(tx, {
      recipient: asked.recipient,
      key: noticeKey(asked.recipient, `answer-${String(index)}`, `update-${String(asked.updateId)}`),
      notice,
      notBefore: asked.now,
      at: asked.now,
      replyVia: asked.endpointId,
    });
  }
};

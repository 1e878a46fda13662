import type { Tx } from '#db/database.ts';
import type { Endpoint } from '#db/endpoints.ts';
import { saveMentions } from '#db/mentions.ts';
import { enqueue } from '#db/outbox.ts';
import type { EndpointId } from '#domain/ids.ts';
import type { Notice, Recipient } from '#domain/notice.ts';
import type { Office } from '#domain/office/office.ts';
import { noticeKey, type PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { nextSpeakingTime } from '#domain/reminders/rounds.ts';
import type { Instant } from '#domain/time/instant.ts';

/**
 * Writes what the bot says of its own accord: it waits for the next hour at which the bot may speak, and for the reader's own hour. Whether
 * it was written; under a key that was used before nothing is.
 */
export const announce = async (tx: Tx, planned: PlannedNotice, { now, office }: { now: Instant; office: Office }): Promise<boolean> => {
  const own = planned.notBefore ?? now;
  const notBefore = nextSpeakingTime(own > now ? own : now, office.calendar);
  const { recipient, key, notice, mentions } = planned;
  const written = await enqueue(tx, { recipient, key, notice, notBefore, at: now, replyVia: null });
  if (written === 'enqueued') await saveMentions(tx, mentions);
  return written === 'enqueued';
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

/**
 * ready: waits for its time or its turn; leased: in the hands of a dispatcher; unknown: may have arrived and is not sent again;
 * dead: given up; withdrawn: no longer true before it went; held: waits for the recipient's next morning's message, since the day's few
 * messages are used up; folded: was told within that message.
 */
export const OUTBOX_STATES = ['ready', 'leased', 'sent', 'unknown', 'dead', 'withdrawn', 'held', 'folded'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

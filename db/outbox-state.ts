/**
 * ready: waits for its time or its turn; leased: in the hands of a dispatcher; unknown: may have arrived and is not sent again;
 * dead: given up; withdrawn: no longer true before it went.
 */
export const OUTBOX_STATES = ['ready', 'leased', 'sent', 'unknown', 'dead', 'withdrawn'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

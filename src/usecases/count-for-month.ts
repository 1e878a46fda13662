import type { Tx } from '#db/database.ts';
import { addToMonth } from '#db/monthly-counts.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { alertAdmin } from './alert-admin.ts';

/** The admin hears of it while there is time to buy more, and once more when it is used up. */
const WARNINGS = [0.8, 1] as const;

interface Sent {
  readonly channel: string;
  readonly messages: number;
  /** How many the plan of the channel's bot allows in a month. */
  readonly limit: number;
}

/** Counts messages towards the month of a channel (months as Vietnam's calendar has them); the admin is told at 80 % and at 100 % of the limit. */
export const countForMonth = async (tx: Tx, { channel, messages, limit }: Sent, now: Instant): Promise<void> => {
  const month = dayOf(now).slice(0, 7);
  const sent = await addToMonth(tx, { channel, month, messages });
  for (const share of WARNINGS) {
    const threshold = limit * share;
    if (sent < threshold || sent - messages >= threshold) continue;
    const alert = { kind: 'quota-near', channel, month, sent, limit } as const;
    await alertAdmin(tx, alert, { slot: `${month}·${channel}·${String(share * 100)}`, now });
  }
};

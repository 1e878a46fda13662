import { z } from 'zod';
import type { CallZalo, ZaloFailure } from './zalo-calls.ts';
import { delayAfter, type ZaloDelays } from './zalo-delays.ts';
import { reasonOf, verdictOf } from './zalo-faults.ts';
import type { ZaloState } from './zalo-state.ts';

/** Fewer faults in a row than these are everyday (zalo.md §2.1). */
const FAULTS_THAT_TELL = 3;

/** Who the bot is. */
export interface ZaloIdentity {
  readonly id: string;
  /** The names under which people may mention it. */
  readonly names: readonly string[];
}

/** What the side that takes in works with. */
export interface ZaloTaking {
  readonly call: CallZalo;
  readonly state: ZaloState;
  readonly delays: ZaloDelays;
  /** Given when the bot is to end. */
  readonly stopping: AbortSignal;
}

/** Faults in a row on the side that takes in. */
export interface ZaloTroubles {
  /** Waits as long as the fault asks for; ends the bot where only a person can help. */
  readonly suffer: (failure: ZaloFailure) => Promise<void>;
  readonly over: () => void;
}

/** Starts without any trouble. */
export const zaloTroubles = ({ state, delays, stopping }: ZaloTaking): ZaloTroubles => {
  let inRow = 0;
  return {
    suffer: async (failure) => {
      const verdict = verdictOf(failure);
      if (verdict === 'token-refused') {
        state.refuseToken(reasonOf(failure));
        return;
      }
      inRow += 1;
      if (inRow >= FAULTS_THAT_TELL) state.moveTo('retrying', reasonOf(failure));
      await delays.wait(delayAfter(verdict === 'slow-down' ? delays.quotaMs : delays.backOffMs, inRow), stopping);
    },
    over: () => {
      inRow = 0;
    },
  };
};

/** Whether the bot goes on: it is neither told to end nor stopped by Zalo. */
export const goesOn = ({ state, stopping }: ZaloTaking): boolean => !stopping.aborted && state.health().state !== 'stopped';

const me = z.object({ id: z.coerce.string(), account_name: z.string().optional(), display_name: z.string().optional() });

/** Asks who the bot is until it is told; null where the bot ends before. */
export const identify = async (taking: ZaloTaking, troubles: ZaloTroubles): Promise<ZaloIdentity | null> => {
  while (goesOn(taking)) {
    const result = await taking.call('getMe', {}, taking.delays.callTimeoutMs);
    const parsed = me.safeParse(result.kind === 'ok' ? result.result : null);
    if (parsed.success) {
      troubles.over();
      const { id, account_name: account, display_name: shown } = parsed.data;
      return { id, names: [account, shown].flatMap((name) => (name === undefined || name === '' ? [] : [name])) };
    }
    await troubles.suffer(result.kind === 'ok' ? { kind: 'lost', reason: 'getMe không cho biết bot là ai' } : result);
  }
  return null;
};

const webhook = z.object({ url: z.string() }).catch({ url: '' });

/** Where Zalo delivers to: an address, '' where no webhook is set, null where Zalo does not tell. */
export const webhookAddress = async ({ call, state, delays }: ZaloTaking): Promise<string | null> => {
  const result = await call('getWebhookInfo', {}, delays.callTimeoutMs);
  if (result.kind === 'ok') return webhook.parse(result.result).url;
  if (verdictOf(result) === 'token-refused') state.refuseToken(reasonOf(result));
  return null;
};

import type { Intake } from '../intake.ts';
import type { KeepSaid } from './keep-said.ts';
import type { ZaloFailure, ZaloResult } from './zalo-calls.ts';
import { delayAfter } from './zalo-delays.ts';
import { goesOn, identify, webhookAddress, type ZaloIdentity, type ZaloTaking, type ZaloTroubles, zaloTroubles } from './zalo-identity.ts';
import { readZaloUpdate, type ZaloSaid } from './zalo-updates.ts';

/** Beyond the longest poll, so that nobody else polls while the answer to ours is still under way. */
const LEASE_MARGIN_MS = 20_000;

/** What the poller works with. */
export interface ZaloPolling extends Omit<ZaloTaking, 'stopping'> {
  readonly name: string;
  readonly intake: Intake;
  readonly keep: KeepSaid;
}

type Polling = ZaloPolling & ZaloTaking;

const isIdle = (result: ZaloResult): boolean =>
  result.kind === 'error' && (result.code === 408 || /request timeout/i.test(result.description));

/** Zalo has handed the update out for good: it stays in hand until it is stored, and nothing else is fetched before. */
const storeSurely = async ({ name, intake, keep, delays, state, stopping }: Polling, said: ZaloSaid): Promise<void> => {
  const { updateKey, chat } = said.inbound;
  const about = { channel: name, updateKey, chat };
  for (let tries = 1; ; tries += 1) {
    try {
      await keep(said);
      return;
    } catch (error) {
      if (tries === 1) intake.report({ ...about, error }, 'a message could not be stored and is kept in hand');
      if (stopping.aborted) {
        intake.report({ ...about, error }, 'a message is LOST: it could not be stored before the end');
        return;
      }
      state.moveTo('retrying', 'không lưu được tin nhận từ Zalo');
      await delays.wait(delayAfter(delays.backOffMs, tries), stopping);
    }
  }
};

const takeResult = async (polling: Polling, identity: ZaloIdentity, result: unknown): Promise<void> => {
  const { name, intake } = polling;
  // Documented as one update; a list would be gone as well once it was fetched.
  const updates: readonly unknown[] = Array.isArray(result) ? result : [result];
  for (const raw of updates) {
    const said = readZaloUpdate(raw, { channel: name, botNames: identity.names, receivedAt: intake.now() });
    if (said !== null) await storeSurely(polling, said);
  }
};

/** With a webhook set Zalo refuses polls. Deleting it would take the messages away from whoever set it. */
const stopsForWebhook = async (polling: Polling): Promise<boolean> => {
  const url = await webhookAddress(polling);
  if (url === null || url === '') return false;
  polling.state.moveTo('stopped', 'bot Zalo đang đặt webhook nên không hỏi tin được; hãy xóa webhook hoặc chuyển sang chế độ webhook');
  return true;
};

const sufferPoll = async (polling: Polling, troubles: ZaloTroubles, failure: ZaloFailure): Promise<void> => {
  const { name, intake } = polling;
  if (failure.kind === 'lost')
    intake.report({ channel: name, reason: failure.reason }, 'the answer to a poll was lost, perhaps with a message');
  const mayBeWebhook = failure.kind === 'error' && failure.code === 400;
  if (mayBeWebhook && (await stopsForWebhook(polling))) return;
  await troubles.suffer(failure);
};

const pollOnce = async (polling: Polling, troubles: ZaloTroubles, identity: ZaloIdentity): Promise<void> => {
  const { call, delays, intake, state, stopping } = polling;
  const askedAt = intake.now();
  const result = await call('getUpdates', { timeout: String(delays.pollSeconds) }, delays.pollTimeoutMs);
  if (result.kind !== 'ok' && !isIdle(result)) return sufferPoll(polling, troubles, result);
  if (result.kind === 'ok') await takeResult(polling, identity, result.result);
  troubles.over();
  if (stopping.aborted) return;
  state.moveTo('ok');
  const isHasty = isIdle(result) && intake.now() - askedAt < delays.breathMs;
  if (isHasty) await delays.wait(delays.breathMs, stopping);
};

const pollInTurn = async (polling: Polling, troubles: ZaloTroubles, identity: ZaloIdentity): Promise<void> => {
  const { name, delays, intake, state, stopping } = polling;
  const isMine = await intake.holdLease(`poll:${name}:${identity.id}`, delays.pollTimeoutMs + LEASE_MARGIN_MS);
  if (!isMine) {
    state.moveTo('standing-by');
    return delays.wait(delays.standByMs, stopping);
  }
  if (state.health().state !== 'retrying') state.moveTo('ok');
  return pollOnce(polling, troubles, identity);
};

const poll = async (polling: Polling): Promise<void> => {
  const { name, delays, intake, state, stopping } = polling;
  const troubles = zaloTroubles(polling);
  const identity = await identify(polling, troubles);
  if (identity === null || (await stopsForWebhook(polling))) return;
  while (goesOn(polling)) {
    try {
      await pollInTurn(polling, troubles, identity);
    } catch (error) {
      // Most likely the database, asked for the lease: polling goes on once it answers.
      intake.report({ channel: name, error }, 'polling stumbled');
      state.moveTo('retrying', 'lỗi bên trong khi hỏi tin Zalo');
      await delays.wait(delays.standByMs, stopping);
    }
  }
};

/**
 * Fetches updates, one call strictly after the other, and stores each before the next is asked for. `stop` cuts waits short but lets a
 * poll in flight come to its end (up to `pollTimeoutMs`): Zalo knows no acknowledgement, so that whatever it hands to a poll we have
 * hung up on is gone for ever.
 */
export const startZaloPoller = (polling: ZaloPolling): { readonly stop: () => Promise<void> } => {
  const stop = new AbortController();
  const ended = poll({ ...polling, stopping: stop.signal });
  return {
    stop: async () => {
      stop.abort();
      await ended;
    },
  };
};

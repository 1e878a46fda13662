import type { ChannelHealth } from '../channel.ts';
import type { Intake } from '../intake.ts';

type State = ChannelHealth['state'];

/** How one bot is doing; what sends and what takes in share it. */
export interface ZaloState {
  readonly health: () => ChannelHealth;
  /** Every change is reported once; `stopped` is final. */
  readonly moveTo: (state: State, reason?: string | null) => void;
  /** Zalo does not know the token any more: nothing is called again. */
  readonly refuseToken: (reason: string) => void;
  readonly isTokenRefused: () => boolean;
}

const SENTENCES: Record<State, string> = {
  starting: 'the Zalo bot starts',
  ok: 'the Zalo bot works',
  retrying: 'the Zalo bot has trouble and tries again',
  'standing-by': 'another process polls this Zalo bot, this one stands by',
  stopped: 'the Zalo bot has stopped: a person must act',
};

/** Makes the state of a bot that starts. */
export const zaloState = ({ name, intake }: { readonly name: string; readonly intake: Pick<Intake, 'report'> }): ZaloState => {
  let health: ChannelHealth = { state: 'starting', reason: null };
  let tokenRefused = false;
  const moveTo = (state: State, reason: string | null = null): void => {
    if (health.state === 'stopped' || health.state === state) return;
    health = { state, reason };
    intake.report({ channel: name, state, reason }, SENTENCES[state]);
  };
  return {
    health: () => health,
    moveTo,
    refuseToken: (reason) => {
      tokenRefused = true;
      moveTo('stopped', `${reason}; hãy kiểm tra mã bot (token) rồi khởi động lại`);
    },
    isTokenRefused: () => tokenRefused,
  };
};

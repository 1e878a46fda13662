import type { ChannelHealth } from '../channel.ts';

/** Keeps how the intake is doing, and reports what a person should see: trouble when it begins and ends, and the end of the channel. */
export interface HealthBoard {
  readonly now: () => ChannelHealth;
  readonly become: (state: ChannelHealth['state'], reason: string | null) => void;
}

const sentenceOn = (before: ChannelHealth['state'], { state, reason }: ChannelHealth): string | null => {
  if (state === before) return null;
  if (state === 'stopped') return `the channel has stopped and needs a person: ${reason ?? ''}`;
  if (state === 'retrying') return `no updates for now, trying again: ${reason ?? ''}`;
  return state === 'ok' && before === 'retrying' ? 'updates come in again' : null;
};

/** Makes a board that shows `starting`. Nothing but a new start follows `stopped`. */
export const healthBoard = (channel: string, report: (about: object, sentence: string) => void): HealthBoard => {
  let health: ChannelHealth = { state: 'starting', reason: null };
  return {
    now: () => health,
    become: (state, reason) => {
      if (health.state === 'stopped') return;
      const before = health.state;
      health = { state, reason };
      const sentence = sentenceOn(before, health);
      if (sentence !== null) report({ channel }, sentence);
    },
  };
};

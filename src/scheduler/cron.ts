import { schedule } from 'node-cron';

export interface Ticking {
  readonly stop: () => Promise<void>;
}

/**
 * Calls `tick` at every full minute of Vietnam's clock. What is owed is worked out from the state at each tick, so a tick that is missed,
 * late or doubled changes nothing.
 */
export const tickEveryMinute = (tick: () => Promise<void>, onBug: (error: unknown) => void): Ticking => {
  const task = schedule('* * * * *', () => tick().catch(onBug), { timezone: 'Asia/Ho_Chi_Minh', noOverlap: true, name: 'rounds' });
  return {
    stop: async () => {
      await task.destroy();
    },
  };
};

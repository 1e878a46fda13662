import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { type RunningZaloBot, runZaloBot, type ZaloBotOptions } from '../../../../src/bot/zalo-bot/run-zalo-bot.ts';
import { ZALO_DELAYS, type ZaloDelays } from '../../../../src/bot/zalo-bot/zalo-delays.ts';
import type { DeliveryOutcome } from '../../../../src/domain/delivery.ts';
import type { EndpointId } from '../../../../src/domain/ids.ts';
import { fakeTime } from '../../../fakes/fake-time.ts';
import { freePace } from '../../../support/free-pace.ts';
import { startZaloFake, type ZaloFake, type ZaloFakeOptions } from '../../../support/zalo-fake/start-zalo-fake.ts';
import { type RecordingIntake, recordingIntake } from './recording-intake.ts';

/** A Zalo, an intake and the bot between them. */
export interface ZaloUnderTest {
  readonly fake: ZaloFake;
  readonly intake: RecordingIntake;
  readonly time: ReturnType<typeof fakeTime>;
  /** How long the bot wanted to wait; nobody waits. */
  readonly waits: readonly number[];
  readonly delays: ZaloDelays;
  readonly start: (options?: Partial<ZaloBotOptions>) => RunningZaloBot;
  readonly send: (bot: RunningZaloBot, text: string, chat?: string) => Promise<DeliveryOutcome>;
  /** Ends what was started. */
  readonly end: () => Promise<void>;
}

export const LAN = 'u-77f0';
const ENDPOINT = 1 as EndpointId; // -- the channel only hands it on

/** Starts a Zalo without a bot. */
export const zaloUnderTest = async (fakeOptions: Partial<ZaloFakeOptions> = {}): Promise<ZaloUnderTest> => {
  const time = fakeTime();
  const fake = await startZaloFake({ now: time.now, ...fakeOptions });
  const intake = recordingIntake(time.now);
  const waits: number[] = [];
  const bots: RunningZaloBot[] = [];
  const delays: ZaloDelays = {
    ...ZALO_DELAYS,
    wait: async (ms) => {
      waits.push(ms);
      intake.touched();
      await turnOfTheLoop();
    },
  };
  return {
    fake,
    intake,
    time,
    waits,
    delays,
    start: (options = {}) => {
      const { baseUrl: apiRoot, token } = fake;
      const standard = { name: 'zalo-bot', token, apiRoot, mode: 'polling', webhookSecret: null, monthlyLimit: null } as const;
      const bot = runZaloBot({ ...standard, intake, delays, pace: freePace(time.now), ...options });
      bots.push(bot);
      return bot;
    },
    send: (bot, text, chat = LAN) => bot.channel.send({ endpointId: ENDPOINT, chat }, { text, choices: [] }),
    end: async () => {
      let running = bots.length;
      for (const bot of bots) void bot.stop().then(() => (running -= 1));
      // Whatever poll still waits comes to its end by itself; here its time passes at once.
      while (running > 0) {
        time.advance(60_000);
        fake.clockMoved();
        await turnOfTheLoop();
      }
      await fake.close();
    },
  };
};

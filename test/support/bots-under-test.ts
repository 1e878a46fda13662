import { afterEach, expect } from 'vitest';
import { readConfig } from '#app/config.ts';
import { createLog } from '#app/log.ts';
import { runChannels } from '#app/run-channels.ts';
import { fileTaker } from '#app/take-files.ts';
import { readForReview } from '#documents/read-for-review.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { OfficeUnderTest } from './office-under-test.ts';
import { freePace } from './free-pace.ts';
import { startTelegramEmulator, type TelegramEmulator } from './telegram-emulator.ts';
import { startTelegramFake, type TelegramFake } from './telegram-fake/start-telegram-fake.ts';
import { startZaloFake, type ZaloFake } from './zalo-fake/start-zalo-fake.ts';

type Closing = (() => Promise<void>)[];

/** Takes files as the program does; links lead to a host that nobody has. */
const takeFileIn = ({ db, clock }: OfficeUnderTest): NonNullable<Parameters<typeof runChannels>[1]['takeFile']> =>
  fileTaker({
    db,
    now: clock.now,
    read: (bytes, fileName) => readForReview(bytes, fileName, dayOf(clock.now())),
    linkTo: (draft) => `https://van-phong.example/plans/open/${String(draft)}`,
  });

const start = (office: OfficeUnderTest, environment: Record<string, string>, releasePolls: () => void): (() => Promise<void>) => {
  const config = readConfig(environment);
  if (!config.ok) throw new Error(config.refusal);
  const faults: unknown[] = [];
  let settling = Promise.resolve();
  const wake = (): void => {
    settling = settling.then(office.settle).catch((error: unknown) => void faults.push(error));
  };
  const running = runChannels(config.value, {
    db: office.db,
    now: office.clock.now,
    log: createLog('silent'),
    wake,
    paceFor: () => freePace(),
    takeFile: takeFileIn(office),
  });
  for (const channel of running.channels) office.alsoOn(channel);
  return async () => {
    const stopped = running.stop();
    releasePolls();
    await stopped;
    await settling;
    expect(faults).toEqual([]);
  };
};

/** Puts real bots to work beside the first messenger of an office under test, each against a fake over HTTP; all end with the test. */
export const useBots = () => {
  const closing: Closing = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  return {
    telegramAt: async (office: OfficeUnderTest): Promise<TelegramFake> => {
      const fake = await startTelegramFake({ now: office.clock.now });
      closing.push(fake.close);
      closing.push(start(office, { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot }, fake.releasePolls));
      return fake;
    },
    emulatorAt: async (office: OfficeUnderTest): Promise<TelegramEmulator> => {
      const emulator = await startTelegramEmulator();
      closing.push(emulator.close);
      closing.push(start(office, { TELEGRAM_BOT_TOKEN: emulator.token, TELEGRAM_API_ROOT: emulator.apiRoot }, () => undefined));
      return emulator;
    },
    zaloAt: async (office: OfficeUnderTest): Promise<ZaloFake> => {
      const fake = await startZaloFake({ now: office.clock.now });
      closing.push(fake.close);
      closing.push(start(office, { ZALO_BOT_TOKEN: fake.token, ZALO_BOT_API_ROOT: fake.baseUrl }, fake.releasePolls));
      return fake;
    },
  };
};

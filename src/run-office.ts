import { openClock, type OpenedOffice } from './assemble.ts';
import { type MovableClock, newInviteCode } from './clock.ts';
import type { Config } from './config.ts';
import { type DrainLoop, startDrainLoop } from './bot/drain.ts';
import type { Channel } from './bot/channel.ts';
import { runChannels } from './run-channels.ts';
import { webChatChannel } from './bot/web-chat/web-chat-channel.ts';
import { changes, demoDesk } from './demo/demo-desk.ts';
import { type Instant, vietnamTime } from './domain/time/instant.ts';
import { WEEKENDS_ONLY } from './domain/time/working-days.ts';
import { understand } from './language/exact-words.ts';
import type { Log } from './log.ts';
import { tickEveryMinute } from './scheduler/cron.ts';
import type { Database } from './usecases/database.ts';
import { runOwedRounds } from './usecases/run-rounds.ts';
import type { Readiness } from './web/health.ts';
import { type WebApp, webApp } from './web/web-app.tsx';

/** How often the loop looks for what waits for its time: retries, quiet hours, leases of the dead. */
const LOOK_EVERY_MS = 1_000;

export interface RunningOffice {
  readonly app: WebApp;
  readonly stop: () => Promise<void>;
}

interface Surroundings {
  readonly config: Config;
  readonly log: Log;
  readonly readiness: () => Readiness;
}

const loopFor = (db: Database, { clock, channels, log }: { clock: MovableClock; channels: readonly Channel[]; log: Log }): DrainLoop =>
  startDrainLoop(
    {
      db,
      now: clock.now,
      channels: new Map(channels.map((channel) => [channel.name, channel])),
      understand,
      newCode: newInviteCode,
      onFault: (about) => log.error(about, 'a notice could not be sent'),
      onUpdateFailed: (about) => log.error(about, 'an update could not be handled'),
    },
    { everyMs: LOOK_EVERY_MS, onBug: (error) => log.error({ error }, 'the loop stumbled') },
  );

/** Puts channels, clock and rounds to work on an opened office; the first round heals what was missed while nothing ran. */
export const runOffice = async (opened: OpenedOffice, { config, log, readiness }: Surroundings): Promise<RunningOffice> => {
  const { isDemo, name } = opened;
  const { db } = opened.database;
  const clock = await openClock(opened);
  const changed = changes();
  const wakeUp = { loop: (): void => undefined };
  // The demo speaks on its own page only: nothing of it may reach a messenger.
  const messengers = isDemo ? null : runChannels(config, { db, now: clock.now, log, wake: () => wakeUp.loop() });
  const channels = messengers?.channels ?? [webChatChannel({ db, now: clock.now, onSent: changed.announce })];
  const loop = loopFor(db, { clock, channels, log });
  wakeUp.loop = loop.wake;
  const runRounds = async (now: Instant): Promise<number> => {
    const written = await runOwedRounds(db, now);
    if (written > 0) {
      log.info({ written, at: vietnamTime(now) }, 'a round has written notices');
      loop.wake();
    }
    return written;
  };
  await runRounds(clock.now());
  const ticking = tickEveryMinute(
    async () => {
      await runRounds(clock.now());
    },
    (error) => log.error({ error }, 'a round stumbled'),
  );
  const living = { clock, calendar: WEEKENDS_ONLY, runRounds, loop };
  const chat = isDemo ? demoDesk({ db, officeName: name ?? '', living, changed }) : null;
  const onError = (error: Error): void => log.error({ error }, 'a page stumbled');
  return {
    app: webApp({
      readiness,
      guard: isDemo ? 'demo' : 'none',
      chat,
      officeName: name,
      webhooks: messengers?.webhooks ?? [],
      channels: () => messengers?.health() ?? {},
      onError,
    }),
    stop: async () => {
      await ticking.stop();
      await messengers?.stop();
      await loop.stop();
    },
  };
};

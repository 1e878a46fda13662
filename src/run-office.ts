import { openClock, type OpenedOffice } from './assemble.ts';
import { type MovableClock, newInviteCode } from './clock.ts';
import type { Config } from './config.ts';
import { type DrainLoop, startDrainLoop } from './bot/drain.ts';
import type { Channel } from './bot/channel.ts';
import type { RunningChannels } from './run-channels.ts';
import { webChatChannel } from './bot/web-chat/web-chat-channel.ts';
import { type Changes, changes, demoDesk } from './demo/demo-desk.ts';
import { type Instant, vietnamTime } from './domain/time/instant.ts';
import { WEEKENDS_ONLY } from './domain/time/working-days.ts';
import { understand } from './language/exact-words.ts';
import type { Log } from './log.ts';
import { tickEveryMinute } from './scheduler/cron.ts';
import type { Database } from './usecases/database.ts';
import { keepBotName } from './usecases/bot-names.ts';
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

interface Parts {
  readonly opened: OpenedOffice;
  readonly clock: MovableClock;
  readonly changed: Changes;
  readonly surroundings: Surroundings;
}

const NO_MESSENGERS: RunningChannels = { channels: [], webhooks: [], health: () => ({}), stop: () => Promise.resolve() };

// The demo speaks on its own page only: nothing of it may reach a messenger.
const startChannels = async ({
  opened,
  clock,
  changed,
  surroundings,
}: Parts): Promise<{ messengers: RunningChannels; loop: DrainLoop }> => {
  const { config, log } = surroundings;
  const { db } = opened.database;
  const wakeUp = { loop: (): void => undefined };
  // A link to a bot that is gone would lead people nowhere.
  if (!opened.isDemo && config.telegram.bots.length === 0) await keepBotName(db, 'telegram', null);
  const hasBots = !opened.isDemo && config.telegram.bots.length + config.zaloBot.bots.length > 0;
  // Their libraries are loaded only where there is a bot: an office without any starts sooner and smaller.
  const start = hasBots ? (await import('./run-channels.ts')).runChannels : () => NO_MESSENGERS;
  const messengers = start(config, { db, now: clock.now, log, wake: () => wakeUp.loop() });
  const page = opened.isDemo ? [webChatChannel({ db, now: clock.now, onSent: changed.announce })] : [];
  const loop = loopFor(db, { clock, channels: [...messengers.channels, ...page], log });
  wakeUp.loop = loop.wake;
  return { messengers, loop };
};

/** Puts channels, clock and rounds to work on an opened office; the first round heals what was missed while nothing ran. */
export const runOffice = async (opened: OpenedOffice, surroundings: Surroundings): Promise<RunningOffice> => {
  const { log, readiness } = surroundings;
  const { db } = opened.database;
  const clock = await openClock(opened);
  const changed = changes();
  const { messengers, loop } = await startChannels({ opened, clock, changed, surroundings });
  const runRounds = async (now: Instant): Promise<number> => {
    const written = await runOwedRounds(db, now);
    if (written > 0) log.info({ written, at: vietnamTime(now) }, 'a round has written notices');
    if (written > 0) loop.wake();
    return written;
  };
  const tick = async (): Promise<void> => {
    await runRounds(clock.now());
  };
  await tick();
  const ticking = tickEveryMinute(tick, (error) => log.error({ error }, 'a round stumbled'));
  const officeName = opened.name;
  const living = { clock, calendar: WEEKENDS_ONLY, runRounds, loop };
  const app = webApp({
    readiness,
    guard: opened.isDemo ? 'demo' : 'none',
    chat: opened.isDemo ? demoDesk({ db, officeName: officeName ?? '', living, changed }) : null,
    officeName,
    webhooks: messengers.webhooks,
    channels: messengers.health,
    onError: (error) => log.error({ error }, 'a page stumbled'),
  });
  return {
    app,
    stop: async () => {
      await ticking.stop();
      await messengers.stop();
      await loop.stop();
    },
  };
};

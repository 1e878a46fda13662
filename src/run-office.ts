import { openClock, type OpenedOffice } from './assemble.ts';
import { type MovableClock, newInviteCode, newKey, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { type DrainLoop, startDrainLoop } from './bot/drain.ts';
import type { Channel } from './bot/channel.ts';
import type { RunningChannels } from './run-channels.ts';
import { webChatChannel } from './bot/web-chat/web-chat-channel.ts';
import { readForReview } from './documents/read-for-review.ts';
import { LARGEST_FILE_BYTES } from './documents/readers/child-limits.ts';
import { type Changes, changes, demoDesk } from './demo/demo-desk.ts';
import type { Living } from './demo/live-through.ts';
import type { PersonId, PlanDraftId } from './domain/ids.ts';
import { dayOf, type Instant, vietnamTime } from './domain/time/instant.ts';
import { readReply } from './language/reply/read-reply.ts';
import type { Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { tickEveryMinute } from './scheduler/cron.ts';
import { lookAtQueues } from './usecases/look-at-queues.ts';
import { keepBotName } from './usecases/bot-names.ts';
import { fileTaker, type TakingFiles, webFileTaker } from './take-files.ts';
import { planLinks, type PlanLinks } from './usecases/review/plan-links.ts';
import { calendarOf, nextStirAt } from './usecases/next-stir.ts';
import { runOwedRounds } from './usecases/run-rounds.ts';
import { WEB_CHAT } from './usecases/web-chat.ts';
import type { Readiness } from './web/health.ts';
import { PLAN_WRITERS } from './plan-writers.ts';
import type { PlanDesk } from './web/plans/plan-desk.ts';
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

const loopFor = (channels: readonly Channel[], parts: Parts, plans: PlanDesk): DrainLoop => {
  const { opened, clock, metrics, surroundings } = parts;
  const { log } = surroundings;
  const { links, machineNow } = plans;
  return startDrainLoop(
    {
      db: opened.database.db,
      now: clock.now,
      channels: new Map(channels.map((channel) => [channel.name, channel])),
      understand: readReply,
      newCode: newInviteCode,
      plans: {
        page: (person) => new URL(`/plans/open/${links.linkTo(null, person, machineNow())}`, addressOf(surroundings.config)).href,
        linkTo: linker(parts, plans),
        read: plans.read,
      },
      onTried: metrics.tried,
      onFault: (about) => log.error(about, 'a notice could not be sent'),
      onUpdateFailed: (about) => log.error(about, 'an update could not be handled'),
    },
    { everyMs: LOOK_EVERY_MS, onBug: (error) => log.error({ error }, 'the loop stumbled') },
  );
};

interface Parts {
  readonly opened: OpenedOffice;
  readonly clock: MovableClock;
  readonly changed: Changes;
  readonly metrics: Metrics;
  readonly surroundings: Surroundings;
}

const NO_MESSENGERS: RunningChannels = { channels: [], webhooks: [], health: () => ({}), stop: () => Promise.resolve() };

// The demo speaks on its own page only: nothing of it may reach a messenger.
const startChannels = async (parts: Parts, plans: PlanDesk): Promise<{ messengers: RunningChannels; loop: DrainLoop }> => {
  const { opened, clock, changed, metrics, surroundings } = parts;
  const { config, log } = surroundings;
  const { db } = opened.database;
  const wakeUp = { loop: (): void => undefined };
  // A link to a bot that is gone would lead people nowhere.
  if (!opened.isDemo && config.telegram.bots.length === 0) await keepBotName(db, 'telegram', null);
  const hasBots = !opened.isDemo && config.telegram.bots.length + config.zaloBot.bots.length > 0;
  // Their libraries are loaded only where there is a bot: an office without any starts sooner and smaller.
  const start = hasBots ? (await import('./run-channels.ts')).runChannels : () => NO_MESSENGERS;
  const takeFile = fileTaker(takingFiles(parts, plans));
  const messengers = start(config, { db, now: clock.now, log, wake: () => wakeUp.loop(), onStored: metrics.updateStored, takeFile });
  const page = opened.isDemo ? [webChatChannel({ db, now: clock.now, onSent: changed.announce })] : [];
  const loop = loopFor([...messengers.channels, ...page], parts, plans);
  wakeUp.loop = loop.wake;
  return { messengers, loop };
};

const planDesk = ({ opened, clock, surroundings: { config } }: Parts, links: PlanLinks): PlanDesk => ({
  db: opened.database.db,
  now: clock.now,
  machineNow: systemClock.now,
  links,
  read: (bytes, fileName) => readForReview(bytes, fileName, dayOf(clock.now())),
  largestFileBytes: LARGEST_FILE_BYTES,
  writers: PLAN_WRITERS,
  publicUrl: config.publicUrl,
});

const addressOf = ({ publicUrl, host, port }: Config): string => publicUrl ?? `http://${host}:${String(port)}`;

type LinkTo = (draft: PlanDraftId, person: PersonId) => string;

const linker =
  ({ surroundings: { config } }: Parts, { links, machineNow }: PlanDesk): LinkTo =>
  (draft, person) =>
    new URL(`/plans/open/${links.linkTo(draft, person, machineNow())}`, addressOf(config)).href;

const takingFiles = (parts: Parts, plans: PlanDesk): TakingFiles => ({ ...plans, linkTo: linker(parts, plans) });

/** The demo's own chat where it is the demo, and what shows from outside how the system is doing. */
const webAppFor = (parts: Parts, messengers: RunningChannels, { living, plans }: { living: Living; plans: PlanDesk }): WebApp => {
  const { opened, clock, changed, metrics, surroundings } = parts;
  const { log, readiness } = surroundings;
  const { isDemo, name: officeName, database } = opened;
  const { db } = database;
  const onStored = (): void => metrics.updateStored(WEB_CHAT);
  return webApp({
    readiness,
    guard: isDemo ? 'demo' : 'none',
    chat: isDemo
      ? demoDesk({ db, officeName: officeName ?? '', living, changed, onStored, takeFile: webFileTaker(takingFiles(parts, plans)) })
      : null,
    plans,
    officeName,
    webhooks: messengers.webhooks,
    channels: messengers.health,
    metrics: () => metrics.page({ channels: messengers.health(), queues: () => lookAtQueues(db, clock.now()) }),
    onError: (error) => log.error({ error }, 'a page stumbled'),
  });
};

/** Puts channels, clock and rounds to work on an opened office; the first round heals what was missed while nothing ran. */
export const runOffice = async (opened: OpenedOffice, surroundings: Surroundings): Promise<RunningOffice> => {
  const { log } = surroundings;
  const { db } = opened.database;
  const clock = await openClock(opened);
  const metrics = createMetrics();
  const parts = { opened, clock, changed: changes(), metrics, surroundings };
  const plans = planDesk(parts, await planLinks(db, newKey));
  const { messengers, loop } = await startChannels(parts, plans);
  const runRounds = async (now: Instant): Promise<number> => {
    const written = await runOwedRounds(db, now, { onRun: metrics.roundRun });
    if (written > 0) log.info({ written, at: vietnamTime(now) }, 'a round has written notices');
    if (written > 0) loop.wake();
    return written;
  };
  const tick = async (): Promise<void> => {
    await runRounds(clock.now());
  };
  const stumbled = (error: unknown): void => log.error({ error }, 'a round stumbled');
  // A round that fails is tried again every minute; meanwhile people are answered all the same.
  await tick().catch(stumbled);
  const ticking = tickEveryMinute(tick, stumbled);
  const living = { clock, calendar: () => calendarOf(db), nextStirAt: (after: Instant) => nextStirAt(db, after), runRounds, loop };
  return {
    app: webAppFor(parts, messengers, { living, plans }),
    stop: async () => {
      await Promise.all([ticking.stop(), messengers.stop(), loop.stop()]);
    },
  };
};

import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

/** What waits in the database. */
export interface QueueFigures {
  /** How many notices are in each state. */
  readonly outbox: Readonly<Record<string, number>>;
  /** For how long the oldest notice that could go has been due; 0 where none is. */
  readonly oldestDueSeconds: number;
  readonly inboxWaiting: number;
}

/** What a scrape looks at beside what was counted. */
export interface Scrape {
  readonly channels: Readonly<Record<string, { readonly state: string }>>;
  readonly queues: () => Promise<QueueFigures>;
}

/** A page in the text format of Prometheus. */
export interface MetricsPage {
  readonly contentType: string;
  readonly text: string;
}

/** Counts what happens. Labels are names of channels, outcomes, states and rounds alone: nobody's name, no chat and no token. */
export interface Metrics {
  readonly updateStored: (channel: string) => void;
  readonly tried: (about: { readonly channel: string; readonly outcome: string }) => void;
  readonly roundRun: (kind: string) => void;
  /** Scrapes that come while one is under way share its answer: the page is open, and must be no way to keep the database busy. */
  readonly page: (scrape: Scrape) => Promise<MetricsPage>;
}

const CHANNEL_STATES = ['starting', 'ok', 'retrying', 'standing-by', 'stopped'];

const countersIn = (registers: Registry[]) => ({
  updates: new Counter({
    name: 'nhacviec_updates_stored_total',
    help: 'Updates that were stored, by channel; a repeated one is not counted again.',
    labelNames: ['channel'],
    registers,
  }),
  tries: new Counter({
    name: 'nhacviec_deliveries_total',
    help: 'Tries to deliver a notice, by channel and outcome.',
    labelNames: ['channel', 'outcome'],
    registers,
  }),
  rounds: new Counter({ name: 'nhacviec_rounds_run_total', help: 'Rounds that were run, by kind.', labelNames: ['kind'], registers }),
});

const gaugesIn = (registers: Registry[]) => ({
  outbox: new Gauge({ name: 'nhacviec_outbox_notices', help: 'Notices in the outbox, by state.', labelNames: ['state'], registers }),
  oldestDue: new Gauge({
    name: 'nhacviec_outbox_oldest_due_seconds',
    help: 'For how long the oldest notice that could go has been due; 0 where none is.',
    registers,
  }),
  inbox: new Gauge({ name: 'nhacviec_inbox_waiting', help: 'Updates that nobody has handled yet.', registers }),
  database: new Gauge({ name: 'nhacviec_database_up', help: 'Whether the database answered this scrape.', registers }),
  channels: new Gauge({
    name: 'nhacviec_channel_state',
    help: 'How each messenger is doing: 1 for the state it is in, 0 for the others.',
    labelNames: ['channel', 'state'],
    registers,
  }),
});

type Gauges = ReturnType<typeof gaugesIn>;

const showQueues = ({ outbox, oldestDue, inbox, database }: Gauges, figures: QueueFigures | null): void => {
  database.set(figures === null ? 0 : 1);
  if (figures === null) {
    // No figures are better than those of another hour.
    outbox.reset();
    oldestDue.remove();
    inbox.remove();
    return;
  }
  for (const [state, rows] of Object.entries(figures.outbox)) outbox.set({ state }, rows);
  oldestDue.set(figures.oldestDueSeconds);
  inbox.set(figures.inboxWaiting);
};

const showChannels = ({ channels: gauge }: Gauges, channels: Scrape['channels']): void => {
  for (const [channel, { state: current }] of Object.entries(channels))
    for (const state of CHANNEL_STATES) gauge.set({ channel, state }, state === current ? 1 : 0);
};

/** Makes metrics that start at nothing, with those of the process beside them. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const { updates, tries, rounds } = countersIn([registry]);
  const gauges = gaugesIn([registry]);
  const scraped = async ({ channels, queues }: Scrape): Promise<MetricsPage> => {
    showQueues(gauges, await queues().catch(() => null));
    showChannels(gauges, channels);
    return { contentType: registry.contentType, text: await registry.metrics() };
  };
  let underWay: Promise<MetricsPage> | null = null;
  return {
    updateStored: (channel) => updates.inc({ channel }),
    tried: ({ channel, outcome }) => tries.inc({ channel, outcome }),
    roundRun: (kind) => rounds.inc({ kind }),
    page: (scrape) => {
      underWay ??= scraped(scrape).finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
};

import { type OpenedOffice, openOffice } from './assemble.ts';
import { type Config, processConfig } from './config.ts';
import { createLog, errorInWords, type Log } from './log.ts';
import { type RunningOffice, runOffice } from './run-office.ts';
import { serve, type Served, type ServeRefusal } from './web/serve.ts';
import { startingApp } from './web/starting-app.ts';
import type { Readiness } from './web/health.ts';

const STOP_GRACE_MS = 5_000;
const STOP_AT_LATEST_MS = 9_000;

const giveUp = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const SERVE_SENTENCES: Record<ServeRefusal['kind'], (refusal: ServeRefusal) => string> = {
  'port-taken': ({ port }) => `Cổng ${String(port)} đang được chương trình khác dùng; hãy dừng chương trình đó hoặc đặt PORT khác.`,
  'host-not-available': ({ host }) => `Máy này không có địa chỉ ${host}; hãy sửa HOST.`,
  'not-permitted': ({ port }) => `Không được phép mở cổng ${String(port)}; hãy đặt PORT từ 1024 trở lên.`,
};

interface Running {
  readonly served: Served;
  readonly opened: OpenedOffice;
  readonly office: RunningOffice;
  readonly log: Log;
}

const stopCleanly = async ({ served, opened, office, log }: Running, signal: string): Promise<void> => {
  log.info({ signal }, 'stopping');
  const tooLong = setTimeout(() => process.exit(1), STOP_AT_LATEST_MS);
  tooLong.unref();
  await Promise.all([served.stop(STOP_GRACE_MS), office.stop()]);
  await opened.database.close();
  log.info({}, 'stopped');
  process.exit(0);
};

const start = async (config: Config, log: Log): Promise<void> => {
  let readiness: Readiness = 'starting';
  // Until everything runs there is nothing to finish: what was half done is undone, or done again, at the next start.
  let stop = (signal: string): Promise<void> => {
    log.info({ signal }, 'stopped while starting');
    return process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (readiness === 'stopping') return;
      readiness = 'stopping';
      void stop(signal);
    });
  let app: { readonly fetch: ReturnType<typeof startingApp>['fetch'] } = startingApp(() => readiness);
  const listening = await serve({ fetch: (request, env) => app.fetch(request, env) }, config);
  if (!listening.ok) return giveUp(SERVE_SENTENCES[listening.refusal.kind](listening.refusal));
  const served = listening.value;
  const opened = await openOffice(config);
  if (!opened.ok) return giveUp(opened.refusal);
  const office = await runOffice(opened.value, { config, log, readiness: () => readiness });
  ({ app } = office);
  stop = (signal) => stopCleanly({ served, opened: opened.value, office, log }, signal);
  readiness = 'ok';
  log.info({ url: served.url, demo: opened.value.isDemo }, 'ready');
  process.stderr.write(`Nhắc Việc 6 Rõ đang chạy tại ${served.url}\n`);
};

// The story: config → database → channels → clock → serve → stop cleanly.
const config = processConfig();
if (config.ok) {
  const log = createLog(config.value.logLevel);
  await start(config.value, log).catch((error: unknown) => {
    log.error({ error }, 'could not start');
    return giveUp(`Không khởi động được: ${errorInWords(error)}`);
  });
} else giveUp(config.refusal);

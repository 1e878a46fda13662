import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '#app/config.ts';
import { seedDemo } from '#app/demo/seed-demo.ts';
import { createLog } from '#app/log.ts';
import { createMetrics, type QueueFigures } from '#app/metrics.ts';
import { type RunningOffice, runOffice } from '#app/run-office.ts';
import { transact } from '#db/database.ts';
import { oldestDueAt } from '#db/outbox-view.ts';
import { layOutOffice } from '#usecases/lay-out-office.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { serve } from '#web/serve.ts';
import { chatOf, say } from '../process/support/web-chat.ts';
import { databases } from '../support/databases.ts';
import { at, officeUnderTest } from '../support/office-under-test.ts';
import { PROVINCE } from '../support/province-under-test.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The samples of a page: what stands before the value, and the value. */
const samplesIn = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );

const scrape = async (url: string): Promise<ReadonlyMap<string, number>> => samplesIn(await (await fetch(`${url}/metrics`)).text());

/** Serves a running office over HTTP. */
const serving = async ({ app, stop }: RunningOffice): Promise<string> => {
  const served = await serve(app, { host: '127.0.0.1', port: 0 });
  if (!served.ok) throw new Error(served.refusal.kind);
  closing.push(async () => {
    await served.value.stop(1_000);
    await stop();
  });
  return served.value.url;
};

const surroundings = () => {
  const config = readConfig({});
  if (!config.ok) throw new Error(config.refusal);
  return { config: config.value, log: createLog('silent'), readiness: () => 'ok' as const };
};

describe.each(databases)('GET /metrics, on $name', (kind) => {
  const opened = useDatabase(kind);

  const officeInEarnest = async (): Promise<string> => {
    await layOutOffice(opened().db, PROVINCE, { kind: 'real', channel: null });
    return serving(await runOffice({ database: opened(), isDemo: false, name: PROVINCE.name }, surroundings()));
  };

  const demo = async (): Promise<string> => {
    await seedDemo(opened().db);
    return serving(await runOffice({ database: opened(), isDemo: true, name: 'minh hoạ' }, surroundings()));
  };

  it('is the text of Prometheus, also where there is no channel at all', async () => {
    const answer = await fetch(`${await officeInEarnest()}/metrics`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const samples = samplesIn(await answer.text());
    expect(samples.get('nhacviec_database_up')).toBe(1);
    expect(samples.get('nhacviec_inbox_waiting')).toBe(0);
    expect(samples.get('nhacviec_outbox_oldest_due_seconds')).toBe(0);
    for (const state of ['ready', 'leased', 'sent', 'unknown', 'dead', 'withdrawn', 'held', 'folded'])
      expect(samples.get(`nhacviec_outbox_notices{state="${state}"}`), state).toBe(0);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
  });

  it('counts in the demo what is said and what is sent, and the rounds', async () => {
    const url = await demo();
    await say(await chatOf(url, 'Nguyễn Thu Hiền'), 'việc của tôi', 'once');
    await say(await chatOf(url, 'Nguyễn Thu Hiền'), 'việc của tôi', 'once');
    const samples = await scrape(url);
    expect(samples.get('nhacviec_updates_stored_total{channel="web-chat"}')).toBe(1);
    expect(samples.get('nhacviec_rounds_run_total{kind="morning"}')).toBe(1);
    const sent = required(samples.get('nhacviec_deliveries_total{channel="web-chat",outcome="sent"}'));
    expect(sent).toBeGreaterThan(1);
    expect(samples.get('nhacviec_outbox_notices{state="sent"}')).toBe(sent);
  });

  it('is for this machine alone while the demo is shown', async () => {
    const { status } = await fetch(`${await demo()}/metrics`, { headers: { 'X-Forwarded-For': '203.0.113.7' } });
    expect(status).toBe(403);
  });

  it('has no labels but channels, outcomes, states and kinds of rounds', async () => {
    const url = await demo();
    await say(await chatOf(url, 'Nguyễn Thu Hiền'), 'vướng 12 chờ kinh phí', 'once');
    const labels = [...(await scrape(url)).keys()]
      .filter((sample) => sample.startsWith('nhacviec_'))
      .flatMap((sample) => [...sample.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => `${name!}=${value!}`));
    const words = /^(channel=[a-z-]+\d*|outcome=(sent|retry-at|unknown|unreachable|refused)|state=[a-z-]+|kind=(morning|overdue|digest))$/;
    expect(labels.length).toBeGreaterThan(5);
    expect(labels.filter((label) => !words.test(label))).toEqual([]);
  });

  it('tells how long the oldest notice that could go has waited', async () => {
    const office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([{ title: 'Lập báo cáo', lead: ['Sở Khoa học và Công nghệ'], due: '2026-06-25', carriers: ['Nam'] }]);
    const oldest = (now: string) => transact(office.db, (tx) => oldestDueAt(tx, at(now)));
    expect(await oldest('2026-06-24T07:45')).toBeNull();
    office.clock.moveTo(at('2026-06-24T07:45'));
    await runOwedRounds(office.db, office.clock.now());
    expect(await oldest('2026-06-24T07:44')).toBeNull();
    expect(await oldest('2026-06-24T08:00')).toBe(at('2026-06-24T07:45'));
    office.messenger.plan(office.chatOf('Nam'), { kind: 'retry-at', at: at('2026-06-24T08:30'), reason: 'bận' });
    await office.settle();
    expect(await oldest('2026-06-24T08:29')).toBeNull();
    expect(await oldest('2026-06-24T08:31')).toBe(at('2026-06-24T08:30'));
  });
});

describe('the figures', () => {
  const QUEUES: QueueFigures = { outbox: { ready: 3, dead: 1 }, oldestDueSeconds: 12.5, inboxWaiting: 7 };

  it('show each messenger in one state', async () => {
    const { page } = createMetrics();
    const channels = { telegram: { state: 'stopped' }, 'zalo-bot': { state: 'ok' } };
    const samples = samplesIn((await page({ channels, queues: () => Promise.resolve(QUEUES) })).text);
    const inState = [...samples].filter(([sample, value]) => sample.startsWith('nhacviec_channel_state') && value === 1);
    expect(inState.map(([sample]) => sample)).toEqual([
      'nhacviec_channel_state{channel="telegram",state="stopped"}',
      'nhacviec_channel_state{channel="zalo-bot",state="ok"}',
    ]);
    expect([...samples.keys()].filter((sample) => sample.startsWith('nhacviec_channel_state{channel="telegram"'))).toHaveLength(5);
  });

  it('of a database that does not answer are missing, and the rest is there', async () => {
    const { page, tried } = createMetrics();
    tried({ channel: 'telegram', outcome: 'sent' });
    await page({ channels: {}, queues: () => Promise.resolve(QUEUES) });
    const samples = samplesIn((await page({ channels: {}, queues: () => Promise.reject(new Error('gone')) })).text);
    expect(samples.get('nhacviec_database_up')).toBe(0);
    expect(samples.get('nhacviec_deliveries_total{channel="telegram",outcome="sent"}')).toBe(1);
    expect([...samples.keys()].filter((sample) => /outbox|inbox/.test(sample))).toEqual([]);
    const later = samplesIn((await page({ channels: {}, queues: () => Promise.resolve(QUEUES) })).text);
    expect([later.get('nhacviec_database_up'), later.get('nhacviec_inbox_waiting')]).toEqual([1, 7]);
  });

  it('are looked up once for all who ask at the same time', async () => {
    const { page } = createMetrics();
    let looks = 0;
    const queues = async (): Promise<QueueFigures> => {
      looks += 1;
      return QUEUES;
    };
    const pages = await Promise.all([1, 2, 3].map(() => page({ channels: {}, queues })));
    expect(looks).toBe(1);
    expect(new Set(pages).size).toBe(1);
    await page({ channels: {}, queues });
    expect(looks).toBe(2);
  });
});

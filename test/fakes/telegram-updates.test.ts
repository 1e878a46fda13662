import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import { Bot } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTelegramFake, type TelegramFake } from '../support/telegram-fake/start-telegram-fake.ts';
import { fakeTime } from './fake-time.ts';

const LAN = 7_001;
const time = fakeTime();
let fake: TelegramFake;

beforeEach(async () => {
  fake = await startTelegramFake({ now: time.now });
});
afterEach(() => fake.close());

interface Got {
  readonly status: number;
  readonly description?: string;
  readonly ids: readonly number[];
}

const poll = async (params: object, signal?: AbortSignal): Promise<Got> => {
  const url = `${fake.apiRoot}/bot${fake.token}/getUpdates`;
  const { status, data } = await axios.post<{ description?: string; result?: { update_id: number }[] }>(url, params, {
    validateStatus: null,
    ...(signal === undefined ? {} : { signal }),
  });
  const { description, result = [] } = data;
  return { status, ids: result.map(({ update_id: id }) => id), ...(description === undefined ? {} : { description }) };
};

describe('updates', () => {
  it('come again until an offset acknowledges them', async () => {
    fake.user(LAN).says('một');
    fake.user(LAN).says('hai');
    const { ids } = await poll({});
    const [first, second] = ids;
    expect(second).toBe(first! + 1);
    expect((await poll({})).ids).toEqual([first, second]);
    expect((await poll({ offset: second, limit: 1 })).ids).toEqual([second]);
    expect((await poll({ offset: second! + 1 })).ids).toEqual([]);
    expect((await poll({ offset: first })).ids).toEqual([]);
  });

  it('come again to the next process after the first one was killed in the middle of its work', async () => {
    fake.user(LAN).says('một');
    const { ids } = await poll({});
    const killed = new AbortController();
    const dying = poll({ offset: ids[0]! + 1, timeout: 50 }, killed.signal).catch(() => null);
    await fake.until(fake.isPolled);
    killed.abort();
    await dying;
    await fake.until(() => !fake.isPolled());
    fake.user(LAN).says('hai');
    expect((await poll({})).ids).toEqual([ids[0]! + 1]);
  });

  it('from the end on forget everything before', async () => {
    ['một', 'hai', 'ba'].forEach((text) => fake.user(LAN).says(text));
    const { ids } = await poll({ offset: -1 });
    expect(ids).toHaveLength(1);
    expect((await poll({})).ids).toEqual(ids);
  });

  it('end a waiting poll at once', async () => {
    const waiting = poll({ timeout: 50 });
    await fake.until(fake.isPolled);
    fake.user(LAN).says('một');
    expect((await waiting).ids).toHaveLength(1);
  });

  it('may stay away: the poll ends empty when released or when its time is up by the clock', async () => {
    const released = poll({ timeout: 50 });
    await fake.until(fake.isPolled);
    fake.releasePolls();
    expect(await released).toEqual({ status: 200, ids: [] });
    const timedOut = poll({ timeout: 50 });
    await fake.until(fake.isPolled);
    time.advance(50_000);
    fake.clockMoved();
    expect(await timedOut).toEqual({ status: 200, ids: [] });
  });

  it('are only of the kinds last asked for', async () => {
    await poll({ allowed_updates: ['callback_query'] });
    fake.user(LAN).says('không nghe');
    await poll({});
    fake.user(LAN).says('vẫn không nghe');
    await poll({ allowed_updates: [] });
    fake.user(LAN).says('nghe');
    expect((await poll({})).ids).toHaveLength(1);
  });

  it('are forgotten after a day', async () => {
    fake.user(LAN).says('một');
    time.advance(24 * 60 * 60 * 1_000);
    expect((await poll({})).ids).toEqual([]);
  });
});

describe('two ways to the same updates', () => {
  it('exclude each other: the older of two polls is ended', async () => {
    const older = poll({ timeout: 50 });
    await fake.until(fake.isPolled);
    const newer = poll({ timeout: 50 });
    expect(await older).toMatchObject({
      status: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    fake.user(LAN).says('một');
    expect((await newer).ids).toHaveLength(1);
  });

  it('exclude each other: no poll while a webhook is set, and setting one ends the poll', async () => {
    const bot = new Bot(fake.token, { client: { apiRoot: fake.apiRoot } });
    const waiting = poll({ timeout: 50 });
    await fake.until(fake.isPolled);
    await bot.api.setWebhook('https://nhacviec.example/hook');
    expect(await waiting).toMatchObject({ status: 409, description: 'Conflict: terminated by setWebhook request' });
    expect((await poll({})).description).toMatch(/^Conflict: can't use getUpdates method while webhook is active/);
    await bot.api.deleteWebhook();
    expect((await poll({})).status).toBe(200);
  });
});

describe('a webhook', () => {
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  const answers: { status: number; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      const answer = answers.shift() ?? { status: 200, body: '' };
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });

  beforeEach(async () => {
    received.length = 0;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // -- listening on TCP
    const bot = new Bot(fake.token, { client: { apiRoot: fake.apiRoot } });
    await bot.api.setWebhook(`http://127.0.0.1:${port}/hook`, { secret_token: 'bi-mat_1' });
  });
  afterEach(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );

  it('gets each update with the secret, and again until it answers with 2xx', async () => {
    answers.push({ status: 503, body: '' });
    fake.user(LAN).says('xong 12');
    expect((await fake.webhook.deliver()).map(({ status }) => status)).toEqual([503]);
    expect((await fake.webhook.deliver()).map(({ status }) => status)).toEqual([200]);
    expect(await fake.webhook.deliver()).toEqual([]);
    expect(received.map(({ headers }) => headers['x-telegram-bot-api-secret-token'])).toEqual(['bi-mat_1', 'bi-mat_1']);
    expect(received[1]!.body).toBe(received[0]!.body);
    expect(received[0]!.body).toContain('xong 12');
  });

  it('may get an update twice', async () => {
    fake.user(LAN).says('xong 12');
    await fake.webhook.deliver();
    await fake.webhook.deliverLastAgain();
    expect(received[1]!.body).toBe(received[0]!.body);
  });

  it('may call a method in its answer', async () => {
    answers.push({ status: 200, body: JSON.stringify({ method: 'sendMessage', chat_id: LAN, text: 'đã ghi' }) });
    fake.user(LAN).says('xong 12');
    await fake.webhook.deliver();
    expect(fake.chat(LAN).lastFromBot.text).toBe('đã ghi');
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningTelegram } from '#bot/telegram/run-telegram.ts';
import { type Desk, LAN, message, openDesk, to } from './bot-under-test.ts';

const SECRET = 'bi-mat_2026';
let desk: Desk;
let server: Server;
let bot: RunningTelegram;
let url = '';

beforeEach(async () => {
  desk = await openDesk();
  desk.fake.user(LAN).knowsTheBot();
  server = createServer((request, response) => void getRequestListener(async (given) => bot.webhook!(given))(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/telegram`; // -- listening on TCP
});
afterEach(async () => {
  await desk.end();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(desk.intake.reports.join('\n')).not.toContain(desk.fake.token.split(':')[1]);
  expect(desk.fake.violations).toEqual([]);
});

const hooked = async () => {
  bot = desk.hook({ url, secret: SECRET });
  await desk.until(() => bot.health().state === 'ok');
};
const asked = (body: string | ReadableStream<Uint8Array> | null, secret: string | null = SECRET, more: RequestInit = {}) =>
  new Request(url, {
    method: 'POST',
    body,
    headers: secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    ...more,
  });
const statusOf = async (request: Request) => (await bot.webhook!(request)).status;
const update = (id: number, text: string) => ({
  update_id: id,
  message: { message_id: id, date: 0, chat: { id: LAN, type: 'private' }, from: { id: LAN, is_bot: false }, text },
});

describe('a webhook', () => {
  it('tells Telegram its address and stores what Telegram delivers, in order', async () => {
    await hooked();
    ['một', 'hai'].forEach((text) => desk.fake.user(LAN).says(text));
    expect((await desk.fake.webhook.deliver()).map(({ status }) => status)).toEqual([200, 200]);
    expect(desk.intake.stored.map(({ text, updateKey }) => [text, updateKey])).toEqual([
      ['một', '4000'],
      ['hai', '4001'],
    ]);
  });

  it('answers a press', async () => {
    await hooked();
    await desk.channel().send(to(LAN), message('Việc 12', 'Xong'));
    const press = desk.fake.user(LAN).presses(desk.fake.chat(LAN).lastFromBot, 'Xong');
    await desk.fake.webhook.deliver();
    await desk.until(() => press.answer() !== null);
    expect(desk.intake.stored).toMatchObject([{ pressed: 'k1' }]);
  });

  it('asks for the update again where it could not be stored', async () => {
    await hooked();
    desk.fake.user(LAN).says('xong 12');
    desk.intake.onStore = () => {
      throw new Error('disk full');
    };
    expect((await desk.fake.webhook.deliver())[0]?.status).toBe(503);
    desk.intake.onStore = () => undefined;
    expect((await desk.fake.webhook.deliver())[0]?.status).toBe(200);
    expect(desk.intake.stored).toHaveLength(1);
    expect(desk.intake.reports).toHaveLength(1);
  });

  it('gives what is delivered twice the same key', async () => {
    await hooked();
    desk.fake.user(LAN).says('xong 12');
    await desk.fake.webhook.deliver();
    await desk.fake.webhook.deliverLastAgain();
    expect(new Set(desk.intake.stored.map(({ updateKey }) => updateKey)).size).toBe(1);
  });

  it('turns away who does not know the secret, without reading what they send', async () => {
    await hooked();
    const forged = asked(JSON.stringify(update(1, 'xong 12')), 'bi-mat_2025');
    expect(await statusOf(forged)).toBe(403);
    expect(forged.bodyUsed).toBe(false);
    expect(await statusOf(asked('{}', null))).toBe(403);
    expect(await statusOf(asked('{}', ''))).toBe(403);
    expect(desk.intake.stored).toEqual([]);
  });

  it('reads no more than a megabyte, whether the length is told or not', async () => {
    await hooked();
    const long = 'x'.repeat(1_100_000);
    const untold = new Blob([long]).stream();
    expect(await statusOf(asked(long))).toBe(413);
    expect(await statusOf(asked(untold))).toBe(413);
  });

  it('joins a letter that lies across two pieces of the body', async () => {
    await hooked();
    const bytes = new TextEncoder().encode(JSON.stringify(update(1, 'việc đã xong')));
    const cut = bytes.indexOf(0xe1) + 1;
    const pieces = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(bytes.slice(0, cut));
        controller.enqueue(bytes.slice(cut));
        controller.close();
      },
    });
    expect(await statusOf(asked(pieces))).toBe(200);
    expect(desk.intake.stored[0]?.text).toBe('việc đã xong');
  });

  it('takes what it does not know, and refuses what is no JSON', async () => {
    await hooked();
    expect(await statusOf(asked('{"update_id":7,"poll_answer":{}}'))).toBe(200);
    expect(await statusOf(asked('[]'))).toBe(200);
    expect(await statusOf(asked('{"upd'))).toBe(400);
    expect(await statusOf(asked(null, SECRET, { method: 'GET' }))).toBe(405);
    expect(bot.ignored()).toBe(2);
  });

  it('leaves a webhook of somebody else alone and asks for a person', async () => {
    await fetch(`${desk.fake.apiRoot}/bot${desk.fake.token}/setWebhook?url=https://other.gov.vn/hook`);
    bot = desk.hook({ url, secret: SECRET });
    await desk.until(() => bot.health().state === 'stopped');
    expect(bot.health().reason).toContain('other.gov.vn');
    expect(desk.fake.calls.filter(({ method }) => method === 'setWebhook')).toHaveLength(1);
  });

  it('waits for Telegram to come up, and meanwhile asks for everything again', async () => {
    desk.fake.faults.next('getMe', { kind: 'html', status: 502 });
    desk.restsAt(1_000);
    bot = desk.hook({ url, secret: SECRET });
    await desk.until(() => bot.health().state === 'retrying');
    expect(await statusOf(asked(JSON.stringify(update(1, 'xong 12'))))).toBe(503);
    expect(desk.intake.stored).toEqual([]);
  });
});

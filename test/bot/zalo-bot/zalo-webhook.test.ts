import { serve } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningZaloBot } from '../../../src/bot/zalo-bot/run-zalo-bot.ts';
import { LAN, zaloUnderTest, type ZaloUnderTest } from './support/zalo-bot-under-test.ts';

const SECRET = 'secret-of-the-test';
const PATH = '/webhooks/zalo-bot';
let zalo: ZaloUnderTest;
let bot: RunningZaloBot;

beforeEach(async () => {
  zalo = await zaloUnderTest({ isLocalWebhookAccepted: true });
  bot = zalo.start({ mode: 'webhook', webhookSecret: SECRET });
});
afterEach(async () => {
  await zalo.end();
  expect(zalo.fake.violations).toEqual([]);
});

const post = (body: string | ReadableStream | null, secret: string | null = SECRET): Promise<Response> => {
  const headers = { 'content-type': 'application/json', ...(secret === null ? {} : { 'X-Bot-Api-Secret-Token': secret }) };
  return bot.webhook!(new Request(`http://office.example${PATH}`, { method: 'POST', headers, body, duplex: 'half' }));
};
const event = (id = 'm-1') => ({
  event_name: 'message.text.received',
  message: { message_id: id, text: 'xong 12', from: { id: LAN }, chat: { id: LAN, chat_type: 'PRIVATE' } },
});

describe('a delivery', () => {
  it.each([true, false])('over HTTP is stored and answered with 200, wrapped: %s; a second one changes nothing', async (isWrapped) => {
    const { fake, intake } = zalo;
    const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
      const opened = serve({ fetch: (request) => bot.webhook!(request), port: 0, hostname: '127.0.0.1' }, () => resolve(opened));
    });
    const { port } = server.address() as { port: number }; // -- listening on TCP
    await fetch(`${fake.baseUrl}/bot${fake.token}/setWebhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: `http://127.0.0.1:${port}${PATH}`, secret_token: SECRET }),
    });
    fake.user(LAN).says('xong 12');
    const [first] = await fake.deliver({ isWrapped });
    expect(first?.status).toBe(200);
    expect((await fake.deliverAgain(first!.event, { isWrapped })).status).toBe(200);
    expect(intake.stored.map(({ text }) => text)).toEqual(['xong 12']);
    expect(bot.health().state).toBe('ok');
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([null, '', 'secret-of-the-tesT', `${SECRET}x`])('with the secret %j is turned away before its body is read', async (secret) => {
    let isRead = false;
    const body = new ReadableStream(
      {
        pull: (stream) => {
          isRead = true;
          stream.close();
        },
      },
      { highWaterMark: 0 },
    );
    expect((await post(body, secret)).status).toBe(403);
    expect(isRead).toBe(false);
    expect(zalo.intake.storeCalls()).toBe(0);
  });

  it('that cannot be stored is answered with 503 and reported', async () => {
    zalo.intake.failToStore(1);
    expect((await post(JSON.stringify(event()))).status).toBe(503);
    expect(zalo.intake.reports.some(({ sentence }) => sentence === 'a delivered message could not be stored')).toBe(true);
    expect((await post(JSON.stringify(event()))).status).toBe(200);
    expect(zalo.intake.stored).toHaveLength(1);
  });

  it('of more than a megabyte is not read to its end', async () => {
    let chunks = 0;
    const endless = new ReadableStream({
      pull: (stream) => {
        chunks += 1;
        stream.enqueue(new Uint8Array(100_000));
      },
    });
    expect((await post(endless)).status).toBe(413);
    expect(chunks).toBeLessThan(20);
  });

  it.each([
    ['no JSON', 'xin chào', 400],
    ['nothing that is known', '{"event_name":"group.joined"}', 200],
    ['nothing at all', null, 400],
  ])('that holds %s stores nothing', async (_what, body, status) => {
    expect((await post(body)).status).toBe(status);
    expect(zalo.intake.storeCalls()).toBe(0);
  });
});

describe('a bot that is delivered to', () => {
  it('says that nothing can come as long as Zalo has no address for it', async () => {
    await zalo.intake.until(() => bot.health().state === 'retrying');
    expect(bot.health().reason).toContain('setWebhook');
    await post(JSON.stringify(event()));
    expect(bot.health().state).toBe('ok');
  });

  it('never polls', async () => {
    await zalo.intake.until(() => bot.health().state === 'retrying');
    expect(zalo.fake.calls.map(({ method }) => method)).toEqual(['getMe', 'getWebhookInfo']);
  });

  it('takes no delivery without a secret of 8 characters', () => {
    const open = zalo.start({ mode: 'webhook', webhookSecret: 'short' });
    expect(open.webhook).toBeNull();
    expect(open.health().state).toBe('stopped');
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios, { type AxiosResponse } from 'axios';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startZaloFake, type ZaloFake } from '../support/zalo-fake/start-zalo-fake.ts';
import { fakeTime } from './fake-time.ts';

const LAN = 'u-77f0';
const GROUP = 'g-31b9';
const time = fakeTime();
let fake: ZaloFake;

beforeEach(async () => {
  fake = await startZaloFake({ now: time.now });
});
afterEach(() => fake.close());

interface Answered {
  readonly ok: boolean;
  readonly error_code?: number;
  readonly description?: string;
  readonly result?: { readonly event_name?: string; readonly message?: { readonly text?: string; readonly date?: number } };
}

const request = (method: string, params: unknown = {}, token = fake.token): Promise<AxiosResponse<Answered>> =>
  axios.post<Answered>(`${fake.baseUrl}/bot${token}/${method}`, params, { validateStatus: null });
const call = async (method: string, params: unknown = {}): Promise<Answered> => (await request(method, params)).data;
const send = (text: string, more: object = {}): Promise<Answered> => call('sendMessage', { chat_id: LAN, text, ...more });

describe('events', () => {
  it('come one a call, in order, and never again', async () => {
    const first = fake.user(LAN, { name: 'Lan' }).says('một');
    fake.user(LAN).says('hai');
    expect(await call('getUpdates', { timeout: 30 })).toEqual({
      ok: true,
      result: {
        event_name: 'message.text.received',
        message: {
          message_id: first.id,
          date: time.now(),
          text: 'một',
          from: { id: LAN, display_name: 'Lan', is_bot: false },
          chat: { id: LAN, chat_type: 'PRIVATE' },
        },
      },
    });
    expect((await call('getUpdates', { timeout: '30' })).result?.message?.text).toBe('hai');
    expect(await call('getUpdates', { timeout: 0 })).toEqual({ ok: false, error_code: 408, description: 'Request timeout' });
  });

  it('are lost with the answer that carried them', async () => {
    fake.user(LAN).says('một');
    fake.faults.next('getUpdates', { kind: 'answer-lost' });
    await expect(call('getUpdates')).rejects.toThrow();
    expect(await call('getUpdates', { timeout: 0 })).toMatchObject({ error_code: 408 });
  });

  it('end a waiting poll at once; without them it ends when released or when its time is up', async () => {
    const waiting = call('getUpdates', { timeout: 30 });
    await fake.until(fake.isPolled);
    fake.user(LAN).says('một');
    expect((await waiting).result?.message?.text).toBe('một');
    const released = call('getUpdates', { timeout: 30 });
    await fake.until(fake.isPolled);
    fake.releasePolls();
    expect(await released).toMatchObject({ error_code: 408 });
    const timedOut = call('getUpdates', { timeout: 30 });
    await fake.until(fake.isPolled);
    time.advance(30_000);
    fake.clockMoved();
    expect(await timedOut).toMatchObject({ error_code: 408 });
  });

  it('wait for the next poll when the waiting client was killed', async () => {
    const killed = new AbortController();
    const url = `${fake.baseUrl}/bot${fake.token}/getUpdates`;
    const dying = axios.post(url, {}, { signal: killed.signal }).catch(() => null);
    await fake.until(fake.isPolled);
    killed.abort();
    await dying;
    await fake.until(() => !fake.isPolled());
    fake.user(LAN).says('một');
    expect((await call('getUpdates')).result?.message?.text).toBe('một');
  });

  it('fetched by two at once are a violation', async () => {
    const polls = [call('getUpdates'), call('getUpdates')];
    await fake.until(() => fake.violations.length === 1);
    fake.releasePolls();
    await Promise.all(polls);
    expect(fake.violations).toEqual(['getUpdates: a second poll while the first one waits']);
  });

  it('are of every documented kind, and of undocumented ones without a message', async () => {
    const lan = fake.user(LAN, { name: 'Lan', nameKey: 'first_name' });
    lan.sendsImage({ key: 'photo', caption: 'lịch họp' });
    lan.sendsImage({ key: 'photo_url' });
    lan.sendsUnsupported();
    fake.sendsEvent({ event_name: 'bot.something.new' });
    const [first, second, third, fourth] = fake.pendingEvents();
    expect(first).toMatchObject({
      event_name: 'message.image.received',
      message: { photo: 'https://cdn.example/p.jpg', caption: 'lịch họp', from: { first_name: 'Lan' } },
    });
    expect(second).toMatchObject({ message: { photo_url: 'https://cdn.example/p.jpg' } });
    expect(third).toMatchObject({ event_name: 'message.unsupported.received', message: { chat: { chat_type: 'PRIVATE' } } });
    expect(fourth).toEqual({ event_name: 'bot.something.new' });
  });

  it('from a group are mentions of the bot and replies to it', () => {
    const lan = fake.user(LAN).in(GROUP);
    lan.says('chuyện riêng');
    lan.mentions('xong 12');
    lan.repliesToBot('2');
    expect(fake.pendingEvents()).toMatchObject([
      { message: { text: '@Bot Nhắc Việc xong 12', chat: { id: GROUP, chat_type: 'GROUP' }, from: { id: LAN } } },
      { message: { text: '2', chat: { id: GROUP } } },
    ]);
  });
});

describe('a message', () => {
  beforeEach(() => {
    fake.user(LAN).knowsTheBot();
  });

  it('has 1 to 2000 characters', async () => {
    expect(await send('ă'.repeat(2_000))).toMatchObject({ ok: true, result: { date: time.now() } });
    expect(await send('ă'.repeat(2_001))).toMatchObject({ ok: false, error_code: 400 });
    expect(await send('')).toMatchObject({ ok: false, error_code: 400 });
    expect(fake.chat(LAN).fromBot.map(({ text }) => text.length)).toEqual([2_000]);
    expect(fake.violations).toHaveLength(2);
  });

  it('goes only to chats that the bot has heard from', async () => {
    fake.user('u-90cc');
    expect(await call('sendMessage', { chat_id: 'u-90cc', text: 'chào' })).toMatchObject({ error_code: 400 });
    fake.user('u-90cc').says('chào bot');
    expect(await call('sendMessage', { chat_id: 'u-90cc', text: 'chào' })).toMatchObject({ ok: true });
    fake.user('u-90cc').refuses(403);
    expect(await call('sendMessage', { chat_id: 'u-90cc', text: 'chào' })).toMatchObject({ error_code: 403 });
    expect(fake.violations).toEqual([]);
  });

  it('may be a picture by its address, and the bot may be seen typing', async () => {
    expect(await call('sendPhoto', { chat_id: LAN, photo: 'https://nhacviec.example/lich.png', caption: 'Lịch' })).toMatchObject({
      ok: true,
    });
    expect(await call('sendPhoto', { chat_id: LAN, photo: 'lich.png' })).toMatchObject({ error_code: 400 });
    expect(await call('sendChatAction', { chat_id: LAN, action: 'typing' })).toEqual({ ok: true });
    expect(await call('sendChatAction', { chat_id: LAN, action: 'upload_photo' })).toMatchObject({ error_code: 400 });
    expect(fake.chat(LAN)).toMatchObject({ fromBot: [{ text: 'Lịch', photo: 'https://nhacviec.example/lich.png' }], actions: ['typing'] });
  });

  it('is refused with the fields that do not belong or hold the wrong thing', async () => {
    expect(await send('a', { reply_to: 'm-1' })).toMatchObject({ error_code: 400 });
    expect(await call('sendMessage', { chat_id: 7_001, text: 'a' })).toMatchObject({ error_code: 400 });
    expect(await send('a', { text_styles: [{ start: 0, len: 2, st: ['b'] }] })).toMatchObject({ error_code: 400 });
    expect(await send('ab', { text_styles: [{ start: 0, len: 2, st: ['b', 'f_18'] }] })).toMatchObject({ ok: true });
    expect(await call('editMessage', { chat_id: LAN })).toMatchObject({ error_code: 400 });
    expect(await call('SendMessage', { chat_id: LAN, text: 'a' })).toMatchObject({ error_code: 400 });
    expect(fake.violations).toHaveLength(5);
  });

  it('with markup broken by its own text arrives, and is a violation', async () => {
    expect(await send('5 * 3', { parse_mode: 'markdown' })).toMatchObject({ ok: true });
    expect(await send('3 < 5', { parse_mode: 'html' })).toMatchObject({ ok: true });
    expect(await send('<b>3 &lt; 5</b>', { parse_mode: 'html' })).toMatchObject({ ok: true });
    expect(fake.violations).toEqual(['sendMessage: markdown with an unescaped mark', 'sendMessage: html with unescaped text']);
  });

  it('is counted by the month, and refused beyond the quota', async () => {
    await fake.close();
    fake = await startZaloFake({ now: time.now, monthlyQuota: 2 });
    fake.user(LAN).knowsTheBot();
    await send('một');
    await send('hai');
    expect(await send('ba')).toMatchObject({ error_code: 429 });
    expect(fake.sentThisMonth()).toBe(2);
    time.advance(31 * 24 * 60 * 60 * 1_000);
    expect(fake.sentThisMonth()).toBe(0);
    expect(await send('ba')).toMatchObject({ ok: true });
  });

  it('may be sent by GET and as a form too', async () => {
    const url = `${fake.baseUrl}/bot${fake.token}/sendMessage`;
    await axios.get(url, { params: { chat_id: LAN, text: 'qua địa chỉ' } });
    await axios.post(url, new URLSearchParams({ chat_id: LAN, text: 'qua biểu mẫu' }));
    await axios.postForm(url, { chat_id: LAN, text: 'nhiều phần' });
    expect(fake.chat(LAN).fromBot.map(({ text }) => text)).toEqual(['qua địa chỉ', 'qua biểu mẫu', 'nhiều phần']);
    expect(fake.violations).toEqual([]);
  });
});

describe('what fails', () => {
  beforeEach(() => {
    fake.user(LAN).knowsTheBot();
  });

  it('says so with each of the codes, and leaves no message', async () => {
    const codes = [400, 401, 403, 404, 408, 429, 500];
    fake.faults.next('sendMessage', ...codes.map((code) => ({ kind: 'failure', code, description: 'as told' }) as const));
    const answers = [];
    for (const code of codes) answers.push((await send(`chào ${code}`)).error_code);
    expect(answers).toEqual(codes);
    expect(fake.chat(LAN).messages).toEqual([]);
  });

  it('may have sent the message all the same', async () => {
    fake.faults.next(
      'sendMessage',
      { kind: 'failure', code: 408, description: 'Request timeout', isApplied: true },
      { kind: 'answer-lost' },
    );
    expect(await send('một')).toMatchObject({ ok: false, error_code: 408 });
    await expect(send('hai')).rejects.toThrow();
    expect(fake.chat(LAN).fromBot.map(({ text }) => text)).toEqual(['một', 'hai']);
  });

  it('may be the network, a proxy, or the whole platform', async () => {
    fake.faults.next('sendMessage', { kind: 'dropped' }, { kind: 'reset' }, { kind: 'html', status: 502 });
    await expect(send('một')).rejects.toThrow();
    await expect(send('hai')).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await request('sendMessage', { chat_id: LAN, text: 'ba' })).status).toBe(502);
    await fake.down();
    await expect(send('bốn')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await fake.up();
    expect(await send('năm')).toMatchObject({ ok: true });
    expect(fake.chat(LAN).fromBot.map(({ text }) => text)).toEqual(['năm']);
  });

  it('may only be slow', async () => {
    const hold = fake.faults.hold('sendMessage', { isApplied: true });
    const sending = send('một');
    await hold.arrived;
    expect(fake.chat(LAN).fromBot).toHaveLength(1);
    hold.release();
    expect(await sending).toMatchObject({ ok: true });
  });

  it('may be the token or the address', async () => {
    expect((await request('getMe')).data).toMatchObject({ ok: true, result: { account_name: 'Bot Nhắc Việc' } });
    expect((await request('getMe', {}, '12:wrong')).data).toMatchObject({ ok: false, error_code: 401 });
    expect((await axios.get(`${fake.baseUrl}/v2/getMe`, { validateStatus: null })).status).toBe(404);
    fake.revoke();
    expect((await request('getMe')).data).toMatchObject({ ok: false, error_code: 401 });
  });

  it('may show in the HTTP status as well', async () => {
    await fake.close();
    fake = await startZaloFake({ now: time.now, httpStatus: 'as-error-code' });
    const { status, data } = await request('sendMessage', { chat_id: 'u-none', text: 'a' });
    expect([status, data.error_code]).toEqual([400, 400]);
  });
});

describe('a webhook', () => {
  it('is public HTTPS, and excludes polling', async () => {
    const secret_token = 'mot-bi-mat';
    expect(await call('setWebhook', { url: 'https://192.168.1.5/hook', secret_token })).toMatchObject({ error_code: 400 });
    expect(await call('setWebhook', { url: 'https://nhacviec.example/hook', secret_token: 'ngan' })).toMatchObject({ error_code: 400 });
    const set = { url: 'https://nhacviec.example/hook', updated_at: time.now() };
    expect(await call('setWebhook', { url: set.url, secret_token })).toEqual({ ok: true, result: set });
    expect(await call('getWebhookInfo')).toEqual({ ok: true, result: set });
    expect(await call('getUpdates')).toMatchObject({ error_code: 400 });
    expect(await call('deleteWebhook')).toMatchObject({ result: { url: '' } });
    expect(await call('getUpdates', { timeout: 0 })).toMatchObject({ error_code: 408 });
  });

  it('gets each event once with the secret, wrapped or bare', async () => {
    await fake.close();
    fake = await startZaloFake({ now: time.now, isLocalWebhookAccepted: true });
    const received: string[] = [];
    const server = createServer((incoming, response) => {
      let body = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => (body += chunk));
      incoming.on('end', () => {
        received.push(`${String(incoming.headers['x-bot-api-secret-token'])} ${body.slice(0, 12)}`);
        response.writeHead(500).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // -- listening on TCP
    await call('setWebhook', { url: `http://127.0.0.1:${port}/hook`, secret_token: 'mot-bi-mat' });
    fake.user(LAN).says('một');
    const [delivery] = await fake.deliver();
    expect(delivery?.status).toBe(500);
    expect(await fake.deliver()).toEqual([]);
    await fake.deliverAgain(delivery!.event, { isWrapped: false });
    expect(received).toEqual(['mot-bi-mat {"ok":true,"', 'mot-bi-mat {"event_name']);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

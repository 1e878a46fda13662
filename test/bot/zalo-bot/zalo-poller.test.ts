import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../support/telegram-fake/faults.ts';
import { LAN, zaloUnderTest, type ZaloUnderTest } from './support/zalo-bot-under-test.ts';

let zalo: ZaloUnderTest;

beforeEach(async () => {
  zalo = await zaloUnderTest();
});
afterEach(async () => {
  await zalo.end();
  expect(zalo.fake.violations).toEqual([]);
});

const called = (method: string): number => zalo.fake.calls.filter((call) => call.method === method).length;
const storedTexts = (): readonly string[] => zalo.intake.stored.map(({ text }) => text);
const states = (): readonly unknown[] => zalo.intake.reports.flatMap(({ about }) => ('state' in about ? [about.state] : []));
const failure = (code: number, description = 'failed'): Fault => ({ kind: 'failure', code, description });
const polled = (): Promise<void> => zalo.fake.until(zalo.fake.isPolled);

describe('polling', () => {
  it('takes what comes, in order, and asks once who the bot is', async () => {
    const lan = zalo.fake.user(LAN);
    lan.says('một');
    lan.says('hai');
    const bot = zalo.start();
    await zalo.intake.until(() => zalo.intake.stored.length === 2);
    lan.in('g-31b9').mentions('ba');
    await zalo.intake.until(() => zalo.intake.stored.length === 3);
    expect(storedTexts()).toEqual(['một', 'hai', 'ba']);
    expect(called('getMe')).toBe(1);
    expect(bot.health()).toEqual({ state: 'ok', reason: null });
    expect(new Set(zalo.intake.leases)).toEqual(new Set(['poll:zalo-bot:1459232241454765289']));
  });

  it.each([408, 0, 504])('takes "Request timeout" with the code %i for a quiet half minute, not for a fault', async (idleCode) => {
    const quiet = await zaloUnderTest({ idleCode });
    const bot = quiet.start();
    for (let beat = 1; beat <= 5; beat += 1) {
      const polls = quiet.fake.calls.length;
      await quiet.fake.until(() => quiet.fake.isPolled() && quiet.fake.calls.length >= polls);
      quiet.time.advance(30_000);
      quiet.fake.clockMoved();
    }
    await quiet.fake.until(quiet.fake.isPolled);
    expect(bot.health().state).toBe('ok');
    expect(quiet.waits).toEqual([]);
    await quiet.end();
    expect(quiet.fake.violations).toEqual([]);
  });

  it('takes breath where Zalo does not wait, instead of calling in a circle', async () => {
    zalo.fake.faults.next('getUpdates', failure(408, 'Request timeout'), failure(408, 'Request timeout'));
    zalo.start();
    await polled();
    expect(zalo.waits).toEqual([1_000, 1_000]);
  });

  it('stores a message before anything else is asked, also where storing fails twice', async () => {
    zalo.intake.failToStore(2);
    const lan = zalo.fake.user(LAN);
    lan.says('một');
    lan.says('hai');
    let polls = 0;
    const looked = zalo.intake.until(() => {
      if (zalo.intake.stored.length === 0) polls = called('getUpdates');
      return zalo.intake.stored.length === 2;
    });
    zalo.start();
    await looked;
    expect(polls).toBe(1);
    expect(storedTexts()).toEqual(['một', 'hai']);
    expect(zalo.intake.storeCalls()).toBe(4);
    expect(zalo.waits.slice(0, 2)).toEqual([1_000, 2_000]);
    expect(zalo.fake.pendingEvents()).toEqual([]);
  });

  it('says loudly what is lost when the bot is stopped and storing still fails', async () => {
    zalo.intake.failToStore(Infinity);
    const { id } = zalo.fake.user(LAN).says('xong 12');
    const bot = zalo.start();
    await zalo.intake.until(() => zalo.intake.storeCalls() >= 2);
    await bot.stop();
    expect(zalo.intake.reports.at(-1)).toMatchObject({
      about: { updateKey: `message.text.received:${id}`, chat: LAN },
      sentence: 'a message is LOST: it could not be stored before the end',
    });
  });

  it('keeps a message that arrives while the bot is being stopped', async () => {
    const bot = zalo.start();
    await polled();
    const stopped = bot.stop();
    zalo.fake.user(LAN).says('phút chót');
    await stopped;
    expect(storedTexts()).toEqual(['phút chót']);
    expect(zalo.fake.isPolled()).toBe(false);
  });

  it('passes over what it cannot read, and takes an unreadable message once', async () => {
    zalo.fake.sendsEvent({ event_name: 'group.joined' });
    zalo.fake.user(LAN).sendsUnsupported();
    zalo.fake.user(LAN).sendsSticker('s-1');
    zalo.start();
    await zalo.intake.until(() => zalo.intake.stored.length === 2);
    expect(storedTexts()).toEqual(['[không đọc được]', '[tệp]']);
  });

  it('reads a picture under either key', async () => {
    zalo.fake.user(LAN).sendsImage({ key: 'photo' });
    zalo.fake.user(LAN).sendsImage({ key: 'photo_url', caption: 'lịch họp' });
    zalo.start();
    await zalo.intake.until(() => zalo.intake.stored.length === 2);
    expect(storedTexts()).toEqual(['[ảnh]', 'lịch họp']);
  });
});

describe('one poller', () => {
  it('asks again only when the last answer is there', async () => {
    const hold = zalo.fake.faults.hold('getUpdates');
    zalo.start();
    await hold.arrived;
    for (let turn = 0; turn < 50; turn += 1) await turnOfTheLoop();
    expect(called('getUpdates')).toBe(1);
    hold.release();
    await polled();
  });

  it('stands by while another process polls, and takes over after it', async () => {
    zalo.intake.holdLeaseElsewhere(true);
    const bot = zalo.start();
    await zalo.intake.until(() => zalo.intake.leases.length === 3);
    expect(bot.health().state).toBe('standing-by');
    expect(called('getUpdates')).toBe(0);
    zalo.intake.holdLeaseElsewhere(false);
    await polled();
    expect(bot.health().state).toBe('ok');
    expect(new Set(zalo.waits)).toEqual(new Set([10_000]));
  });
});

describe('trouble', () => {
  it('is waited out longer each time, told at the third in a row, and over with the first good answer', async () => {
    zalo.fake.faults.next('getUpdates', ...Array.from({ length: 7 }, () => failure(500)));
    const bot = zalo.start();
    await polled();
    expect(zalo.waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(bot.health()).toEqual({ state: 'retrying', reason: 'Zalo trả lời lỗi 500: failed' });
    zalo.fake.user(LAN).says('một');
    await zalo.intake.until(() => zalo.intake.stored.length === 1 && bot.health().state === 'ok');
    expect(states()).toEqual(['ok', 'retrying', 'ok']);
  });

  it('of two faults is everyday and not told', async () => {
    zalo.fake.faults.next('getUpdates', failure(403), { kind: 'dropped' });
    const bot = zalo.start();
    await polled();
    expect(bot.health().state).toBe('ok');
    expect(states()).toEqual(['ok']);
  });

  it('with the quota is waited out much longer', async () => {
    zalo.fake.faults.next('getUpdates', failure(429), failure(429));
    zalo.start();
    await polled();
    expect(zalo.waits).toEqual([10_000, 30_000]);
  });

  it('that loses the answer to a poll is told, since a message may be gone with it', async () => {
    zalo.fake.user(LAN).says('một');
    zalo.fake.faults.next('getUpdates', { kind: 'answer-lost' });
    zalo.start();
    await polled();
    expect(zalo.intake.reports.some(({ sentence }) => sentence.startsWith('the answer to a poll was lost'))).toBe(true);
  });

  it('of a poll that is never answered ends by the clock of the bot', async () => {
    zalo.fake.faults.next('getUpdates', { kind: 'half-open' });
    zalo.start({ delays: { ...zalo.delays, pollTimeoutMs: 200 } });
    await zalo.intake.until(() => zalo.waits.length > 0);
    expect(zalo.waits[0]).toBe(1_000);
  });

  it('of a Zalo that is down is over when it is up again, and nothing is lost', async () => {
    await zalo.fake.down();
    const bot = zalo.start();
    await zalo.intake.until(() => bot.health().state === 'retrying');
    await zalo.fake.up();
    zalo.fake.user(LAN).says('một');
    await zalo.intake.until(() => zalo.intake.stored.length === 1);
    await zalo.intake.until(() => bot.health().state === 'ok');
    expect(storedTexts()).toEqual(['một']);
  });
});

describe('a bot that only a person can help', () => {
  it('stops when the token is not known, says so once, and calls no more', async () => {
    zalo.fake.faults.next('getUpdates', failure(401, `Unauthorized: ${zalo.fake.token}`));
    const bot = zalo.start();
    await zalo.intake.until(() => bot.health().state === 'stopped');
    await bot.stop();
    expect(called('getUpdates')).toBe(1);
    expect(states()).toEqual(['ok', 'stopped']);
    expect(JSON.stringify([zalo.intake.reports, bot.health()])).not.toContain('fakeZaloSecret');
  });

  it('stops before its first poll where a webhook is set, and leaves the webhook alone', async () => {
    const { fake } = zalo;
    await fetch(`${fake.baseUrl}/bot${fake.token}/setWebhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: 'https://other.example/hook', secret_token: 'secret-of-another' }),
    });
    const bot = zalo.start();
    await zalo.intake.until(() => bot.health().state === 'stopped');
    expect(bot.health().reason).toContain('webhook');
    expect(called('deleteWebhook')).toBe(0);
    expect(called('getUpdates')).toBe(0);
  });

  it('stops also where the webhook is set while it polls', async () => {
    const { fake } = zalo;
    const bot = zalo.start();
    await polled();
    await fetch(`${fake.baseUrl}/bot${fake.token}/setWebhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: 'https://other.example/hook', secret_token: 'secret-of-another' }),
    });
    fake.releasePolls();
    await zalo.intake.until(() => bot.health().state === 'stopped');
    expect(called('deleteWebhook')).toBe(0);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, LAN, openDesk } from './bot-under-test.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
  desk.fake.user(LAN).knowsTheBot();
});
afterEach(async () => {
  await desk.end();
  expect(desk.intake.reports.join('\n')).not.toContain(desk.fake.token.split(':')[1]);
  expect(desk.fake.violations).toEqual([]);
});

const says = (...texts: readonly string[]) => desk.fake.together(() => texts.forEach((text) => desk.fake.user(LAN).says(text)));
const texts = () => desk.intake.stored.map(({ text }) => text);
const polls = () => desk.fake.calls.filter(({ method }) => method === 'getUpdates');
const isPolled = () => desk.until(desk.fake.isPolled);

describe('polling', () => {
  it('asks for what it understands and waits as long as Telegram lets it', async () => {
    const bot = desk.run();
    await isPolled();
    expect(polls().map(({ params }) => params['timeout'])).toEqual([0, 50]);
    expect(polls()[0]?.params).toMatchObject({ limit: 100, allowed_updates: ['message', 'callback_query', 'my_chat_member'] });
    expect(bot.health()).toEqual({ state: 'ok', reason: null });
    expect(bot.webhook).toBeNull();
  });

  it('tells the public name of the bot, so that links to it can be made', async () => {
    desk.run();
    await isPolled();
    expect(desk.intake.names).toEqual(['nhacviec_bot']);
  });

  it('acknowledges a batch after all of it is stored', async () => {
    says('một', 'hai', 'ba');
    let pendingMeanwhile = 0;
    desk.intake.onStore = () => {
      pendingMeanwhile = desk.fake.pendingUpdates().length;
    };
    desk.run();
    await desk.until(() => texts().length === 3 && desk.fake.pendingUpdates().length === 0);
    expect(texts()).toEqual(['một', 'hai', 'ba']);
    expect(pendingMeanwhile).toBe(3);
  });

  it('loses nothing where storing fails in the middle of a hundred: the batch comes again with the same keys', async () => {
    const said = Array.from({ length: 100 }, (_, at) => `tin ${at}`);
    says(...said);
    let failures = 3;
    desk.intake.onStore = ({ text }) => {
      if (text === 'tin 50' && failures > 0) {
        failures -= 1;
        throw new Error('disk full');
      }
    };
    const bot = desk.run();
    await desk.until(() => desk.intake.stored.some(({ text }) => text === 'tin 99'));
    await isPolled();
    const keys = new Map(desk.intake.stored.map(({ updateKey, text }) => [updateKey, text]));
    expect([...keys.values()]).toEqual(said);
    expect(texts().filter((text) => text === 'tin 49')).toHaveLength(4);
    expect(texts().filter((text) => text === 'tin 50')).toHaveLength(1);
    expect(desk.waits).toEqual([1_000, 2_000, 4_000]);
    expect(bot.health().state).toBe('ok');
    expect(desk.intake.reports).toHaveLength(2);
    expect(desk.intake.reports[0]).toContain('disk full');
  });

  it('stops after the batch in hand, and ends a poll that waits', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    says('một', 'hai');
    let reached = false;
    desk.intake.onStore = async () => {
      reached = true;
      await held;
    };
    const bot = desk.run();
    await desk.until(() => reached);
    const stopped = bot.stop();
    release();
    await stopped;
    expect(texts()).toEqual(['một', 'hai']);
    expect(desk.fake.isPolled()).toBe(false);
    const next = desk.run();
    await isPolled();
    await next.stop();
    await desk.fake.until(() => !desk.fake.isPolled());
    expect(next.health()).toEqual({ state: 'ok', reason: null });
  });
});

describe('only one polls', () => {
  it('stands by while another process holds the lease, and takes over when it is free', async () => {
    desk.intake.isLeaseFree = false;
    const bot = desk.run();
    await desk.until(() => bot.health().state === 'standing-by' && desk.waits.length > 1);
    expect(polls()).toEqual([]);
    expect(desk.waits[0]).toBe(15_000);
    desk.intake.isLeaseFree = true;
    await isPolled();
    expect(bot.health().state).toBe('ok');
    expect(desk.intake.leases.at(-1)).toEqual(['poll:telegram:700100', 90_000]);
  });

  it('gives way where another poller shows up, and looks for the lease and a webhook before it tries again', async () => {
    const conflict = { kind: 'failure', code: 409, description: 'Conflict: terminated by other getUpdates request' } as const;
    desk.fake.faults.next('getUpdates', conflict, conflict);
    const bot = desk.run();
    await isPolled();
    expect(desk.waits).toEqual([3_000, 3_000]);
    expect(desk.fake.calls.map(({ method }) => method).slice(0, 5)).toEqual([
      ...['getMe', 'getWebhookInfo', 'getUpdates', 'getWebhookInfo', 'getUpdates'],
    ]);
    expect(desk.intake.leases.length).toBeGreaterThanOrEqual(3);
    expect(bot.health().state).toBe('ok');
  });

  it('leaves a webhook of somebody else alone and asks for a person', async () => {
    await fetch(`${desk.fake.apiRoot}/bot${desk.fake.token}/setWebhook?url=https://other.gov.vn/secret-path`);
    const bot = desk.run();
    await desk.until(() => bot.health().state === 'stopped');
    expect(bot.health().reason).toContain('other.gov.vn');
    expect(bot.health().reason).not.toContain('secret-path');
    expect(desk.intake.reports).toHaveLength(1);
    expect(desk.fake.calls.map(({ method }) => method)).toEqual(['setWebhook', 'getMe', 'getWebhookInfo']);
  });

  it('sees a webhook that somebody sets meanwhile', async () => {
    const bot = desk.run();
    await isPolled();
    await fetch(`${desk.fake.apiRoot}/bot${desk.fake.token}/setWebhook?url=https://other.gov.vn/hook`);
    await desk.until(() => bot.health().state === 'stopped');
    expect(desk.fake.calls.map(({ method }) => method)).not.toContain('deleteWebhook');
  });
});

describe('trouble', () => {
  it.each([
    ['a page of a proxy', { kind: 'html', status: 500 }],
    ['a connection closed', { kind: 'dropped' }],
    ['an answer lost', { kind: 'answer-lost' }],
    ['a connection torn down', { kind: 'reset' }],
    ['a connection half open', { kind: 'half-open' }],
    ['a refusal that nobody knows', { kind: 'failure', code: 418, description: 'teapot' }],
  ] as const)('by %s is waited out, and nothing is lost', async (_what, fault) => {
    desk.fake.faults.next('getUpdates', fault, fault);
    says('xong 12');
    const bot = desk.run({ pollDeadlineMs: 500 });
    await desk.until(() => texts().length > 0);
    await isPolled();
    expect(texts()).toEqual(['xong 12']);
    expect(desk.waits.slice(0, 2)).toEqual([1_000, 2_000]);
    expect(bot.health().state).toBe('ok');
    expect(desk.intake.reports).toHaveLength(2);
  });

  it('that lasts is waited out longer and longer, up to half a minute, and reported once', async () => {
    desk.fake.faults.always('getMe', { kind: 'html', status: 502 });
    const bot = desk.run();
    await desk.until(() => desk.waits.length >= 8);
    expect(desk.waits.slice(0, 8)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    expect(bot.health()).toMatchObject({ state: 'retrying' });
    expect(desk.intake.reports).toHaveLength(1);
    desk.fake.faults.always('getMe', null);
    await isPolled();
    expect(bot.health().state).toBe('ok');
  });

  it('of too many requests is waited out as long as Telegram says', async () => {
    desk.fake.faults.next('getUpdates', { kind: 'too-many-requests', retryAfter: 42 });
    desk.run();
    await isPolled();
    expect(desk.waits).toEqual([42_000]);
  });

  it('of a server that is away is waited out', async () => {
    await desk.fake.down();
    const bot = desk.run();
    await desk.until(() => desk.waits.length >= 2);
    expect(bot.health()).toMatchObject({ state: 'retrying' });
    expect(bot.health().reason).toContain('ECONNREFUSED');
    expect(bot.health().reason).not.toContain(desk.fake.token.split(':')[1]);
    await desk.fake.up();
    await isPolled();
  });

  it('of a token that is not known ends the polling and asks for a person', async () => {
    const bot = desk.run();
    await isPolled();
    desk.fake.revoke();
    await desk.until(() => bot.health().state === 'stopped');
    expect(bot.health().reason).toContain('401');
    expect(desk.intake.reports).toHaveLength(1);
    expect(desk.waits).toEqual([]);
  });

  it('is left at once when the bot is stopped', async () => {
    desk.restsAt(1_000);
    desk.fake.faults.always('getUpdates', { kind: 'html', status: 500 });
    const bot = desk.run();
    await desk.until(() => desk.waits.length === 1);
    await bot.stop();
    expect(polls()).toHaveLength(1);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningZaloBot } from '../../../src/bot/zalo-bot/run-zalo-bot.ts';
import type { Fault } from '../../support/telegram-fake/faults.ts';
import { LAN, zaloUnderTest, type ZaloUnderTest } from './support/zalo-bot-under-test.ts';

let zalo: ZaloUnderTest;
let bot: RunningZaloBot;

// A bot that waits for deliveries makes no calls but sends.
const webhookBot = (): RunningZaloBot => zalo.start({ mode: 'webhook', webhookSecret: 'secret-of-the-test' });

beforeEach(async () => {
  zalo = await zaloUnderTest();
  zalo.fake.user(LAN).knowsTheBot();
  bot = webhookBot();
});
afterEach(async () => {
  await zalo.end();
  expect(zalo.fake.violations).toEqual([]);
});

const texts = (): readonly string[] => zalo.fake.chat(LAN).fromBot.map(({ text }) => text);
const failure = (code: number, description = 'failed'): Fault => ({ kind: 'failure', code, description });
const suffers = (fault: Fault) => {
  zalo.fake.faults.next('sendMessage', fault);
  return zalo.send(bot, 'Đến hạn 17:00');
};
const inMs = (ms: number): number => zalo.time.now() + ms;

describe('a message', () => {
  it('arrives as it was written, whatever characters a title holds', async () => {
    const title = '*Đậm* _nghiêng_ [x](http://y) <b>&amp;</b> `mã` \\ "—" 👍 {start:0}';
    const outcome = await zalo.send(bot, title);
    expect(texts()).toEqual([title]);
    expect(outcome).toEqual({ kind: 'sent', messageRef: zalo.fake.chat(LAN).fromBot[0]!.id });
  });

  it('of 2000 characters goes out whole', async () => {
    await zalo.send(bot, 'ă'.repeat(2_000));
    expect(texts()).toEqual(['ă'.repeat(2_000)]);
  });

  it('of 2001 characters goes out in two, and the last is the reference', async () => {
    const outcome = await zalo.send(bot, 'ă'.repeat(2_001));
    expect(texts()).toEqual(['ă'.repeat(2_000), 'ă']);
    expect(outcome).toEqual({ kind: 'sent', parts: 2, messageRef: zalo.fake.chat(LAN).fromBot[1]!.id });
  });

  it('without words is refused without a call', async () => {
    expect(await zalo.send(bot, '')).toMatchObject({ kind: 'refused' });
    expect(zalo.fake.calls.filter(({ method }) => method === 'sendMessage')).toEqual([]);
  });
});

describe('an error', () => {
  it('400 about the chat means that the chat is out of reach', async () => {
    expect(await zalo.send(bot, 'Chào', 'u-unknown')).toEqual({
      kind: 'unreachable',
      reason: 'Zalo trả lời lỗi 400: Bad Request: chat not found',
    });
  });

  it('400 about anything else means that the message is refused', async () => {
    expect(await suffers(failure(400, 'Bad Request: text is invalid in this chat'))).toMatchObject({ kind: 'refused' });
  });

  it('401 stops the bot: the message waits until a person has mended it, and may go elsewhere meanwhile', async () => {
    expect(bot.channel.isStopped?.()).toBe(false);
    zalo.fake.revoke();
    expect(await zalo.send(bot, 'Chào')).toMatchObject({ kind: 'retry-at', at: inMs(300_000), elsewhere: true });
    expect(bot.health()).toMatchObject({ state: 'stopped' });
    expect(bot.channel.isStopped?.()).toBe(true);
    expect(zalo.intake.reports.filter(({ about }) => 'state' in about && about.state === 'stopped')).toHaveLength(1);
  });

  it('403 is tried again, each time later', async () => {
    expect(await suffers(failure(403))).toMatchObject({ kind: 'retry-at', at: inMs(1_000) });
    expect(await suffers(failure(403))).toMatchObject({ kind: 'retry-at', at: inMs(2_000) });
    expect(await suffers(failure(403))).toMatchObject({ kind: 'retry-at', at: inMs(4_000) });
    expect(await zalo.send(bot, 'Chào')).toMatchObject({ kind: 'sent' });
    expect(await suffers(failure(403))).toMatchObject({ kind: 'retry-at', at: inMs(1_000) });
  });

  it('404 refuses the message', async () => {
    expect(await suffers(failure(404))).toMatchObject({ kind: 'refused' });
  });

  it('408 leaves open whether the message went out', async () => {
    expect(await suffers(failure(408, 'Request timeout'))).toMatchObject({ kind: 'unknown' });
  });

  it('429 pauses the whole bot, longer each time, and is reported when it lasts', async () => {
    for (const ms of [10_000, 30_000, 60_000, 300_000, 300_000]) {
      expect(await suffers(failure(429))).toMatchObject({ kind: 'retry-at', at: inMs(ms) });
      const calls = zalo.fake.calls.length;
      expect(await zalo.send(bot, 'Chào', 'u-another')).toMatchObject({ kind: 'retry-at', at: inMs(ms) });
      expect(zalo.fake.calls).toHaveLength(calls);
      zalo.time.advance(ms);
    }
    expect(zalo.intake.reports.filter(({ sentence }) => sentence.includes('quota'))).toHaveLength(1);
    expect(await zalo.send(bot, 'Chào')).toMatchObject({ kind: 'sent' });
  });

  it.each([500, 502, 503])('%i is tried again', async (code) => {
    expect(await suffers(failure(code))).toMatchObject({ kind: 'retry-at', at: inMs(1_000) });
  });

  it('counts by what the body says, also where the HTTP status says it too', async () => {
    const loud = await zaloUnderTest({ httpStatus: 'as-error-code' });
    const other = loud.start({ mode: 'webhook', webhookSecret: 'secret-of-the-test' });
    loud.fake.faults.next('sendMessage', failure(404));
    expect(await loud.send(other, 'Chào')).toMatchObject({ kind: 'refused' });
    await loud.end();
    expect(loud.fake.violations).toEqual([]);
  });
});

describe('the network', () => {
  it.each<Fault>([{ kind: 'answer-lost' }, { kind: 'reset', isApplied: true }, { kind: 'html', status: 502, isApplied: true }])(
    'that loses the answer to a message which has arrived leaves it open: $kind',
    async (fault) => {
      expect(await suffers(fault)).toMatchObject({ kind: 'unknown' });
      expect(texts()).toHaveLength(1);
    },
  );

  it('that answers nothing for too long leaves it open', async () => {
    const hasty = zalo.start({ mode: 'webhook', webhookSecret: 'secret-of-the-test', delays: { ...zalo.delays, callTimeoutMs: 200 } });
    zalo.fake.faults.next('sendMessage', { kind: 'half-open', isApplied: true });
    expect(await zalo.send(hasty, 'Chào')).toMatchObject({ kind: 'unknown' });
  });

  it('that turns a call away before Zalo sees it is no lost answer', async () => {
    expect(await suffers({ kind: 'html', status: 429 })).toMatchObject({ kind: 'retry-at' });
  });

  it('that takes no connection means that nothing was sent; once Zalo is back, it is', async () => {
    await zalo.fake.down();
    expect(await zalo.send(bot, 'Chào')).toMatchObject({ kind: 'retry-at', at: inMs(1_000) });
    await zalo.fake.up();
    expect(await zalo.send(bot, 'Chào')).toMatchObject({ kind: 'sent' });
    expect(texts()).toEqual(['Chào']);
  });
});

describe('a long message of which a part has arrived', () => {
  it.each([
    [403, 'unknown'],
    [404, 'unknown'],
    [408, 'unknown'],
    [429, 'unknown'],
  ])('and whose next part fails with %i is %s', async (code, kind) => {
    const hold = zalo.fake.faults.hold('sendMessage');
    const sending = zalo.send(bot, 'ă'.repeat(2_001));
    await hold.arrived;
    zalo.fake.faults.next('sendMessage', failure(code));
    hold.release();
    expect(await sending).toMatchObject({ kind });
    expect(texts()).toHaveLength(1);
  });
});

describe('the token', () => {
  it('stands in no outcome, no report and no health, whatever fails', async () => {
    const { fake, intake } = zalo;
    const outcomes = [
      await suffers({ kind: 'reset' }),
      await suffers({ kind: 'html', status: 502 }),
      await suffers(failure(404, `no such path /bot${fake.token}/sendMessage`)),
      await suffers(failure(400, `no such path /bot${encodeURIComponent(fake.token)}/sendMessage`)),
    ];
    await fake.down();
    outcomes.push(await zalo.send(bot, 'Chào'));
    await fake.up();
    const nowhere = zalo.start({ mode: 'webhook', webhookSecret: 'secret-of-the-test', apiRoot: 'http://no such host' });
    outcomes.push(await zalo.send(nowhere, 'Chào'));
    fake.revoke();
    outcomes.push(await zalo.send(bot, 'Chào'));
    const seen = JSON.stringify([outcomes, intake.reports, bot.health()]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'refused', 'refused', 'retry-at', 'retry-at', 'retry-at']);
    expect(seen).not.toContain('fakeZaloSecret');
  });
});

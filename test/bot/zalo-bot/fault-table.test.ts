import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LAN, type ZaloUnderTest, zaloUnderTest } from './support/zalo-bot-under-test.ts';

// Where each error of the Zalo Bot Platform is proved (a table of the reference on Zalo, its section 2.4), for sends and for polls.
// What no other test shows is shown below.
//
// | code    | a send: zalo-channel              | a poll                                                                     |
// | ------- | --------------------------------- | -------------------------------------------------------------------------- |
// | 400     | "400 about the chat", "… else"    | zalo-poller "where a webhook is set"; below                                |
// | 401     | "401 refuses … and stops the bot" | zalo-poller "the token is not known"; below for a revoked one              |
// | 403     | "403 is tried again"              | zalo-poller "two faults"; below                                            |
// | 404     | "404 refuses the message"         | below                                                                      |
// | 408     | "408 leaves open"                 | zalo-poller `"Request timeout" with the code …`                            |
// | 429     | "429 pauses the whole bot"        | zalo-poller "with the quota"                                               |
// | 5xx     | "%i is tried again"               | zalo-poller "waited out longer each time"                                  |
// | network | "the network …"                   | zalo-poller "loses the answer", "never answered", "that is down"           |
// | token   | "the token stands in no outcome"  | zalo-poller "the token is not known"; process/messengers "no token"        |

let zalo: ZaloUnderTest;

beforeEach(async () => {
  zalo = await zaloUnderTest();
});
afterEach(async () => {
  await zalo.end();
  expect(zalo.fake.violations).toEqual([]);
});

const polled = (): Promise<void> => zalo.fake.until(zalo.fake.isPolled);

describe('a poll that is answered with', () => {
  it.each([400, 403, 404, 500, 503])('%i three times is told, waited out, and over with the next message', async (code) => {
    const failure = { kind: 'failure', code, description: 'no' } as const;
    zalo.fake.faults.next('getUpdates', failure, failure, failure);
    const bot = zalo.start();
    await polled();
    expect(zalo.waits.slice(0, 3)).toEqual([1_000, 2_000, 4_000]);
    expect(zalo.intake.reports.map(({ about }) => JSON.stringify(about)).join()).toContain(`lỗi ${code}`);
    zalo.fake.user(LAN).says('xong 12');
    await zalo.intake.until(() => zalo.intake.stored.length === 1 && bot.health().state === 'ok');
    expect(zalo.intake.stored[0]?.text).toBe('xong 12');
  });

  it('401 since the token was revoked ends the bot, sends and all', async () => {
    const bot = zalo.start();
    await polled();
    zalo.fake.revoke();
    zalo.fake.releasePolls();
    await zalo.intake.until(() => bot.health().state === 'stopped');
    const calls = zalo.fake.calls.length;
    expect((await zalo.send(bot, 'Chào')).kind).not.toBe('sent');
    expect(zalo.fake.calls).toHaveLength(calls);
  });
});

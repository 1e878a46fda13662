import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, LAN, message, openDesk, to } from './bot-under-test.ts';

// Where each fault that polling and sending can meet is proved (a table of the reference on Telegram, its section 5). What no other test
// shows is shown below.
//
// | fault                                  | test                                                                                      |
// | -------------------------------------- | ----------------------------------------------------------------------------------------- |
// | 429 with retry_after, any method       | telegram-channel "too many requests"; telegram-poller "as long as Telegram says"; below   |
// | 500–504, a page instead of JSON        | telegram-channel "a page of a proxy"; telegram-poller "that lasts"; below                 |
// | refused, DNS, TLS                      | telegram-channel "because nobody is there", `with "…" is …`; poller "a server away"       |
// | reset or lost after it went out        | telegram-channel "an answer that is lost", "torn down"; an edit "is tried again"          |
// | a poll that hangs half open            | telegram-poller "a connection half open"                                                  |
// | killed in the middle of a batch        | process/messengers "killed in the middle of a batch"; telegram-poller "middle of a hundred" |
// | a delivery twice                       | telegram-webhook "delivered twice"; journeys/troubled-updates "however often"             |
// | handling throws or takes long          | journeys/troubled-updates "put aside after three failures", "does not hold up other chats" |
// | 409, another poller                    | telegram-poller "gives way where another poller shows up"                                 |
// | 409, a webhook                         | telegram-poller "leaves a webhook of somebody else alone", "sets meanwhile"               |
// | 401 and 404 on the token               | telegram-poller "a token that is not known"; process/messengers "a token is revoked"; below |
// | 403 blocked, deactivated               | telegram-channel "an address …"; journeys/telegram-chats "who takes the bot back"         |
// | 403 kicked, not a member, deleted      | telegram-channel "a group that is gone"; journeys/telegram-chats "that takes the bot in again" |
// | 400 chat not found                     | telegram-channel "of nobody"                                                              |
// | 400 upgraded to a supergroup           | telegram-channel "that has moved"; journeys/telegram-chats "that becomes a supergroup"    |
// | 400 not modified; nothing to edit      | telegram-channel "an edit that changes nothing", "no longer there"                        |
// | 400 query is too old                   | telegram-updates "answered too late"                                                      |
// | 400 reply not found; entities; markup  | below: nothing that is sent names a message, a mark or a mode                             |
// | 400 too long, a key too long           | telegram-channel "that is too long is cut"; the fake refuses a longer key in every test   |
// | a stale or forged press                | journeys/telegram-chats "a press …"; telegram-updates "no button of ours carries"         |
// | a forged webhook call, a torn letter   | telegram-webhook "turns away who does not know the secret", "across two pieces"           |
// | updates of one chat out of order       | db/inbox "oldest first"; telegram-poller "acknowledges a batch" keeps the order           |
// | an unknown kind, nothing in it         | telegram-updates "is counted and passed over"                                             |
// | SIGTERM                                | process/messengers "ends on SIGTERM"; telegram-poller "stops after the batch in hand"     |
// | storing fails                          | telegram-poller "where storing fails"; telegram-webhook "where it could not be stored"    |

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
  desk.fake.user(LAN).knowsTheBot();
});
afterEach(async () => {
  await desk.end();
  expect(desk.fake.violations).toEqual([]);
});

const isPolled = () => desk.until(desk.fake.isPolled);

describe('every method', () => {
  it('waits as long as Telegram says after too many requests, before the bot knows itself too', async () => {
    desk.fake.faults.next('getMe', { kind: 'too-many-requests', retryAfter: 11 });
    desk.fake.faults.next('getWebhookInfo', { kind: 'too-many-requests', retryAfter: 13 });
    desk.run();
    await isPolled();
    expect(desk.waits).toEqual([11_000, 13_000]);
  });

  it('loses no press where its answer meets too many requests', async () => {
    desk.run();
    await isPolled();
    await desk.channel().send(to(LAN), message('Việc 12', 'Xong 12'));
    desk.fake.faults.next('answerCallbackQuery', { kind: 'too-many-requests', retryAfter: 5 });
    desk.fake.user(LAN).presses(desk.fake.chat(LAN).lastFromBot, 'Xong 12');
    await desk.until(() => desk.intake.stored.length === 1);
    expect(desk.intake.stored[0]).toMatchObject({ pressed: 'k1', from: String(LAN) });
  });

  it('tells an edit when to come again after too many requests', async () => {
    const sent = await desk.channel().send(to(LAN), message('Việc 12'));
    desk.fake.faults.next('editMessageText', { kind: 'too-many-requests', retryAfter: 9 });
    const ref = sent.kind === 'sent' ? sent.messageRef : '';
    expect(await desk.channel().edit?.(to(LAN), ref, message('Xong'))).toMatchObject({ kind: 'retry-at', at: desk.now() + 9_000 });
  });
});

describe('an ill Telegram', () => {
  it.each([500, 502, 503, 504])('that answers %i is tried again, by polls and by sends', async (code) => {
    const fault = { kind: 'failure', code, description: 'ill' } as const;
    desk.fake.faults.next('sendMessage', fault);
    expect(await desk.channel().send(to(LAN), message('Việc 12'))).toMatchObject({ kind: 'retry-at' });
    desk.fake.faults.next('getUpdates', fault);
    const bot = desk.run();
    await isPolled();
    expect(desk.waits).toEqual([1_000]);
    expect(bot.health().state).toBe('ok');
  });
});

describe('a token', () => {
  it.each([401, 404])('that is answered with %i ends the bot for good, and a send waits for a person', async (code) => {
    const fault = { kind: 'failure', code, description: 'Unauthorized' } as const;
    desk.fake.faults.always('getMe', fault);
    const bot = desk.run();
    await desk.until(() => bot.health().state === 'stopped');
    expect(bot.health().reason).toContain(String(code));
    expect(desk.waits).toEqual([]);
    desk.fake.faults.next('sendMessage', fault);
    expect(await desk.channel().send(to(LAN), message('Việc 12'))).toMatchObject({ kind: 'retry-at' });
  });
});

describe('what is sent', () => {
  it('names no message that it answers, no mark and no mode: nothing in it can be broken or missing', async () => {
    await desk.channel().send(to(LAN), message('<b>*Việc* 12</b> [x](y', 'Xong 12'));
    const sends = desk.fake.calls.filter(({ method }) => method === 'sendMessage');
    expect(sends).toHaveLength(1);
    expect(Object.keys(sends[0]!.params).toSorted()).toEqual(['chat_id', 'link_preview_options', 'reply_markup', 'text']);
    expect(desk.fake.chat(LAN).lastFromBot.text).toBe('<b>*Việc* 12</b> [x](y');
  });
});

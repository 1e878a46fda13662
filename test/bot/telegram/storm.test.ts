import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { movableClock } from '#app/clock.ts';
import { paceOf } from '#bot/pace.ts';
import { telegramCalls } from '#bot/telegram/telegram-calls.ts';
import { telegramChannel } from '#bot/telegram/telegram-channel.ts';
import { TELEGRAM_DELAYS } from '#bot/telegram/telegram-delays.ts';
import { OVERALL, ratesOfChat } from '#bot/telegram/telegram-rates.ts';
import { type Database, transact } from '#db/database.ts';
import { insertChatGroup } from '#db/chat-groups.ts';
import { insertEndpoint } from '#db/endpoints.ts';
import { enqueue } from '#db/outbox.ts';
import { countByState } from '#db/outbox-view.ts';
import { insertPerson } from '#db/people.ts';
import { insertUnit } from '#db/units.ts';
import type { Recipient } from '#domain/notice.ts';
import { addMs, HOUR_MS, instant } from '#domain/time/instant.ts';
import { databases } from '../../support/databases.ts';
import { at } from '../../support/office-under-test.ts';
import { startTelegramFake, type TelegramFake } from '../../support/telegram-fake/start-telegram-fake.ts';
import { FAQ_LIMITS } from '../../support/telegram-fake/rates.ts';
import { useDatabase } from '../../support/use-database.ts';
import { virtualTime } from '../../support/virtual-time.ts';
import { recordingIntake } from './recording-intake.ts';

const MORNING = at('2026-06-22T07:45');
const PEOPLE = 40;
const OF_EACH = 2;
const IN_GROUP = 22;
const GROUP = -100_55;

let fake: TelegramFake;
const clock = movableClock({ now: () => instant(0) }, MORNING);

beforeEach(async () => {
  clock.moveTo(MORNING);
  fake = await startTelegramFake({ now: clock.now, strictLimits: FAQ_LIMITS });
});
afterEach(() => fake.close());

const put = (db: Database, recipient: Recipient, word: string) =>
  transact(db, (tx) =>
    enqueue(tx, {
      recipient,
      key: `${recipient.kind}·${recipient.id}·${word}`,
      notice: { kind: 'linking', step: { kind: 'unlinked', name: word } },
      notBefore: MORNING,
      at: MORNING,
      replyVia: null,
    }),
  );

/** People with a private chat each, and one group; messages for all of them, as after a large plan was confirmed. */
const fill = async (db: Database): Promise<void> => {
  const recipients = await transact(db, async (tx) => {
    const unit = await insertUnit(tx, { name: 'Sở Hư Cấu', parentId: null, aliases: [] });
    const all: Recipient[] = [];
    for (let chat = 1; chat <= PEOPLE; chat += 1) {
      const { id } = await insertPerson(tx, { name: `Người ${chat}`, unitId: unit.id, roles: ['official'] });
      await insertEndpoint(tx, { owner: { kind: 'person', id }, channel: 'telegram', address: String(chat) });
      fake.user(chat).knowsTheBot();
      all.push({ kind: 'person', id });
    }
    return all;
  });
  for (let word = 1; word <= OF_EACH; word += 1) for (const recipient of recipients) await put(db, recipient, `tin ${word}`);
  const group = await transact(db, async (tx) => {
    const { id } = await insertChatGroup(tx, { name: 'Nhóm', scope: null });
    await insertEndpoint(tx, { owner: { kind: 'group', id }, channel: 'telegram', address: String(GROUP) });
    return id;
  });
  fake.group(GROUP).addsBot(1);
  for (let word = 1; word <= IN_GROUP; word += 1) await put(db, { kind: 'group', id: group }, `tin ${word}`);
};

const sendAll = async (db: Database): Promise<void> => {
  const time = virtualTime(clock);
  const call = telegramCalls({ token: fake.token, apiRoot: fake.apiRoot, onFatal: () => undefined });
  const pace = paceOf({ nowMs: clock.now, wait: time.wait, overall: OVERALL, ofChat: ratesOfChat });
  const intake = recordingIntake(clock.now);
  const channel = telegramChannel({ name: 'telegram', call, intake, delays: TELEGRAM_DELAYS, pace, isStopped: () => false });
  const faults: unknown[] = [];
  const onFault = (about: unknown): void => void faults.push(about);
  await time.sendAll({ db, now: clock.now, channels: new Map([['telegram', channel]]), onFault }, addMs(MORNING, HOUR_MS));
  expect(faults).toEqual([]);
};

const wordsIn = (chat: number): readonly string[] => fake.chat(chat).fromBot.map(({ text }) => /tin \d+/.exec(text)?.[0] ?? text);
const inOrder = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `tin ${index + 1}`);

describe.each(databases)('many messages at once over Telegram, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('arrive once each, in the order of their chat, within every limit as Telegram counts', async () => {
    const { db } = opened();
    await fill(db);
    await sendAll(db);
    for (let chat = 1; chat <= PEOPLE; chat += 1) expect(wordsIn(chat)).toEqual(inOrder(OF_EACH));
    expect(wordsIn(GROUP)).toEqual(inOrder(IN_GROUP));
    const highest = fake.highestRates();
    expect(highest.overallPerSecond).toBeLessThanOrEqual(FAQ_LIMITS.overallPerSecond);
    expect(highest.perChatPerSecond).toBe(1);
    expect(highest.perGroupPerMinute).toBeLessThanOrEqual(FAQ_LIMITS.perGroupPerMinute);
    expect(fake.calls).toHaveLength(PEOPLE * OF_EACH + IN_GROUP);
    expect(fake.violations).toEqual([]);
  });

  it('survive a storm of 429: nothing lost, nothing doubled, nothing overtaken, and nothing sent before its time', async () => {
    const { db } = opened();
    await fill(db);
    for (const retryAfter of [1, 5, 17, 2, 40, 3, 3, 8, 1, 30]) fake.faults.next('sendMessage', { kind: 'too-many-requests', retryAfter });
    await sendAll(db);
    for (let chat = 1; chat <= PEOPLE; chat += 1) expect(wordsIn(chat)).toEqual(inOrder(OF_EACH));
    expect(wordsIn(GROUP)).toEqual(inOrder(IN_GROUP));
    expect(await transact(db, countByState)).toMatchObject({ sent: PEOPLE * OF_EACH + IN_GROUP, dead: 0, ready: 0, leased: 0 });
    expect(fake.highestRates().overallPerSecond).toBeLessThanOrEqual(FAQ_LIMITS.overallPerSecond);
    // Three chats in a row were told to be silent: from then on it was the whole bot, so that not many more calls were in vain.
    expect(fake.calls.length).toBeLessThan(PEOPLE * OF_EACH + IN_GROUP + 25);
  });
});

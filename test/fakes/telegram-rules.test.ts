import axios from 'axios';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeWithShared } from '../support/shared-cases.ts';
import { FAQ_LIMITS } from '../support/telegram-fake/rates.ts';
import { startTelegramFake, type TelegramFake } from '../support/telegram-fake/start-telegram-fake.ts';
import { fakeTime } from './fake-time.ts';

const LAN = 7_001;
const HUNG = 7_002;
const GROUP = -50_001;
const SUPERGROUP = -1_001_234_567_890;
const time = fakeTime();
let fake: TelegramFake;

beforeEach(async () => {
  fake = await startTelegramFake({ now: time.now });
  fake.user(LAN, { username: 'lan_ubnd' }).knowsTheBot();
});
afterEach(() => fake.close());

interface Answered {
  readonly ok: boolean;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: object;
  readonly result?: unknown;
}

const call = async (method: string, params: object = {}): Promise<Answered> => {
  const { data } = await axios.post<Answered>(`${fake.apiRoot}/bot${fake.token}/${method}`, params, { validateStatus: null });
  return data;
};
const says = async (method: string, params: object): Promise<string> => (await call(method, params)).description ?? 'ok';
const send = (text: string, more: object = {}): Promise<Answered> => call('sendMessage', { chat_id: LAN, text, ...more });
const button = (data: string): object => ({ reply_markup: { inline_keyboard: [[{ text: 'Xong', callback_data: data }]] } });

describe('a text', () => {
  it('has 1 to 4096 characters', async () => {
    expect(await send('ă'.repeat(4_096))).toMatchObject({ ok: true });
    expect(await send('ă'.repeat(4_097))).toMatchObject({ error_code: 400, description: 'Bad Request: message is too long' });
    expect(await send(' \n')).toMatchObject({ error_code: 400, description: 'Bad Request: message text is empty' });
    expect(fake.violations).toHaveLength(2);
  });

  it('is measured after its HTML was read', async () => {
    expect(await send(`<b>${'a'.repeat(4_096)}</b>`, { parse_mode: 'HTML' })).toMatchObject({ ok: true });
    expect(fake.chat(LAN).lastFromBot.entities).toEqual([{ type: 'bold', offset: 0, length: 4_096 }]);
    expect((await send('<b>3 < 5</b>', { parse_mode: 'HTML' })).description).toMatch(/^Bad Request: can't parse entities/);
  });

  it('has entities only where it has letters', async () => {
    const bold = (offset: number, length: number): object => ({ entities: [{ type: 'bold', offset, length }] });
    expect(await send('xong 🎉', bold(5, 2))).toMatchObject({ ok: true });
    expect((await send('xong 🎉', bold(5, 1))).description).toMatch(/middle of a UTF-16 symbol/);
    expect((await send('xong', bold(0, 5))).description).toMatch(/after the end of the text/);
  });
});

describe('an inline keyboard', () => {
  it('carries 1 to 64 bytes behind a button', async () => {
    expect(await send('việc', button('x'.repeat(64)))).toMatchObject({ ok: true });
    expect(await send('việc', button('ư'.repeat(33)))).toMatchObject({ error_code: 400, description: 'Bad Request: BUTTON_DATA_INVALID' });
    expect(fake.violations).toHaveLength(1);
  });

  it('has one action behind each button', async () => {
    const nothing = { reply_markup: { inline_keyboard: [[{ text: 'Xong' }]] } };
    expect((await send('việc', nothing)).description).toMatch(/Text buttons are unallowed/);
  });

  it('goes away when an edit does not mention it, and can still be pressed on a slow phone', async () => {
    await send('việc', button('x:12'));
    const { id } = fake.chat(LAN).lastFromBot;
    expect(await says('editMessageText', { chat_id: LAN, message_id: id, text: 'xong' })).toBe('ok');
    const message = fake.chat(LAN).lastFromBot;
    expect(message.buttons).toEqual([]);
    fake.user(LAN).presses(message, 'Xong');
    expect(fake.pendingUpdates()[0]).toMatchObject({ callback_query: { data: 'x:12', message: { text: 'xong' } } });
  });
});

describe('messages that are there, and that are not', () => {
  it('can be edited once each way, found, and deleted for two days', async () => {
    await send('việc', button('x:12'));
    const at = { chat_id: LAN, message_id: fake.chat(LAN).lastFromBot.id };
    expect(await says('editMessageText', { ...at, text: 'việc', ...button('x:12') })).toMatch(/^Bad Request: message is not modified/);
    expect(await says('editMessageReplyMarkup', at)).toBe('ok');
    expect(await says('editMessageReplyMarkup', at)).toMatch(/^Bad Request: message is not modified/);
    expect(await says('editMessageText', { chat_id: LAN, message_id: 999, text: 'a' })).toBe('Bad Request: message to edit not found');
    const own = fake.user(LAN).says('của tôi');
    expect(await says('editMessageText', { chat_id: LAN, message_id: own.id, text: 'a' })).toBe("Bad Request: message can't be edited");
    expect(await says('deleteMessage', at)).toBe('ok');
    expect(await says('deleteMessage', at)).toBe('Bad Request: message to delete not found');
    time.advance(48 * 60 * 60 * 1_000);
    expect(await says('deleteMessage', { chat_id: LAN, message_id: own.id })).toBe("Bad Request: message can't be deleted");
  });

  it('can be replied to, or else the reply says that it does without', async () => {
    const asked = fake.user(LAN).says('việc gì?');
    expect(await send('việc này', { reply_parameters: { message_id: asked.id } })).toMatchObject({
      result: { reply_to_message: { message_id: asked.id, text: 'việc gì?' } },
    });
    expect((await send('a', { reply_parameters: { message_id: 999 } })).description).toBe('Bad Request: message to be replied not found');
    expect(await send('a', { reply_parameters: { message_id: 999, allow_sending_without_reply: true } })).toMatchObject({ ok: true });
  });
});

describe('a press', () => {
  it('is answered once and in time', async () => {
    await send('việc', button('x:12'));
    const answer = (id: string): Promise<string> => says('answerCallbackQuery', { callback_query_id: id });
    const press = fake.user(LAN).presses(fake.chat(LAN).lastFromBot, 'Xong');
    expect(await answer(press.id)).toBe('ok');
    expect(await answer(press.id)).toMatch(/^Bad Request: query is too old/);
    const late = fake.user(LAN).forges(fake.chat(LAN).lastFromBot, 'giả');
    time.advance(15_000);
    expect(await answer(late.id)).toMatch(/^Bad Request: query is too old/);
    expect(late.answer()).toBeNull();
  });
});

describe('a person', () => {
  it('who blocks the bot is out of reach until they unblock it, and the bot is told', async () => {
    fake.user(LAN).blocks();
    expect(await send('chào')).toMatchObject({ error_code: 403, description: 'Forbidden: bot was blocked by the user' });
    fake.user(LAN).unblocks();
    expect(await send('chào')).toMatchObject({ ok: true });
    expect(fake.pendingUpdates()).toMatchObject([
      { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } } },
      { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
    ]);
  });

  it('who is deactivated, never wrote, or does not exist cannot be written to', async () => {
    fake.group(GROUP).addsBot(HUNG);
    expect(await says('sendMessage', { chat_id: HUNG, text: 'a' })).toBe("Forbidden: bot can't initiate conversation with a user");
    expect(await says('sendMessage', { chat_id: 999, text: 'a' })).toBe('Bad Request: chat not found');
    fake.user(LAN).deactivates();
    expect((await send('a')).description).toBe('Forbidden: user is deactivated');
  });
});

describe('a group', () => {
  const toGroup = (chatId: number): Promise<Answered> => call('sendMessage', { chat_id: chatId, text: 'chào cả phòng' });

  it('lets the bot hear only what is meant for it', async () => {
    fake.group(GROUP).addsBot(HUNG);
    await toGroup(GROUP);
    const own = fake.chat(GROUP).lastFromBot;
    const before = fake.pendingUpdates().length;
    const lan = fake.user(LAN).in(GROUP);
    lan.says('chuyện riêng');
    lan.says('/viec@other_bot');
    lan.says('/viec');
    lan.says('/viec@nhacviec_bot');
    lan.says('nhờ @nhacviec_bot ghi giúp');
    lan.repliesTo(own, 'xong');
    expect(fake.pendingUpdates().slice(before)).toMatchObject(
      ['/viec', '/viec@nhacviec_bot', 'nhờ @nhacviec_bot ghi giúp', 'xong'].map((text) => ({ message: { text, chat: { id: GROUP } } })),
    );
    fake.group(GROUP).promotesBot(HUNG);
    lan.says('chuyện chung');
    expect(fake.pendingUpdates().at(-1)).toMatchObject({ message: { text: 'chuyện chung' } });
  });

  it('that has thrown the bot out takes nothing more', async () => {
    fake.group(GROUP).addsBot(HUNG);
    fake.group(SUPERGROUP).addsBot(HUNG);
    fake.group(GROUP).kicksBot(HUNG);
    expect((await toGroup(GROUP)).description).toBe('Forbidden: bot was kicked from the group chat');
    expect(await says('leaveChat', { chat_id: SUPERGROUP })).toBe('ok');
    expect((await toGroup(SUPERGROUP)).description).toBe('Forbidden: bot is not a member of the supergroup chat');
    expect(fake.pendingUpdates().at(-1)).toMatchObject({ my_chat_member: { new_chat_member: { status: 'left' } } });
  });

  it('that becomes a supergroup says where it went', async () => {
    fake.group(GROUP).addsBot(HUNG).migratesTo(SUPERGROUP);
    expect(await toGroup(GROUP)).toMatchObject({
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: SUPERGROUP },
    });
    expect(await toGroup(SUPERGROUP)).toMatchObject({ ok: true });
    expect(fake.pendingUpdates().slice(-2)).toMatchObject([
      { message: { chat: { id: GROUP }, migrate_to_chat_id: SUPERGROUP } },
      { message: { chat: { id: SUPERGROUP }, migrate_from_chat_id: GROUP } },
    ]);
  });
});

describe('the pace', () => {
  it('is counted by the clock, over all, per chat and per group', async () => {
    fake.user(HUNG).knowsTheBot();
    fake.group(GROUP).addsBot(HUNG);
    for (const chat_id of [LAN, LAN, HUNG, GROUP]) await call('sendMessage', { chat_id, text: 'a' });
    time.advance(1_000);
    await call('sendMessage', { chat_id: GROUP, text: 'a' });
    expect(fake.highestRates()).toEqual({ overallPerSecond: 4, perChatPerSecond: 2, perGroupPerMinute: 2 });
  });

  it('is enforced where the test asks for it', async () => {
    await fake.close();
    fake = await startTelegramFake({ now: time.now, strictLimits: FAQ_LIMITS });
    fake.user(LAN).knowsTheBot();
    expect(await send('a')).toMatchObject({ ok: true });
    expect(await send('b')).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
    time.advance(1_000);
    expect(await send('b')).toMatchObject({ ok: true });
  });
});

describeWithShared('the specification', () => {
  it('catches a field that has gone or is misspelt', async () => {
    expect(await send('a', { reply_to_message_id: 1 })).toMatchObject({ error_code: 400 });
    expect(await send('a', { disable_notifcation: true })).toMatchObject({ error_code: 400 });
    expect(fake.violations).toEqual([
      'sendMessage: reply_to_message_id is no field of this',
      'sendMessage: disable_notifcation is no field of this',
    ]);
  });

  it('catches what is missing, of the wrong type, or unknown', async () => {
    expect((await call('sendMessage', { text: 'a' })).description).toBe('Bad Request: chat_id is empty');
    expect(await call('editMessageText', { chat_id: LAN, message_id: 'x', text: 'a' })).toMatchObject({ error_code: 400 });
    expect(await call('setMyCommands', { commands: [{ command: 'viec' }] })).toMatchObject({ error_code: 400 });
    expect(await call('sendMesage', { chat_id: LAN })).toMatchObject({ error_code: 404 });
    expect(fake.violations).toHaveLength(4);
  });

  it('tells unions apart and lets telegraf mark its buttons', async () => {
    const scoped = { commands: [{ command: 'viec', description: 'Việc của tôi' }], scope: { type: 'chat', chat_id: LAN } };
    expect(await call('setMyCommands', scoped)).toMatchObject({ ok: true });
    expect(await call('setMyCommands', { ...scoped, scope: { type: 'chat' } })).toMatchObject({ error_code: 400 });
    const hidden = { reply_markup: { inline_keyboard: [[{ text: 'Xong', callback_data: 'x', hide: false }]] } };
    expect(await send('a', hidden)).toMatchObject({ ok: true });
    expect(await send('a', { reply_markup: { inline_keyboards: [] } })).toMatchObject({ error_code: 400 });
  });

  it('reads form-encoded bodies as the types say', async () => {
    const form = new URLSearchParams({
      chat_id: String(LAN),
      text: '12',
      disable_notification: 'true',
      reply_markup: '{"inline_keyboard":[]}',
    });
    expect(await call('SENDMESSAGE', form)).toMatchObject({ ok: true, result: { text: '12' } });
    form.set('disable_notification', 'perhaps');
    expect(await call('sendMessage', form)).toMatchObject({ error_code: 400 });
  });

  it('knows methods that the fake does not, and the fake says so', async () => {
    expect(await call('sendDice', { chat_id: LAN })).toMatchObject({ error_code: 501 });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readUpdate } from '#bot/telegram/telegram-updates.ts';
import { type Desk, GROUP, LAN, message, openDesk, to } from './bot-under-test.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
  desk.fake.user(LAN).knowsTheBot();
});
afterEach(() => desk.end());

const texts = () => desk.intake.stored.map(({ text }) => text);
const storedAre = (count: number) => desk.until(() => desk.intake.stored.length === count);

describe('in a private chat', () => {
  it('words arrive as they were said, for the bot, with the key of the update', async () => {
    desk.run();
    desk.fake.user(LAN).says('xong 12');
    await storedAre(1);
    expect(desk.intake.stored).toEqual([
      {
        channel: 'telegram',
        updateKey: '4000',
        chat: String(LAN),
        from: String(LAN),
        text: 'xong 12',
        replyTo: null,
        addressed: true,
        isGroup: false,
        receivedAt: desk.now(),
      },
    ]);
    expect(desk.fake.violations).toEqual([]);
  });

  it('an answer names the message of the bot that it answers', async () => {
    desk.run();
    await desk.channel().send(to(LAN), message('Việc 12'));
    const { id } = desk.fake.chat(LAN).lastFromBot;
    desk.fake.user(LAN).repliesTo(desk.fake.chat(LAN).lastFromBot, 'xong');
    await storedAre(1);
    expect(desk.intake.stored[0]).toMatchObject({ text: 'xong', replyTo: String(id) });
    expect(desk.fake.violations).toEqual([]);
  });

  it('the code of a link becomes the words that everybody types, and the chat can be reached from then on', async () => {
    desk.run();
    desk.fake.user(LAN).says('/start 482913752206');
    desk.fake.user(LAN).says('/start');
    await storedAre(2);
    expect(texts()).toEqual(['LK 482913752206', '/start']);
    expect(desk.intake.reachability).toEqual([
      [String(LAN), true, null],
      [String(LAN), true, null],
    ]);
    expect(desk.fake.violations).toEqual([]);
  });

  it('a file or photo is handed in with what brings it and the words beside it', async () => {
    desk.run();
    desk.fake.user(LAN).sendsDocument('báo cáo.docx', Buffer.from('x'));
    desk.fake.user(LAN).sendsPhoto(Buffer.from('y'), 'xong 12');
    desk.fake.user(LAN).says('hết');
    await storedAre(1);
    expect(texts()).toEqual(['hết']);
    const [file, photo] = desk.intake.files;
    expect(file).toMatchObject({ chat: String(LAN), fileName: 'báo cáo.docx', words: null });
    expect(photo).toMatchObject({ chat: String(LAN), words: 'xong 12' });
    expect(photo?.fileName).toMatch(/^ảnh-\d+\.jpg$/u);
    expect(await file?.fetch()).toEqual({ ok: true, value: new Uint8Array(Buffer.from('x')) });
  });

  it('what else comes without words is told as a file, and the words under a picture count', async () => {
    desk.run();
    desk.fake.user(LAN).sends({ sticker: { file_id: 's' } });
    desk.fake.user(LAN).sends({ voice: { file_id: 'v' } });
    desk.fake.user(LAN).sends({ photo: [], caption: 'xong 12' });
    desk.fake.user(LAN).sends({ pinned_message: { message_id: 1 } });
    desk.fake.user(LAN).says('hết');
    await storedAre(4);
    expect(texts()).toEqual(['[tệp]', '[tệp]', 'xong 12', 'hết']);
    expect(desk.fake.violations).toEqual([]);
  });
});

describe('in a group', () => {
  const ID = -1_009_876_543_210;

  it('the bot is meant when it is named, commanded or answered, and its name is taken off', async () => {
    desk.run();
    desk.fake.group(ID).addsBot(LAN).promotesBot(LAN);
    const lan = desk.fake.user(LAN).in(ID);
    await desk.channel().send(to(ID), message('Tổng hợp'));
    lan.says('@nhacviec_bot việc quá hạn?');
    lan.says('cho hỏi, @Nhacviec_Bot: việc quá hạn?');
    lan.says('@nhacviec_bot');
    lan.says('/viec@nhacviec_bot 12');
    lan.says('/start@nhacviec_bot 482913752206');
    lan.repliesTo(desk.fake.chat(ID).lastFromBot, 'xong');
    lan.says('/viec@other_bot');
    lan.says('@nhacviec_bot2 ơi');
    lan.says('trưa nay ăn gì');
    lan.sends({ sticker: { file_id: 's' } });
    await storedAre(9);
    expect(desk.intake.stored.map(({ text, addressed }) => [text, addressed])).toEqual([
      ['việc quá hạn?', true],
      ['cho hỏi, việc quá hạn?', true],
      ['@nhacviec_bot', true],
      ['/viec 12', true],
      ['LK 482913752206', true],
      ['xong', true],
      ['/viec@other_bot', false],
      ['@nhacviec_bot2 ơi', false],
      ['trưa nay ăn gì', false],
    ]);
    expect(desk.intake.stored.every(({ isGroup, chat }) => isGroup === true && chat === String(ID))).toBe(true);
    expect(desk.fake.violations).toEqual([]);
  });

  it('the speaker is known by the number of their own chat, and nobody is where a chat speaks for itself', async () => {
    const said = (more: object) =>
      readUpdate(
        {
          update_id: 1,
          message: { message_id: 5, chat: { id: GROUP, type: 'group' }, from: { id: LAN, is_bot: false }, text: '/start', ...more },
        },
        { id: 700_100, username: 'nhacviec_bot' },
      );
    expect(said({})).toMatchObject({ chat: String(GROUP), from: String(LAN) });
    const anonymous = { from: { id: 1_087_968_824, is_bot: true }, sender_chat: { id: GROUP, type: 'group' } };
    expect(said(anonymous)).toMatchObject({ kind: 'said', from: null });
  });

  it('an answer to somebody else is not for the bot', () => {
    const said = { message_id: 2, chat: { id: ID, type: 'supergroup' }, from: { id: LAN }, text: 'xong' };
    const update = { update_id: 1, message: { ...said, reply_to_message: { message_id: 1, from: { id: 7_002 } } } };
    expect(readUpdate(update, { id: 700_100, username: 'nhacviec_bot' })).toMatchObject({ replyTo: null, addressed: false });
  });
});

describe('a chat', () => {
  it('that blocks and takes the bot back is told both times', async () => {
    desk.run();
    desk.fake.user(LAN).blocks();
    desk.fake.user(LAN).unblocks();
    await desk.until(() => desk.intake.reachability.length === 2);
    expect(desk.intake.reachability).toEqual([
      [String(LAN), false, 'người nhận đã chặn bot'],
      [String(LAN), true, null],
    ]);
    expect(desk.fake.violations).toEqual([]);
  });

  it('that takes the bot in and throws it out is told both times', async () => {
    desk.run();
    desk.fake.group(GROUP).addsBot(LAN).kicksBot(LAN);
    await desk.until(() => desk.intake.reachability.length === 2);
    expect(desk.intake.reachability.map(([chat, reachable]) => [chat, reachable])).toEqual([
      [String(GROUP), true],
      [String(GROUP), false],
    ]);
    expect(desk.intake.stored).toEqual([]);
    expect(desk.fake.violations).toEqual([]);
  });

  it('that becomes a supergroup is told as moved from either side, always the same way round', async () => {
    desk.run();
    desk.fake.group(GROUP).addsBot(LAN).migratesTo(-1_001_234_567_890);
    await desk.until(() => desk.intake.moves.length === 2);
    expect(desk.intake.moves).toEqual([
      [String(GROUP), '-1001234567890'],
      [String(GROUP), '-1001234567890'],
    ]);
    expect(desk.fake.violations).toEqual([]);
  });
});

describe('a press', () => {
  it('is stored with its key and its message, and answered at once', async () => {
    const bot = desk.run();
    await desk.channel().send(to(LAN), message('Việc 12', 'Xong'));
    const sent = desk.fake.chat(LAN).lastFromBot;
    const press = desk.fake.user(LAN).presses(sent, 'Xong');
    await desk.until(() => press.answer() !== null);
    expect(desk.intake.stored).toMatchObject([{ pressed: 'k1', text: '', replyTo: String(sent.id), chat: String(LAN), addressed: true }]);
    expect(bot.health().state).toBe('ok');
    expect(desk.fake.violations).toEqual([]);
  });

  it('that is answered too late, or not at all, disturbs nothing', async () => {
    desk.run();
    await desk.channel().send(to(LAN), message('Việc 12', 'Xong'));
    desk.fake.faults.next('answerCallbackQuery', { kind: 'failure', code: 400, description: 'Bad Request: query is too old' });
    desk.fake.faults.next('answerCallbackQuery', { kind: 'reset' });
    const sent = desk.fake.chat(LAN).lastFromBot;
    [1, 2, 3].forEach(() => desk.fake.user(LAN).presses(sent, 'Xong'));
    await storedAre(3);
    expect(desk.fake.violations).toEqual([]);
  });

  it('that no button of ours carries is answered and means nothing', async () => {
    const bot = desk.run();
    await desk.channel().send(to(LAN), message('Việc 12', 'Xong'));
    const press = desk.fake.user(LAN).forges(desk.fake.chat(LAN).lastFromBot, 'xong\u0000; drop table');
    await desk.until(() => press.answer() !== null);
    expect(desk.intake.stored).toEqual([]);
    expect(bot.ignored()).toBe(1);
    expect(desk.fake.violations).toEqual([]);
  });
});

describe('what we do not know', () => {
  it('is counted and passed over, however it is made', async () => {
    const bot = desk.run();
    await desk.until(() => bot.health().state === 'ok');
    for (const payload of [null, 7, 'x', {}, { message_id: 1 }, { message_id: 1, chat: { id: 'x' } }])
      desk.fake.sendsUpdate('message', payload);
    desk.fake.sendsUpdate('callback_query', { id: 7 });
    desk.fake.sendsUpdate('my_chat_member', { chat: { id: 1, type: 'private' } });
    desk.fake.user(LAN).says('xong 12');
    await storedAre(1);
    expect(bot.ignored()).toBe(8);
    expect(readUpdate({ update_id: 1, poll_answer: {} }, { id: 1, username: 'b' }).kind).toBe('ignored');
    expect(desk.fake.violations).toEqual([]);
  });
});

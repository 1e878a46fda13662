import { Bot, GrammyError } from 'grammy';
import { Markup, Telegraf, TelegramError } from 'telegraf';
import { afterEach, describe, expect, it } from 'vitest';
import { startTelegramFake, type TelegramFake } from '../support/telegram-fake/start-telegram-fake.ts';
import { fakeTime } from './fake-time.ts';

const LAN = 7_001;
const endings: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

const started = async (): Promise<TelegramFake> => {
  const fake = await startTelegramFake({ now: fakeTime().now });
  endings.push(fake.close);
  return fake;
};

const grammyOn = (fake: TelegramFake): Bot => new Bot(fake.token, { client: { apiRoot: fake.apiRoot } });

const runGrammy = async (fake: TelegramFake, bot: Bot): Promise<void> => {
  const running = bot.start();
  endings.push(async () => {
    await bot.stop();
    await running;
  });
  await fake.until(fake.isPolled);
};

const runTelegraf = async (fake: TelegramFake, bot: Telegraf): Promise<void> => {
  const running = bot.launch();
  endings.push(async () => {
    bot.stop();
    await running;
  });
  await fake.until(fake.isPolled);
};

const telegrafOn = (fake: TelegramFake): Telegraf => new Telegraf(fake.token, { telegram: { apiRoot: fake.apiRoot } });

describe('grammY finds a Telegram', () => {
  it('gets what people say, in order, and answers', async () => {
    const fake = await started();
    const bot = grammyOn(fake);
    bot.on('message:text', (context) => context.reply(`nghe: ${context.message.text}`));
    await runGrammy(fake, bot);
    fake.together(() => ['một', 'hai', 'ba'].forEach((text) => fake.user(LAN).says(text)));
    await fake.until(() => fake.chat(LAN).fromBot.length === 3);
    expect(fake.chat(LAN).fromBot.map(({ text }) => text)).toEqual(['nghe: một', 'nghe: hai', 'nghe: ba']);
    expect(fake.violations).toEqual([]);
  });

  it('gets a press, answers it and edits the message', async () => {
    const fake = await started();
    const bot = grammyOn(fake);
    bot.command('viec', (context) =>
      context.reply('Nộp báo cáo', { reply_markup: { inline_keyboard: [[{ text: 'Xong', callback_data: 'x:12' }]] } }),
    );
    bot.callbackQuery('x:12', async (context) => {
      await context.answerCallbackQuery('Đã ghi');
      await context.editMessageText('Nộp báo cáo: xong');
    });
    await runGrammy(fake, bot);
    fake.user(LAN).says('/viec');
    await fake.until(() => fake.chat(LAN).fromBot.length === 1);
    const press = fake.user(LAN).presses(fake.chat(LAN).lastFromBot, 'Xong');
    await fake.until(() => fake.chat(LAN).lastFromBot.earlierTexts.length === 1);
    expect(press.answer()).toEqual({ text: 'Đã ghi', isAlert: false });
    expect(fake.chat(LAN).lastFromBot).toMatchObject({ text: 'Nộp báo cáo: xong', buttons: [], earlierTexts: ['Nộp báo cáo'] });
    expect(fake.violations).toEqual([]);
  });

  it('is told how long to wait after too many requests', async () => {
    const fake = await started();
    fake.user(LAN).knowsTheBot();
    fake.faults.next('sendMessage', { kind: 'too-many-requests', retryAfter: 7 });
    const failed = grammyOn(fake).api.sendMessage(LAN, 'chào');
    await expect(failed).rejects.toBeInstanceOf(GrammyError);
    await expect(failed).rejects.toMatchObject({ error_code: 429, parameters: { retry_after: 7 } });
    expect(fake.chat(LAN).messages).toEqual([]);
  });
});

describe('telegraf finds a Telegram', () => {
  it('gets what people say and press, and answers', async () => {
    const fake = await started();
    const bot = telegrafOn(fake);
    bot.command('viec', (context) => context.reply('Nộp báo cáo', Markup.inlineKeyboard([[Markup.button.callback('Xong', 'x:12')]])));
    bot.action('x:12', async (context) => {
      await context.answerCbQuery('Đã ghi', { show_alert: true });
      await context.reply('Cảm ơn', { reply_parameters: { message_id: context.callbackQuery.message?.message_id ?? 0 } });
    });
    await runTelegraf(fake, bot);
    fake.user(LAN).says('/viec');
    await fake.until(() => fake.chat(LAN).fromBot.length === 1);
    const asked = fake.chat(LAN).lastFromBot;
    const press = fake.user(LAN).presses(asked, 'Xong');
    await fake.until(() => fake.chat(LAN).fromBot.length === 2);
    expect(press.answer()).toEqual({ text: 'Đã ghi', isAlert: true });
    expect(fake.chat(LAN).lastFromBot).toMatchObject({ text: 'Cảm ơn', replyTo: asked.id });
    expect(fake.violations).toEqual([]);
  });

  it('stops polling when another process polls with its token', async () => {
    const fake = await started();
    const running = telegrafOn(fake).launch();
    await fake.until(fake.isPolled);
    const rejected = expect(running).rejects.toMatchObject({ response: { error_code: 409 } });
    await runGrammy(fake, grammyOn(fake));
    await rejected;
  });

  it('uploads a file, and the multipart body is read', async () => {
    const fake = await started();
    fake.user(LAN).knowsTheBot();
    const content = Buffer.from('STT;Việc\n1;Nộp báo cáo\n');
    await telegrafOn(fake).telegram.sendDocument(LAN, { source: content, filename: 'việc.csv' }, { caption: 'Danh sách việc' });
    expect(fake.chat(LAN).lastFromBot).toMatchObject({ text: 'Danh sách việc', extra: { document: { file_size: content.length } } });
    expect(fake.violations).toEqual([]);
  });

  it('fetches a file that a person has sent', async () => {
    const fake = await started();
    const sent = fake.user(LAN).sendsDocument('ke-hoach.txt', Buffer.from('Kế hoạch tuần'));
    const { telegram } = telegrafOn(fake);
    const { file_id: fileId } = sent.extra['document'] as { file_id: string }; // -- a document was sent
    const file = await fetch(await telegram.getFileLink(fileId));
    expect(await file.text()).toBe('Kế hoạch tuần');
  });

  it('loses the connection as real ones are lost', async () => {
    const fake = await started();
    fake.user(LAN).knowsTheBot();
    const { telegram } = telegrafOn(fake);
    fake.faults.next('sendMessage', { kind: 'answer-lost' }, { kind: 'dropped' }, { kind: 'reset' }, { kind: 'html', status: 502 });
    for (const text of ['một', 'hai', 'ba', 'bốn', 'năm']) await telegram.sendMessage(LAN, text).catch(() => null);
    expect(fake.chat(LAN).messages.map(({ text }) => text)).toEqual(['một', 'năm']);
  });

  it('waits on a half-open connection until it gives up itself', async () => {
    const fake = await started();
    fake.user(LAN).knowsTheBot();
    fake.faults.next('sendMessage', { kind: 'half-open' });
    const patience = new AbortController();
    const url = `${fake.apiRoot}/bot${fake.token}/sendMessage?chat_id=${LAN}&text=${encodeURIComponent('chào')}`;
    const sending = fetch(url, { signal: patience.signal });
    await fake.until(() => fake.calls.length === 1);
    patience.abort();
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' });
    expect(fake.chat(LAN).messages).toEqual([]);
  });

  it('waits for a held call', async () => {
    const fake = await started();
    fake.user(LAN).knowsTheBot();
    const hold = fake.faults.hold('sendMessage');
    const sending = telegrafOn(fake).telegram.sendMessage(LAN, 'chào');
    await hold.arrived;
    expect(fake.chat(LAN).messages).toEqual([]);
    hold.release();
    await expect(sending).resolves.toMatchObject({ text: 'chào' });
  });

  it('is refused while Telegram is down and served when it is back', async () => {
    const fake = await started();
    fake.user(LAN).knowsTheBot();
    const { telegram } = telegrafOn(fake);
    await fake.down();
    await expect(telegram.sendMessage(LAN, 'chào')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await fake.up();
    await expect(telegram.sendMessage(LAN, 'chào')).resolves.toMatchObject({ text: 'chào' });
  });

  it('learns that its token is not known, or no longer', async () => {
    const fake = await started();
    const getMe = (token: string) => new Telegraf(token, { telegram: { apiRoot: fake.apiRoot } }).telegram.getMe();
    await expect(getMe('700100:another-token-of-another-bot_000001')).rejects.toMatchObject({ response: { error_code: 401 } });
    await expect(getMe('no-token')).rejects.toMatchObject({ response: { error_code: 404 } });
    fake.revoke();
    await expect(getMe(fake.token)).rejects.toBeInstanceOf(TelegramError);
  });
});

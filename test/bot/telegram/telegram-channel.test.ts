import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultOf } from '#bot/telegram/telegram-faults.ts';
import { type Desk, GROUP, LAN, message, openDesk, to } from './bot-under-test.ts';

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
  desk.fake.user(LAN).knowsTheBot();
});
afterEach(async () => {
  await desk.end();
  expect(desk.intake.reports.join('\n')).not.toContain(desk.fake.token.split(':')[1]);
});

const shown = (chat = LAN) => desk.fake.chat(chat).fromBot.map(({ text }) => text);
const sendsOf = (text: string) => desk.fake.calls.filter(({ method, params }) => method === 'sendMessage' && params['text'] === text);

describe('a message', () => {
  it('arrives with its buttons, three in a row at most, which carry nothing but keys', async () => {
    const outcome = await desk.channel().send(to(LAN), message('Việc 12: nộp báo cáo', 'Xong', 'Đang làm', 'Vướng', 'Vì sao?'));
    const { id, buttons, text } = desk.fake.chat(LAN).lastFromBot;
    expect(outcome).toEqual({ kind: 'sent', messageRef: String(id) });
    expect(text).toBe('Việc 12: nộp báo cáo');
    expect(buttons).toEqual([['Xong', 'Đang làm', 'Vướng'], ['Vì sao?']]);
    expect(JSON.stringify(desk.fake.calls.at(-1)?.params)).toContain('"callback_data":"k1"');
    expect(desk.intake.kept.get('k1')?.choice.says).toBe('xong');
    expect(desk.fake.violations).toEqual([]);
  });

  it('gives long labels a row of their own', async () => {
    await desk.channel().send(to(LAN), message('Chọn:', 'Báo cáo kết quả thực hiện quý III', 'Xây dựng kế hoạch năm 2027'));
    expect(desk.fake.chat(LAN).lastFromBot.buttons).toHaveLength(2);
    expect(desk.fake.violations).toEqual([]);
  });

  it.each(['<b>đậm</b> & <script>', '*sao* _gạch_ [x](http://a.vn)', '```\\`', 'a@b_c @ai /xong', '&lt;😀𠮷\u200d'])(
    'shows a title as it is: %s',
    async (title) => {
      await desk.channel().send(to(LAN), message(title));
      expect(shown()).toEqual([title]);
      expect(desk.fake.violations).toEqual([]);
    },
  );

  it('that is too long is cut between paragraphs; the buttons and the reference are those of the last part', async () => {
    const paragraph = (letter: string) => letter.repeat(1_500);
    const parts = [`${paragraph('a')}\n\n${paragraph('b')}`, `${paragraph('c')}\n\n${paragraph('d')}`, paragraph('e')];
    const outcome = await desk.channel().send(to(LAN), message(parts.join('\n\n'), 'Xong'));
    expect(shown()).toEqual(parts);
    expect(desk.fake.chat(LAN).fromBot.map(({ buttons }) => buttons.length)).toEqual([0, 0, 1]);
    expect(outcome).toEqual({ kind: 'sent', parts: 3, messageRef: String(desk.fake.chat(LAN).lastFromBot.id) });
    expect(desk.fake.violations).toEqual([]);
  });

  it('without any border is cut between letters', async () => {
    await desk.channel().send(to(LAN), message(`a${'😀'.repeat(4_000)}`));
    expect(shown().join('')).toBe(`a${'😀'.repeat(4_000)}`);
    expect(shown().some((part) => /\p{Surrogate}/u.test(part))).toBe(false);
    expect(desk.fake.violations).toEqual([]);
  });

  it('without words is refused before it is sent', async () => {
    expect(await desk.channel().send(to(LAN), message(' \n'))).toMatchObject({ kind: 'refused' });
    expect(desk.fake.calls).toEqual([]);
  });
});

describe('an edit', () => {
  const sent = async () => {
    const outcome = await desk.channel().send(to(LAN), message('Việc 12', 'Xong'));
    return 'messageRef' in outcome ? outcome.messageRef : '';
  };

  it('puts other words in place and takes the buttons away', async () => {
    const ref = await sent();
    expect(await desk.channel().edit?.(to(LAN), ref, message('Việc 12: đã xong'))).toEqual({ kind: 'sent', messageRef: ref });
    expect(desk.fake.chat(LAN).lastFromBot).toMatchObject({ text: 'Việc 12: đã xong', buttons: [], earlierTexts: ['Việc 12'] });
    expect(desk.fake.violations).toEqual([]);
  });

  it('that changes nothing has succeeded', async () => {
    const ref = await sent();
    await desk.channel().edit?.(to(LAN), ref, message('Xong'));
    expect(await desk.channel().edit?.(to(LAN), ref, message('Xong'))).toEqual({ kind: 'sent', messageRef: ref });
    expect(desk.fake.violations).toEqual([]);
  });

  it('of a message that is no longer there is refused, so that a new one can be sent', async () => {
    expect(await desk.channel().edit?.(to(LAN), '999', message('Xong'))).toMatchObject({ kind: 'refused' });
    expect(desk.fake.violations).toEqual([]);
  });

  it('whose answer is lost is tried again, since it may be repeated', async () => {
    const ref = await sent();
    desk.fake.faults.next('editMessageText', { kind: 'answer-lost' });
    expect(await desk.channel().edit?.(to(LAN), ref, message('Xong'))).toMatchObject({ kind: 'retry-at' });
    expect(desk.fake.violations).toEqual([]);
  });
});

describe('a send that fails', () => {
  it.each([
    ['too many requests', { kind: 'too-many-requests', retryAfter: 17 }, { kind: 'retry-at', after: 17_000 }],
    ['an ill Telegram', { kind: 'failure', code: 500, description: 'Internal Server Error' }, { kind: 'retry-at' }],
    ['a page of a proxy, 502', { kind: 'html', status: 502 }, { kind: 'retry-at' }],
    ['a page of a proxy, 403', { kind: 'html', status: 403 }, { kind: 'retry-at' }],
    ['an answer that is lost', { kind: 'answer-lost' }, { kind: 'unknown' }],
    ['a connection closed at once', { kind: 'dropped' }, { kind: 'unknown' }],
    ['a connection torn down', { kind: 'reset' }, { kind: 'unknown' }],
    ['a connection half open', { kind: 'half-open' }, { kind: 'unknown' }],
    ['a message too long', { kind: 'failure', code: 400, description: 'Bad Request: message is too long' }, { kind: 'refused' }],
    ['a token not known', { kind: 'failure', code: 401, description: 'Unauthorized' }, { kind: 'retry-at', after: 300_000 }],
  ] as const)('by %s ends as it must', async (_what, fault, { kind, ...more }) => {
    desk.fake.faults.next('sendMessage', fault);
    const outcome = await desk.channel({ callDeadlineMs: 300 }).send(to(LAN), message('Việc 12'));
    expect(outcome.kind).toBe(kind);
    if ('after' in more) expect(outcome).toMatchObject({ at: desk.now() + more.after });
    expect(JSON.stringify(outcome)).not.toContain(desk.fake.token.split(':')[1]);
    expect(desk.fake.violations).toEqual([]);
  });

  it('because nobody is there is tried again, since nothing was sent', async () => {
    await desk.fake.down();
    const outcome = await desk.channel().send(to(LAN), message('Việc 12'));
    expect(outcome).toMatchObject({ kind: 'retry-at' });
    expect(JSON.stringify(outcome)).not.toContain(desk.fake.token.split(':')[1]);
  });

  it.each([
    ['system ENOTFOUND request to https://api.telegram.org failed, reason: getaddrinfo ENOTFOUND api.telegram.org', 'failed'],
    ['system ETIMEDOUT request to https://api.telegram.org failed, reason: connect ETIMEDOUT 149.154.167.220:443', 'failed'],
    ['system ETIMEDOUT request to https://api.telegram.org failed, reason: ', 'failed'],
    ['system CERT_HAS_EXPIRED request to https://api.telegram.org failed, reason: certificate has expired', 'failed'],
    ['system DEPTH_ZERO_SELF_SIGNED_CERT request failed, reason: self-signed certificate', 'failed'],
    ['system ETIMEDOUT request to https://api.telegram.org failed, reason: read ETIMEDOUT', 'unclear'],
    ['system ECONNRESET request to https://api.telegram.org failed, reason: socket hang up', 'unclear'],
    ['invalid-json - invalid json response body, reason: Unexpected end of JSON input', 'unclear'],
    ['400 Bad Request: group chat was upgraded to a supergroup chat', 'refused'],
    ['403 Forbidden: something new', 'refused'],
  ])('with "%s" is %s', (line, kind) => {
    expect(faultOf({ line, retryAfterSeconds: null, movedTo: null }, (text) => text).kind).toBe(kind);
  });
});

describe('an address', () => {
  it('whose owner has blocked the bot takes nothing any more', async () => {
    desk.fake.user(LAN).blocks();
    expect(await desk.channel().send(to(LAN), message('Việc 12'))).toMatchObject({ kind: 'unreachable' });
    expect(desk.fake.violations).toEqual([]);
  });

  it('of an account that is gone, of nobody, and of a group that is gone takes nothing', async () => {
    desk.fake.user(LAN).deactivates();
    desk.fake.group(GROUP).addsBot(7_002).disappears();
    desk.fake
      .group(GROUP - 1)
      .addsBot(7_002)
      .kicksBot(7_002);
    for (const chat of [LAN, 7_777, GROUP, GROUP - 1])
      expect(await desk.channel().send(to(chat), message('Việc 12'))).toMatchObject({ kind: 'unreachable' });
    expect(desk.fake.violations).toEqual([]);
  });

  it('that has moved is followed, told on, and written to once', async () => {
    const group = desk.fake.group(GROUP).addsBot(LAN);
    group.migratesTo(-1_001_234_567_890);
    const outcome = await desk.channel().send(to(GROUP), message('Việc 12'));
    expect(outcome.kind).toBe('sent');
    expect(desk.intake.moves).toEqual([[String(GROUP), '-1001234567890']]);
    expect(shown(-1_001_234_567_890)).toEqual(['Việc 12']);
    expect(sendsOf('Việc 12')).toHaveLength(2);
    expect(desk.fake.violations).toEqual([]);
  });
});

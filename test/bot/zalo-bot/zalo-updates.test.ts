import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZaloUpdate } from '../../../src/bot/zalo-bot/zalo-updates.ts';
import { instant } from '../../../src/domain/time/instant.ts';

const arrival = { channel: 'zalo-bot', botNames: ['Bot Nhắc Việc'], receivedAt: instant(1_795_000_000_000) };
const said = (raw: unknown) => readZaloUpdate(raw, arrival);
const read = (raw: unknown) => said(raw)?.inbound ?? null;
const message = (more: object = {}) => ({
  message_id: 'm-aa01',
  date: 1_795_000_000_000,
  from: { id: 'u-77f0', display_name: 'Lan', is_bot: false },
  chat: { id: 'u-77f0', chat_type: 'PRIVATE' },
  ...more,
});
const event = (kind: string, more: object = {}) => ({ event_name: `message.${kind}.received`, message: message(more) });
const GROUP = { chat: { id: 'g-31b9', chat_type: 'GROUP' } };

describe('an update', () => {
  it('with a text becomes one inbound', () => {
    expect(read(event('text', { text: '1' }))).toEqual({
      channel: 'zalo-bot',
      updateKey: 'message.text.received:m-aa01',
      chat: 'u-77f0',
      from: 'u-77f0',
      text: '1',
      replyTo: null,
      addressed: true,
      isGroup: false,
      receivedAt: arrival.receivedAt,
    });
  });

  it('means the same wrapped and bare', () => {
    const bare = event('text', { text: 'xong 12' });
    expect(read({ ok: true, result: bare })).toEqual(read(bare));
  });

  it.each(['photo', 'photo_url'])('with a picture under "%s" is its caption, or says that there is a picture', (key) => {
    expect(read(event('image', { [key]: 'https://cdn.example/p.jpg', caption: 'lịch họp' }))?.text).toBe('lịch họp');
    expect(read(event('image', { [key]: 'https://cdn.example/p.jpg' }))?.text).toBe('[ảnh]');
  });

  it.each(['photo', 'photo_url'])('with a picture under "%s" says where it is and what was said beside it', (key) => {
    const address = 'https://cdn.example/p.jpg';
    expect(said(event('image', { [key]: address, caption: 'xong 12' }))?.picture).toEqual({ address, words: 'xong 12' });
    expect(said(event('image', { [key]: address }))?.picture).toEqual({ address, words: null });
    expect(said(event('image', { caption: 'xong 12' }))?.picture).toBeNull();
    expect(said(event('text', { [key]: address, text: 'xong 12' }))?.picture).toBeNull();
  });

  it.each([
    ['sticker', '[tệp]'],
    ['voice', '[tệp]'],
    ['unsupported', '[không đọc được]'],
  ])('of the kind %s says so in its place', (kind, text) => {
    expect(read(event(kind))?.text).toBe(text);
  });

  it('from a group is meant for the bot and marked as a group', () => {
    expect(read(event('text', { ...GROUP, text: 'xong 12' }))).toMatchObject({
      chat: 'g-31b9',
      from: 'u-77f0',
      addressed: true,
      isGroup: true,
    });
  });

  it('without a chat type is private only where the chat is its sender', () => {
    expect(read(event('text', { text: '1', chat: { id: 'u-77f0' } }))?.isGroup).toBe(false);
    expect(read(event('text', { text: '1', chat: { id: 'g-31b9' } }))?.isGroup).toBe(true);
  });

  it.each([
    ['@Bot Nhắc Việc xong 12', 'xong 12'],
    ['@bot nhắc việc: xong 12', 'xong 12'],
    ['@Bot Nhắc Việc xong 12'.normalize('NFD'), 'xong 12'],
    ['@Bot Nhắc Việc', ''],
    ['@Bot Nhắc Việc2 xong 12', '@Bot Nhắc Việc2 xong 12'],
    ['@Lan xong 12', '@Lan xong 12'],
    ['xong 12 @Bot Nhắc Việc', 'xong 12 @Bot Nhắc Việc'],
  ])('%j is read as %j', (text, words) => {
    expect(read(event('text', { ...GROUP, text }))?.text).toBe(words);
  });

  it.each([
    ['without a message', { event_name: 'message.text.received' }],
    ['of an unknown kind', { event_name: 'message.reaction.received', message: message() }],
    ['with the name of something that every object has', { event_name: 'constructor', message: message() }],
    ['without a chat', { event_name: 'message.text.received', message: { message_id: 'm-1', text: 'x' } }],
    ['of a bot', event('text', { text: '1', from: { id: 'b-1', is_bot: true } })],
    ['that is empty', null],
  ])('%s is passed over', (_what, raw) => {
    expect(read(raw)).toBeNull();
  });

  it('of any shape is read or passed over, and never fails', () => {
    const parts = fc.oneof(fc.anything(), fc.constantFrom(event('text', { text: '1' }), message()));
    const shapes = fc.oneof(
      fc.anything(),
      fc.record({ ok: parts, result: parts }, { requiredKeys: [] }),
      fc.record({ event_name: fc.constantFrom('message.text.received', 'message.image.received'), message: parts }),
      fc
        .record({ message_id: parts, chat: parts, from: parts, text: parts, caption: parts })
        .map((odd) => ({ event_name: 'message.image.received', message: odd })),
    );
    fc.assert(
      fc.property(shapes, (raw) => {
        const inbound = read(raw);
        expect(inbound === null || typeof inbound.text === 'string').toBe(true);
      }),
    );
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { asId, type EndpointId } from '#domain/ids.ts';
import { layOutOffice } from '#usecases/lay-out-office.ts';
import { deliverToWebChat, listWebChats, markWebChatRead, readWebChat, sayInWebChat, WEB_CHAT } from '#usecases/web-chat.ts';
import { databases } from '../support/databases.ts';
import { at } from '../support/office-under-test.ts';
import { PROVINCE } from '../support/province-under-test.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';

const NOW = at('2026-06-22T08:00');

describe.each(databases)('the web chat, on $name', (kind) => {
  const opened = useDatabase(kind);
  let nam: EndpointId;

  beforeEach(async () => {
    await layOutOffice(opened().db, PROVINCE, { kind: 'real', channel: WEB_CHAT });
    nam = required((await listWebChats(opened().db)).find(({ name }) => name === 'Nguyễn Văn Nam')).id;
  });

  const say = (text: string, key = 'k-1', chat = nam) => sayInWebChat(opened().db, { chat, text, replyTo: null, key, now: NOW });
  const deliver = (text: string) => deliverToWebChat(opened().db, { chat: nam, text, choices: [], at: NOW });
  const texts = async () => (await readWebChat(opened().db, nam, 50)).map(({ text }) => text);
  const unread = async () => required((await listWebChats(opened().db)).find(({ id }) => id === nam)).unread;

  it('has a chat for each group, first, and for each person', async () => {
    const chats = await listWebChats(opened().db);
    expect(chats.map(({ name }) => name)).toEqual(['Nhóm Sở KH&CN', ...PROVINCE.people.map(({ name }) => name)]);
  });

  it('keeps a form that was sent twice once', async () => {
    expect(await say('xong 1')).toBe('stored');
    expect(await say('xong 1')).toBe('repeated');
    expect(await texts()).toEqual(['xong 1']);
  });

  it('does not take the same key of two chats for the same form', async () => {
    const other = required((await listWebChats(opened().db)).find(({ name }) => name === 'Lê Thị Mai')).id;
    await say('xong 1');
    expect(await say('xong 1', 'k-1', other)).toBe('stored');
  });

  it('knows no other chats than its own', async () => {
    expect(await say('xong 1', 'k-1', asId<EndpointId>(9_999))).toBe('unknown-chat');
  });

  it('keeps what somebody typed although it holds what no database keeps', async () => {
    expect(await say('kinh\u0000 phí \ud83d')).toBe('stored');
    expect(await texts()).toEqual(['kinh phí ']);
  });

  it('keeps whole pictures', async () => {
    await say('xong 1 👍');
    expect(await texts()).toEqual(['xong 1 👍']);
  });

  it('counts what the bot has said as unread until it was seen, and the own words never', async () => {
    await deliver('Nhắc việc');
    await say('xong 1');
    expect(await unread()).toBe(1);
    await markWebChatRead(opened().db, nam);
    expect(await unread()).toBe(0);
  });

  it('shows the newest messages, the oldest of them first', async () => {
    for (const text of ['một', 'hai', 'ba']) await deliver(text);
    expect((await readWebChat(opened().db, nam, 2)).map(({ text }) => text)).toEqual(['hai', 'ba']);
  });
});

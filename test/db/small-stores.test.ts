import { describe, expect, it } from 'vitest';
import { insertChatMessage, loadChatMessages, markRead, unreadCounts } from '#db/chat-messages.ts';
import { clearPending, loadPending, savePending } from '#db/conversations.ts';
import type { Tx } from '#db/database.ts';
import { insertInvite } from '#db/invites.ts';
import { forgetMentions, loadMentions, saveMentions } from '#db/mentions.ts';
import { lastSlot, recordRound } from '#db/rounds.ts';
import { readSetting, writeSetting } from '#db/settings.ts';
import type { EndpointId } from '#domain/ids.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import { addDays } from '#domain/time/day.ts';
import { addMs, instant, MINUTE_MS } from '#domain/time/instant.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';
import { MORNING, plantAssignment, plantOffice, plantTask, TODAY } from './planted-office.ts';

const VALUES = ['chữ', '1', 'null', '{"a":1}', 1, 0, false, null, [], { đơn_vị: ['Phòng Kinh tế', null] }];

const plantMention = async (tx: Tx): Promise<Mention> => {
  const { economy, nam } = await plantOffice(tx);
  const task = await plantTask(tx);
  const assignment = await plantAssignment(tx, { taskId: task.id, unitId: economy.id }, { personId: nam.id });
  return { personId: nam.id, assignmentId: assignment.id, aspect: 'work', toldOn: TODAY };
};

const say = (tx: Tx, endpointId: EndpointId, { text, from }: { text: string; from: 'bot' | 'reader' }) =>
  insertChatMessage(tx, { endpointId, from, text, choices: [{ label: 'Xong', says: 'xong 12' }], at: MORNING, replyTo: null, read: false });

describe.each(databases)('small stores on $name', (kind) => {
  const opened = useDatabase(kind);

  it.each(VALUES.map((value) => ({ value })))('settings give back $value as it was written', async ({ value }) => {
    const { db } = opened();
    await writeSetting(db, 'khóa', 'giá trị cũ');
    await writeSetting(db, 'khóa', value);
    expect(await readSetting(db, 'khóa')).toEqual(value);
  });

  it('settings have no value before one is written', async () => {
    expect(await readSetting(opened().db, 'khóa')).toBeUndefined();
  });

  it('rounds remember the last slot of each kind', async () => {
    const { db } = opened();
    expect(await lastSlot(db, 'morning')).toBeNull();
    await recordRound(db, { kind: 'morning', slot: '2026-06-24', at: MORNING });
    await recordRound(db, { kind: 'morning', slot: '2026-06-25', at: MORNING });
    await recordRound(db, { kind: 'digest', slot: '2026-06-22', at: MORNING });
    expect(await lastSlot(db, 'morning')).toBe('2026-06-25');
  });

  it('mentions that do not count after all are forgotten from that day on, but how often somebody was urged is not', async () => {
    const { db } = opened();
    const mention = await plantMention(db);
    const { personId, assignmentId } = mention;
    const urged = { ...mention, aspect: 'work', urged: { times: 2, lastDay: addDays(TODAY, -5) } } as const;
    const earlier = { ...mention, aspect: 'blocked', toldOn: addDays(TODAY, -1) } as const;
    await saveMentions(db, [urged, earlier, { ...mention, aspect: 'approval' }]);
    await forgetMentions(db, { personId, assignments: [assignmentId], since: TODAY });
    const known = await loadMentions(db, [assignmentId]);
    expect(known.map(({ aspect, toldOn, urged: times }) => [aspect, toldOn < TODAY, times?.times]).sort()).toEqual([
      ['blocked', true, undefined],
      ['work', true, 2],
    ]);
  });

  it('mentions keep the later day, in whatever order they come', async () => {
    const { db } = opened();
    const mention = await plantMention(db);
    const earlier = { ...mention, toldOn: addDays(TODAY, -1) };
    await saveMentions(db, []);
    await saveMentions(db, [mention, earlier]);
    await saveMentions(db, [earlier, { ...earlier, aspect: 'escalation' }]);
    const known = await loadMentions(db, [mention.assignmentId]);
    expect(known).toHaveLength(2);
    expect(known).toContainEqual(mention);
    expect(known).toContainEqual({ ...earlier, aspect: 'escalation' });
    expect(await loadMentions(db, [])).toEqual([]);
  });

  it('urgings are counted once a day, under the deadline that stands then', async () => {
    const { db } = opened();
    const mention = await plantMention(db);
    const urging = (days: number, lastDay = addDays(TODAY, -5)) => ({
      ...mention,
      toldOn: addDays(TODAY, days),
      urged: { times: 1, lastDay },
    });
    const counted = async () => (await loadMentions(db, [mention.assignmentId])).map(({ urged }) => urged?.times);
    for (const told of [urging(0), urging(0), urging(2)]) await saveMentions(db, [told]);
    expect(await counted()).toEqual([2]);
    await saveMentions(db, [{ ...mention, toldOn: addDays(TODAY, 3) }]);
    expect(await counted()).toEqual([2]);
    await saveMentions(db, [urging(4, addDays(TODAY, 1))]);
    expect(await counted()).toEqual([1]);
  });

  it('a conversation waits for its answer until it expires, or is cleared', async () => {
    const { db } = opened();
    const { namsChat } = await plantOffice(db);
    const expiresAt = addMs(MORNING, MINUTE_MS);
    expect(await loadPending(db, namsChat.id, MORNING)).toBeUndefined();
    await savePending(db, namsChat.id, { pending: { hỏi: 'cũ' }, expiresAt: MORNING });
    await savePending(db, namsChat.id, { pending: { hỏi: [1, 2] }, expiresAt });
    expect(await loadPending(db, namsChat.id, addMs(expiresAt, -1))).toEqual({ hỏi: [1, 2] });
    expect(await loadPending(db, namsChat.id, expiresAt)).toBeUndefined();
    await clearPending(db, namsChat.id);
    expect(await loadPending(db, namsChat.id, MORNING)).toBeUndefined();
  });

  it('the web chat shows its newest messages, oldest first', async () => {
    const { db } = opened();
    const { namsChat } = await plantOffice(db);
    for (const text of ['một', 'hai', 'ba']) await say(db, namsChat.id, { text, from: 'bot' });
    const shown = await loadChatMessages(db, namsChat.id, 2);
    expect(shown.map((message) => message.text)).toEqual(['hai', 'ba']);
    expect(shown[0]).toEqual({
      id: 2,
      from: 'bot',
      text: 'hai',
      choices: [{ label: 'Xong', says: 'xong 12' }],
      at: MORNING,
      replyTo: null,
    });
  });

  it('the web chat counts what of the bot is unread', async () => {
    const { db } = opened();
    const { namsChat } = await plantOffice(db);
    await say(db, namsChat.id, { text: 'một', from: 'bot' });
    await say(db, namsChat.id, { text: 'hai', from: 'bot' });
    await say(db, namsChat.id, { text: 'xong', from: 'reader' });
    expect(await unreadCounts(db)).toEqual(new Map([[namsChat.id, 2]]));
    await markRead(db, namsChat.id);
    expect(await unreadCounts(db)).toEqual(new Map());
  });

  it('an invite is kept once', async () => {
    const { db } = opened();
    const { nam } = await plantOffice(db);
    const invite = { code: 'mã', personId: nam.id, expiresAt: addMs(MORNING, MINUTE_MS), at: MORNING };
    await insertInvite(db, invite);
    await expect(insertInvite(db, invite)).rejects.toThrow();
  });

  it('instants come back to the millisecond, before 1970 too', async () => {
    const { db } = opened();
    const { namsChat } = await plantOffice(db);
    const instants = [0, 1, -1, 1_782_348_300_123, -2_000_000_000_001].map(instant);
    for (const at of instants)
      await insertChatMessage(db, { endpointId: namsChat.id, from: 'bot', text: '', choices: [], at, replyTo: null, read: true });
    expect((await loadChatMessages(db, namsChat.id, 10)).map((message) => message.at)).toEqual(instants);
  });
});

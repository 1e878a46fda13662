import { describe, expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { deliveriesOf, findNoticeByMessage, lastNoticeSentTo, recordDelivery } from '#db/deliveries.ts';
import { enqueue, markAlerted, settle } from '#db/outbox.ts';
import { type Hold, leaseDue, markSending, reclaimExpired } from '#db/outbox-leases.ts';
import { countByState, findNotice, loadDead, nextDueAt } from '#db/outbox-view.ts';
import { asId, type NoticeId, type PersonId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { addMs, type Instant, MINUTE_MS } from '#domain/time/instant.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';
import { MORNING, plantOffice, TODAY } from './planted-office.ts';

const NAM = asId<PersonId>(1);
const LAN = asId<PersonId>(2);
const LEASE_MS = 30_000;
const LAST_CALL: Notice = { kind: 'urgent', day: TODAY, lines: [] };
const HELP: Notice = { kind: 'help', audience: 'official' };

const later = (minutes: number): Instant => addMs(MORNING, minutes * MINUTE_MS);

const put = (db: Database, key: string, changes: Partial<Parameters<typeof enqueue>[1]> = {}) =>
  enqueue(db, {
    recipient: { kind: 'person', id: NAM },
    key,
    notice: LAST_CALL,
    notBefore: MORNING,
    at: MORNING,
    replyVia: null,
    ...changes,
  });

const lease = async (db: Database, now = MORNING, limit = 10): Promise<NoticeId[]> =>
  (await leaseDue(db, { now, leaseMs: LEASE_MS, limit })).map((leased) => leased.id);

/** Takes the one notice that is due. */
const hold = async (db: Database, now = MORNING): Promise<Hold> => (await leaseDue(db, { now, leaseMs: LEASE_MS, limit: 1 }))[0]!;

const send = (db: Database, held: Hold, now = MORNING): Promise<Hold> => markSending(db, held, { now, leaseMs: LEASE_MS });

const reclaim = (db: Database, now: Instant) => db.transaction((tx) => reclaimExpired(tx, now));

describe.each(databases)('the outbox on $name', (kind) => {
  const opened = useDatabase(kind);

  it('holds a notice once, however often it is put out', async () => {
    const { db } = opened();
    expect(await put(db, 'nam·morning·2026-06-25')).toBe('enqueued');
    expect(await put(db, 'nam·morning·2026-06-25')).toBe('already-there');
    await settle(db, await hold(db), { kind: 'sent', at: MORNING });
    expect(await put(db, 'nam·morning·2026-06-25')).toBe('already-there');
    expect(await countByState(db)).toEqual({ ready: 0, leased: 0, sent: 1, unknown: 0, dead: 0, withdrawn: 0, held: 0, folded: 0 });
  });

  it('hands out a notice as it was put, with nothing tried yet', async () => {
    const { db } = opened();
    await put(db, 'a');
    expect(await leaseDue(db, { now: later(1), leaseMs: LEASE_MS, limit: 10 })).toMatchObject([
      {
        recipient: { kind: 'person', id: NAM },
        notice: LAST_CALL,
        replyVia: null,
        tries: 0,
        resend: false,
        createdAt: MORNING,
        firstTriedAt: null,
      },
    ]);
  });

  it('hands out one notice a recipient, the oldest, and the next once that one has ended', async () => {
    const { db } = opened();
    await put(db, 'nam 1');
    await put(db, 'nam 2');
    await put(db, 'lan 1', { recipient: { kind: 'person', id: LAN } });
    await put(db, 'nhóm 1', { recipient: { kind: 'group', id: asId(1) } });
    expect(await lease(db)).toEqual([1, 3, 4]);
    expect(await lease(db)).toEqual([]);
    await settle(db, { id: asId(1), leaseUntil: addMs(MORNING, LEASE_MS) }, { kind: 'sent', at: MORNING });
    expect(await lease(db)).toEqual([2]);
  });

  it('hands out no more than was asked for, answers first', async () => {
    const { db } = opened();
    const { namsChat } = await plantOffice(db);
    await put(db, 'nam 1');
    await put(db, 'lan 1', { recipient: { kind: 'person', id: LAN }, replyVia: namsChat.id });
    expect(await lease(db, MORNING, 1)).toEqual([2]);
    expect(await lease(db, MORNING, 1)).toEqual([1]);
  });

  it('lets nothing overtake a notice that waits for another try', async () => {
    const { db } = opened();
    await put(db, '1');
    await put(db, '2');
    await settle(db, await hold(db), { kind: 'retry', at: MORNING, again: later(5), reason: 'mạng lỗi' });
    expect(await nextDueAt(db)).toBe(later(5));
    expect(await lease(db, later(4))).toEqual([]);
    expect(await lease(db, later(5))).toEqual([1]);
  });

  it('neither sends what is not to go yet nor lets it hold up the rest', async () => {
    const { db } = opened();
    await put(db, 'mai', { notBefore: later(60) });
    await put(db, 'ngay');
    const held = await hold(db);
    expect(held.id).toBe(2);
    await settle(db, held, { kind: 'sent', at: MORNING });
    expect(await nextDueAt(db)).toBe(later(60));
    expect(await lease(db, later(60))).toEqual([1]);
  });

  it('takes back what a dead dispatcher had not begun to send, as if nothing had been', async () => {
    const { db } = opened();
    await put(db, '1');
    await lease(db);
    expect(await nextDueAt(db)).toBe(addMs(MORNING, LEASE_MS));
    expect(await reclaim(db, addMs(MORNING, LEASE_MS - 1))).toEqual([]);
    expect(await reclaim(db, addMs(MORNING, LEASE_MS))).toEqual([{ id: 1, recipient: { kind: 'person', id: NAM }, fate: 'ready' }]);
    expect(await leaseDue(db, { now: later(1), leaseMs: LEASE_MS, limit: 1 })).toMatchObject([{ id: 1, resend: false, tries: 0 }]);
    expect(await deliveriesOf(db, asId(1))).toEqual([]);
  });

  it('sends a deadline again that may have arrived, says so, and records that it is unknown', async () => {
    const { db } = opened();
    await put(db, '1');
    await send(db, await hold(db));
    expect(await reclaim(db, later(1))).toMatchObject([{ id: 1, fate: 'resend' }]);
    expect(await deliveriesOf(db, asId(1))).toMatchObject([{ endpointId: null, at: later(1), outcome: { kind: 'unknown' } }]);
    expect(await leaseDue(db, { now: later(1), leaseMs: LEASE_MS, limit: 1 })).toMatchObject([
      { id: 1, resend: true, tries: 1, firstTriedAt: MORNING },
    ]);
  });

  it('does not send a pleasantry again that may have arrived', async () => {
    const { db } = opened();
    await put(db, '1', { notice: HELP });
    await send(db, await hold(db));
    expect(await reclaim(db, later(1))).toMatchObject([{ id: 1, fate: 'unknown' }]);
    expect(await lease(db, later(1))).toEqual([]);
    expect(await findNotice(db, asId(1))).toMatchObject({ state: 'unknown', settledAt: later(1), resend: false });
  });

  it('sends again, and says so, where the answer of the channel was lost', async () => {
    const { db } = opened();
    await put(db, '1');
    const held = await send(db, await hold(db));
    await settle(db, held, { kind: 'unknown-again', at: MORNING, again: later(1), reason: 'hết giờ chờ' });
    expect(await lease(db)).toEqual([]);
    expect(await leaseDue(db, { now: later(1), leaseMs: LEASE_MS, limit: 1 })).toMatchObject([{ resend: true }]);
  });

  it('lets nobody send what he no longer holds', async () => {
    const { db } = opened();
    await put(db, '1');
    const held = await hold(db);
    await reclaim(db, later(1));
    await expect(send(db, held, later(1))).rejects.toThrow('no longer leased');
  });

  it('lets a dispatcher that slept through its lease neither send nor disturb what another one holds by now', async () => {
    const { db } = opened();
    await put(db, '1');
    const slept = await hold(db);
    await reclaim(db, later(1));
    const holdsNow = await hold(db, later(1));
    await expect(send(db, slept, later(1))).rejects.toThrow('no longer leased');
    await settle(db, slept, { kind: 'retry', at: later(1), again: later(2), reason: 'mạng lỗi' });
    expect(await findNotice(db, asId(1))).toMatchObject({ state: 'leased', leaseUntil: holdsNow.leaseUntil });
  });

  it('is held on while it is being sent, so that a slow send is not taken for a dead one', async () => {
    const { db } = opened();
    await put(db, '1');
    await send(db, await hold(db), addMs(MORNING, LEASE_MS - 1));
    expect(await reclaim(db, addMs(MORNING, LEASE_MS))).toEqual([]);
    expect(await reclaim(db, addMs(MORNING, 2 * LEASE_MS))).toMatchObject([{ id: 1, fate: 'resend' }]);
  });

  it('remembers since when a notice waits, also one that only had to wait for its turn', async () => {
    const { db } = opened();
    await put(db, '1');
    await settle(db, await hold(db), { kind: 'retry', at: MORNING, again: later(5), reason: 'chờ đến lượt gửi' });
    await settle(db, await hold(db, later(5)), { kind: 'retry', at: later(5), again: later(9), reason: 'chờ đến lượt gửi' });
    expect(await findNotice(db, asId(1))).toMatchObject({ tries: 0, firstTriedAt: MORNING, reason: 'chờ đến lượt gửi' });
  });

  it('lets a late report undo no end, but believes that a notice was sent', async () => {
    const { db } = opened();
    await put(db, '1');
    const held = await hold(db);
    await settle(db, held, { kind: 'withdrawn', at: MORNING, reason: 'đã xong' });
    await settle(db, held, { kind: 'retry', at: MORNING, again: later(1), reason: 'mạng lỗi' });
    expect(await findNotice(db, asId(1))).toMatchObject({ state: 'withdrawn', reason: 'đã xong' });
    await settle(db, held, { kind: 'sent', at: later(1) });
    expect(await findNotice(db, asId(1))).toMatchObject({ state: 'sent', settledAt: later(1) });
  });

  it('lists what was given up, the newest first', async () => {
    const { db } = opened();
    for (const key of ['1', '2', '3']) await put(db, key, { recipient: { kind: 'person', id: asId(Number(key)) } });
    for (const held of await leaseDue(db, { now: MORNING, leaseMs: LEASE_MS, limit: 3 }))
      if (held.id !== 2) await settle(db, held, { kind: 'dead', at: MORNING, reason: 'không có địa chỉ' });
    expect(await loadDead(db, 10)).toMatchObject([{ id: 3 }, { id: 1, reason: 'không có địa chỉ' }]);
    expect(await loadDead(db, 1)).toHaveLength(1);
  });

  it('remembers that the admin was told of a notice', async () => {
    const { db } = opened();
    await put(db, '1');
    await markAlerted(db, asId(1));
    expect(await leaseDue(db, { now: MORNING, leaseMs: LEASE_MS, limit: 1 })).toMatchObject([{ alerted: true }]);
  });

  it('has nothing to do next where nothing waits', async () => {
    expect(await nextDueAt(opened().db)).toBeNull();
  });

  it('knows a notice again by the message that carried it', async () => {
    const { db } = opened();
    const { namsChat } = await plantOffice(db);
    await put(db, '1', { notice: HELP });
    await put(db, '2');
    const sent = (noticeId: number, messageRef: string) =>
      recordDelivery(db, { noticeId: asId(noticeId), endpointId: namsChat.id, at: MORNING, outcome: { kind: 'sent', messageRef } });
    expect(await lastNoticeSentTo(db, namsChat.id)).toBeNull();
    await sent(1, '501');
    await sent(2, '502');
    await recordDelivery(db, {
      noticeId: asId(1),
      endpointId: namsChat.id,
      at: MORNING,
      outcome: { kind: 'unreachable', reason: 'đã chặn' },
    });
    expect(await findNoticeByMessage(db, namsChat.id, '501')).toEqual(HELP);
    expect(await findNoticeByMessage(db, namsChat.id, '999')).toBeNull();
    expect(await lastNoticeSentTo(db, namsChat.id)).toEqual(LAST_CALL);
    expect(await deliveriesOf(db, asId(1))).toMatchObject([{ outcome: { kind: 'sent' } }, { outcome: { kind: 'unreachable' } }]);
  });

  it('gives each notice to one dispatcher only, however many ask at once', async () => {
    const { db } = opened();
    for (let person = 1; person <= 30; person += 1)
      await put(db, `việc của ${person}`, { recipient: { kind: 'person', id: asId(person) } });
    const leases = await Promise.all([lease(db), lease(db), lease(db), lease(db)]);
    const all = leases.flat();
    expect(new Set(all).size).toBe(all.length);
    expect([...all, ...(await lease(db, MORNING, 30))]).toHaveLength(30);
  });
});

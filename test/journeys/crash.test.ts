import { beforeEach, describe, expect, it } from 'vitest';
import { leaseNotices } from '#usecases/send-notices.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { databases } from '../support/databases.ts';
import { fateOf } from '../support/notices-kept.ts';
import { at, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

describe.each(databases)('a server that dies, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    const clear = { product: 'Biên bản nghiệm thu', authority: 'Sơn' };
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: ['Sở Khoa học và Công nghệ'], due: '2026-06-25', carriers: ['Nam'], ...clear },
    ]);
  });

  const fateOfMornings = () => fateOf(office.db, office.idOf('Nam'), 'morning');

  it('between sending a reminder and noting it sends it once more, and says so', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'died-after-applying' });
    await office.morning('2026-06-23');
    await office.clockAt('2026-06-23T07:46');
    const [first, second, ...more] = office.inboxOf('Nam');
    expect(first).toMatch(/^Nhắc việc/);
    expect(second).toBe(`(Gửi lại) ${first ?? ''}`);
    expect(more).toEqual([]);
  });

  it('leaves behind that one try is unknown and the next has arrived', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'died-after-applying' });
    await office.morning('2026-06-23');
    await office.clockAt('2026-06-23T07:46');
    expect(await fateOfMornings()).toEqual([{ state: 'sent', reason: null, tries: ['unknown', 'sent'] }]);
  });

  it('waits for the end of the lease before it sends again', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'died-after-applying' });
    await office.morning('2026-06-23');
    await office.settle();
    expect(office.inboxOf('Nam')).toHaveLength(1);
  });

  it('says that a reminder comes again even where the first one never went out, since nobody can know', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'died-before-applying' });
    await office.morning('2026-06-23');
    await office.clockAt('2026-06-23T07:46');
    expect(office.inboxOf('Nam')).toEqual([expect.stringMatching(/^\(Gửi lại\) Nhắc việc/)]);
  });

  it('before any send was begun sends the reminder once, unmarked', async () => {
    office.clock.moveTo(at('2026-06-23T07:45'));
    await runOwedRounds(office.db, office.clock.now());
    expect(await leaseNotices(office.db, office.clock.now(), 10)).toHaveLength(1);
    await office.settle();
    expect(office.inboxOf('Nam')).toEqual([]);
    await office.clockAt('2026-06-23T07:46');
    expect(office.inboxOf('Nam')).toEqual([expect.stringMatching(/^Nhắc việc/)]);
    expect(await fateOfMornings()).toEqual([{ state: 'sent', reason: null, tries: ['sent'] }]);
  });

  it('does not send a pleasantry again that may have arrived, and records that nobody knows', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'died-after-applying' });
    await office.says('Nam', 'trợ giúp');
    await office.waitUntil('2026-06-22T08:01');
    expect(office.inboxOf('Nam')).toHaveLength(1);
    expect(await fateOf(office.db, office.idOf('Nam'), 'help')).toEqual([
      expect.objectContaining({ state: 'unknown', tries: ['unknown'] }),
    ]);
  });

  it('sends the confirmation of what was recorded again', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'died-after-applying' });
    await office.says('Nam', 'xong 1');
    await office.waitUntil('2026-06-22T08:01');
    expect(office.inboxOf('Nam')).toEqual([expect.stringMatching(/^Đã ghi nhận/), expect.stringMatching(/^\(Gửi lại\) Đã ghi nhận/)]);
  });

  it('keeps the order in which a person is told', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'died-before-applying' });
    await office.says('Nam', 'xong 1');
    await office.says('Nam', 'trợ giúp');
    await office.waitUntil('2026-06-22T08:01');
    expect(office.inboxOf('Nam')).toEqual([expect.stringMatching(/Đã ghi nhận/), expect.stringMatching(/Cách nhắn/)]);
  });

  it('takes nothing back that was settled while it lay dead', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'died-before-applying' });
    await office.morning('2026-06-23');
    await office.says('Thủy', 'xong 1');
    await office.clockAt('2026-06-23T07:46');
    expect(office.inboxOf('Nam')).toEqual([]);
    expect(await fateOfMornings()).toEqual([expect.objectContaining({ state: 'withdrawn', tries: ['unknown'] })]);
  });

  it.each(['answer-lost', 'dropped'] as const)(
    'sends a reminder again, marked, when the answer of the messenger is lost (%s)',
    async (lost) => {
      office.messenger.plan(office.chatOf('Nam'), { kind: lost });
      await office.morning('2026-06-23');
      await office.clockAt('2026-06-23T07:46');
      expect(office.inboxOf('Nam').at(-1)).toMatch(/^\(Gửi lại\) Nhắc việc/);
      expect(await fateOfMornings()).toEqual([{ state: 'sent', reason: null, tries: ['unknown', 'sent'] }]);
    },
  );
});

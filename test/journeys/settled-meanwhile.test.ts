import { beforeEach, describe, expect, it } from 'vitest';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { databases } from '../support/databases.ts';
import { fateOf } from '../support/notices-kept.ts';
import { at, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const WITHDRAWN = [expect.objectContaining({ state: 'withdrawn', tries: [] })];

describe.each(databases)('what was settled in the night is told to nobody in the morning, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: ['Sở Khoa học và Công nghệ'], due: '2026-07-31', carriers: ['Nam'], authority: 'Sơn' },
    ]);
    await office.clockAt('2026-06-23T20:00');
  });

  it('an obstacle that is over again', async () => {
    await office.says('Nam', 'vướng kinh phí');
    await office.says('Nam', 'hết vướng');
    await office.clockAt('2026-06-24T07:00');
    expect(office.inboxOf('Thủy')).toEqual([]);
    expect(await fateOf(office.db, office.idOf('Thủy'), 'obstacle-told')).toEqual(WITHDRAWN);
  });

  it('an obstacle of work that is finished by now', async () => {
    await office.says('Nam', 'vướng kinh phí');
    await office.says('Nam', 'xong 1');
    await office.clockAt('2026-06-24T07:00');
    expect(office.inboxOf('Thủy')).toEqual([]);
  });

  it('an obstacle that is still there is told, with the reason as it is now', async () => {
    await office.says('Nam', 'vướng kinh phí');
    await office.says('Nam', 'vướng 1 chờ thẩm định giá');
    await office.clockAt('2026-06-24T07:00');
    expect(office.inboxOf('Thủy').join('\n')).toContain('chờ thẩm định giá');
    expect(office.inboxOf('Thủy').join('\n')).not.toContain('kinh phí');
  });

  it('a request to approve what the authority has approved already', async () => {
    await office.says('Nam', 'xong');
    await office.says('Sơn', 'duyệt 1');
    office.newsFor('Sơn');
    await office.clockAt('2026-06-24T07:00');
    expect(office.newsFor('Sơn')).toEqual([]);
    expect(await fateOf(office.db, office.idOf('Sơn'), 'approval-asked')).toEqual(WITHDRAWN);
  });

  it('work that was given to somebody else again', async () => {
    await office.says('Thủy', 'giao 1 cho Mai');
    await office.says('Thủy', 'giao 1 cho Nam');
    await office.clockAt('2026-06-24T07:00');
    expect(office.inboxOf('Mai')).toEqual([]);
    expect(await fateOf(office.db, office.idOf('Mai'), 'assigned-to-you')).toEqual(WITHDRAWN);
  });

  it('work that was given and finished in the same night', async () => {
    await office.says('Thủy', 'giao 1 cho Mai');
    await office.says('Thủy', 'xong 1');
    await office.clockAt('2026-06-24T07:00');
    expect(office.inboxOf('Mai')).toEqual([]);
  });

  it('the last call of a day that is over', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'retry-at', at: at('2026-08-03T07:40'), reason: 'máy chủ bận' });
    office.clock.moveTo(at('2026-07-31T14:00'));
    await runOwedRounds(office.db, office.clock.now());
    await office.settle();
    await office.waitUntil('2026-08-03T07:40');
    expect(office.inboxOf('Nam').join('\n')).not.toContain('hết hạn trong hôm nay');
  });

  it('the reminder of a morning on which the messenger was busy until the work was done', async () => {
    office.messenger.plan(office.chatOf('Nam'), { kind: 'retry-at', at: at('2026-07-30T07:50'), reason: 'máy chủ bận' });
    await office.morning('2026-07-30');
    await office.says('Thủy', 'xong 1');
    await office.clockAt('2026-07-30T07:50');
    expect(office.inboxOf('Nam')).toEqual([]);
    expect(await fateOf(office.db, office.idOf('Nam'), 'morning')).toEqual([
      expect.objectContaining({ state: 'withdrawn', tries: ['retry-at'] }),
    ]);
  });
});

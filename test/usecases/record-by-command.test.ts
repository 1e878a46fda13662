import { beforeEach, describe, expect, it } from 'vitest';
import { loadAbsences } from '#db/absences.ts';
import { transact } from '#db/database.ts';
import { day } from '#domain/time/day.ts';
import { delegateByCommand, type DelegateByCommand, leaveByCommand } from '#usecases/standing-in/record-by-command.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const DAYS = { from: day('2026-07-01'), to: day('2026-07-15') };
const MANDATE: DelegateByCommand = {
  ...{ holder: 'Nguyễn Văn Nam', delegate: 'Lê Thị Mai', days: DAYS, kind: 'mandate', scope: null, document: '12/QĐ-UBND' },
};

describe.each(databases)('what is recorded by a command, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
  });

  const delegate = (wish: Partial<DelegateByCommand> = {}) => delegateByCommand(office.db, { ...MANDATE, ...wish }, office.clock.now());
  const onRecord = () => transact(office.db, loadAbsences);

  it('a delegation stands, and both are told', async () => {
    expect(await delegate({ scope: 'Sở Tài chính' })).toMatchObject({ ok: true });
    expect((await onRecord()).delegations).toMatchObject([
      { holderId: office.idOf('Nam'), delegateId: office.idOf('Mai'), scope: { kind: 'unit' }, document: '12/QĐ-UBND', ...DAYS },
    ]);
    await office.settle();
    for (const who of ['Nam', 'Mai']) expect(office.newsFor(who)).toEqual([expect.stringContaining('ủy quyền cho đồng chí')]);
  });

  it('a delegation is ended, and counts no more', async () => {
    await delegate();
    expect(await delegate({ days: null })).toMatchObject({ ok: true });
    expect((await onRecord()).delegations).toEqual([]);
    expect(await delegate({ days: null })).toEqual({ ok: false, refusal: 'nothing-to-end' });
  });

  it.each<[Partial<DelegateByCommand>, unknown]>([
    [{ holder: 'Trần Không Có' }, { kind: 'person', said: 'Trần Không Có', names: [] }],
    [{ delegate: 'Nguyễn Văn Nam' }, 'not-oneself'],
    [{ days: { from: DAYS.to, to: DAYS.from } }, 'days-turned'],
    [{ days: { from: day('2026-06-01'), to: day('2026-06-05') } }, 'days-past'],
    [{ scope: 'Sở Không Có' }, 'unknown-scope'],
  ])('nothing is recorded with %j', async (wish, refusal) => {
    expect(await delegate(wish)).toEqual({ ok: false, refusal });
    expect((await onRecord()).delegations).toEqual([]);
  });

  it('a leave stands, is told to the person, and what has passed of it stays when it is ended', async () => {
    const leave = (days: typeof DAYS | null) => leaveByCommand(office.db, { person: 'Lê Thị Mai', days }, office.clock.now());
    expect(await leave(DAYS)).toMatchObject({ ok: true });
    await office.waitUntil('2026-07-03T08:00');
    expect(await leave(null)).toMatchObject({ ok: true });
    expect((await onRecord()).leavesOf.get(office.idOf('Mai'))).toMatchObject([{ from: day('2026-07-01'), to: day('2026-07-02') }]);
    await office.settle();
    expect(office.newsFor('Mai').join('\n')).toContain('đi làm trở lại');
  });
});

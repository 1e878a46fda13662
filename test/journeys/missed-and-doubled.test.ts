import { beforeEach, describe, expect, it } from 'vitest';
import { drain } from '#bot/drain.ts';
import { loadEvents } from '#db/assignments.ts';
import { transact } from '#db/database.ts';
import { asId, type AssignmentId } from '#domain/ids.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { storeInbound } from '#usecases/take-update.ts';
import { databases } from '../support/databases.ts';
import { at, MESSENGER, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];
const EVERYBODY = ['Nam', 'Mai', 'Hoa', 'Châu'];

describe.each(databases)('rounds and dispatchers, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-24', carriers: ['Nam'] },
      { title: 'Lập hồ sơ an toàn thông tin', lead: SCIENCE, due: '2026-06-26', carriers: ['Nam'] },
      { title: 'Mở lớp kỹ năng số', lead: SCIENCE, due: '2026-06-26', carriers: ['Mai'] },
      { title: 'Phân bổ vốn sự nghiệp', lead: ['Sở Tài chính'], due: '2026-06-26', carriers: ['Hoa'] },
      { title: 'Rà soát hộ kinh doanh', lead: ['Phòng Kinh tế'], due: '2026-06-26', carriers: ['Châu'] },
    ]);
  });

  it('that missed two mornings heal them as one message with the state of today', async () => {
    await office.morning('2026-06-23');
    office.newsFor('Nam');
    await office.says('Nam', 'xong 2');
    office.newsFor('Nam');
    await office.morning('2026-06-26');
    const [healed, ...more] = office.newsFor('Nam');
    expect(more).toEqual([]);
    expect(healed).toContain('26/6/2026: 1 việc');
    expect(healed).toContain('1. Nâng cấp kho dữ liệu');
    expect(healed).toContain('quá hạn 2 ngày làm việc');
  });

  it('that start late in the morning still send it', async () => {
    await office.clockAt('2026-06-23T10:20');
    for (const who of EVERYBODY) expect(office.inboxOf(who)).toHaveLength(1);
  });

  it('that start in the evening send nothing before the next morning', async () => {
    await office.clockAt('2026-06-23T19:00');
    expect(office.messenger.begun).toEqual([]);
    await office.morning('2026-06-24');
    for (const who of EVERYBODY) expect(office.inboxOf(who)).toHaveLength(1);
  });

  it('do nothing twice when the same minute ticks twice', async () => {
    await office.morning('2026-06-23');
    await office.morning('2026-06-23');
    await office.clockAt('2026-06-23T07:46');
    for (const who of EVERYBODY) expect(office.inboxOf(who)).toHaveLength(1);
  });

  it('do nothing twice when three tick at the same moment', async () => {
    office.clock.moveTo(at('2026-06-23T07:45'));
    const tick = () => runOwedRounds(office.db, office.clock.now());
    await Promise.all([tick(), tick(), tick()]);
    await office.settle();
    for (const who of EVERYBODY) expect(office.inboxOf(who)).toHaveLength(1);
  });

  // Several mornings: at the first the connections to a server are only being opened, and nothing overlaps.
  it('do nothing twice when four dispatchers send at the same moment', async () => {
    const dispatch = () => drain(office.dispatching);
    for (const morning of ['2026-06-23', '2026-06-26', '2026-06-29', '2026-07-01']) {
      for (const who of EVERYBODY) office.newsFor(who);
      office.clock.moveTo(at(`${morning}T07:45`));
      await runOwedRounds(office.db, office.clock.now());
      await Promise.all([dispatch(), dispatch(), dispatch(), dispatch()]);
      await office.settle();
      for (const who of EVERYBODY) expect(office.newsFor(who)).toHaveLength(1);
    }
  });

  it('answer the messages of one chat in their order, once each, when three loops work at the same moment', async () => {
    const texts = ['vướng 1 kinh phí', 'hết vướng 1', 'xong 1', 'xong 2'];
    for (const [index, text] of texts.entries())
      await storeInbound(office.db, {
        channel: MESSENGER,
        updateKey: `burst-${index}`,
        chat: office.chatOf('Nam'),
        text,
        replyTo: null,
        addressed: true,
        receivedAt: office.clock.now(),
      });
    const loop = () => drain(office.dispatching);
    await Promise.all([loop(), loop(), loop()]);
    await office.settle();
    expect(office.inboxOf('Nam')).toEqual([
      expect.stringContaining('việc 1 đang vướng'),
      expect.stringContaining('việc 1 hết vướng'),
      expect.stringContaining('việc 1 hoàn thành'),
      expect.stringContaining('việc 2 hoàn thành'),
    ]);
    const written = await transact(office.db, (tx) => loadEvents(tx, asId<AssignmentId>(1)));
    expect(written.map(({ event }) => event.kind)).toEqual(['assigned', 'blocked', 'unblocked', 'completed']);
  });

  it('let an answer stop the last call of the same day', async () => {
    await office.morning('2026-06-26');
    await office.says('Mai', 'đang làm 3 50%');
    office.newsFor('Mai');
    office.newsFor('Hoa');
    await office.clockAt('2026-06-26T14:00');
    expect(office.newsFor('Mai')).toEqual([]);
    expect(office.newsFor('Hoa')).toEqual([expect.stringContaining('hết hạn trong hôm nay')]);
  });
});

import { describe, expect, it } from 'vitest';
import { invitePerson } from '#usecases/invite-person.ts';
import { useBots } from '../support/bots-under-test.ts';
import { databases } from '../support/databases.ts';
import { officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const CODE = '111122223333';
const NAM = 7_001;
const POLL = { timeout: 20_000, interval: 20 };

const { emulatorAt } = useBots();

// A second opinion on what a Telegram is: an emulator that somebody else has written. It knows a private chat with text and buttons, no
// groups, no limits and no faults; those are the business of the strict fake.
describe('against an emulator of other hands', () => {
  const opened = useDatabase(databases[0]!);

  it('a person is linked by a code, reminded, and answers by a button and by words', async () => {
    const office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    const lead = ['Sở Khoa học và Công nghệ'];
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead, due: '2026-06-25', carriers: ['Nam'] },
      { title: 'Mở lớp kỹ năng số', lead, due: '2026-06-25', carriers: ['Nam'] },
    ]);
    office.messenger.keepFailing(office.chatOf('Nam'), { kind: 'unreachable', reason: 'không còn dùng' });
    await invitePerson(office.db, { name: 'Nguyễn Văn Nam', code: CODE, now: office.clock.now() });
    const emulator = await emulatorAt(office);
    const user = emulator.user(NAM);
    const texts = (): string =>
      user
        .fromBot()
        .map(({ text }) => text)
        .join('\n---\n');
    await user.commands(`/start ${CODE}`);
    await expect.poll(texts, POLL).toContain('Đã liên kết với đồng chí Nguyễn Văn Nam');
    await office.morning('2026-06-24');
    await expect.poll(texts, POLL).toContain('1. Nâng cấp kho dữ liệu');
    expect(user.fromBot().flatMap(({ buttons }) => buttons)).toContain('Xong 1');
    await user.presses('Xong 1');
    await expect.poll(texts, POLL).toMatch(/Đã ghi nhận.*việc 1 hoàn thành/);
    await user.says('vướng 2 chờ kinh phí');
    await expect.poll(texts, POLL).toContain('việc 2 đang vướng (chờ kinh phí)');
    expect(emulator.unknown).toEqual([]);
  });
});

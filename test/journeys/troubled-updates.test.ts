import { beforeEach, describe, expect, it } from 'vitest';
import { storeInbound } from '#usecases/take-update.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];
const POISON = 'xong ☠';

describe.each(databases)('what a messenger hands in, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00', poison: POISON });
    await office.imports([
      { title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-25', carriers: ['Nam'], authority: 'Sơn' },
      { title: 'Lập hồ sơ an toàn thông tin', lead: SCIENCE, due: '2026-06-26', carriers: ['Nam'] },
    ]);
  });

  it('is answered once however often it is delivered', async () => {
    expect(await office.says('Nam', 'xong 1', { key: 'u-7' })).toHaveLength(1);
    expect(await office.says('Nam', 'xong 1', { key: 'u-7' })).toEqual([]);
    expect(office.inboxOf('Sơn')).toHaveLength(1);
  });

  it('is told from a second message with the same words', async () => {
    await office.says('Nam', 'xong 1', { key: 'u-7' });
    expect(await office.says('Nam', 'xong 1', { key: 'u-8' })).toEqual([expect.stringContaining('đã báo xong')]);
    expect(office.inboxOf('Sơn')).toHaveLength(1);
  });

  it('is put aside after three failures: the person gets one apology', async () => {
    expect(await office.says('Nam', POISON)).toEqual([expect.stringContaining('Xin lỗi')]);
  });

  it('is told to the admin where it had to be put aside, with no word of what was said', async () => {
    await office.says('Nam', POISON);
    const [alert] = office.newsFor('Phúc');
    expect(alert).toContain('lỗi ba lần');
    expect(alert).toContain('the index is broken');
    expect(alert).not.toContain(POISON);
  });

  it('does not mute the chat in which it was put aside', async () => {
    await office.says('Nam', POISON);
    expect(await office.says('Nam', 'xong 2')).toEqual([expect.stringContaining('việc 2 hoàn thành')]);
  });

  it('does not hold up other chats while it fails', async () => {
    await office.says('Nam', POISON);
    expect(await office.says('Mai', 'trợ giúp')).toHaveLength(1);
  });

  it.each([
    ['a character of no width at all', 'vướng 2 kinh\u0000 phí'],
    ['half a picture', 'vướng 2 kinh \ud83dphí'],
  ])('is kept and answered although it holds %s', async (_what, text) => {
    expect(await office.says('Nam', text)).toEqual([expect.stringContaining('việc 2 đang vướng')]);
  });

  it('from a chat that nobody is linked to is answered once a day, by how to be linked', async () => {
    const stranger = { channel: 'messenger', updateKey: 's-1', chat: 'person-9999', text: 'xong 1', replyTo: null, addressed: true };
    await storeInbound(office.db, { ...stranger, receivedAt: office.clock.now() });
    await storeInbound(office.db, { ...stranger, updateKey: 's-2', receivedAt: office.clock.now() });
    await office.settle();
    expect(office.messenger.begun).toEqual(['person-9999']);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { findEndpoint } from '#db/endpoints.ts';
import { takeEvidenceFile } from '#usecases/evidence/take-evidence-file.ts';
import { invitePerson } from '#usecases/invite-person.ts';
import { databases } from '../support/databases.ts';
import { at, MESSENGER, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';

const CODE = '482913752206';
const OF_NAM = 'Nâng cấp kho dữ liệu dùng chung';

// A phone of the office that goes from one to another.
describe.each(databases)('a chat that goes from Nam to Hoa, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(
      [
        { title: OF_NAM, lead: ['Sở Khoa học và Công nghệ'], due: '2026-06-24', carriers: ['Nam'] },
        { title: 'Phân bổ vốn sự nghiệp', lead: ['Sở Tài chính'], due: '2026-06-24', carriers: ['Hoa'] },
      ],
      { controller: 'Tâm' },
    );
    await invitePerson(office.db, { name: 'Vũ Thị Hoa', code: CODE, now: office.clock.now() });
  });

  /** Nam's chat is Hoa's from now on; the answers on the way are not waited for. */
  const changesHands = async (): Promise<void> => {
    await office.says('Nam', 'hủy liên kết');
    await office.says('Nam', `LK ${CODE}`);
  };

  it('tells Hoa nothing of what Nam has asked, which was still on its way', async () => {
    const chat = office.chatOf('Nam');
    office.messenger.plan(chat, { kind: 'retry-at', at: at('2026-06-22T08:05'), reason: 'chậm lại' });
    expect(await office.says('Nam', 'việc của tôi')).toEqual([]);
    await changesHands();
    await office.waitUntil('2026-06-22T08:10');
    expect(office.inboxOf('Nam').join('\n')).toContain('Hoa');
    expect(office.inboxOf('Nam').join('\n')).not.toContain(OF_NAM);
  });

  it('does not take a file that Nam has sent for evidence of what Hoa does', async () => {
    const { id } = required(await transact(office.db, (tx) => findEndpoint(tx, MESSENGER, office.chatOf('Nam'))));
    const file = { kind: 'file', name: 'riêng của Nam.pdf', sha256: 'a'.repeat(64), size: 3, type: 'pdf' } as const;
    const examined = { ok: true, value: { file, bytes: new Uint8Array([1, 2, 3]) } } as const;
    await takeEvidenceFile(office.db, { chat: id, examined, fileName: file.name, words: null, key: '1', now: office.clock.now() });
    await changesHands();
    await office.says('Nam', 'xong 2');
    expect(await office.says('Nam', 'lịch sử việc 2')).toEqual([expect.not.stringContaining('riêng của Nam')]);
  });

  it('does not take what Hoa says for the answer to what Nam was asked', async () => {
    await office.says('Nam', 'vướng 1');
    await changesHands();
    expect(await office.says('Nam', 'kinh phí')).toEqual([expect.not.stringContaining('việc 1')]);
  });
});

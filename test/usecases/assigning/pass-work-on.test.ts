import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { asId, type TaskId } from '#domain/ids.ts';
import { databases } from '../../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../../support/office-under-test.ts';
import { useDatabase } from '../../support/use-database.ts';

describe.each(databases)('work that goes from one to another, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T09:00' });
    await office.imports(
      [
        {
          title: 'Nâng cấp kho dữ liệu',
          lead: ['Sở Khoa học và Công nghệ'],
          coordinating: ['Sở Tài chính'],
          due: '2026-07-25',
          carriers: ['Nam'],
          authority: 'Sơn',
        },
        { title: 'Xây dựng nông thôn mới', lead: ['UBND xã Suối Trong'], due: '2026-07-20', authority: 'Sơn' },
      ],
      { controller: 'Tâm' },
    );
  });

  const text = async (who: string, words: string): Promise<string> => (await office.says(who, words)).join('\n');
  const partsOf = (number: number) => transact(office.db, (tx) => loadWork(tx, { tasks: [asId<TaskId>(number)] }));
  const leadOf = async (number: number) => (await partsOf(number)).find(({ assignment }) => assignment.part === 'lead')!.assignment;

  describe('given to somebody else', () => {
    it('within the unit: the old one is told, and the new one', async () => {
      expect(await text('Thủy', 'giao 1 cho chị Mai')).toContain('Đã giao việc 1 cho đồng chí Lê Thị Mai');
      expect(office.newsFor('Nam')).toEqual([expect.stringContaining('chuyển việc 1 cho Lê Thị Mai')]);
      expect(office.newsFor('Mai')).toEqual([expect.stringContaining('giao việc 1 cho đồng chí')]);
    });

    it('to another unit by a leader: state and answers stay, and both are told', async () => {
      await office.says('Nam', 'đang làm 1 40%');
      expect(await text('Sơn', 'chuyển việc 1 cho UBND xã Suối Trong')).toContain('Đã giao việc 1 cho UBND xã Suối Trong');
      expect(await leadOf(1)).toMatchObject({ state: { kind: 'open', percent: 40 }, personId: null, heardOn: '2026-06-22' });
      expect(office.newsFor('Nam').at(-1)).toContain('chuyển việc 1 cho UBND xã Suối Trong; đồng chí không phải thực hiện việc này nữa');
    });

    it('keeps both in its history', async () => {
      await office.says('Sơn', 'chuyển việc 1 cho UBND xã Suối Trong');
      expect(await text('Sơn', 'lịch sử việc 1')).toContain(
        'Đồng chí Đỗ Minh Sơn: chuyển việc: Sở Khoa học và Công nghệ → UBND xã Suối Trong',
      );
    });

    it('is refused where that unit takes part already, and to who steers neither', async () => {
      expect(await text('Sơn', 'giao 1 cho Sở Tài chính')).toContain('Sở Tài chính đã tham gia việc 1');
      expect(await text('Hoa', 'giao 1 cho Sở Nội vụ')).not.toContain('Đã giao');
      expect((await leadOf(1)).personId).toBe(office.idOf('Nam'));
    });

    it('means for who heads the unit, as before, that it belongs elsewhere', async () => {
      expect(await text('Thủy', 'chuyển việc 1 cho UBND xã Suối Trong')).toContain('lý do');
      expect(await leadOf(1)).toMatchObject({ unitId: office.units.get('khcn') });
    });
  });

  describe('given on in parts', () => {
    const passesDown = async (): Promise<void> => {
      await office.says('Hòa', 'giao lại 2 cho Phòng Kinh tế: phần số liệu');
      await office.says('Hòa', 'giao');
    };

    it('is shown as a card that says of which task it is a part', async () => {
      const card = await text('Hòa', 'giao lại 2 cho Phòng Kinh tế: phần số liệu');
      expect(card).toContain('• Là một phần của việc 2');
      expect(card).toContain('• Rõ việc: Phần số liệu');
    });

    it('tells the unit below, and the whole stays with the unit that gave the part on', async () => {
      await passesDown();
      expect(office.newsFor('Bình')).toEqual([expect.stringContaining('giao việc 3 (một phần của việc 2) cho Phòng Kinh tế')]);
      expect(await leadOf(2)).toMatchObject({ unitId: office.units.get('xa'), state: { kind: 'open', percent: null } });
    });

    it('shows its holder how many parts are done, and does not end the whole', async () => {
      await passesDown();
      await office.says('Hòa', 'giao Phòng Kinh tế phần thuyết minh việc 2');
      await office.says('Hòa', 'giao');
      await office.says('Bình', 'xong 3');
      expect(office.inboxOf('Hòa').at(-1)).toContain('Phần việc của Phòng Kinh tế đã xong: 1/2 phần của việc 2');
      expect(await leadOf(2)).toMatchObject({ state: { kind: 'open' } });
      expect(await text('Hòa', 'duyệt 3')).toContain('Đã duyệt việc 3');
    });

    it('goes to one person each where it is divided between two', async () => {
      await passesDown();
      expect(await text('Bình', 'chia 3 cho Châu và Bình')).toContain('giao lại 3 cho Châu, rồi giao lại 3 cho Bình');
    });

    it('is corrected when the part was reported done by mistake', async () => {
      await passesDown();
      await office.says('Bình', 'xong 3');
      await office.says('Bình', 'nhầm');
      expect(office.inboxOf('Hòa').at(-1)).toContain('Đính chính');
    });

    it('goes on from unit to person, each link kept', async () => {
      await passesDown();
      await office.says('Bình', 'giao lại 3 cho anh Châu');
      await office.says('Bình', 'giao');
      expect(office.newsFor('Châu')).toEqual([expect.stringContaining('giao việc 4 (một phần của việc 3) cho đồng chí')]);
      await office.says('Châu', 'xong 4');
      expect(office.inboxOf('Bình').at(-1)).toContain('1/1 phần của việc 3');
    });

    it('is seen by whoever gave the whole', async () => {
      await passesDown();
      expect(await text('Sơn', 'việc 3?')).toContain('Phần số liệu');
      expect(await text('Tâm', 'việc 3?')).toContain('Phần số liệu');
      expect(await text('Việt', 'việc 3?')).not.toContain('Phần số liệu');
    });

    it('ends with the whole when that is cancelled', async () => {
      await passesDown();
      expect(await text('Sơn', 'hủy việc 2: kế hoạch thay đổi')).toContain('Đã hủy việc 2');
      expect(office.inboxOf('Bình').at(-1)).toContain('hủy việc 3. Lý do: kế hoạch thay đổi');
      expect(await leadOf(3)).toMatchObject({ state: { kind: 'dropped' } });
    });
  });

  describe('helped with by another unit', () => {
    it('is answered for by that unit, the lead is told, and nothing of the lead changes', async () => {
      expect(await text('Việt', 'xong phần phối hợp')).toContain('việc 1 hoàn thành');
      expect(office.newsFor('Nam')).toEqual([expect.stringContaining('Sở Tài chính đã xong phần phối hợp việc 1')]);
      expect(await leadOf(1)).toMatchObject({ state: { kind: 'open', percent: null }, heardOn: null });
    });

    it('is corrected to the lead when it was a mistake', async () => {
      await office.says('Việt', 'xong phần phối hợp việc 1');
      await office.says('Việt', 'nhầm');
      expect(office.inboxOf('Nam').at(-1)).toContain('Đính chính');
    });

    it('is not answered for by who has no such part', async () => {
      expect(await text('Mai', 'xong phần phối hợp')).toContain('không có phần phối hợp nào');
    });
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { stepEnd } from '#app/demo/demo-clock-steps.ts';
import { readPlanText } from '#documents/plan-text.ts';
import type { DraftPlan } from '#domain/draft-plan.ts';
import { vietnamTime } from '#domain/time/instant.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { confirmPlan } from '#usecases/confirm-plan.ts';
import { databases } from '../support/databases.ts';
import { at, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { PROVINCE } from '../support/province-under-test.ts';
import { describeWithShared, sharedPath } from '../support/shared-cases.ts';
import { useDatabase } from '../support/use-database.ts';

const FILE = 'dongnai-kh-nq57-thang6-2025.txt';

const readIssued = (): { draft: DraftPlan; contentHash: string } => {
  const bytes = readFileSync(sharedPath('plans', FILE));
  const read = readPlanText(bytes, FILE);
  if (!read.ok) throw new Error(read.refusal.kind);
  // Its monthly report becomes tasks of its own: a story that `reports.test.ts` tells.
  return { draft: { ...read.value, duties: [] }, contentHash: createHash('sha256').update(bytes).digest('hex') };
};

/** The figure that stands behind a label in a message. */
const figure = (text: string, label: string): number => Number(new RegExp(`${label}: (\\d+)`).exec(text)?.[1]);

describeWithShared('a plan as a province has issued it', () => {
  describe.each(databases)('on $name', (kind) => {
    const opened = useDatabase(kind);
    let office: OfficeUnderTest;

    const bringsIn = () =>
      confirmPlan(office.db, {
        ...readIssued(),
        lateChoice: 'follow',
        controllerId: office.idOf('Tâm'),
        authorityOf: ({ ordinal }) => (ordinal === '8' ? office.idOf('Sơn') : null),
        by: office.idOf('Tâm'),
        now: office.clock.now(),
      });

    beforeEach(async () => {
      office = await officeUnderTest(opened().db, { from: '2025-06-30T09:00' });
      await bringsIn();
    });

    it('becomes 27 tasks, and nothing more when it comes a second time', async () => {
      const again = await bringsIn();
      expect(again).toEqual({ ok: false, refusal: expect.objectContaining({ kind: 'already-imported' }) as unknown }); // -- vitest types its matchers as any
      const [list] = await office.says('Sơn', 'việc quá hạn?');
      expect(list).toContain('không có việc nào');
      expect(await office.says('Tâm', 'giao 27 cho Nam')).toEqual([expect.stringContaining('giao việc 27')]);
      expect(await office.says('Tâm', 'giao 28 cho Nam')).toEqual([expect.stringContaining('Không tìm thấy việc 28')]);
    });

    it('tells the person to whom the head gives a task what it is, until when, and how to answer', async () => {
      await office.says('Thủy', 'giao 7 cho Nam');
      const [told] = office.inboxOf('Nam');
      expect(told).toContain('Trần Thị Thủy giao việc 7');
      expect(told).toContain('7. Xây dựng kế hoạch và triển khai hạ tầng 5G, IoT');
      expect(told).toContain('Hạn thứ Ba 30/9');
      expect(told).toContain('xong 7');
    });

    it('reminds the person seven working days before the deadline, and records "xong"', async () => {
      await office.says('Thủy', 'giao 7 cho Nam');
      await office.clockAt('2025-09-18T17:00');
      office.newsFor('Nam');
      await office.clockAt(vietnamTime(stepEnd('next-morning', office.clock.now(), WEEKENDS_ONLY)));
      expect(office.newsFor('Nam')).toEqual([expect.stringContaining('7. Xây dựng kế hoạch và triển khai hạ tầng 5G')]);
      expect(await office.says('Nam', 'xong')).toEqual([expect.stringContaining('việc 7 hoàn thành')]);
    });

    it('records "xong" as handed in where somebody has the authority', async () => {
      await office.says('Thủy', 'giao 8 cho Mai');
      expect(await office.says('Mai', 'xong')).toEqual([expect.stringContaining('việc 8 báo xong, chờ duyệt')]);
      expect(office.inboxOf('Sơn')).toEqual([expect.stringContaining('báo xong việc 8')]);
    });

    it('answers the leader who asks for what is overdue without the finished task', async () => {
      await office.says('Thủy', 'giao 7 cho Nam');
      await office.clockAt('2025-09-29T09:00');
      await office.says('Nam', 'xong 7');
      office.clock.moveTo(at('2025-10-01T09:00'));
      const list = (await office.says('Sơn', 'việc quá hạn?')).join('\n');
      expect(list).toMatch(/\n8\. /);
      expect(list).toMatch(/\n9\. /);
      expect(list).not.toMatch(/\n7\. /);
      expect(list).not.toMatch(/\n12\. /);
    });

    it('is summed up for the bound group on Friday at four: the counts add up, and nobody is named', async () => {
      await office.says('Thủy', 'giao 7 cho Nam');
      await office.says('Nam', 'xong 7');
      await office.clockAt('2025-10-03T15:59');
      expect(office.inboxOf('Nhóm Sở KH&CN')).toEqual([]);
      await office.clockAt('2025-10-03T16:00');
      const [digest, ...more] = office.inboxOf('Nhóm Sở KH&CN');
      expect(more).toEqual([]);
      const text = digest ?? '';
      const cells = ['Đã xong đúng hạn', 'Đã xong quá hạn', 'Đang làm, trong hạn', 'Đang làm, quá hạn'].map((label) => figure(text, label));
      expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(figure(text, 'Tổng số'));
      // Of the department: tasks 1 (done before it was issued) and 7 are done, 8 and 9 are late, with its part of the tasks of all units.
      expect(cells[0]).toBe(2);
      for (const { name } of PROVINCE.people) expect(text).not.toContain(name);
    });
  });
});

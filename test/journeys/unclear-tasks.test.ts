import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type DemoUnderTest, demoUnderTest } from '../support/demo-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const LEADER = 'Lương Đình Khải';
const CONTROLLER = 'Đoàn Quốc Huy';
const CARRIER = 'Nguyễn Hải Nam';

describe.each(databases)('making tasks clear by words in the web chat, on $name', (kind) => {
  const opened = useDatabase(kind);
  let demo: DemoUnderTest;

  beforeEach(async () => {
    demo = await demoUnderTest(opened().db);
    await demo.starts();
  });

  it('goes from the question of the morning to six of six', async () => {
    const [morning] = await demo.inboxOf(LEADER);
    expect(morning?.text).toContain('CẦN ĐỒNG CHÍ LÀM RÕ');
    expect(await demo.says(LEADER, 'việc 18')).toEqual([expect.stringMatching(/4\/6 rõ: chưa rõ trách nhiệm, chưa rõ thẩm quyền/u)]);

    expect(await demo.says(LEADER, 'việc 18 Sở Nội vụ chịu trách nhiệm chính')).toEqual([expect.stringContaining('không chủ trì việc 18')]);
    const told = (await demo.inboxOf(CARRIER)).length;
    expect(await demo.says(LEADER, 'việc 18 STC chịu trách nhiệm chính')).toEqual([
      expect.stringContaining('Đã ghi nhận: việc 18, Sở Tài chính chịu trách nhiệm chính.'),
    ]);
    expect((await demo.inboxOf(CARRIER)).slice(told).map(({ text }) => text)).toEqual([
      expect.stringContaining('Lương Đình Khải cho biết việc 18, Sở Tài chính chịu trách nhiệm chính'),
    ]);

    expect(await demo.says(LEADER, 'việc 18 do Hà Thị Yến duyệt')).toEqual([expect.stringContaining('không phải lãnh đạo')]);
    expect(await demo.says(LEADER, 'viec 18 do chi Mai Trang duyet')).toEqual([
      expect.stringContaining('đồng chí Phan Thị Mai Trang duyệt kết quả'),
    ]);
    expect(await demo.says(LEADER, 'việc 18')).toEqual([expect.stringContaining('6/6 rõ')]);
    expect(await demo.says(LEADER, 'việc 18 do Lương Đình Khải duyệt')).toEqual([
      expect.stringContaining('đã có đồng chí Phan Thị Mai Trang'),
    ]);
  });

  it('moves no deadline that stands, and says how one is moved', async () => {
    expect(await demo.says(CONTROLLER, 'việc 12 hạn 30/9')).toEqual([expect.stringMatching(/đã có thời hạn .* xin gia hạn 12 đến/u)]);
  });

  it('lets nobody make clear what is not theirs, and does not admit what they may not see', async () => {
    expect(await demo.says(CARRIER, 'việc 18 do Phan Thị Mai Trang duyệt')).toEqual([expect.stringContaining('không được phân quyền')]);
    expect(await demo.says(CARRIER, 'việc 12 hạn 30/9')).toEqual([expect.stringContaining('Không tìm thấy việc 12')]);
    expect(await demo.says(CARRIER, 'việc 9999 hạn 30/9')).toEqual([expect.stringContaining('Không tìm thấy việc 9999')]);
  });

  it('tells a leader how many tasks have nobody, by unit, and fewer once somebody is named', async () => {
    const unclear = async (): Promise<string> => (await demo.says(LEADER, 'còn bao nhiêu việc chưa rõ người?')).join('\n');
    // Task 27 is the report of June that the demo's plan orders.
    const before = await unclear();
    expect(before).toMatch(/^9\/26 việc đang làm chưa rõ người\./u);
    expect(before).toContain('Sở Tài chính: 3 việc; việc 7, 16, 27');
    await demo.says('Bùi Xuân Trường', 'giao 16 cho Nguyễn Hải Nam');
    const after = await unclear();
    expect(after).toMatch(/^8\/26 việc đang làm chưa rõ người\./u);
    expect(after).toContain('Sở Tài chính: 2 việc; việc 7, 27');
  });
});

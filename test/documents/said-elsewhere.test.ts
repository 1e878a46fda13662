import { describe, expect, it } from 'vitest';
import type { DraftPlan } from '#domain/draft-plan.ts';
import type { ImportRefusal } from '#documents/import-refusal.ts';
import { readPlanText } from '#documents/plan-text.ts';
import { bytesOf, planWith } from './sample-plan.ts';

const read = (rows: readonly string[], header: string): DraftPlan | ImportRefusal => {
  const result = readPlanText(bytesOf(planWith(rows, header)), 'ke-hoach.txt');
  return result.ok ? result.value : result.refusal;
};

describe('a table without a column of deadlines', () => {
  const header = 'Nội dung công việc\tNgười thực hiện\tĐơn vị phụ trách';

  it('takes the days that its titles say, and has them checked', () => {
    const plan = read(
      [
        'Báo cáo kết quả thăm, tặng quà trước ngày 10/02/2026\tNguyễn Thị Lan\tPhòng Kinh tế',
        'Trực Tết Nguyên đán từ ngày 14/02 đến ngày 22/02/2026\tCác trưởng thôn\tCông an xã',
        'Cập nhật phần mềm quản lý văn bản\tLê Văn Hùng\tVăn phòng HĐND và UBND xã',
      ],
      header,
    );
    expect(plan).toMatchObject({
      tasks: [
        { lead: ['Phòng Kinh tế'], deadline: { kind: 'date', due: '2026-02-10' } },
        { lead: ['Công an xã'], deadline: { kind: 'range', due: '2026-02-22' } },
        { lead: ['Văn phòng HĐND và UBND xã'], deadline: { kind: 'none' } },
      ],
    });
    expect((plan as DraftPlan).tasks[0]?.warnings).toContain('Thời hạn được đọc từ câu văn, xin kiểm tra.'); // -- a refusal fails above
  });

  it('takes the months and quarters that head its groups', () => {
    expect(
      read(
        [
          'THÁNG 3',
          '1\tGiám sát việc sử dụng quỹ đất công\tSở Nội vụ\tSở Y tế',
          'Tháng 6',
          '2\tThẩm tra các dự thảo nghị quyết\tSở Nội vụ\tSở Y tế',
          'QUÝ IV',
          '3\tTổ chức kỳ họp cuối năm\tSở Nội vụ\tSở Y tế',
        ],
        'TT\tNội dung công việc\tCơ quan chủ trì\tCơ quan phối hợp',
      ),
    ).toMatchObject({
      tasks: [
        { group: 'THÁNG 3', deadline: { kind: 'month', due: '2026-03-31' } },
        { group: 'Tháng 6', deadline: { kind: 'month', due: '2026-06-30' } },
        { group: 'QUÝ IV', deadline: { kind: 'quarter', due: '2026-12-31' } },
      ],
    });
  });

  it('is refused where neither says a day', () => {
    expect(read(['Cập nhật phần mềm quản lý văn bản\tLê Văn Hùng\tVăn phòng'], header)).toMatchObject({ kind: 'no-deadline-column' });
  });
});

describe('a table without a column of leads', () => {
  it('gives its work to the units that head its groups', () => {
    const plan = read(
      [
        'A\tSở Tài chính\t\t',
        '1\tBáo cáo tình hình kinh tế quý I\t20/3\tPCT Nguyễn Văn An',
        'B\tCÔNG AN TỈNH\t\t',
        '1\tKế hoạch bảo đảm trật tự dịp lễ\tTrước 15/4\tPCT Trần Thị Bích',
        'C\tLĩnh vực khác\t\t',
        '1\tTổng kết phong trào thi đua\tQuý IV\tPCT Trần Thị Bích',
      ],
      'TT\tTên nhiệm vụ\tThời gian trình\tLãnh đạo phụ trách',
    );
    expect(plan).toMatchObject({ tasks: [{ lead: ['Sở Tài chính'] }, { lead: ['Công an tỉnh'] }, { lead: [] }] });
    expect((plan as DraftPlan).tasks[0]?.warnings).toContain('Đơn vị chủ trì được lấy từ tên nhóm, xin kiểm tra.'); // -- a refusal fails above
  });
});

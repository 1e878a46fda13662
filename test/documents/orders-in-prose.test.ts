import { describe, expect, it } from 'vitest';
import type { DraftPlan } from '#domain/draft-plan.ts';
import { readPlanText } from '#documents/plan-text.ts';
import { bytesOf } from './sample-plan.ts';

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH PHÚ HẢI\nSố: 128/TB-UBND\nPhú Hải, ngày 07 tháng 7 năm 2026\n';

const planOf = (...lines: readonly string[]): DraftPlan => {
  const read = readPlanText(bytesOf([HEAD, ...lines].join('\n')), 'thong-bao.txt');
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value;
};

describe('a notice that gives orders', () => {
  const plan = planOf(
    'THÔNG BÁO',
    'Kết luận tại cuộc họp giao ban tháng 6',
    'Chủ tịch UBND tỉnh kết luận:',
    '1. Về giải ngân vốn đầu tư công: Giao Sở Tài chính rà soát, đề xuất điều chuyển vốn, báo cáo UBND tỉnh trước ngày 20/7/2026.',
    '2. Về giải phóng mặt bằng: Yêu cầu UBND xã Phú Vang hoàn thành kiểm đếm trước ngày 31/7/2026.',
    '3. Thống nhất chủ trương tổ chức Ngày hội; giao Sở Công Thương xây dựng kế hoạch, trình UBND tỉnh chậm nhất ngày 15/8/2026.',
    '4. Báo và Đài Phát thanh, Truyền hình tỉnh tăng thời lượng tuyên truyền, xong trong tháng 8/2026.',
    'Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.',
  );

  it('gives its work to whom a sentence orders it, behind the matter that it names first too', () => {
    expect(plan.tasks.map(({ ordinal, lead, deadline }) => [ordinal, lead, deadline.due])).toEqual([
      ['1', ['Sở Tài chính'], '2026-07-20'],
      ['2', ['UBND xã Phú Vang'], '2026-07-31'],
      ['3', ['Sở Công Thương'], '2026-08-15'],
      ['4', ['Báo và Đài Phát thanh, Truyền hình tỉnh'], '2026-08-31'],
    ]);
  });
});

describe('a plan of a party committee', () => {
  it('numbers with a dash', () => {
    const { duties, tasks } = planOf(
      'KẾ HOẠCH',
      'II- NHIỆM VỤ',
      '1- Văn phòng Tỉnh ủy xây dựng quy chế làm việc, xong trước ngày 30/9/2026.',
      '2- Ban Tổ chức Tỉnh ủy rà soát quy hoạch cán bộ trong quý IV/2026.',
      'III- TỔ CHỨC THỰC HIỆN',
      '1- Các cấp ủy trực thuộc, hằng quý (trước ngày 25 tháng cuối quý) báo cáo kết quả về Ban Thường vụ Tỉnh ủy (qua Văn phòng Tỉnh ủy).',
    );
    expect(tasks.map(({ ordinal, lead }) => [ordinal, lead])).toEqual([
      ['1', ['Văn phòng Tỉnh ủy']],
      ['2', ['Ban Tổ chức Tỉnh ủy']],
    ]);
    expect(duties).toMatchObject([{ from: 'Các cấp ủy trực thuộc', to: 'Văn phòng Tỉnh ủy', recurrence: { every: 'quarter' } }]);
  });
});

describe('what sentences say besides', () => {
  it.each([
    'Khó khăn, vướng mắc gửi về Phòng Kinh tế để được hướng dẫn.',
    'Mọi khó khăn, vướng mắc đề nghị phản ánh về Phòng Kinh tế.',
    'Nếu có vướng mắc, liên hệ Phòng Kinh tế để được giải đáp.',
  ])('obstacles go where "%s" has them go', (sentence) => {
    expect(
      planOf('KẾ HOẠCH', 'II. NHIỆM VỤ', '1. Sở Nội vụ rà soát biên chế trước ngày 30/9/2026.', 'III. TỔ CHỨC THỰC HIỆN', sentence)
        .obstaclesTo,
    ).toBe('Phòng Kinh tế');
  });

  it('work returns each year where a sentence says in which month', () => {
    const { tasks } = planOf('KẾ HOẠCH', 'II. NHIỆM VỤ', '1. Sở Công Thương tổ chức Ngày hội kinh tế số vào tháng 10 hằng năm.');
    expect(tasks[0]?.deadline).toMatchObject({ kind: 'recurring', recurrence: { every: 'year' } });
  });

  it('a number of new things is a figure to reach', () => {
    const { indicators } = planOf(
      'KẾ HOẠCH',
      'I. MỤC TIÊU',
      '1. Thành lập mới 1.500 doanh nghiệp công nghệ số.',
      'II. NHIỆM VỤ',
      '1. Sở Nội vụ rà soát biên chế trước ngày 30/9/2026.',
    );
    expect(indicators).toMatchObject([{ value: 1500, unit: 'doanh nghiệp' }]);
  });
});

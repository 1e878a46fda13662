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

describe('a letter that asks', () => {
  it('gives what it lists to whom it asks, where an item names nobody else', () => {
    const { document, tasks, obstaclesTo } = planOf(
      'V/v đẩy mạnh cải cách hành chính quý III/2026',
      'Kính gửi:',
      '- Các sở, ban, ngành;',
      '- UBND các xã, phường.',
      'Thực hiện Công văn số 2100/UBND-NC ngày 28/6/2026, Sở Nội vụ đề nghị các cơ quan, đơn vị, địa phương thực hiện một số nội dung sau:',
      '1. Rà soát, công bố danh mục thủ tục hành chính nội bộ; hoàn thành trước ngày 31/7/2026.',
      '2. UBND các xã, phường kiện toàn bộ phận một cửa, xong trong tháng 8/2026.',
      'Nếu có vướng mắc, đề nghị phản ánh về Sở Nội vụ (qua Phòng Cải cách hành chính, ĐT: 0234.333.444) để giải quyết./.',
    );
    expect(tasks.map(({ lead, deadline }) => [lead, deadline.due])).toEqual([
      [['Các cơ quan, đơn vị, địa phương'], '2026-07-31'],
      [['UBND các xã, phường'], '2026-08-31'],
    ]);
    expect(document.title).toBe('đẩy mạnh cải cách hành chính quý III/2026');
    expect(obstaclesTo).toBe('Phòng Cải cách hành chính');
  });

  it('is itself no office of what it does not ask anybody to do', () => {
    const { tasks } = planOf(
      'Chủ tịch UBND tỉnh kết luận:',
      '1. Thống nhất nội dung báo cáo của Sở Tài chính.',
      '2. Giao Sở Nội vụ rà soát biên chế trước ngày 31/7/2026.',
    );
    expect(tasks.map(({ lead }) => lead)).toEqual([['Sở Nội vụ']]);
  });
});

describe('a list whose labels begin each task', () => {
  const { tasks } = planOf(
    '# KẾ HOẠCH',
    '## II. NHIỆM VỤ',
    '### 1. Giao thông',
    '- **Nhiệm vụ:** Bê tông hóa 3 km đường trục thôn Đoài',
    '  - **Chủ trì:** Phòng Kinh tế',
    '  - **Thời hạn:** 30/10/2026',
    '- **Nhiệm vụ:** Lắp đèn chiếu sáng đường liên thôn',
    '  - **Chủ trì:** Công an xã',
    '  - **Thời hạn:** Quý IV/2026',
    '### 2. Văn hóa',
    '- **Nhiệm vụ:** Sửa chữa nhà văn hóa thôn Thượng',
    '  - **Chủ trì:** Phòng Văn hóa - Xã hội',
    '  - **Thời hạn:** trước ngày 02/9/2026',
  );

  it('holds one task for each such label, under the heading', () => {
    expect(tasks.map(({ group, title, lead, deadline }) => [group, title, lead, deadline.due])).toEqual([
      ['1. Giao thông', 'Bê tông hóa 3 km đường trục thôn Đoài', ['Phòng Kinh tế'], '2026-10-30'],
      ['1. Giao thông', 'Lắp đèn chiếu sáng đường liên thôn', ['Công an xã'], '2026-12-31'],
      ['II. NHIỆM VỤ', 'Văn hóa: Sửa chữa nhà văn hóa thôn Thượng', ['Phòng Văn hóa - Xã hội'], '2026-09-02'],
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
    'Nếu phát sinh vấn đề mới, các đơn vị kịp thời trao đổi với Phòng Kinh tế để thống nhất.',
    'Những vấn đề phát sinh, vướng mắc, các địa phương phản ánh kịp thời bằng văn bản về Phòng Kinh tế.',
    'Trường hợp vướng mắc vượt thẩm quyền, báo cáo Phòng Kinh tế xem xét.',
    'Các đơn vị có vướng mắc gửi ý kiến về Phòng Kinh tế.',
  ])('obstacles go where "%s" has them go', (sentence) => {
    expect(
      planOf('KẾ HOẠCH', 'II. NHIỆM VỤ', '1. Sở Nội vụ rà soát biên chế trước ngày 30/9/2026.', 'III. TỔ CHỨC THỰC HIỆN', sentence)
        .obstaclesTo,
    ).toBe('Phòng Kinh tế');
  });

  it.each(['Kịp thời tháo gỡ khó khăn, vướng mắc cho doanh nghiệp.', 'Sở Y tế tổng hợp khó khăn, vướng mắc, báo cáo kết quả.'])(
    'obstacles go nowhere by "%s"',
    (sentence) => {
      expect(planOf('KẾ HOẠCH', 'II. NHIỆM VỤ', '1. Sở Nội vụ rà soát biên chế trước ngày 30/9/2026.', sentence).obstaclesTo).toBeNull();
    },
  );

  it('work returns each year where a sentence says in which month', () => {
    const { tasks } = planOf('KẾ HOẠCH', 'II. NHIỆM VỤ', '1. Sở Công Thương tổ chức Ngày hội kinh tế số vào tháng 10 hằng năm.');
    expect(tasks[0]?.deadline).toMatchObject({ kind: 'recurring', recurrence: { every: 'year' } });
  });

  it('work on a day is due on it', () => {
    const { tasks } = planOf(
      'KẾ HOẠCH',
      'II. NHIỆM VỤ',
      '1. Phòng Kinh tế ra quân dọn vệ sinh bãi biển vào ngày 05/6/2026.',
      '2. Phòng Kinh tế triển khai Luật được thông qua vào ngày 27/6/2025.',
    );
    expect(tasks.map(({ deadline }) => deadline.due)).toEqual(['2026-06-05', null]);
  });

  it('a number of new jobs is a figure to reach', () => {
    const { indicators } = planOf(
      'KẾ HOẠCH',
      'I. MỤC TIÊU',
      '1. Tạo việc làm mới cho 15.000 lao động.',
      'II. NHIỆM VỤ',
      '1. Sở Nội vụ rà soát biên chế trước ngày 30/9/2026.',
    );
    expect(indicators).toMatchObject([{ value: 15_000, unit: 'lao động' }]);
  });

  it.each([
    ['Thu hút 3,5 triệu lượt khách du lịch.', 3.5, 'triệu lượt'],
    ['Bình quân 35 giường bệnh trên một vạn dân.', 35, 'giường'],
  ])('"%s" is a figure to reach', (sentence, value, unit) => {
    const { indicators } = planOf(
      'KẾ HOẠCH',
      'I. MỤC TIÊU',
      `1. ${sentence}`,
      'II. NHIỆM VỤ',
      '1. Sở Nội vụ rà soát biên chế trước ngày 30/9/2026.',
    );
    expect(indicators).toMatchObject([{ value, unit }]);
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

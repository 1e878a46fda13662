import { expect } from 'vitest';
import type { BlockRow, PlanBlock } from '../../support/plan-files/plan-blocks.ts';

/** A trap of public plans, as a made-up office would set it, and what a careful reader finds in it. */
export interface PlanTrap {
  readonly name: string;
  readonly blocks: readonly PlanBlock[];
  readonly finds: object;
}

const HEADER: BlockRow = ['STT', 'Nhiệm vụ', 'Thời hạn hoàn thành', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả dự kiến'];

const task = (ordinal: string, title: string, lead = 'Sở Nội vụ'): BlockRow => [ordinal, title, '30/9/2026', lead, 'Sở Y tế', 'Báo cáo'];

const plan = (...rows: readonly BlockRow[]): readonly PlanBlock[] => [
  { paragraph: 'KẾ HOẠCH' },
  { paragraph: 'Nâng cao chất lượng phục vụ năm 2026' },
  { paragraph: 'Căn cứ Luật Lưu trữ;' },
  { table: rows },
];

const LONG_NAME = 'Sở Văn hóa, Thể thao và Du lịch';

/** In the order of the list of traps that public plans gave; the tests name each by its number there. */
export const PLAN_TRAPS: readonly PlanTrap[] = [
  {
    name: '1: groups nested three deep, their rows of one cell, of two, and with blank cells',
    blocks: plan(
      HEADER,
      ['A', { text: 'THỂ CHẾ', columns: 5 }],
      [{ text: 'I. Rà soát văn bản', columns: 6 }],
      ['1.1', 'Văn bản của tỉnh', '', '', '', ''],
      task('1.1.1', 'Lập danh mục văn bản'),
      [{ text: 'B. HẠ TẦNG', columns: 6 }],
      ['I', 'Trung tâm dữ liệu', '', '', '', ''],
      task('1', 'Mua sắm máy chủ'),
    ),
    finds: {
      tasks: [
        { ordinal: '1.1.1', group: 'A. THỂ CHẾ / I. Rà soát văn bản / 1.1. Văn bản của tỉnh' },
        { ordinal: '1', group: 'B. HẠ TẦNG / I. Trung tâm dữ liệu' },
      ],
    },
  },
  {
    name: '2: a row without number and of fewer cells that goes on with the task above',
    blocks: plan(HEADER, task('1', 'Xây dựng trung tâm dữ liệu'), ['Xây dựng hạ tầng kỹ thuật dự phòng', 'Công an tỉnh'], task('2', 'Tổng kết')), // prettier-ignore
    finds: {
      tasks: [
        { ordinal: '1', lead: ['Sở Nội vụ'] },
        { ordinal: null, title: 'Xây dựng hạ tầng kỹ thuật dự phòng', lead: ['Công an tỉnh'], deadline: { due: '2026-09-30' } },
        { ordinal: '2', title: 'Tổng kết' },
      ],
    },
  },
  {
    name: '2: a unit, a deadline and the source of money merged over rows',
    blocks: plan(
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Nguồn kinh phí'],
      ['1', 'Xây dựng trung tâm dữ liệu', { text: 'Sở Tài chính', rows: 2 }, { text: 'Quý II/2026', rows: 2 }, { text: 'Ngân sách tỉnh', rows: 3 }], // prettier-ignore
      ['2', 'Vận hành trung tâm dữ liệu'],
      ['3', 'Kiểm tra việc vận hành', 'Sở Nội vụ', '30/9/2026'],
    ),
    finds: {
      tasks: [
        { ordinal: '1', lead: ['Sở Tài chính'], deadline: { due: '2026-06-30' } },
        { ordinal: '2', title: 'Vận hành trung tâm dữ liệu', lead: ['Sở Tài chính'], deadline: { due: '2026-06-30' } },
        { ordinal: '3', lead: ['Sở Nội vụ'], deadline: { due: '2026-09-30' } },
      ],
    },
  },
  {
    name: '3: numbers that restart in each group, a group number used twice, a number that slipped below its row',
    blocks: plan(
      HEADER,
      [{ text: 'I. THỂ CHẾ', columns: 6 }],
      task('1', 'Lập danh mục'),
      [{ text: 'II. HẠ TẦNG', columns: 6 }],
      task('1', 'Mua sắm máy chủ'),
      [{ text: 'II. NHÂN LỰC', columns: 6 }],
      task('1', 'Mở lớp bồi dưỡng'),
      ['', 'Số hóa hồ sơ lưu trữ', '31/12/2026', 'Sở Nội vụ', '', 'Hồ sơ số'],
      ['2', '', '', '', '', ''],
    ),
    finds: {
      tasks: [
        { ordinal: '1', group: 'I. THỂ CHẾ' },
        { ordinal: '1', group: 'II. HẠ TẦNG' },
        { ordinal: '1', group: 'II. NHÂN LỰC' },
        { ordinal: '2', group: 'II. NHÂN LỰC', title: 'Số hóa hồ sơ lưu trữ', warnings: [] },
      ],
    },
  },
  {
    name: '4: the header again within the table, once without its first cell, and another table of other columns',
    blocks: [
      ...plan(HEADER, task('1', 'Lập danh mục'), HEADER, task('2', 'Mua sắm máy chủ'), HEADER.slice(1), task('3', 'Mở lớp bồi dưỡng')),
      { paragraph: 'Biểu 2. Nhiệm vụ của cấp xã' },
      { table: [['TT', 'Đơn vị thực hiện', 'Nội dung', 'Thời gian'], ['1', 'UBND các xã, phường', 'Kiểm kê tài sản', 'Quý IV/2026']] }, // prettier-ignore
    ],
    finds: {
      tasks: [
        ...['Lập danh mục', 'Mua sắm máy chủ', 'Mở lớp bồi dưỡng'].map((title, at) => ({
          ordinal: String(at + 1),
          title,
          source: { table: 1 },
        })),
        { ordinal: '1', title: 'Kiểm kê tài sản', lead: ['UBND các xã, phường'], deadline: { due: '2026-12-31' }, source: { table: 2 } },
      ],
    },
  },
  {
    name: '5: a row of letters and numbers of the columns under the header',
    blocks: plan(HEADER, ['A', 'B', '1', '2', '3', '4'], task('1', 'Lập danh mục')),
    finds: { tasks: [{ ordinal: '1', group: null, title: 'Lập danh mục' }] },
  },
  {
    name: '6: a table of indicators before that of the tasks',
    blocks: [
      {
        table: [
          ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả', 'Cơ quan chủ trì theo dõi, đánh giá'],
          ['1', 'Tỷ lệ hồ sơ trực tuyến', '%', 'Tối thiểu 95', 'Sở Nội vụ'],
          ['2', 'Số mô hình điểm', 'Mô hình', '03', 'Sở Y tế'],
        ],
      },
      ...plan(HEADER, task('1', 'Lập danh mục')),
    ],
    finds: {
      indicators: [
        { ordinal: '1', text: 'Tỷ lệ hồ sơ trực tuyến', comparator: '>=', value: 95, unit: '%' },
        { ordinal: '2', text: 'Số mô hình điểm', value: 3, unit: 'Mô hình' },
      ],
      tasks: [{ ordinal: '1', title: 'Lập danh mục', lead: ['Sở Nội vụ'], product: 'Báo cáo' }],
    },
  },
  {
    name: '7: everyone as lead, two leads parted by a line alone, and commas within one name',
    blocks: plan(
      HEADER,
      task('1', 'Lập danh mục', 'Các Sở, ngành, địa phương'),
      task('2', 'Mua sắm máy chủ', 'Sở Tài chính, Sở Tư pháp\nCác Sở, ngành, địa phương'),
      task('3', 'Quảng bá du lịch', `${LONG_NAME}; Báo và Phát thanh, Truyền hình Phú Hải`),
    ),
    finds: {
      tasks: [
        { lead: ['Các Sở, ngành, địa phương'] },
        { lead: ['Sở Tài chính', 'Sở Tư pháp', 'Các Sở, ngành, địa phương'] },
        { lead: [LONG_NAME, 'Báo và Phát thanh, Truyền hình Phú Hải'] },
      ],
    },
  },
  {
    name: '8: one unit under several spellings, a command that is no ministry, one unit as lead and partner',
    blocks: plan(
      HEADER,
      ...['Sở KH&CN', 'Sở Khoa học và Công nghệ', 'Sở KH và CN'].map((lead, at) => task(String(at + 1), 'Lập danh mục', lead)),
      ...['Sở Tài Chính', 'Sở Sở Công thương', 'Sở Văn hóa Thể thao và Du lịch', 'Bộ CHQS tỉnh', 'UBND các phường xã', 'Sở Y tế'].map(
        (lead, at) => task(String(at + 4), 'Lập danh mục', lead),
      ),
    ),
    finds: {
      tasks: [
        ...Array.from({ length: 3 }, () => ({ lead: ['Sở Khoa học và Công nghệ'] })),
        ...['Sở Tài chính', 'Sở Công Thương', LONG_NAME, 'Bộ Chỉ huy Quân sự tỉnh', 'UBND các phường xã'].map((lead) => ({ lead: [lead] })),
        { lead: ['Sở Y tế'], coordinating: ['Sở Y tế'] },
      ],
    },
  },
  {
    name: '9: letters that the scanner damaged, a broken mark of the end, names that break at a line',
    blocks: [
      { paragraph: 'Quá trình thực hiện, nếu phát sinh khó khăn, vướng mắc, các cơ quan báo cáo UBND tỉnh (qua Sở Nội vụ)./\\ll' },
      ...plan(
        ['STT', 'Nhiêm vụ cụ thề', 'Thời han hoàn thành', 'Cơ quan chù trì', 'Cơ quan phôi hợp', 'Kêt quả dự kiên'],
        [
          '1',
          'Đẩy mạnh chuyên đổi số',
          '30/9/2026',
          'Sở Khoa học và\nCông nghệ',
          'SokHCN-CN',
          'Kê hoạch thực hiện Nghị quyết số 71/NQ-\nHĐND',
        ],
      ),
    ],
    finds: {
      obstaclesTo: 'Sở Nội vụ',
      tasks: [
        { title: 'Đẩy mạnh chuyên đổi số', lead: ['Sở Khoa học và Công nghệ'], product: 'Kê hoạch thực hiện Nghị quyết số 71/NQ-HĐND' },
      ],
    },
  },
  {
    name: '10: products that say the task is done, with dates that are no deadlines',
    blocks: plan(
      HEADER,
      ['1', 'Lập danh mục', 'Quý II/2026', 'Sở Nội vụ', '', 'Đã hoàn thành (Báo cáo số 1393/BC-SNV ngày 04/6/2026)'],
      ['2', 'Xây dựng kế hoạch', '', 'Sở Nội vụ', '', 'Kế hoạch (đã thực hiện)'],
      ['3', 'Vận hành nền tảng', '', 'Sở Nội vụ', '', 'Hoàn thành nền tảng theo Công văn số 12/SNV-VP ngày 04/6/2026'],
    ),
    finds: {
      tasks: [
        { status: 'done', deadline: { due: '2026-06-30' } },
        { status: 'done', deadline: { kind: 'none', due: null } },
        { status: 'open', deadline: { kind: 'none', due: null } },
      ],
    },
  },
  {
    name: '11: a list without a table, one of its tasks with a deadline for each of several units',
    blocks: [
      ...plan().slice(0, 3),
      ...[
        'I. NHIỆM VỤ',
        '1. Lập danh mục dữ liệu dùng chung của tỉnh',
        'a) Cơ quan chủ trì: Sở Nội vụ.',
        'b) Cơ quan phối hợp: Các sở, ban, ngành.',
        'c) Thời gian thực hiện: Quý II/2026.',
        '2. Bàn giao dữ liệu cho trung tâm',
        '- Cơ quan chủ trì: Sở Y tế; Sở Tài chính.',
        '- Thời gian thực hiện:',
        '+ Sở Y tế gửi dữ liệu trước ngày 15/7/2026.',
        '+ Sở Tài chính gửi dữ liệu trước ngày 30/9/2026.',
      ].map((paragraph) => ({ paragraph })),
    ],
    finds: {
      tasks: [
        { title: 'Lập danh mục dữ liệu dùng chung của tỉnh', lead: ['Sở Nội vụ'], coordinating: ['Các sở, ban, ngành'], deadline: { due: '2026-06-30' } }, // prettier-ignore
        {
          title: 'Bàn giao dữ liệu cho trung tâm',
          lead: ['Sở Y tế', 'Sở Tài chính'],
          deadline: { due: '2026-07-15', lastDay: '2026-07-14' },
          warnings: [expect.stringContaining('nhiều thời hạn')],
        },
      ],
    },
  },
  {
    name: '12: reports that are owed by the closing section and stand in no table',
    blocks: [
      ...plan(HEADER, task('1', 'Lập danh mục')),
      { paragraph: 'IV. TỔ CHỨC THỰC HIỆN' },
      { paragraph: '1. Các sở, ban, ngành báo cáo kết quả về Sở Nội vụ trước ngày 15 hằng tháng; hằng quý báo cáo về Sở Tài chính trước ngày 10 của tháng cuối quý.' }, // prettier-ignore
      { paragraph: '2. Sở Nội vụ tổng hợp, báo cáo UBND tỉnh trước ngày 25 hằng tháng.' },
    ],
    finds: {
      tasks: [{ ordinal: '1', title: 'Lập danh mục' }],
      duties: [
        { to: 'Sở Nội vụ', recurrence: { every: 'month', rule: { day: 15, bound: 'before' } } },
        { to: 'Sở Tài chính', recurrence: { every: 'quarter', rule: { month_of_period: 3, day: 10, bound: 'before' } } },
        { from: 'Sở Nội vụ', to: 'UBND tỉnh', recurrence: { every: 'month', rule: { day: 25, bound: 'before' } } },
      ],
    },
  },
  {
    name: 'a: cells that only say that they hold what the one above does',
    blocks: plan(
      ['TT', 'Nhiệm vụ', 'Cơ quan thực hiện', 'Thời hạn', 'Sản phẩm', 'Ghi chú'],
      ['1', 'Rà soát danh mục hồ sơ', 'Phòng Kinh tế', '30/4/2026', 'Danh mục', ''],
      ['2', 'Số hóa hồ sơ lưu trữ', 'nt', 'nt', 'Hồ sơ số', 'Ngân sách xã'],
      ['3', 'Công khai kết quả', 'Như trên', 'Như trên', 'Trang tin', ''],
      ['4', 'Tổng kết', '-nt-', '31/12/2026', '//', ''],
    ),
    finds: {
      document: { title: 'Nâng cao chất lượng phục vụ năm 2026' },
      tasks: [
        { lead: ['Phòng Kinh tế'], deadline: { due: '2026-04-30' }, product: 'Danh mục' },
        { lead: ['Phòng Kinh tế'], deadline: { due: '2026-04-30' }, product: 'Hồ sơ số' },
        { lead: ['Phòng Kinh tế'], deadline: { due: '2026-04-30' }, product: 'Trang tin' },
        { lead: ['Phòng Kinh tế'], deadline: { due: '2026-12-31' }, product: 'Trang tin', warnings: [] },
      ],
    },
  },
  {
    name: 'b: a column of groups, merged over its rows, before that of the tasks',
    blocks: plan(
      ['TT', 'Nhóm nhiệm vụ', 'Nhiệm vụ cụ thể', 'Đơn vị chủ trì', 'Thời hạn'],
      [{ text: '1', rows: 2 }, { text: 'Hạ tầng', rows: 2 }, 'Mua máy tính', { text: 'Phòng Kinh tế', rows: 2 }, '30/4/2026'],
      ['Nâng cấp mạng nội bộ', '30/6/2026'],
      ['2', 'Nhân lực', 'Mở lớp tập huấn', 'Công an xã', '31/12/2026'],
    ),
    finds: {
      tasks: [
        { ordinal: '1', title: 'Mua máy tính', lead: ['Phòng Kinh tế'], deadline: { due: '2026-04-30' } },
        { ordinal: null, title: 'Nâng cấp mạng nội bộ', lead: ['Phòng Kinh tế'], deadline: { due: '2026-06-30' } },
        { ordinal: '2', title: 'Mở lớp tập huấn', lead: ['Công an xã'] },
      ],
    },
  },
];

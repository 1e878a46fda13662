import { describe, expect, it } from 'vitest';
import { headerRoles } from '#documents/column-names.ts';

const rolesOf = (header: string): readonly string[] | null => headerRoles(header.split(' | '));

describe('the names of columns', () => {
  it.each([
    ['TT | Nhiệm vụ | Cơ quan chủ trì, phối hợp | Thời hạn', ['ordinal', 'task', 'lead', 'deadline']],
    ['TT | Nhiệm vụ | Đầu mối | Cùng thực hiện | Mốc thời gian', ['ordinal', 'task', 'lead', 'coordinating', 'deadline']],
    ['TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị cùng thực hiện | Hạn', ['ordinal', 'task', 'lead', 'coordinating', 'deadline']],
    ['TT | Nhiệm vụ | ĐV thực hiện | ĐV hỗ trợ | Thời gian', ['ordinal', 'task', 'lead', 'coordinating', 'deadline']],
    ['TT | Nhiệm vụ | CQ chủ trì | CQ phối hợp | Thời gian', ['ordinal', 'task', 'lead', 'coordinating', 'deadline']],
    ['TT | Nhiệm vụ | Chủ trì | Phối hợp | Bắt đầu | Kết thúc', ['ordinal', 'task', 'lead', 'coordinating', 'other', 'deadline']],
    ['TT | Nhiệm vụ | Chủ trì | Ngày bắt đầu | Ngày kết thúc', ['ordinal', 'task', 'lead', 'other', 'deadline']],
    ['TT | Nhiệm vụ | Chủ trì | Thời gian bắt đầu | Thời gian kết thúc', ['ordinal', 'task', 'lead', 'other', 'deadline']],
    [
      'TT | Nhiệm vụ | Đơn vị đầu mối | Đơn vị liên quan | Tiến độ | Sản phẩm',
      ['ordinal', 'task', 'lead', 'coordinating', 'status', 'product'],
    ],
    ['TT | Nhiệm vụ | Giao cho | Phối hợp | Hạn xong', ['ordinal', 'task', 'lead', 'coordinating', 'deadline']],
    ['TT | Đầu việc | Trách nhiệm thực hiện | Thời gian | Yêu cầu sản phẩm', ['ordinal', 'task', 'lead', 'deadline', 'product']],
    ['TT | Nhiệm vụ | Chủ trì | Từ ngày | Đến ngày', ['ordinal', 'task', 'lead', 'other', 'deadline']],
    ['TT | Nhiệm vụ | Chủ trì | Ngày hoàn thành | Sản phẩm đầu ra', ['ordinal', 'task', 'lead', 'deadline', 'product']],
    ['Nội dung | Người thực hiện | Đơn vị phụ trách | Thời hạn', ['task', 'other', 'lead', 'deadline']],
    ['Nội dung | Người thực hiện | Thời hạn', ['task', 'lead', 'deadline']],
    ['Chỉ tiêu | ĐVT | Năm 2025 | Kế hoạch năm 2026', ['indicator', 'unit', 'other', 'value']],
    ['Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Mục tiêu năm 2026', ['indicator', 'unit', 'other', 'value']],
    ['Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2026', ['indicator', 'unit', 'value']],
    ['Chỉ tiêu | Đơn vị tính | Năm 2026', ['indicator', 'unit', 'value']],
  ])('"%s" are %j', (header, roles) => {
    expect(rolesOf(header)).toEqual(roles);
  });
});

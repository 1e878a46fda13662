import type { OfficeLayout } from '#usecases/lay-out-office.ts';

// Invented; each given name (the last word) belongs to one person only, so that a test can say "Nam".

/** A province with two departments and a commune; a group chat of the department of science. */
export const PROVINCE: OfficeLayout = {
  name: 'UBND tỉnh Đồi Sim',
  units: [
    { key: 'tinh', name: 'UBND tỉnh Đồi Sim', parent: null, aliases: ['UBND tỉnh'] },
    { key: 'van-phong', name: 'Văn phòng UBND tỉnh', parent: 'tinh', aliases: [] },
    { key: 'khcn', name: 'Sở Khoa học và Công nghệ', parent: 'tinh', aliases: ['Sở KH&CN'] },
    { key: 'tai-chinh', name: 'Sở Tài chính', parent: 'tinh', aliases: ['STC'] },
    { key: 'xa', name: 'UBND xã Suối Trong', parent: 'tinh', aliases: [] },
    { key: 'kinh-te', name: 'Phòng Kinh tế', parent: 'xa', aliases: [] },
  ],
  unitGroups: [{ name: 'Các Sở, ngành, địa phương', members: ['khcn', 'tai-chinh', 'xa'] }],
  people: [
    { name: 'Đỗ Minh Sơn', unit: 'tinh', roles: ['leader'] },
    { name: 'Bùi Thanh Tâm', unit: 'van-phong', roles: ['controller'] },
    { name: 'Hoàng Gia Phúc', unit: 'van-phong', roles: ['admin'] },
    { name: 'Trần Thị Thủy', unit: 'khcn', roles: ['head'] },
    { name: 'Nguyễn Văn Nam', unit: 'khcn', roles: ['official'] },
    { name: 'Lê Thị Mai', unit: 'khcn', roles: ['official'] },
    { name: 'Phạm Quốc Việt', unit: 'tai-chinh', roles: ['head'] },
    { name: 'Vũ Thị Hoa', unit: 'tai-chinh', roles: ['official'] },
    { name: 'Lâm Thị Hòa', unit: 'xa', roles: ['leader'] },
    { name: 'Trương Văn Bình', unit: 'kinh-te', roles: ['head'] },
    { name: 'Ngô Minh Châu', unit: 'kinh-te', roles: ['official'] },
  ],
  chatGroups: [{ name: 'Nhóm Sở KH&CN', unit: 'khcn' }],
};

import type { Role } from '#domain/office/person.ts';

// Province, communes and people are invented; none of them exists in Vietnam.

interface DemoUnit {
  readonly key: string;
  readonly name: string;
  /** Null for the root; parents come before their children. */
  readonly parent: string | null;
  readonly aliases: readonly string[];
}

interface DemoPerson {
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
}

const UNITS: readonly DemoUnit[] = [
  { key: 'tinh', name: 'UBND tỉnh Sông Lam Thượng', parent: null, aliases: ['UBND tỉnh', 'Ủy ban nhân dân tỉnh Sông Lam Thượng'] },
  { key: 'van-phong', name: 'Văn phòng UBND tỉnh', parent: 'tinh', aliases: ['Văn phòng UBND tỉnh Sông Lam Thượng', 'VP UBND tỉnh'] },
  { key: 'khcn', name: 'Sở Khoa học và Công nghệ', parent: 'tinh', aliases: ['Sở KH&CN'] },
  { key: 'chuyen-doi-so', name: 'Phòng Chuyển đổi số', parent: 'khcn', aliases: [] },
  { key: 'quan-ly-khoa-hoc', name: 'Phòng Quản lý khoa học', parent: 'khcn', aliases: [] },
  { key: 'tai-chinh', name: 'Sở Tài chính', parent: 'tinh', aliases: ['STC'] },
  { key: 'noi-vu', name: 'Sở Nội vụ', parent: 'tinh', aliases: ['SNV'] },
  { key: 'nong-nghiep', name: 'Sở Nông nghiệp và Môi trường', parent: 'tinh', aliases: ['Sở NN&MT'] },
  { key: 'xa-doi-trang', name: 'UBND xã Đồi Trăng', parent: 'tinh', aliases: ['xã Đồi Trăng'] },
  { key: 'kinh-te', name: 'Phòng Kinh tế', parent: 'xa-doi-trang', aliases: [] },
  { key: 'van-hoa-xa-hoi', name: 'Phòng Văn hóa - Xã hội', parent: 'xa-doi-trang', aliases: [] },
  { key: 'phuong-ben-sao', name: 'UBND phường Bến Sao', parent: 'tinh', aliases: ['phường Bến Sao'] },
];

const person = (name: string, at: string, ...roles: readonly Role[]): DemoPerson => ({ name, unit: at, roles });

const PEOPLE: readonly DemoPerson[] = [
  person('Lương Đình Khải', 'tinh', 'leader'),
  person('Phan Thị Mai Trang', 'tinh', 'leader'),
  person('Trịnh Bá Thành', 'van-phong', 'head'),
  person('Đoàn Quốc Huy', 'van-phong', 'controller', 'official'),
  person('Tống Thị Mỹ Linh', 'van-phong', 'official'),
  person('Vi Thị Sen', 'van-phong', 'clerk'),
  person('Tạ Minh Đăng', 'van-phong', 'admin'),
  person('Hoàng Thị Bích Vân', 'khcn', 'head'),
  person('Đặng Hữu Lộc', 'chuyen-doi-so', 'head'),
  person('Nguyễn Thu Hiền', 'chuyen-doi-so', 'official'),
  person('Lê Văn Tuấn', 'chuyen-doi-so', 'official'),
  person('Mạc Thị Dung', 'quan-ly-khoa-hoc', 'head'),
  person('Phạm Gia Bảo', 'quan-ly-khoa-hoc', 'official'),
  person('Cao Thị Nhàn', 'quan-ly-khoa-hoc', 'official'),
  person('Bùi Xuân Trường', 'tai-chinh', 'head'),
  // Two people of one unit are called Lan: "giao 16 cho Lan" is asked back.
  person('Đinh Thị Lan', 'tai-chinh', 'official'),
  person('Phạm Ngọc Lan', 'tai-chinh', 'official'),
  person('Nguyễn Hải Nam', 'tai-chinh', 'official'),
  person('Vũ Thị Kim Oanh', 'noi-vu', 'head'),
  person('Trần Đức Long', 'noi-vu', 'official'),
  person('Hà Thị Yến', 'noi-vu', 'official'),
  // This unit has no head: its open work goes to the one who follows the plan.
  person('Lò Văn Phúc', 'nong-nghiep', 'official'),
  person('Ngô Thị Hạnh', 'nong-nghiep', 'official'),
  person('Lê Thị Thúy Ngân', 'xa-doi-trang', 'head', 'leader'),
  person('Hồ Sỹ Đạt', 'kinh-te', 'head'),
  person('Võ Minh Quân', 'kinh-te', 'official'),
  person('Trương Thị Hoài', 'kinh-te', 'official'),
  person('Nông Thị Hương', 'van-hoa-xa-hoi', 'head'),
  person('Quách Văn Thái', 'van-hoa-xa-hoi', 'official'),
  person('Dương Công Thắng', 'phuong-ben-sao', 'head', 'leader'),
  person('Đào Thị Ngọc', 'phuong-ben-sao', 'official'),
  person('Mai Văn Khánh', 'phuong-ben-sao', 'official'),
];

/** The fictional office that a newcomer meets; units by key, parents before children. */
export const DEMO_OFFICE = {
  name: 'UBND tỉnh Sông Lam Thượng',
  units: UNITS,
  unitGroups: [
    {
      name: 'Các Sở, ngành, địa phương',
      members: ['van-phong', 'khcn', 'tai-chinh', 'noi-vu', 'nong-nghiep', 'xa-doi-trang', 'phuong-ben-sao'],
    },
    { name: 'Các Sở, ban, ngành', members: ['van-phong', 'khcn', 'tai-chinh', 'noi-vu', 'nong-nghiep'] },
    { name: 'UBND các xã, phường', members: ['xa-doi-trang', 'phuong-ben-sao'] },
  ],
  people: PEOPLE,
  chatGroups: [{ name: 'Nhóm Sở Khoa học và Công nghệ', unit: 'khcn' }],
} as const;

/** Who carries a unit's part of a row of the demo plan; the rows left out wait for somebody to be named. */
export const DEMO_ASSIGNMENTS: readonly { readonly ordinal: string; readonly unit: string; readonly person: string }[] = [
  { ordinal: '1', unit: 'noi-vu', person: 'Trần Đức Long' },
  { ordinal: '2', unit: 'van-phong', person: 'Tống Thị Mỹ Linh' },
  { ordinal: '3', unit: 'noi-vu', person: 'Hà Thị Yến' },
  { ordinal: '4', unit: 'khcn', person: 'Lê Văn Tuấn' },
  { ordinal: '5', unit: 'noi-vu', person: 'Hà Thị Yến' },
  { ordinal: '6', unit: 'tai-chinh', person: 'Đinh Thị Lan' },
  { ordinal: '8', unit: 'khcn', person: 'Nguyễn Thu Hiền' },
  { ordinal: '9', unit: 'khcn', person: 'Phạm Gia Bảo' },
  { ordinal: '10', unit: 'khcn', person: 'Nguyễn Thu Hiền' },
  { ordinal: '11', unit: 'khcn', person: 'Lê Văn Tuấn' },
  { ordinal: '12', unit: 'khcn', person: 'Nguyễn Thu Hiền' },
  { ordinal: '15', unit: 'tai-chinh', person: 'Nguyễn Hải Nam' },
  { ordinal: '17', unit: 'tai-chinh', person: 'Đinh Thị Lan' },
  { ordinal: '18', unit: 'tai-chinh', person: 'Nguyễn Hải Nam' },
  { ordinal: '18', unit: 'nong-nghiep', person: 'Lò Văn Phúc' },
  { ordinal: '20', unit: 'xa-doi-trang', person: 'Võ Minh Quân' },
  { ordinal: '21', unit: 'phuong-ben-sao', person: 'Mai Văn Khánh' },
  { ordinal: '22', unit: 'xa-doi-trang', person: 'Quách Văn Thái' },
  { ordinal: '22', unit: 'phuong-ben-sao', person: 'Đào Thị Ngọc' },
  { ordinal: '23', unit: 'phuong-ben-sao', person: 'Đào Thị Ngọc' },
  { ordinal: '26', unit: 'van-phong', person: 'Tống Thị Mỹ Linh' },
];

/** Who accepts the product of a row of the demo plan. */
export const DEMO_AUTHORITIES: readonly { readonly ordinal: string; readonly person: string }[] = [
  { ordinal: '4', person: 'Phan Thị Mai Trang' },
  { ordinal: '11', person: 'Phan Thị Mai Trang' },
  { ordinal: '15', person: 'Lương Đình Khải' },
  { ordinal: '20', person: 'Lê Thị Thúy Ngân' },
];

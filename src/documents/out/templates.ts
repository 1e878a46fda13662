import type { WriteSheet } from 'hucre/xlsx';
import { instant } from '#domain/time/instant.ts';
import { PEOPLE_COLUMNS, PEOPLE_HEADERS, type PeopleColumn } from '../people/people-columns.ts';
import { BODY_STYLES, HEADER_STYLE, LOOSE_STYLE, type TableColumn, tableSheet, workbookBytes } from './workbook.ts';

/** A template belongs to no moment; this one keeps its bytes the same. */
const NO_MOMENT = instant(Date.UTC(2026, 0, 1));

type Validation = NonNullable<WriteSheet['dataValidations']>[number];

const letterOf = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + column);

const GUIDE = 'Hướng dẫn';

const guideSheet = (lines: readonly (readonly string[])[]): WriteSheet => ({
  name: GUIDE,
  columns: [
    { width: 28, style: BODY_STYLES.text },
    { width: 90, style: BODY_STYLES.text },
  ],
  rows: lines.map((line) => [...line]),
});

const WIDTHS: Record<PeopleColumn, number> = { name: 28, unit: 34, parent: 34, post: 24, roles: 24, phone: 16, aliases: 30 };

const peopleColumns: readonly TableColumn[] = PEOPLE_COLUMNS.map((column) => ({
  header: PEOPLE_HEADERS[column],
  width: WIDTHS[column],
  kind: 'text',
}));

/** Rows in which the choices of a column are offered. */
const OFFERED_ROWS = 2_000;

const PEOPLE_GUIDE: readonly (readonly string[])[] = [
  ['Cột', 'Cách ghi'],
  [PEOPLE_HEADERS.name, 'Họ và tên đầy đủ. Để trống khi dòng chỉ dùng để thêm một đơn vị.'],
  [
    PEOPLE_HEADERS.unit,
    'Tên đầy đủ của đơn vị, ví dụ: Phòng Kinh tế. Đơn vị chưa có sẽ được thêm. Lãnh đạo cơ quan: ghi đúng tên cơ quan.',
  ],
  [PEOPLE_HEADERS.parent, 'Đơn vị đứng ngay trên, ví dụ: UBND xã Đồi Trăng. Để trống: đơn vị đã có, hoặc thuộc thẳng cơ quan.'],
  [PEOPLE_HEADERS.post, 'Ví dụ: Chủ tịch, Trưởng phòng, Chuyên viên. Dùng để suy ra vai trò khi cột Vai trò để trống.'],
  [
    PEOPLE_HEADERS.roles,
    'Một hoặc nhiều vai trò, cách nhau bằng dấu chấm phẩy: Cán bộ; Trưởng đơn vị; Lãnh đạo; Theo dõi kế hoạch; Văn thư; Quản trị.',
  ],
  [PEOPLE_HEADERS.phone, 'Không bắt buộc; được lưu, chỉ hiện khi hỏi riêng về một người mà người hỏi được xem việc.'],
  [PEOPLE_HEADERS.aliases, 'Tên viết tắt hay tên khác của đơn vị, cách nhau bằng dấu chấm phẩy, ví dụ: P. KT; Phòng KT.'],
  ['Nhập vào hệ thống', 'bin/nhacviec people TỆP.xlsx --dry-run để xem trước; bỏ --dry-run để nhập.'],
];

/** An empty list of people and units, to be filled in and read by `people`. */
export const peopleTemplate = (): Promise<Uint8Array> => {
  const letter = letterOf(PEOPLE_COLUMNS.indexOf('roles'));
  const sheet = tableSheet('Danh sách cán bộ', peopleColumns, []);
  const roles: Validation = {
    type: 'list',
    values: ['Cán bộ', 'Trưởng đơn vị', 'Lãnh đạo', 'Theo dõi kế hoạch', 'Văn thư', 'Quản trị'],
    range: `${letter}2:${letter}${String(OFFERED_ROWS)}`,
    allowBlank: true,
    // Several roles in one cell are no choice of the list, and welcome.
    showErrorMessage: false,
  };
  return workbookBytes('Danh sách cán bộ', [{ ...sheet, dataValidations: [roles] }, guideSheet(PEOPLE_GUIDE)], NO_MOMENT);
};

const PLAN_COLUMNS: readonly (readonly [header: string, width: number, hint: string])[] = [
  ['STT', 7, 'Số thứ tự của nhiệm vụ: 1, 2, 3 … hoặc 1.1, 1.2 …'],
  ['Nhiệm vụ', 60, 'Việc phải làm, một việc một dòng. Dòng chỉ có tên nhóm (ví dụ: I. CẢI CÁCH HÀNH CHÍNH) là nhóm của các dòng dưới.'],
  ['Cơ quan chủ trì', 30, 'Đơn vị chịu trách nhiệm chính; nhiều đơn vị cách nhau bằng dấu chấm phẩy.'],
  ['Cơ quan phối hợp', 30, 'Đơn vị phối hợp; để trống nếu không có.'],
  ['Thời hạn hoàn thành', 22, 'Ví dụ: 30/6/2026; Trước ngày 15/7/2026; Quý III/2026; Trước ngày 25 hằng tháng.'],
  ['Sản phẩm', 34, 'Ví dụ: Báo cáo; Kế hoạch; Quyết định.'],
];

/** What stands above the table, as in the head of a signed plan: each line with a hint. */
const PLAN_HEAD: readonly (readonly [line: string, hint: string])[] = [
  ['Số: ', 'Ghi số và ký hiệu của kế hoạch sau dấu hai chấm, ví dụ: Số: 15/KH-UBND'],
  ['ngày … tháng … năm …', 'Ghi địa danh và ngày ban hành, ví dụ: Đồi Trăng, ngày 12 tháng 02 năm 2026'],
  ['KẾ HOẠCH', 'Ghi tên kế hoạch sau chữ KẾ HOẠCH, ví dụ: KẾ HOẠCH Chuyển đổi số năm 2026'],
];

/** The most that a spreadsheet takes into a cell: a rule that nothing breaks, for a hint has to hang on one. */
const LONGEST_TEXT = '32767';

// A second sheet with the hints would be read as a part of the plan; this way they show while a cell is filled in, and are no text of it.
const hintAt = (range: string, title: string, hint: string): Validation => ({
  type: 'textLength',
  operator: 'lessThanOrEqual',
  formula1: LONGEST_TEXT,
  allowBlank: true,
  showInputMessage: true,
  showErrorMessage: false,
  inputTitle: title.slice(0, 32),
  inputMessage: hint.slice(0, 255),
  range,
});

/** An empty plan, to be filled in and read by `import`. */
export const planTemplate = (): Promise<Uint8Array> => {
  const headerRow = PLAN_HEAD.length + 1;
  const sheet: WriteSheet = {
    name: 'Kế hoạch',
    columns: PLAN_COLUMNS.map(([, width]) => ({ width, style: BODY_STYLES.text })),
    rows: [...PLAN_HEAD.map(([line]) => [line]), [], PLAN_COLUMNS.map(([header]) => header)],
    cells: new Map([
      ...PLAN_HEAD.map(([value], at) => [`${String(at)},0`, { value, style: LOOSE_STYLE }] as const),
      ...PLAN_COLUMNS.map(([value], at) => [`${String(headerRow)},${String(at)}`, { value, style: HEADER_STYLE }] as const),
    ]),
    dataValidations: [
      ...PLAN_HEAD.map(([line, hint], at) => hintAt(`A${String(at + 1)}`, line.trim(), hint)),
      ...PLAN_COLUMNS.map(([header, , hint], at) =>
        hintAt(`${letterOf(at)}${String(headerRow + 2)}:${letterOf(at)}${String(OFFERED_ROWS)}`, header, hint),
      ),
    ],
    freezePane: { rows: headerRow + 1 },
  };
  return workbookBytes('Kế hoạch', [sheet], NO_MOMENT);
};

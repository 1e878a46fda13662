// A plan of the demo's invented province, and its newer version; units of the demo office, and one that it does not have.

const head = (number: string, day: string, extra = ''): string => `ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM THƯỢNG

Số: ${number}

Sông Lam Thượng, ngày ${day}

KẾ HOẠCH
Cấp nước sạch nông thôn năm 2026
${extra}
STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn hoàn thành\tSản phẩm
`;

const row = (...cells: readonly string[]): string => `${cells.join('\t')}\n`;

const PRICES = ['Xây dựng quy định về giá nước sinh hoạt nông thôn', 'Sở Tài chính', 'Sở Nội vụ'] as const;
const REVIEW = ['Rà soát quy hoạch cấp nước của các xã', 'Sở Nông nghiệp và Môi trường', 'Các Sở, ngành, địa phương'] as const;
const STATIONS = ['Sửa chữa các trạm cấp nước xuống cấp', 'Trung tâm Nước sạch nông thôn', 'UBND các xã, phường'] as const;
const SENSORS = ['Lắp đặt thiết bị giám sát chất lượng nước', 'Sở Khoa học và Công nghệ', 'Sở Tài chính'] as const;
const TANKS = ['Vệ sinh bể chứa và đường ống tại các trạm', 'UBND các xã, phường', ''] as const;

/** Five tasks: one late already, one of a unit that nobody knows, one with a deadline that is none, one without product. */
export const WATER_PLAN: string =
  head('58/KH-UBND', '02 tháng 6 năm 2026') +
  row('1', ...PRICES, '10/6/2026', 'Quyết định của UBND tỉnh') +
  row('2', ...REVIEW, '31/9/2026', 'Báo cáo rà soát') +
  row('3', ...STATIONS, 'tháng 10/2026', 'Biên bản nghiệm thu') +
  row('4', ...SENSORS, 'Trước ngày 15/11/2026', 'Hệ thống giám sát') +
  row('5', ...TANKS, 'Quý III/2026', '');

/** The same plan once more: one deadline moved, one lead changed, one task gone, one new. */
export const WATER_PLAN_AMENDED: string =
  head('58/KH-UBND', '02 tháng 6 năm 2026') +
  row('1', ...PRICES, '31/7/2026', 'Quyết định của UBND tỉnh') +
  row('2', ...REVIEW, '30/9/2026', 'Báo cáo rà soát') +
  row('3', SENSORS[0], 'Sở Nông nghiệp và Môi trường', 'Sở Khoa học và Công nghệ', 'Trước ngày 15/11/2026', 'Hệ thống giám sát') +
  row('4', ...TANKS, 'Quý III/2026', 'Báo cáo kết quả') +
  row('5', 'Tổ chức hội nghị sơ kết cấp nước sạch nông thôn', 'Văn phòng UBND tỉnh', '', '15/12/2026', 'Báo cáo sơ kết');

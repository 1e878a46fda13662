/** A made-up province, made-up numbers: a plan as offices write it, for the tests of reading one. */
const HEAD = `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH PHÚ HẢI
Số: 15/KH-UBND
Phú Hải, ngày 05 tháng 02 năm 2026

KẾ HOẠCH

Nâng cao chất lượng phục vụ người dân năm 2026

Căn cứ Nghị quyết số 02/NQ-HĐND ngày 10/12/2025;

Ủy ban nhân dân tỉnh Phú Hải ban hành Kế hoạch như sau:

III. TỔ CHỨC THỰC HIỆN

1. Thủ trưởng các sở, ban, ngành, địa phương trực tiếp chỉ đạo thực hiện Kế hoạch, định kỳ hằng quý báo cáo kết quả về Sở Nội vụ trước ngày 10 của tháng cuối quý để tổng hợp.

2. Sở Nội vụ theo dõi, đôn đốc; báo cáo UBND tỉnh trước ngày 25 hằng tháng.

Kế hoạch này thay thế Kế hoạch số 88/KH-UBND ngày 01/3/2025. Quá trình thực hiện, nếu phát sinh khó khăn, vướng mắc, kịp thời báo cáo UBND tỉnh (qua Sở Nội vụ) để xem xét./.

Nơi nhận:
- Lưu: VT.
`;

const HEADER = 'STT\tNhiệm vụ cụ thể\tThời hạn hoàn thành\tCơ quan chủ trì\tCơ quan phối hợp\tKết quả dự kiến';

/** The plan with this table in place of its appendix. */
export const planWith = (rows: readonly string[], header = HEADER): string => [HEAD, header, ...rows].join('\n');

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

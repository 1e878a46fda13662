/** A plan of an office that does not exist, as its clerk might save it. */
export const PLAN_TEXT = `ỦY BAN NHÂN DÂN
XÃ SUỐI MÂY
Số: 37/KH-UBND
Suối Mây, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Chuyển đổi số xã Suối Mây năm 2026

Các đơn vị bảo đảm an toàn, bảo mật thông tin trong quá trình thực hiện.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Văn phòng HĐND và UBND xã để tổng hợp.

STT	Nhiệm vụ	Thời hạn hoàn thành	Cơ quan chủ trì	Cơ quan phối hợp	Sản phẩm
I	HẠ TẦNG
1	Lắp mạng không dây tại nhà văn hóa thôn	30/6/2026	Phòng Kinh tế	Phòng Văn hóa - Xã hội	Biên bản bàn giao
2	Số hóa sổ hộ tịch	Trước ngày 15/9/2026	Phòng Văn hóa - Xã hội	Văn phòng HĐND và UBND xã	Dữ liệu đã số hóa
3	Báo cáo tiến độ	Hằng quý	Phòng Kinh tế		Báo cáo
`;

const HEADER = 'STT\tNhiệm vụ\tThời hạn hoàn thành\tCơ quan chủ trì\tSản phẩm';

/** A plan whose two rows are late since long. */
export const LATE_PLAN_TEXT = `XÃ SUỐI MÂY
Số: 12/KH-UBND
Suối Mây, ngày 05 tháng 1 năm 2024

KẾ HOẠCH
Dọn kho lưu trữ năm 2024

${HEADER}
1	Kiểm kê kho lưu trữ	31/3/2024	Phòng Kinh tế	Biên bản
2	Tiêu hủy hồ sơ hết giá trị	30/6/2024	Phòng Kinh tế	Biên bản
`;

/** A plan that bears a mark of secrecy, alone on its line. */
export const SECRET_PLAN_TEXT = PLAN_TEXT.replace('KẾ HOẠCH\n', 'MẬT\n\nKẾ HOẠCH\n');

/** A plan whose table names no deadlines. */
export const PLAN_WITHOUT_DEADLINES = PLAN_TEXT.split('\n')
  .map((line) => {
    const cells = line.split('\t');
    return cells.length > 2 ? [...cells.slice(0, 2), ...cells.slice(3)].join('\t') : line;
  })
  .join('\n');

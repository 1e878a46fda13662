import type { Sense } from './sense.ts';
import { type WordTable, wordTable } from './word-table.ts';

/** What a number is the number of, and how numbers are strung together. */
export const NUMBERING: readonly WordTable<Sense>[] = [
  wordTable(
    'task-noun',
    `việc · việc số · việc thứ · nhiệm vụ · nhiệm vụ số · nhiệm vụ thứ · nội dung · nội dung số · mục · mục số · đầu việc · đầu việc số · task · công việc · công việc số · v · viêc · các việc · các việc số · các nhiệm vụ · hai việc · ba việc · những việc · nhiệm vụ mang số · mã việc · việc mã · n vụ`,
  ),
  wordTable('number-noun', `số · cái số · cv · câu`),
  wordTable(
    'indicator-noun',
    `chỉ tiêu · chỉ tiêu số · ct · ct số · chỉ tiêu thứ · chỉ số · kết quả chỉ tiêu · cập nhật chỉ tiêu · báo cáo chỉ tiêu`,
  ),
  wordTable(
    'thing-noun',
    `ngày · tháng · tổng số · (trong|cuối|đầu|giữa) (tháng|quý|năm) · báo cáo (tháng|quý|năm) · năm · thứ · quý · tuần · lúc · hồi · hạn · bước · phần · giai đoạn · đợt · lần · vòng · kỳ · khóa · tổ · khu · khu phố · ấp · thôn · phường · quận · xã · tầng · phòng · trường · điều · khoản · điểm · phụ lục · mẫu · biểu · đề án · dự án · nghị định · nghị quyết · thông tư · quyết định · kế hoạch · công văn · kế hoạch số · công văn số · bão số · cơn bão số · quyết định số · văn bản số · văn bản · tờ trình số · tờ trình · báo cáo số · thông báo số · thông báo · giấy mời số · nghị quyết số · hướng dẫn số · chỉ thị số · chỉ thị · đường · quốc lộ · tỉnh lộ · thửa · tờ · lô · gói · gói thầu · gói thầu số · trạm · chi bộ · đội · nhóm · ca · cấp · hạng · loại · phiên bản · bản · số điện thoại · sđt · tài khoản · mã · mã số · hộ · số nhà · nhà · chương · kỳ họp · kỳ họp thứ · phiên · phiên họp thứ · vụ · án · hạng mục · tuyến · zalo · covid · thứ tự · trước · sau · khoảng · tầm · chừng · hơn · gần · được · từng · mất · thêm · có · dưới · trên`,
  ),
  wordTable(
    'counted',
    `ngày · hôm · tuần · tháng · năm · quý · giờ · tiếng · phút · hộ · xã · phường · thôn · ấp · đơn vị · phòng · sở · người · đồng chí · cán bộ · triệu · tỷ · nghìn · ngàn · đồng · mô hình · sản phẩm · bộ · bản · hồ sơ · văn bản · báo cáo · lần · lượt · trường · nhà · căn · km · mét · ha · điểm · gói · dự án · công trình · thửa · tuyến · phần · mục · bước · nội dung · việc · nhiệm vụ · đầu việc · lớp · buổi · cuộc · hội nghị · cái · chiếc · máy · tổ · nhóm · thứ · chỉ tiêu · doanh nghiệp · học sinh · bệnh nhân · khoản · đợt · vị trí · trang · bài · tin · chương · khâu · hạng mục · tờ · đoàn · công ty · hợp đồng · dòng · bữa · đứa · nơi · địa phương · file · mẫu`,
  ),
  wordTable(
    'all',
    `tất cả · tất cả các việc · tất cả việc · toàn bộ · mọi việc · mọi nhiệm vụ · hết thảy · cả hai · cả hai việc · cả ba · cả ba việc · cả bốn việc · cả bốn · cả năm việc · xong cả (hai|ba|bốn) [việc|nhiệm vụ|cái] · xong cả năm (việc|nhiệm vụ|cái) · các việc đều · tất cả đều · tất tần tật · cả lũ · hết các việc · toàn bộ các việc · các việc đã · tất cả nhiệm vụ · toàn bộ nhiệm vụ`,
  ),
  wordTable(
    'rest',
    `còn lại · các việc còn lại · những việc còn lại · việc còn lại · số còn lại · các việc khác · những việc khác · các nhiệm vụ còn lại · mấy (việc|cái|nhiệm vụ) (còn lại|kia|khác) · phần còn lại thì`,
  ),
  wordTable('except', `trừ · ngoại trừ · chỉ trừ · trừ việc · ngoài · trừ mỗi · ngoài việc · loại trừ · trừ ra`),
  wordTable('range-from', `từ · từ việc`),
  wordTable('range-to', `đến · tới · đến việc · tới việc`),
  wordTable('and', `và · với · cùng · cùng với · lẫn · & · và cả · với cả`),
  wordTable('then', `đã rồi · thì · là · cũng · đều · vẫn`),
  wordTable(
    'but',
    `nhưng · nhưng mà · tuy nhiên · song · riêng · còn riêng · còn · có điều · thế nhưng · mỗi tội · trong khi · trong khi đó · riêng việc · chứ`,
  ),
];

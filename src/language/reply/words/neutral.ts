import type { Sense } from './sense.ts';
import { type WordTable, wordTable } from './word-table.ts';

/** Phrases that hold a word of another table and mean nothing of the kind: "phần mềm" is no part, "giao ban" assigns nothing. */
export const NEUTRAL: readonly WordTable<Sense>[] = [
  wordTable(
    'neutral',
    `kết quả · kết hợp · kết thúc · kết nối · kết luận · đoàn kết · phần mềm · phòng họp · phần việc · phần việc của mình · giao ban · họp giao ban · giao diện · giao thông · giao dịch · giao lưu · được giao · nhiệm vụ được giao · việc được giao · nội dung được giao · (anh|chị|sếp|lãnh đạo|cấp trên|tỉnh|thủ trưởng|ubnd tỉnh|ubnd|sở|phòng) giao · anh giao em · chị giao em · việc (anh|chị|sếp|lãnh đạo) giao · (theo|đúng) yêu cầu · theo đề nghị · người ta nói · nhắc việc · tin nhắn · tờ trình · công văn đi · công văn đến · văn bản đi · văn bản đến · hồ sơ · đề nghị khen thưởng · khen thưởng
     lấy chồng · kế hoạch vốn · đăng ký · chữ ký · ký tên · ký kết · nước mắm · ban giám đốc · trụ sở · cơ sở · hồ sơ gốc · kịp thời · kịch bản · biên bản · văn bản · thành phố · hoàn thành phố · sản phẩm đính kèm · gửi kèm · gửi kèm theo · đính kèm · chính quyền · đội ngũ · đi cơ sở · chuyển đổi số · chuyển đổi · số liệu · số hóa · tổng số · một số nội dung · đường dẫn · file · đi học · đi họp · đi công tác · có mặt · mặt bằng · thông báo · thông tin · thông qua zalo · thông qua mail · liên thông · trục liên thông · mấy hôm nay · mấy ngày nay · mấy hôm · mấy bữa nay · báo cáo quý · báo cáo năm · bản giấy · bản điện tử · nghiệm thu cơ sở · con số · con dấu · bàn giao ban đầu · cho biết ý kiến · cổng thông tin · cổng dịch vụ công
     đầu tư · thứ trưởng · phó phòng · trưởng phòng · chánh văn phòng · phó chủ tịch · chủ tịch · giám đốc · phó giám đốc · bí thư · ban chỉ đạo · chuyên viên · tổ trưởng · không những · không chỉ · không khí · không gian · đi đầu · tối đa · tối thiểu · tối ưu · chiều dài · chiều rộng · quý báu · đồng nghiệp · trong thời gian · mai táng`,
  ),
];

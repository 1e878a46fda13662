import type { Sense } from './sense.ts';
import { type WordTable, wordTable } from './word-table.ts';

/** What keeps the work from going on, and its end. */
export const OBSTACLES: readonly WordTable<Sense>[] = [
  wordTable(
    'stuck',
    `[đang|còn|vẫn|bị|đang bị|vẫn đang|còn đang|vẫn bị|có|gặp|đang gặp|hiện vướng] (vướng|vướng mắc|kẹt|mắc kẹt|khó khăn|trở ngại|bế tắc|ách tắc|trục trặc) · (đang|bị|đang bị|vẫn|còn|em) (mắc|tắc|bí|treo|đình trệ|nghẽn) · mắc (ở|khâu|chỗ|bên|tại|phần) · tắc (ở|khâu|chỗ|bên|tại) · !tắc · bí (ở|chỗ|khâu|quá) · khó khăn, vướng mắc · khó khăn vướng mắc · khó khăn là · vướng mắc là · vướng mắc lớn nhất là · gặp vấn đề · có vấn đề · (đề nghị|kính đề nghị|xin|mong|nhờ) (tháo gỡ|gỡ|hỗ trợ tháo gỡ) [vướng mắc|khó khăn|vướng|khó khăn vướng mắc] · dừng lại · tạm dừng · (bị|phải|đang|đành) dừng · dừng thi công · !dừng · đứng hình · giậm chân tại chỗ · khó quá · kẹt cho · kẹt chỗ · đang vướng · phát sinh vướng mắc · vướng víu · nan giải · gặp khó · bí rồi · bí lắm`,
  ),
  wordTable(
    'waiting',
    `chờ · đang chờ · còn chờ · phải chờ · vẫn chờ · vẫn đang chờ · đợi · đang đợi · còn đợi · phải đợi · vẫn đang đợi · chờ ý kiến · đang chờ ý kiến · chờ (phê duyệt|thẩm định|góp ý|ký|chỉ đạo|hướng dẫn|kinh phí|trả lời|phản hồi|thẩm tra|quyết định|bố trí) · hiện chờ · trông chờ`,
  ),
  wordTable(
    'lacking',
    `(thiếu|đang thiếu|còn thiếu|vẫn thiếu) · chưa thấy · (chưa có|không có|chưa được cấp|chưa bố trí được|chưa nhận được|chưa được bố trí|không đủ|chưa đủ|chưa được giao|chưa bố trí|chưa phân bổ|chưa được phân bổ|không còn) (kinh phí|vốn|tiền|hướng dẫn|văn bản|tài khoản|mặt bằng|số liệu|ý kiến|quyết định|người|nhân lực|nhân sự|thiết bị|máy|biểu mẫu|mẫu|chỉ đạo|chủ trương|nguồn|dự toán|phản hồi|hồ sơ|giấy tờ|chữ ký|định mức|cán bộ|biên chế|quyền|đất|cơ sở|kế hoạch vốn|thông tin|danh sách|người làm|đơn vị tư vấn|đơn vị thi công|nhà thầu|kết quả thẩm định|kết quả thẩm tra|kết quả đấu thầu|địa điểm|phương tiện|tài liệu|quy định|đơn giá|kế hoạch)
     hết (tiền|kinh phí|vốn|mực|giấy|vật tư|hạn mức|định mức|dự toán) · quá tải · cúp điện · mất điện · mất mạng · hụt người · không có ai · không ai · chẳng ai · chả ai · (kinh phí|vốn|tiền|hướng dẫn|văn bản|số liệu|dự toán|thiết bị) chưa (về|có|được cấp|được giao|được bố trí) · hết người`,
  ),
  wordTable(
    'faulty',
    `!lỗi · bị lỗi · báo lỗi · bảo trì · hệ thống bảo trì · hệ thống lỗi · phần mềm lỗi · !hỏng · bị hỏng · máy hỏng · !hư · bị hư · !sập · bị sập · bị treo · mưa lũ · mưa bão · !bão · !lũ · lũ lụt · sạt lở · dịch bệnh · khiếu nại · khiếu kiện · tranh chấp · không hợp tác · phản đối · mạng (yếu|chậm|rớt|chập chờn) · không phối hợp · không đồng ý bàn giao · chưa đồng ý · chưa thống nhất · (chưa|không) chịu · bỏ dở · bỏ chạy · bỏ ngang · bỏ cuộc · bỏ thầu · chậm quá · không (vào|đăng nhập|truy cập|kết nối|liên hệ|nhập|gửi|nộp|mở) được · chưa (vào|đăng nhập|truy cập|kết nối|liên hệ) được · (không|chưa) đồng ý (bàn giao|di dời|ký|nhận tiền|giao đất) · nghẽn mạng · mưa to · mưa (miết|hoài|suốt|liên miên|dầm) · không xuống được · đang nghỉ ốm · !ốm`,
  ),
  wordTable(
    'unable',
    `(không|chưa|khó|không thể|chưa thể) (làm|triển khai|thực hiện|thi công|xử lý|giải quyết|hoàn thành|giải ngân|tiến hành|thanh toán|khởi công|bàn giao|nghiệm thu|làm tiếp|triển khai tiếp) [tiếp|gì] được · không làm nổi · không dám (làm|triển khai|thực hiện|ký) · không xoay được · không thể (làm|triển khai|thực hiện|hoàn thành) · chưa thể (làm|triển khai|thực hiện) · chưa làm tiếp được · vẫn chưa triển khai được gì · chưa biết làm sao · không biết làm sao`,
  ),
  wordTable(
    'given',
    `(đã|vừa|vừa mới|mới) (có|được cấp|được bố trí|được phân bổ|nhận được|được giao) [đủ|nguồn] (kinh phí|vốn|tiền|hướng dẫn|văn bản hướng dẫn|tài khoản|mặt bằng|ý kiến|chủ trương|nguồn|chỉ đạo|số liệu) · đã được cấp · được (cấp|bố trí|phân bổ) (kinh phí|vốn|tiền|tài khoản|máy|thiết bị) rồi · (kinh phí|vốn|hướng dẫn|mặt bằng|ý kiến) có rồi · có (kinh phí|vốn|hướng dẫn|mặt bằng|ý kiến|tiền|chủ trương) rồi · (đã trả lời|cho ý kiến rồi|trả lời rồi|có ý kiến rồi|đã cho ý kiến|đã có ý kiến|đã có hướng dẫn|đã có văn bản trả lời|đã bàn giao mặt bằng)`,
  ),
  wordTable(
    'free',
    `đã được (giải quyết|xử lý|tháo gỡ|khắc phục|gỡ) [xong] · không còn gì vướng · không (vướng|kẹt|tắc) nữa · (khỏi|thoát) (vướng|kẹt) [nữa|rồi] · (hết|đã hết|không còn|đã không còn|chẳng còn|không có còn) (vướng|vướng mắc|kẹt|khó khăn|tắc|mắc|bí|vướng gì|vướng mắc gì|khó khăn gì|trở ngại) [nữa|gì nữa] · (đã|vừa|được|đã được) (gỡ|tháo gỡ|gỡ vướng|gỡ bỏ) [xong|được] · (gỡ|tháo gỡ) (xong|được) [rồi] [vướng mắc|khó khăn] · gỡ rồi · gỡ vướng rồi · đã gỡ vướng · đã gỡ xong · gỡ xong rồi · thông rồi · đã thông · thông suốt · đã thông suốt · đã tháo gỡ được · đã tháo gỡ xong · tháo gỡ xong rồi · gỡ được rồi · (xử lý|giải quyết|khắc phục) xong (vướng mắc|khó khăn|lỗi) · đã khơi thông · đã thông luồng · hanh thông · hết lỗi · hết (hỏng|hư|treo|nghẽn|sự cố|trục trặc) · (lỗi|sự cố) đã (sửa|khắc phục|xử lý) · (mặt bằng|đất) (sạch|sạch rồi|trống rồi) · (dân|các hộ|hộ dân|bà con) (chịu|đồng ý|đã|đã chịu|đã đồng ý) (ký|nhận tiền|giao đất|di dời|bàn giao) [đất|mặt bằng] rồi · xong (vụ|chuyện|khoản|khâu) (vướng|vướng mắc|kẹt) · (sửa|chạy|vào|đăng nhập|truy cập|kết nối) [lại] được [lại] rồi · đã (thi công|làm việc|hoạt động|chạy|vận hành) [bình thường] trở lại · (thi công|làm việc|hoạt động|chạy|vận hành) [bình thường] trở lại rồi`,
  ),
  wordTable(
    'no-obstacle',
    `[có|đâu có|đâu|nào có] (vướng|vướng mắc|khó khăn|kẹt) [mắc] gì đâu · đâu có (vướng|vướng mắc|khó khăn|kẹt) [gì] · (không|chẳng|chả|chưa|không có|chưa có|chẳng có|không bị|không gặp|chưa gặp|không thấy) (vướng|vướng mắc|khó khăn|vấn đề|trở ngại|kẹt|gì vướng|gì khó|gì khó khăn) [gì] [cả|hết] · không có gì vướng · không có vướng mắc gì · không có vấn đề gì · không sao · không vấn đề gì · không có khó khăn gì · không có khó khăn vướng mắc gì · không còn (tồn đọng|gì tồn đọng|nợ gì|việc gì|việc nào|gì nữa) · không (tồn đọng|để tồn đọng)`,
  ),
  wordTable(
    'because',
    `do · vì · tại · bởi · bởi vì · tại vì · lý do · lý do là · nguyên nhân · nguyên nhân là · nguyên nhân do · vì lý do · do là · vì là · lí do · về · ở · ở chỗ · chỗ · ở khâu · trong khâu · về phần · liên quan · liên quan đến · trong việc`,
  ),
  wordTable('so', `nên · cho nên · do đó · vì vậy · do vậy · thành ra · nên là · vì thế`),
];

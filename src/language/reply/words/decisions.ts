import type { Sense } from './sense.ts';
import { type WordTable, wordTable } from './word-table.ts';

/** What people ask of each other, and what those above decide. */
export const DECISIONS: readonly WordTable<Sense>[] = [
  wordTable(
    'extend',
    `[xin|đề nghị|kính đề nghị|cho|xin phép|cho phép|xin được|cho xin|cho em xin] (gia hạn|lùi hạn|dời hạn|giãn hạn|lùi thời hạn|lùi thời gian|kéo dài thời hạn|kéo dài thời gian|điều chỉnh thời hạn|điều chỉnh hạn|giãn tiến độ|lùi tiến độ|đổi hạn|gia hạn thời gian|lùi ngày nộp|nới hạn|nới thời hạn|nới thời gian|thư thư|nới) · (xin|cho|cho em|cho xin|xin phép|cho phòng em|cho bên em|cho xã em|cho phường em|cho đơn vị em|cho tui|cho tôi|cho mình|cho cháu|cho con|cho tụi em|cho đơn vị|xin được|cho phép em|cho em xin|em xin) (lùi|dời|hoãn|khất|nới|thư thư|nộp trễ|nộp muộn|nộp chậm|nợ|chậm|trễ|gia hạn|lùi lại|dời lại|giãn) · lùi đến · lùi sang · dời sang · dời qua · lùi tới · xin trễ · xin muộn · xin khất · khất đến · (lùi|dời|hoãn|giãn|gia hạn|kéo dài) (việc|nhiệm vụ) · cho (chúng tôi|chúng em|bọn em|tụi em) (lùi|dời|hoãn|giãn|gia hạn) · [xin|đề nghị|kính đề nghị] (gia hạn|kéo dài|lùi|điều chỉnh|giãn) (thời gian|thời hạn|tiến độ) (hoàn thành|thực hiện|nộp|báo cáo) · xin hoãn lại · (xin|đề nghị|cho|cho em|xin được) [cho phép|phép] (hoàn thành|nộp|báo cáo|trình) vào · đề nghị cho phép hoàn thành · xin hạn mới · xin hạn · cho em hạn · thời hạn mới · hoãn sang · (không cho|không cho phép|từ chối|không chấp thuận) (gia hạn|lùi hạn)`,
  ),
  wordTable(
    'more-time',
    `(xin|cho|cho em|cho em xin|xin cho|cho đơn vị|cho phòng em|cho bên em|em xin|cho xã|xin cho em|cho tụi em|cho đơn vị xin) (thêm|ít|vài|chút|thêm ít|thêm vài|thêm chút|thêm mấy) · thêm (thời gian|ngày|ít ngày|vài ngày|vài hôm) · cho thêm · xin thêm · xin thêm thời gian · cần thêm thời gian · (cần|còn cần|phải) thêm (ngày|ít ngày|vài ngày|vài hôm)`,
  ),
  wordTable('until', `đến · tới · sang · qua · đến ngày · tới ngày · sang ngày · cho đến · lùi · dời · hoãn · vào · sang đến · thành`),
  wordTable(
    'no-extension',
    `(không|chưa|không cần|chưa cần|đừng|khỏi|không có nhu cầu|khỏi cần|không phải|thôi không|không muốn|chẳng cần) [xin|cần xin|phải xin] (gia hạn|lùi hạn|lùi|dời|dời hạn|hoãn|lùi thời hạn|khất) [nữa] · không cần thêm thời gian · (thôi xin|thôi|rút|xin rút|rút lại|bỏ|hủy|huỷ) [đề nghị|yêu cầu|đơn] (gia hạn|lùi hạn|xin gia hạn|xin lùi hạn)`,
  ),
  wordTable(
    'accept',
    `nhận · xin nhận · đã nhận · em nhận · nhận rồi · tiếp nhận · đã tiếp nhận · nhận nhiệm vụ · nhận việc · rõ · đã rõ · em rõ · rõ rồi · nắm rồi · đã nắm · nắm được · nhất trí · vâng · vâng ạ · dạ vâng · ừ · uh · ok · okie · tuân lệnh · đồng ý nhận · để (em|tôi|mình|phòng em|bên em|bọn em|tụi em|chúng em|chúng tôi|đơn vị em|xã em|cháu|con|tui) (làm|lo|xử lý|thực hiện|triển khai|phụ trách) · bắt tay vào (làm|việc) [ngay|luôn] · bắt tay làm [ngay|luôn] · (em|tôi) (làm|thực hiện|triển khai|lo|xử lý) (ngay|liền|luôn|ngay đây) · làm ngay · làm liền · thực hiện ngay · triển khai ngay · sẽ (làm|thực hiện|triển khai|tham mưu|xử lý|phối hợp) [nghiêm túc|ngay] · em làm nhé · tiếp thu · chấp hành · xin chấp hành · yên tâm · sẵn sàng · nhận lời · dạ được · để đó em · được giao thì em làm · có em · em lo được · (em|tôi|tui|mình|cháu|con) làm (ạ|nhé|nha|cho) · sẽ chủ trì (thực hiện|triển khai|tham mưu)`,
  ),
  wordTable(
    'decline',
    `không thuộc · ngoài thẩm quyền · ngoài chức năng · không phải (của|việc của|nhiệm vụ của|trách nhiệm của|chuyên môn|lĩnh vực|mảng|phần việc|chức năng|thẩm quyền) [của] · không (nhận|chủ trì|phụ trách|đảm nhận) · từ chối · xin từ chối · xin rút · đâu phải (của|việc của|nhiệm vụ của|trách nhiệm của) · phải do · không đúng (chức năng|thẩm quyền) · không có (chức năng|thẩm quyền) · không đủ thẩm quyền · xin không (nhận|chủ trì) · không nhận · không thể nhận · chứ không phải (của em|em|bên em|phòng em|đơn vị em) · mới đúng · phải là · không liên quan · chối · xin phép không nhận · xin trả lại nhiệm vụ · xin trả lại việc · không đúng (chuyên môn|lĩnh vực) · hông phải của · mới phải · chủ trì mới đúng · không còn (phụ trách|theo dõi|quản lý|đảm nhận|chủ trì|làm mảng) [việc|nhiệm vụ|mảng] · chỉ [xin|tham gia|là đơn vị|là] phối hợp [thôi]`,
  ),
  wordTable(
    'move',
    `(đề nghị|xin|kính đề nghị|cho|nên|phải|nhờ|mong) (chuyển|chuyển giao|giao lại) · (đề nghị|kính đề nghị|xin|mong) giao [nhiệm vụ|việc] [cho] · chuyển (sang|cho|về|qua) · đề nghị chuyển · chuyển nhiệm vụ · chuyển việc · trả việc này [cho|về] · chuyển trả · việc này của · nhiệm vụ này của · việc này là của · cái này của · việc này thuộc · nhiệm vụ này thuộc · cái này thuộc · cái này bên · việc này bên · thuộc về · thuộc (trách nhiệm|thẩm quyền|chức năng|lĩnh vực|nhiệm vụ) [của|quản lý của] · là (việc|nhiệm vụ|trách nhiệm) của`,
  ),
  wordTable(
    'wrong-unit',
    `giao nhầm · giao nhầm rồi · nhầm đơn vị · giao nhầm đơn vị · giao sai [địa chỉ|người|phòng|đơn vị|chỗ] · nhầm phòng · gửi nhầm đơn vị · giao lộn · nhầm địa chỉ · phân công nhầm · giao nhầm phòng · giao nhầm người · nhầm người · nhầm người rồi · gửi nhầm người · nhắn nhầm người · nhắc nhầm người · lộn người · sai người · nhầm cơ quan · nhầm xã`,
  ),
  wordTable(
    'assign',
    `giao · giao cho · giao việc · giao việc cho · giao nhiệm vụ · giao nhiệm vụ cho · phân công · phân công cho · yêu cầu · nhờ · đề nghị · phân việc cho · cử · chỉ đạo`,
  ),
  wordTable(
    'new-task',
    `(thêm|tạo|bổ sung|ghi thêm|lập|mở|thêm mới) (việc|nhiệm vụ|đầu việc|task|việc mới|nhiệm vụ mới) · giao (việc|nhiệm vụ) mới · (đăng ký|giao) thêm (việc|nhiệm vụ) · việc mới · nhiệm vụ mới`,
  ),
  wordTable('helping', `giúp (anh|chị|tôi|em) · giùm (anh|chị|tôi|em) · hộ (anh|chị|tôi|em) · dùm (anh|chị|tôi|em)`),
  wordTable(
    'task-verb',
    `lập · soạn · soạn thảo · viết · rà soát · tham mưu · xây dựng · chuẩn bị · tổng hợp · kiểm tra · khảo sát · báo cáo · thống kê · in · gửi · sửa · sửa chữa · dọn · mua · tổ chức · theo dõi · phụ trách · chủ trì · làm · hoàn thiện · trình · đôn đốc · cập nhật · phối hợp · triển khai · hướng dẫn · đăng · liên hệ · thẩm định · nghiên cứu · đề xuất · biên soạn · thiết kế · tuyên truyền · phổ biến · vận động · giải quyết · xử lý · thực hiện · ban hành · điều tra · quay · chụp · nhập · số hóa · bố trí · đặt · mời · lắp · lắp đặt · nâng cấp · kê khai · xác minh · tiếp · trực · dự · tham dự · đi · lấy · nộp · thu · cấp · phát · hoàn thành · đánh giá · họp · ký`,
  ),
  wordTable('product', `sản phẩm là · sản phẩm · kết quả là · sản phẩm gồm · đầu ra là · sản phẩm:`),
  wordTable(
    'approve',
    `duyệt · phê duyệt · duyệt luôn · duyệt nhé · đồng ý duyệt · ok duyệt · chấp thuận · thông qua · đồng ý phê duyệt · đồng ý kết quả · đồng ý với kết quả · đồng ý việc · đồng ý cho · nhất trí cho · nhất trí duyệt · đồng ý thông qua · chấp nhận kết quả · chấp nhận · duyệt gia hạn · công nhận kết quả · nghiệm thu kết quả · duyệt hết · duyệt cả · duyệt tất cả · thống nhất duyệt · (đồng ý|nhất trí|chấp thuận|chấp nhận|thống nhất|ok) [cho|cho phép] (gia hạn|lùi|lùi hạn|dời|dời hạn|hoãn) · cho qua · ok kết quả · (đồng ý|nhất trí|thống nhất|ok) [với] (nội dung|báo cáo|dự thảo|phương án|hồ sơ|sản phẩm|kết quả) · (phát hành|ban hành|cho ban hành|cho phát hành) (đi em|nhé em|đi nhé em)`,
  ),
  wordTable('agree', `đồng ý · thống nhất · đạt · đạt yêu cầu · tốt · được · nhất trí · được rồi · chấp nhận được · ổn`),
  wordTable(
    'approval-noun',
    `(chờ|xin|trình|đợi|cần|đang|được|nhờ|mong|để|đã được|chưa được|sắp|đã trình|hãy|chờ anh|đợi anh|chờ sếp|kính mong|kính đề nghị) [anh|chị|sếp|lãnh đạo|tôi|phê] (duyệt|phê duyệt) · đang duyệt · đang phê duyệt · (anh|chị|sếp|lãnh đạo) (duyệt|phê duyệt|xem xét) (giúp|giùm|cho|hộ) · trình duyệt · xin phê duyệt · kiểm duyệt · xét duyệt · trình duyệt · (sếp|lãnh đạo|chủ tịch) (đã duyệt|duyệt rồi|chưa duyệt) · duyệt giúp · duyệt cho em · duyệt giùm · duyệt hộ`,
  ),
  wordTable(
    'return',
    `trả lại · !trả · trả về · không duyệt · chưa duyệt · không phê duyệt · chưa phê duyệt · không đồng ý · không chấp thuận · không chấp nhận · không thông qua · chưa đạt · chưa đạt yêu cầu · không đạt · không đạt yêu cầu · chưa đồng ý · chưa ổn · từ chối duyệt · không đồng ý kết quả · không công nhận · (không cho|không cho phép|từ chối|không chấp thuận) (gia hạn|lùi hạn)`,
  ),
  wordTable(
    'redo',
    `làm lại · sửa lại · chỉnh sửa lại · bổ sung lại · yêu cầu bổ sung · yêu cầu làm lại · yêu cầu chỉnh sửa · bổ sung · chỉnh lại · viết lại · xem lại · rà soát lại · làm lại đi · đề nghị làm lại · đề nghị bổ sung · rồi (trình|nộp|gửi|báo cáo) lại`,
  ),
  wordTable(
    'snooze',
    `nhắc lại · nhắc em · nhắc (việc|cái) (này|đó|kia) · nhắc sau · nhắc tôi · nhắc mình · nhắc · hoãn nhắc · tạm hoãn nhắc · tạm ngừng nhắc · tạm dừng nhắc · khoan nhắc · đừng nhắc · ngưng nhắc · dừng nhắc · hãy nhắc · nhắc nhở · báo lại em · gọi lại em · nhắc lại em · nhắc lại giúp · hoãn nhắc nhở · tạm hoãn nhắc nhở · nhắc tui · nhắc giùm · nhắc giúp · nhắc e · nhắc con`,
  ),
  wordTable(
    'undo',
    `nhầm · nhầm rồi · lộn · lộn rồi · bấm nhầm · bấm lộn · ấn nhầm · gõ nhầm · báo nhầm · gửi nhầm · nhắn nhầm · nhấn nhầm · chọn nhầm · ghi nhầm · trả lời nhầm · báo lộn · gửi lộn · nhắn lộn · gõ lộn · nhầm việc · lộn việc · nhầm số · hoàn tác · undo · (hủy|bỏ|xóa|thu hồi|rút lại|rút) [giúp] [em] [cái|thao tác|lệnh|tin|báo cáo|câu|việc] (vừa rồi|vừa bấm|vừa gửi|vừa báo|lúc nãy|mới gửi|mới báo|hồi nãy|nãy) · rút lại · xin rút lại · đính chính · bỏ cái vừa rồi · nói nhầm · nói lộn · quay lại (trạng thái cũ|như cũ|như trước|bước trước|lúc trước) · (hủy|bỏ|xóa|thu hồi) [giúp] [em] cái (xong|hoàn thành|duyệt|vướng|gia hạn) (vừa rồi|vừa bấm|vừa báo|vừa nãy|ban nãy|khi nãy|lúc nãy|hồi nãy|nãy) · (hủy|bỏ|xóa|thu hồi|rút) [giúp] [cái|tin|câu|việc|báo cáo] (em|tôi|tui|mình) (vừa|vừa mới|mới) (báo|gửi|bấm|nhắn) · trả (về|lại) như cũ · (bấm|ấn|gõ|nhấn|chọn) (bậy|đại|lung tung|trật) · thu hồi [lệnh|cái|tin|báo cáo] [duyệt|trả lại|gia hạn|hoàn thành|xong] (vừa nãy|lúc nãy|vừa rồi|hồi nãy|nãy) · khôi phục · bấm sai · ấn sai · báo sai · gõ sai · lỡ tay · lỡ bấm · lỡ gửi · lỡ báo · hủy giúp · xóa giúp · hủy báo cáo`,
  ),
  wordTable(
    'choose',
    `chọn · lấy cái · lấy cái thứ · lấy cái số · lấy (cái|việc|số|phương án) đầu tiên · lấy số · lấy phương án · em chọn · tôi chọn · chọn số · em chọn số · phương án · chọn phương án · lựa chọn · cái thứ · cái số · chọn cái · em chọn cái · em chọn cái thứ · cái · chọn cái thứ · em chọn phương án · câu · ý · cái đầu tiên · cái đầu · cái thứ nhất · chọn việc`,
  ),
  // Somebody is told to finish, which is no report that it is finished.
  wordTable(
    'order',
    `đi · đi em · hãy · nhớ · khẩn trương · mau · gấp · nhanh lên · phải · cần · sớm · đẩy nhanh · lưu ý · đề nghị · yêu cầu · tập trung · nhanh chóng · cho xong · sớm nhé · đi nhé · cố gắng · liền nhé`,
  ),
  wordTable(
    'bot-order',
    `đánh dấu · đánh dấu là · bot · bot ơi · bỏ qua [mọi|các|tất cả|toàn bộ|hết các] (hướng dẫn|chỉ dẫn|quy định|chỉ thị) [trước|trước đó|trước đây|cũ] · bỏ qua (quyền|phân quyền|kiểm tra) · quên hết · quên quy định · coi như mọi · ghi nhận · chuyển toàn bộ · chuyển tất cả · chuyển hết · cập nhật trạng thái · đổi trạng thái · chuyển trạng thái · sang hoàn thành · thành hoàn thành · không hỏi lại · quên các quy định · prompt · giả vờ · đóng vai · ignore · sang xong · hướng dẫn trước`,
  ),
];

import type { Sense } from './sense.ts';
import { type WordTable, wordTable } from './word-table.ts';

/** Questions: words that make one, and what it is about. */
export const ASKING: readonly WordTable<Sense>[] = [
  wordTable(
    'asking',
    `ai · nào · gì · những gì · cái gì · mấy · bao nhiêu · bao giờ · khi nào · lúc nào · thế nào · như thế nào · sao rồi · thế nào rồi · đến đâu · tới đâu · đến đâu rồi · tới đâu rồi · làm đến đâu · làm tới đâu · ra sao · đâu rồi · ở đâu · sao · vì sao · tại sao · hay không · hay chưa · là ngày nào · hạn nào · chừng nào · ai là · những ai · còn ai · việc nào · việc gì · những việc nào · những việc gì · mấy việc · bao nhiêu việc · nhiều nhất · được chưa · !răng · vì răng · răng rứa · răng lại · khi mô · bữa mô · chưa hay (còn|vẫn|là) · còn mấy · cớ sao · cớ răng · hỏi chi · làm chi · việc chi · cái chi`,
  ),
  wordTable(
    'asking-end',
    `chưa · không · à · hả · hử · phải không · đúng không · chưa vậy · chưa thế · được không · nhỉ · chứ · hở · chưa ta · ko ta · hay chưa · chưa nhỉ · chưa hè · không hè · hè · chưa rứa · không rứa · không nhỉ · không vậy · không ta`,
  ),
  wordTable(
    'asks-topic',
    `xem · cho (tui|em|mình|cháu|con|chị|sếp|tôi) xem · (cho|gửi|đưa) (anh|chị|tôi|em|tui|mình) cái · cho (anh|chị|tôi|em|tui|mình) danh sách · đưa danh sách · liệt kê · danh sách · cho xem · cho tôi xem · cho anh xem · thống kê · tra cứu · các việc · những việc · kiểm tra · cho biết · chi tiết · cho hỏi · hỏi · việc · nhiệm vụ · (những|các) nhiệm vụ · tình hình · có · [những|các] việc (cần|phải) (xong|hoàn thành|làm|nộp|báo cáo) · (những|các) nhiệm vụ (cần|phải) (xong|hoàn thành|làm|nộp|báo cáo)`,
  ),
  wordTable(
    'topic-overdue',
    `quá hạn · trễ hạn · chậm hạn · đã trễ · trễ · nợ · nợ việc · nợ báo cáo · còn nợ · chậm nhất · trễ nhất · chậm tiến độ · hết hạn · quá thời hạn · bị trễ · muộn · chậm trễ · trễ nhiều nhất · lỡ hạn · chậm`,
  ),
  wordTable('topic-today', `[lịch] hôm nay · hôm ni · bữa ni · trong ngày · trong hôm nay · ngày hôm nay · bữa nay · trong ngày hôm nay`),
  wordTable('topic-week', `tuần này · trong tuần · trong tuần này · sắp đến hạn · sắp tới hạn · sắp hết hạn · gần đến hạn`),
  wordTable('topic-next-week', `tuần sau · tuần tới · tuần kế`),
  wordTable('topic-month', `tháng này · trong tháng · trong tháng này · cuối tháng này`),
  wordTable(
    'topic-unanswered',
    `chưa trả lời · chưa phản hồi · không trả lời · chưa báo cáo · chưa hồi âm · im lặng · chưa báo · không phản hồi · chưa rep · chưa nộp báo cáo · chưa có phản hồi · chưa xác nhận`,
  ),
  wordTable(
    'topic-approval',
    `chờ duyệt · chờ phê duyệt · chờ tôi duyệt · cần duyệt · cần phê duyệt · cần tôi duyệt · tôi cần duyệt · chờ anh duyệt · chờ tôi phê duyệt · phải duyệt · chưa duyệt · đang chờ phê duyệt · đang chờ duyệt · trình duyệt · chờ xét duyệt · đợi duyệt · [đang|còn|cần] (chờ|đợi) (tôi|anh|chị|em|mình|tui|sếp|lãnh đạo) [phê|ký] duyệt · chờ em duyệt · chờ chị duyệt · tôi phải duyệt`,
  ),
  wordTable(
    'topic-mine',
    `danh sách việc của (tui|tôi|em|mình) · của tôi · của em · của mình · của tui · việc tôi · việc em · tôi còn · em còn · mình còn · tôi đang · em đang có · em phải làm · tôi phải làm · em có · tôi có · mình có · mình phải làm · của cháu`,
  ),
  wordTable(
    'topic-summary',
    `tình hình · tình hình chung · tổng hợp · tổng quan · tiến độ chung · tổng kết · tóm tắt · bao nhiêu việc đã hoàn thành · tỷ lệ hoàn thành · tiến độ · đã hoàn thành bao nhiêu · kết quả chung · toàn cảnh · tổng hợp tình hình · tổng hợp nhanh · [cho (anh|chị|tôi|sếp)] số liệu (tổng hợp|chung) · báo cáo nhanh · tất cả các việc · bao nhiêu phần trăm · mấy phần trăm`,
  ),
  wordTable(
    'topic-report',
    `báo cáo (tuần|tháng|quý|năm|ngày|tổng hợp|định kỳ) · xuất báo cáo · lấy [cho (anh|chị|tôi|em|mình)] [cái|bản] báo cáo [tuần|tháng|quý|năm] · xuất (cho|giúp|giùm) (anh|chị|tôi|em|mình) [cái|bản] báo cáo · xuất file · file word · file excel · bản word · in báo cáo · lập báo cáo · làm báo cáo · (cho|gửi) (anh|chị|tôi|em|mình) xin [cái|bản] báo cáo [tổng hợp] · cho tôi báo cáo · cho anh báo cáo · (cho|gửi|đưa) (anh|chị|tôi|em) cái báo cáo [tuần|tháng|quý|năm] · gửi anh báo cáo · gửi (tôi|anh) [cái|bản] báo cáo · xuất excel · bản báo cáo · xuất word · file báo cáo · báo cáo tuần này · báo cáo tháng này · gửi báo cáo cho tôi`,
  ),
  wordTable(
    'help',
    `trợ giúp · hướng dẫn · hướng dẫn sử dụng · help · cách dùng · cách sử dụng · giúp tôi · giúp em · giúp · dùng thế nào · menu`,
  ),
  wordTable('plan-page', `nhập kế hoạch · nhập kế hoạch mới · mở trang kế hoạch · trang kế hoạch · xin đường dẫn kế hoạch`),
  wordTable('group-code', `mã nhóm · xin mã nhóm · mã gắn nhóm · gắn nhóm`),
  wordTable('unlink', `hủy liên kết · ngừng liên kết · bỏ liên kết`),
];

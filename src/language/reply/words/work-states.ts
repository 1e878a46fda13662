import type { Sense } from './sense.ts';
import { type WordTable, wordTable } from './word-table.ts';

/** How far the work has come. */
export const WORK_STATES: readonly WordTable<Sense>[] = [
  // Finished, as a state; whether it is reached the words around say.
  wordTable(
    'done',
    `xong · xong xuôi · xong việc · xong hết · xong cả · xong hẳn · xong luôn · hoàn thành · hoàn thành xong · hoàn thành tốt · hoàn tất · done · finish · xong toàn bộ · (làm|thực hiện|xử lý|giải quyết|triển khai|hoàn thiện|tham mưu|khắc phục) xong [xuôi|hết] · dứt điểm · hoàn thành nhiệm vụ · kết thúc (việc|nhiệm vụ)
     hoàn thành đầy đủ · hoàn thành đúng hạn · hoàn thành trước hạn · xong hết trơn · xong [xuôi] đâu (vào đấy|đấy) · hoàn thành toàn bộ · xong tất cả · xong cả (hai|ba|bốn) [việc|nhiệm vụ|cái] · xong cả năm (việc|nhiệm vụ|cái)`,
  ),
  wordTable(
    'perfect',
    `đã xong [hết|cả|rồi|xuôi] · (vừa|vừa mới) (xong|làm xong|hoàn thành|hoàn thành xong|hoàn tất|thực hiện xong|nộp xong|gửi xong) · xong rồi · xong hết rồi · hoàn thành rồi · đã hoàn thành [xong|đúng hạn|trước hạn|tốt|đầy đủ] [rồi] · đã hoàn tất [rồi] · đã (làm|thực hiện|xử lý|giải quyết|tham mưu|khắc phục|hoàn thiện) xong [rồi]
     đã thực hiện đầy đủ · đã dứt điểm · (làm|thực hiện|xử lý|giải quyết) xong rồi · hoàn tất rồi · xong lâu rồi · [đã] kết thúc (tốt đẹp|thành công) · [đã] tổ chức thành công · đều xong · đều đã (xong|hoàn thành|hoàn tất) · cũng xong rồi · xong đúng hạn`,
  ),
  // What hands the work over, once it is past.
  wordTable(
    'sending',
    `nộp · gửi · trình · ban hành · ký ban hành · phát hành · ký · ký duyệt · bàn giao · nghiệm thu · chuyển · đăng · đăng tải · công bố · đẩy (file|văn bản|hồ sơ|dữ liệu|lên) · up · upload · tải lên · in xong · cập nhật · cập nhật xong · nhập · nhập kế hoạch · nhập xong · báo cáo xong · nộp xong · gửi xong · tổ chức · tổ chức xong · lắp đặt xong · tham mưu
     bàn giao xong · đăng ký xong · rà soát xong · kiểm tra xong · soạn xong · viết xong · phát · triển khai · thực hiện · xử lý · giải quyết · làm · hoàn chỉnh · hoàn thiện · tổng hợp xong · tổng kết xong · sửa xong · lập xong · in ấn xong · thống nhất xong · khảo sát xong · thanh toán · quyết toán · giải ngân xong · phê duyệt xong · tập huấn xong · đóng dấu · quyết định phê duyệt · được phê duyệt`,
  ),
  wordTable('past', `đã · da · đã được · vừa · vừa mới · mới vừa`),
  wordTable(
    'already',
    `rồi · hết rồi · đầy đủ rồi · lâu rồi · hôm qua · sáng nay · tối qua · hôm trước · đợt trước · lần trước · kỳ trước · tháng trước · tuần trước · bữa trước · chiều qua · sáng qua · hôm kia · từ lâu · đầy đủ`,
  ),
  wordTable(
    'working',
    `đang · đang làm · đang thực hiện · đang triển khai · đang xử lý · đang làm dở · làm dở · đang dở · còn đang · vẫn đang · đang tiến hành · đang hoàn thiện · đang trình · đang soạn · dở dang · vẫn làm · (vẫn|bảo đảm|đảm bảo|đúng|kịp|theo|theo đúng) tiến độ · vẫn triển khai · đang bình thường · làm bình thường · vẫn bình thường
     tiến độ · tiến độ (bảo đảm|đảm bảo|tốt|ổn|bình thường|đúng kế hoạch) · đang tiếp tục · theo dõi sát · gấp rút làm · lấy ý kiến · xin ý kiến · đề nghị góp ý · đang gấp rút · vẫn làm đều · đang chạy · chạy tốt · chỉnh sửa lại · sửa lại · [đã|vừa|vừa mới|mới] bắt đầu [làm|triển khai|thực hiện|tiến hành|soạn|viết|tổng hợp|rà soát] · hoàn thiện nốt · làm nốt · làm tiếp · nửa chừng · chậm tiến độ · trễ tiến độ · chậm (so với|hơn) (kế hoạch|tiến độ|dự kiến) · (làm|em làm) hơi (chậm|trễ)`,
  ),
  wordTable(
    'not',
    `chưa · không · chẳng · chả · chớ · đâu có · vẫn chưa · còn chưa · chưa hề · chưa thể · không thể · không có · không phải · chưa phải · đâu phải · đâu đã · chưa có · đâu · làm gì đã · làm gì có chuyện · đừng · khỏi · có đâu · nào đã · chưa đâu · không hề · chưa kịp · không kịp · làm sao · sao mà · đời nào · chưa được · chưa từng · chưa chắc · không chắc · không biết · chưa biết · không rõ · chưa rõ`,
  ),
  // Whole sayings that deny the end.
  wordTable(
    'not-done',
    `(chưa|vẫn chưa|còn chưa) (xong|hoàn thành|hoàn tất|làm xong|thực hiện xong) [hết|được|nữa] · chưa có xong · (chưa|không) kịp · làm chưa xong · xong (đâu|gì mà) [xong|mà] · không xong [được|kịp|nổi] · làm không xong · chưa xong được · xong thế nào được · xong sao được · xong sao nổi · xong gì · chưa nộp · chưa gửi · chưa trình · chưa ban hành · chưa chốt
     đã xong đâu · có xong đâu · xong chưa được · chưa được xong · chả xong · chẳng xong · chưa ai nói là xong · chưa xong xuôi · chưa đâu · còn lâu mới xong · chưa ký · xong cái gì · xong thế quái nào · chưa nộp được · chưa gửi được · đâu mà xong · chưa làm xong được · không kịp hạn · đã đâu · chưa hoàn thiện · chưa tổng hợp · chưa soạn xong · chưa viết xong · chưa (tới|đến) đâu · (xong|hoàn thành|làm|nộp|gửi|trình) mô · đã (xong|hoàn thành|làm|nộp|gửi) mô · chưa đâu vào đâu · chưa ra gì · (mới|thì mới|mới có thể) (xong|hoàn thành|nộp|gửi|trình) được · mới có thể (xong|hoàn thành|nộp|gửi|trình)`,
  ),
  wordTable(
    'untouched',
    `(chưa|vẫn chưa|chưa hề) (làm|làm gì|bắt đầu|bắt đầu làm|triển khai|thực hiện|đụng tới|đụng đến|đụng|động đến|động tới|khởi động|khởi công|tiến hành|làm gì cả|làm gì hết|triển khai gì|có gì|đi tới đâu|bắt tay vào làm|sờ tới|rờ tới|rớ tới|mó tới|làm được gì) [cả|hết]`,
  ),
  wordTable(
    'nearly',
    `gần · sắp · tương đối · gần như · hầu như · cơ bản · về cơ bản · suýt · !xém · tạm · coi như · xem như · coi là · xem là · tạm thời · sắp sửa · gần gần · còn (tí|tý|chút|một chút|một tí|ít|một ít|xíu|một xíu) nữa [là] · còn (tí|chút|xíu) · đến nơi · tới nơi · nữa là xong · xong gần hết · xong cơ bản · xong sơ bộ · xong hòm hòm · hòm hòm · chút nữa là · chuẩn bị xong · xong đến nơi · nay mai · gọi là xong · phần lớn · đại khái · xong đại khái · sơ bộ · gần xong · sắp xong · gần hoàn thành · sắp hoàn thành · xong tạm · xíu nữa · xíu nữa là · tí nữa là · còn đúng · thiếu mỗi · chỉ thiếu · chỉ còn thiếu · về mặt nội dung · trên cơ bản · chưa gọi là`,
  ),
  wordTable(
    'partly',
    `một phần · một ít · một số · được ít · được một ít · từng phần · mới · chỉ mới · mới chỉ · mới được · chỉ được · tới phần · được phần · mấy phần · vài phần`,
  ),
  wordTable(
    'piece',
    `dự thảo · bản dự thảo · bản nháp · nháp · bản thảo · đề cương · khung · phần · bước · khâu · giai đoạn · đợt · vòng · chương · phụ lục · mục lục · sườn · bản sơ bộ · hiệp · công đoạn`,
  ),
  wordTable(
    'later',
    `sẽ · ngày mai · mai · mốt · ngày kia · dự kiến · dự tính · cố gắng · cố · ráng · phấn đấu · hứa · cam kết · định · phải · cần · quyết tâm · chiều nay · tối nay · trưa nay · trong hôm nay · trong ngày · hôm nay · tuần sau · tuần tới · cuối tuần · cuối tuần này · tháng sau · đầu tuần sau · chiều · tối · để · hẹn · xin hứa · chắc mai · tí nữa · lát nữa · chút nữa · trong tuần · trong chiều nay · trong sáng nay · cuối tháng · mong · hy vọng · kịp · trước hạn nộp · cuối giờ · đầu giờ chiều · thứ (hai|ba|tư|năm|sáu|bảy) · chủ nhật · ngay trong · xin trước · rồi gửi · tí · tý · lát · xíu`,
  ),
  wordTable(
    'condition',
    `nếu · khi nào · lúc nào · bao giờ · chừng nào · hễ · giả sử · giả dụ · ví dụ · lỡ · nhỡ · sau khi · trước khi · khi · đợi khi · chờ khi · để khi · xong thì · xong em báo · xong em nhắn · xong em gửi · xong em · làm xong em · xong là em · xong báo · có gì em báo · nào xong · cho tới khi · đến khi · lúc mà · mà xong thì · hoàn thành thì · xong tôi báo · sửa xong em`,
  ),
  // An event that is over finishes no task: "họp xong", "xong bữa trưa đã".
  wordTable(
    'event-end',
    `(họp|ăn|nhậu|uống|nghỉ|tiếp khách|đi chợ|tan họp|học|tắm|đón con|hội ý|giao ban|ăn cơm|ăn trưa|ăn sáng|ăn tối|chào cờ|sinh hoạt chi bộ|đám cưới|cúng|họp chi bộ|họp giao ban|họp tổ dân phố|tập thể dục|đá bóng|khám bệnh|nấu cơm|giỗ|mua đồ) xong [cái|đã] · xong (phim|đời) · xong (họp|buổi họp|cuộc họp|bữa|bữa cơm|bữa trưa|tiệc|cơm|giao ban|hội ý|tiếp khách|lễ|đám|ca|ca trực|giờ làm) [đã]`,
  ),
  wordTable(
    'hedge',
    `ai dè · ai ngờ · té ra · hóa ra · ngờ đâu · tưởng · nghĩ là · em nghĩ · hình như · chắc · chắc là · có lẽ · có thể · đáng lẽ · lẽ ra · hầu như · hình như là · đoán · cứ tưởng · cứ ngỡ · ngỡ · nghe chừng · khéo · cứ cho là · chuẩn bị · hay là · hoặc · không phải là chưa · đang tính · đang định · đang muốn · em tính · em định · chưa dám · không dám · ước gì · ước chi · giá mà · giá như · phải chi · mong sao · ước`,
  ),
  wordTable(
    'half',
    `một nửa · phân nửa · nửa · được nửa · hơn nửa · gần nửa · già nửa · non nửa · 1 nửa · quá nửa · hơn một nửa · gần một nửa`,
  ),
  wordTable(
    'remaining',
    `còn · chỉ còn · còn lại · còn phải · còn mỗi · còn thiếu · còn vài · còn in ấn · còn chỉnh sửa · còn khoảng · còn tầm`,
  ),
];

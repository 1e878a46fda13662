import type { Sense } from './sense.ts';
import { type WordTable, wordTable } from './word-table.ts';

/** Who speaks to whom, and in what tone; none of it says anything of the work. */
export const SPEAKING: readonly WordTable<Sense>[] = [
  wordTable(
    'polite',
    `ạ · a · nhé · nha · nhá · nè · ơi · oi · dạ · dạ vâng · dạ thưa · dạ em · da em · vâng ạ · thưa · kính thưa · kính gửi · kính · trân trọng
     xin trân trọng cảm ơn · trân trọng cảm ơn · xin cảm ơn · em cảm ơn · em cám ơn · (anh|chị|sếp|em|cô|chú|bác|a|c|anh chị|các bác|cả nhà|mọi người|anh em|thủ trưởng|đồng chí) ơi · (anh|chị|sếp|em|cô|chú|bác|thầy|thủ trưởng|đồng chí) ạ · giúp (em|anh|chị|tôi|mình) [với] · giùm (em|anh|chị|tôi|mình) [với] · dùm (em|anh|chị|tôi|mình) [với]
     giúp · giùm · dùm · giúp với · với ạ · xin phép · nghen · nghe · hen · á · đó · đấy · luôn · thôi · mà · nữa · hết trơn · đây · này · nầy · hihi · hehe · cho em · cho (anh|chị|sếp|lãnh đạo|đồng chí) (biết|rõ)
     mong (anh|chị|lãnh đạo) thông cảm · mong thông cảm · kính báo cáo · xin báo cáo · vậy · sếp · nờ · nạ · ni · nớ · rứa · kính trình · nhen`,
  ),
  wordTable(
    'addressing',
    `(báo cáo|thưa|kính thưa|kính gửi|dạ thưa|kính báo cáo|xin báo cáo|em báo cáo|dạ báo cáo|em xin báo cáo) [với] (anh|chị|sếp|lãnh đạo|đồng chí|thủ trưởng|bác|chú|cô|thầy|a|c|ac|các anh|các chị|các đồng chí|anh chị|ban giám đốc|lãnh đạo phòng)
     báo cáo · em báo cáo · em báo cáo là · xin báo cáo là · em xin báo cáo · bên em báo cáo · em xin báo · em báo`,
  ),
  wordTable(
    'self',
    `em · tôi · tui · mình · cháu · con · tớ · chúng tôi · chúng em · bọn em · tụi em · tụi tui · (bên|phòng|đơn vị|xã|sở|tổ|ban|phường|nhóm|cơ quan|trung tâm|đội) (em|tôi|mình|chúng tôi|chúng em|tụi em|con|cháu) · phía em · anh em em · đơn vị · phòng · xã
     (phòng|đơn vị|sở|xã|phường|ubnd xã|ubnd phường|trung tâm|ban) [chúng] (tôi|em) · bọn mình · mấy anh em · anh em`,
  ),
  wordTable(
    'you',
    `anh · a · c · ac · chị · sếp · lãnh đạo · đồng chí · thủ trưởng · bác · cô · chú · thầy · các bác · các anh · các chị · các đồng chí · anh chị · bạn · mấy (đứa|em|cháu|anh|chị|anh chị) · các (em|cháu)`,
  ),
  wordTable(
    'they',
    `họ · nó · chúng nó · bọn họ · người ta · bên kia · bên đó · bên ấy · bên họ · bên bển · ổng · bả · anh ấy · chị ấy · anh ta · cô ấy · ông ấy · bạn ấy · (phòng|đơn vị|sở|xã|tổ|đội|phường|thôn) (bên|kia|khác|bạn|đó|bên cạnh) [kia|đó]
     bên cạnh · anh em (các|mấy) (xã|phường|thôn|đơn vị|phòng) · các (xã|phường|sở|đơn vị|phòng|ngành|thôn|huyện|địa phương|bạn|bên) · mấy (xã|phường|đơn vị|phòng|bên) · thằng đó · thằng kia · con bé đó · (ông|bà|cậu) ấy · tụi nó · mọi người · cả phòng`,
  ),
  wordTable(
    'quoting',
    `bảo · nói · nhắn · báo là · bảo là · nói là · nhắn là · kể · kể là · báo rằng · nói rằng · nghe nói · nghe đâu · nghe bảo · đồn · nghe đồn · nhắn tin · khoe · bảo rằng · thấy bảo · thấy nói · viết là · chép lại · gọi là`,
  ),
  wordTable(
    'small-talk',
    `cảm ơn · cám ơn · cảm ơn em · cảm ơn anh · cảm ơn chị · cảm ơn (anh|chị|em|sếp|đồng chí|các anh|các chị|cả nhà|mọi người|bạn|lãnh đạo) · em cảm ơn (anh|chị|sếp|lãnh đạo) · thanks · thank you · tks · chào · xin chào · hello · hi · chào buổi sáng · chúc · chúc mừng · chúc mừng năm mới · haha · hihi · hehe · hí hí · ha ha
     (em|anh|chị) chào (anh|chị|em|sếp|cả nhà|mọi người) · chào (anh|chị|em|sếp|cả nhà|mọi người|bot) · ngủ ngon · đi nhậu · cà phê · cafe · ăn gì · ăn trưa · ăn cơm · ăn sáng · ăn tối · tan làm · về muộn · trưa nay · đá bóng · thời tiết · trời (mưa|nắng|đẹp|nóng|lạnh|mát|rét|oi) · sinh nhật · khuyến mãi · lãi suất · liên hệ · vay vốn · giảm giá · số điện thoại · gọi lại · gọi điện · (kẹt|tắc) (xe|đường|phà|cầu) · kẹt xe quá · vướng bận việc nhà · đã đọc · đã xem · ngày mới · vui vẻ · sức khỏe · mấy giờ rồi · thứ mấy · hôm nay thứ mấy · xin lỗi · đẹp ghê · chìa khóa · xin nghỉ · cẩn thận · máy lạnh · điều hòa · con (em|tôi|tui|anh|chị) (ốm|bệnh|sốt) · tạm biệt · bye`,
  ),
];

import type { ChatMessage, ChatSummary } from '#web/chat/chat-desk.ts';
import { asId } from '#domain/ids.ts';
import { day } from '#domain/time/day.ts';
import { type Instant, instantAt } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';

const at = (on: string, time: string): Instant => instantAt(day(on), localTime(time));

export const MONDAY_MORNING = at('2026-06-22', '07:45');

/** Chats of an invented commune. */
export const CHATS: readonly ChatSummary[] = [
  { id: asId(1), name: 'Trần Thị Bình', about: 'Chủ tịch · UBND xã Minh Lâm', kind: 'person', unread: 1 },
  { id: asId(2), name: 'Nguyễn Văn An', about: 'Trưởng phòng · Phòng Kinh tế', kind: 'person', unread: 0 },
  { id: asId(3), name: 'Lê Hoàng Dũng', about: 'Chuyên viên · Phòng Kinh tế', kind: 'person', unread: 2 },
  { id: asId(4), name: 'Phạm Thu Hà', about: 'Trưởng phòng · Phòng Văn hoá – Xã hội', kind: 'person', unread: 1 },
  { id: asId(5), name: 'Vũ Minh Khang', about: 'Chuyên viên · Phòng Văn hoá – Xã hội', kind: 'person', unread: 0 },
  { id: asId(6), name: 'Đặng Thị Lan', about: 'Chánh Văn phòng · Văn phòng HĐND và UBND', kind: 'person', unread: 0 },
  { id: asId(7), name: 'Hoàng Quốc Nam', about: 'Văn thư · Văn phòng HĐND và UBND', kind: 'person', unread: 0 },
  { id: asId(9), name: 'Nhóm Lãnh đạo xã', about: 'Theo dõi: UBND xã Minh Lâm', kind: 'group', unread: 1 },
];

const MORNING = `Việc của đồng chí sáng Thứ Hai, 22/6/2026

1) Việc 12. Báo cáo kết quả rà soát thủ tục hành chính quý II
Hạn 22/6/2026: hôm nay · Sản phẩm: báo cáo

2) Việc 15. Lập danh sách hộ kinh doanh cần hướng dẫn nộp hồ sơ trực tuyến
Hạn 25/6/2026: còn 3 ngày làm việc · Sản phẩm: danh sách

3) Việc 18. Số hoá hồ sơ đất đai giai đoạn 2020–2025
Quá hạn 3 ngày làm việc (hạn 17/6/2026) · Sản phẩm: cơ sở dữ liệu, biên bản nghiệm thu

Trả lời: “xong 12”, “vướng 15” kèm lý do, hoặc bấm nút dưới đây.`;

const choice = (label: string, says: string): { label: string; says: string } => ({ label, says });

/** What stands in the chat of chat 3, an official with three tasks. */
export const CONVERSATION: readonly ChatMessage[] = [
  {
    id: 11,
    from: 'bot',
    text: 'Đồng chí được giao việc mới\nViệc 18. Số hoá hồ sơ đất đai giai đoạn 2020–2025\nHạn 17/6/2026 · Sản phẩm: cơ sở dữ liệu, biên bản nghiệm thu',
    choices: [],
    at: at('2026-06-19', '07:45'),
    replyTo: null,
  },
  { id: 12, from: 'reader', text: 'vướng 18 chờ kinh phí', choices: [], at: at('2026-06-19', '08:12'), replyTo: 11 },
  {
    id: 13,
    from: 'bot',
    text: 'Đã ghi việc 18 đang vướng: chờ kinh phí. Đã báo đồng chí Nguyễn Văn An.',
    choices: [],
    at: at('2026-06-19', '08:12'),
    replyTo: 12,
  },
  {
    id: 14,
    from: 'bot',
    text: MORNING,
    choices: [
      choice('Xong việc 12', 'xong 12'),
      choice('Xong việc 15', 'xong 15'),
      choice('Xong việc 18', 'xong 18'),
      choice('Đang vướng', 'vướng'),
      choice('Vì sao tôi nhận tin này?', 'vì sao tôi nhận tin này'),
    ],
    at: MONDAY_MORNING,
    replyTo: null,
  },
];

import type { AdminAlert } from '#domain/admin-alert.ts';
import type { NoticeKind } from '#domain/notice.ts';
import { type Draft, sentence } from './draft.ts';
import { shorten } from './one-line.ts';

const LONGEST_DETAIL = 160;

/** What the admin reads instead of the content of a message. */
const KIND_WORDS: Record<NoticeKind, string> = {
  morning: 'nhắc việc buổi sáng',
  urgent: 'nhắc buổi chiều',
  digest: 'tổng hợp tuần',
  recorded: 'xác nhận đã ghi',
  'which-one': 'hỏi lại là việc nào',
  list: 'danh sách việc',
  'group-list': 'số việc quá hạn của nhóm',
  help: 'trợ giúp',
  'not-understood': 'báo chưa hiểu',
  'did-you-mean': 'hỏi lại ý đồng chí',
  'not-yet': 'báo chưa làm được qua tin nhắn',
  refused: 'báo không thực hiện được',
  'obstacle-told': 'báo vướng',
  'resolver-asked': 'hỏi ai gỡ vướng',
  'obstacle-recorded': 'xác nhận về vướng mắc',
  'step-asked': 'câu hỏi lại',
  'steps-dropped': 'trả lời',
  'obstacle-remains': 'xác nhận về vướng mắc',
  'obstacle-news': 'báo về vướng mắc',
  'obstacle-week': 'vướng mắc trong tuần',
  'obstacle-list': 'danh sách vướng mắc',
  'obstacle-collector': 'xác nhận nơi tổng hợp vướng mắc',
  'approval-asked': 'xin duyệt',
  'declined-told': 'báo không nhận việc',
  correction: 'đính chính',
  'assigned-to-you': 'giao việc',
  'decided-on-yours': 'kết quả duyệt',
  'plan-read': 'kết quả đọc kế hoạch',
  'plan-page': 'đường dẫn trang kế hoạch',
  'plan-amended': 'báo kế hoạch sửa đổi',
  'plan-not-read': 'báo không đọc được kế hoạch',
  apology: 'xin lỗi vì lỗi hệ thống',
  'reminded-again': 'nhắc lại theo hẹn',
  snoozed: 'xác nhận hẹn nhắc lại',
  'snooze-asked': 'hỏi lại giờ nhắc',
  'own-hour': 'giờ nhắc riêng',
  'ladder-told': 'lịch nhắc của việc',
  'why-told': 'giải thích vì sao nhắc',
  linking: 'liên kết cuộc trò chuyện',
  'standing-in': 'ủy quyền, nghỉ phép',
  'gaps-asked': 'đề nghị làm rõ việc',
  'gap-filled': 'xác nhận đã làm rõ',
  'gap-refused': 'báo không làm rõ được',
  'gaps-by-unit': 'số việc chưa rõ',
  'unit-reorganised': 'sắp xếp lại đơn vị',
  'person-gone': 'cán bộ chuyển đi',
  'evidence-kept': 'xác nhận đã nhận minh chứng',
  'evidence-which': 'hỏi tệp của việc nào',
  'evidence-refused': 'báo không nhận được tệp',
  'evidence-rule': 'quy định về minh chứng',
  'many-decided': 'xác nhận duyệt nhiều đơn vị',
  'many-asked': 'hỏi lại duyệt đơn vị nào',
  'extension-asked': 'xin gia hạn',
  'extension-told': 'kết quả xin gia hạn',
  'extension-recorded': 'xác nhận về gia hạn',
  'extension-until': 'hỏi ngày xin gia hạn',
  'admin-alert': 'cảnh báo vận hành',
  edited: 'sửa tin đã gửi',
  'task-card': 'thẻ giao việc',
  'given-to-you': 'giao việc',
  urged: 'đôn đốc',
  escalation: 'trả lời về việc quá hạn',
  'assigning-told': 'báo thay đổi về việc',
  'assigning-done': 'xác nhận đã giao việc',
  'assigning-refused': 'báo chưa giao được việc',
  'task-roll-up': 'số đơn vị đã nộp',
  'task-history': 'lịch sử của việc',
  'duties-told': 'chế độ báo cáo',
  'reports-counted': 'số đơn vị đã nộp báo cáo',
  'indicator-told': 'số liệu của chỉ tiêu',
  'indicators-listed': 'danh sách chỉ tiêu',
  'indicators-asked': 'đề nghị báo số chỉ tiêu',
  'regular-refused': 'báo không thực hiện được',
};

const isNoticeKind = (text: string): text is NoticeKind => Object.hasOwn(KIND_WORDS, text);

const noticeWords = (notice: string): string => (isNoticeKind(notice) ? KIND_WORDS[notice] : shorten(notice, LONGEST_DETAIL));

const reasonIn = (reason: string): string => shorten(reason, LONGEST_DETAIL) || 'không rõ lý do';

/** "2026-06" → "6/2026" */
const monthWords = (month: string): string => `${Number(month.slice(5))}/${month.slice(0, 4)}`;

/** What the one who runs the system must see to, in one sentence; no content of tasks. */
export const draftAdminAlert = (alert: AdminAlert): Draft => {
  switch (alert.kind) {
    case 'undeliverable':
      return sentence(
        `Cảnh báo vận hành: chưa gửi được tin “${noticeWords(alert.notice)}” tới ${shorten(alert.recipient, LONGEST_DETAIL)} (${reasonIn(alert.reason)}); xin kiểm tra kênh nhận tin và báo trực tiếp cho người nhận.`,
      );
    case 'update-parked':
      return sentence(
        `Cảnh báo vận hành: một tin đến qua kênh ${shorten(alert.channel, LONGEST_DETAIL)} đã lỗi ba lần nên được để riêng (${reasonIn(alert.reason)}); xin xem nhật ký hệ thống và mời người gửi nhắn lại.`,
      );
    case 'quota-near':
      return sentence(
        `Cảnh báo vận hành: kênh ${shorten(alert.channel, LONGEST_DETAIL)} đã gửi ${alert.sent}/${alert.limit} tin của tháng ${monthWords(alert.month)}; ${alert.sent >= alert.limit ? 'đã hết số tin của gói, tin tiếp theo có thể không tới' : 'xin theo dõi hoặc nâng gói'}.`,
      );
    case 'nobody-answers':
      return sentence(
        `Cảnh báo vận hành: ${alert.works} việc chưa có ai để nhắc, vì đơn vị chưa có thủ trưởng, người theo dõi hay lãnh đạo; xin bổ sung người cho đơn vị.`,
      );
  }
};

import { unreachable } from '#domain/result.ts';
import type { ImportRefusal } from './import-refusal.ts';

const BYTES_PER_MEGABYTE = 1_048_576;

const LONGEST_EXTENSION = 12;
const LONGEST_HEADER = 120;

const shortened = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);

const typeSentence = (extension: string): string =>
  extension === ''
    ? 'Tên tệp không có phần mở rộng; xin lưu kế hoạch thành tệp .txt hoặc .md rồi gửi lại.'
    : `Hệ thống không đọc được tệp .${shortened(extension, LONGEST_EXTENSION)}; xin lưu kế hoạch thành tệp .txt hoặc .md rồi gửi lại.`;

/** One polite Vietnamese sentence: what is wrong with the file and what to do about it. */
export const refusalSentence = (refusal: ImportRefusal): string => {
  switch (refusal.kind) {
    case 'unknown-type':
      return typeSentence(refusal.extension);
    case 'type-not-yet-read':
      return `Phiên bản này chưa đọc được tệp .${refusal.extension}; xin chép nội dung và bảng nhiệm vụ sang tệp .txt (các cột cách nhau bằng phím Tab) rồi gửi lại.`;
    case 'empty-file':
      return 'Tệp không có nội dung; xin kiểm tra và chọn lại đúng tệp kế hoạch.';
    case 'too-large':
      return `Tệp lớn hơn ${Math.round(refusal.limitBytes / BYTES_PER_MEGABYTE)} MB; xin tách riêng phần kế hoạch có bảng nhiệm vụ rồi gửi lại.`;
    case 'binary':
      return 'Tệp này không phải văn bản thuần dù mang đuôi văn bản; xin mở bằng phần mềm soạn thảo và lưu lại thành tệp .txt mã UTF-8.';
    case 'not-utf8':
      return `Tệp ${refusal.encoding === null ? 'không dùng mã UTF-8' : `dùng mã ${refusal.encoding}`} nên chữ tiếng Việt có thể bị hỏng; xin lưu lại thành tệp .txt mã UTF-8 rồi gửi lại.`;
    case 'secrecy-mark':
      return `Văn bản mang dấu mật "${refusal.mark}" (dòng ${refusal.line}) nên không được đưa vào hệ thống; xin xử lý theo quy định về bảo vệ bí mật nhà nước.`;
    case 'no-tasks':
      return 'Không tìm thấy nhiệm vụ nào trong tệp, cả ở bảng lẫn ở danh sách; xin bổ sung bảng có các cột như "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn hoàn thành", hoặc các dòng "Cơ quan chủ trì: …", "Thời gian hoàn thành: …" dưới từng nhiệm vụ.';
    case 'no-deadline-column':
      return `Bảng nhiệm vụ không có cột thời hạn (các cột đọc được: ${shortened(refusal.columns.join(', '), LONGEST_HEADER)}); xin bổ sung cột "Thời hạn hoàn thành" rồi gửi lại.`;
    default:
      return unreachable(refusal);
  }
};

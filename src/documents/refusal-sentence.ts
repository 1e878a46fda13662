import { unreachable } from '#domain/result.ts';
import type { FoundContent, ImportRefusal } from './import-refusal.ts';

const BYTES_PER_MEGABYTE = 1_048_576;

const LONGEST_EXTENSION = 12;
const LONGEST_HEADER = 120;

const shortened = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);

const CONTENT_WORDS: Readonly<Record<FoundContent, string>> = {
  pdf: 'tệp PDF',
  zip: 'tệp nén',
  docx: 'tệp Word (.docx)',
  xlsx: 'tệp Excel (.xlsx)',
  'old-office': 'tệp Word hoặc Excel đời cũ (.doc, .xls)',
  rtf: 'tệp RTF',
  text: 'văn bản thuần hoặc dạng khác',
};

const typeSentence = (extension: string): string =>
  extension === ''
    ? 'Tên tệp không có phần mở rộng; xin lưu kế hoạch thành tệp .docx, .xlsx, .pdf hoặc .txt rồi gửi lại.'
    : `Hệ thống không đọc được tệp .${shortened(extension, LONGEST_EXTENSION)}; xin lưu kế hoạch thành tệp .docx, .xlsx, .pdf hoặc .txt rồi gửi lại.`;

/** One polite Vietnamese sentence: what is wrong with the file and what to do about it. */
export const refusalSentence = (refusal: ImportRefusal): string => {
  switch (refusal.kind) {
    case 'unknown-type':
      return typeSentence(refusal.extension);
    case 'type-not-yet-read':
      return `Phiên bản này chưa đọc được tệp .${refusal.extension}; xin mở tệp và lưu lại thành .docx, .xlsx hoặc .pdf rồi gửi lại.`;
    case 'other-content':
      return `Tệp có đuôi .${refusal.extension} nhưng nội dung là ${CONTENT_WORDS[refusal.found]}; xin đặt lại đúng đuôi tệp hoặc lưu lại đúng định dạng rồi gửi lại.`;
    case 'empty-file':
      return 'Tệp không có nội dung; xin kiểm tra và chọn lại đúng tệp kế hoạch.';
    case 'too-large':
      return `Tệp lớn hơn ${Math.round(refusal.limitBytes / BYTES_PER_MEGABYTE)} MB; xin tách riêng phần kế hoạch có bảng nhiệm vụ rồi gửi lại.`;
    case 'binary':
      return 'Tệp này không phải văn bản thuần dù mang đuôi văn bản; xin mở bằng phần mềm soạn thảo và lưu lại thành tệp .txt mã UTF-8.';
    case 'not-utf8':
      return `Tệp ${refusal.encoding === null ? 'không dùng mã UTF-8' : `dùng mã ${refusal.encoding}`} nên chữ tiếng Việt có thể bị hỏng; xin lưu lại thành tệp .txt mã UTF-8 rồi gửi lại.`;
    case 'damaged':
      return 'Tệp bị hỏng hoặc chưa tải về trọn vẹn nên không mở được; xin mở lại bằng phần mềm soạn thảo, lưu lại rồi gửi lại.';
    case 'unsafe-archive':
      return 'Tệp có cấu trúc bất thường, không giống tệp do phần mềm văn phòng tạo ra nên không được mở; xin mở bằng Word hoặc Excel, lưu thành tệp mới rồi gửi lại.';
    case 'too-much-inside':
      return 'Tệp nén chứa quá nhiều dữ liệu bên trong nên không được mở; xin tách riêng phần kế hoạch có bảng nhiệm vụ rồi gửi lại.';
    case 'too-hard':
      return 'Đọc tệp này tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng; xin tách riêng phần kế hoạch có bảng nhiệm vụ rồi gửi lại.';
    case 'password-protected':
      return 'Tệp được đặt mật khẩu nên không đọc được; xin bỏ mật khẩu khi lưu rồi gửi lại.';
    case 'macros':
      return 'Tệp chứa macro nên không được nhận; xin lưu lại thành tệp .docx hoặc .xlsx không có macro rồi gửi lại.';
    case 'no-text-layer':
      return 'Tệp PDF chỉ gồm ảnh chụp, không có lớp chữ để đọc; xin gửi tệp Word gốc hoặc bản PDF xuất từ Word.';
    case 'secrecy-mark':
      return `Văn bản mang dấu mật "${refusal.mark}" (${refusal.line === null ? 'ở đầu trang, chân trang hoặc khung chữ' : `dòng ${refusal.line}`}) nên không được đưa vào hệ thống; xin xử lý theo quy định về bảo vệ bí mật nhà nước.`;
    case 'no-tasks':
      return 'Không tìm thấy nhiệm vụ nào trong tệp, cả ở bảng lẫn ở danh sách; xin bổ sung bảng có các cột như "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn hoàn thành", hoặc các dòng "Cơ quan chủ trì: …", "Thời gian hoàn thành: …" dưới từng nhiệm vụ.';
    case 'no-deadline-column':
      return `Bảng nhiệm vụ không có cột thời hạn (các cột đọc được: ${shortened(refusal.columns.join(', '), LONGEST_HEADER)}); xin bổ sung cột "Thời hạn hoàn thành" rồi gửi lại.`;
    default:
      return unreachable(refusal);
  }
};

// What can be laid on a table, counted or looked up; whoever checks a product looks for one of these.
const CHECKABLE = new RegExp(
  [
    'báo cáo|kế hoạch|văn bản|quyết định|tờ trình|nghị quyết|đề án|dự án|biên bản|danh sách|danh mục|hồ sơ|số liệu|dữ liệu',
    'hội nghị|hội thảo|lớp|khóa|khoá|phần mềm|hệ thống|trang thông tin|cổng|quy chế|quy trình|quy định|tài liệu|công văn|thông báo',
    'thông tư|nghị định|hướng dẫn|chương trình|phương án|thuyết minh|hợp đồng|giấy|bản đồ|bảng|phiếu|chứng nhận|công trình|sổ tay',
    'kết quả|tỷ lệ|tỉ lệ|chỉ thị|chỉ số|chuyên đề|sản phẩm|tin, bài|tin bài|dự thảo|mô hình|nền tảng|cơ sở',
  ].join('|'),
  'u',
);

/** With these words begins what is only effort, unless it goes on to something that can be checked. */
export const EFFORT_WORDS: readonly string[] = [
  ...['tham mưu', 'phối hợp', 'nâng cao', 'tăng cường', 'đẩy mạnh', 'chú trọng', 'quan tâm', 'tiếp tục', 'thực hiện', 'triển khai'],
  ...['bảo đảm', 'đảm bảo', 'hoàn thành', 'làm', 'chuyển biến', 'góp phần', 'tạo chuyển biến'],
];

/** Words that fit every task, and say nothing of this one, where they are all that is said. */
export const WORDS_OF_ANY_TASK: readonly string[] = [
  ...['kết quả', 'kết quả tốt', 'xong', 'tốt', 'đạt yêu cầu', 'theo quy định', 'báo cáo miệng'],
];

const ONLY_EFFORT = new RegExp(`^(?:-\\s*)?(?:${EFFORT_WORDS.join('|')})(?:\\s|$)`, 'u');
const ANY_TASK = new RegExp(`^(?:${WORDS_OF_ANY_TASK.join('|')})\\.?$`, 'u');

/**
 * Whether a product is only effort, or fits every task, so that nobody could check it: "tham mưu tốt", "nâng cao nhận thức", "đạt yêu cầu". A figure, or anything that can be handed
 * in ("báo cáo"), makes it checkable; what is not known to be effort counts as a product.
 */
export const cannotBeChecked = (product: string): boolean => {
  const words = product.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return ANY_TASK.test(words) || (ONLY_EFFORT.test(words) && !CHECKABLE.test(words) && !/[\d%]/u.test(words));
};

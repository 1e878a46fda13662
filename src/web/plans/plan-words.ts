import type { Deadline, Period } from '#domain/deadline.ts';
import type { Gap } from '#domain/six-ro.ts';
import type { LateChoice } from '#domain/importing/late-rows.ts';
import type { LadderChoice } from '#domain/reminders/ladder.ts';
import type { Doubt } from '#domain/reviewing/row-doubts.ts';
import { type Day, partsOf } from '#domain/time/day.ts';

/** "14/8/2026". */
export const shortDay = (day: Day): string => {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${dayOfMonth}/${month}/${year}`;
};

export const GAP_WORDS: Readonly<Record<Gap, string>> = {
  person: 'rõ người',
  work: 'rõ việc',
  time: 'rõ thời gian',
  responsibility: 'rõ trách nhiệm',
  product: 'rõ sản phẩm',
  authority: 'rõ thẩm quyền',
};

const DOUBTFUL_GAPS = {
  work: 'Chưa rõ việc: nội dung quá ngắn.',
  time: 'Chưa rõ thời gian.',
  responsibility: 'Chưa rõ trách nhiệm: cần đúng một đơn vị chủ trì.',
  product: 'Chưa rõ sản phẩm.',
} as const;

/** Why a cell is to be looked at, in one sentence. */
export const doubtSentence = (doubt: Doubt): string => {
  switch (doubt.kind) {
    case 'gap':
      return DOUBTFUL_GAPS[doubt.gap];
    case 'unknown-unit':
      return `Cơ quan chưa có đơn vị “${doubt.name}”.`;
    case 'warning':
      return doubt.sentence;
  }
};

const PERIODS: Readonly<Record<Period, string>> = { week: 'tuần', month: 'tháng', quarter: 'quý', half: '6 tháng', year: 'năm' };

/** How a deadline was read. */
export const deadlineReading = ({ kind, lastDay, recurrence }: Deadline): string => {
  if (lastDay !== null) return `Hạn cuối: ${shortDay(lastDay)}`;
  if (recurrence !== null) return `Định kỳ hằng ${PERIODS[recurrence.every]}`;
  if (kind === 'ongoing') return 'Thường xuyên, không có ngày cuối';
  return kind === 'conditional' ? 'Theo điều kiện, chưa có ngày' : 'Chưa đọc được thời hạn';
};

export const LATE_WORDS: Readonly<Record<LateChoice, string>> = {
  follow: 'Theo dõi từ hôm nay',
  done: 'Đã xong',
  drop: 'Bỏ',
};

export const LADDER_WORDS: Readonly<Record<LadderChoice, string>> = {
  default: 'Thường: trước 7, 3, 1 ngày và đúng hạn; quá hạn nhắc 2 ngày một lần',
  often: 'Dày: trước 10, 7, 5, 3, 2, 1 ngày và đúng hạn; quá hạn nhắc mỗi ngày',
  seldom: 'Thưa: trước 5 ngày và đúng hạn; quá hạn nhắc 5 ngày một lần',
};

/** What the page says where something was not done; by the kind that stands in its address. */
export const FAULT_SENTENCES: Readonly<Record<string, string>> = {
  stale: 'Bản dự thảo vừa được sửa ở nơi khác nên lần sửa này chưa được ghi; xin xem lại rồi sửa tiếp.',
  'not-open': 'Bản dự thảo này đã được xác nhận hoặc đã bỏ nên không sửa được nữa.',
  'no-such-row': 'Nhiệm vụ này không còn trong bản dự thảo.',
  'no-such-duty': 'Chế độ báo cáo này không còn trong bản dự thảo.',
  'no-next-row': 'Không có nhiệm vụ nào ở dưới để gộp.',
  'empty-title': 'Nhiệm vụ phải có nội dung; nội dung cũ được giữ nguyên.',
  'unknown-choice': 'Đơn vị hoặc người vừa chọn không còn trong cơ quan; xin chọn lại.',
  'secrecy-not-denied': 'Xin xác nhận văn bản không chứa bí mật nhà nước bằng cách đánh dấu vào ô.',
  'no-rows': 'Bản dự thảo không còn nhiệm vụ nào để xác nhận.',
  'wrong-form': 'Nội dung gửi lên không đúng dạng; xin tải lại trang rồi thử lại.',
};

import type { Notice } from '#domain/notice.ts';
import { DEMAND_REPORT } from './answer-words.ts';
import { type Draft, sentence, taskBlock } from './draft.ts';

type Audience = Extract<Notice, { kind: 'help' }>['audience'];

const FOR_OFFICIALS = [
  'xong 12: việc 12 đã hoàn thành',
  'vướng 12 lý do: việc 12 đang vướng',
  'hết vướng 12: việc 12 làm tiếp được',
  'đang làm 12 50%: báo tiến độ',
  'nhắc lại 12 sáng mai: hẹn nhắc lại việc 12 vào lúc khác',
  'đổi giờ nhắc sang 9h: giờ nhận tin nhắc việc hằng ngày',
  'việc của tôi: xem việc đang làm',
  'vì sao tôi nhận tin này?: lý do của tin nhắc',
];

const FOR_LEADERS = [
  ...FOR_OFFICIALS,
  'việc quá hạn?: xem việc quá hạn theo đơn vị',
  'giao 12 cho <họ tên>: cử người thực hiện',
  'việc nào chưa rõ?: xem việc chưa đủ 6 rõ theo đơn vị',
  'lịch nhắc 12 dày: nhắc việc 12 dày hơn (hoặc thưa, theo kế hoạch)',
  'duyệt 12: chấp nhận kết quả',
  'trả lại 12: lý do: yêu cầu làm lại',
  'yêu cầu báo cáo đột xuất: Nhắc Việc hỏi nội dung, hạn, đơn vị rồi giao ngay',
];

const FOR_GROUPS = ['@nhacviec việc quá hạn?: số việc quá hạn theo đơn vị'];

const linesFor = (audience: Audience): readonly string[] => {
  switch (audience) {
    case 'official':
      return FOR_OFFICIALS;
    case 'leader':
      return FOR_LEADERS;
    case 'group':
      return FOR_GROUPS;
  }
};

const CLOSING: Record<Audience, string> = {
  official: 'Số 12 là ví dụ: thay bằng số của việc trong tin nhắc. Gõ không dấu cũng được.',
  leader: 'Số 12 là ví dụ: thay bằng số của việc trong tin nhắc. Gõ không dấu cũng được.',
  group: 'Trong nhóm chỉ nêu số lượng và số của việc; việc cụ thể xin nhắn riêng cho Nhắc Việc.',
};

const bulleted = (line: string): string => {
  const border = line.lastIndexOf(': ');
  return `• ${line.slice(0, border)} – ${line.slice(border + 2)}`;
};

/** What can be said to the bot, for this reader. */
export const draftHelp = (audience: Audience): Draft => ({
  first: 'Cách nhắn cho Nhắc Việc:',
  blocks: [taskBlock(null, [{ text: linesFor(audience).map(bulleted).join('\n'), numbers: [] }])],
  answer: CLOSING[audience],
  choices: audience === 'leader' ? [DEMAND_REPORT] : [],
});

/** Nothing was changed, and these are the words that work. */
export const draftNotUnderstood = ({ audience }: Extract<Notice, { kind: 'not-understood' }>): Draft => ({
  ...sentence('Nhắc Việc chưa hiểu tin này nên chưa ghi nhận gì.'),
  answer:
    audience === 'leader'
      ? 'Gõ, ví dụ: việc quá hạn? · việc nào chưa rõ? · việc 12 · giao 12 cho <họ tên> · duyệt 12 · việc của tôi · trợ giúp'
      : 'Trả lời: xong 12 · vướng 12 lý do · đang làm 12 50% · việc của tôi · trợ giúp',
});

/** An update that could not be worked on. */
export const draftApology = (): Draft =>
  sentence(
    'Xin lỗi đồng chí, Nhắc Việc gặp lỗi nên chưa ghi nhận tin vừa rồi; người quản trị đã được báo, mời đồng chí nhắn lại sau ít phút.',
  );

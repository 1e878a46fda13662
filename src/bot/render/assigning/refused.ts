import type { AssigningRefusal } from '#domain/assigning/assigning-notice.ts';
import type { Choice } from '../../channel.ts';
import { type Draft, sentence } from '../draft.ts';
import { shorten } from '../one-line.ts';
import { comrade, unitWords } from '../task-line.ts';

const MOST_NAMES = 5;

const toWhom = (to: string): string => (to === '' ? 'người khác' : unitWords(to));

const nearWords = (near: readonly string[]): string =>
  near.length === 0 ? '' : ` (có thể là: ${near.slice(0, MOST_NAMES).map(unitWords).join('; ')})`;

type GivingRefusal = Extract<
  AssigningRefusal,
  { why: 'gives-nothing' | 'not-below' | 'through-head' | 'outside-plan' | 'nobody-answers' | 'no-card' | 'incomplete' }
>;

const givingWords = (refusal: GivingRefusal): string => {
  switch (refusal.why) {
    case 'gives-nothing':
      return 'Đồng chí chưa được phân quyền giao việc; xin đề nghị người phụ trách đơn vị hoặc lãnh đạo giao.';
    case 'not-below':
      return `Đồng chí không giao việc được cho ${toWhom(refusal.to)} vì nằm ngoài phạm vi phụ trách; xin đề nghị lãnh đạo giao.`;
    case 'through-head':
      return `${toWhom(refusal.to)} do người phụ trách đơn vị phân công; xin giao cho đơn vị.`;
    case 'outside-plan':
      return `${toWhom(refusal.to)} không tham gia kế hoạch nào đồng chí theo dõi; xin đề nghị lãnh đạo giao.`;
    case 'nobody-answers':
      return `${toWhom(refusal.to)} chưa có ai phụ trách nên chưa giao được; xin bổ sung người phụ trách đơn vị trước.`;
    case 'no-card':
      return 'Thẻ giao việc này không còn; xin gõ lại, ví dụ: giao Phòng Kinh tế lập báo cáo quý III trước 15/9.';
    case 'incomplete':
      return 'Thẻ chưa nói giao cho ai, làm việc gì nên chưa giao được; xin gõ, ví dụ: sửa người: Nguyễn Văn A.';
  }
};

const urgingWords = ({ number, may, letter }: Extract<AssigningRefusal, { why: 'may-not-urge' }>): string => {
  const who = may === null ? 'người theo dõi kế hoạch' : `${comrade(may)}, người theo dõi kế hoạch`;
  const instead = letter ? `, hoặc lấy dự thảo công văn, gõ: công văn đôn đốc ${number}` : '';
  return `Đồng chí không theo dõi việc ${number} nên không đôn đốc được; xin nhắn ${who}${instead}.`;
};

const refusalWords = (refusal: AssigningRefusal): string => {
  switch (refusal.why) {
    case 'which-number':
      return `Xin cho biết số của việc, ví dụ: ${refusal.example}.`;
    case 'takes-part-already':
      return `${toWhom(refusal.to)} đã tham gia việc ${refusal.number} nên không chuyển được.`;
    case 'finished':
      return `Việc ${refusal.number} đã kết thúc nên không hủy hay thay được nữa.`;
    case 'which-part':
      return `Việc ${refusal.number} có nhiều đơn vị chủ trì; xin trả lời ngay dưới tin về phần việc cần chuyển.`;
    case 'reason-missing':
      return `Xin đồng chí cho biết lý do, ví dụ: hủy việc ${refusal.number}: trùng với việc khác.`;
    case 'may-not-cancel':
      return `Đồng chí không được hủy hay thay việc ${refusal.number}; xin đề nghị ${refusal.may === null ? 'người giao việc hoặc người theo dõi kế hoạch' : comrade(refusal.may)}.`;
    case 'may-not-urge':
      return urgingWords(refusal);
    case 'one-each':
      return `Mỗi phần việc giao một người; xin gõ lần lượt: giao lại ${refusal.number} cho ${refusal.names[0]}, rồi giao lại ${refusal.number} cho ${refusal.names[1]}.`;
    case 'replaced-by-itself':
      return `Việc ${refusal.number} không thể thay bằng chính nó; xin kiểm tra lại số của việc.`;
    case 'unknown-task':
      return `Không tìm thấy việc ${refusal.number} trong những việc của đồng chí; xin xem lại bằng cách gõ: việc của tôi.`;
    case 'unknown-receiver':
      return `Chưa rõ “${unitWords(refusal.said)}” là ai trong cơ quan${nearWords(refusal.near)}; xin gõ đủ tên, ví dụ: giao ${refusal.number} cho Nguyễn Văn A.`;
    case 'which-coordination':
      return 'Đồng chí đang phối hợp nhiều việc; xin chọn việc đã xong phần phối hợp.';
    case 'no-coordination':
      return 'Đồng chí không có phần phối hợp nào đang làm phù hợp với tin này; xin xem lại bằng cách gõ: việc của tôi.';
    case 'gives-nothing':
    case 'not-below':
    case 'through-head':
    case 'outside-plan':
    case 'nobody-answers':
    case 'no-card':
    case 'incomplete':
      return givingWords(refusal);
  }
};

const MOST_CHOICES = 8;
const LONGEST_LABEL = 60;

const choicesOf = (refusal: AssigningRefusal): readonly Choice[] => {
  if ('instead' in refusal && refusal.instead !== null)
    return [{ label: shorten(refusal.instead.label, LONGEST_LABEL), says: refusal.instead.says }];
  if (refusal.why === 'which-coordination')
    return refusal.numbers.slice(0, MOST_CHOICES).map((number) => ({ label: `Việc ${number}`, says: `xong phần phối hợp việc ${number}` }));
  return [];
};

/** Why nothing was done, in one sentence, with what can be done instead. */
export const draftNotAssigned = (refusal: AssigningRefusal): Draft => {
  const choices = choicesOf(refusal);
  const [first] = choices;
  return { ...sentence(refusalWords(refusal)), answer: first === undefined ? null : `Gõ: ${first.says}`, choices };
};

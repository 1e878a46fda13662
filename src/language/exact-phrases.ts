import type { Act } from './act.ts';

const DONE = [
  'xong',
  'đã xong',
  'làm xong',
  'đã làm xong',
  'hoàn thành',
  'đã hoàn thành',
  'hoàn thành xong',
  'đã hoàn thành xong',
  'hoàn tất',
  'đã hoàn tất',
  'thực hiện xong',
  'đã thực hiện xong',
];

const UNBLOCKED = [
  'hết vướng',
  'đã hết vướng',
  'hết vướng mắc',
  'đã hết vướng mắc',
  'không còn vướng',
  'không còn vướng mắc',
  'đã gỡ vướng',
];

const APPROVE = ['duyệt', 'phê duyệt', 'đồng ý duyệt'];

/** Said of work that goes on; the words of "not done yet" are here too, since they tell no more than that. */
const IN_PROGRESS = ['đang làm', 'đang thực hiện', 'đang triển khai', 'đang xử lý', 'chưa xong', 'gần xong', 'sắp xong', 'chưa hoàn thành'];

/** Words before a percentage. */
const REACHED = ['đạt', 'được', 'đc', 'dc', 'mới được', 'khoảng', 'làm được', 'đã đạt', 'xong', ...IN_PROGRESS.slice(0, 4)];

const aroundNumbers = (phrase: string): readonly string[] => [phrase, `${phrase} N`, `N ${phrase}`];

const withPercent = (phrase: string): readonly string[] => [`${phrase} P`, `${phrase} P N`, `${phrase} N P`, `N ${phrase} P`];

interface PhraseGroup {
  readonly intent: Exclude<Act['intent'], 'blocked' | 'return' | 'assign' | 'question' | 'help' | 'group-code' | 'unlink' | 'none'>;
  readonly phrases: readonly string[];
}

/** Whole messages by what they mean; N stands for task numbers, P for a percentage. Nothing may be left over. */
export const EXACT_PHRASES: readonly PhraseGroup[] = [
  { intent: 'done', phrases: [...DONE.flatMap(aroundNumbers), 'xong việc', 'xong việc này', 'việc này xong', 'việc này đã xong'] },
  { intent: 'unblocked', phrases: UNBLOCKED.flatMap(aroundNumbers) },
  { intent: 'approve', phrases: APPROVE.flatMap(aroundNumbers) },
  { intent: 'progress', phrases: ['P', 'N P', ...IN_PROGRESS.flatMap(aroundNumbers), ...REACHED.flatMap(withPercent)] },
  { intent: 'choose', phrases: ['N', 'chọn N', 'cái N'] },
];

/** Questions and the call for help, as whole messages; a question mark at the end is welcome. */
export const ASKING_PHRASES: readonly { readonly act: Act; readonly phrases: readonly string[] }[] = [
  {
    act: { intent: 'question', topic: 'mine' },
    phrases: ['việc của tôi', 'việc của em', 'việc của mình', 'công việc của tôi', 'nhiệm vụ của tôi', 'việc tôi', 'xem việc của tôi'],
  },
  {
    act: { intent: 'question', topic: 'overdue' },
    phrases: [
      'quá hạn',
      'việc quá hạn',
      'các việc quá hạn',
      'những việc quá hạn',
      'việc nào quá hạn',
      'việc nào đang quá hạn',
      'có việc nào quá hạn không',
      'danh sách việc quá hạn',
      'liệt kê việc quá hạn',
      'xem việc quá hạn',
      'nhiệm vụ quá hạn',
      'trễ hạn',
      'việc trễ hạn',
      'việc nào trễ hạn',
      'có việc nào trễ hạn không',
    ],
  },
  { act: { intent: 'group-code' }, phrases: ['mã nhóm', 'xin mã nhóm', 'mã gắn nhóm', 'gắn nhóm'] },
  { act: { intent: 'unlink' }, phrases: ['huỷ liên kết', 'hủy liên kết', 'ngừng liên kết'] },
  { act: { intent: 'help' }, phrases: ['trợ giúp', 'giúp', 'giúp tôi', 'giúp em', 'hướng dẫn', 'help', 'cách dùng'] },
];

/** Openings after which free words follow: a reason or a name. The longer ones come first. */
export const BLOCKED_OPENINGS = [
  'vẫn đang vướng mắc',
  'vẫn đang vướng',
  'đang bị vướng',
  'đang vướng mắc',
  'còn vướng mắc',
  'đang vướng',
  'còn vướng',
  'vẫn vướng',
  'bị vướng',
  'vướng mắc',
  'vướng',
];
export const RETURN_OPENINGS = ['trả lại', 'trả về'];
export const ASSIGN_OPENINGS = ['giao cho', 'phân công cho', 'giao', 'phân công'];

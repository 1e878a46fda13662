import type { TaskId } from '#domain/ids.ts';
import type { Act } from './act.ts';
import { ASSIGN_OPENINGS, BLOCKED_OPENINGS, RETURN_OPENINGS } from './exact-phrases.ts';
import { bare } from './fold.ts';
import { isMark, isWord, type Piece, type PiecedMessage, wordsAt } from './message-pieces.ts';

/** A message that opens with known words and ends in free ones: "vướng 12 kinh phí" → numbers 12, tail "kinh phí". */
interface Opened {
  readonly tasks: readonly TaskId[];
  readonly tail: string;
  /** Whether it is beyond doubt that the numbers are task numbers and do not belong to the tail ("vướng 3 hộ dân"). */
  readonly clear: boolean;
}

interface Taken {
  readonly numbers: readonly TaskId[];
  readonly next: number;
  /** Whether "việc" or the like introduces them. */
  readonly named: boolean;
}

const TASK_NOUNS = ['nhiệm vụ số', 'nhiệm vụ', 'việc số', 'việc', 'nv', 'số'];

/** How many pieces at this place only say that a task number follows. */
export const taskNounLength = (pieces: readonly Piece[], at: number): number => {
  const noun = TASK_NOUNS.find((words) => wordsAt(pieces, at, words) && pieces[at + words.split(' ').length]?.kind === 'numbers');
  return noun?.split(' ').length ?? 0;
};

const takeNumbers = (pieces: readonly Piece[], at: number): Taken => {
  const nouns = taskNounLength(pieces, at);
  const piece = pieces[at + nouns];
  return piece?.kind === 'numbers'
    ? { numbers: piece.numbers, next: at + nouns + 1, named: nouns > 0 }
    : { numbers: [], next: at, named: false };
};

const COUNTED = 'hộ triệu tỷ tỉ nghìn người ngày tháng tuần giờ thửa nhà xã phường thôn đơn dự việc km ha căn lần điểm gói cán'.split(' ');

const isClear = (pieces: readonly Piece[], taken: Taken): boolean => {
  const following = pieces[taken.next];
  if (taken.numbers.length === 0 || following === undefined || isMark(following, ':-')) return true;
  if (following.kind !== 'word' && !isMark(following, ',')) return false;
  return taken.numbers.length === 1 && (taken.named || !COUNTED.some((noun) => isWord(following, noun)));
};

const POLITE_END = /(?:(?:^|[\s,]+)(?:(?:anh|chị|em|sếp|đồng chí)\s+)?(?:ạ|ah|nhé|nhe|nha|ơi))+[\s.!]*$|[\s.!]+$/iu;
// A lone "a" ends a polite sentence typed without diacritics, but also a name ("Nguyễn Văn A").
const LONE_A = /(?:^|\s+(?:(?:anh|chi|em|sep)\s+)?)a$/u;
/** What the help text writes in the place of the reason. */
const PLACEHOLDER = /^<?(?:lý do|ly do)>?(?:\s*:\s*|$)/iu;

const skipMark = (pieces: readonly Piece[], at: number): number => (isMark(pieces[at], ':,-') ? at + 1 : at);

const opened = ({ text, pieces }: PiecedMessage, openings: readonly string[]): Opened | null => {
  const before = takeNumbers(pieces, 0);
  const numbersFirst = before.numbers.length > 0;
  const from = numbersFirst ? skipMark(pieces, before.next) : 0;
  const opening = openings.find((words) => wordsAt(pieces, from, words));
  if (opening === undefined) return null;
  const afterOpening = from + opening.split(' ').length;
  const taken = numbersFirst ? { ...before, next: afterOpening } : takeNumbers(pieces, afterOpening);
  const start = pieces[skipMark(pieces, taken.next)]?.start ?? text.length;
  return { tasks: taken.numbers, tail: text.slice(start).replace(POLITE_END, ''), clear: numbersFirst || isClear(pieces, taken) };
};

const LONGEST_REASON = 300;
// Each of these turns "vướng …" into something else: a question, a condition, a second statement, or the end of the obstacle.
const DOUBT =
  /[?"]|[,;.]\s*(?:việc\s*)?\d|(?<!\p{L})(?:xong|hoàn thành|hoan thanh|giải quyết|giai quyet|tháo gỡ|thao go|đã gỡ|da go|hết|het|vướng|vuong|nếu|neu|không còn|khong con|gì|gi|nào|nao)(?!\p{L})/iu;
const DOUBTFUL_START =
  /^(?:thì|thi|mà|ma|đâu|hay|hoặc|không|khong|ko|chưa|chua|ai|là|la)(?:$|\s+(?:báo|bao|nói|noi|nhắn|nhan|phải|phai))/iu;
const DOUBTFUL_END = /(?:^|\s)(?:không|khong|ko|k|chưa|chua|à|hả|ha|hử|đâu|dau|sao|vậy|thế)$/iu;

const reasonIn = (tail: string): string => tail.replace(LONE_A, '').replace(PLACEHOLDER, '');

const isPlainReason = (reason: string): boolean =>
  reason.length <= LONGEST_REASON && ![DOUBT, DOUBTFUL_START, DOUBTFUL_END].some((doubt) => doubt.test(reason));

const HONORIFIC = /^(?:đồng chí|dong chi|đ\/c|anh|chị|chi|em|bạn|ban)\s+(?=\p{L})/iu;
const NAME = /^\p{L}[\p{L}\p{M}' -]*$/u;
const MOST_WORDS_OF_A_NAME = 6;
const NO_NAME = 'chua khong ko nao ai gi truoc hay roi lam'.split(' ');

const nameIn = (tail: string): string | null => {
  const name = tail.replace(HONORIFIC, '');
  const words = name.split(' ');
  const isName =
    NAME.test(name) &&
    words.length <= MOST_WORDS_OF_A_NAME &&
    !words.some((word) => NO_NAME.includes(bare(word)) && word === word.toLowerCase());
  return isName ? name : null;
};

const readAssign = (message: PiecedMessage): Act | null => {
  const found = opened(message, ASSIGN_OPENINGS);
  if (found === null) return null;
  const saysTo = /^(?:cho|đến|den)\s+/iu;
  const opensWithTo = wordsAt(message.pieces, 0, 'giao cho') || wordsAt(message.pieces, 0, 'phân công cho');
  if (!opensWithTo && !saysTo.test(found.tail)) return null;
  const target = nameIn(found.tail.replace(saysTo, ''));
  return target === null ? null : { intent: 'assign', tasks: found.tasks, target };
};

/** What a message with a free tail means: blocked, return or assign; null where it is none of them or leaves a doubt. */
export const readFreeTail = (message: PiecedMessage): Act | null => {
  for (const [intent, openings] of [
    ['blocked', BLOCKED_OPENINGS],
    ['return', RETURN_OPENINGS],
  ] as const) {
    const found = opened(message, openings);
    if (found === null) continue;
    const reason = reasonIn(found.tail);
    return found.clear && isPlainReason(reason) ? { intent, tasks: found.tasks, reason } : null;
  }
  return readAssign(message);
};

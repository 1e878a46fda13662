import { type Chunk, fits, isKind, isMark, means } from './chunk.ts';
import { isCounted, type Item, type TaskList, taskListAt } from './task-list.ts';
import { AFTER_A_TASK, BEFORE_A_TASK, CALLS, COUNTING_CALLS, STATUS } from './words/sense-groups.ts';

/** What a list of numbers is: those of tasks, those of other things ("bước 1", "5 hộ"), or stray ones that nobody can place. */
type Role = 'tasks' | 'thing' | 'stray';

interface Placed {
  readonly list: TaskList;
  readonly before: Chunk | undefined;
  readonly after: Chunk | undefined;
  /** The chunk behind `after`. */
  readonly second: Chunk | undefined;
  /** The chunk with which the list begins, its noun included. */
  readonly opening: Chunk | undefined;
}

// "xong việc 2", "nhận việc 5": the table's phrase took the noun.
const ENDS_IN_NOUN = / (?:việc|viec|nhiệm vụ|nhiem vu)$/u;

const FIRST_YEAR = 1_990;
const LAST_YEAR = 2_100;

const isYear = ({ items }: TaskList): boolean =>
  items.some(({ numbers }) => numbers.some((number) => number >= FIRST_YEAR && number <= LAST_YEAR));

const isEnd = (chunk: Chunk | undefined): boolean => chunk === undefined || chunk.kind === 'mark';

const tellsStatus = (chunk: Chunk | undefined): boolean => means(chunk, ...STATUS) || isKind(chunk, 'percent');

// "nộp trễ 2 …": more likely a count of days than a task.
const countsDays = ({ before, after }: Placed): boolean =>
  means(before, 'extend', 'more-time') && !isEnd(after) && !means(after, 'until', 'because', 'polite', 'and');

const roleAfterCall = (placed: Placed): Role => {
  const { before, after } = placed;
  if (countsDays(placed)) return 'stray';
  if (isEnd(after) || isKind(after, 'percent') || means(after, ...AFTER_A_TASK)) return 'tasks';
  return means(before, ...COUNTING_CALLS) ? 'stray' : 'tasks';
};

// "lấy cho tôi báo cáo tháng 4": the table's phrase took the noun.
const ENDS_IN_PERIOD = / (?:tháng|quý|năm|tuần)$/u;

// "đồng ý 6": other words that agree ("được 6", "đạt 6") count.
const AGREES = /^(?:đồng ý|nhất trí|thống nhất|dong y|nhat tri|thong nhat)$/u;

const ASKS = /^(?:xin|đề nghị|xin phép)(?: |$)/u;

const roleAtStart = ({ after }: Placed): Role =>
  isEnd(after) || isKind(after, 'percent', 'slash') || means(after, ...AFTER_A_TASK) || fits(after, ASKS) ? 'tasks' : 'stray';

const ITEM = /^(?:mục|nội dung|muc|noi dung)(?: |$)/u;
const WITHIN = /^(?:của|trong|tại|theo|thuộc|cua|tai|thuoc)$/u;
const PAPER = /^(?:kế hoạch|nghị quyết|quyết định|chương trình|công văn|thông báo|đề án|kết luận|chỉ thị|phụ lục|ke hoach|nghi quyet)/u;

// "mục 3 của kế hoạch": what the paper counts is no number of the own list.
const isOfPaper = ({ opening, after, second }: Placed): boolean =>
  fits(opening, ITEM) && fits(after, WITHIN) && (fits(second, PAPER) || isKind(second, 'document'));

/** What the chunks around make of a bare list of numbers; the first that applies is heard. */
const ROLES: readonly (readonly [applies: (placed: Placed) => boolean, role: (placed: Placed) => Role])[] = [
  [({ before }) => means(before, 'range-from'), () => 'stray'],
  [isOfPaper, () => 'stray'],
  [({ list, before }) => list.named || means(before, 'except') || fits(before, ENDS_IN_NOUN), () => 'tasks'],
  [({ before }) => means(before, 'thing-noun') && !means(before, ...CALLS), () => 'thing'],
  [({ before }) => fits(before, ENDS_IN_PERIOD), () => 'thing'],
  [({ list, after }) => isCounted(after) || isYear(list), () => 'thing'],
  [({ list }) => list.numbered, () => 'tasks'],
  [({ before }) => means(before, ...CALLS) || fits(before, AGREES), roleAfterCall],
  [({ before, after }) => means(before, ...STATUS, 'already') && tellsStatus(after), () => 'tasks'],
  [({ before }) => isEnd(before) || isKind(before, 'tasks') || means(before, ...BEFORE_A_TASK), roleAtStart],
];

const roleOf = (placed: Placed): Role => ROLES.find(([applies]) => applies(placed))?.[1](placed) ?? 'stray';

const laidTogether = (chunks: readonly Chunk[], items: readonly Item[], end: number): readonly Chunk[] => {
  const from = items[0]?.from ?? end;
  const covered = chunks.slice(from, end);
  const [first] = covered;
  const last = covered.at(-1);
  if (first === undefined || last === undefined) return [];
  const numbers = [...new Set(items.flatMap((item) => item.numbers))];
  return [{ ...first, kind: 'tasks', senses: new Set(), words: covered.map(({ words }) => words).join(' '), numbers, end: last.end }];
};

/** "xong 4, 9 thì mới 20%". */
const BUT_THIS = /^(?:thì|thi)$/u;

/** "xong 1, 3 chưa": the last number of the list opens a statement of its own. */
// "nhận việc 3, việc 4 em xin từ chối"
const opensStatus = ({ after, second }: Placed): boolean =>
  tellsStatus(after) || fits(after, BUT_THIS) || fits(after, ASKS) || (means(after, 'self') && (tellsStatus(second) || fits(second, ASKS)));

const lastOpensNext = (placed: Placed, asked: boolean): boolean => {
  const { list, before } = placed;
  const afterComma = list.items.length > 1 && list.items.at(-1)?.afterComma === true;
  return afterComma && !asked && means(before, ...CALLS) && opensStatus(placed);
};

const asTasks = (chunks: readonly Chunk[], placed: Placed): readonly Chunk[] => {
  const { list, before } = placed;
  const last = list.items.at(-1);
  const asked = isMark(chunks.at(-1), '?');
  if (last === undefined || !lastOpensNext(placed, asked))
    return laidTogether(chunks, list.items, list.next).map((chunk) => ({ ...chunk, isExcept: means(before, 'except') }));
  const comma = chunks.slice(last.from - 1, last.from);
  return [...laidTogether(chunks, list.items.slice(0, -1), last.from - 1), ...comma, ...laidTogether(chunks, [last], list.next)];
};

const readList = (chunks: readonly Chunk[], at: number, list: TaskList): readonly Chunk[] => {
  const placed: Placed = { list, before: chunks[at - 1], after: chunks[list.next], second: chunks[list.next + 1], opening: chunks[at] };
  const role = roleOf(placed);
  const covered = chunks.slice(at, list.next);
  if (role === 'thing') return covered.map((chunk) => (chunk.kind === 'number' ? { ...chunk, kind: 'thing' } : chunk));
  const isBroken = list.items.some(({ numbers }) => numbers.length === 0);
  return role === 'stray' || isBroken ? covered : asTasks(chunks, placed);
};

const indicatorAt = (chunks: readonly Chunk[], at: number): Chunk | null => {
  const noun = chunks[at];
  const number = chunks[at + 1];
  if (noun === undefined || number?.kind !== 'number' || !means(noun, 'indicator-noun')) return null;
  return { ...number, kind: 'indicator', start: noun.start, words: `${noun.words} ${number.words}` };
};

interface Read {
  readonly chunks: readonly Chunk[];
  readonly next: number;
}

const readAt = (chunks: readonly Chunk[], at: number): Read => {
  const indicator = indicatorAt(chunks, at);
  if (indicator !== null) return { chunks: [indicator], next: at + 2 };
  const list = taskListAt(chunks, at);
  return list === null ? { chunks: chunks.slice(at, at + 1), next: at + 1 } : { chunks: readList(chunks, at, list), next: list.next };
};

/** Settles what each number is: that of a task or an indicator, a count or a date's, or a stray one that nobody can place. */
export const withTaskNumbers = (chunks: readonly Chunk[]): readonly Chunk[] => {
  const result: Chunk[] = [];
  for (let at = 0; at < chunks.length;) {
    const read = readAt(chunks, at);
    result.push(...read.chunks);
    at = read.next;
  }
  return result;
};

import { type Chunk, fits, isAmong, isKind, means } from '../chunk.ts';
import { has, hasKind, type Statement, unknownWords, wordsIn } from '../statement.ts';
import { wordSet } from '../words/word-set.ts';

const TOPICS = [
  ...(['topic-overdue', 'topic-today', 'topic-week', 'topic-next-week', 'topic-month'] as const),
  ...(['topic-unanswered', 'topic-approval', 'topic-mine', 'topic-summary', 'topic-report'] as const),
];
/** Words of a report: where one stands, no list is called for. */
const TELLS = [
  ...(['perfect', 'past', 'already', 'extend', 'more-time', 'later', 'assign'] as const),
  ...(['not-done', 'order', 'then', 'because'] as const),
];
const LIST_WORDS =
  /^(?:các|những|cac|nhung|tổng hợp|tong hop)(?: |$)|^(?:cho (?:anh |chị |em |tôi |mình |chi |toi |minh )?)?(?:xem|biết|biet|liệt kê|liet ke|danh sách|danh sach|thống kê|thong ke)/u;
const NOT_YET = /chưa|chua/u;
const OF = wordSet('của');
const STILL = 'còn';
const LONGEST_CALL = 9;
const FREE_WORDS = 3;

const tells = (chunk: Chunk): boolean => means(chunk, ...TELLS) && !means(chunk, ...TOPICS, 'stuck');

const A_LITTLE = /(?:^| )(?:chút|tí|tý|ít|xíu|vài|chut|xiu|vai)(?: |$)/u;

/** "trễ 1 ngày", "chậm tiến độ một chút" count and so report. */
const isReport = (statement: Statement): boolean =>
  statement.chunks.some(tells) ||
  has(statement, 'done', 'snooze', 'small-talk') ||
  (has(statement, 'topic-overdue') && (hasKind(statement, 'thing') || A_LITTLE.test(wordsIn(statement))));

const isShort = ({ chunks, tasks }: Statement): boolean =>
  tasks.length === 0 &&
  chunks.length <= LONGEST_CALL &&
  unknownWords(chunks) <= FREE_WORDS &&
  !hasKind({ chunks }, 'percent', 'slash', 'number');

// "liệt kê các vướng mắc cho tôi" is for oneself, and not of oneself.
const tellsOfSelf = ({ chunks }: Statement): boolean => chunks.some((chunk, at) => means(chunk, 'self') && !fits(chunks[at - 1], /^cho$/u));

const EACH = /^(?:các|những|cac|nhung)$/u;

// "các khó khăn về vốn chưa gỡ" reports.
const tellsOfEach = (statement: Statement, first: Chunk): boolean =>
  fits(first, EACH) && has(statement, 'not', 'lacking', 'waiting', 'free', 'unable');

const opensObstacles = (statement: Statement, first: Chunk, next: Chunk | undefined): boolean =>
  (fits(first, LIST_WORDS) || (means(first, 'stuck') && isAmong(next, OF))) &&
  !has(statement, 'because') &&
  !tellsOfSelf(statement) &&
  !tellsOfEach(statement, first);

const TIMES = ['topic-today', 'topic-week', 'topic-next-week', 'topic-month'] as const;

// "tuần sau nộp"
const isDone = (time: Chunk, next: Chunk | undefined): boolean => means(time, ...TIMES) && means(next, 'sending');

// "tuần sau em báo cáo", "hôm nay em nghỉ phép"
const isByOneself = (chunk: Chunk, next: Chunk | undefined): boolean =>
  means(chunk, 'self') && (isKind(next, 'word') || means(next, 'neutral', 'sending', 'addressing', 'task-verb', 'working'));

// A promise, or what one does at that time.
const isPromised = ({ chunks }: Statement): boolean =>
  chunks.some((chunk, at) => isDone(chunk, chunks[at + 1]) || isByOneself(chunk, chunks[at + 1]));

// "chờ phê duyệt chủ trương đầu tư": the work waits for it.
const waitsFor = ({ chunks }: Statement, first: Chunk): boolean =>
  means(first, 'waiting') &&
  chunks.some((chunk) => isKind(chunk, 'word', 'unit') || (means(chunk, 'neutral', 'thing-noun') && chunk !== first));

// "tuần này thiếu người"
const tellsOfHindrance = (statement: Statement, first: Chunk): boolean =>
  means(first, ...TIMES) && has(statement, 'lacking', 'faulty', 'unable');

const opensTopic = (statement: Statement, first: Chunk): boolean =>
  !isPromised(statement) &&
  !waitsFor(statement, first) &&
  !tellsOfHindrance(statement, first) &&
  has(statement, ...TOPICS) &&
  (means(first, 'asks-topic', ...TOPICS) || has(statement, 'helping'));

// "chưa duyệt đâu nhé" denies.
const isDenial = (statement: Statement, first: Chunk): boolean =>
  has(statement, 'topic-approval') && !means(first, 'asks-topic') && fits(first, NOT_YET);

const opensList = (statement: Statement, first: Chunk, next: Chunk | undefined): boolean => {
  if (isDenial(statement, first)) return false;
  return has(statement, 'stuck') ? opensObstacles(statement, first, next) : opensTopic(statement, first);
};

const opening = ({ chunks }: Statement): number =>
  chunks.findIndex((chunk) => chunk.kind !== 'mark' && !means(chunk, 'polite', 'addressing') && chunk.words !== STILL);

/** "những việc đang vướng", "danh sách quá hạn": a list is called for without a word that asks. */
export const callsForList = (statement: Statement): boolean => {
  const at = opening(statement);
  const first = statement.chunks[at];
  if (first === undefined || !isShort(statement) || isReport(statement)) return false;
  return opensList(statement, first, statement.chunks[at + 1]);
};

const ABOUT_OFFICE = wordSet('việc · các việc · những việc · danh sách việc · tiến độ · tình hình · nhiệm vụ · các nhiệm vụ');

const SHOWING = wordSet('xem · cho xem · cho tôi xem · cho anh xem · cho chị xem · cho em xem · cho mình xem · liệt kê');

/** What is called for, without "xem", "cho tôi xem" before it. */
const shownIn = (chunks: readonly Chunk[]): readonly Chunk[] => {
  const said = chunks.filter((chunk) => !means(chunk, 'polite', 'addressing'));
  return isAmong(said[0], SHOWING) && said.length > 1 ? said.slice(1) : said;
};

const GIVEN = wordSet('được giao · đang giữ · đang làm');

/** "cho em xem các việc được giao": the own tasks are called for. */
export const callsForOwn = ({ chunks, tasks }: Statement): boolean => {
  const [first, given, ...others] = shownIn(chunks);
  if (tasks.length > 0 || !isAmong(chunks[0], SHOWING) || !isAmong(first, ABOUT_OFFICE)) return false;
  return isAmong(given, GIVEN) && others.every((chunk) => means(chunk, 'you', 'self'));
};

/** "việc của phòng Kinh tế": the tasks of a unit or a person are called for. */
export const callsForOffice = ({ chunks, tasks }: Statement): boolean => {
  const [first, of, whose, ...others] = shownIn(chunks);
  if (tasks.length > 0 || !isAmong(first, ABOUT_OFFICE) || !isAmong(of, OF)) return false;
  return isKind(whose, 'unit', 'person') && others.every((chunk) => means(chunk, 'you'));
};

const ABOUT_TASK = wordSet('tiến độ · tình hình · hạn · thời hạn · xem · chi tiết');

/** "tiến độ việc 6": the state of a task is called for. */
export const callsForTask = (statement: Statement): boolean => {
  const [first, ...others] = shownIn(statement.chunks);
  const isShown = statement.chunks.some((chunk) => isAmong(chunk, SHOWING)) && isKind(first, 'tasks');
  if (statement.tasks.length === 0 || (!isShown && !isAmong(first, ABOUT_TASK))) return false;
  return others.every((chunk) => isKind(chunk, 'tasks') || isAmong(chunk, OF) || means(chunk, 'you'));
};

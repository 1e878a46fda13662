import { type Chunk, fits, isAmong, isKind, isMark, means } from '../chunk.ts';
import { firstMeaningful, has, hasKind, hasWords, type Statement } from '../statement.ts';
import { wordSet } from '../words/word-set.ts';
import { type Assignee, assigneeAt, leadsTo } from './assignee.ts';

/** Where in a sentence the parts of an assignment stand. */
export interface Order {
  readonly rule: string;
  readonly assignee: Assignee | null;
  /** The chunks of the title and, at their end, of the deadline. */
  readonly from: number;
  readonly to: number;
  /** Why it may be no order at all. */
  readonly doubt: string | null;
}

const BEFORE_ORDER = ['polite', 'addressing', 'you', 'self', 'accept', 'small-talk', 'but', 'and', 'thing-noun', 'later'] as const;

const mayStandBefore = (chunk: Chunk): boolean => isKind(chunk, 'mark', 'tasks', 'slash', 'date', 'thing') || means(chunk, ...BEFORE_ORDER);

const opens = ({ chunks }: Statement, at: number): boolean => at >= 0 && chunks.slice(0, at).every(mayStandBefore);

const pastPause = ({ chunks }: Statement, at: number): number => (isMark(chunks[at], ',:-') ? at + 1 : at);

const PLEADS = wordSet('đề nghị · nhờ');

const isPlea = ({ chunks }: Statement, at: number): boolean =>
  isAmong(chunks[at], PLEADS) || chunks.slice(0, at).some((chunk) => means(chunk, 'self'));

const ASKS_OF = /^(?:mong|cần|nhờ|xin|kính mong|can|nho)$/u;

// "mong lãnh đạo chỉ đạo các phòng": those above are asked to order it.
const isAskedOfAbove = ({ chunks }: Statement, at: number): boolean => means(chunks[at - 1], 'you') && fits(chunks[at - 2], ASKS_OF);

// "giao 12 cho Nam", "giao việc cho Tâm": what stands between the verb and the name.
const assigneePlace = ({ chunks }: Statement, at: number): number => {
  const place = isKind(chunks[at + 1], 'tasks') ? at + 2 : at + 1;
  return means(chunks[place], 'task-noun') && leadsTo(chunks[place + 1]) ? place + 1 : place;
};

/** "Giao Nam lập báo cáo trước 15/9", "phân công chị Mai …", "yêu cầu Sở Y tế …". */
const byVerb = (statement: Statement): Order | null => {
  const { chunks } = statement;
  const at = chunks.findIndex((chunk) => means(chunk, 'assign'));
  if (isAskedOfAbove(statement, at)) return null;
  if (!opens(statement, at) || has(statement, 'wrong-unit', 'decline', 'extend', 'more-time', 'move')) return null;
  const assignee = assigneeAt(statement, assigneePlace(statement, at));
  if (assignee === null) return null;
  const from = pastPause(statement, assignee.next);
  const isWork = chunks.slice(from).some((chunk) => means(chunk, 'task-verb'));
  const doubt = isPlea(statement, at) && !isWork ? 'perhaps only a plea' : null;
  return { rule: 'given to somebody', assignee, from, to: chunks.length, doubt };
};

/** "Thêm việc: kiểm tra wifi, giao xã Tân Lập, cuối tháng", "tạo nhiệm vụ cho Tuấn: viết bài". */
const newTask = (statement: Statement): Order | null => {
  const { chunks } = statement;
  const at = chunks.findIndex((chunk) => means(chunk, 'new-task'));
  if (!opens(statement, at)) return null;
  const early = leadsTo(chunks[at + 1]) ? assigneeAt(statement, at + 1) : null;
  const from = pastPause(statement, early?.next ?? at + 1);
  const verb = chunks.findIndex((chunk, place) => place > from && means(chunk, 'assign'));
  const late = early === null && verb >= 0 ? assigneeAt(statement, verb + 1) : early;
  return { rule: 'new task', assignee: late, from, to: verb < 0 ? chunks.length : verb, doubt: null };
};

const TELLS = [
  ...(['past', 'already', 'working', 'not', 'not-done', 'asking'] as const),
  ...(['stuck', 'perfect', 'snooze', 'extend'] as const),
];
const HELP = /^(?:giúp|giùm|hộ|giup)/u;
const LEADS = /^(?:chủ trì|chu tri|phụ trách)$/u;

/** "Sở Tài chính tham mưu dự toán, hạn 15/5", "Nam làm giúp anh slide": the one who shall do it comes first. */
const byName = (statement: Statement): Order | null => {
  const { chunks } = statement;
  const at = firstMeaningful(statement);
  const verb = chunks[at + 1];
  if (!isKind(chunks[at], 'unit', 'person') || !means(verb, 'task-verb') || has(statement, ...TELLS)) return null;
  const assignee = assigneeAt(statement, at);
  const isPleaded = has(statement, 'helping') || hasWords(statement, HELP);
  const doubt = isPleaded || hasKind({ chunks: chunks.slice(at, at + 1) }, 'unit') ? null : 'perhaps told of somebody';
  return { rule: 'told what to do by name', assignee, from: fits(verb, LEADS) ? at + 2 : at + 1, to: chunks.length, doubt };
};

/** The order that a sentence gives, or null; `isByName` orders need a deadline or a plea, since they may as well tell what somebody does. */
export const orderIn = (statement: Statement): { readonly order: Order; readonly isByName: boolean } | null => {
  const order = newTask(statement) ?? byVerb(statement);
  if (order !== null) return { order, isByName: false };
  const named = byName(statement);
  return named === null ? null : { order: named, isByName: true };
};

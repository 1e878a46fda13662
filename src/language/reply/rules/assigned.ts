import { canonicalUnit } from '../../units/canonical-unit.ts';
import { type Chunk, isMark, means } from '../chunk.ts';
import { has, type Statement } from '../statement.ts';
import type { Reference, Rule, Verdict } from '../verdict.ts';
import { deadlineTail, type Tail } from './deadline-tail.ts';
import { bareName } from './question-topic.ts';

interface Target {
  readonly name: string;
  /** The chunk after it. */
  readonly next: number;
}

const wordsOf = ({ chunks, text }: Statement, from: number, to: number): string =>
  from >= to ? '' : text.slice(chunks[from]?.start ?? 0, chunks[to - 1]?.end ?? 0);

const TO = /^(?:cho|đến|den|tới|cho đồng chí)$/u;
const isPause = (chunk: Chunk | undefined): boolean => isMark(chunk, ',:-');

// "giao Linh soạn", "giao linh soạn": one or two words before a verb of work are a name.
const plainName = (statement: Statement, at: number): number => {
  const { chunks } = statement;
  const isName = (chunk: Chunk | undefined): boolean =>
    chunk !== undefined &&
    (chunk.kind === 'word' || chunk.capital || (chunk.loose && !chunk.words.includes(' '))) &&
    !means(chunk, 'self', 'asking', 'task-noun', 'because', 'polite');
  let next = at;
  while (next < at + 4 && isName(chunks[next]) && (next === at || chunks[next]?.capital === true)) next += 1;
  return next;
};

const targetAt = (statement: Statement, at: number): Target | null => {
  const { chunks } = statement;
  const start = TO.test(chunks[at]?.words ?? '') ? at + 1 : at;
  const chunk = chunks[start];
  if (chunk?.kind === 'unit') return { name: canonicalUnit(wordsOf(statement, start, start + 1)), next: start + 1 };
  if (chunk?.kind === 'person') return { name: bareName(wordsOf(statement, start, start + 1)), next: start + 1 };
  const kin = means(chunk, 'you', 'self') && chunk?.capital !== true ? start + 1 : start;
  const next = plainName(statement, kin);
  return next === kin ? null : { name: wordsOf(statement, kin, next), next };
};

const PRODUCTS =
  /(?<!\p{L})(báo cáo|bao cao|công văn|cong van|kế hoạch|ke hoach|danh sách|danh sach|slide|tờ trình|to trinh|biên bản|bien ban|bài viết|giấy mời|dự toán|đề án|quyết định|thông báo|hồ sơ|kịch bản)(?!\p{L})/iu;

const productIn = (statement: Statement, title: string): string | null => {
  const at = statement.chunks.findIndex((chunk) => means(chunk, 'product'));
  if (at >= 0)
    return (
      wordsOf(statement, at + 1, statement.chunks.length)
        .replace(/^[:\s]*(?:là|gồm)?\s*/iu, '')
        .replace(/[,;].*$/u, '') || null
    );
  return PRODUCTS.exec(title)?.[1]?.toLowerCase() ?? null;
};

const EDGES = /^[\s,:;-]+|[\s,:;.-]+$/gu;
const LEFT_OVER = /(?:[\s,]+(?:xong|hoàn thành|hoan thanh|hạn|han|thời hạn|và|phải|phai|nhé|ạ|giúp (?:anh|chị|tôi)|trước))+$/iu;

const titleOf = (words: string): string => words.replace(EDGES, '').replace(LEFT_OVER, '').replace(EDGES, '').slice(0, 300);

interface Order {
  readonly rule: string;
  readonly target: Target | null;
  /** The chunks of the title and, at their end, of the deadline. */
  readonly from: number;
  readonly to: number;
  readonly sure: boolean;
}

const tailOf = (statement: Statement, order: Order, { day }: Reference): Tail | null =>
  deadlineTail({ chunks: statement.chunks.slice(0, Math.max(order.to, order.from)), text: statement.text, from: order.from, today: day }) ??
  (order.to < statement.chunks.length
    ? deadlineTail({ chunks: statement.chunks, text: statement.text, from: order.to, today: day })
    : null);

const verdictOf = (statement: Statement, order: Order, reference: Reference): Verdict => {
  const tail = tailOf(statement, order, reference);
  const product = statement.chunks.findIndex((chunk) => means(chunk, 'product'));
  const ends = [order.to, ...(tail === null ? [] : [tail.at]), ...(product < 0 ? [] : [product])].filter((end) => end >= order.from);
  const title = titleOf(wordsOf(statement, order.from, Math.min(...ends)));
  return {
    rule: order.rule,
    meaning: {
      intent: 'assign',
      title,
      target: order.target?.name ?? null,
      deadline: tail?.deadline ?? headDeadline(statement, order, reference),
      product: productIn(statement, title),
    },
    sure: order.sure && (title !== '' || (order.target !== null && statement.tasks.length > 0)),
  };
};

// "trước 30/4 giao Nga hoàn thiện hồ sơ": the deadline comes first.
const headDeadline = (statement: Statement, order: Order, { day }: Reference): Tail['deadline'] | null => {
  const opening = statement.chunks.slice(0, order.from);
  return opening.some(({ kind }) => kind === 'slash' || kind === 'date')
    ? (deadlineTail({ chunks: opening, text: statement.text, from: 0, today: day })?.deadline ?? null)
    : null;
};

const IDLE_BEFORE = ['polite', 'addressing', 'you', 'self', 'accept', 'small-talk', 'but', 'and'] as const;

const opensOrder = ({ chunks }: Statement, at: number): boolean =>
  chunks
    .slice(0, at)
    .every(
      (chunk) =>
        chunk.kind === 'mark' ||
        chunk.kind === 'tasks' ||
        ['slash', 'date', 'thing'].includes(chunk.kind) ||
        means(chunk, ...IDLE_BEFORE, 'thing-noun', 'later'),
    );

/** "Giao Nam lập báo cáo trước 15/9", "phân công chị Mai …", "yêu cầu Sở Y tế …". */
const byVerb = (statement: Statement): Order | null => {
  const { chunks } = statement;
  const at = chunks.findIndex((chunk) => means(chunk, 'assign'));
  if (at < 0 || !opensOrder(statement, at) || has(statement, 'wrong-unit', 'decline', 'extend', 'more-time', 'move')) return null;
  const humble =
    chunks.slice(0, at).some((chunk) => means(chunk, 'self')) || /^(?:đề nghị|de nghi|nhờ|nho)$/u.test(chunks[at]?.words ?? '');
  const named = chunks[at + 1]?.kind === 'tasks' ? at + 2 : at + 1;
  const target = targetAt(statement, means(chunks[named], 'task-noun') && TO.test(chunks[named + 1]?.words ?? '') ? named + 1 : named);
  if (target === null) return null;
  const from = isPause(chunks[target.next]) ? target.next + 1 : target.next;
  return {
    rule: 'given to somebody',
    target,
    from,
    to: chunks.length,
    sure: !humble || chunks.slice(from).some((chunk) => means(chunk, 'task-verb')),
  };
};

/** "Thêm việc: kiểm tra wifi, giao xã Tân Lập, cuối tháng", "tạo nhiệm vụ cho Tuấn: viết bài". */
const newTask = (statement: Statement): Order | null => {
  const { chunks } = statement;
  const at = chunks.findIndex((chunk) => means(chunk, 'new-task'));
  if (at < 0 || !opensOrder(statement, at)) return null;
  const early = TO.test(chunks[at + 1]?.words ?? '') ? targetAt(statement, at + 1) : null;
  const start = early?.next ?? at + 1;
  const from = isPause(chunks[start]) ? start + 1 : start;
  const verb = chunks.findIndex((chunk, place) => place > from && means(chunk, 'assign'));
  const late = early === null && verb >= 0 ? targetAt(statement, verb + 1) : null;
  return { rule: 'new task', target: early ?? late, from, to: verb < 0 ? chunks.length : verb, sure: true };
};

/** "Sở Tài chính tham mưu dự toán, hạn 15/5", "Nam làm giúp anh slide": the one who shall do it comes first. */
const byName = (statement: Statement): Order | null => {
  const { chunks } = statement;
  const at = chunks.findIndex((chunk) => chunk.kind !== 'mark' && !means(chunk, 'polite', 'addressing'));
  const first = chunks[at];
  if (first === undefined || (first.kind !== 'unit' && first.kind !== 'person')) return null;
  const next = chunks[at + 1];
  if (
    !means(next, 'task-verb') ||
    has(statement, 'past', 'already', 'working', 'not', 'not-done', 'asking', 'stuck', 'perfect', 'snooze', 'extend')
  )
    return null;
  const target = targetAt(statement, at);
  const helping = has(statement, 'helping') || statement.chunks.some(({ words }) => /^(?:giúp|giùm|hộ|giup)/u.test(words));
  const leads = /^(?:chủ trì|chu tri|phụ trách)$/u.test(next?.words ?? '');
  return target === null
    ? null
    : { rule: 'told what to do by name', target, from: leads ? at + 2 : at + 1, to: chunks.length, sure: helping || first.kind === 'unit' };
};

const withoutHelp = (meaning: Verdict['meaning']): Verdict['meaning'] =>
  meaning.intent === 'assign'
    ? { ...meaning, title: meaning.title.replace(/ (?:giúp|giùm|hộ|giup) (?:anh|chị|tôi|em|chi|toi)(?!\p{L})/iu, '') }
    : meaning;

/** A task is given to a person or unit, with its title, deadline and product in free order; read from a whole sentence, commas and all. */
export const assigned: Rule = (statement, reference) => {
  if (statement.asked || has(statement, 'return', 'undo')) return null;
  const order = newTask(statement) ?? byVerb(statement) ?? byName(statement);
  if (order === null) return null;
  const verdict = verdictOf(statement, order, reference);
  const meaning = withoutHelp(verdict.meaning);
  const isByName = order.rule === 'told what to do by name';
  if (meaning.intent !== 'assign' || (meaning.title === '' && statement.tasks.length === 0 && order.target === null)) return null;
  // Without a deadline or a plea, "Phòng Kinh tế tổng hợp số liệu" may as well tell what they do.
  if (isByName && meaning.deadline === null && !order.sure) return null;
  const bareByName = isByName && meaning.deadline === null && !has(statement, 'helping');
  return bareByName ? null : { ...verdict, meaning };
};

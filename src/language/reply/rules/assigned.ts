import type { Deadline } from '#domain/deadline.ts';
import { isDayFigure, isKind, means } from '../chunk.ts';
import type { Meaning } from '../act.ts';
import { has, type Statement } from '../statement.ts';
import type { Reference, Rule } from '../verdict.ts';
import { verdictOf } from './check.ts';
import { deadlineTail, type Tail } from './deadline-tail.ts';
import { type Order, orderIn } from './order.ts';

type Assigning = Extract<Meaning, { intent: 'assign' }>;

const wordsBetween = ({ chunks, text }: Statement, from: number, to: number): string =>
  from >= to ? '' : text.slice(chunks[from]?.start ?? 0, chunks[to - 1]?.end ?? 0);

const tailOf = (statement: Statement, { from, to }: Order, { day }: Reference): Tail | null => {
  const { chunks, text } = statement;
  const before = deadlineTail({ chunks: chunks.slice(0, Math.max(to, from)), text, from, today: day });
  return before ?? (to < chunks.length ? deadlineTail({ chunks, text, from: to, today: day }) : null);
};

// "trước 30/4 giao Nga hoàn thiện hồ sơ": the deadline comes first.
const headDeadline = ({ chunks, text }: Statement, { from }: Order, { day }: Reference): Deadline | null => {
  const opening = chunks.slice(0, from);
  return opening.some((chunk) => isDayFigure(chunk) || isKind(chunk, 'thing'))
    ? (deadlineTail({ chunks: opening, text, from: 0, today: day })?.deadline ?? null)
    : null;
};

const PRODUCTS =
  /(?<!\p{L})(báo cáo|bao cao|công văn|cong van|kế hoạch|ke hoach|danh sách|danh sach|slide|tờ trình|to trinh|biên bản|bien ban|bài viết|giấy mời|dự toán|đề án|quyết định|thông báo|hồ sơ|kịch bản)(?!\p{L})/iu;

const productPlace = ({ chunks }: Statement): number => chunks.findIndex((chunk) => means(chunk, 'product'));

const productIn = (statement: Statement, title: string): string | null => {
  const at = productPlace(statement);
  if (at < 0) return PRODUCTS.exec(title)?.[1]?.toLowerCase() ?? null;
  const words = wordsBetween(statement, at + 1, statement.chunks.length);
  const named = words.replace(/^[:\s]*(?:là|gồm)?\s*/iu, '').replace(/[,;].*$/u, '');
  return named === '' ? null : named;
};

const EDGES = /^[\s,:;-]+|[\s,:;.-]+$/gu;
const LEFT_OVER = /(?:[\s,]+(?:xong|hoàn thành|hoan thanh|hạn|han|thời hạn|và|phải|phai|nhé|ạ|trước))+$/iu;
const HELP = / (?:giúp|giùm|hộ|giup) (?:anh|chị|tôi|em|chi|toi)(?!\p{L})/iu;
const LONGEST_TITLE = 300;

const titleOf = (statement: Statement, order: Order, tail: Tail | null): string => {
  const ends = [order.to, tail?.at ?? order.to, productPlace(statement)].filter((end) => end >= order.from);
  const words = wordsBetween(statement, order.from, Math.min(...ends, statement.chunks.length));
  return words.replace(EDGES, '').replace(LEFT_OVER, '').replace(HELP, '').replace(EDGES, '').slice(0, LONGEST_TITLE);
};

const meaningOf = (statement: Statement, order: Order, reference: Reference): Assigning => {
  const tail = tailOf(statement, order, reference);
  const title = titleOf(statement, order, tail);
  const deadline = tail?.deadline ?? headDeadline(statement, order, reference);
  return { intent: 'assign', title, target: order.assignee?.name ?? null, deadline, product: productIn(statement, title) };
};

const givesSomething = ({ title, target }: Assigning, { tasks }: Statement): boolean =>
  title !== '' || (target !== null && tasks.length > 0);

const saysNothing = ({ title, target }: Assigning, { tasks }: Statement): boolean => title === '' && target === null && tasks.length === 0;

// "Phòng Kinh tế tổng hợp số liệu" may as well tell what they do.
const isOnlyTold = ({ deadline }: Assigning, statement: Statement): boolean => deadline === null && !has(statement, 'helping');

/** A task is given to a person or unit, with its title, deadline and product in free order; read from a whole sentence, commas and all. */
export const assigned: Rule = (statement, reference) => {
  const found = statement.asked || has(statement, 'return', 'undo') ? null : orderIn(statement);
  if (found === null) return null;
  const { order, isByName } = found;
  const meaning = meaningOf(statement, order, reference);
  if (saysNothing(meaning, statement) || (isByName && isOnlyTold(meaning, statement))) return null;
  return verdictOf(order.rule, meaning, givesSomething(meaning, statement) ? order.doubt : 'no title and no task');
};

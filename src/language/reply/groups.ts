import { fits, isKind, means } from './chunk.ts';
import { has, type Statement } from './statement.ts';
import type { Verdict } from './verdict.ts';
import { IDLE } from './words/sense-groups.ts';

/** A statement with what the rules made of it. */
export interface Judged {
  readonly statement: Statement;
  readonly verdict: Verdict | null;
}

/** Statements about the same tasks: together they make one act. */
export interface Group {
  readonly judged: readonly Judged[];
  readonly tasks: readonly number[];
  readonly except: readonly number[];
  readonly all: boolean;
  readonly rest: boolean;
  readonly count: number | null;
}

type Intent = Verdict['meaning']['intent'];

/** What a statement was judged to mean; `none` where no rule spoke. */
export const intentOf = (judged: Judged): Intent => judged.verdict?.meaning.intent ?? 'none';

const saysSomething = (group: Group): boolean => group.judged.some((one) => intentOf(one) !== 'none');

/** Whether tasks are named, by number or all together. */
export const namesTasks = ({ tasks, all, rest }: Pick<Statement, 'tasks' | 'all' | 'rest'>): boolean => tasks.length > 0 || all || rest;

const sameTasks = (one: readonly number[], other: readonly number[]): boolean =>
  one.length > 0 && one.length === other.length && one.every((task) => other.includes(task));

// "việc 6 em nộp ri": something is said of the task, although nobody knows what.
const hasContent = ({ judged }: Group): boolean =>
  judged.some(({ statement }) => statement.chunks.some((chunk) => !isKind(chunk, 'tasks', 'mark', 'other') && !means(chunk, ...IDLE)));

/** A reason given before the task it is about: "kinh phí chưa có, việc 3 chưa làm được". */
const LEADS_ON: ReadonlySet<Intent> = new Set<Intent>(['blocked', 'accept', 'undo', 'none']);
const FOLLOWS: ReadonlySet<Intent> = new Set<Intent>(['blocked', 'progress', 'extension', 'none']);

// Acts that never share a group with another of their kind.
const ALONE: ReadonlySet<Intent> = new Set<Intent>(['measure', 'assign', 'choose']);

// "duyệt sao được mà duyệt, việc 4 thiếu chữ ký"
const isReturnReason = (group: Group, next: Judged): boolean =>
  !namesTasks(group) && intentOf(next) === 'blocked' && group.judged.every((one) => intentOf(one) === 'return');

// "chưa được, xem lại số liệu việc 9": the refusal is told first.
const isRefusal = (group: Group, next: Judged): boolean =>
  !namesTasks(group) && intentOf(next) === 'return' && group.judged.every(({ verdict }) => verdict?.rule === 'not yet');

const IN_SPITE = /^(?:cuối cùng|rốt cuộc|rốt cục|cũng|vẫn|cuoi cung|rot cuoc|cung$)/u;

// "khó khăn đủ đường nhưng cuối cùng em cũng xong việc 7": what was in the way of the task that is done.
const isInSpite = (group: Group, next: Judged): boolean =>
  intentOf(next) === 'done' &&
  means(next.statement.chunks[0], 'but') &&
  next.statement.chunks.some((chunk) => fits(chunk, IN_SPITE)) &&
  !namesTasks(group) &&
  group.judged.every((one) => intentOf(one) === 'blocked' || intentOf(one) === 'none');

const isSequel = (group: Group, next: Judged): boolean =>
  isInSpite(group, next) ||
  isRefusal(group, next) ||
  isReturnReason(group, next) ||
  group.judged.some((one) => intentOf(one) === intentOf(next)) ||
  (group.judged.every((one) => LEADS_ON.has(intentOf(one))) && FOLLOWS.has(intentOf(next)));

const startsOwn = (group: Group, next: Judged): boolean => intentOf(next) !== 'none' && !isSequel(group, next);

// "việc 2 xong rồi. À mà tuần sau có việc nào đến hạn không?": a question about something else.
const asksElse = (group: Group, { statement, verdict }: Judged): boolean =>
  verdict?.meaning.intent === 'question' &&
  verdict.meaning.topic !== 'task' &&
  !namesTasks(statement) &&
  has(statement, 'asking') &&
  group.judged.some((one) => !['none', 'question'].includes(intentOf(one)));

const startsGroup = (group: Group, next: Judged): boolean => {
  const { statement } = next;
  if (asksElse(group, next)) return true;
  if ([...group.judged, next].some((one) => ALONE.has(intentOf(one)))) return intentOf(next) !== 'none';
  if (!namesTasks(statement)) return false;
  if (!saysSomething(group)) return namesTasks(group) && hasContent(group);
  if (sameTasks(statement.tasks, group.tasks)) return false;
  return namesTasks(group) || startsOwn(group, next);
};

const added = (group: Group, next: Judged): Group => ({
  judged: [...group.judged, next],
  tasks: [...new Set([...group.tasks, ...next.statement.tasks])],
  except: [...new Set([...group.except, ...next.statement.except])],
  all: group.all || next.statement.all,
  rest: group.rest || next.statement.rest,
  count: group.count ?? next.statement.count,
});

const EMPTY: Group = { judged: [], tasks: [], except: [], all: false, rest: false, count: null };

/** Lays the statements together that speak of the same tasks, in order. */
export const groupsOf = (judged: readonly Judged[]): readonly Group[] => {
  const groups: Group[] = [];
  for (const next of judged) {
    const last = groups.at(-1);
    if (last === undefined || startsGroup(last, next)) groups.push(added(EMPTY, next));
    else groups[groups.length - 1] = added(last, next);
  }
  return groups;
};

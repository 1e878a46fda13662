import { asId, type TaskId } from '#domain/ids.ts';
import type { AboutTasks, Act, Meaning } from './act.ts';
import { means } from './chunk.ts';
import { hasStrange } from './rules/strange-words.ts';
import type { Statement } from './statement.ts';
import type { Verdict } from './verdict.ts';
import type { Sense } from './words/sense.ts';

/** A statement with what the rules made of it. */
export interface Judged {
  readonly statement: Statement;
  readonly verdict: Verdict | null;
}

/** Statements about the same tasks: together they make one act. */
interface Group {
  readonly judged: readonly Judged[];
  readonly tasks: readonly number[];
  readonly except: readonly number[];
  readonly all: boolean;
  readonly rest: boolean;
}

const intentOf = (judged: Judged): string => judged.verdict?.meaning.intent ?? 'none';

const saysSomething = (judged: readonly Judged[]): boolean => judged.some((one) => intentOf(one) !== 'none');

const names = ({ tasks, all, rest }: Pick<Statement, 'tasks' | 'all' | 'rest'>): boolean => tasks.length > 0 || all || rest;

const sameTasks = (one: readonly number[], other: readonly number[]): boolean =>
  one.length > 0 && one.every((task) => other.includes(task)) && other.length === one.length;

/** A reason given before the task it is about: "kinh phí chưa có, việc 3 chưa làm được". */
const LEADS_ON = new Set(['blocked', 'accept', 'undo', 'none']);
const FOLLOWS = new Set(['blocked', 'progress', 'extension', 'none']);

// Acts that never share a group with another of their kind.
const ALONE = new Set(['measure', 'assign', 'choose']);

// "việc 6 em nộp ri": something is said of the task, although nobody knows what.
const hasContent = ({ judged }: Group): boolean =>
  judged.some(({ statement }) =>
    statement.chunks.some((chunk) => !['tasks', 'mark', 'other'].includes(chunk.kind) && !means(chunk, ...IDLE)),
  );

const IDLE: readonly Sense[] = [
  'polite',
  'addressing',
  'self',
  'you',
  'then',
  'but',
  'and',
  'so',
  'neutral',
  'accept',
  'small-talk',
  'all',
  'rest',
  'except',
];

const startsGroup = (group: Group, next: Judged): boolean => {
  if (ALONE.has(intentOf(next)) || group.judged.some((one) => ALONE.has(intentOf(one)))) return intentOf(next) !== 'none';
  if (!names(next.statement)) return false;
  if (names(group) && !saysSomething(group.judged) && hasContent(group)) return true;
  if (!saysSomething(group.judged) || sameTasks(next.statement.tasks, group.tasks)) return false;
  if (names(group)) return true;
  if (intentOf(next) === 'none') return false;
  if (group.judged.some((one) => intentOf(one) === intentOf(next))) return false;
  return !(group.judged.every((one) => LEADS_ON.has(intentOf(one))) && FOLLOWS.has(intentOf(next)));
};

const added = (group: Group, next: Judged): Group => ({
  judged: [...group.judged, next],
  tasks: [...new Set([...group.tasks, ...next.statement.tasks])],
  except: [...new Set([...group.except, ...next.statement.except])],
  all: group.all || next.statement.all,
  rest: group.rest || next.statement.rest,
});

const EMPTY: Group = { judged: [], tasks: [], except: [], all: false, rest: false };

const grouped = (judged: readonly Judged[]): readonly Group[] => {
  const groups: Group[] = [];
  for (const next of judged) {
    const last = groups.at(-1);
    if (last === undefined || startsGroup(last, next)) groups.push(added(EMPTY, next));
    else groups[groups.length - 1] = added(last, next);
  }
  return groups;
};

/** Within a group the first of these that is said is its act; "xong dự thảo, còn chờ ký" goes on, "chưa xong, xin gia hạn" asks for time. */
const ORDER: readonly Meaning['intent'][] = [
  'undo',
  'assign',
  'extension',
  'decline',
  'return',
  'approve',
  'question',
  'snooze',
  'unblocked',
  'blocked',
  'progress',
  'done',
  'accept',
];

interface Pair {
  readonly when: readonly [Meaning['intent'], Meaning['intent']];
  readonly take: Meaning['intent'];
  readonly sure: boolean;
}

/** Where two meanings in one group do not just follow the order. */
const PAIRS: readonly Pair[] = [
  { when: ['extension', 'approve'], take: 'approve', sure: false },
  { when: ['done', 'snooze'], take: 'done', sure: true },
  { when: ['done', 'question'], take: 'question', sure: false },
  { when: ['undo', 'done'], take: 'undo', sure: false },
  { when: ['undo', 'progress'], take: 'undo', sure: false },
  { when: ['done', 'extension'], take: 'extension', sure: false },
  { when: ['approve', 'return'], take: 'return', sure: false },
  { when: ['decline', 'done'], take: 'decline', sure: false },
];

const REQUESTS: readonly Meaning['intent'][] = ['undo', 'assign', 'extension', 'decline', 'return', 'approve', 'question', 'unblocked'];

/** So long a report is summed up by asking. */
const LONG_REPORT = 9;

const WEAK_RULES = new Set(['hindered', 'others have not done their part']);

const hasIntent = (group: Group, intent: Meaning['intent']): boolean => group.judged.some((one) => intentOf(one) === intent);

const firstWith = (group: Group, intent: Meaning['intent']): Verdict | null => {
  const meant = group.judged.filter((one) => intentOf(one) === intent);
  return (meant.find(({ verdict }) => verdict?.sure === true) ?? meant[0])?.verdict ?? null;
};
const lastWith = (group: Group, intent: Meaning['intent']): Verdict | null =>
  group.judged.findLast((one) => intentOf(one) === intent)?.verdict ?? null;

// "xong dự thảo, chờ ký" and "đang làm, còn chờ số liệu" go on; "chưa làm được, thiếu người" is blocked.
const goesOn = (group: Group): boolean => {
  if (REQUESTS.some((intent) => hasIntent(group, intent))) return false;
  const blocked = group.judged.filter((one) => intentOf(one) === 'blocked');
  const weak = blocked.length > 0 && blocked.every(({ verdict }) => WEAK_RULES.has(verdict?.rule ?? ''));
  const working = group.judged.some(
    ({ verdict, statement }) =>
      intentOf({ verdict, statement }) === 'done' || ['only a part', 'nearly', 'something remains'].includes(verdict?.rule ?? ''),
  );
  return weak && working;
};

// "cho gia hạn việc 7 đến 10/5, tôi đồng ý"
const withDate = (group: Group, verdict: Verdict): Verdict => {
  const { meaning } = verdict;
  const asked = firstWith(group, 'extension')?.meaning;
  return meaning.intent === 'approve' && asked?.intent === 'extension'
    ? { ...verdict, meaning: { ...meaning, date: asked.date } }
    : verdict;
};

// "giao nhầm rồi, việc này của Sở Y tế": the second statement tells where the task should go.
const withTarget = (group: Group, verdict: Verdict): Verdict => {
  const { meaning } = verdict;
  if (meaning.intent !== 'decline' || meaning.target !== null) return verdict;
  const target = group.judged.map((one) => one.verdict?.meaning).find((other) => other?.intent === 'decline' && other.target !== null);
  return target?.intent === 'decline' ? { ...verdict, meaning: { ...meaning, target: target.target } } : verdict;
};

const withReason = (group: Group, verdict: Verdict): Verdict => {
  const { meaning } = verdict;
  if (!('reason' in meaning) || meaning.reason !== '') return verdict;
  const at = group.judged.findIndex((one) => one.verdict === verdict);
  const near = [...group.judged.slice(at + 1), ...group.judged.slice(0, at).toReversed()];
  const reason = near.map((one) => reasonOf(one)).find((words) => words !== '') ?? '';
  return { ...verdict, meaning: { ...meaning, reason } };
};

const reasonOf = ({ statement, verdict }: Judged): string => {
  if (verdict !== null && 'reason' in verdict.meaning) return verdict.meaning.reason;
  if (verdict !== null && !['none', 'progress'].includes(verdict.meaning.intent)) return '';
  const content = statement.chunks.filter(
    ({ kind, senses }) =>
      kind === 'word' ||
      kind === 'unit' ||
      senses.has('neutral') ||
      senses.has('piece') ||
      senses.has('not') ||
      senses.has('hedge') ||
      senses.has('already'),
  );
  if (content.length === 0 || statement.chunks.some(({ senses }) => senses.has('small-talk'))) return '';
  return statement.text
    .slice(statement.chunks[0]?.start, statement.chunks.at(-1)?.end)
    .replace(/(?:\s+(?:ạ|a|nhé|nha|quá anh ơi))+$/iu, '');
};

const settle = (group: Group): Verdict | null => {
  if (goesOn(group))
    return { rule: 'goes on, although something is waited for', meaning: { intent: 'progress', percent: null }, sure: true };
  const blockedLast =
    hasIntent(group, 'unblocked') &&
    hasIntent(group, 'blocked') &&
    intentOf(group.judged.findLast((one) => ['blocked', 'unblocked'].includes(intentOf(one)))!) === 'blocked';
  if (blockedLast) return { ...(lastWith(group, 'blocked') ?? { rule: '', meaning: { intent: 'none' } }), sure: false };
  if (hasIntent(group, 'done') && hasIntent(group, 'unblocked')) {
    const last = group.judged.findLast((one) => ['done', 'unblocked'].includes(intentOf(one)))?.verdict ?? null;
    return last === null ? null : { ...last, sure: last.sure && last.meaning.intent === 'unblocked' };
  }
  const pair = PAIRS.find(({ when }) => when.every((intent) => hasIntent(group, intent)));
  if (pair !== undefined) {
    const taken = firstWith(group, pair.take);
    return taken === null ? null : { ...taken, sure: taken.sure && pair.sure };
  }
  const alone = group.judged.find((one) => isTaskless(one.verdict?.meaning ?? { intent: 'none' }) && intentOf(one) !== 'none');
  if (alone !== undefined) return alone.verdict;
  const intent = ORDER.find((one) => hasIntent(group, one));
  return intent === undefined ? null : firstWith(group, intent);
};

const ids = (numbers: readonly number[]): readonly TaskId[] => numbers.map((number) => asId<TaskId>(number));

const isTaskless = (meaning: Verdict['meaning']): boolean =>
  ['none', 'choose', 'measure', 'help', 'group-code', 'unlink'].includes(meaning.intent);

const STATE = new Set(['done', 'blocked', 'extension', 'approve', 'return', 'undo']);

// A part of the message that nobody understands makes a report doubtful only where it denies or turns something.
const hasDoubtfulRest = (group: Group, verdict: Verdict): boolean =>
  STATE.has(verdict.meaning.intent) &&
  group.judged.some(
    (one) =>
      one.verdict !== verdict &&
      intentOf(one) === 'none' &&
      (one.verdict?.sure === false ||
        one.statement.chunks.some(
          ({ senses }) => senses.has('not') || senses.has('hedge') || senses.has('quoting') || senses.has('condition'),
        )),
  );

/** What a group says: its act, whether it is sure, and the rule that decided. */
export interface Said {
  readonly act: Act;
  readonly sure: boolean;
  readonly rule: string;
}

const sayingOf = (group: Group, earlier: readonly number[]): Said => {
  const settled = settle(group);
  const verdict = settled === null ? null : withDate(group, withTarget(group, withReason(group, settled)));
  if (verdict === null || verdict.meaning.intent === 'none') {
    const known = group.judged.find((one) => one.verdict !== null)?.verdict;
    const sure = group.judged.every((one) => one.verdict === null || one.verdict.sure) && known !== undefined;
    return { act: { intent: 'none' }, sure, rule: known?.rule ?? 'no rule knows these words' };
  }
  if (isTaskless(verdict.meaning)) return { act: verdict.meaning as Act, sure: verdict.sure, rule: verdict.rule }; // -- a meaning that is no task's
  const except = group.rest ? [...earlier, ...group.except] : group.except;
  const about: AboutTasks = { tasks: ids(group.tasks), all: group.all || group.rest, except: ids([...new Set(except)]) };
  const act = { ...verdict.meaning, ...about } as Act; // -- a task's meaning with the tasks it is about
  return {
    act,
    sure:
      verdict.sure &&
      group.judged.length < LONG_REPORT &&
      !(STATE.has(verdict.meaning.intent) && group.judged.some(({ statement }) => hasStrange(statement.chunks))) &&
      !(settled !== null && hasDoubtfulRest(group, settled)),
    rule: verdict.rule,
  };
};

// "đã tiếp nhận, giao phòng chuyên môn xử lý": how the own office divides the work is no order to the bot.
const isOwnDivision = (said: readonly Said[], at: number): boolean =>
  said[at]?.act.intent === 'assign' && said.slice(0, at).some(({ act }) => act.intent === 'accept');

// "tất cả xong, chỉ còn việc 6 đang làm": what is said of a task by itself is not said of it with all others.
const withoutNamed = (said: Said, named: readonly number[]): Said => {
  const { act } = said;
  if (!('tasks' in act) || !act.all) return said;
  return { ...said, act: { ...act, except: ids([...new Set([...act.except, ...named])]) } };
};

/** The acts of a message: what each group of statements says; silence beside an act is left out. */
export const combine = (judged: readonly Judged[]): readonly Said[] => {
  const groups = grouped(judged);
  const said: Said[] = [];
  const earlier: number[] = [];
  for (const group of groups) {
    said.push(sayingOf(group, earlier));
    earlier.push(...group.tasks);
  }
  const named = groups.filter((group) => !group.all && !group.rest).flatMap((group) => group.tasks);
  const acts = said.map((one) => withoutNamed(one, named)).filter(({ act }, at) => act.intent !== 'none' && !isOwnDivision(said, at));
  // A task of which nothing was understood is not passed over in silence.
  const lost = groups.some((group, at) => names(group) && said[at]?.act.intent === 'none');
  if (lost)
    return acts.length > 0 ? acts.map((one) => ({ ...one, sure: false })) : said.slice(0, 1).map((one) => ({ ...one, sure: false }));
  return acts.length > 0 ? acts : said.slice(0, 1).map((one) => ({ ...one, sure: said.every(({ sure }) => sure) }));
};

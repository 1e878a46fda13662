import { asId, type TaskId } from '#domain/ids.ts';
import type { AboutTasks, Act } from './act.ts';
import { isBidden, setsAside } from './bidden.ts';
import { type Chunk, isDayFigure, means } from './chunk.ts';
import { type Group, groupsOf, intentOf, type Judged, namesTasks } from './groups.ts';
import { hasStrange } from './rules/strange-words.ts';
import { settle } from './settle.ts';
import { has } from './statement.ts';
import type { Verdict } from './verdict.ts';
import { CUES } from './words/sense-groups.ts';

/** What a group says: its act, whether it is sure, and the rule that decided. */
export interface Said {
  readonly act: Act;
  readonly sure: boolean;
  readonly rule: string;
}

const ids = (numbers: readonly number[]): readonly TaskId[] => [...new Set(numbers)].map((number) => asId<TaskId>(number));

/** Acts that change what others rely on: they are sure only where nothing in the group speaks against them. */
const STATE = new Set<string>(['done', 'blocked', 'extension', 'approve', 'return', 'undo']);

/** So long a report is summed up by asking. */
const LONG_REPORT = 9;

/** Acts that give a reason, in whose words anything may stand. */
const REASONED = new Set<string>(['blocked', 'extension', 'return']);

// A sure "nothing" was judged already; only thanks may hide more.
const isDoubtful = ({ statement, verdict }: Judged): boolean =>
  verdict?.sure === false || ((verdict === null || has(statement, 'small-talk')) && has(statement, 'not', 'hedge', 'quoting', 'condition'));

const isReason = ({ statement, verdict }: Judged): boolean => verdict === null && !has(statement, 'hedge', 'quoting');

/** The words of a statement that decide: behind the cue of an act with a reason stand only the reason and the day. */
const decisive = ({ statement, verdict }: Judged): readonly Chunk[] => {
  if (verdict === null || !REASONED.has(verdict.meaning.intent)) return statement.chunks;
  const cue = statement.chunks.findIndex((chunk) => means(chunk, ...CUES));
  // Without a task the word behind the cue must be one of work too: "kẹt xe" is no obstacle.
  return cue < 0 ? statement.chunks : statement.chunks.slice(0, statement.tasks.length > 0 ? cue : cue + 2);
};

const speaksAgainst = (group: Group, verdict: Verdict): boolean => {
  const isReasoned = REASONED.has(verdict.meaning.intent);
  const heard = isReasoned ? group.judged.filter((one) => !isReason(one) && one.verdict?.isPlain !== true) : group.judged;
  return (
    heard.some((one) => hasStrange(decisive(one))) ||
    heard.some((one) => intentOf(one) === 'none' && intentOf(one) !== verdict.meaning.intent && isDoubtful(one))
  );
};

/** Words that take back, behind "nhưng", what was said before. */
const TAKES_BACK = ['not', 'not-done', 'redo', 'stuck', 'lacking', 'later', 'waiting', 'hedge'] as const;
const MAY_BE_TAKEN_BACK = new Set<string>(['done', 'unblocked', 'approve']);

const opensWithBut = ({ statement }: Judged): boolean => means(statement.chunks[0], 'but') && !means(statement.chunks[0], 'remaining');

// "làm xong rồi nhưng phải làm lại", "Sở trả lời rồi nhưng chưa rõ"
const isTakenBack = (group: Group, { meaning }: Verdict): boolean =>
  MAY_BE_TAKEN_BACK.has(meaning.intent) &&
  group.judged.some((one) => opensWithBut(one) && intentOf(one) !== meaning.intent && has(one.statement, ...TAKES_BACK));

// "duyệt việc 16, trừ xã A": an exception that is no task; "đồng ý gia hạn 12 nhưng chỉ đến 25/6": a day that nothing has read.
const isNarrowed = (group: Group, { meaning }: Verdict): boolean =>
  MAY_BE_TAKEN_BACK.has(meaning.intent) &&
  group.judged.some((one) => {
    const [first] = one.statement.chunks;
    if (one.verdict !== null) return false;
    return means(first, 'except') || (opensWithBut(one) && meaning.intent === 'approve' && one.statement.chunks.some(isDayFigure));
  });

const isSure = (group: Group, verdict: Verdict): boolean =>
  verdict.sure &&
  group.judged.length < LONG_REPORT &&
  !isTakenBack(group, verdict) &&
  !isNarrowed(group, verdict) &&
  !(STATE.has(verdict.meaning.intent) && speaksAgainst(group, verdict));

const aboutOf = (group: Group, earlier: readonly number[]): AboutTasks => ({
  tasks: ids(group.tasks),
  all: group.all || group.rest,
  except: ids(group.rest ? [...earlier, ...group.except] : group.except),
  ...(group.all && group.count !== null ? { count: group.count } : {}),
});

const silence = (group: Group): Said => {
  const known = group.judged.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]));
  const sure = known.length > 0 && known.every((verdict) => verdict.sure || verdict.isPlain === true);
  return { act: { intent: 'none' }, sure, rule: known[0]?.rule ?? 'no rule knows these words' };
};

const actOf = (meaning: Verdict['meaning'], about: AboutTasks): Act => {
  switch (meaning.intent) {
    case 'none':
    case 'help':
    case 'group-code':
    case 'plan-page':
    case 'unlink':
    case 'choose':
    case 'measure':
      return meaning;
    case 'done':
    case 'progress':
    case 'blocked':
    case 'unblocked':
    case 'extension':
    case 'accept':
    case 'decline':
    case 'assign':
    case 'approve':
    case 'return':
    case 'snooze':
    case 'undo':
    case 'question':
      return { ...meaning, ...about };
  }
};

const sayingOf = (group: Group, earlier: readonly number[]): Said => {
  const verdict = settle(group);
  if (verdict === null || verdict.meaning.intent === 'none') return silence(group);
  return { act: actOf(verdict.meaning, aboutOf(group, earlier)), sure: isSure(group, verdict), rule: verdict.rule };
};

// "đã tiếp nhận, giao phòng chuyên môn xử lý": how the own office divides the work is no order to the bot.
const isOwnDivision = (said: readonly Said[], at: number): boolean =>
  said[at]?.act.intent === 'assign' && said.slice(0, at).some(({ act }) => act.intent === 'accept');

// "tất cả xong, chỉ còn việc 6 đang làm": what is said of a task by itself is not said of it with all others.
const withoutNamed = (said: Said, named: readonly number[]): Said => {
  const { act } = said;
  if (!('tasks' in act) || !act.all) return said;
  return { ...said, act: { ...act, except: ids([...act.except, ...named]) } };
};

// "chỉ tiêu 6 mới 40%, chưa đạt": judges the value, and sends no work back.
const isOfValue = (said: readonly Said[], { act }: Said): boolean =>
  act.intent === 'return' && act.tasks.length === 0 && said.some((other) => other.act.intent === 'measure');

// "ok em, duyệt 9": the yes of one who decides takes no task.
const isYesBefore = (said: readonly Said[], { act }: Said): boolean =>
  act.intent === 'accept' &&
  act.tasks.length === 0 &&
  said.some((other) => other.act.intent === 'approve' || other.act.intent === 'return');

// Said beside the other acts, it says nothing of its own.
const isIdle = (said: readonly Said[], at: number): boolean =>
  isOwnDivision(said, at) || said.slice(at, at + 1).some((one) => isOfValue(said, one) || isYesBefore(said, one));

const sayAll = (said: readonly Said[], ...intents: readonly Act['intent'][]): boolean =>
  intents.every((intent) => said.some(({ act }) => act.intent === intent));

const asksOfTask = (said: readonly Said[]): boolean => said.some(({ act }) => act.intent === 'question' && act.topic === 'task');

// "nhắc lại 12, 15 chiều nay": whether the time goes with both, or the second is promised for it, the words do not say.
const isHalfPutOff = (said: readonly Said[]): boolean =>
  said.some(({ act }) => act.intent === 'snooze' && act.until === null) && said.some(({ rule }) => rule === 'promised');

// A question mark behind words that no rule knows may ask of all that was said.
const isInDoubt = (judged: readonly Judged[]): boolean =>
  setsAside(judged) || judged.some(({ statement, verdict }) => statement.asked && verdict === null);

// "xong hết, trừ việc 4 chưa?" asks of all; who approves one task does not ask for time for another.
const contradict = (said: readonly Said[]): boolean => sayAll(said, 'approve', 'extension') || (sayAll(said, 'done') && asksOfTask(said));

const GOES_WELL: Verdict = { rule: 'all right, among reports', meaning: { intent: 'done' }, sure: false };

// "4 ok, 5 chưa": among reports on other tasks it is no choice from a list.
const withoutChoices = (judged: readonly Judged[]): readonly Judged[] => {
  const isReport = (one: Judged): boolean => intentOf(one) !== 'choose' && one.statement.tasks.length > 0;
  if (!judged.some(isReport)) return judged;
  const isAnswer = (one: Judged): boolean =>
    intentOf(one) === 'choose' && one.statement.tasks.length > 0 && has(one.statement, 'accept') && !has(one.statement, 'choose');
  return judged.map((one) => (isAnswer(one) ? { ...one, verdict: GOES_WELL } : one));
};

const FORGOTTEN: Said = { act: { intent: 'none' }, sure: false, rule: 'the bot is told what to decide' };

const NO_WORDS: Said = { act: { intent: 'none' }, sure: true, rule: 'no words' };

const together = (heard: readonly Judged[]): readonly Said[] => {
  const judged = withoutChoices(heard);
  const groups = groupsOf(judged);
  const said = groups.map((group, at) =>
    sayingOf(
      group,
      groups.slice(0, at).flatMap(({ tasks }) => tasks),
    ),
  );
  const named = groups.filter(({ all, rest }) => !all && !rest).flatMap(({ tasks }) => tasks);
  const acts = said.filter((one, at) => one.act.intent !== 'none' && !isIdle(said, at)).map((one) => withoutNamed(one, named));
  // A task of which nothing was understood is not passed over in silence.
  const lost = isInDoubt(judged) || groups.some((group, at) => namesTasks(group) && said[at]?.act.intent === 'none' && !said[at].sure);
  if (acts.length > 0) return lost || contradict(acts) || isHalfPutOff(acts) ? acts.map((one) => ({ ...one, sure: false })) : acts;
  const [first = NO_WORDS] = said;
  return [{ ...first, sure: !lost && said.every(({ sure }) => sure) }];
};

/** The acts of a message: what each group of statements says; silence beside an act is left out. Never empty. */
export const combine = (heard: readonly Judged[]): readonly Said[] => (isBidden(heard) ? [FORGOTTEN] : together(heard));

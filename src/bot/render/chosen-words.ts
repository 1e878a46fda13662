import type { TaskId } from '#domain/ids.ts';
import type { AskedAct } from '#domain/notice.ts';
import { day } from '#domain/time/day.ts';
import type { LocalTime } from '#domain/time/local-time.ts';
import { documentIn, noteIn } from '#language/evidence-words.ts';
import { extensionWishIn } from '#language/extension-words.ts';
import { tidy } from '#language/fold.ts';
import type { Act } from '#language/reply/act.ts';
import { readReply } from '#language/reply/read-reply.ts';

/** Nothing that is said again here depends on the day. */
const ANY_TIME = { day: day('2026-01-01'), time: '08:00' as LocalTime }; // -- a time of day as clocks show it

const actIn = (words: string, asked: AskedAct): Act | undefined => readReply(words, ANY_TIME).acts.find(({ intent }) => intent === asked);

const reasonIn = (act: Act | undefined): string => (act !== undefined && 'reason' in act ? act.reason : '');
const targetIn = (act: Act | undefined): string | null => (act?.intent === 'assign' ? act.target : null);
const percentIn = (act: Act | undefined): string => (act?.intent === 'progress' && act.percent !== null ? ` ${act.percent}%` : '');

const withReason = (opening: string, reason: string): readonly string[] =>
  reason === '' ? [opening] : [`${opening} ${reason}`, `${opening.replace(/:$/u, '')}: ${reason}`, opening];

const declines = (numbers: string, said: Act | undefined): readonly string[] => {
  const reason = reasonIn(said);
  const target = said?.intent === 'decline' ? said.target : null;
  const because = reason === '' ? '' : ` vì ${reason}`;
  return [
    `từ chối${numbers}${because}${target === null ? '' : `, đề nghị chuyển ${target}`}`,
    `từ chối${numbers}${because}`,
    `từ chối${numbers}`,
  ];
};

type TimeAct = Extract<AskedAct, 'extend' | 'withdraw-extension' | 'move-deadline' | 'refuse-extension'>;

const OPENS: Record<TimeAct, string> = {
  extend: 'xin gia hạn',
  'withdraw-extension': 'thôi xin gia hạn',
  'move-deadline': 'duyệt gia hạn',
  'refuse-extension': 'không cho gia hạn',
};

const isTimeAct = (asked: AskedAct): asked is TimeAct => Object.hasOwn(OPENS, asked);

// The day and the reason stand behind "gia hạn", and the number goes before them.
const timeSaidAgain = (asked: TimeAct, tasks: readonly TaskId[], said: string): string | null => {
  const numbers = tasks.length === 0 ? '' : ` ${tasks.join(', ')}`;
  const inFull = tidy(said).replace(/(?:gia|lùi|dời) hạn|gia han/iu, (words) => `${words}${numbers}`);
  const meansTime = (words: string): boolean => {
    const wish = extensionWishIn(words, ANY_TIME.day);
    return wish?.intent === asked && same(wish.tasks, tasks);
  };
  return [inFull, `${OPENS[asked]}${numbers}`].find(meansTime) ?? null;
};

/** What was said of one act alone may say more than the act: who clears an obstacle, which document shows the end, a note. */
type FullAct = Extract<AskedAct, 'blocked' | 'done' | 'progress'>;

const ACTS_SAID: Record<FullAct, { readonly verb: RegExp; readonly opens: string }> = {
  blocked: { verb: /(?<!\p{L})(?:vướng mắc|vướng|vuong mac|vuong)(?!\p{L})/iu, opens: 'vướng' },
  done: { verb: /(?<!\p{L})(?:xong|hoàn thành|hoan thanh)(?!\p{L})/iu, opens: 'xong' },
  progress: { verb: /(?<!\p{L})(?:đang làm|dang lam)(?!\p{L})/iu, opens: 'đang làm' },
};

const isFullAct = (asked: AskedAct): asked is FullAct => Object.hasOwn(ACTS_SAID, asked);

const saysMore = (asked: FullAct, words: string): boolean =>
  asked === 'blocked' || documentIn(words, ANY_TIME.day) !== null || (asked === 'progress' && noteIn(words) !== '');

/** All of the words, with the number behind the verb, or behind the act in front of them. */
const inFull = (asked: FullAct, numbers: string, said: string): readonly string[] => {
  const words = tidy(said);
  if (readReply(words, ANY_TIME).acts.length > 1 || !saysMore(asked, words)) return [];
  const { verb, opens } = ACTS_SAID[asked];
  return [...(verb.test(words) ? [words.replace(verb, (found) => `${found}${numbers}`)] : []), `${opens}${numbers}: ${words}`];
};

const candidates = (asked: Exclude<AskedAct, TimeAct>, numbers: string, said: Act | undefined): readonly string[] => {
  switch (asked) {
    case 'accept':
      return [`nhận việc${numbers}`];
    case 'decline':
      return declines(numbers, said);
    case 'done':
      return [`xong${numbers}`];
    case 'unblocked':
      return [`hết vướng${numbers}`];
    case 'approve':
      return [`duyệt${numbers}`];
    case 'progress':
      return [`đang làm${numbers}${percentIn(said)}`];
    case 'blocked':
      return withReason(`vướng${numbers}`, reasonIn(said));
    case 'return':
      return withReason(`trả lại${numbers}:`, reasonIn(said)).map((words) => words.replace(/:$/u, ''));
    case 'assign': {
      const target = targetIn(said);
      return target === null ? [] : [`giao${numbers} cho ${target}`];
    }
  }
};

const same = (one: readonly TaskId[], other: readonly TaskId[]): boolean =>
  one.length === other.length && one.every((task) => other.includes(task));

interface Meant {
  readonly asked: AskedAct;
  readonly tasks: readonly TaskId[];
  readonly said: Act | undefined;
}

const meansIt = (words: string, { asked, tasks }: Meant): boolean => {
  const { sure, acts } = readReply(words, ANY_TIME);
  const [act, ...more] = acts;
  return sure && more.length === 0 && act?.intent === asked && 'tasks' in act && same(act.tasks, tasks);
};

// The number must not come between words that belong together.
const meansAsMuch = (words: string, meant: Meant): boolean => {
  const act = actIn(words, meant.asked);
  return meansIt(words, meant) && reasonIn(act).includes(reasonIn(meant.said)) && percentIn(act) === percentIn(meant.said);
};

/**
 * What was said, once more in full for these tasks: "vướng kinh phí, chờ Sở Tài chính" → "vướng 12 kinh phí, chờ Sở Tài chính". Only words that are understood back as the same
 * act on the same tasks are given; null where there are none (whom to assign to was not understood).
 */
export const saidAgain = (asked: AskedAct, tasks: readonly TaskId[], said: string): string | null => {
  if (isTimeAct(asked)) return timeSaidAgain(asked, tasks, said);
  const numbers = tasks.length === 0 ? '' : ` ${tasks.join(', ')}`;
  const meant = { asked, tasks, said: actIn(said, asked) };
  const full = isFullAct(asked) ? inFull(asked, numbers, said).find((words) => meansAsMuch(words, meant)) : undefined;
  return full ?? candidates(asked, numbers, meant.said).find((words) => meansIt(words, meant)) ?? null;
};

/** The same for one task. */
export const chosenWords = (asked: AskedAct, number: TaskId, said: string): string | null => saidAgain(asked, [number], said);

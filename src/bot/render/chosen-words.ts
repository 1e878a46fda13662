import type { TaskId } from '#domain/ids.ts';
import type { AskedAct } from '#domain/notice.ts';
import { day } from '#domain/time/day.ts';
import type { LocalTime } from '#domain/time/local-time.ts';
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

const meansIt = (words: string, asked: AskedAct, tasks: readonly TaskId[]): boolean => {
  const { sure, acts } = readReply(words, ANY_TIME);
  const [act, ...more] = acts;
  return sure && more.length === 0 && act?.intent === asked && 'tasks' in act && same(act.tasks, tasks);
};

/**
 * What was said, once more in full for these tasks: "vướng kinh phí" → "vướng 12 kinh phí". Only words that are understood back as the same
 * act on the same tasks are given; null where there are none (whom to assign to was not understood).
 */
export const saidAgain = (asked: AskedAct, tasks: readonly TaskId[], said: string): string | null => {
  if (isTimeAct(asked)) return timeSaidAgain(asked, tasks, said);
  const numbers = tasks.length === 0 ? '' : ` ${tasks.join(', ')}`;
  return candidates(asked, numbers, actIn(said, asked)).find((words) => meansIt(words, asked, tasks)) ?? null;
};

/** The same for one task. */
export const chosenWords = (asked: AskedAct, number: TaskId, said: string): string | null => saidAgain(asked, [number], said);

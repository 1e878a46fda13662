import type { TaskId } from '#domain/ids.ts';
import type { AskedAct } from '#domain/notice.ts';
import type { Act } from '#language/act.ts';
import { understand } from '#language/exact-words.ts';

const reasonIn = (act: Act): string => ('reason' in act ? act.reason : '');
const targetIn = (act: Act): string | null => (act.intent === 'assign' ? act.target : null);
const percentIn = (act: Act): string => (act.intent === 'progress' && act.percent !== null ? ` ${act.percent}%` : '');

const candidates = (asked: AskedAct, number: TaskId, said: Act): readonly string[] => {
  const reason = reasonIn(said);
  switch (asked) {
    case 'done':
      return [`xong ${number}`];
    case 'unblocked':
      return [`hết vướng ${number}`];
    case 'approve':
      return [`duyệt ${number}`];
    case 'progress':
      return [`đang làm ${number}${percentIn(said)}`];
    case 'blocked':
      return reason === '' ? [`vướng ${number}`] : [`vướng ${number} ${reason}`, `vướng ${number}: ${reason}`, `vướng ${number}`];
    case 'return':
      return reason === '' ? [`trả lại ${number}`] : [`trả lại ${number}: ${reason}`, `trả lại ${number}`];
    case 'assign': {
      const target = targetIn(said);
      return target === null ? [] : [`giao ${number} cho ${target}`];
    }
  }
};

const meansIt = (words: string, asked: AskedAct, number: TaskId): boolean => {
  const { sure, act } = understand(words);
  return sure && act.intent === asked && act.tasks.length === 1 && act.tasks[0] === number;
};

/**
 * What was said, once more in full for this task: "vướng kinh phí" → "vướng 12 kinh phí". Only words that are understood back as the same
 * act on the same task are given; null where there are none (whom to assign to was not understood).
 */
export const chosenWords = (asked: AskedAct, number: TaskId, said: string): string | null =>
  candidates(asked, number, understand(said).act).find((words) => meansIt(words, asked, number)) ?? null;

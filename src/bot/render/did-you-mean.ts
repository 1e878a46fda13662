import type { TaskId } from '#domain/ids.ts';
import type { AskedAct, MeantAct, Notice } from '#domain/notice.ts';
import type { Choice } from '../channel.ts';
import { saidAgain } from './chosen-words.ts';
import type { Draft } from './draft.ts';
import { shorten } from './one-line.ts';

type DidYouMean = Extract<Notice, { kind: 'did-you-mean' }>;

const LONGEST_QUOTE = 120;
/** A secretary who is not sure offers two readings, and a way out. */
const MOST_READINGS = 2;

const LABELS: Record<AskedAct, string> = {
  accept: 'Nhận việc',
  decline: 'Không nhận',
  done: 'Đã xong',
  blocked: 'Đang vướng',
  unblocked: 'Hết vướng',
  progress: 'Đang làm',
  approve: 'Duyệt',
  return: 'Trả lại',
  assign: 'Giao việc',
  extend: 'Xin gia hạn',
  'withdraw-extension': 'Thôi xin gia hạn',
  'move-deadline': 'Duyệt gia hạn',
  'refuse-extension': 'Không gia hạn',
};

const numbersIn = (tasks: readonly TaskId[]): string => (tasks.length === 0 ? '' : ` ${tasks.join(', ')}`);

// Who may have reported an end may as well have meant that the work goes on.
const readings = ({ meant }: DidYouMean): readonly MeantAct[] => {
  const [first] = meant;
  const isEnd = meant.length === 1 && first !== undefined && (first.act === 'done' || first.act === 'blocked');
  return [...meant, ...(isEnd ? [{ act: 'progress' as const, tasks: first.tasks }] : [])].slice(0, MOST_READINGS);
};

const choiceFor = ({ act, tasks }: MeantAct, words: string): readonly Choice[] => {
  const says = saidAgain(act, tasks, words);
  return says === null ? [] : [{ label: `${LABELS[act]}${numbersIn(tasks)}`, says }];
};

/** Asks what was meant; each choice says it in words that leave no doubt. */
export const draftDidYouMean = (notice: DidYouMean): Draft => {
  const choices = readings(notice).flatMap((meant) => choiceFor(meant, notice.words));
  const forms = choices.map(({ says }) => says).join(' · ');
  return {
    first: `Xin đồng chí nói rõ để khỏi ghi sai. Đồng chí vừa nhắn: “${shorten(notice.words, LONGEST_QUOTE)}”; chưa có gì được ghi.`,
    blocks: [],
    answer: choices.length === 0 ? 'Cách nhắn, gõ: trợ giúp' : `Bấm chọn, hoặc gõ: ${forms}`,
    typed: choices.length === 0 ? 'Cách nhắn, gõ: trợ giúp' : `Gõ: ${forms}`,
    choices: [...choices, { label: 'Ý khác', says: 'trợ giúp' }],
  };
};

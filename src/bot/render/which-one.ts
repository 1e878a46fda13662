import type { AskedAct, Notice } from '#domain/notice.ts';
import type { Day } from '#domain/time/day.ts';
import type { Choice } from '../channel.ts';
import { chosenWords } from './chosen-words.ts';
import { type Draft, taskBlock } from './draft.ts';
import { shorten } from './one-line.ts';
import { taskEntry } from './task-line.ts';

const MOST_CHOICES = 10;
const MOST_TYPED = 3;
/** Longer words are shown once, as an example. */
const LONG_WORDS = 40;
const LONGEST_QUOTE = 80;

const QUESTIONS: Record<AskedAct, string> = {
  accept: 'Đồng chí nhận việc nào?',
  decline: 'Đồng chí không nhận việc nào?',
  done: 'Đồng chí báo xong việc nào?',
  blocked: 'Đồng chí báo vướng việc nào?',
  unblocked: 'Đồng chí báo hết vướng việc nào?',
  progress: 'Đồng chí báo đang làm việc nào?',
  approve: 'Đồng chí duyệt việc nào?',
  return: 'Đồng chí trả lại việc nào?',
  assign: 'Đồng chí giao việc nào?',
  extend: 'Đồng chí xin gia hạn việc nào?',
  'withdraw-extension': 'Đồng chí thôi xin gia hạn việc nào?',
  'move-deadline': 'Đồng chí duyệt gia hạn việc nào?',
  'refuse-extension': 'Đồng chí không cho gia hạn việc nào?',
};

const choicesFor = ({ act, lines, words }: Extract<Notice, { kind: 'which-one' }>): readonly Choice[] =>
  lines.slice(0, MOST_CHOICES).flatMap(({ number }) => {
    const says = chosenWords(act, number, words);
    return says === null ? [] : [{ label: `Việc ${number}`, says }];
  });

/** Asks which task the words were about; each choice says the words again in full, with its number. */
export const draftWhichOne = (notice: Extract<Notice, { kind: 'which-one' }>, today: Day): Draft => {
  const { act, lines, words } = notice;
  const choices = choicesFor(notice);
  const quoted = shorten(words, LONGEST_QUOTE);
  const example = `số của việc, ví dụ: ${lines[0]?.number ?? ''}`;
  const isLong = choices.some(({ says }) => says.length > LONG_WORDS);
  const inFull = choices.slice(0, isLong ? 1 : MOST_TYPED).map(({ says }) => says);
  return {
    first: `${QUESTIONS[act]}${quoted === '' ? '' : ` Đồng chí vừa nhắn: “${quoted}”.`}`,
    blocks: [
      taskBlock(
        null,
        lines.map((line) => taskEntry(line, today)),
      ),
    ],
    answer: choices.length > 0 ? `Bấm chọn việc, hoặc trả lời ${example}` : `Trả lời ${example}`,
    typed: `Trả lời ${example}${inFull.length === 0 ? '' : `; hoặc gõ đủ: ${inFull.join(' · ')}`}`,
    choices,
  };
};

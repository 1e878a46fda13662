import type { ManyNotice, Tally } from '#domain/deciding/many-decided.ts';
import { shortList } from './name-list.ts';
import { type Draft, taskBlock } from './draft.ts';
import { shorten } from './one-line.ts';

const LONGEST_TITLE = 90;
const MOST_CHOICES = 3;

const tallyWords = ({ approved, waiting, open, of }: Tally): string => {
  const rest = [...(waiting === 0 ? [] : [`${waiting} đơn vị chờ duyệt`]), ...(open === 0 ? [] : [`${open} đơn vị chưa nộp`])];
  return `Đến nay đã duyệt ${approved}/${of} đơn vị${rest.length === 0 ? '' : `; ${rest.join(', ')}`}.`;
};

const decidedWords = ({ number, approved, returned, left }: Extract<ManyNotice, { kind: 'many-decided' }>): string =>
  [
    ...(approved.length === 0
      ? []
      : [`Đã duyệt việc ${number} của ${approved.length === 1 ? shortList(approved) : `${approved.length} đơn vị`}.`]),
    ...(returned.length === 0 ? [] : [`Đã trả lại việc ${number} cho ${shortList(returned)}.`]),
    ...(left.length === 0 ? [] : [`Chưa duyệt: ${shortList(left)}.`]),
    ...(approved.length + returned.length === 0 ? [`Chưa duyệt thêm phần nào của việc ${number}.`] : []),
  ].join(' ');

/** What was decided of a task that many units do, or which of them are meant. */
export const draftMany = (notice: ManyNotice): Draft => {
  const { number, title, tally } = notice;
  const blocks = [taskBlock(null, [{ text: `${number}. ${shorten(title, LONGEST_TITLE)}`, numbers: [number] }])];
  if (notice.kind === 'many-decided')
    return {
      first: `${decidedWords(notice)} ${tallyWords(tally)}`,
      blocks,
      answer:
        notice.left.length > 0
          ? `Trả lời: trả lại việc ${number} của <đơn vị>: lý do`
          : `Xem đơn vị chưa nộp, gõ: việc ${number} còn đơn vị nào chưa nộp?`,
      choices: notice.left
        .slice(0, MOST_CHOICES)
        .map((unit) => ({ label: `Trả lại ${shorten(unit, 40)}`, says: `trả lại việc ${number} của ${unit}` })),
    };
  return {
    first: `Việc ${number} có ${notice.waiting.length} đơn vị chờ duyệt: ${shortList(notice.waiting)}. ${tallyWords(tally)} Đồng chí duyệt đơn vị nào?`,
    blocks,
    answer: `Trả lời: duyệt tất cả việc ${number} · duyệt việc ${number}, trừ <đơn vị> · duyệt việc ${number} của <đơn vị>`,
    choices: [{ label: `Duyệt tất cả ${notice.waiting.length} đơn vị`, says: `duyệt tất cả việc ${number}` }],
  };
};

import type { AssigningNews, AssigningNotice } from '#domain/assigning/assigning-notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import type { Choice } from '../../channel.ts';
import { answerLine, approvalChoices, approvalForms, isToAnswer, workChoices, workForms } from '../answer-words.ts';
import { type Block, type Draft, taskBlock } from '../draft.ts';
import { comrade, reasonWords, taskEntry, unitWords, waitingForApproval } from '../task-line.ts';

type Told<Kind extends AssigningNotice<WorkLine>['kind']> = Extract<AssigningNotice<WorkLine>, { kind: Kind }>;

const about = (line: WorkLine, today: Day): readonly Block[] => [taskBlock(null, [taskEntry(line, today)])];

const acceptChoices = ({ number }: WorkLine): readonly Choice[] => [
  { label: `Nhận ${number}`, says: `nhận việc ${number}` },
  { label: `Không nhận ${number}`, says: `từ chối ${number}` },
];

const coordinationChoice = ({ number }: WorkLine): Choice => ({
  label: `Xong phần phối hợp ${number}`,
  says: `xong phần phối hợp việc ${number}`,
});

const firstOfGiven = ({ line, by, partOf }: Told<'given-to-you'>): string => {
  const whom = line.person === null ? `${unitWords(line.unit)}; đồng chí phụ trách đơn vị` : 'đồng chí';
  const work = `việc ${line.number}${partOf === null ? '' : ` (một phần của việc ${partOf})`}`;
  return line.part === 'coordinating'
    ? `Phối hợp: ${comrade(by)} giao ${whom} phối hợp ${work}.`
    : `Việc mới: ${comrade(by)} giao ${work} cho ${whom}.`;
};

const formsOfGiven = ({ number, part, person }: WorkLine): readonly string[] =>
  part === 'coordinating'
    ? [`xong phần phối hợp ${number}`, `vướng ${number} lý do`]
    : [
        `nhận việc ${number}`,
        `từ chối ${number} vì …, đề nghị chuyển <đơn vị>`,
        ...(person === null ? [`giao ${number} cho <họ tên>`] : []),
      ];

const choicesOfGiven = (line: WorkLine): readonly Choice[] => {
  if (!isToAnswer(line)) return [];
  return line.part === 'coordinating' ? [coordinationChoice(line)] : acceptChoices(line);
};

/** New work: what it is, from whom, and how to take it or to say that it is not one's own. */
export const draftGivenToYou = (given: Told<'given-to-you'>, today: Day): Draft => ({
  first: firstOfGiven(given),
  blocks: about(given.line, today),
  answer: answerLine(formsOfGiven(given.line)),
  choices: choicesOfGiven(given.line),
});

/** Somebody who follows the work asks for it. */
export const draftUrged = ({ line, by, times }: Told<'urged'>, today: Day): Draft => ({
  first: `Đôn đốc lần ${times}: ${comrade(by)} đề nghị ${unitWords(line.unit)} sớm nộp kết quả việc ${line.number}.`,
  blocks: about(line, today),
  answer: answerLine(workForms(line.number)),
  choices: workChoices(line),
});

const newsWords = (news: AssigningNews, { number }: WorkLine, by: string): string => {
  switch (news.what) {
    case 'moved-away':
      return `Chuyển việc: ${comrade(by)} chuyển việc ${number} cho ${unitWords(news.to)}; đồng chí không phải thực hiện việc này nữa.`;
    case 'part-done':
      return `Phần việc của ${unitWords(news.unit)} đã xong: ${news.done}/${news.of} phần của việc ${news.parent} (${comrade(by)} báo việc ${number}).`;
    case 'coordination-done':
      return `${unitWords(news.unit)} đã xong phần phối hợp việc ${number} (${comrade(by)} báo).`;
    case 'cancelled':
      return `Hủy việc: ${comrade(by)} hủy việc ${number}. Lý do: ${reasonWords(news.reason)}.`;
    case 'superseded':
      return `Thay việc: ${comrade(by)} thay việc ${number} bằng việc ${news.by}; việc ${number} không phải thực hiện nữa.`;
  }
};

const nextForms = (news: AssigningNews, { number }: WorkLine): string | null => {
  if (news.what !== 'part-done') return null;
  if (news.toApprove) return answerLine(approvalForms(number));
  return news.done === news.of ? answerLine([`xong ${news.parent}`]) : null;
};

/** What one person learns of how work has been given on. */
export const draftNews = ({ line, by, news }: Told<'assigning-told'>, today: Day): Draft => ({
  first: newsWords(news, line, by),
  blocks: about(news.what === 'part-done' ? waitingForApproval(line) : line, today),
  answer: nextForms(news, line),
  choices: news.what === 'part-done' && news.toApprove ? approvalChoices(line) : [],
});

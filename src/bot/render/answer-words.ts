import type { TaskId } from '#domain/ids.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import type { Choice } from '../channel.ts';

/** Begins a report that is asked for at once; what it is about, by when and whose is asked step by step. */
export const DEMAND_REPORT: Choice = { label: 'Yêu cầu báo cáo đột xuất', says: 'yêu cầu báo cáo đột xuất' };

/** Asks for the number of the document that shows work done. */
export const documentChoice = ({ number }: WorkLine): Choice => ({ label: `Ghi số văn bản ${number}`, says: `ghi số văn bản ${number}` });

/** "Trả lời: xong 12 · vướng 12 lý do": how to answer, in one line; null where there is nothing to say. */
export const answerLine = (forms: readonly string[]): string | null => (forms.length === 0 ? null : `Trả lời: ${forms.join(' · ')}`);

/** The words with which a person answers for the own work. */
export const workForms = (number: TaskId): readonly string[] => [`xong ${number}`, `vướng ${number} lý do`, `đang làm ${number} 50%`];

/** The words with which work is approved or returned. */
export const approvalForms = (number: TaskId): readonly string[] => [`duyệt ${number}`, `trả lại ${number}: lý do`];

/** The words with which work is given to somebody. */
export const assignForm = (number: TaskId): string => `giao ${number} cho <họ tên>`;

const choice = (label: string, number: TaskId): Choice => ({ label: `${label} ${number}`, says: `${label.toLowerCase()} ${number}` });

/** Whether whoever carries a piece of work still has something to answer about it. */
export const isToAnswer = ({ state }: WorkLine): boolean => state === 'open' || state === 'blocked';

/** What can be pressed for one piece of own work; nothing once it was answered for good. */
export const workChoices = (line: WorkLine): readonly Choice[] => {
  const { number, state } = line;
  if (!isToAnswer(line)) return [];
  return state === 'blocked'
    ? [choice('Xong', number), choice('Hết vướng', number)]
    : [choice('Xong', number), choice('Đang làm', number), choice('Vướng', number)];
};

/** What can be pressed for one piece of work while it waits for approval; "Trả lại" makes the bot ask for the reason. */
export const approvalChoices = ({ number, state }: WorkLine): readonly Choice[] =>
  state === 'submitted' ? [choice('Duyệt', number), choice('Trả lại', number)] : [];

/** What asks for more time: for the first own work that is due today or late, where nobody has asked yet. */
export const moreTimeChoices = (lines: readonly WorkLine[], today: Day): readonly Choice[] =>
  lines
    .filter((line) => line.part === 'lead' && line.state === 'open' && line.askedUntil === undefined)
    .filter(({ lastDay }) => lastDay !== null && lastDay <= today)
    .slice(0, 1)
    .map(({ number }) => ({ label: `Xin gia hạn ${number}`, says: `xin gia hạn ${number}` }));

import type { DutyLine, RegularNotice } from '#domain/regular/regular-notice.ts';
import type { Day } from '#domain/time/day.ts';
import { dataWords, dueWords, periodWords } from '#language/duties/period-words.ts';
import { rhythmWords } from '#language/duties/rhythm-words.ts';
import type { Choice } from '../../channel.ts';
import { DEMAND_REPORT } from '../answer-words.ts';
import { dayWords } from '../day-words.ts';
import { type Draft, type Entry, sentence, taskBlock } from '../draft.ts';
import { shorten } from '../one-line.ts';
import { unitWords } from '../task-line.ts';

type DutiesTold = Extract<RegularNotice, { kind: 'duties-told' }>;
type ReportsCounted = Extract<RegularNotice, { kind: 'reports-counted' }>;

const LONGEST_WHAT = 80;

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const nextWords = ({ next, hasEnded }: DutyLine, today: Day): string => {
  if (hasEnded) return 'đã dừng';
  if (next === null) return 'chưa có kỳ nào sắp tới';
  const { about, due, lastDay, data, task } = next;
  // Whoever must send before the figures close sends what there is by then.
  const estimate = lastDay < data.to ? '; hạn gửi trước ngày chốt số liệu' : '';
  const which = task === null ? '' : `việc ${task}, `;
  return `Kỳ tới: ${which}${periodWords(about)}, ${dueWords({ due, lastDay })} (chậm nhất ${dayWords(lastDay, today)}), ${dataWords(data)}${estimate}`;
};

const RELATION_WORDS: Readonly<Record<DutyLine['relation'], (line: DutyLine) => string>> = {
  owes: ({ to }) => `gửi ${unitWords(to)}`,
  receives: ({ from }) => `đơn vị đồng chí nhận, của ${unitWords(from)}`,
  'controls-plan': ({ from, to }) => `${unitWords(from)} gửi ${unitWords(to)}`,
  'leads-above': ({ from, to }) => `${unitWords(from)} gửi ${unitWords(to)}`,
};

const entryOf = (line: DutyLine, today: Day): Entry => {
  const plan = line.plan === null ? '' : ` (${line.plan})`;
  const about = [rhythmWords(line.recurrence), RELATION_WORDS[line.relation](line)].join(' · ');
  return {
    text: `${line.number}. ${capital(shorten(line.what, LONGEST_WHAT))}${plan}\n   ${about}\n   ${nextWords(line, today)}`,
    numbers: [],
  };
};

const FIRST: Readonly<Record<DutiesTold['outcome'], (count: number) => string>> = {
  list: (count) =>
    `Chế độ báo cáo định kỳ liên quan đến đồng chí: ${count} báo cáo. Số liệu theo Nghị định 09/2019/NĐ-CP nếu không đặt riêng.`,
  'figures-set': () => 'Đã ghi kỳ số liệu, áp dụng cho các kỳ chưa giao việc:',
  ended: () => 'Đã dừng chế độ báo cáo; việc của kỳ đã giao vẫn giữ nguyên:',
};

const whoHasNot = ({ outcome, duties }: DutiesTold): readonly Choice[] => {
  const received = duties.find(({ relation, next }) => relation !== 'owes' && next !== null && next.task !== null);
  if (outcome === 'ended' || received === undefined) return [];
  return [{ label: `Ai chưa nộp ${received.number}`, says: `chế độ báo cáo ${received.number}: ai chưa nộp?` }];
};

/** The periodic reports that concern the reader, each with its rhythm and the period that comes next. */
export const draftDuties = (told: DutiesTold, today: Day): Draft => {
  const { outcome, duties, mayDemand } = told;
  const demand = mayDemand === true ? [DEMAND_REPORT] : [];
  if (duties.length === 0) return { ...sentence('Không có chế độ báo cáo định kỳ nào liên quan đến đồng chí.'), choices: demand };
  const asking = whoHasNot(told);
  return {
    first: FIRST[outcome](duties.length),
    blocks: [
      taskBlock(
        null,
        duties.map((line) => entryOf(line, today)),
      ),
    ],
    answer: asking[0] === undefined ? null : `Xem ai chưa nộp, gõ: ${asking[0].says}`,
    choices: [...asking, ...demand],
  };
};

const MOST_CHOICES = 6;

/** Several reports of one period, with how many units have sent each. */
export const draftReportsCounted = ({ reports }: ReportsCounted): Draft => ({
  first: `${reports.length} báo cáo của kỳ này; đồng chí xem báo cáo nào?`,
  blocks: [
    taskBlock(
      null,
      reports.map(({ number, title, done, of }) => ({
        text: `${number}. ${shorten(title, LONGEST_WHAT)}\n   ${done}/${of} đơn vị đã nộp`,
        numbers: [number],
      })),
    ),
  ],
  answer: `Gõ, ví dụ: việc ${reports[0]?.number ?? ''} ai chưa nộp?`,
  choices: reports.slice(0, MOST_CHOICES).map(({ number }) => ({ label: `Việc ${number}`, says: `việc ${number} ai chưa nộp?` })),
});

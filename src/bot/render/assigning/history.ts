import type { AssigningNotice } from '#domain/assigning/assigning-notice.ts';
import type { HistoryEntry } from '#domain/assigning/task-history.ts';
import type { WorkLine } from '#domain/notice.ts';
import type { Day } from '#domain/time/day.ts';
import { shortDay } from '../day-words.ts';
import { type Draft, taskBlock } from '../draft.ts';
import { shorten } from '../one-line.ts';
import { comrade, reasonWords, unitWords } from '../task-line.ts';
import { titleInSentence } from './title-in-sentence.ts';

const LONGEST_DETAIL = 160;
const MOST_ENTRIES = 25;

const detailWords = ({ detail }: HistoryEntry): string => shorten(detail ?? '', LONGEST_DETAIL);

const because = ({ detail }: HistoryEntry): string => `; lý do: ${reasonWords(detail)}`;

const DID: Record<HistoryEntry['did'], (entry: HistoryEntry) => string> = {
  assigned: (entry) => `giao ${unitWords(entry.unit)}${entry.detail === null ? '' : `, ${comrade(entry.detail)} thực hiện`}`,
  'imported-done': (entry) => `ghi nhận ${unitWords(entry.unit)} đã xong trước khi nhập kế hoạch`,
  'person-named': (entry) => `cử ${comrade(entry.detail ?? '')} thực hiện`,
  moved: (entry) => `chuyển việc: ${detailWords(entry)}`,
  'handed-on': (entry) => `sắp xếp lại đơn vị, chuyển việc: ${detailWords(entry)}`,
  urged: (entry) => `đôn đốc ${unitWords(entry.unit)}`,
  accepted: () => 'nhận việc',
  declined: (entry) => `không nhận việc${because(entry)}`,
  'progress-reported': (entry) => `báo đang làm${entry.detail === null ? '' : `, đạt ${detailWords(entry)}`}`,
  blocked: (entry) => `báo vướng${because(entry)}`,
  unblocked: () => 'báo hết vướng',
  submitted: () => 'báo xong, chờ duyệt',
  completed: () => 'báo xong',
  approved: () => 'duyệt kết quả',
  returned: (entry) => `trả lại${because(entry)}`,
  dropped: (entry) => `hủy việc${because(entry)}`,
  superseded: (entry) => `thay bằng việc ${detailWords(entry)}`,
  'taken-back': () => 'rút lại tin vừa báo',
};

const entryWords = (entry: HistoryEntry, today: Day): string => {
  const who = entry.by === null ? 'Kế hoạch được nhập' : comrade(entry.by).replace(/^đ/u, 'Đ');
  return `• ${shortDay(entry.on, today)}: ${who}: ${DID[entry.did](entry)}`;
};

const givenBy = (entries: readonly HistoryEntry[]): string => {
  const given = entries.find(({ did }) => did === 'assigned');
  if (given === undefined) return '';
  return given.by === null ? ' Việc được giao theo kế hoạch.' : ` Người giao: ${comrade(given.by)}.`;
};

/** Who gave a task and what has happened to it since, oldest first. */
export const draftHistory = (
  { number, title, entries }: Extract<AssigningNotice<WorkLine>, { kind: 'task-history' }>,
  today: Day,
): Draft => {
  const left = Math.max(0, entries.length - MOST_ENTRIES);
  // The opening tells who gave it; of a long history the end says more than the middle.
  const shown = left === 0 ? entries : entries.slice(left);
  return {
    first: `Lịch sử việc ${number}: ${titleInSentence(title)}.${givenBy(entries)}`,
    blocks: [
      taskBlock(
        left === 0 ? null : `(còn ${left} mục trước đó)`,
        shown.map((entry) => ({ text: entryWords(entry, today), numbers: [] })),
        MOST_ENTRIES,
      ),
    ],
    answer: null,
    choices: [],
  };
};

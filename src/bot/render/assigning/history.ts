import type { AssigningNotice } from '#domain/assigning/assigning-notice.ts';
import type { HistoryEntry } from '#domain/assigning/task-history.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import { historyWords } from '#language/history-words.ts';
import { shortDay } from '../day-words.ts';
import { type Draft, taskBlock } from '../draft.ts';
import { shorten } from '../one-line.ts';
import { comrade, unitWords } from '../task-line.ts';
import { titleInSentence } from './title-in-sentence.ts';

const LONGEST_DETAIL = 160;
const LONGEST_NAME = 60;
const MOST_ENTRIES = 25;

/** The entry with names and reasons as short as a message has room for. */
const shortened = (entry: HistoryEntry): HistoryEntry => ({
  ...entry,
  by: entry.by === null ? null : shorten(entry.by, LONGEST_NAME),
  unit: unitWords(entry.unit),
  detail: entry.detail === null ? null : shorten(entry.detail, LONGEST_DETAIL),
});

const entryWords = (entry: HistoryEntry, today: Day): string => `• ${shortDay(entry.on, today)}: ${historyWords(shortened(entry))}`;

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

import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import { readGapWords } from '#language/six-ro/gap-words.ts';
import { rollUpOfMany } from '../assigning/follow-units.ts';
import { listTasks } from '../conversation/show-list.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { takeOver } from '../units/take-over.ts';
import { fillGap } from './fill-gap.ts';
import { listGaps } from './list-gaps.ts';

// Of a task that many units share the count is shown, and not a line for each of them.
const showTasks = async (speaking: Speaking, tasks: readonly TaskId[]): Promise<Notice> => {
  const [number, ...more] = tasks;
  const rollUp = number === undefined || more.length > 0 ? null : await rollUpOfMany(speaking, number);
  return rollUp ?? listTasks(speaking, tasks);
};

/** Answers words about the six rõ, after doing what they ask; null where the message is about something else. */
export const answerGapWords = async (speaking: Speaking): Promise<readonly Notice[] | null> => {
  const words = readGapWords(speaking.inbound.text, dayOf(speaking.now));
  if (words === null) return null;
  if (words.kind === 'ask') return [await listGaps(speaking, words.gap)];
  if (words.kind === 'show') return [await showTasks(speaking, words.tasks)];
  const { fill, tasks } = words;
  return fill.gap === 'successor' ? takeOver(speaking, fill.name, tasks) : fillGap(speaking, fill, tasks);
};

import type { Notice } from '#domain/notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import { readGapWords } from '#language/six-ro/gap-words.ts';
import { listWithin } from '../conversation/show-list.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { takeOver } from '../units/take-over.ts';
import { fillGap } from './fill-gap.ts';
import { listGaps } from './list-gaps.ts';

/** Answers words about the six rõ, after doing what they ask; null where the message is about something else. */
export const answerGapWords = async (speaking: Speaking): Promise<readonly Notice[] | null> => {
  const words = readGapWords(speaking.inbound.text, dayOf(speaking.now));
  if (words === null) return null;
  if (words.kind === 'ask') return [await listGaps(speaking, words.gap)];
  if (words.kind === 'show')
    return [await listWithin(speaking, 'task', { name: words.tasks.join(', '), holds: ({ task }) => words.tasks.includes(task.id) })];
  const { fill, tasks } = words;
  return fill.gap === 'successor' ? takeOver(speaking, fill.name, tasks) : fillGap(speaking, fill, tasks);
};

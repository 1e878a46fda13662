import { gapsOfWhole } from '#domain/gaps/whole-task.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { loadWholeTasks } from './load-whole-tasks.ts';

/** A longer list is cut anyway, and its lines have no room for more. */
const MOST_LINES = 20;

/** The lines with which of the six rõ are open, where the list is short enough to tell: of unfinished lead work, which alone is asked about. */
export const withGaps = async (
  lines: readonly WorkLine[],
  { tx, office }: Pick<Speaking, 'tx' | 'office'>,
): Promise<readonly WorkLine[]> => {
  if (lines.length > MOST_LINES) return lines;
  const numbers = [...new Set(lines.map(({ number }) => number))];
  const gaps = new Map((await loadWholeTasks(tx, numbers)).map((whole) => [whole.task.id, gapsOfWhole(whole, office)]));
  return lines.map((line) => {
    const open = gaps.get(line.number);
    const isTold = line.part === 'lead' && (line.state === 'open' || line.state === 'blocked');
    return open === undefined || !isTold ? line : { ...line, gaps: open };
  });
};

import type { TaskId } from '#domain/ids.ts';
import type { AskedAct } from '#domain/notice.ts';
import type { Act } from '#language/reply/act.ts';
import { partsSpokenOf } from '../assigning/steered-task.ts';
import { openFor } from './choose-work.ts';
import type { Speaking } from './speaker.ts';
import type { SeenWork } from './visible-work.ts';

/** "cả hai", "cả ba": how many tasks an act counts; null where it counts none. */
export const countOf = (act: Act): number | null => ('all' in act && act.all && act.except.length === 0 ? (act.count ?? null) : null);

const numbersOf = (works: readonly SeenWork[]): readonly TaskId[] => [...new Set(works.map(({ work }) => work.task.id))];

interface Counted {
  /** The tasks that are meant; null where as many are not to be found. */
  readonly tasks: readonly TaskId[] | null;
  /** All that could be meant. */
  readonly open: readonly SeenWork[];
}

/** Which tasks "cả hai" means: those that the message answered, or the last one, shows, else all that wait for this act; as many as are said. */
export const countedWork = async (speaking: Speaking, intent: AskedAct, count: number): Promise<Counted> => {
  const open = await openFor(speaking, intent);
  const shown = await partsSpokenOf(speaking);
  const pointed = open.filter(({ work }) => shown.includes(work.assignment.id));
  return { open, tasks: [numbersOf(pointed), numbersOf(open)].find(({ length }) => length === count) ?? null };
};

import { type Block, type Entry, taskBlock } from './draft.ts';

/** A part of the morning's message under its heading, with how many tasks stand in it; null where there are none. */
export const section = (heading: string, entries: readonly Entry[], most?: number): Block | null => {
  const count = entries.flatMap(({ numbers }) => numbers).length;
  return count === 0 ? null : taskBlock(`${heading} (${count})`, entries, most);
};

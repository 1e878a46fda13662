import { type Block, type Entry, taskBlock } from './draft.ts';

interface Room {
  /** Not more entries than this are shown. */
  readonly most?: number | undefined;
  /** So many tasks stand in it besides. */
  readonly more?: number | undefined;
}

/** A part of the morning's message under its heading, with how many tasks stand in it; null where there are none. */
export const section = (heading: string, entries: readonly Entry[], { most, more = 0 }: Room = {}): Block | null => {
  const count = entries.flatMap(({ numbers }) => numbers).length + more;
  if (count === 0) return null;
  const block = taskBlock(`${heading} (${count})`, entries, most);
  return more === 0 ? block : { ...block, more };
};

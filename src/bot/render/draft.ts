import type { TaskId } from '#domain/ids.ts';
import type { Choice } from '../channel.ts';

/** What cannot be torn apart when a list is cut, with the tasks that it speaks of. */
export interface Entry {
  readonly text: string;
  readonly numbers: readonly TaskId[];
}

/** A paragraph of a message: a heading and its entries; what is cut away is counted in the noun. */
export interface Block {
  readonly heading: string | null;
  readonly entries: readonly Entry[];
  readonly noun: 'việc' | 'đơn vị';
  /** Not more entries than this are shown, however much room there is. */
  readonly most: number;
  /** The tasks that follow on the entries and have none. */
  readonly further?: readonly TaskId[];
  /** How many there are beyond them. */
  readonly more?: number;
}

/** A message before it is fitted into a channel: what it is, the lists, how to answer. */
export interface Draft {
  readonly first: string;
  readonly blocks: readonly Block[];
  /** How to answer, in one line. */
  readonly answer: string | null;
  /** Stands in the place of `answer` where the channel has no buttons. */
  readonly typed?: string;
  readonly choices: readonly Choice[];
}

/** More than this nobody reads in a chat. */
const MOST_ENTRIES = 20;

/** A paragraph of tasks. */
export const taskBlock = (heading: string | null, entries: readonly Entry[], most = MOST_ENTRIES): Block => ({
  heading,
  entries,
  noun: 'việc',
  most,
});

/** A message of one sentence, with nothing to press. */
export const sentence = (first: string): Draft => ({ first, blocks: [], answer: null, choices: [] });

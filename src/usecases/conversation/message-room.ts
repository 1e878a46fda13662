/** No channel takes a longer message. */
const LONGEST_MESSAGE = 8_000;
/** A task under its heading: number, deadline, how late, who; a title of one letter. */
const SHORTEST_ENTRY = 60;
/** "còn 1 việc: 7" for what no entry tells of, and three signs for each further number. */
const SHORTEST_REMAINDER = 12;
const SHORTEST_NUMBER = 3;

/** More entries under one heading nobody reads; and of what is left, so many numbers are named. */
const MOST_ENTRIES = 20;
export const MOST_NUMBERS = 20;

/** A list of a message under its heading. */
export interface Listed {
  readonly heading: string;
  readonly works: number;
}

// A long name is cut, but keeps half of its room; spaces and what cannot be seen may go.
const MOST_OF_HEADING = 45;
const COUNT_IN_HEADING = 5;

const shortestHeading = ({ heading }: Listed): number =>
  Math.min(heading.normalize('NFC').replace(/[\s\p{C}]/gu, '').length, MOST_OF_HEADING) + COUNT_IN_HEADING;

const shortestList = (list: Listed): number =>
  shortestHeading(list) + SHORTEST_REMAINDER + SHORTEST_NUMBER * (Math.min(list.works, MOST_NUMBERS) - 1);

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** How many signs these lists take at the least, where each only names its numbers. */
export const shortestLength = (lists: readonly Listed[]): number => sum(lists.map(shortestList));

/** Whether a message may have room for more after so many signs. */
export const isRoomAfter = (length: number): boolean => length <= LONGEST_MESSAGE;

/** How many entries of each list a message may have room for, at the very most. */
export const mostEntriesEach = (lists: readonly Listed[]): number => {
  const headings = sum(lists.map(shortestHeading));
  let most = MOST_ENTRIES;
  while (most > 0 && headings + SHORTEST_ENTRY * sum(lists.map(({ works }) => Math.min(works, most))) > LONGEST_MESSAGE) most -= 1;
  return most;
};

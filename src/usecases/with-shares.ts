import type { Tx } from '#db/database.ts';
import { loadTaskShares } from '#db/task-shares.ts';
import type { Notice } from '#domain/notice.ts';
import { shownLines } from '#domain/shown-lines.ts';

/** A morning's message that shows several parts of one task, with how far that task is as a whole; any other notice as it is. */
export const withShares = async (tx: Tx, notice: Notice): Promise<Notice> => {
  if (notice.kind !== 'morning') return notice;
  const numbers = shownLines(notice).map(({ number }) => number);
  const several = new Set(numbers.filter((number, at) => numbers.indexOf(number) !== at));
  const shares = await loadTaskShares(tx, [...several]);
  return shares.length === 0 ? notice : { ...notice, shares };
};

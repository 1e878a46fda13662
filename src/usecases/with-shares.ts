import { loadWork } from '#db/followed-work.ts';
import { groupBy } from '#domain/group-by.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { mayDo } from '#domain/permissions.ts';
import { shownLines } from '#domain/shown-lines.ts';
import type { TaskShare } from '#domain/shown-work.ts';
import type { Acting } from './conversation/speaker.ts';
import { seenBy } from './conversation/visible-work.ts';

/** How many of the lead parts of each of these tasks that stand in the reader's figures were handed in; those that were dropped count for neither. */
const sharesOf = async (reader: Acting, tasks: readonly TaskId[]): Promise<readonly TaskShare[]> => {
  const seen = await seenBy(reader, await loadWork(reader.tx, { tasks, part: 'lead', states: ['open', 'blocked', 'submitted', 'done'] }));
  const counted = groupBy(
    seen.filter(({ relations }) => mayDo(relations, 'count')),
    ({ work }) => work.task.id,
  );
  return tasks.map((number) => {
    const parts = (counted.get(number) ?? []).map(({ work }) => work.assignment.state.kind);
    return { number, done: parts.filter((kind) => kind === 'submitted' || kind === 'done').length, of: parts.length };
  });
};

/**
 * A morning's message that shows several parts of one task, with how far that task is as far as the reader follows it; any other notice as it
 * is. Of units that the reader does not follow, not even the number is told.
 */
export const withShares = async (reader: Acting, notice: Notice): Promise<Notice> => {
  if (notice.kind !== 'morning') return notice;
  const byTask = groupBy(shownLines(notice), ({ number }) => number);
  const several = [...byTask].flatMap(([number, lines]) => (lines.length > 1 ? [number] : []));
  if (several.length === 0) return notice;
  const shares = (await sharesOf(reader, several)).filter(({ of }) => of > 0);
  return shares.length === 0 ? notice : { ...notice, shares };
};

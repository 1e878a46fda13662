import { findNoticeByMessage, lastNoticeSentTo } from '#db/deliveries.ts';
import { loadWork } from '#db/followed-work.ts';
import type { AssignmentId, TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { mayDo } from '#domain/permissions.ts';
import { shownLines } from '#domain/shown-lines.ts';
import { type SeenWork, seenBy } from '../conversation/visible-work.ts';
import type { Speaking } from '../conversation/speaker.ts';

const shownLast = ({ tx, endpoint, inbound }: Speaking): Promise<Notice | null> =>
  inbound.replyTo === null ? lastNoticeSentTo(tx, endpoint.id) : findNoticeByMessage(tx, endpoint.id, inbound.replyTo);

const numbersIn = (notice: Notice): readonly TaskId[] => {
  if (notice.kind === 'task-roll-up' || notice.kind === 'task-history') return [notice.number];
  if (notice.kind === 'assigning-done' && 'number' in notice.done) return [notice.done.number];
  return [...new Set(shownLines(notice).map(({ number }) => number))];
};

/** The one task that the message answered, or else the last one, speaks of; null where it speaks of none or of several. */
export const taskSpokenOf = async (speaking: Speaking): Promise<TaskId | null> => {
  const notice = await shownLast(speaking);
  const numbers = notice === null ? [] : numbersIn(notice);
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
};

/** The parts that the message answered, or else the last one, shows. */
export const partsSpokenOf = async (speaking: Speaking): Promise<readonly AssignmentId[]> => {
  const notice = await shownLast(speaking);
  return notice === null ? [] : shownLines(notice).map(({ assignmentId }) => assignmentId);
};

/** Every part of a task that the speaker may see, with the reasons why. */
export const seenTask = async (speaking: Speaking, number: TaskId): Promise<readonly SeenWork[]> =>
  seenBy(speaking, await loadWork(speaking.tx, { tasks: [number] }));

/** The parts of which somebody sees the whole: whoever shares the task, or is to clear its obstacle, sees a title, or that obstacle, alone. */
export const followed = (seen: readonly SeenWork[]): readonly SeenWork[] => seen.filter(({ relations }) => mayDo(relations, 'see-whole'));

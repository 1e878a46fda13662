import { loadEvents } from '#db/assignments.ts';
import { type HistoryEntry, type Namer, type PastEvent, taskHistory } from '#domain/assigning/task-history.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { resolverName } from '#domain/obstacle/resolver.ts';
import { unitLabel } from '#domain/office/unit.ts';
import type { SeenWork } from '../conversation/visible-work.ts';
import type { Acting, Speaking } from '../conversation/speaker.ts';
import { followed, seenTask, taskSpokenOf } from './steered-task.ts';

const pastOf = async ({ tx, office }: Acting, seen: readonly SeenWork[]): Promise<readonly PastEvent[]> => {
  const events: PastEvent[] = [];
  for (const { work } of seen)
    for (const { event, by, at } of await loadEvents(tx, work.assignment.id))
      events.push({ assignmentId: work.assignment.id, event, by: by === null ? null : (office.people.get(by)?.name ?? null), at });
  return events;
};

const namerOf = ({ office }: Pick<Acting, 'office'>, seen: readonly SeenWork[]): Namer => {
  const units = new Map(seen.map(({ work }) => [work.assignment.id, unitLabel(office.tree, work.assignment.unitId)]));
  return {
    unit: (id) => unitLabel(office.tree, id),
    person: (id) => office.people.get(id)?.name ?? null,
    resolver: (who) => resolverName(who, office),
    unitOf: (id) => units.get(id) ?? '',
  };
};

/** What has happened to these parts, oldest first. */
export const historyOf = async (acting: Acting, seen: readonly SeenWork[]): Promise<readonly HistoryEntry[]> =>
  taskHistory(await pastOf(acting, seen), namerOf(acting, seen));

/**
 * "ai giao việc này?", "lịch sử việc 12": what has happened to the parts that the one who asks follows, oldest first; null where it does not
 * say of which task, and none was spoken of. Whoever only shares a task learns nothing of the others' parts.
 */
export const showHistory = async (speaking: Speaking, number: TaskId | null): Promise<Notice | null> => {
  const meant = number ?? (await taskSpokenOf(speaking));
  if (meant === null) return null;
  const seen = followed(await seenTask(speaking, meant));
  const [first] = seen;
  if (first === undefined) return { kind: 'assigning-refused', refusal: { why: 'unknown-task', number: meant } };
  return { kind: 'task-history', number: meant, title: first.work.task.title, entries: await historyOf(speaking, seen) };
};

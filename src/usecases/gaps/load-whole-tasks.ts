import type { Tx } from '#db/database.ts';
import { loadGivers } from '#db/fill-task.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadUnitGroups } from '#db/units.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { type WholeTask, wholeTasks } from '#domain/gaps/whole-task.ts';
import type { TaskId } from '#domain/ids.ts';

/** The tasks that these assignments make up; every assignment of each task must be among them. */
export const wholeTasksOf = async (tx: Tx, works: readonly FollowedWork[]): Promise<readonly WholeTask[]> => {
  const fromChat = [...new Set(works.filter(({ plan }) => plan === null).map(({ task }) => task.id))];
  const givers = fromChat.length === 0 ? new Map<TaskId, never>() : await loadGivers(tx, fromChat);
  return wholeTasks(works, { givers, groups: await loadUnitGroups(tx) });
};

/** These tasks with all of their assignments, in order of their numbers; a number that no task has is left out. */
export const loadWholeTasks = async (tx: Tx, tasks: readonly TaskId[]): Promise<readonly WholeTask[]> =>
  tasks.length === 0 ? [] : wholeTasksOf(tx, await loadWork(tx, { tasks }));

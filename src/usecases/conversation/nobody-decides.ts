import { loadWork } from '#db/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { authorityOf } from '#domain/office/answerer.ts';
import { mayDo } from '#domain/permissions.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';
import { seenBy } from './visible-work.ts';
import type { WorkAct } from './work-act.ts';

const DECISIONS: readonly WorkAct['intent'][] = ['approve', 'return', 'move-deadline', 'refuse-extension'];

/** A leader decides on work whose authority nobody knows yet: asked whether it is theirs. Null where somebody has it, or it is not theirs to say. */
export const nobodyDecides = async (speaking: Speaking, { intent }: WorkAct, task: TaskId): Promise<Notice | null> => {
  if (!DECISIONS.includes(intent)) return null;
  const seen = await seenBy(speaking, await loadWork(speaking.tx, { tasks: [task] }));
  const open = seen.filter(({ work, relations }) => mayDo(relations, 'set-authority') && authorityOf(work, speaking.office) === null);
  return open.length === 0 ? null : refusal('nobody-decides', task, [speaking.person.name]);
};

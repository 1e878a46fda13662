import type { AssigningRefusal } from '#domain/assigning/assigning-notice.ts';
import { isUnfinished } from '#domain/assignment/assignment.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { carryOut } from '../conversation/carry-out.ts';
import { refusal } from '../conversation/refusal.ts';
import { loadOwnScope, type SeenWork } from '../conversation/visible-work.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { taskSpokenOf } from './steered-task.ts';

const refuse = (why: AssigningRefusal): Notice => ({ kind: 'assigning-refused', refusal: why });

const helps = ({ work }: SeenWork, { office, person }: Speaking): boolean =>
  work.assignment.part === 'coordinating' && isUnfinished(work.assignment) && answererOf(work, office)?.id === person.id;

/** "xong phần phối hợp": hands in the own part of a task that another unit leads, and nothing of theirs. */
export const finishCoordination = async (speaking: Speaking, number: TaskId | null): Promise<Notice> => {
  const helping = (await loadOwnScope(speaking)).filter((one) => helps(one, speaking));
  const spokenOf = number ?? (helping.length > 1 ? await taskSpokenOf(speaking) : null);
  const meant = helping.filter(({ work }) => spokenOf === null || work.task.id === spokenOf);
  const [only, ...others] = meant.length === 0 && number === null ? helping : meant;
  if (only === undefined) return refuse({ why: 'no-coordination' });
  if (others.length > 0) return refuse({ why: 'which-coordination', numbers: [only, ...others].map(({ work }) => work.task.id) });
  const done = await carryOut(speaking, only.work, { kind: 'submit' });
  if (!done.ok) return refusal(done.refusal.kind, only.work.task.id);
  const line = workLine(done.value.work, speaking.office, dayOf(speaking.now));
  return { kind: 'recorded', act: 'completed', lines: [line], toldName: done.value.toldName };
};

import { loadWork } from '#db/followed-work.ts';
import type { Notice } from '#domain/notice.ts';
import { mayDo } from '#domain/permissions.ts';
import { laterDay } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { workLine } from '#domain/work-line.ts';
import { extensionWishIn } from '#language/extension-words.ts';
import { ask } from '../conversation/pending.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { type SeenWork, seenBy } from '../conversation/visible-work.ts';
import type { WorkAct } from '../conversation/work-act.ts';

/**
 * Whoever has the authority over a deadline needs to ask nobody: "gia hạn 12 đến 30/6" moves it. Everybody else asks by the same words.
 */
export const asDecided = async (speaking: Speaking, act: WorkAct): Promise<WorkAct> => {
  if (act.intent !== 'extend' || act.until === null || act.tasks.length === 0) return act;
  const seen = await seenBy(speaking, await loadWork(speaking.tx, { tasks: act.tasks }));
  const decides = act.tasks.every((task) => seen.some(({ work, relations }) => work.task.id === task && mayDo(relations, 'move-deadline')));
  return decides ? { intent: 'move-deadline', tasks: act.tasks, until: act.until } : act;
};

/** What a message wants of the time of work, where the whole of it says so; else null. */
export const timeWishOf = ({ inbound, now }: Speaking): WorkAct | null => extensionWishIn(inbound.text, dayOf(now));

/** Working days behind the deadline, or behind today where it is over, that can be pressed. */
const OFFERED = [3, 5, 10] as const;

/** Until when? The next message that names a day answers it. */
export const askUntil = async (speaking: Speaking, act: WorkAct, { work }: SeenWork): Promise<Notice> => {
  const { office, now } = speaking;
  const today = dayOf(now);
  const number = work.task.id;
  await ask(speaking, { wants: 'date', act: { ...act, tasks: [number] }, options: [number], about: [work.assignment.id] });
  const from = laterDay(work.task.deadline.lastDay ?? today, today);
  const days = OFFERED.map((count) => addWorkingDays(from, count, office.calendar));
  return { kind: 'extension-until', line: workLine(work, office, today), days };
};

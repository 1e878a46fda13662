import type { DraftTask } from '../draft-plan.ts';
import { type Gap, saysTheWork } from '../six-ro.ts';

const VAGUE = new Set(['none', 'ongoing', 'conditional']);

/**
 * Which of the six rõ a row of a plan leaves open. A plan's table names units, never the person nor who may accept the product; several
 * leads leave open which of them answers for the whole.
 */
export const taskGaps = (task: Pick<DraftTask, 'title' | 'lead' | 'deadline' | 'product'>): readonly Gap[] => {
  const open: Readonly<Record<Gap, boolean>> = {
    person: true,
    work: !saysTheWork(task.title),
    time: VAGUE.has(task.deadline.kind) || (task.deadline.kind === 'recurring' && task.deadline.recurrence === null),
    responsibility: task.lead.length !== 1,
    product: task.product === null,
    authority: true,
  };
  return (['person', 'work', 'time', 'responsibility', 'product', 'authority'] as const).filter((gap) => open[gap]);
};

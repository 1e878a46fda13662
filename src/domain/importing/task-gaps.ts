import type { DraftTask } from '../draft-plan.ts';
import { type Gap, openGaps } from '../six-ro.ts';

/**
 * Which of the six rõ a row of a plan leaves open. A plan's table names units, never the person nor who may accept the product; several
 * leads leave open which of them answers for the whole.
 */
export const taskGaps = ({ title, lead, deadline, product }: Pick<DraftTask, 'title' | 'lead' | 'deadline' | 'product'>): readonly Gap[] =>
  openGaps({ title, deadline, product, hasPeople: false, isAnswered: lead.length === 1, hasAuthority: false });

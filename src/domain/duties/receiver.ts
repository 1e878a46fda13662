import type { FollowedWork } from '../followed-work.ts';
import { headOf, type Office } from '../office/office.ts';
import type { Person } from '../office/person.ts';
import { receivingUnit } from './owing-units.ts';

/** Who receives the report that a piece of work asks for: whoever heads the receiving unit today; null where it is no report. */
export const receiverOf = ({ task }: Pick<FollowedWork, 'task'>, office: Office): Person | null => {
  const unit = receivingUnit(office.tree, task.receiverUnitId ?? null);
  return unit === null ? null : headOf(office, unit);
};

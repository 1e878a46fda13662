import type { Tx } from '#db/database.ts';
import { setObstaclesUnit } from '#db/plans.ts';
import type { PlanId, UnitId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import { findUnits } from '#language/units/find-units.ts';

/** The unit that a document names for its obstacles; null where it names none of this office, or several. */
export const collectorNamed = (named: string | null, office: Office): UnitId | null => {
  const found = named === null ? null : findUnits(named, [...office.tree.units.values()]);
  return found?.kind === 'exact' ? found.unit.id : null;
};

/** What is known of who collects the obstacles of a plan. */
interface Collecting {
  /** As the document says it. */
  readonly named: string | null;
  /** What the reviewer has chosen, null for whoever follows the plan; not set where nothing was chosen. */
  readonly chosen: UnitId | null | undefined;
  /** Of a plan that goes on: to whom its obstacles have gone so far. */
  readonly before?: UnitId | null | undefined;
  readonly office: Office;
}

/** Writes to which unit the obstacles of a plan go from now on: as chosen, else as before, else as the document names it. */
export const nameCollector = async (tx: Tx, plan: PlanId, { named, chosen, before, office }: Collecting): Promise<void> => {
  const unit = chosen === undefined ? (before ?? collectorNamed(named, office)) : chosen;
  if (unit !== null || chosen !== undefined) await setObstaclesUnit(tx, plan, unit);
};

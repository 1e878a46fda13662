import type { Tx } from '#db/database.ts';
import { lateToday } from '#db/late-work.ts';
import { countByUnit, lateTasksByUnit, type OfUnits } from '#db/standing-by-unit.ts';
import { countCells } from '#domain/counts.ts';
import type { UnitId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import { branchOf, isClosed } from '#domain/office/unit.ts';
import { unitOrder } from '#domain/office/unit-order.ts';
import type { UnitStanding } from '#domain/reminders/digest.ts';
import type { Day } from '#domain/time/day.ts';
import type { GroupScope } from '#domain/visibility.ts';
import { slicesOf } from './rounds/slices.ts';
import { groupBy } from '#domain/group-by.ts';

/** Of so many units the figures are in memory at once. */
const UNITS_AT_ONCE = 200;

const unitsOf = (scope: GroupScope, { tree }: Office): ReadonlySet<UnitId> =>
  scope.kind === 'unit' ? branchOf(tree, scope.unitId) : new Set(tree.units.keys());

const isOver = (scope: GroupScope, { tree }: Office): boolean => scope.kind === 'unit' && isClosed(tree, scope.unitId);

const standingOf = async (tx: Tx, of: OfUnits, { office, today }: { office: Office; today: Day }): Promise<readonly UnitStanding[]> => {
  const { calendar, tree } = office;
  const counted = groupBy(await countByUnit(tx, of), ({ unitId }) => unitId);
  const late = await lateTasksByUnit(tx, of, lateToday(today, calendar));
  const { labels } = unitOrder(tree);
  return of.units.flatMap((unit) => {
    const works = counted.get(unit);
    if (works === undefined) return [];
    return [{ unit: labels.get(unit) ?? '', counts: countCells(works, today, calendar), overdue: late.get(unit) ?? [] }];
  });
};

/** The lead work that a group may be told of, counted by unit in the order of their names; of no unit more than its figures is loaded. */
export const groupStanding = async (
  tx: Tx,
  scope: GroupScope | null,
  around: { readonly office: Office; readonly today: Day },
): Promise<readonly UnitStanding[]> => {
  if (scope === null) return [];
  const within = unitsOf(scope, around.office);
  const units = unitOrder(around.office.tree).inOrder.filter((unit) => within.has(unit));
  const standing: UnitStanding[] = [];
  for (const some of slicesOf(units, UNITS_AT_ONCE)) {
    const of = { units: some, plan: scope.kind === 'plan' ? scope.planId : null };
    standing.push(...(await standingOf(tx, of, around)));
  }
  // What a closed unit had done stays with it, but nothing more will come of it: its group has to be bound anew.
  return isOver(scope, around.office) && standing.every(({ counts }) => counts.openInTime + counts.openOverdue === 0) ? [] : standing;
};

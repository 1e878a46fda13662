import type { UnitGroupId, UnitId } from '../ids.ts';
import type { Day } from '../time/day.ts';

/** A node of the office's tree (cơ quan, đơn vị). Names are unique under their parent. */
export interface Unit {
  readonly id: UnitId;
  readonly name: string;
  readonly parentId: UnitId | null;
  readonly aliases: readonly string[];
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly successors: readonly UnitId[];
}

/** Several units under one name ("Các Sở, ngành, địa phương"). */
export interface UnitGroup {
  readonly id: UnitGroupId;
  readonly name: string;
  readonly members: readonly UnitId[];
}

/** The office's tree, ready to be asked; made by `unitTree`. */
export interface UnitTree {
  readonly units: ReadonlyMap<UnitId, Unit>;
  /** How many units bear each name: "Phòng Kinh tế" stands in every commune. */
  readonly bearers: ReadonlyMap<string, number>;
  /** The units right below each one that has any. */
  readonly below: ReadonlyMap<UnitId, readonly UnitId[]>;
}

/** Makes the tree of these units. */
export const unitTree = (units: readonly Unit[]): UnitTree => {
  const bearers = new Map<string, number>();
  const below = new Map<UnitId, UnitId[]>();
  for (const { id, name, parentId } of units) {
    bearers.set(name, (bearers.get(name) ?? 0) + 1);
    if (parentId === null) continue;
    const known = below.get(parentId);
    if (known === undefined) below.set(parentId, [id]);
    else known.push(id);
  }
  return { units: new Map(units.map((unit) => [unit.id, unit])), bearers, below };
};

/** The unit itself and all below it; none where there is no such unit. A loop in the data ends the walk. */
export const branchOf = ({ units, below }: UnitTree, top: UnitId): ReadonlySet<UnitId> => {
  const branch = new Set(units.has(top) ? [top] : []);
  // A set that grows while it is walked is walked to its end.
  for (const unit of branch) for (const child of below.get(unit) ?? []) branch.add(child);
  return branch;
};

/** The unit itself, then its parent, and so on up to the root; a loop in the data ends the walk. */
export const lineage = (tree: UnitTree, from: UnitId): readonly Unit[] => {
  const seen = new Map<UnitId, Unit>();
  let next = tree.units.get(from);
  while (next !== undefined && !seen.has(next.id)) {
    seen.set(next.id, next);
    next = next.parentId === null ? undefined : tree.units.get(next.parentId);
  }
  return [...seen.values()];
};

/** The unit's name as a message shows it, no two alike: with the units above it, but for the root, where several bear the name. */
export const unitLabel = (tree: UnitTree, id: UnitId): string => {
  const [unit, ...above] = lineage(tree, id);
  if (unit === undefined) return '';
  const isShared = (tree.bearers.get(unit.name) ?? 0) > 1;
  return [unit, ...(isShared ? above.slice(0, -1) : [])].map(({ name }) => name).join(', ');
};

/** Whether a unit is the other one or lies below it. */
export const isWithin = (tree: UnitTree, unit: UnitId, above: UnitId): boolean => lineage(tree, unit).some((node) => node.id === above);

/** Whether the unit exists on this day. */
export const isValidOn = (unit: Unit, on: Day): boolean =>
  (unit.validFrom === null || unit.validFrom <= on) && (unit.validTo === null || on <= unit.validTo);

/** The unit itself, or the nearest above it, that was not closed. */
export const openUnitAbove = (tree: UnitTree, from: UnitId): Unit | null =>
  lineage(tree, from).find(({ validTo }) => validTo === null) ?? null;

/** Whether a unit was closed (sáp nhập, chia tách, giải thể): closings are recorded on their day or after it, never ahead. */
export const isClosed = ({ units }: UnitTree, id: UnitId): boolean => (units.get(id)?.validTo ?? null) !== null;

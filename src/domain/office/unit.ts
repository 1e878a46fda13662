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
  /** Each unit with those above it; made once, since every rule asks for it. */
  readonly lineages: ReadonlyMap<UnitId, readonly Unit[]>;
}

// A loop in the data ends the walk.
const walkUp = (units: ReadonlyMap<UnitId, Unit>, from: Unit): readonly Unit[] => {
  const seen = new Map<UnitId, Unit>();
  let next: Unit | undefined = from;
  while (next !== undefined && !seen.has(next.id)) {
    seen.set(next.id, next);
    next = next.parentId === null ? undefined : units.get(next.parentId);
  }
  return [...seen.values()];
};

/** Makes the tree of these units. */
export const unitTree = (all: readonly Unit[]): UnitTree => {
  const bearers = new Map<string, number>();
  for (const { name } of all) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const units = new Map(all.map((unit) => [unit.id, unit]));
  return { units, bearers, lineages: new Map(all.map((unit) => [unit.id, walkUp(units, unit)])) };
};

/** The unit itself, then its parent, and so on up to the root. */
export const lineage = ({ lineages }: UnitTree, from: UnitId): readonly Unit[] => lineages.get(from) ?? [];

/** The unit's name as a message shows it, no two alike: with the units above it, but for the root, where several bear the name. */
export const unitLabel = (tree: UnitTree, id: UnitId): string => {
  const [unit, ...above] = lineage(tree, id);
  if (unit === undefined) return '';
  const isShared = (tree.bearers.get(unit.name) ?? 0) > 1;
  return [unit, ...(isShared ? above.slice(0, -1) : [])].map(({ name }) => name).join(', ');
};

/** Whether a unit is the other one or lies below it. */
export const isWithin = (tree: UnitTree, unit: UnitId, above: UnitId): boolean => lineage(tree, unit).some((node) => node.id === above);

/** The unit itself and all below it; none where there is no such unit. */
export const branchOf = ({ lineages }: UnitTree, top: UnitId): ReadonlySet<UnitId> =>
  new Set([...lineages].filter(([, nodes]) => nodes.some(({ id }) => id === top)).map(([id]) => id));

/** Whether the unit exists on this day. */
export const isValidOn = (unit: Unit, on: Day): boolean =>
  (unit.validFrom === null || unit.validFrom <= on) && (unit.validTo === null || on <= unit.validTo);

/** The unit itself, or the nearest above it, that was not closed. */
export const openUnitAbove = (tree: UnitTree, from: UnitId): Unit | null =>
  lineage(tree, from).find(({ validTo }) => validTo === null) ?? null;

/** Whether a unit was closed (sáp nhập, chia tách, giải thể): closings are recorded on their day or after it, never ahead. */
export const isClosed = ({ units }: UnitTree, id: UnitId): boolean => (units.get(id)?.validTo ?? null) !== null;

/** The unit itself, or, where it was merged into one other, the unit that has its work now. */
export const mergedInto = (tree: UnitTree, id: UnitId): UnitId => {
  const seen = new Set<UnitId>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    const [only, ...others] = isClosed(tree, at) ? (tree.units.get(at)?.successors ?? []) : [];
    if (only === undefined || others.length > 0) return at;
    at = only;
  }
  return at;
};

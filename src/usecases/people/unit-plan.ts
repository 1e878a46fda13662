import type { UnitId } from '#domain/ids.ts';
import type { Unit } from '#domain/office/unit.ts';
import { fold } from '#language/fold.ts';
import { unitKey } from '#language/units/unit-key.ts';

/** A unit of the office, or one that the list adds: `id` is null until it is stored. */
export interface PlannedUnit {
  readonly id: UnitId | null;
  readonly name: string;
  /** Null for the office itself. */
  readonly parent: PlannedUnit | null;
  /** Names that the list adds to those that it has. */
  readonly newAliases: string[];
  readonly aliases: readonly string[];
}

/** All units in the order in which they can be stored: parents before their children. */
export type PlannedUnits = PlannedUnit[];

const isCalled = ({ name, aliases, newAliases }: PlannedUnit, key: string): boolean =>
  [name, ...aliases, ...newAliases].some((one) => unitKey(one) === key);

/** The units that the office has. */
export const unitsToBeginWith = (units: readonly Unit[]): PlannedUnits => {
  const planned = new Map<UnitId, PlannedUnit>();
  const plan = (unit: Unit): PlannedUnit => {
    const known = planned.get(unit.id);
    if (known !== undefined) return known;
    const above = units.find(({ id }) => id === unit.parentId);
    const parent = above === undefined ? null : plan(above);
    const made: PlannedUnit = { id: unit.id, name: unit.name, parent, aliases: unit.aliases, newAliases: [] };
    planned.set(unit.id, made);
    return made;
  };
  units.forEach(plan);
  return [...planned.values()];
};

/** The office itself: the unit above all others. */
export const rootOf = (units: PlannedUnits): PlannedUnit | null => units.find(({ parent }) => parent === null) ?? null;

/** The units that bear this name in any spelling, everywhere or right under one unit. */
export const unitsCalled = (units: PlannedUnits, name: string, under?: PlannedUnit): readonly PlannedUnit[] => {
  const key = unitKey(name);
  return units.filter((unit) => (under === undefined || unit.parent === under) && isCalled(unit, key));
};

/** Adds a unit under another; it can be found from now on. */
export const addUnit = (units: PlannedUnits, name: string, parent: PlannedUnit): PlannedUnit => {
  const added: PlannedUnit = { id: null, name, parent, aliases: [], newAliases: [] };
  units.push(added);
  return added;
};

/** Whether the unit has this very name or alias already. */
export const bears = ({ name, aliases, newAliases }: PlannedUnit, said: string): boolean =>
  [name, ...aliases, ...newAliases].some((one) => fold(one) === fold(said));

/** The name with that of the unit above, where it is not the office: "Phòng Kinh tế, UBND xã Đồi Trăng". */
export const plannedLabel = ({ name, parent }: PlannedUnit): string =>
  parent === null || parent.parent === null ? name : `${name}, ${parent.name}`;

import type { Tx } from '#db/database.ts';
import { insertUnit, insertUnitGroup, loadUnitGroups, loadUnits } from '#db/units.ts';
import type { DraftPlan } from '#domain/draft-plan.ts';
import type { UnitId } from '#domain/ids.ts';
import type { NamedUnits } from '#domain/importing/open-row.ts';
import type { Unit, UnitGroup } from '#domain/office/unit.ts';
import { groupMembers, isUnitGroup } from '#language/units/unit-group.ts';
import { unitKey } from '#language/units/unit-key.ts';

export interface MatchedUnits {
  readonly resolve: (name: string) => NamedUnits;
  /** The office's root unit. */
  readonly office: UnitId | null;
  readonly created: readonly string[];
  /** Names that no unit of the office bears. */
  readonly unknown: readonly string[];
}

/** Every unit name of a draft, groups too, each once. */
export const namesInDraft = (draft: DraftPlan): readonly string[] => [
  ...new Set(draft.tasks.flatMap((row) => [...row.lead, ...row.coordinating])),
];

const rootOf = (units: readonly Unit[]): Unit | null => units.find((unit) => unit.parentId === null) ?? null;

// The shallowest unit wins where two bear one name: a plan of the province means the department, not an office inside of one.
const keysOf = (units: readonly Unit[]): Map<string, UnitId> => {
  const depth = (unit: Unit): number => (unit.parentId === null ? 0 : 1 + Math.min(9, depthOf(unit.parentId)));
  const depthOf = (id: UnitId): number => {
    const parent = units.find((unit) => unit.id === id);
    return parent === undefined ? 0 : depth(parent);
  };
  const keys = new Map<string, UnitId>();
  for (const unit of [...units].sort((a, b) => depth(a) - depth(b)))
    for (const name of [unit.name, ...unit.aliases]) if (!keys.has(unitKey(name))) keys.set(unitKey(name), unit.id);
  return keys;
};

const createUnits = async (tx: Tx, names: readonly string[], root: Unit | null): Promise<readonly Unit[]> => {
  const created: Unit[] = [];
  for (const name of names) created.push(await insertUnit(tx, { name, parentId: root?.id ?? null, aliases: [] }));
  return created;
};

const membersOf = (name: string, groups: readonly UnitGroup[], units: readonly Unit[]): readonly UnitId[] =>
  groups.find((group) => unitKey(group.name) === unitKey(name))?.members ?? groupMembers(name, units);

interface GroupsToOpen {
  readonly names: readonly string[];
  readonly units: readonly Unit[];
  /** Whether a group that the office does not have yet is kept. */
  readonly create: boolean;
}

const openGroups = async (tx: Tx, { names, units, create }: GroupsToOpen): Promise<Map<string, readonly UnitId[]>> => {
  const groups = await loadUnitGroups(tx);
  const opened = new Map<string, readonly UnitId[]>();
  for (const name of names) {
    const members = membersOf(name, groups, units);
    opened.set(unitKey(name), members);
    const isNew = !groups.some((group) => unitKey(group.name) === unitKey(name));
    if (create && isNew && members.length > 0) await insertUnitGroup(tx, { name, members });
  }
  return opened;
};

/**
 * Finds the units that these names stand for, by name or alias in any spelling. With `create`, a name that nobody bears becomes a unit below
 * the office's root. A group opens into its members of today; one without any becomes a unit of its own, so that its tasks are not lost.
 */
export const matchUnits = async (tx: Tx, names: readonly string[], { create }: { readonly create: boolean }): Promise<MatchedUnits> => {
  const units = await loadUnits(tx);
  const known = keysOf(units);
  const isUnknown = (name: string): boolean => !known.has(unitKey(name));
  const groupNames = names.filter((name) => isUnitGroup(name) && isUnknown(name));
  const unknown = names.filter((name) => !isUnitGroup(name) && isUnknown(name));
  const firstOfEachKey = [...new Map(unknown.map((name) => [unitKey(name), name])).values()];
  const created = create ? await createUnits(tx, firstOfEachKey, rootOf(units)) : [];
  const groups = await openGroups(tx, { names: groupNames, units: [...units, ...created], create });
  const empty = create ? groupNames.filter((name) => groups.get(unitKey(name))?.length === 0) : [];
  const standIns = await createUnits(tx, empty, rootOf(units));
  const all = keysOf([...units, ...created, ...standIns]);
  const resolve = (name: string): NamedUnits => {
    const id = all.get(unitKey(name));
    return id === undefined ? { kind: 'group', members: groups.get(unitKey(name)) ?? [] } : { kind: 'unit', id };
  };
  return {
    resolve,
    office: rootOf(units)?.id ?? null,
    created: [...created, ...standIns].map((unit) => unit.name),
    unknown: firstOfEachKey,
  };
};

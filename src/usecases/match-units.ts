import type { Tx } from '#db/database.ts';
import { addUnitAlias, insertUnit, insertUnitGroup, loadUnitGroups, loadUnits } from '#db/units.ts';
import type { DraftPlan } from '#domain/draft-plan.ts';
import type { UnitId } from '#domain/ids.ts';
import type { NamedUnits } from '#domain/importing/open-row.ts';
import type { Unit, UnitGroup } from '#domain/office/unit.ts';
import type { UnitChoice } from '#domain/reviewing/reviewed-plan.ts';
import { groupMembers, isUnitGroup } from '#language/units/unit-group.ts';
import { unitKey } from '#language/units/unit-key.ts';

export interface MatchedUnits {
  readonly resolve: (name: string) => NamedUnits;
  /** The office's root unit. */
  readonly office: UnitId | null;
  readonly created: readonly string[];
  /** Names that no unit of the office bears. */
  readonly unknown: readonly string[];
  /** Names that mean several units at once. */
  readonly groups: readonly string[];
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

interface NewUnit {
  readonly name: string;
  readonly parentId: UnitId | null;
}

const createUnits = async (tx: Tx, wanted: readonly NewUnit[]): Promise<readonly Unit[]> => {
  const created: Unit[] = [];
  for (const { name, parentId } of wanted) created.push(await insertUnit(tx, { name, parentId, aliases: [] }));
  return created;
};

const membersOf = (name: string, groups: readonly UnitGroup[], units: readonly Unit[]): readonly UnitId[] =>
  groups.find((group) => unitKey(group.name) === unitKey(name))?.members ?? groupMembers(name, units);

interface GroupsToOpen {
  readonly names: readonly string[];
  readonly units: readonly Unit[];
  /** Whether a group that the office does not have yet is kept. */
  readonly create: boolean;
  readonly choices: UnitChoices;
}

const openGroups = async (tx: Tx, { names, units, create, choices }: GroupsToOpen): Promise<Map<string, readonly UnitId[]>> => {
  const groups = await loadUnitGroups(tx);
  const opened = new Map<string, readonly UnitId[]>();
  for (const name of names) {
    const choice = choices.get(name);
    const members = choice?.kind === 'members' ? choice.unitIds : membersOf(name, groups, units);
    opened.set(unitKey(name), members);
    const isNew = !groups.some((group) => unitKey(group.name) === unitKey(name));
    if (create && isNew && isUnitGroup(name) && members.length > 0) await insertUnitGroup(tx, { name, members });
  }
  return opened;
};

/** By the name in the plan: what a person has said that it means. */
export type UnitChoices = ReadonlyMap<string, UnitChoice>;

const NO_CHOICES: UnitChoices = new Map();

export interface Matching {
  /** Whether a name that nobody bears becomes a unit. */
  readonly create: boolean;
  readonly choices?: UnitChoices;
}

// The name is remembered, so that the next plan that uses it is understood.
const rememberNames = async (tx: Tx, chosen: readonly (readonly [string, UnitId])[]): Promise<void> => {
  for (const [name, unitId] of chosen) if (!isUnitGroup(name)) await addUnitAlias(tx, unitId, name);
};

const newUnits = (names: readonly string[], choices: UnitChoices, root: Unit | null): readonly NewUnit[] =>
  names.map((name) => {
    const choice = choices.get(name);
    return { name, parentId: (choice?.kind === 'create' ? choice.parentId : null) ?? root?.id ?? null };
  });

const firstOfEachKey = (names: readonly string[]): readonly string[] => [...new Map(names.map((name) => [unitKey(name), name])).values()];

/** The names sorted into what each needs. */
interface Sorted {
  readonly chosen: readonly (readonly [string, UnitId])[];
  readonly groups: readonly string[];
  readonly unknown: readonly string[];
}

const sortNames = (names: readonly string[], known: ReadonlyMap<string, UnitId>, choices: UnitChoices): Sorted => {
  const chosen = names.flatMap((name) => {
    const choice = choices.get(name);
    return choice?.kind === 'unit' ? [[name, choice.unitId] as const] : [];
  });
  const open = names.filter((name) => choices.get(name)?.kind !== 'unit');
  const opens = (name: string): boolean => {
    const choice = choices.get(name);
    if (choice !== undefined) return choice.kind === 'members';
    return isUnitGroup(name) && !known.has(unitKey(name));
  };
  const unknown = open.filter((name) => !opens(name) && !known.has(unitKey(name)));
  return { chosen, groups: open.filter(opens), unknown: firstOfEachKey(unknown) };
};

/**
 * Finds the units that these names stand for, by name or alias in any spelling, or as a person has chosen. With `create`, a name that nobody
 * bears becomes a unit below the office's root, and one that was chosen for a unit becomes its alias. A group opens into its members of
 * today; one without any becomes a unit of its own, so that its tasks are not lost.
 */
export const matchUnits = async (tx: Tx, names: readonly string[], { create, choices = NO_CHOICES }: Matching): Promise<MatchedUnits> => {
  const units = await loadUnits(tx);
  const root = rootOf(units);
  const sorted = sortNames(names, keysOf(units), choices);
  const { chosen, unknown } = sorted;
  if (create) await rememberNames(tx, chosen);
  const created = create ? await createUnits(tx, newUnits(unknown, choices, root)) : [];
  const groups = await openGroups(tx, { names: sorted.groups, units: [...units, ...created], create, choices });
  const empty = create ? sorted.groups.filter((name) => groups.get(unitKey(name))?.length === 0) : [];
  const standIns = await createUnits(tx, newUnits(firstOfEachKey(empty), choices, root));
  const all = keysOf([...units, ...created, ...standIns]);
  const byChoice = new Map(chosen);
  const openedByChoice = new Set(sorted.groups.filter((name) => choices.has(name) && !empty.includes(name)));
  const resolve = (name: string): NamedUnits => {
    const id = byChoice.get(name) ?? (openedByChoice.has(name) ? undefined : all.get(unitKey(name)));
    return id === undefined ? { kind: 'group', members: groups.get(unitKey(name)) ?? [] } : { kind: 'unit', id };
  };
  return { resolve, office: root?.id ?? null, created: [...created, ...standIns].map((unit) => unit.name), unknown, groups: sorted.groups };
};

import { asc, eq, sql } from 'drizzle-orm';
import type { UnitGroupId, UnitId } from '#domain/ids.ts';
import type { Unit, UnitGroup } from '#domain/office/unit.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { unitGroupMembers, unitGroups, units } from './schema/office.ts';

interface NewUnit {
  readonly name: string;
  readonly parentId: UnitId | null;
  readonly aliases: readonly string[];
}

/** Adds a unit; a name that its parent already has is a bug of the caller and throws. */
export const insertUnit = async (tx: Tx, { name, parentId, aliases }: NewUnit): Promise<Unit> =>
  onlyRow(
    await tx
      .insert(units)
      .values({ name, parentId, aliases: [...aliases] })
      .returning(),
  );

/** Every unit, by id. */
export const loadUnits = (tx: Tx): Promise<Unit[]> => tx.select().from(units).orderBy(asc(units.id));

/** Adds another name of a unit; one that it already has changes nothing. */
export const addUnitAlias = async (tx: Tx, unitId: UnitId, alias: string): Promise<void> => {
  await tx
    .update(units)
    .set({ aliases: sql`array_append(array_remove(${units.aliases}, ${alias}::text), ${alias}::text)` })
    .where(eq(units.id, unitId));
};

/** Adds a group of units under one name. */
export const insertUnitGroup = async (
  tx: Tx,
  { name, members }: { readonly name: string; readonly members: readonly UnitId[] },
): Promise<UnitGroup> => {
  const { id } = onlyRow(await tx.insert(unitGroups).values({ name }).returning({ id: unitGroups.id }));
  const rows = [...new Set(members)].map((unitId) => ({ groupId: id, unitId }));
  if (rows.length > 0) await tx.insert(unitGroupMembers).values(rows);
  return { id, name, members: rows.map((row) => row.unitId) };
};

/** Every group with its members, by id. */
export const loadUnitGroups = async (tx: Tx): Promise<UnitGroup[]> => {
  const groups = await tx.select().from(unitGroups).orderBy(asc(unitGroups.id));
  const rows = await tx.select().from(unitGroupMembers).orderBy(asc(unitGroupMembers.unitId));
  const members = new Map<UnitGroupId, UnitId[]>(groups.map((group) => [group.id, []]));
  for (const { groupId, unitId } of rows) members.get(groupId)?.push(unitId);
  return groups.map((group) => ({ ...group, members: members.get(group.id) ?? [] }));
};

import { asc, eq } from 'drizzle-orm';
import type { PersonId, UnitId } from '#domain/ids.ts';
import type { Role } from '#domain/office/person.ts';
import type { Unit } from '#domain/office/unit.ts';
import type { Day } from '#domain/time/day.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { UnitChange } from './codecs/unit-change.ts';
import type { Tx } from './database.ts';
import { people, unitChanges, unitGroupMembers, units } from './schema/office.ts';

export type { UnitChange } from './codecs/unit-change.ts';

interface RecordedChange {
  readonly change: UnitChange;
  /** The first day on which it holds. */
  readonly since: Day;
  readonly document: string | null;
  readonly at: Instant;
}

/** Writes a unit as it is after a change, with the change itself. */
export const changeUnit = async (tx: Tx, unit: Unit, recorded: RecordedChange): Promise<void> => {
  const { id, name, aliases, validTo, successors } = unit;
  await tx
    .update(units)
    .set({ name, aliases: [...aliases], validTo, successors: [...successors] })
    .where(eq(units.id, id));
  await tx.insert(unitChanges).values({ ...recorded, unitId: id });
};

/** What has happened to a unit, oldest first. */
export const loadUnitChanges = (tx: Tx, unitId: UnitId): Promise<RecordedChange[]> => {
  const { change, since, document, at } = unitChanges;
  return tx.select({ change, since, document, at }).from(unitChanges).where(eq(unitChanges.unitId, unitId)).orderBy(asc(unitChanges.id));
};

/** Takes a unit out of the groups that it is in and puts those that take over in its place; what was opened before stays as it is. */
export const replaceInGroups = async (tx: Tx, unitId: UnitId, by: readonly UnitId[]): Promise<void> => {
  const left = await tx
    .delete(unitGroupMembers)
    .where(eq(unitGroupMembers.unitId, unitId))
    .returning({ groupId: unitGroupMembers.groupId });
  const rows = left.flatMap(({ groupId }) => by.map((id) => ({ groupId, unitId: id })));
  if (rows.length > 0) await tx.insert(unitGroupMembers).values(rows).onConflictDoNothing();
};

/** Puts a person into another unit, with these roles there. */
export const movePerson = async (tx: Tx, id: PersonId, to: { readonly unitId: UnitId; readonly roles: readonly Role[] }): Promise<void> => {
  await tx
    .update(people)
    .set({ unitId: to.unitId, roles: [...to.roles] })
    .where(eq(people.id, id));
};

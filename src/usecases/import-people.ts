import { type Database, transact, type Tx } from '#db/database.ts';
import { insertPerson, loadPeople, setContact, setRoles } from '#db/people.ts';
import { addUnitAlias, insertUnit, loadUnits } from '#db/units.ts';
import type { PeopleRow } from '#documents/people/read-people.ts';
import type { UnitId } from '#domain/ids.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { type PeoplePlan, planPeople } from './people/plan-people.ts';
import type { RowError } from './people/place-units.ts';
import type { PlannedUnit, PlannedUnits } from './people/unit-plan.ts';

const idOf = (unit: PlannedUnit, stored: ReadonlyMap<PlannedUnit, UnitId>): UnitId => {
  const id = unit.id ?? stored.get(unit);
  if (id === undefined) throw new Error(`a unit was planned after its children: ${unit.name}`);
  return id;
};

const storeUnits = async (tx: Tx, units: PlannedUnits): Promise<ReadonlyMap<PlannedUnit, UnitId>> => {
  const stored = new Map<PlannedUnit, UnitId>();
  for (const unit of units) {
    const { name, parent, newAliases } = unit;
    if (unit.id === null)
      stored.set(unit, (await insertUnit(tx, { name, parentId: parent === null ? null : idOf(parent, stored), aliases: newAliases })).id);
    else for (const alias of newAliases) await addUnitAlias(tx, unit.id, alias);
  }
  return stored;
};

const store = async (tx: Tx, { units, people, addedRoles, changedContacts }: PeoplePlan): Promise<void> => {
  const stored = await storeUnits(tx, units);
  for (const { name, unit, roles, contact } of people) await insertPerson(tx, { name, unitId: idOf(unit, stored), roles, ...contact });
  for (const { id, roles } of addedRoles) await setRoles(tx, id, roles);
  for (const { id, contact } of changedContacts) await setContact(tx, id, contact);
};

/**
 * Brings a list of people and units into the office, or only says what it would change (`dryRun`). Refused as a whole, with every error of
 * every row, where a single row is wrong; the same list again changes nothing.
 */
export const importPeople = (
  db: Database,
  rows: readonly PeopleRow[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<Result<PeoplePlan, readonly RowError[]>> =>
  transact(db, async (tx) => {
    const plan = planPeople(rows, { units: await loadUnits(tx), people: await loadPeople(tx) });
    if (plan.errors.length > 0) return refused(plan.errors);
    if (!dryRun) await store(tx, plan);
    return accepted(plan);
  });

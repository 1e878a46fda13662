import { insertChatGroup } from '#db/chat-groups.ts';
import { type Database, transact, type Tx } from '#db/database.ts';
import { insertEndpoint } from '#db/endpoints.ts';
import { insertPerson } from '#db/people.ts';
import { writeSetting } from '#db/settings.ts';
import { insertUnit, insertUnitGroup } from '#db/units.ts';
import type { ChatGroupId, PersonId, UnitId } from '#domain/ids.ts';
import type { Role } from '#domain/office/person.ts';
import { keepFirstCalendar } from './calendar/keep-first-calendar.ts';
import { OFFICE_KIND, OFFICE_NAME, type OfficeKind } from './office-kind.ts';

/** An office as data: units by key, parents before children. */
export interface OfficeLayout {
  readonly name: string;
  readonly units: readonly {
    readonly key: string;
    readonly name: string;
    readonly parent: string | null;
    readonly aliases: readonly string[];
  }[];
  readonly unitGroups: readonly { readonly name: string; readonly members: readonly string[] }[];
  readonly people: readonly { readonly name: string; readonly unit: string; readonly roles: readonly Role[] }[];
  /** Chat groups, each bound to a unit. */
  readonly chatGroups: readonly { readonly name: string; readonly unit: string }[];
}

export interface LaidOutOffice {
  readonly units: ReadonlyMap<string, UnitId>;
  readonly people: ReadonlyMap<string, PersonId>;
}

/** A layout that names a unit it does not have is a bug of whoever wrote it. */
const unitNamed = (units: ReadonlyMap<string, UnitId>, key: string): UnitId => {
  const id = units.get(key);
  if (id === undefined) throw new Error(`the layout names an unknown unit: ${key}`);
  return id;
};

const layOutUnits = async (tx: Tx, layout: OfficeLayout): Promise<ReadonlyMap<string, UnitId>> => {
  const units = new Map<string, UnitId>();
  for (const { key, name, parent, aliases } of layout.units) {
    const unit = await insertUnit(tx, { name, parentId: parent === null ? null : unitNamed(units, parent), aliases });
    units.set(key, unit.id);
  }
  for (const { name, members } of layout.unitGroups)
    await insertUnitGroup(tx, { name, members: members.map((key) => unitNamed(units, key)) });
  return units;
};

type Owner = { readonly kind: 'person'; readonly id: PersonId } | { readonly kind: 'group'; readonly id: ChatGroupId };

/**
 * Creates an office from data. With a channel's name, each person and each chat group also gets an address on it; addresses are
 * "person-12" and "group-1".
 */
export const layOutOffice = (
  db: Database,
  layout: OfficeLayout,
  { kind, channel }: { readonly kind: OfficeKind; readonly channel: string | null },
): Promise<LaidOutOffice> =>
  transact(db, async (tx) => {
    const linkTo = async (owner: Owner): Promise<void> => {
      if (channel !== null) await insertEndpoint(tx, { owner, channel, address: `${owner.kind}-${String(owner.id)}` });
    };
    await keepFirstCalendar(tx);
    const units = await layOutUnits(tx, layout);
    const people = new Map<string, PersonId>();
    for (const { name, unit, roles } of layout.people) {
      const person = await insertPerson(tx, { name, unitId: unitNamed(units, unit), roles });
      people.set(name, person.id);
      await linkTo({ kind: 'person', id: person.id });
    }
    for (const { name, unit } of layout.chatGroups) {
      const group = await insertChatGroup(tx, { name, scope: { kind: 'unit', unitId: unitNamed(units, unit) } });
      await linkTo({ kind: 'group', id: group.id });
    }
    await writeSetting(tx, OFFICE_KIND, kind);
    await writeSetting(tx, OFFICE_NAME, layout.name);
    return { units, people };
  });

import { asc, eq, gt } from 'drizzle-orm';
import type { PersonId, UnitId } from '#domain/ids.ts';
import type { Contact } from '#domain/office/contact.ts';
import type { Person, Role } from '#domain/office/person.ts';
import type { LocalTime } from '#domain/time/local-time.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { people } from './schema/office.ts';

interface NewPerson {
  readonly name: string;
  readonly unitId: UnitId;
  readonly roles: readonly Role[];
  readonly post?: string | null;
  readonly phone?: string | null;
}

/** Adds an active person. */
export const insertPerson = async (tx: Tx, { roles, ...person }: NewPerson): Promise<Person> =>
  onlyRow(
    await tx
      .insert(people)
      .values({ ...person, roles: [...roles] })
      .returning(),
  );

/** Gives a person these roles and no others. */
export const setRoles = async (tx: Tx, id: PersonId, roles: readonly Role[]): Promise<void> => {
  await tx
    .update(people)
    .set({ roles: [...roles] })
    .where(eq(people.id, id));
};

/** Sets when a person gets the morning's message; null: with the house. */
export const setMorningHour = async (tx: Tx, id: PersonId, morningHour: LocalTime | null): Promise<void> => {
  await tx.update(people).set({ morningHour }).where(eq(people.id, id));
};

/** Notes that somebody does not work in the office any more; all that they did stays. */
export const deactivate = async (tx: Tx, id: PersonId): Promise<void> => {
  await tx.update(people).set({ active: false }).where(eq(people.id, id));
};

/** Writes post and phone of a person. */
export const setContact = async (tx: Tx, id: PersonId, contact: Contact): Promise<void> => {
  await tx.update(people).set(contact).where(eq(people.id, id));
};

const PEOPLE_AT_ONCE = 5_000;

/** Everybody, active or not, by id. A part at a time, and equal roles once: of 200,000 people the rows as they come are many times as large. */
export const loadPeople = async (tx: Tx): Promise<Person[]> => {
  const all: Person[] = [];
  const known = new Map<string, Person['roles']>();
  const rolesOnce = (roles: Person['roles']): Person['roles'] => {
    const key = roles.join();
    const once = known.get(key) ?? roles;
    known.set(key, once);
    return once;
  };
  for (;;) {
    const last = all.at(-1);
    const rows = await tx
      .select()
      .from(people)
      .where(last === undefined ? undefined : gt(people.id, last.id))
      .orderBy(asc(people.id))
      .limit(PEOPLE_AT_ONCE);
    // Written out, since an object that is copied key by key takes twice the room.
    for (const { id, name, unitId, roles, active, morningHour, post, phone } of rows)
      all.push({ id, name, unitId, roles: rolesOnce(roles), active, morningHour, post, phone });
    if (rows.length < PEOPLE_AT_ONCE) return all;
  }
};

import { asc, eq } from 'drizzle-orm';
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

/** Writes post and phone of a person. */
export const setContact = async (tx: Tx, id: PersonId, contact: Contact): Promise<void> => {
  await tx.update(people).set(contact).where(eq(people.id, id));
};

/** Everybody, active or not, by id. */
export const loadPeople = (tx: Tx): Promise<Person[]> => tx.select().from(people).orderBy(asc(people.id));

import { hasRole, type Person } from '#domain/office/person.ts';
import type { Office } from '#domain/office/office.ts';
import { lineage } from '#domain/office/unit.ts';
import { findPeople as findNamed, type NamedPerson } from '#language/people/find-people.ts';

interface Named extends NamedPerson {
  readonly person: Person;
}

const named = (person: Person, office: Office): Named => ({
  person,
  name: person.name,
  units: lineage(office.tree, person.unitId),
  leads: hasRole(person, 'leader'),
  heads: hasRole(person, 'head'),
});

/**
 * The active people whom these words name, by the whole name or its last words, with or without form of address and unit: several where
 * the words fit several. A name that only nearly fits names nobody.
 */
export const findPeople = (words: string, office: Office): readonly Person[] => {
  const active = [...office.people.values()].filter((person) => person.active).map((person) => named(person, office));
  const found = findNamed(words, active);
  if (found.kind === 'exact') return [found.person.person];
  return found.kind === 'several' ? found.people.map(({ person }) => person) : [];
};

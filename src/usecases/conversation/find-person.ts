import type { Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import { bare } from '#language/fold.ts';

/** The active people whose name, or whose last words of it, are these words: "Nam", "Văn Nam", "Nguyễn Văn Nam". */
export const findPeople = (words: string, office: Office): readonly Person[] => {
  const wanted = bare(words);
  if (wanted === '') return [];
  const active = [...office.people.values()].filter((person) => person.active);
  const exact = active.filter((person) => bare(person.name) === wanted);
  return exact.length > 0 ? exact : active.filter((person) => bare(person.name).endsWith(` ${wanted}`));
};

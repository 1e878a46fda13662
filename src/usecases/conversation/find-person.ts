import type { Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import { bare, fold } from '#language/fold.ts';

/**
 * The active people whose name, or whose last words of it, are these words: "Nam", "Văn Nam", "Nguyễn Văn Nam". Words that bear marks are
 * held to them first, since names may differ by a mark alone; without marks they may have lost them.
 */
export const findPeople = (words: string, office: Office): readonly Person[] => {
  if (bare(words) === '') return [];
  const active = [...office.people.values()].filter((person) => person.active);
  const hasMarks = fold(words) !== bare(words);
  for (const form of hasMarks ? [fold, bare] : [bare]) {
    const wanted = form(words);
    const exact = active.filter((person) => form(person.name) === wanted);
    const found = exact.length > 0 ? exact : active.filter((person) => form(person.name).endsWith(` ${wanted}`));
    if (found.length > 0) return found;
  }
  return [];
};

import type { CardReceiver } from '#domain/assigning/task-card.ts';
import type { Office } from '#domain/office/office.ts';
import type { Unit } from '#domain/office/unit.ts';
import { isUnitGroup } from '#language/units/unit-group.ts';
import { type FoundUnits, unitFinder } from '#language/units/find-units.ts';
import { findPeople } from '../conversation/find-person.ts';

/** Whom some words call: one, a doubt between several, or nobody of the office; `rest` is what stands behind the name. */
export interface Called {
  readonly found: readonly CardReceiver[];
  readonly said: string;
  readonly rest: string;
}

/** A name is never longer: "Trung tâm Phục vụ hành chính công xã Suối Trong". */
const MOST_WORDS = 14;

const ofUnits = (found: FoundUnits<Unit>, said: string): readonly CardReceiver[] => {
  switch (found.kind) {
    case 'exact':
      return [{ kind: 'unit', id: found.unit.id }];
    case 'several':
      return found.units.map(({ id }) => ({ kind: 'unit', id }));
    case 'group':
      return [{ kind: 'units', name: said, ids: found.units.map(({ id }) => id) }];
    case 'near':
    case 'none':
      return [];
  }
};

type Finder = (words: string) => readonly CardReceiver[];

const finderIn = (office: Office): Finder => {
  const units = unitFinder([...office.tree.units.values()]);
  return (words) => {
    const people = findPeople(words, office).map(({ id }): CardReceiver => ({ kind: 'person', id }));
    const named = units(words);
    // "Hoa" is a person before it is a part of a unit's name; a whole unit's name is a unit.
    return named.kind === 'exact' || people.length === 0 ? ofUnits(named, words) : people;
  };
};

const EDGES = /^[\s,:;]+|[\s,:;]+$/gu;

/** The places behind each of the first words. */
const endsOf = (words: string): readonly number[] =>
  [...words.matchAll(/[^\s,:;]+/gu)].slice(0, MOST_WORDS).map(({ 0: word, index }) => index + word.length);

const isGroup = ([first]: readonly CardReceiver[]): boolean => first?.kind === 'units';
const sizeOf = ([first]: readonly CardReceiver[]): number => (first?.kind === 'units' ? first.ids.length : 0);

// "Sở Tài chính và" names no more than "Sở Tài chính", and who stands behind the word would be lost.
const ENDS_IN_AND = /\s(?:và|va|cùng|cung|với|voi)$/iu;

/** Whom the beginning of some words calls: the longest name that somebody bears; of a group the shortest that means all of them. */
export const receiverAt = (words: string, office: Office): Called => {
  const find = finderIn(office);
  const tried = endsOf(words).map((end) => ({ end, said: words.slice(0, end).replace(EDGES, '') }));
  let best: Called = { found: [], said: '', rest: words };
  for (const { end, said } of tried) {
    if (ENDS_IN_AND.test(said)) continue;
    const found = find(said);
    const isBetter = isGroup(best.found) ? sizeOf(found) > sizeOf(best.found) : found.length > 0;
    if (isBetter) best = { found, said, rest: words.slice(end).replace(EDGES, '') };
  }
  return best;
};

/** Whom some words call as a whole; nobody where something is left behind the name. */
export const receiverNamed = (words: string, office: Office): Called => {
  const said = words.replace(EDGES, '').replace(/[.!?]+$/u, '');
  const called = receiverAt(said, office);
  return called.rest === '' || isUnitGroup(said) ? called : { found: [], said, rest: '' };
};

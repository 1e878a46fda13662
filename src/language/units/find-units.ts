import type { UnitId } from '#domain/ids.ts';
import { editDistance } from '../edit-distance.ts';
import { bare } from '../fold.ts';
import { bearMarks, type SpokenWord, spokenWords } from '../spoken-words.ts';
import { canonicalUnit } from './canonical-unit.ts';
import { groupMembers, isUnitGroup } from './unit-group.ts';
import { unitKey } from './unit-key.ts';
import { countedWords, type Form, matchUnit, type UnitMatch } from './unit-match.ts';

/** A unit of the office as far as its names go. */
export interface NamedUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * What some words mean among an office's units. `several` is a doubt to be asked back; `near` too: nothing fits, and these differ by a
 * letter or two (of a place's name, that is another place). `group` stands for all its members.
 */
export type FoundUnits<Unit> =
  | { readonly kind: 'exact'; readonly unit: Unit }
  | { readonly kind: 'several' | 'near' | 'group'; readonly units: readonly Unit[] }
  | { readonly kind: 'none' };

interface Known<Unit> {
  readonly unit: Unit;
  readonly keys: readonly string[];
  readonly names: readonly (readonly SpokenWord[])[];
}

/** Words before a unit's name that are not of it. */
const LEAD = /^(?:(?:bên|phía|của|cho|ở|tại|cơ quan|đơn vị|anh em|các anh|ben|phia|cua|tai|don vi) )+(?=\p{L})/iu;

const RANKS: readonly UnitMatch[] = ['whole', 'without-place', 'start', 'end', 'part', 'spread', 'letters'];

const LETTERS_PER_SLIP = 9;
const SHORTEST_SLIP = 6;

const knownUnit = <Unit extends NamedUnit>(unit: Unit): Known<Unit> => {
  const names = [unit.name, ...unit.aliases];
  return { unit, keys: names.map(unitKey), names: names.map((name) => countedWords(spokenWords(canonicalUnit(name)))) };
};

const resultOf = <Unit>(kind: 'several' | 'near', units: readonly Unit[]): FoundUnits<Unit> => {
  const [only] = units;
  if (only === undefined) return { kind: 'none' };
  return units.length === 1 && kind === 'several' ? { kind: 'exact', unit: only } : { kind, units };
};

const byKey = <Unit>(said: string, known: readonly Known<Unit>[]): readonly Unit[] => {
  const key = unitKey(said);
  return known.filter(({ keys }) => keys.includes(key)).map(({ unit }) => unit);
};

const bestMatch = (said: readonly SpokenWord[], names: readonly (readonly SpokenWord[])[], form: Form): number => {
  const ranks = names.map((name) => {
    const match = matchUnit(said, name, form);
    return match === null ? RANKS.length : RANKS.indexOf(match);
  });
  return Math.min(RANKS.length, ...ranks);
};

const byWords = <Unit>(said: readonly SpokenWord[], known: readonly Known<Unit>[], form: Form): readonly Unit[] => {
  const ranked = known.map(({ unit, names }) => ({ unit, rank: bestMatch(said, names, form) }));
  const best = Math.min(RANKS.length - 0.5, ...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === best).map(({ unit }) => unit);
};

const joined = (words: readonly SpokenWord[]): string => words.map((word) => word.bare).join(' ');

const isNear = (said: string, name: string): boolean => {
  const allowed = Math.max(1, Math.floor(said.length / LETTERS_PER_SLIP));
  return said.length >= SHORTEST_SLIP && Math.abs(said.length - name.length) <= allowed && editDistance(said, name) <= allowed;
};

// A slip in the head word alone ("Pòng Kinh tế") and in a name without its head ("kinh té hạ tâng") count as well.
const bySlip = <Unit>(said: readonly SpokenWord[], known: readonly Known<Unit>[]): readonly Unit[] => {
  const words = joined(said);
  return known
    .filter(({ names }) => names.some((name) => isNear(words, joined(name)) || isNear(words, joined(name.slice(1)))))
    .map(({ unit }) => unit);
};

const single = <Unit>(words: string, known: readonly Known<Unit>[]): FoundUnits<Unit> => {
  const sameKey = byKey(words, known);
  const said = countedWords(spokenWords(words));
  if (sameKey.length === 1) return resultOf('several', sameKey);
  for (const name of [said, countedWords(spokenWords(canonicalUnit(words)))]) {
    for (const form of bearMarks(name) ? (['folded', 'bare'] as const) : (['bare'] as const)) {
      const found = byWords(name, known, form);
      if (found.length > 0) return resultOf('several', found);
    }
  }
  return sameKey.length > 0 ? resultOf('several', sameKey) : resultOf('near', bySlip(said, known));
};

/** Makes the search in these units; the names are prepared once. Words are read up to 400 characters. */
export const unitFinder = <Unit extends NamedUnit>(units: readonly Unit[]): ((words: string) => FoundUnits<Unit>) => {
  const known = units.map((unit) => knownUnit(unit));
  return (words) => {
    const said = words.slice(0, 400).trim().replace(LEAD, '');
    if (bare(said) === '') return { kind: 'none' };
    const exact = single(said, known);
    // "Trường" alone asks for one of them; "các trường" means all.
    if (exact.kind === 'exact' || !said.includes(' ') || !isUnitGroup(said)) return exact;
    const members = new Set(groupMembers(said, units));
    return members.size === 0 ? exact : { kind: 'group', units: units.filter(({ id }) => members.has(id)) };
  };
};

/** The unit of an office that some words mean, however it is abbreviated or misspelt: one, a doubt between several, a group, or none. */
export const findUnits = <Unit extends NamedUnit>(words: string, units: readonly Unit[]): FoundUnits<Unit> => unitFinder(units)(words);

import type { UnitId } from '#domain/ids.ts';
import { editDistance } from '../edit-distance.ts';
import { type SpokenWord, spokenWords } from '../spoken-words.ts';
import { unitFinder } from '../units/find-units.ts';
import { saidPerson, type SaidPerson, withoutLinks } from './said-person.ts';

/** A person as far as being named goes. */
export interface NamedPerson {
  readonly name: string;
  /** The own unit and those above it. */
  readonly units: readonly { readonly id: UnitId; readonly name: string; readonly aliases: readonly string[] }[];
  readonly leads: boolean;
  readonly heads: boolean;
}

/** Whom some words mean. `several` is a doubt to be asked back; `near` too: nobody fits, and these names differ by a letter. */
export type FoundPeople<Person> =
  | { readonly kind: 'exact'; readonly person: Person }
  | { readonly kind: 'several' | 'near'; readonly people: readonly Person[] }
  | { readonly kind: 'none' };

type Form = keyof SpokenWord;

const SHORTEST_SLIP = 8;

const endsWith = (name: readonly SpokenWord[], said: readonly SpokenWord[], form: Form): boolean =>
  said.length <= name.length && said.every((word, at) => word[form] === name[name.length - said.length + at]?.[form]);

/** How many of the said words, from the first, are the end of a name: "Văn Nam" of "Nguyễn Văn Nam"; 0 for none. */
const wordsOfName = (name: readonly SpokenWord[], said: readonly SpokenWord[], form: Form): number => {
  for (let count = Math.min(name.length, said.length); count > 0; count -= 1) if (endsWith(name, said.slice(0, count), form)) return count;
  return 0;
};

const unitIds = (people: readonly NamedPerson[], words: readonly SpokenWord[]): ReadonlySet<UnitId> | null => {
  if (words.length === 0) return null;
  const units = [...new Map(people.flatMap((person) => person.units).map((unit) => [unit.id, unit])).values()];
  const found = unitFinder(units)(words.map(({ folded }) => folded).join(' '));
  if (found.kind === 'exact') return new Set([found.unit.id]);
  return new Set(found.kind === 'none' ? [] : found.units.map(({ id }) => id));
};

const isOf = (person: NamedPerson, ids: ReadonlySet<UnitId> | null): boolean => ids === null || person.units.some(({ id }) => ids.has(id));

// The nearest unit decides: "Nam phòng KT" is not whoever sits above that room.
const fits = <Person extends NamedPerson>(
  people: readonly Person[],
  rest: readonly SpokenWord[],
  before: readonly SpokenWord[],
): readonly Person[] => {
  const behind = unitIds(people, withoutLinks(rest));
  const ahead = unitIds(people, before);
  return people.filter((person) => isOf(person, behind) && isOf(person, ahead));
};

const byName = <Person extends NamedPerson>(people: readonly Person[], said: SaidPerson, form: Form): readonly Person[] => {
  const named = people.flatMap((person) => {
    const name = spokenWords(person.name);
    const count = wordsOfName(name, said.words, form);
    return count === 0 ? [] : [{ person, count, isWhole: count === name.length }];
  });
  const whole = named.filter(({ isWhole }) => isWhole);
  const most = Math.max(0, ...named.map(({ count }) => count));
  const closest = (whole.length > 0 ? whole : named).filter(({ count, isWhole }) => isWhole || count === most);
  const found = fits(
    closest.map(({ person }) => person),
    said.words.slice(closest[0]?.count ?? 0),
    said.unitBefore,
  );
  return said.post === null ? found : preferHolders(found, said);
};

const holds = (person: NamedPerson, { post }: SaidPerson): boolean =>
  post === null || (post.holder === 'leads' ? person.leads : person.leads || person.heads);

const preferHolders = <Person extends NamedPerson>(people: readonly Person[], said: SaidPerson): readonly Person[] => {
  const holders = people.filter((person) => holds(person, said));
  return holders.length > 0 ? holders : people;
};

// "Đồng chí Chủ tịch", "Trưởng phòng Kinh tế": the post instead of a name; in the unit itself, not in those below.
const byPost = <Person extends NamedPerson>(people: readonly Person[], said: SaidPerson): readonly Person[] => {
  const { post } = said;
  if (post === null) return [];
  const unit = unitIds(people, [...spokenWords(post.unit ?? ''), ...withoutLinks(said.words)]);
  const holders = people.filter((person) => (post.holder === 'leads' ? person.leads : person.heads));
  return holders.filter((person) => unit === null || unit.has(person.units[0]?.id as UnitId)); // -- nobody is without a unit
};

const isNear = (name: string, said: string): boolean =>
  said.length >= SHORTEST_SLIP && Math.abs(name.length - said.length) <= 1 && editDistance(name, said) <= 1;

const bySlip = <Person extends NamedPerson>(people: readonly Person[], said: SaidPerson): readonly Person[] => {
  const words = said.words.map(({ bare }) => bare).join(' ');
  return people.filter(({ name }) =>
    isNear(
      spokenWords(name)
        .map(({ bare }) => bare)
        .join(' '),
      words,
    ),
  );
};

const found = <Person>(kind: 'several' | 'near', people: readonly Person[]): FoundPeople<Person> => {
  const [only] = people;
  if (only === undefined) return { kind: 'none' };
  return people.length === 1 && kind === 'several' ? { kind: 'exact', person: only } : { kind, people };
};

const certain = <Person extends NamedPerson>(people: readonly Person[], said: SaidPerson): readonly Person[] => {
  for (const form of said.marked ? (['folded', 'bare'] as const) : (['bare'] as const)) {
    const named = byName(people, said, form);
    if (named.length > 0) return named;
  }
  return byPost(people, said);
};

/**
 * Whom of these people some words mean: "anh Nam phòng KT", "chị Hoa STC", "đ/c Chủ tịch", a whole name, the last words of one. Words that
 * bear marks are held to them first, since names may differ by a mark alone; without marks they may have lost them.
 */
export const findPeople = <Person extends NamedPerson>(words: string, people: readonly Person[]): FoundPeople<Person> => {
  const plain = saidPerson(words, false);
  const said = certain(people, plain);
  if (said.length > 0) return found('several', said);
  const split = certain(people, saidPerson(words, true));
  return split.length > 0 ? found('several', split) : found('near', bySlip(people, plain));
};

import { accepted, refused, type Result } from '../result.ts';
import { addDays, type Day } from '../time/day.ts';
import type { Unit, UnitTree } from './unit.ts';

/** What is to happen to a unit. */
export type Reorganisation =
  | { readonly kind: 'merge'; readonly unit: Unit; readonly into: Unit }
  | { readonly kind: 'split'; readonly unit: Unit; readonly into: readonly Unit[] }
  | { readonly kind: 'rename'; readonly unit: Unit; readonly name: string }
  | { readonly kind: 'close'; readonly unit: Unit };

export type ReorganisationRefusal =
  | 'already-closed'
  | 'is-root'
  | 'has-units-below'
  | 'into-itself'
  | 'successor-closed'
  | 'too-few-successors'
  | 'name-taken'
  | 'same-name'
  | 'in-the-future';

type Decision = Result<Unit, ReorganisationRefusal>;

const successorsOf = (wanted: Reorganisation): readonly Unit[] => {
  switch (wanted.kind) {
    case 'merge':
      return [wanted.into];
    case 'split':
      return wanted.into;
    case 'rename':
    case 'close':
      return [];
  }
};

const closing = (wanted: Reorganisation, tree: UnitTree, on: Day): Decision => {
  const { unit } = wanted;
  if (unit.parentId === null) return refused('is-root');
  // Whoever closes a unit says first what becomes of the units below it.
  if ([...tree.units.values()].some(({ parentId, validTo }) => parentId === unit.id && validTo === null)) return refused('has-units-below');
  const successors = [...new Set(successorsOf(wanted).map(({ id }) => id))];
  if (successors.includes(unit.id)) return refused('into-itself');
  if (successorsOf(wanted).some(({ validTo }) => validTo !== null)) return refused('successor-closed');
  if (wanted.kind === 'split' && successors.length < 2) return refused('too-few-successors');
  return accepted({ ...unit, validTo: addDays(on, -1), successors });
};

const renaming = (unit: Unit, said: string, tree: UnitTree): Decision => {
  const name = said.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === unit.name || name === '') return refused('same-name');
  const siblings = [...tree.units.values()].filter(({ id, parentId }) => parentId === unit.parentId && id !== unit.id);
  if (siblings.some((sibling) => sibling.name === name)) return refused('name-taken');
  // The old name goes on to mean the same unit in plans and in chats.
  const aliases = [...unit.aliases.filter((alias) => alias !== name && alias !== unit.name), unit.name];
  return accepted({ ...unit, name, aliases });
};

/**
 * The unit as it is after it was merged into another, split into several, renamed or closed; `on` is the first day on which that holds. It
 * is recorded on that day or later, never ahead, so that a closed unit is closed on every day on which anybody asks.
 */
export const decideReorganisation = (
  wanted: Reorganisation,
  tree: UnitTree,
  { on, today }: { readonly on: Day; readonly today: Day },
): Decision => {
  if (on > today) return refused('in-the-future');
  if (wanted.unit.validTo !== null) return refused('already-closed');
  return wanted.kind === 'rename' ? renaming(wanted.unit, wanted.name, tree) : closing(wanted, tree, on);
};

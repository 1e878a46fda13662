import type { Office } from '#domain/office/office.ts';
import type { Reorganisation } from '#domain/office/reorganise.ts';
import { type Unit, unitLabel } from '#domain/office/unit.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { findUnits } from '#language/units/find-units.ts';

/** What is to happen to a unit, in the words of whoever says it. */
export type WantedChange = { readonly unit: string } & (
  | { readonly kind: 'merge'; readonly into: string; /** Whether its people go along. */ readonly withPeople: boolean }
  | { readonly kind: 'split'; readonly into: readonly string[] }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'close' }
);

/** A name that fits no unit, or several; `names` are those that come into question. */
export interface UnclearUnit {
  readonly kind: 'unknown-unit' | 'several-units';
  readonly said: string;
  readonly names: readonly string[];
}

/** The unit that these words name, an open one first; refused where they name none, or several. */
export const unitNamed = (said: string, { tree }: Office): Result<Unit, UnclearUnit> => {
  const all = [...tree.units.values()];
  const open = findUnits(
    said.normalize('NFC'),
    all.filter(({ validTo }) => validTo === null),
  );
  // A closed unit is found only to say that it is closed.
  const found = open.kind === 'none' ? findUnits(said.normalize('NFC'), all) : open;
  if (found.kind === 'exact') return accepted(found.unit);
  if (found.kind === 'none') return refused({ kind: 'unknown-unit', said, names: [] });
  return refused({ kind: 'several-units', said, names: found.units.map(({ id }) => unitLabel(tree, id)) });
};

const allNamed = (said: readonly string[], office: Office): Result<readonly Unit[], UnclearUnit> => {
  const units: Unit[] = [];
  for (const name of said) {
    const unit = unitNamed(name, office);
    if (!unit.ok) return unit;
    units.push(unit.value);
  }
  return accepted(units);
};

/** What the words mean; refused where a name fits no unit, or several. */
export const reorganisationOf = (wanted: WantedChange, office: Office): Result<Reorganisation, UnclearUnit> => {
  const unit = unitNamed(wanted.unit, office);
  if (!unit.ok) return unit;
  switch (wanted.kind) {
    case 'merge': {
      const into = unitNamed(wanted.into, office);
      return into.ok ? accepted({ kind: 'merge', unit: unit.value, into: into.value }) : into;
    }
    case 'split': {
      const into = allNamed(wanted.into, office);
      return into.ok ? accepted({ kind: 'split', unit: unit.value, into: into.value }) : into;
    }
    case 'rename':
      return accepted({ kind: 'rename', unit: unit.value, name: wanted.name });
    case 'close':
      return accepted({ kind: 'close', unit: unit.value });
  }
};

import type { DraftTask } from '../draft-plan.ts';
import type { UnitId } from '../ids.ts';

/** What a unit name of a plan stands for in this office. */
export type NamedUnits = { readonly kind: 'unit'; readonly id: UnitId } | { readonly kind: 'group'; readonly members: readonly UnitId[] };

/** The units that a row opens into; a unit stands in one of the two lists, once. */
export interface OpenedRow {
  readonly lead: readonly UnitId[];
  readonly coordinating: readonly UnitId[];
}

export interface Opening {
  readonly resolve: (name: string) => NamedUnits;
  /** Who leads a row that names nobody: the office itself, so that somebody is asked about it; null where there is no office unit. */
  readonly office: UnitId | null;
}

/**
 * Opens a row into its units: each named unit, and each member of a group that the row does not name otherwise. A unit that leads does not
 * coordinate with itself.
 */
export const openRow = (row: Pick<DraftTask, 'lead' | 'coordinating'>, { resolve, office }: Opening): OpenedRow => {
  const resolved = { lead: row.lead.map(resolve), coordinating: row.coordinating.map(resolve) };
  const named = new Set([...resolved.lead, ...resolved.coordinating].flatMap((units) => (units.kind === 'unit' ? [units.id] : [])));
  const open = (units: readonly NamedUnits[]): ReadonlySet<UnitId> =>
    new Set(units.flatMap((one) => (one.kind === 'unit' ? [one.id] : one.members.filter((member) => !named.has(member)))));
  const opened = open(resolved.lead);
  const lead = opened.size === 0 && office !== null ? new Set([office]) : opened;
  return { lead: [...lead], coordinating: [...open(resolved.coordinating)].filter((unit) => !lead.has(unit)) };
};

import { openRow } from '#domain/importing/open-row.ts';
import type { PersonId, UnitId } from '#domain/ids.ts';
import { leadersAbove, type Office, withRole } from '#domain/office/office.ts';
import { hasRole, type Person } from '#domain/office/person.ts';
import { isWithin, lineage, unitLabel } from '#domain/office/unit.ts';
import type { ReviewRow } from '#domain/reviewing/reviewed-plan.ts';
import type { Leads } from '#domain/reviewing/row-filling.ts';
import type { MatchedUnits } from '../match-units.ts';
import type { RowFate } from './compare-versions.ts';

/** A person who may be chosen. */
export interface Choosable {
  readonly id: PersonId;
  readonly label: string;
}

/** The people from whom the carrier of a lead unit's part is chosen. */
export interface CarrierChoice {
  readonly unitId: UnitId;
  readonly unit: string;
  readonly people: readonly Choosable[];
  readonly chosen: PersonId | null;
  /** Who carries it now, where the row goes on with a task. */
  readonly now: string | null;
}

/** What a person may add to a row that no document says. */
export interface FillingView {
  readonly carriers: readonly CarrierChoice[];
  readonly authorities: readonly Choosable[];
  readonly authorityId: PersonId | null;
  readonly authorityNow: string | null;
  /** The lead units where there are several; else none. */
  readonly leads: readonly { readonly id: UnitId; readonly label: string }[];
  readonly answering: UnitId | null;
}

/** More units than these are a group, and nobody chooses among so many in a list. */
const MOST_UNITS = 12;

const WORKING = ['official', 'head', 'leader', 'clerk', 'controller'] as const;

const works = (person: Person): boolean => WORKING.some((role) => hasRole(person, role));

/** Whether this person may be named as the one who does a unit's part: of the unit, or of one below it; of the office itself, only its own. */
export const mayCarry = (person: Person, unitId: UnitId, { tree }: Office): boolean => {
  const isRoot = tree.units.get(unitId)?.parentId === null;
  return works(person) && (isRoot ? person.unitId === unitId : isWithin(tree, person.unitId, unitId));
};

/** Whether this person may accept products: leaders and heads of units do. */
export const mayAccept = (person: Person): boolean => hasRole(person, 'leader') || hasRole(person, 'head');

const choosable = (office: Office, people: readonly Person[]): readonly Choosable[] =>
  people.map(({ id, name, unitId }) => ({ id, label: `${name} – ${unitLabel(office.tree, unitId)}` }));

/** Everybody who may accept the products of a whole plan. */
export const acceptors = (office: Office): readonly Choosable[] => choosable(office, [...office.people.values()].filter(mayAccept));

/** The lead units of a row as things stand. */
export const leadsOf = ({ task }: ReviewRow, units: MatchedUnits, fate: RowFate | null): Leads => {
  const hasUnknown = task.lead.some((name) => {
    const named = units.resolve(name);
    return named.kind === 'group' && named.members.length === 0;
  });
  const opened = openRow(task, { ...units, office: hasUnknown ? null : units.office });
  const earlier = fate?.kind === 'goes-on' ? fate.earlier : null;
  const carried = (earlier?.assignments ?? []).filter(({ part, personId }) => part === 'lead' && personId !== null);
  return {
    units: opened.lead,
    hasUnknown,
    carried: new Set(carried.map(({ unitId }) => unitId)),
    hasAuthority: earlier !== null && earlier.task.authorityId !== null,
  };
};

const nameOf = ({ people }: Office, id: PersonId | null | undefined): string | null =>
  id === null || id === undefined ? null : (people.get(id)?.name ?? null);

// Whoever stands above a lead unit, up to the office: that is who accepts its product.
const acceptorsAbove = (office: Office, leads: readonly UnitId[], chosen: PersonId | null): readonly Choosable[] => {
  const above = leads.flatMap((unit) => [
    ...lineage(office.tree, unit).flatMap(({ id }) => [...withRole(office, id, 'head'), ...withRole(office, id, 'leader')]),
    ...leadersAbove(office, unit),
  ]);
  const own = chosen === null ? undefined : office.people.get(chosen);
  return choosable(office, [...new Set([...above, ...(own === undefined ? [] : [own])])]);
};

/** What may be chosen for a row, and what is chosen. */
export const fillingView = (row: ReviewRow, leads: Leads, { office, fate }: { office: Office; fate: RowFate | null }): FillingView => {
  const { carriers, authorityId, answering } = row.filling;
  const earlier = fate?.kind === 'goes-on' ? fate.earlier : null;
  const few = leads.units.length <= MOST_UNITS ? leads.units : [];
  const label = (id: UnitId): string => unitLabel(office.tree, id);
  return {
    carriers: few.map((unitId) => ({
      unitId,
      unit: label(unitId),
      people: [...office.people.values()].filter((person) => mayCarry(person, unitId, office)).map(({ id, name }) => ({ id, label: name })),
      chosen: carriers.get(unitId) ?? null,
      now: nameOf(office, earlier?.assignments.find((one) => one.unitId === unitId && one.part === 'lead')?.personId),
    })),
    authorities: acceptorsAbove(office, few, authorityId),
    authorityId,
    authorityNow: nameOf(office, earlier?.task.authorityId),
    leads: few.length > 1 ? few.map((id) => ({ id, label: label(id) })) : [],
    answering,
  };
};

import type { Cover, LeadScope, LentWork } from '#db/lead-scope.ts';
import type { UnitId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import { hasRole, type Person } from '#domain/office/person.ts';
import { branchOf } from '#domain/office/unit.ts';
import { type Delegation, holdsOn, isOnLeave } from '#domain/standing-in/absence.ts';
import { aboveHolder, isThere, type OnDay } from '#domain/standing-in/reader.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';

interface Reader {
  readonly office: Office;
  readonly person: Person;
  readonly now: Instant;
}

/** The unit of which, with all below it, a person sees everything; null for who neither heads nor leads. */
const topOf = (person: Person): UnitId | null => (hasRole(person, 'head') || hasRole(person, 'leader') ? person.unitId : null);

const coverOf = ({ scope, delegateId }: Delegation, { tree }: Office): Cover => ({
  units: scope.kind === 'unit' ? [...branchOf(tree, scope.unitId)] : null,
  plan: scope.kind === 'plan' ? scope.planId : null,
  notCarriedBy: delegateId,
});

/** What of a holder's branch a delegation lends as a branch: of one plan it is none. */
const lentTop = ({ scope }: Delegation, holder: Person, { tree }: Office): UnitId | null => {
  const top = topOf(holder);
  if (top === null || scope.kind === 'plan') return null;
  if (scope.kind === 'everything' || branchOf(tree, scope.unitId).has(top)) return top;
  return branchOf(tree, top).has(scope.unitId) ? scope.unitId : null;
};

interface Lent {
  readonly tops: readonly (UnitId | null)[];
  readonly work: LentWork;
}

const unitsOf = (holder: Person, { tree }: Office): readonly UnitId[] => {
  const top = topOf(holder);
  return top === null ? [] : [...branchOf(tree, top)];
};

const lentByName = (delegation: Delegation, { office }: Reader): Lent | null => {
  const holder = office.people.get(delegation.holderId);
  if (holder?.active !== true) return null;
  const units = delegation.scope.kind === 'plan' ? unitsOf(holder, office) : [];
  const work = { holder: holder.id, units, on: [coverOf(delegation, office)], but: [] };
  return { tops: [lentTop(delegation, holder, office)], work };
};

// Whoever is above a holder on leave comes in where every delegate is away too.
const lentFromBelow = (holder: Person, { office, person }: Reader, onDay: OnDay): Lent | null => {
  const held = (office.absences.delegationsOf.get(holder.id) ?? []).filter(
    (one) => holdsOn(one, onDay.today) && one.delegateId !== person.id,
  );
  const there = held.filter(({ delegateId }) => isThere(office.people.get(delegateId), onDay));
  if (there.length === held.length || aboveHolder(holder, onDay)?.id !== person.id) return null;
  const covers = (some: readonly Delegation[]): readonly Cover[] => some.map((one) => coverOf(one, office));
  return { tops: [], work: { holder: holder.id, units: unitsOf(holder, office), on: covers(held), but: covers(there) } };
};

const onLeaveBelow = ({ office, person }: Reader, { today }: OnDay): readonly Person[] => {
  if (topOf(person) === null) return [];
  const holders = [...office.absences.delegationsOf.keys()].flatMap((id) => office.people.get(id) ?? []);
  return holders.filter(({ id, active }) => active && id !== person.id && isOnLeave(office.absences, id, today));
};

const lentTo = (reader: Reader): readonly Lent[] => {
  const { office, person, now } = reader;
  const onDay = { office, today: dayOf(now) };
  const named = (office.absences.delegationsTo.get(person.id) ?? []).filter(
    (one) => holdsOn(one, onDay.today) && one.holderId !== person.id,
  );
  return [
    ...named.map((delegation) => lentByName(delegation, reader)),
    ...onLeaveBelow(reader, onDay).map((holder) => lentFromBelow(holder, reader, onDay)),
  ].filter((lent) => lent !== null);
};

const mergedTops = (tops: readonly UnitId[], { tree }: Office): readonly UnitId[] => {
  let merged: readonly UnitId[] = [];
  for (const top of tops) {
    if (merged.some((other) => branchOf(tree, other).has(top))) continue;
    const branch = branchOf(tree, top);
    merged = [...merged.filter((other) => !branch.has(other)), top];
  }
  return merged;
};

/** What somebody answers for, steers or follows today, for themselves and for whom they act: the same work as `loadOwnScope` loads. */
export const leadScopeOf = (reader: Reader): LeadScope => {
  const { office, person } = reader;
  const lent = lentTo(reader);
  const tops = mergedTops(
    [topOf(person), ...lent.flatMap((one) => one.tops)].filter((top) => top !== null),
    office,
  );
  const units = new Set(tops.flatMap((top) => [...branchOf(office.tree, top)]));
  return {
    ...{ person: person.id, tops, units: [...units], isOwnBranch: tops.length === 1 && tops[0] === person.unitId },
    lent: lent.map(({ work }) => ({ ...work, units: work.units.filter((unit) => !units.has(unit)) })),
  };
};

import type { Tx } from '#db/database.ts';
import { loadSharers, loadWork, type WorkFilter } from '#db/followed-work.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { AssignmentId, UnitId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import { hasRole, type Person } from '#domain/office/person.ts';
import { branchOf } from '#domain/office/unit.ts';
import { mayDo } from '#domain/permissions.ts';
import { type Delegation, holdsOn } from '#domain/standing-in/absence.ts';
import { aboveHolder, isThere } from '#domain/standing-in/reader.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { type Relation, relationsTo } from '#domain/visibility.ts';

/** A piece of work that somebody may see, with the reasons why. */
export interface SeenWork {
  readonly work: FollowedWork;
  readonly relations: readonly Relation[];
}

interface Reader {
  readonly tx: Tx;
  readonly office: Office;
  readonly person: Person;
  readonly now: Instant;
}

/** Keeps what the reader may see; whatever is loaded for a person passes through here. */
export const seenBy = async ({ tx, office, person, now }: Reader, works: readonly FollowedWork[]): Promise<readonly SeenWork[]> => {
  const onDay = { office, today: dayOf(now) };
  const sharers = await loadSharers(tx, [...new Set(works.map((work) => work.task.id))]);
  return works
    .map((work) => ({ work, relations: relationsTo(person.id, { work, sharers: sharers.get(work.task.id) ?? [] }, onDay) }))
    .filter(({ relations }) => mayDo(relations, 'see-title'));
};

/** The units of which a person sees everything. */
const unitsInSight = ({ office, person }: Pick<Reader, 'office' | 'person'>): readonly UnitId[] =>
  hasRole(person, 'head') || hasRole(person, 'leader') ? [...branchOf(office.tree, person.unitId)] : [];

const filtersFor = (office: Office, person: Person): readonly WorkFilter[] => [
  { person: person.id },
  { authority: person.id },
  { controller: person.id },
  { units: unitsInSight({ office, person }) },
];

// Wider than it need be: whoever is loaded for nothing is left out by `seenBy`.
const holdersAround = ({ office, person, now }: Reader): readonly Person[] => {
  const onDay = { office, today: dayOf(now) };
  const mayActFor = ({ holderId, delegateId }: Delegation): boolean => {
    if (delegateId === person.id) return true;
    // Whoever heads the unit comes in only where the delegate is away too.
    const holder = isThere(office.people.get(delegateId), onDay) ? undefined : office.people.get(holderId);
    return holder !== undefined && aboveHolder(holder, onDay)?.id === person.id;
  };
  const holders = office.absences.delegations
    .filter((delegation) => holdsOn(delegation, onDay.today) && mayActFor(delegation))
    .flatMap(({ holderId }) => office.people.get(holderId) ?? []);
  return [...new Set([person, ...holders])];
};

/** All work that a person answers for, steers or follows (not what is only shared), each once, in order of task number. */
export const loadOwnScope = async (reader: Reader): Promise<readonly SeenWork[]> => {
  const found = new Map<AssignmentId, FollowedWork>();
  const filters = holdersAround(reader).flatMap((person) => filtersFor(reader.office, person));
  for (const filter of filters) for (const work of await loadWork(reader.tx, filter)) found.set(work.assignment.id, work);
  const inOrder = [...found.values()].sort((a, b) => a.task.id - b.task.id || a.assignment.id - b.assignment.id);
  const seen = await seenBy(reader, inOrder);
  return seen.filter(({ relations }) => mayDo(relations, 'see-whole'));
};

import { loadWork } from '#db/followed-work.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { PersonId } from '#domain/ids.ts';
import { resolverOf, unitNow } from '#domain/obstacle/resolver.ts';
import { isWithin } from '#domain/office/unit.ts';
import { readerFor } from '#domain/standing-in/reader.ts';
import { dayOf } from '#domain/time/instant.ts';
import { loadOwnScope, type SeenWork, seenBy } from '../conversation/visible-work.ts';
import type { Speaking } from '../conversation/speaker.ts';

/** Whether this obstacle is the speaker's to clear, or that of somebody for whom they act. */
export const isToClear = (work: FollowedWork, { person, office, now }: Pick<Speaking, 'person' | 'office' | 'now'>): boolean => {
  const resolver = resolverOf(work, office);
  return resolver !== null && (resolver.id === person.id || readerFor(resolver, work, { office, today: dayOf(now) })?.id === person.id);
};

/** The people for whom the speaker may act about any work. */
const holdersOf = ({ office, person }: Speaking): readonly PersonId[] => [
  person.id,
  ...office.absences.delegations.filter(({ delegateId }) => delegateId === person.id).map(({ holderId }) => holderId),
];

// A unit's obstacles are its head's; wider than it need be, and what is not the speaker's is left out below.
const namedAround = async (speaking: Speaking): Promise<readonly FollowedWork[]> => {
  const { tx, office } = speaking;
  const holders = holdersOf(speaking);
  const homes = holders.flatMap((id) => office.people.get(id)?.unitId ?? []);
  const units = [...office.tree.units.keys()].filter((unit) =>
    homes.some((home) => isWithin(office.tree, unitNow(office.tree, unit), home)),
  );
  const states = ['blocked'] as const;
  return [...(await loadWork(tx, { states, resolverPeople: holders })), ...(await loadWork(tx, { states, resolverUnits: units }))];
};

/** The blocked work whose obstacle the speaker is to clear, by number of task. */
export const loadToClear = async (speaking: Speaking): Promise<readonly SeenWork[]> => {
  const own = (await loadOwnScope(speaking)).map(({ work }) => work);
  const found = new Map([...own, ...(await namedAround(speaking))].map((work) => [work.assignment.id, work]));
  const works = [...found.values()].filter((work) => isToClear(work, speaking));
  const seen = await seenBy(speaking, works);
  return [...seen].sort((a, b) => a.work.task.id - b.work.task.id || a.work.assignment.id - b.work.assignment.id);
};

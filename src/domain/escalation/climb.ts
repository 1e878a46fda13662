import type { FollowedWork } from '../followed-work.ts';
import type { PersonId } from '../ids.ts';
import { answererOf, authorityOf } from '../office/answerer.ts';
import { headOf, leaderTiers } from '../office/office.ts';
import type { Person } from '../office/person.ts';
import { type OnDay, readerFor } from '../standing-in/reader.ts';

/** How late a piece of work is, and how often whoever answers for it has been urged. */
export interface Pressure {
  /** Working days late, as the late clock counts them. */
  readonly late: number;
  /** On how many days it was urged under the present deadline, this day included. */
  readonly urgings: number;
}

/** Who hears at a step: whoever heads the unit; the plan's controller and the leaders next above; the leaders above those. */
const STEPS = [
  { reached: ({ late }: Pressure) => late >= 1, who: 'head' },
  { reached: ({ late, urgings }: Pressure) => late >= 3 || (late >= 1 && urgings >= 3), who: 'next' },
  { reached: ({ late, urgings }: Pressure) => late >= 10 || (late >= 1 && urgings >= 6), who: 'above' },
] as const;

/** At so many urgings a letter of urging (công văn đôn đốc) is due. */
export const LETTER_AT_URGINGS = 3;

// A unit whose leaders are all away and have named nobody is passed over: late work does not wait for their return.
const tiersThere = (work: FollowedWork, onDay: OnDay): readonly (readonly Person[])[] =>
  leaderTiers(onDay.office, work.assignment.unitId, answererOf(work, onDay.office)?.id).filter((leaders) =>
    leaders.some((leader) => readerFor(leader, work, onDay) !== null),
  );

const listenersOf = (who: (typeof STEPS)[number]['who'], work: FollowedWork, onDay: OnDay): readonly (PersonId | null | undefined)[] => {
  const tiers = tiersThere(work, onDay);
  switch (who) {
    case 'head':
      return [headOf(onDay.office, work.assignment.unitId)?.id];
    case 'next':
      return [work.plan?.controllerId, ...(tiers[0] ?? []).map(({ id }) => id)];
    case 'above':
      return (tiers[1] ?? []).map(({ id }) => id);
  }
};

const besidesAnswerer = (ids: readonly (PersonId | null | undefined)[], work: FollowedWork, { office }: OnDay): readonly PersonId[] => {
  const answerer = answererOf(work, office)?.id;
  return [...new Set(ids)]
    .flatMap((id) => (id === undefined || id === null || id === answerer ? [] : [id]))
    .filter((id) => office.people.get(id)?.active);
};

/**
 * Up to whom late work has come, nearest first: up the unit tree by working days late or by urgings, whichever is further. Whoever answers for
 * it is never told of the own lateness as if it were another's.
 */
export const listenersAt = (pressure: Pressure, work: FollowedWork, onDay: OnDay): readonly PersonId[] =>
  besidesAnswerer(
    STEPS.filter(({ reached }) => reached(pressure)).flatMap(({ who }) => listenersOf(who, work, onDay)),
    work,
    onDay,
  );

/** Who is told that a letter of urging is due: the plan's controller, else whoever accepts the product, else the nearest leader; or nobody. */
export const letterWriterOf = (work: FollowedWork, onDay: OnDay): PersonId | null => {
  const leaders = tiersThere(work, onDay)[0] ?? [];
  const candidates = [work.plan?.controllerId, authorityOf(work, onDay.office)?.id, ...leaders.map(({ id }) => id)];
  return besidesAnswerer(candidates, work, onDay)[0] ?? null;
};

import type { Tx } from '#db/database.ts';
import { loadDutiesWhere, type StoredDuty, takeUpDuty } from '#db/duties.ts';
import type { Duty, Owing } from '#domain/duties/duty.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { splitUnits } from '#language/units/split-units.ts';
import { type MatchedUnits, matchUnits } from '../match-units.ts';

const isTakenUp = (duty: StoredDuty): duty is Duty => duty.owing !== null && duty.startsOn !== null;

const owingOf = (from: string, { resolve }: MatchedUnits): readonly Owing[] =>
  splitUnits(from).map((name): Owing => {
    const found = resolve(name);
    return found.kind === 'unit' ? found : { kind: 'group', name, members: found.members };
  });

/**
 * The duties that run, each with the units that its words mean. One that is new begins today: what was owed before the plan came in is not
 * asked for.
 */
export const runningDuties = async (tx: Tx, now: Instant): Promise<readonly Duty[]> => {
  const today = dayOf(now);
  const stored = (await loadDutiesWhere(tx)).filter(({ endedOn }) => endedOn === null);
  const fresh = stored.filter((duty) => !isTakenUp(duty));
  if (fresh.length === 0) return stored.filter(isTakenUp);
  const units = await matchUnits(tx, [...new Set(fresh.flatMap(({ from, to }) => [...splitUnits(from), to]))], { create: false });
  const taken = new Map<Duty['id'], Duty>();
  for (const duty of fresh) {
    const receiver = units.resolve(duty.to);
    const words = { owing: owingOf(duty.from, units), receiverUnitId: receiver.kind === 'unit' ? receiver.id : null, startsOn: today };
    await takeUpDuty(tx, duty.id, words);
    taken.set(duty.id, { ...duty, ...words });
  }
  return stored.flatMap((duty) => (isTakenUp(duty) ? [duty] : (taken.get(duty.id) ?? [])));
};

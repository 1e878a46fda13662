import type { Tx } from '#db/database.ts';
import { loadDutiesWhere, type StoredDuty, takeUpDuty } from '#db/duties.ts';
import type { Duty, Owing } from '#domain/duties/duty.ts';
import type { Day } from '#domain/time/day.ts';
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
 * The duties that run, each with the units that its words mean, and which of them are new. One that is new begins today: what was owed
 * before the plan came in is not asked for.
 */
const readDuties = async (tx: Tx, today: Day): Promise<{ readonly running: readonly Duty[]; readonly taken: readonly Duty[] }> => {
  const stored = (await loadDutiesWhere(tx)).filter(({ endedOn }) => endedOn === null);
  const fresh = stored.filter((duty) => !isTakenUp(duty));
  if (fresh.length === 0) return { running: stored.filter(isTakenUp), taken: [] };
  const units = await matchUnits(tx, [...new Set(fresh.flatMap(({ from, to }) => [...splitUnits(from), to]))], { create: false });
  const taken = fresh.map((duty): Duty => {
    const receiver = units.resolve(duty.to);
    return { ...duty, owing: owingOf(duty.from, units), receiverUnitId: receiver.kind === 'unit' ? receiver.id : null, startsOn: today };
  });
  const takenOf = new Map(taken.map((duty) => [duty.id, duty]));
  return { running: stored.flatMap((duty) => (isTakenUp(duty) ? [duty] : (takenOf.get(duty.id) ?? []))), taken };
};

/** The duties that run; what is new among them is written down as taken up. */
export const runningDuties = async (tx: Tx, now: Instant): Promise<readonly Duty[]> => {
  const { running, taken } = await readDuties(tx, dayOf(now));
  for (const { id, owing, receiverUnitId, startsOn } of taken) await takeUpDuty(tx, id, { owing, receiverUnitId, startsOn });
  return running;
};

/** The same for a look ahead, which writes nothing. */
export const foreseenDuties = async (tx: Tx, now: Instant): Promise<readonly Duty[]> => (await readDuties(tx, dayOf(now))).running;

import type { Tx } from '#db/database.ts';
import { claimSlot } from '#db/rounds.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { openDutyPeriods } from './open-duty-periods.ts';

/** Once a day makes the tasks of the periods whose time has come; a tick that comes again that day finds nothing to do. */
export const runDutyRound = async (tx: Tx, now: Instant): Promise<void> => {
  if (await claimSlot(tx, { kind: 'duties', slot: dayOf(now), at: now })) await openDutyPeriods(tx, now);
};

import type { Tx } from '#db/database.ts';
import { claimSlot } from '#db/rounds.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { openDutyPeriods } from '../duties/open-duty-periods.ts';
import { takeSentReports } from '../duties/take-sent-reports.ts';
import { askForValues } from '../indicators/ask-for-values.ts';

/**
 * Once a day takes the reports that nobody has sent back, makes the tasks of the periods whose time has come, and asks for the values of indicators; a tick that comes again that day
 * finds nothing to do.
 */
export const runRegularRound = async (tx: Tx, now: Instant): Promise<void> => {
  if (!(await claimSlot(tx, { kind: 'regular', slot: dayOf(now), at: now }))) return;
  await takeSentReports(tx, now);
  await openDutyPeriods(tx, now);
  await askForValues(tx, now);
};

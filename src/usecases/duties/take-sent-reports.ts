import { saveAssignment } from '#db/assignments.ts';
import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { isTakenBySilence } from '#domain/duties/taken-by-silence.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';

/** Takes the reports that were sent and that nobody has sent back in time: nobody has to press a button for each of 95. */
export const takeSentReports = async (tx: Tx, now: Instant): Promise<void> => {
  const submitted = await loadWork(tx, { states: ['submitted'] });
  if (submitted.length === 0) return;
  const { calendar } = await loadOffice(tx);
  for (const work of submitted)
    if (isTakenBySilence(work, dayOf(now), calendar))
      // Whoever has changed it meanwhile comes first; tomorrow is another day.
      await saveAssignment(tx, { before: work.assignment, events: [{ kind: 'approved', on: dayOf(now) }], by: null, at: now });
};

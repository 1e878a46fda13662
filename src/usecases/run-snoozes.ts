import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { countedSince } from '#db/held-notices.ts';
import { endSnoozes, loadEnding } from '#db/snoozes.ts';
import { planRemindedAgain } from '#domain/reminders/reminded-again.ts';
import { nextSpeakingTime } from '#domain/reminders/rounds.ts';
import { dayOf, type Instant, instantAt } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { announce } from './enqueue-notice.ts';

export const MIDNIGHT = localTime('00:00');

/** Tells what people put off until now; a tick that comes twice finds nothing more. Returns how many notices were written. */
export const tellPutOff = async (tx: Tx, now: Instant): Promise<number> => {
  const midnight = instantAt(dayOf(now), MIDNIGHT);
  const snoozes = await loadEnding(tx, { from: midnight, to: now });
  if (snoozes.length === 0) return 0;
  const office = await loadOffice(tx);
  if (nextSpeakingTime(now, office.calendar) > now) return 0;
  const works = await loadWork(tx, { assignments: snoozes.map(({ assignmentId }) => assignmentId) });
  const people = [...new Set(snoozes.map(({ personId }) => personId))];
  const counted = await countedSince(tx, people, midnight);
  const planned = planRemindedAgain({ now, office, works, snoozes, mentions: [], spentToday: (person) => counted.get(person) ?? 0 });
  for (const one of planned) if (await announce(tx, one, { now, office })) await endSnoozes(tx, one.mentions, now);
  return planned.length;
};

import type { Tx } from '#db/database.ts';
import { saveMentions } from '#db/mentions.ts';
import { endSnoozes } from '#db/snoozes.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import type { PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { MORNING } from '#domain/reminders/rounds.ts';
import { type Instant, instantAt } from '#domain/time/instant.ts';
import type { Running } from './ground.ts';

/** What is told to somebody, and from when it may go. */
type Told = Pick<PlannedNotice, 'mentions' | 'notBefore'>;

// A snooze that ends with the morning is over, also where its round comes a minute early.
const toldBy = ({ today, now }: Pick<Running, 'today' | 'now'>): Instant => {
  const morning = instantAt(today, MORNING);
  return now > morning ? now : morning;
};

// What another handles is no reminder of the own.
const isOwn = ({ aspect }: Mention): boolean => aspect !== 'handled';

/** Notes that this was told, and ends the snoozes of it. */
export const countAsTold = async (tx: Tx, told: readonly Told[], { snoozes, ...running }: Running): Promise<void> => {
  await saveMentions(
    tx,
    told.flatMap(({ mentions }) => mentions),
  );
  const isPutOff = new Set(snoozes.map(({ personId, assignmentId }) => `${personId}·${assignmentId}`));
  for (const { mentions, notBefore } of isPutOff.size === 0 ? [] : told) {
    const again = mentions.filter((one) => isOwn(one) && isPutOff.has(`${one.personId}·${one.assignmentId}`));
    if (again.length > 0) await endSnoozes(tx, again, notBefore ?? toldBy(running));
  }
};

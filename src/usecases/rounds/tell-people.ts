import type { Tx } from '#db/database.ts';
import { foldIntoMorning } from '#db/held-notices.ts';
import { putMentionsAside, savePutAside } from '#db/mentions.ts';
import { endSnoozes } from '#db/snoozes.ts';
import { foldedIn } from '#domain/reminders/news-in-morning.ts';
import type { PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { MORNING } from '#domain/reminders/rounds.ts';
import { type Instant, instantAt } from '#domain/time/instant.ts';
import { announceAll } from '../enqueue-notice.ts';
import type { RoundGround } from './first-look.ts';
import { writeBehind } from './slices.ts';

/** A round that runs now. */
export interface Running extends RoundGround {
  readonly now: Instant;
}

// A snooze that ends with the morning is over, also where its round comes a minute early.
const toldBy = ({ today, now }: Pick<Running, 'today' | 'now'>): Instant => {
  const morning = instantAt(today, MORNING);
  return now > morning ? now : morning;
};

/** Writes notices, and ends the snoozes of what they tell. */
const writeDown = async (tx: Tx, planned: readonly PlannedNotice[], { snoozes, ...running }: Running): Promise<number> => {
  const written = await announceAll(tx, planned, running);
  // All are told as if at once: what the round tells one of them must not change what it tells another.
  await putMentionsAside(
    tx,
    written.flatMap(({ mentions }) => mentions),
  );
  await foldIntoMorning(
    tx,
    written.flatMap(({ notice }) => foldedIn(notice)),
    running.now,
  );
  const isPutOff = new Set(snoozes.map(({ personId, assignmentId }) => `${personId}·${assignmentId}`));
  for (const { mentions, notBefore } of isPutOff.size === 0 ? [] : written) {
    // What another handles is no reminder of the own.
    const told = mentions.filter(
      ({ personId, assignmentId, aspect }) => aspect !== 'handled' && isPutOff.has(`${personId}·${assignmentId}`),
    );
    if (told.length > 0) await endSnoozes(tx, told, notBefore ?? toldBy(running));
  }
  return written.length;
};

/** Writes to people what this round has to say, group by group. Returns how many notices were written. */
export const tellPeople = async (tx: Tx, running: Running, groups: AsyncIterable<readonly PlannedNotice[]>): Promise<number> => {
  let written = 0;
  const { write, ended } = writeBehind();
  for await (const planned of groups)
    await write(async () => {
      written += await writeDown(tx, planned, running);
    });
  await ended();
  await savePutAside(tx);
  return written;
};

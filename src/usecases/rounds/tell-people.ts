import type { Tx } from '#db/database.ts';
import { foldIntoMorning } from '#db/held-notices.ts';
import { endSnoozes } from '#db/snoozes.ts';
import type { PersonId } from '#domain/ids.ts';
import { foldedIn } from '#domain/reminders/news-in-morning.ts';
import type { PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { MORNING } from '#domain/reminders/rounds.ts';
import { type Instant, instantAt } from '#domain/time/instant.ts';
import { announceAll } from '../enqueue-notice.ts';
import type { RoundGround } from './first-look.ts';
import { planInGroups, type Telling } from './second-look.ts';

/** A round that runs now. */
export interface Running extends RoundGround {
  readonly now: Instant;
}

/** Writes notices, and ends the snoozes of what they tell. Returns how many were written. */
export const writeDown = async (
  tx: Tx,
  planned: readonly PlannedNotice[],
  { snoozes, ...running }: Running,
): Promise<readonly PlannedNotice[]> => {
  const written = await announceAll(tx, planned, running);
  await foldIntoMorning(
    tx,
    written.flatMap(({ notice }) => foldedIn(notice)),
    running.now,
  );
  const isPutOff = new Set(snoozes.map(({ personId, assignmentId }) => `${personId}·${assignmentId}`));
  for (const { mentions, notBefore } of isPutOff.size === 0 ? [] : written) {
    const told = mentions.filter(({ personId, assignmentId }) => isPutOff.has(`${personId}·${assignmentId}`));
    if (told.length > 0) await endSnoozes(tx, told, notBefore ?? instantAt(running.today, MORNING));
  }
  return written;
};

/** Writes to each of the readers what this round has to say. Returns how many notices were written. */
export const tellPeople = async (tx: Tx, running: Running, said: Pick<Telling, 'kind' | 'readers'>): Promise<number> => {
  const toldNow = new Set<PersonId>();
  let written = 0;
  for await (const planned of planInGroups(tx, { ...running, ...said, toldNow })) {
    const told = await writeDown(tx, planned, running);
    written += told.length;
    for (const { recipient } of told) if (recipient.kind === 'person') toldNow.add(recipient.id);
  }
  return written;
};

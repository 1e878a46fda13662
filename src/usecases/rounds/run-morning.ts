import { closeAbsences, markHeadTold } from '#db/absences.ts';
import type { Tx } from '#db/database.ts';
import { forgetSnoozesBefore } from '#db/snoozes.ts';
import type { PersonId } from '#domain/ids.ts';
import { morningHourOf } from '#domain/office/person.ts';
import { MORNING } from '#domain/reminders/rounds.ts';
import { leavesToTell, uncoveredLeave } from '#domain/standing-in/uncovered-leave.ts';
import { addDays, mondayOf } from '#domain/time/day.ts';
import { instantAt } from '#domain/time/instant.ts';
import { unknownYear } from '#domain/time/unknown-year.ts';
import { alertAdmin } from '../alert-admin.ts';
import { announceAll } from '../enqueue-notice.ts';
import { MIDNIGHT } from '../run-snoozes.ts';
import { lookAtMorning, type MorningLook } from './first-look.ts';
import type { Running } from './ground.ts';
import { planInGroups, type Telling } from './second-look.ts';
import { tellPeople } from './tell-people.ts';
import { toldAlready } from './told-already.ts';

/** So many days after its end nothing asks for an absence any more. */
const ABSENCES_KEPT_DAYS = 60;

const tellOfLeaves = async (tx: Tx, { unread }: MorningLook, running: Running): Promise<number> => {
  const uncovered = leavesToTell(running)
    .map((leave) => uncoveredLeave(leave, unread.get(leave.personId) ?? 0, running))
    .filter((told) => told !== null);
  await markHeadTold(
    tx,
    uncovered.map(({ leaveId }) => leaveId),
    running.today,
  );
  await closeAbsences(tx, addDays(running.today, -ABSENCES_KEPT_DAYS), running.now);
  const written = await announceAll(
    tx,
    uncovered.map(({ planned }) => planned),
    running,
  );
  return written.length;
};

/** Tells these people what the first look has found for them. Returns how many messages were written. */
const tellReaders = async (tx: Tx, telling: Telling, running: Running): Promise<number> => {
  const { planned, written } = await tellPeople(tx, running, planInGroups(tx, telling));
  // The first look has counted all of it as told.
  if (written < planned) throw new Error('somebody else has written messages of this morning meanwhile');
  return written;
};

/** The one grouped message to everybody, and what else a morning brings. Returns how many notices were written. */
export const runMorning = async (tx: Tx, running: Running): Promise<number> => {
  const { now, today } = running;
  const already = await toldAlready(tx, running);
  const look = await lookAtMorning(tx, running, (person) => !already.has(person));
  const told = await tellReaders(tx, { ...running, kind: 'morning', readers: look.readers }, running);
  const ofLeaves = await tellOfLeaves(tx, look, running);
  await forgetSnoozesBefore(tx, instantAt(today, MIDNIGHT));
  if (look.unanswered > 0) await alertAdmin(tx, { kind: 'nobody-answers', works: look.unanswered }, { slot: today, now });
  const year = unknownYear(today, running.office.calendar);
  if (year !== null) await alertAdmin(tx, { kind: 'calendar-unknown', year }, { slot: mondayOf(today), now });
  return told + ofLeaves;
};

/** The same message for those whose own hour comes before the house's. */
export const runEarly = async (tx: Tx, running: Running): Promise<number> => {
  const already = await toldAlready(tx, running);
  const isEarly = (person: PersonId): boolean => morningHourOf(running.office.people.get(person)) < MORNING;
  const { readers } = await lookAtMorning(tx, running, (person) => isEarly(person) && !already.has(person));
  return tellReaders(tx, { ...running, kind: 'early', readers }, running);
};

import { endLeaves, insertLeave, loadAbsences } from '#db/absences.ts';
import { loadWork } from '#db/followed-work.ts';
import type { Notice } from '#domain/notice.ts';
import { withAbsences } from '#domain/office/office.ts';
import { hasRole, type Person } from '#domain/office/person.ts';
import { isWithin } from '#domain/office/unit.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Days } from '#domain/standing-in/absence.ts';
import type { NotRecorded } from '#domain/standing-in/standing-in-step.ts';
import { unreadOf } from '#domain/standing-in/uncovered-leave.ts';
import { laterDay } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { objectionToDays, type Recording, tellOfAbsence } from './record-delegation.ts';

/** The unfinished work that nobody will read about on the first day of the leave. */
const countUnread = async ({ tx, office, now }: Recording, person: Person, { from }: Days): Promise<number> => {
  const onDay = { office: withAbsences(office, await loadAbsences(tx)), today: laterDay(from, dayOf(now)) };
  const below = [...office.tree.units.keys()].filter((unit) => isWithin(office.tree, unit, person.unitId));
  const filters = [{ person: person.id }, ...(hasRole(person, 'head') || hasRole(person, 'leader') ? [{ units: below }] : [])];
  const works = new Map(
    (await Promise.all(filters.map((filter) => loadWork(tx, filter)))).flat().map((work) => [work.assignment.id, work]),
  );
  return unreadOf(new Set([person.id]), [...works.values()], onDay).get(person.id) ?? 0;
};

/** Records a leave: the bot starts nothing for this person from its first day to its last. Returns what the recorder reads. */
export const recordLeave = async (recording: Recording, person: Person, days: Days): Promise<Result<Notice, NotRecorded>> => {
  const { tx, now, recorder } = recording;
  const objection = objectionToDays(days, now);
  if (objection !== null) return refused(objection);
  const { id, from, to } = await insertLeave(tx, { personId: person.id, ...days }, { by: recorder?.id ?? null, at: now });
  const said = { kind: 'leave-recorded', person: person.name, unread: await countUnread(recording, person, days), from, to } as const;
  await tellOfAbsence(recording, person, { step: { ...said, reader: 'holder' }, slot: String(id) });
  return accepted({ kind: 'standing-in', step: { ...said, reader: 'asker' } });
};

/** Ends a person's leaves, present and to come; what has passed of them stays. Refused where there is none. */
export const endLeave = async (recording: Recording, person: Person): Promise<Result<Notice, NotRecorded>> => {
  const { tx, now, office } = recording;
  const today = dayOf(now);
  const ended = (office.absences.leavesOf.get(person.id) ?? []).filter(({ to }) => to >= today).map(({ id }) => id);
  if (ended.length === 0) return refused('nothing-to-end');
  await endLeaves(tx, ended, { today, at: now });
  const said = { kind: 'leave-ended', person: person.name } as const;
  await tellOfAbsence(recording, person, { step: { ...said, reader: 'holder' }, slot: String(ended[0]) });
  return accepted({ kind: 'standing-in', step: { ...said, reader: 'asker' } });
};

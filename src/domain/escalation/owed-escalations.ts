import type { FollowedWork } from '../followed-work.ts';
import type { PersonId } from '../ids.ts';
import { lastDayInTime, workingDaysLate } from '../reminders/ladder.ts';
import type { AsOf, Owed } from '../reminders/as-of.ts';
import { addDays, type Day, laterDay } from '../time/day.ts';
import { addWorkingDays } from '../time/working-days.ts';
import { LETTER_AT_URGINGS, letterWriterOf, listenersAt, type Pressure } from './climb.ts';

const NO_ESCALATION_AFTER_IMPORT = 3;

const isInGrace = ({ plan }: FollowedWork, { today, office }: AsOf): boolean =>
  plan !== null && today <= addWorkingDays(plan.importedOn, NO_ESCALATION_AFTER_IMPORT, office.calendar);

/** How late the work is today, as the late clock counts; 0 while in time. */
export const lateOn = ({ assignment, task }: FollowedWork, { today, office }: Pick<AsOf, 'today' | 'office'>): number => {
  const { lastDay } = task.deadline;
  return lastDay === null ? 0 : workingDaysLate({ lastDay, countFrom: assignment.followedFrom }, today, office.calendar);
};

/** Somebody above has said that they know of it, and the day for which they have asked to hear again has not come. */
const isAcknowledged = ({ assignment: { acknowledged } }: FollowedWork, today: Day): boolean =>
  acknowledged != null && today < acknowledged.until;

// Whoever acknowledged it is told once more when the stated time is over; the others were told for good when their step came.
const toldFrom = ({ assignment: { acknowledged, followedFrom } }: FollowedWork, id: PersonId, inTime: Day): Day => {
  const clockStart = addDays(laterDay(inTime, followedFrom), 1);
  return acknowledged?.by === id ? laterDay(clockStart, acknowledged.until) : clockStart;
};

const mayClimb = (work: FollowedWork, asOf: AsOf): boolean =>
  work.assignment.part === 'lead' && !isInGrace(work, asOf) && !isAcknowledged(work, asOf.today);

/**
 * Who hears today of late work of others: once when it comes up to them, once more when a letter of urging is due, which tells its writer,
 * and again when the time is over for which they acknowledged it. While an acknowledgement stands it climbs no further.
 */
export const owedEscalations = (work: FollowedWork, pressure: Pressure, asOf: AsOf): readonly Owed[] => {
  const { assignment, task } = work;
  const { lastDay } = task.deadline;
  if (lastDay === null || !mayClimb(work, asOf)) return [];
  const inTime = lastDayInTime(lastDay, asOf.office.calendar);
  const wasTold = (id: PersonId, aspect: 'escalation' | 'letter'): boolean => {
    const told = asOf.toldOn(id, assignment.id, aspect);
    return told !== null && told >= toldFrom(work, id, inTime);
  };
  const { urgings } = pressure;
  const writer = pressure.late > 0 && urgings >= LETTER_AT_URGINGS ? letterWriterOf(work, asOf) : null;
  const letters = writer === null || wasTold(writer, 'letter') ? [] : [writer];
  const others = listenersAt(pressure, work, asOf).filter(
    (id) => !letters.includes(id) && !wasTold(id, 'escalation') && !wasTold(id, 'letter'),
  );
  const owed = (personId: PersonId, aspect: Owed['aspect']): Owed => ({ personId, aspect, section: 'escalations', work, urgings });
  return [...letters.map((id) => owed(id, 'letter')), ...others.map((id) => owed(id, 'escalation'))];
};

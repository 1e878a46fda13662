import type { FollowedWork } from '../followed-work.ts';
import type { AssignmentId, PersonId } from '../ids.ts';
import { answererOf } from '../office/answerer.ts';
import type { Office } from '../office/office.ts';
import { morningHourOf } from '../office/person.ts';
import { type OnDay, readerFor } from '../standing-in/reader.ts';
import type { Day } from '../time/day.ts';
import { addMs, dayOf, type Instant, instantAt, MINUTE_MS } from '../time/instant.ts';
import type { LocalTime } from '../time/local-time.ts';
import { nextSpeakingTime } from './rounds.ts';

/** Somebody hears nothing of a piece of work until then, and is told of it again at that time. */
export interface Snooze {
  readonly personId: PersonId;
  readonly assignmentId: AssignmentId;
  readonly until: Instant;
}

/** What is asked for so soon after the morning's message is said in it: nobody wants two messages within half an hour. */
const WITH_THE_MORNING_MS = 30 * MINUTE_MS;

interface Circumstances {
  readonly now: Instant;
  readonly office: Office;
  readonly hour: LocalTime;
}

/**
 * When a reminder that shall come again at this time really comes: within the hours in which the bot may speak, and with the morning's
 * message of that day where it would come before it or hardly after.
 */
export const comesAgainAt = (wanted: Instant, { now, office, hour }: Circumstances): Instant => {
  const speaking = nextSpeakingTime(wanted > now ? wanted : now, office.calendar);
  const morning = instantAt(dayOf(speaking), hour);
  return morning > now && speaking <= addMs(morning, WITH_THE_MORNING_MS) ? morning : speaking;
};

/** Whether the morning's message of this day must leave the work out for this person, or must speak of it again, or neither. */
export const snoozeOnMorning = (until: Instant | null, on: Day, hour: LocalTime): 'held-back' | 'over' | null => {
  if (until === null) return null;
  return until > instantAt(on, hour) ? 'held-back' : 'over';
};

/** Whether somebody is the one who is reminded of this work, for themselves or for whom they act; only they can put the reminders off. */
export const isRemindedOf = (person: PersonId, work: FollowedWork, onDay: OnDay): boolean => {
  const answerer = answererOf(work, onDay.office);
  return work.assignment.state.kind === 'open' && answerer !== null && readerFor(answerer, work, onDay)?.id === person;
};

/** The snoozes that end today, by now, and that no morning's message speaks of. */
export const endedToday = (snoozes: readonly Snooze[], now: Instant, office: Office): readonly Snooze[] =>
  snoozes.filter(({ until, personId }) => {
    const today = dayOf(now);
    return until <= now && dayOf(until) === today && until > instantAt(today, morningHourOf(office.people.get(personId)));
  });

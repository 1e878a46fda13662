import type { AssignmentId, PersonId } from '../ids.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { Recipient } from '../notice.ts';
import { dayOf, type Instant, instantAt, vietnamTime } from '../time/instant.ts';
import { workLine } from '../work-line.ts';
import { byUrgency, noticeKey, type PlannedNotice, type Situation } from './plan-reminders.ts';
import { LAST_CALL } from './rounds.ts';
import { endedToday, isRemindedOf, type Snooze } from './snooze.ts';

/** So many messages a day, besides the morning's, may call somebody who has not written first. */
const MOST_URGENT_A_DAY = 2;

/** Until the afternoon one of them is kept for the last call. */
const mayStillCall = (spent: number, now: Instant): boolean => spent + (now < instantAt(dayOf(now), LAST_CALL) ? 1 : 0) < MOST_URGENT_A_DAY;

const byPerson = (snoozes: readonly Snooze[]): ReadonlyMap<PersonId, readonly Snooze[]> => {
  const grouped = new Map<PersonId, Snooze[]>();
  for (const one of snoozes) grouped.set(one.personId, [...(grouped.get(one.personId) ?? []), one]);
  return grouped;
};

interface AtThisMinute extends Omit<Situation, 'today'> {
  readonly now: Instant;
  /** How many urgent messages somebody got today already. */
  readonly urgentToday: (person: PersonId) => number;
}

/**
 * Whom to tell now of what they put off until now: one message a person. Where the day's urgent messages are used up nothing is planned, and
 * the next morning's message says it.
 */
export const planRemindedAgain = ({ now, office, works, snoozes = [], urgentToday }: AtThisMinute): readonly PlannedNotice[] => {
  const today = dayOf(now);
  const byId = new Map<AssignmentId, FollowedWork>(works.map((work) => [work.assignment.id, work]));
  return [...byPerson(endedToday(snoozes, now, office))].flatMap(([personId, ended]): readonly PlannedNotice[] => {
    const told = ended
      .flatMap(({ assignmentId }) => byId.get(assignmentId) ?? [])
      .filter((work) => isRemindedOf(personId, work, { office, today }));
    if (told.length === 0 || !mayStillCall(urgentToday(personId), now)) return [];
    const recipient: Recipient = { kind: 'person', id: personId };
    return [
      {
        recipient,
        key: noticeKey(recipient, 'reminded-again', vietnamTime(now)),
        notice: { kind: 'reminded-again', day: today, lines: told.map((work) => workLine(work, office, today)).sort(byUrgency) },
        mentions: told.map((work) => ({ personId, assignmentId: work.assignment.id, aspect: 'work', toldOn: today })),
      },
    ];
  });
};

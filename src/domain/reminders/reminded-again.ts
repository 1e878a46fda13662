import type { AssignmentId, PersonId } from '../ids.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { Notice, Recipient } from '../notice.ts';
import { dayOf, type Instant, vietnamTime } from '../time/instant.ts';
import { workLine } from '../work-line.ts';
import { mayGoNow } from './attention.ts';
import { byUrgency } from './by-urgency.ts';
import { noticeKey, type PlannedNotice } from './plan-reminders.ts';
import type { Situation } from './as-of.ts';
import { endedToday, isRemindedOf } from './snooze.ts';
import { groupBy } from '../group-by.ts';

interface AtThisMinute extends Omit<Situation, 'today'> {
  readonly now: Instant;
  /** How many messages that count against the day somebody got today already. */
  readonly spentToday: (person: PersonId) => number;
}

/**
 * Whom to tell now of what they put off until now: one message a person. Where the day's few messages are used up nothing is planned, and
 * the next morning's message says it.
 */
export const planRemindedAgain = ({ now, office, works, snoozes = [], spentToday }: AtThisMinute): readonly PlannedNotice[] => {
  const today = dayOf(now);
  const byId = new Map<AssignmentId, FollowedWork>(works.map((work) => [work.assignment.id, work]));
  return [...groupBy(endedToday(snoozes, now, office), (one) => one.personId)].flatMap(([personId, ended]): readonly PlannedNotice[] => {
    const told = ended
      .flatMap(({ assignmentId }) => byId.get(assignmentId) ?? [])
      .filter((work) => isRemindedOf(personId, work, { office, today }));
    const lines = told.map((work) => workLine(work, office, today)).sort(byUrgency);
    const notice: Notice = { kind: 'reminded-again', day: today, lines };
    if (told.length === 0 || !mayGoNow(notice, spentToday(personId), now)) return [];
    const recipient: Recipient = { kind: 'person', id: personId };
    return [
      {
        recipient,
        key: noticeKey(recipient, 'reminded-again', vietnamTime(now)),
        notice,
        mentions: told.map((work) => ({ personId, assignmentId: work.assignment.id, aspect: 'work', toldOn: today })),
      },
    ];
  });
};

import { loadWork } from '#db/followed-work.ts';
import { saveSnooze } from '#db/snoozes.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { morningHourOf } from '#domain/office/person.ts';
import { comesAgainAt, isRemindedOf } from '#domain/reminders/snooze.ts';
import { addDays } from '#domain/time/day.ts';
import { dayOf, type Instant, parseVietnamTime, timeOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import type { Act } from '#language/reply/act.ts';
import { pointedAt } from './choose-work.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';
import { loadOwnScope, seenBy } from './visible-work.ts';

type Snoozing = Extract<Act, { intent: 'snooze' }>;

/** Whoever needs longer asks for more time instead. */
const LONGEST_DAYS = 31;

const ownReminded = async (speaking: Speaking): Promise<readonly FollowedWork[]> =>
  (await loadOwnScope(speaking))
    .map(({ work }) => work)
    .filter((work) => isRemindedOf(speaking.person.id, work, { office: speaking.office, today: dayOf(speaking.now) }));

interface Chosen {
  readonly works: readonly FollowedWork[];
  readonly refused: readonly Notice[];
  /** Whether the words leave open which of these is meant. */
  readonly isOpen: boolean;
}

const named = async (speaking: Speaking, tasks: readonly TaskId[]): Promise<Chosen> => {
  const seen = (await seenBy(speaking, await loadWork(speaking.tx, { tasks }))).map(({ work }) => work);
  const works = seen.filter((work) => isRemindedOf(speaking.person.id, work, { office: speaking.office, today: dayOf(speaking.now) }));
  const refused = [...new Set(tasks)]
    .filter((task) => !works.some((work) => work.task.id === task))
    .map((task) => refusal(seen.some((work) => work.task.id === task) ? 'not-reminded' : 'unknown-task', task));
  return { works, refused, isOpen: false };
};

// Without a number the message that is answered is put off as a whole, or the reminder that came last; else the only work there is.
const unnamed = async (speaking: Speaking, { all, except }: Snoozing): Promise<Chosen> => {
  const own = (await ownReminded(speaking)).filter((work) => !except.includes(work.task.id));
  const shown = all ? [] : await pointedAt(speaking);
  const pointed = own.filter((work) => shown.includes(work.assignment.id));
  const works = pointed.length > 0 ? pointed : own;
  if (works.length === 0) return { works, refused: [refusal('nothing-open')], isOpen: false };
  return { works, refused: [], isOpen: !all && pointed.length === 0 && works.length > 1 };
};

const untilIn = (said: string | null): Instant | null => (said === null ? null : parseVietnamTime(said));

/** "Mai nhắc lại": nothing is said to this person of this work before then; the urging of others goes on. */
export const snoozeWork = async (speaking: Speaking, act: Snoozing): Promise<readonly Notice[]> => {
  const { tx, now, office, person, inbound } = speaking;
  const { works, refused, isOpen } = act.tasks.length > 0 ? await named(speaking, act.tasks) : await unnamed(speaking, act);
  if (works.length === 0) return refused;
  const lines = works.map((work) => workLine(work, office, dayOf(now)));
  const wanted = untilIn(act.until);
  const ask = (wants: 'task' | 'time' | 'sooner'): readonly Notice[] => [
    ...refused,
    { kind: 'snooze-asked', wants, lines, words: inbound.text },
  ];
  if (isOpen) return ask('task');
  if (wanted === null) return ask('time');
  if (dayOf(wanted) > addDays(dayOf(now), LONGEST_DAYS)) return ask('sooner');
  const hour = morningHourOf(person);
  const until = comesAgainAt(wanted, { now, office, hour });
  for (const { assignment } of works) await saveSnooze(tx, { personId: person.id, assignmentId: assignment.id, until });
  return [...refused, { kind: 'snoozed', until, inMorning: timeOf(until) === hour, lines }];
};

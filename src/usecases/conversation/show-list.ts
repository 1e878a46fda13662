import { isRunning } from '#domain/assignment/assignment.ts';
import { countCells, isOverdue } from '#domain/counts.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { Notice, WorkLine } from '#domain/notice.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { byUnit } from '#domain/reminders/plan-reminders.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import type { Speaking } from './speaker.ts';
import { loadOwnScope } from './visible-work.ts';

type List = Extract<Notice, { kind: 'list' }>;

const byDeadline = (a: WorkLine, b: WorkLine): number => (a.lastDay ?? '9999').localeCompare(b.lastDay ?? '9999') || a.number - b.number;

const inLines = (works: readonly FollowedWork[], { office, now }: Speaking): readonly WorkLine[] =>
  works.map((work) => workLine(work, office, dayOf(now))).sort(byDeadline);

/** "việc của tôi": the running work about which this person is the one who is asked. */
export const listOwnWork = async (speaking: Speaking): Promise<List> => {
  const works = (await loadOwnScope(speaking)).map(({ work }) => work);
  const own = works.filter((work) => isRunning(work.assignment) && answererOf(work, speaking.office)?.id === speaking.person.id);
  return { kind: 'list', topic: 'mine', units: byUnit(inLines(own, speaking)), counts: null, day: dayOf(speaking.now) };
};

/** "việc quá hạn?": the lead work within this person's sight that is past its last day, with the four cells of all of it. */
export const listOverdue = async (speaking: Speaking): Promise<List> => {
  const { office, now } = speaking;
  const today = dayOf(now);
  const scope = (await loadOwnScope(speaking)).map(({ work }) => work).filter((work) => work.assignment.part === 'lead');
  const overdue = scope.filter((work) => isOverdue(work, today, office.calendar));
  return {
    kind: 'list',
    topic: 'overdue',
    units: byUnit(inLines(overdue, speaking)),
    counts: countCells(scope, today, office.calendar),
    day: today,
  };
};

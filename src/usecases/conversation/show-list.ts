import { loadWork } from '#db/followed-work.ts';
import { isRunning, isUnfinished } from '#domain/assignment/assignment.ts';
import { countCells, countCellsAtFirst, isOverdue } from '#domain/counts.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { ListTopic, Notice } from '#domain/notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { contactFor } from '#domain/office/contact.ts';
import type { Person } from '#domain/office/person.ts';
import { mayDo } from '#domain/permissions.ts';
import { lineFor } from '#domain/obstacle/obstacle-line.ts';
import { byUnit } from '#domain/reminders/plan-reminders.ts';
import { readerFor } from '#domain/standing-in/reader.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { withGaps } from '../gaps/lines-with-gaps.ts';
import { monthOf, weekOf, type Span } from './spans.ts';
import type { Speaking } from './speaker.ts';
import { loadOwnScope, type SeenWork, seenBy } from './visible-work.ts';

type ListNotice = Extract<Notice, { kind: 'list' }>;

const byDeadline = (a: WorkLine, b: WorkLine): number => (a.lastDay ?? '9999').localeCompare(b.lastDay ?? '9999') || a.number - b.number;

/** The work as a list shows it, what was due first first. */
export const inLines = (works: readonly FollowedWork[], { office, now }: Speaking): readonly WorkLine[] =>
  works.map((work) => workLine(work, office, dayOf(now))).sort(byDeadline);

const ownScope = async (speaking: Speaking): Promise<readonly FollowedWork[]> => (await loadOwnScope(speaking)).map(({ work }) => work);

const isAskedAbout = (work: FollowedWork, { office, now, person }: Speaking): boolean => {
  const answerer = answererOf(work, office);
  return answerer !== null && (answerer.id === person.id || readerFor(answerer, work, { office, today: dayOf(now) })?.id === person.id);
};

// For whom the one who asks acts, where it is not their own business.
const withHolder = (work: FollowedWork, line: WorkLine, { office, person }: Speaking): WorkLine => {
  const answerer = answererOf(work, office);
  return answerer === null || answerer.id === person.id ? line : { ...line, insteadOf: answerer.name };
};

/** "việc của tôi": the running work about which this person is the one who is asked, for themselves or for whom they act. */
export const listOwnWork = async (speaking: Speaking): Promise<ListNotice> => {
  const { office, now } = speaking;
  const today = dayOf(now);
  const own = (await ownScope(speaking)).filter((work) => isRunning(work.assignment) && isAskedAbout(work, speaking));
  const lines = own.map((work) => withHolder(work, workLine(work, office, today), speaking)).sort(byDeadline);
  return { kind: 'list', topic: 'mine', units: byUnit(await withGaps(lines, speaking)), counts: null, day: today };
};

type Asks = (work: FollowedWork, today: Day, speaking: Speaking) => boolean;

const runsUntil = ({ assignment, task }: FollowedWork, { from, to }: Span): boolean =>
  isRunning(assignment) && task.deadline.lastDay !== null && task.deadline.lastDay >= from && task.deadline.lastDay <= to;

/** Which of the lead work within sight a question asks for. */
const ASKED: Record<Exclude<ListTopic, 'mine' | 'unit' | 'person' | 'task' | 'summary'>, Asks> = {
  overdue: (work, today, { office }) => isOverdue(work, today, office.calendar),
  today: (work, today) => runsUntil(work, { from: today, to: today }),
  this_week: (work, today) => runsUntil(work, weekOf(today, 0)),
  next_week: (work, today) => runsUntil(work, weekOf(today, 1)),
  this_month: (work, today) => runsUntil(work, monthOf(today)),
  blocked: ({ assignment }) => assignment.state.kind === 'blocked',
  unanswered: ({ assignment }) => assignment.state.kind === 'open' && assignment.heardOn === null,
  pending_approval: ({ assignment }) => assignment.state.kind === 'submitted',
};

interface Asked {
  readonly topic: ListTopic;
  readonly about: string | null;
  /** Of which the counts are made. */
  readonly scope: readonly FollowedWork[];
  readonly shown: readonly FollowedWork[];
}

const listOf = async (speaking: Speaking, { topic, about, scope, shown }: Asked): Promise<ListNotice> => {
  const today = dayOf(speaking.now);
  const counts = countCells(scope, today, speaking.office.calendar);
  const firstCounts = countCellsAtFirst(scope, today, speaking.office.calendar);
  return {
    kind: 'list',
    topic,
    ...(about === null ? {} : { about }),
    units: byUnit(await withGaps(inLines(shown, speaking), speaking)),
    counts,
    ...(firstCounts === null ? {} : { firstCounts }),
    day: today,
  };
};

/** The lead work that a person may see and follows. */
const leadScope = async (speaking: Speaking): Promise<readonly FollowedWork[]> =>
  (await ownScope(speaking)).filter((work) => work.assignment.part === 'lead');

/** "việc quá hạn?", "việc tuần này", "việc đang vướng": the lead work within this person's sight, with the four cells of all of it. */
export const listAsked = async (speaking: Speaking, topic: keyof typeof ASKED, within: Within | null = null): Promise<ListNotice> => {
  const today = dayOf(speaking.now);
  const scope = (await leadScope(speaking)).filter((work) => within === null || within.holds(work));
  const shown = scope.filter((work) => ASKED[topic](work, today, speaking));
  return listOf(speaking, { topic, about: within?.name ?? null, scope, shown });
};

/** A part of the work, by the name under which it was asked for. */
export interface Within {
  readonly name: string;
  readonly holds: (work: FollowedWork) => boolean;
  /** The person whose work it is. */
  readonly person?: Person;
}

/** "Sở Tài chính còn mấy việc?", "việc của Nam": the running lead work of one unit or person, with the four cells of all of it. */
export const listWithin = async (speaking: Speaking, topic: 'unit' | 'person', within: Within): Promise<ListNotice> => {
  const scope = (await leadScope(speaking)).filter(within.holds);
  const shown = scope.filter((work) => isRunning(work.assignment));
  const contact = within.person === undefined ? null : contactFor(within.person, scope);
  return { ...(await listOf(speaking, { topic, about: within.name, scope, shown })), ...(contact === null ? {} : { contact }) };
};

const isOwn = ({ assignment }: FollowedWork, { person }: Speaking): boolean =>
  assignment.personId === person.id && isUnfinished(assignment);

/**
 * "việc 12?": the lead work of the tasks named; the whole of it, or for who only coordinates title, deadline and lead. A task that may not be
 * seen is answered like one that does not exist.
 */
export const listTasks = async (speaking: Speaking, tasks: readonly TaskId[]): Promise<ListNotice> => {
  const { tx, office, now } = speaking;
  const today = dayOf(now);
  const seen = await seenBy(speaking, await loadWork(tx, { tasks, part: 'lead' }));
  const isWhole = ({ relations }: SeenWork): boolean => mayDo(relations, 'see-whole');
  const whole = seen.filter(isWhole).map(({ work }) => work);
  const titles = seen.filter((one) => !isWhole(one)).map(({ work, relations }) => lineFor(work, relations, { office, today }));
  const lines = [...(await withGaps(inLines(whole, speaking), speaking)), ...titles];
  const counts = whole.length === 0 ? null : countCells(whole, today, office.calendar);
  const own = seen.filter(({ work }) => isOwn(work, speaking)).map(({ work }) => work.task.id);
  return {
    ...{ kind: 'list', topic: 'task', about: tasks.join(', '), units: byUnit(lines.sort(byDeadline)), counts, day: today },
    ...(own.length === 0 ? {} : { own }),
  };
};

/** "báo cáo", "tổng hợp": the four cells, and nothing in detail. */
export const listSummary = async (speaking: Speaking): Promise<ListNotice> =>
  listOf(speaking, { topic: 'summary', about: null, scope: await leadScope(speaking), shown: [] });

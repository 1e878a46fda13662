import { findNoticeByMessage, lastNoticeSentTo } from '#db/deliveries.ts';
import { loadWork } from '#db/followed-work.ts';
import { isUnfinished } from '#domain/assignment/assignment.ts';
import type { EscalationRefusal } from '#domain/escalation/escalation-notice.ts';
import { lateOn } from '#domain/escalation/owed-escalations.ts';
import type { AssignmentId, TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { mayDo } from '#domain/permissions.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '#domain/time/working-days.ts';
import { workLine } from '#domain/work-line.ts';
import type { Again, EscalationWish } from '#language/escalation-words.ts';
import { carryOut } from '../conversation/carry-out.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { type SeenWork, seenBy } from '../conversation/visible-work.ts';

const AGAIN_AFTER = 3;
/** Whoever needs longer moves the deadline instead. */
const LONGEST_WORKING_DAYS = 10;

const dayAgain = (again: Again | null, { now, office: { calendar } }: Speaking): Day => {
  const today = dayOf(now);
  if (again !== null && 'on' in again) return isWorkingDay(again.on, calendar) ? again.on : nextWorkingDay(again.on, calendar);
  return addWorkingDays(today, again?.workingDays ?? AGAIN_AFTER, calendar);
};

// A message that shows work of the reader's own as well is answered for that work: "đã biết" would leave open which is meant.
const escalatedAlone = (notice: Notice | null): readonly AssignmentId[] => {
  if (notice?.kind !== 'morning') return [];
  const asked = [notice.own, notice.fresh, notice.unassigned, notice.approvals, notice.blocked].flat();
  return asked.length > 0 ? [] : notice.escalations.flatMap(({ lines }) => lines.map((line) => line.assignmentId));
};

const shown = async ({ tx, endpoint, inbound }: Speaking): Promise<readonly AssignmentId[]> =>
  escalatedAlone(
    inbound.replyTo === null ? await lastNoticeSentTo(tx, endpoint.id) : await findNoticeByMessage(tx, endpoint.id, inbound.replyTo),
  );

const seenWork = async (speaking: Speaking, tasks: readonly TaskId[]): Promise<readonly SeenWork[]> => {
  const filter = tasks.length > 0 ? { tasks } : { assignments: await shown(speaking) };
  return seenBy(speaking, await loadWork(speaking.tx, { ...filter, part: 'lead' }));
};

const isOwn = ({ work }: SeenWork, { office, person }: Speaking): boolean => answererOf(work, office)?.id === person.id;

/** Whether the speaker follows the lateness of another there. */
const isOfAnother = (one: SeenWork, speaking: Speaking): boolean =>
  mayDo(one.relations, 'acknowledge') && isUnfinished(one.work.assignment) && !isOwn(one, speaking);

const refuse = (why: EscalationRefusal, { work }: SeenWork): Notice => ({
  ...{ kind: 'escalation', step: { what: 'refused', why, number: work.task.id } },
  lines: [],
});

const acknowledgeAll = async (speaking: Speaking, works: readonly SeenWork[], until: Day): Promise<Notice> => {
  const lines = [];
  for (const { work } of works) {
    const done = await carryOut(speaking, work, { kind: 'acknowledge', by: speaking.person.id, until });
    if (done.ok) lines.push(workLine(done.value.work, speaking.office, dayOf(speaking.now)));
  }
  return { kind: 'escalation', step: { what: 'acknowledged', until }, lines };
};

// Without a number the words may answer another thing; with one there is no doubt of what they are about.
const refuseNamed = (speaking: Speaking, task: TaskId | undefined, seen: readonly SeenWork[]): Notice | null => {
  if (task === undefined) return null;
  const [first] = seen;
  if (first === undefined) return refusal('unknown-task', task);
  const own = seen.find((one) => isOwn(one, speaking));
  if (own !== undefined && isUnfinished(own.work.assignment)) return refuse('own-lateness', own);
  const isFollowed = own !== undefined || seen.some(({ relations }) => mayDo(relations, 'acknowledge'));
  return isFollowed ? refuse('not-late', first) : refusal('not-allowed', first.work.task.id);
};

/**
 * "Đã biết 12": nothing of this late work is escalated before the day that is named, while whoever answers for it is urged as before. Null where
 * the words name no work and are about none that the speaker follows for others; nothing was changed then.
 */
export const acknowledge = async (speaking: Speaking, wish: Extract<EscalationWish, { kind: 'acknowledge' }>): Promise<Notice | null> => {
  const { office, now } = speaking;
  const today = dayOf(now);
  const tasks = wish.tasks as readonly TaskId[]; // -- typed by a person; what is not there is refused
  const seen = await seenWork(speaking, tasks);
  const works = seen.filter((one) => isOfAnother(one, speaking));
  const [first] = works;
  if (first === undefined) return refuseNamed(speaking, tasks[0], seen);
  const late = works.filter(({ work }) => lateOn(work, { today, office }) > 0);
  if (late.length === 0) return refuse('not-late', first);
  const until = dayAgain(wish.again, speaking);
  const isInReach = until > today && until <= addWorkingDays(today, LONGEST_WORKING_DAYS, office.calendar);
  return isInReach ? acknowledgeAll(speaking, late, until) : refuse('too-far', first);
};

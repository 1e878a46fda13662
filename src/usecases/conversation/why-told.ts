import { findNoticeByMessage, lastNoticesSentTo } from '#db/deliveries.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadMentions } from '#db/mentions.ts';
import type { AssignmentId, TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { mayDo } from '#domain/permissions.ts';
import type { AsOf } from '#domain/reminders/owed.ts';
import { causeOfTelling, relationFor, type ToldAs } from '#domain/reminders/cause-of-telling.ts';
import { countUrgings } from '#domain/reminders/urgings.ts';
import type { WhyReason } from '#domain/reminders/why-told.ts';
import { handledLines, keepsQuietHours, shownLines } from '#domain/shown-lines.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { titleLine, workLine } from '#domain/work-line.ts';
import type { WhyWish } from '#language/why-words.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';
import { type SeenWork, seenBy } from './visible-work.ts';

/** So far back somebody may ask after a message without answering it. */
const LOOKED_BACK = 20;

const TOLD_OF_TASK: ToldAs = { kind: 'morning', section: 'other' };

/** The message that is asked about: the one that is answered, else the last one that the bot sent of its own accord. */
const askedAbout = async ({ tx, endpoint, inbound }: Speaking): Promise<Notice | null> => {
  if (inbound.replyTo !== null) return findNoticeByMessage(tx, endpoint.id, inbound.replyTo);
  return (await lastNoticesSentTo(tx, endpoint.id, LOOKED_BACK)).find(keepsQuietHours) ?? null;
};

const sectionIn = (notice: Notice, assignment: AssignmentId): ToldAs['section'] => {
  if (notice.kind !== 'morning') return 'other';
  const has = (lines: readonly WorkLine[]): boolean => lines.some((line) => line.assignmentId === assignment);
  if (has(notice.own)) return 'own';
  if (has(handledLines(notice))) return 'handled';
  return has([notice.fresh, notice.unassigned, notice.approvals, notice.blocked, ...notice.escalations.map(({ lines }) => lines)].flat())
    ? 'other'
    : 'unclear';
};

interface Telling {
  readonly day: Day;
  readonly toldAs: (assignment: AssignmentId) => ToldAs;
}

const reasonsFor = async (
  speaking: Speaking,
  seen: readonly SeenWork[],
  { day, toldAs }: Telling,
): Promise<readonly WhyReason<WorkLine>[]> => {
  const { tx, office, person, now } = speaking;
  const mentions = await loadMentions(
    tx,
    seen.map(({ work }) => work.assignment.id),
  );
  const toldOn: AsOf['toldOn'] = (id, assignment, aspect) =>
    mentions.find((one) => one.personId === id && one.assignmentId === assignment && one.aspect === aspect)?.toldOn ?? null;
  const asOf = { today: day, office, toldOn, urgingsOf: countUrgings(mentions) };
  return seen.map(({ work, relations }) => {
    const cause = causeOfTelling(person.id, { work, told: toldAs(work.assignment.id), asOf });
    const line = mayDo(relations, 'see-whole') ? workLine(work, office, dayOf(now)) : titleLine(work, office);
    return { line, relation: relationFor(relations, cause), cause };
  });
};

const whyTask = async (speaking: Speaking, task: TaskId): Promise<Notice> => {
  const seen = await seenBy(speaking, await loadWork(speaking.tx, { tasks: [task] }));
  if (seen.length === 0) return refusal('unknown-task', task);
  const [nearest] = [...seen].sort(
    (a, b) => Number(b.work.assignment.personId === speaking.person.id) - Number(a.work.assignment.personId === speaking.person.id),
  );
  const day = dayOf(speaking.now);
  const reasons = await reasonsFor(speaking, nearest === undefined ? [] : [nearest], { day, toldAs: () => TOLD_OF_TASK });
  return { kind: 'why-told', about: 'told', day, reasons };
};

/** Answers "vì sao tôi nhận tin này?": by the rule that planned the message, and by the relation that lets the reader see the work. */
export const answerWhy = async (speaking: Speaking, wish: WhyWish): Promise<Notice> => {
  if (wish.task !== null) return whyTask(speaking, wish.task as TaskId); // -- typed by a person; what is not there is refused
  const today = dayOf(speaking.now);
  const notice = await askedAbout(speaking);
  if (notice === null) return { kind: 'why-told', about: 'nothing', day: today, reasons: [] };
  if (notice.kind === 'indicators-asked') return { kind: 'why-told', about: 'values', day: today, reasons: [] };
  if (!keepsQuietHours(notice)) return { kind: 'why-told', about: 'answered', day: today, reasons: [] };
  const day = 'day' in notice ? notice.day : today;
  const shown = [...new Set([...shownLines(notice), ...handledLines(notice)].map((line) => line.assignmentId))];
  const loaded = new Map((await loadWork(speaking.tx, { assignments: shown })).map((work) => [work.assignment.id, work]));
  const seen = await seenBy(
    speaking,
    shown.flatMap((id) => loaded.get(id) ?? []),
  );
  const toldAs = (assignment: AssignmentId): ToldAs => ({ kind: notice.kind, section: sectionIn(notice, assignment) });
  return { kind: 'why-told', about: 'told', day, reasons: await reasonsFor(speaking, seen, { day, toldAs }) };
};

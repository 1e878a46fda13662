import { isUnfinished } from '#domain/assignment/assignment.ts';
import { mayFillGap } from '#domain/gaps/gap-fillers.ts';
import type { WholeTask } from '#domain/gaps/whole-task.ts';
import type { PersonId, TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { withRole } from '#domain/office/office.ts';
import { isClosed, type Unit, unitLabel } from '#domain/office/unit.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { findUnits } from '#language/units/find-units.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { seenBy } from '../conversation/visible-work.ts';
import { announce } from '../enqueue-notice.ts';
import { loadWholeTasks } from '../gaps/load-whole-tasks.ts';
import { handOnWork } from './hand-on-work.ts';

const orphansOf = ({ assignments }: WholeTask, { office }: Speaking): WholeTask['assignments'] =>
  assignments.filter((assignment) => isUnfinished(assignment) && isClosed(office.tree, assignment.unitId));

/** Those that may take over: the successors that were named, or any open unit where there is none, or only one that has its share already. */
const mayTakeOver = (closed: Unit | undefined, { office }: Speaking): readonly Unit[] => {
  const open = [...office.tree.units.values()].filter(({ validTo }) => validTo === null);
  const successors = closed?.successors ?? [];
  return successors.length > 1 ? open.filter(({ id }) => successors.includes(id)) : open;
};

const tell = async (speaking: Speaking, whole: WholeTask, unit: Unit): Promise<void> => {
  const { tx, office, now, person, asked } = speaking;
  const assignment = whole.assignments.find(({ unitId }) => unitId === unit.id);
  if (assignment === undefined) return;
  const work = { assignment, task: whole.task, plan: whole.plan };
  const heads: readonly (PersonId | undefined)[] = withRole(office, unit.id, 'head').map(({ id }) => id);
  for (const id of new Set([...heads, answererOf(work, office)?.id])) {
    if (id === undefined || id === person.id) continue;
    const recipient = { kind: 'person', id } as const;
    const words = unitLabel(office.tree, unit.id);
    const notice = { kind: 'gap-filled', gap: 'successor', lines: [workLine(work, office, dayOf(now))], words, by: person.name } as const;
    const key = noticeKey(recipient, 'gap-filled', `${String(whole.task.id)}.successor.update-${String(asked.updateId)}`);
    await announce(tx, { recipient, key, notice, mentions: [] }, speaking);
  }
};

const refusedAs = (number: TaskId, words: string): Notice => ({ kind: 'gap-refused', why: 'not-a-successor', number, words });

/** Hands the parts on, and shows the task as the new unit has it. */
const handOver = async (speaking: Speaking, whole: WholeTask, unit: Unit): Promise<Notice> => {
  const { tx, office, now, person } = speaking;
  const number = whole.task.id;
  const reason = `phần việc nhập vào phần của ${unit.name}`;
  const how = { to: unit.id, on: dayOf(now), reason, by: person.id, at: now };
  const { handed, joined } = await handOnWork(tx, orphansOf(whole, speaking), how);
  if (handed.length + joined.length === 0) return refusedAs(number, unit.name);
  const [after] = await loadWholeTasks(tx, [number]);
  const taken = after?.assignments.find(({ unitId }) => unitId === unit.id);
  if (after === undefined || taken === undefined) return refusal('changed-meanwhile', number);
  await tell(speaking, after, unit);
  const line = workLine({ assignment: taken, task: after.task, plan: after.plan }, office, dayOf(now));
  return { kind: 'gap-filled', gap: 'successor', lines: [line], words: unitLabel(office.tree, unit.id), by: null };
};

const takeOverOne = async (speaking: Speaking, whole: WholeTask, said: string): Promise<Notice> => {
  const { office, person } = speaking;
  const number = whole.task.id;
  const works = whole.assignments.map((assignment) => ({ assignment, task: whole.task, plan: whole.plan }));
  if ((await seenBy(speaking, works)).length === 0) return refusal('unknown-task', number);
  const [first] = orphansOf(whole, speaking);
  if (first === undefined || !mayFillGap(person, 'successor', { whole, assignment: first, office })) return refusal('not-allowed', number);
  const found = findUnits(said, mayTakeOver(office.tree.units.get(first.unitId), speaking));
  return found.kind === 'exact' ? handOver(speaking, whole, found.unit) : refusedAs(number, said);
};

/**
 * "Việc 12 chuyển Phòng B": the unit takes over the work of a closed one. Null where none of the tasks is of a closed unit: the words then
 * mean something else.
 */
export const takeOver = async (speaking: Speaking, said: string, tasks: readonly TaskId[]): Promise<readonly Notice[] | null> => {
  const wholes = await loadWholeTasks(speaking.tx, tasks);
  if (!wholes.some((whole) => orphansOf(whole, speaking).length > 0)) return null;
  const notices: Notice[] = [];
  for (const whole of wholes) notices.push(await takeOverOne(speaking, whole, said));
  return notices;
};

import { fillTask } from '#db/fill-task.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { decideFill, type FilledWith, type Filling } from '#domain/gaps/decide-fill.ts';
import { mayFillGap } from '#domain/gaps/gap-fillers.ts';
import { leadsOf, type WholeTask } from '#domain/gaps/whole-task.ts';
import { isUnfinished } from '#domain/assignment/assignment.ts';
import type { PersonId, TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { mayDo } from '#domain/permissions.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import type { GapFill } from '#language/six-ro/gap-words.ts';
import { findUnits } from '#language/units/find-units.ts';
import { findPeople } from '../conversation/find-person.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { type SeenWork, seenBy } from '../conversation/visible-work.ts';
import { announce } from '../enqueue-notice.ts';
import { askNewAuthority } from './ask-new-authority.ts';
import { loadWholeTasks } from './load-whole-tasks.ts';

type Said = Exclude<GapFill, { gap: 'successor' }>;

const worksOf = ({ task, plan, assignments }: WholeTask): readonly FollowedWork[] =>
  assignments.map((assignment) => ({ assignment, task, plan }));

const leadingWork = (whole: WholeTask): FollowedWork | undefined => {
  const works = worksOf(whole);
  return works.find(({ assignment }) => assignment.id === leadsOf(whole)[0]?.id) ?? works[0];
};

/** What the words mean for this task; a name that fits nobody, or several, is asked back. */
const fillingOf = (said: Said, whole: WholeTask, { office }: Speaking): Result<Filling, Notice> => {
  if (said.gap === 'responsibility') {
    const leads = leadsOf(whole).flatMap(({ unitId }) => office.tree.units.get(unitId) ?? []);
    const found = findUnits(said.name, leads);
    return accepted({ gap: said.gap, unitId: found.kind === 'exact' ? found.unit.id : null, said: said.name });
  }
  if (said.gap !== 'authority') return accepted(said);
  const [person, ...others] = findPeople(said.name, office);
  if (person === undefined) return refused(refusal('unknown-person', whole.task.id, [said.name]));
  const names = [person, ...others].map(({ name }) => name);
  return others.length > 0 ? refused(refusal('several-people', whole.task.id, names)) : accepted({ gap: said.gap, person });
};

// Whoever does the work learns what became clear of it; a named authority learns of being named.
const concerned = (whole: WholeTask, { set }: FilledWith, { office }: Speaking): readonly PersonId[] => {
  if (set.authorityId !== undefined && set.authorityId !== null) return [set.authorityId];
  return worksOf(whole)
    .filter(({ assignment }) => assignment.part === 'lead' && isUnfinished(assignment))
    .flatMap((work) => answererOf(work, office)?.id ?? []);
};

const tell = async (speaking: Speaking, whole: WholeTask, { filled, gap }: { filled: FilledWith; gap: Said['gap'] }): Promise<void> => {
  const { tx, office, now, person, asked } = speaking;
  for (const id of new Set(concerned(whole, filled, speaking))) {
    const own = worksOf(whole).find((work) => answererOf(work, office)?.id === id) ?? leadingWork(whole);
    if (id === person.id || own === undefined) continue;
    const recipient = { kind: 'person', id } as const;
    const notice = { kind: 'gap-filled', gap, lines: [workLine(own, office, dayOf(now))], words: filled.words, by: person.name } as const;
    const key = noticeKey(recipient, 'gap-filled', `${String(whole.task.id)}.${gap}.update-${String(asked.updateId)}`);
    await announce(tx, { recipient, key, notice, mentions: [] }, speaking);
  }
};

/** Whether whoever sees these parts may say who accepts the product of the whole task: it is said for every lead at once. */
const steersAll = (whole: WholeTask, seen: readonly SeenWork[]): boolean => {
  const leads = leadsOf(whole).map(({ id }) => id);
  const steered = seen.filter(({ relations }) => mayDo(relations, 'set-authority')).map(({ work }) => work.assignment.id);
  return leads.length > 0 && leads.every((id) => steered.includes(id));
};

interface InSight {
  readonly whole: WholeTask;
  readonly work: FollowedWork;
  readonly seen: readonly SeenWork[];
}

const mayFill = ({ person, office }: Speaking, gap: Said['gap'], { whole, work, seen }: InSight): boolean =>
  mayFillGap(person, gap, { whole, assignment: work.assignment, office }) || (gap === 'authority' && steersAll(whole, seen));

interface Clear {
  readonly whole: WholeTask;
  readonly work: FollowedWork;
  readonly gap: Said['gap'];
  readonly filled: FilledWith;
}

const fill = async (speaking: Speaking, { whole, work, gap, filled }: Clear): Promise<readonly Notice[]> => {
  const { tx, office, now, person } = speaking;
  await fillTask(tx, { before: whole.task, filling: filled.set, by: person.id, at: now });
  const after: WholeTask = { ...whole, task: { ...whole.task, ...filled.set } };
  const waiting = gap === 'authority' ? await askNewAuthority(speaking, worksOf(after)) : null;
  // Whoever is asked to decide learns by that of being named.
  if (waiting?.told !== true) await tell(speaking, after, { filled, gap });
  const line = workLine({ ...work, task: after.task }, office, dayOf(now));
  return [{ kind: 'gap-filled', gap, lines: [line], words: filled.words, by: null }, ...(waiting?.own ?? [])];
};

const fillOne = async (speaking: Speaking, said: Said, number: TaskId): Promise<readonly Notice[]> => {
  const { tx, office } = speaking;
  const [whole] = await loadWholeTasks(tx, [number]);
  const work = whole === undefined ? undefined : leadingWork(whole);
  if (whole === undefined || work === undefined) return [refusal('unknown-task', number)];
  const seen = await seenBy(speaking, worksOf(whole));
  if (seen.length === 0) return [refusal('unknown-task', number)];
  if (!mayFill(speaking, said.gap, { whole, work, seen })) return [refusal('not-allowed', number)];
  const filling = fillingOf(said, whole, speaking);
  if (!filling.ok) return [filling.refusal];
  const decided = decideFill(whole, filling.value, office);
  if (!decided.ok) return [{ kind: 'gap-refused', why: decided.refusal.kind, number, words: decided.refusal.words }];
  return fill(speaking, { whole, work, gap: said.gap, filled: decided.value });
};

// What one message has made clear of several tasks is confirmed in one.
const joined = (notices: readonly Notice[]): readonly Notice[] => {
  const result: Notice[] = [];
  for (const notice of notices) {
    const last = result.at(-1);
    if (notice.kind === 'gap-filled' && last?.kind === 'gap-filled' && last.words === notice.words)
      result[result.length - 1] = { ...last, lines: [...last.lines, ...notice.lines] };
    else result.push(notice);
  }
  return result;
};

/**
 * Makes something clear of these tasks, as the speaker may and where it is open; tells whom it concerns. A task that may not be seen is
 * refused as if it did not exist.
 */
export const fillGap = async (speaking: Speaking, said: Said, tasks: readonly TaskId[]): Promise<readonly Notice[]> => {
  const notices: Notice[] = [];
  for (const number of tasks) notices.push(...(await fillOne(speaking, said, number)));
  return joined(notices);
};

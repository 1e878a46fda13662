import type { FollowedWork } from '../followed-work.ts';
import type { AssignmentId, PersonId } from '../ids.ts';
import type { Notice } from '../notice.ts';
import type { Day } from '../time/day.ts';
import type { Relation } from '../visibility.ts';
import { latestRung, workingDaysLate } from './ladder.ts';
import { type AsOf, ladderOf, type Owed } from './owed.ts';
import { owedToReaders } from './owed-to-readers.ts';
import type { WhyCause } from './why-told.ts';

/** In which part of which message the work stood. */
export interface ToldAs {
  readonly kind: Notice['kind'];
  readonly section: 'own' | 'unclear' | 'handled' | 'other';
}

// What was told or answered on that day or after it does not count: the question is what stood before.
const before = (day: Day, told: Day | null): Day | null => (told !== null && told >= day ? null : told);

const asBefore = (work: FollowedWork, day: Day): FollowedWork => ({
  ...work,
  assignment: { ...work.assignment, heardOn: before(day, work.assignment.heardOn) },
});

const rungCause = (work: FollowedWork, { today, office }: AsOf): WhyCause => {
  const { lastDay } = work.task.deadline;
  if (lastDay === null) return { kind: 'fresh' };
  const { followedFrom } = work.assignment;
  const ladder = ladderOf(work);
  const days = workingDaysLate({ lastDay, countFrom: followedFrom }, today, office.calendar);
  if (days > 0) return { kind: 'late', days: workingDaysLate({ lastDay }, today, office.calendar), every: ladder.everyWhenLate };
  const reached = ladder.before.filter(
    (rung) => latestRung({ lastDay, followedFrom, ladder: { ...ladder, before: [rung] } }, today, office.calendar) !== null,
  );
  return { kind: 'rung', before: Math.min(...reached) };
};

const BY_ASPECT = ['approval', 'escalation', 'letter', 'blocked', 'obstacle-late', 'extension', 'silence'] as const;

const isSaidByAspect = (aspect: Owed['aspect']): aspect is (typeof BY_ASPECT)[number] => BY_ASPECT.some((one) => one === aspect);

const causeOf = (
  owed: Owed,
  { work, told, asOf }: { readonly work: FollowedWork; readonly told: ToldAs; readonly asOf: AsOf },
): WhyCause => {
  if (isSaidByAspect(owed.aspect)) return { kind: owed.aspect };
  if (owed.section === 'unassigned') return { kind: 'unassigned' };
  if (owed.section === 'own') return rungCause(work, asOf);
  // Neither new nor at a rung: it stood there because the reader had put it off.
  return { kind: told.section === 'own' ? 'put-off' : 'fresh' };
};

/**
 * What brought this work into a message to this reader, by the very rule that planned the message: as of its day, and as if nothing had been
 * told or answered since.
 */
export const causeOfTelling = (reader: PersonId, { work, told, asOf }: { work: FollowedWork; told: ToldAs; asOf: AsOf }): WhyCause => {
  if (told.section === 'unclear') return { kind: 'unclear' };
  if (told.kind === 'urgent') return { kind: 'last-call' };
  if (told.kind === 'reminded-again') return { kind: 'put-off' };
  if (told.kind !== 'morning') return { kind: 'event' };
  const toldOn: AsOf['toldOn'] = (id: PersonId, assignment: AssignmentId, aspect) =>
    before(asOf.today, asOf.toldOn(id, assignment, aspect));
  const then = asBefore(work, asOf.today);
  const { owed, handled } = owedToReaders(then, { ...asOf, toldOn });
  const theirs = owed.find((one) => one.personId === reader);
  if (theirs !== undefined) return causeOf(theirs, { work: then, told, asOf });
  return { kind: handled.some((one) => one.personId === reader) ? 'handled' : 'settled' };
};

const FIRST_FOR: Partial<Record<WhyCause['kind'], readonly Relation[]>> = {
  approval: ['authority'],
  extension: ['authority'],
  silence: ['leads-above', 'controls-plan'],
  escalation: ['heads-unit', 'leads-above', 'controls-plan'],
  letter: ['controls-plan', 'authority', 'leads-above'],
  unassigned: ['heads-unit'],
  blocked: ['resolves-obstacle'],
  'obstacle-late': ['controls-plan', 'resolves-obstacle', 'leads-above'],
};

/** The relation that explains the cause best; else the nearest one. */
export const relationFor = (relations: readonly Relation[], cause: WhyCause): Relation | null =>
  (FIRST_FOR[cause.kind] ?? []).find((relation) => relations.includes(relation)) ?? relations[0] ?? null;

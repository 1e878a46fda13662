import { type AssignmentCommand, decide } from '#domain/assignment/decide.ts';
import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import { evolve } from '#domain/assignment/evolve.ts';
import { deadlineStanding, withAssignment } from '#domain/extension/current-deadline.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { authorityOf } from '#domain/office/answerer.ts';
import type { Office } from '#domain/office/office.ts';
import { actionOf, mayDo } from '#domain/permissions.ts';
import type { Day } from '#domain/time/day.ts';
import { relationsTo } from '#domain/visibility.ts';
import { personId } from '../support/builders.ts';

/** What came of a wish: the work as it is then, and what happened, or why nothing did. */
export interface Acted {
  readonly work: FollowedWork;
  readonly event: AssignmentEvent | null;
  readonly why: string;
}

/** Somebody does something about a piece of work: the same steps as the use case, without a database. */
export const act = (
  who: number,
  command: AssignmentCommand,
  at: { readonly work: FollowedWork; readonly office: Office; readonly today: Day },
): Acted => {
  const { work, office, today } = at;
  const relations = relationsTo(personId(who), { work, sharers: [] }, { office, today });
  if (!mayDo(relations, actionOf(command.kind))) return { work, event: null, why: 'not-allowed' };
  const authority = authorityOf(work, office);
  const hasAuthority = authority !== null && authority.id !== personId(who);
  const decided = decide(work.assignment, command, { on: today, hasAuthority, deadline: deadlineStanding(work, office.calendar) });
  if (!decided.ok) return { work, event: null, why: decided.refusal.kind };
  const event = decided.value[0] ?? null;
  return { work: withAssignment(work, decided.value.reduce(evolve, work.assignment)), event, why: event?.kind ?? '' };
};

import type { AssignmentEvent } from '../assignment/assignment.ts';
import { evidenceName } from '../evidence/evidence.ts';
import type { AssignmentId, PersonId, TaskId, UnitId } from '../ids.ts';
import { dayOf, type Instant } from '../time/instant.ts';
import type { Resolver } from '../obstacle/obstacle.ts';
import type { Day } from '../time/day.ts';

/** One thing that has happened to a task, in words that are names already. */
export interface HistoryEntry {
  readonly on: Day;
  /** Who did it; null for the system. */
  readonly by: string | null;
  /** Whose part it is about. */
  readonly unit: string;
  readonly did: AssignmentEvent['kind'];
  /** The person or unit to whom, or the reason, or the figure; null where the event says no more. */
  readonly detail: string | null;
}

/** An event with whose it is, as the store has it. */
export interface PastEvent {
  readonly assignmentId: AssignmentId;
  readonly event: AssignmentEvent;
  readonly by: string | null;
  readonly at: Instant;
}

/** How ids are said. */
export interface Namer {
  readonly unit: (id: UnitId) => string;
  readonly person: (id: PersonId) => string | null;
  readonly unitOf: (id: AssignmentId) => string;
  readonly resolver: (who: Resolver | null) => string | null;
}

const dayWords = (on: Day): string => on.split('-').reverse().map(Number).join('/');

/** Events that say no more than their name. */
const BARE = [
  ...(['imported-done', 'accepted', 'unblocked', 'submitted', 'completed', 'approved', 'urged'] as const),
  ...(['extension-withdrawn', 'taken-back'] as const),
] as const;

const isBare = (event: AssignmentEvent): event is Extract<AssignmentEvent, { kind: (typeof BARE)[number] }> =>
  BARE.some((kind) => kind === event.kind);

const releasedWords = ({ personId, left }: Extract<AssignmentEvent, { kind: 'released' }>, names: Namer): string =>
  `${names.person(personId) ?? ''} ${left ? 'không còn công tác' : 'chuyển đơn vị'}`;

const detailOf = (event: AssignmentEvent, names: Namer): string | null => {
  if (isBare(event)) return null;
  switch (event.kind) {
    case 'assigned':
      return event.personId === null ? null : names.person(event.personId);
    case 'person-named':
      return names.person(event.personId);
    case 'moved':
      return [names.unit(event.from), names.unit(event.unitId)].join(' → ');
    case 'released':
      return releasedWords(event, names);
    case 'handed-on':
      return [names.unit(event.from), names.unit(event.to)].join(' → ');
    case 'resolver-named':
      return names.resolver(event.obstacle.resolver);
    case 'obstacle-passed':
      return [names.resolver(event.from), names.resolver(event.obstacle.resolver)].join(' → ');
    case 'declined':
    case 'blocked':
    case 'returned':
    case 'dropped':
    case 'extension-refused':
      return event.reason;
    case 'extension-asked':
      return `${dayWords(event.until)}; ${event.reason}`;
    case 'deadline-moved':
      return [event.from, event.until].map(dayWords).join(' → ');
    case 'evidence-given':
      return evidenceName(event.evidence);
    case 'superseded':
      return String(event.replacedBy satisfies TaskId);
    case 'progress-reported':
      return [event.percent === null ? null : `${event.percent}%`, event.note ?? null].filter((words) => words !== null).join('; ') || null;
    case 'acknowledged':
      return dayWords(event.until);
    case 'letter-issued':
      return event.document;
  }
};

// A deadline is moved for every part of the task at once, and that is one decision.
const isSameMove = (one: PastEvent, other: PastEvent): boolean =>
  one.event.kind === 'deadline-moved' &&
  other.event.kind === 'deadline-moved' &&
  one.at === other.at &&
  one.event.from === other.event.from &&
  one.event.until === other.event.until;

/** What has happened to a task, oldest first. */
export const taskHistory = (events: readonly PastEvent[], names: Namer): readonly HistoryEntry[] =>
  [...events]
    .sort((a, b) => a.at - b.at)
    .filter((one, at, all) => !all.slice(0, at).some((earlier) => isSameMove(earlier, one)))
    .map(({ assignmentId, event, by, at }) => ({
      on: dayOf(at),
      by,
      unit: names.unitOf(assignmentId),
      did: event.kind,
      detail: detailOf(event, names),
    }));

import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Assignment, AssignmentEvent } from '#domain/assignment/assignment.ts';
import { begin } from '#domain/assignment/begin.ts';
import { evolve } from '#domain/assignment/evolve.ts';
import type { AssignmentId, PersonId } from '#domain/ids.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Handover } from '#domain/office/handover.ts';
import { anyOf } from './any-of.ts';
import type { Tx } from './database.ts';
import { onlyRow } from './only-row.ts';
import { assignmentEvents, assignments } from './schema/work.ts';

/** What has just happened, by whom (null: the system) and when. */
interface Happened {
  readonly events: readonly AssignmentEvent[];
  readonly by: PersonId | null;
  /** For whom that person acted, where it was not their own to do. */
  readonly onBehalfOf?: PersonId | null;
  readonly at: Instant;
}

type NewAssignment = Pick<Assignment, 'taskId' | 'unitId' | 'part'> & Happened;

/** An event as it was written, with the version that it led to. */
export interface WrittenEvent {
  readonly version: number;
  readonly event: AssignmentEvent;
  readonly by: PersonId | null;
  /** For whom that person acted; null where it was their own to do. */
  readonly onBehalfOf: PersonId | null;
  readonly at: Instant;
}

/** The columns that make an assignment. */
export const ASSIGNMENT_COLUMNS = {
  id: assignments.id,
  taskId: assignments.taskId,
  unitId: assignments.unitId,
  part: assignments.part,
  personId: assignments.personId,
  state: assignments.state,
  followedFrom: assignments.followedFrom,
  heardOn: assignments.heardOn,
  acknowledged: assignments.acknowledged,
  extension: assignments.extension,
  moved: assignments.moved,
  hasEvidence: assignments.hasEvidence,
  cleared: assignments.cleared,
  version: assignments.version,
};

const appendEvents = async (
  tx: Tx,
  id: AssignmentId,
  { version, events, by, onBehalfOf = null, at }: Happened & { readonly version: number },
): Promise<void> => {
  const rows = events.map((event, index) => ({ assignmentId: id, version: version + index + 1, event, byPerson: by, onBehalfOf, at }));
  if (rows.length > 0) await tx.insert(assignmentEvents).values(rows);
};

/** Adds an assignment with what has happened to it so far; the first event is "assigned". */
export const insertAssignment = async (tx: Tx, added: NewAssignment): Promise<Assignment> => {
  const [first, ...since] = added.events;
  if (first?.kind !== 'assigned') throw new Error('the first event of an assignment is "assigned"');
  const inserted = onlyRow(
    await tx
      .insert(assignments)
      .values(begin(added, first, since))
      .returning(ASSIGNMENT_COLUMNS),
  );
  await appendEvents(tx, inserted.id, { ...added, version: 0 });
  return inserted;
};

/** Writes events and the row that they lead to; 'stale', with nothing written, where somebody has changed it since `before` was loaded. */
export const saveAssignment = async (
  tx: Tx,
  { before, ...happened }: Happened & { readonly before: Assignment },
): Promise<Assignment | 'stale'> => {
  const after = happened.events.reduce(evolve, before);
  const {
    unitId,
    state,
    personId,
    followedFrom,
    heardOn,
    acknowledged = null,
    extension = null,
    moved = null,
    hasEvidence = false,
    cleared = null,
    version,
  } = after;
  const saved = await tx
    .update(assignments)
    .set({ unitId, state, personId, followedFrom, heardOn, acknowledged, extension, moved, hasEvidence, cleared, version })
    .where(and(eq(assignments.id, before.id), eq(assignments.version, before.version)))
    .returning({ id: assignments.id });
  if (saved.length === 0) return 'stale';
  await appendEvents(tx, before.id, { ...happened, version: before.version });
  return after;
};

/** All that has happened to an assignment, oldest first. */
export const loadEvents = (tx: Tx, assignmentId: AssignmentId): Promise<WrittenEvent[]> => {
  const { version, event, byPerson, onBehalfOf, at } = assignmentEvents;
  return tx
    .select({ version, event, by: byPerson, onBehalfOf, at })
    .from(assignmentEvents)
    .where(eq(assignmentEvents.assignmentId, assignmentId))
    .orderBy(asc(version));
};

/** What a person did last, to one assignment or several at the same moment; nothing for who never did anything. */
export const lastEventsOf = async (
  tx: Tx,
  person: PersonId,
): Promise<readonly { readonly assignmentId: AssignmentId; readonly written: WrittenEvent }[]> => {
  const { assignmentId, version, event, byPerson, onBehalfOf, at } = assignmentEvents;
  const [last] = await tx.select({ at }).from(assignmentEvents).where(eq(byPerson, person)).orderBy(desc(at)).limit(1);
  if (last === undefined) return [];
  const rows = await tx
    .select({ assignmentId, version, event, by: byPerson, onBehalfOf, at })
    .from(assignmentEvents)
    .where(and(eq(byPerson, person), eq(at, last.at)))
    .orderBy(asc(assignmentId), asc(version));
  return rows.map(({ assignmentId: of, ...written }) => ({ assignmentId: of, written }));
};

/** When which of these assignments was handed on from one unit to another, in the order in which it happened. */
export const loadHandovers = async (tx: Tx, of: readonly AssignmentId[]): Promise<readonly Handover[]> => {
  const { assignmentId, version, event } = assignmentEvents;
  const rows = await tx
    .select({ assignmentId, event })
    .from(assignmentEvents)
    .where(and(anyOf(assignmentId, of), sql`${event} ->> 'kind' = 'handed-on'`))
    .orderBy(asc(assignmentId), asc(version));
  return rows.flatMap((row) => (row.event.kind === 'handed-on' ? [{ ...row.event, assignmentId: row.assignmentId }] : []));
};

/** The assignment of this id, or null. */
export const findAssignment = async (tx: Tx, id: AssignmentId): Promise<Assignment | null> => {
  const [found] = await tx.select(ASSIGNMENT_COLUMNS).from(assignments).where(eq(assignments.id, id));
  return found ?? null;
};

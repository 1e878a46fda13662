import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { isExtensionEvent } from '#domain/extension/extension.ts';
import { answererOf, authorityOf, superiorOf } from '#domain/office/answerer.ts';
import type { Person } from '#domain/office/person.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { tellingOfTime } from '../extension/telling-of-time.ts';
import { giverOfWork } from '../assigning/giver-of-work.ts';
import type { Acting } from './speaker.ts';
import { tellHolder, type Telling } from './tell-holder.ts';

/** What an event tells of, and whom; nobody where the office has none. */
type ToldOf = Pick<Telling, 'notice' | 'aspect'> & { readonly to: Person | null };

const personBy = ({ office }: Acting, id: Person['id'] | null): Person | null => (id === null ? null : (office.people.get(id) ?? null));

// Who declines hands it to whoever answers for the unit now; a head, to whom stands above.
const nextToAnswer = ({ office, person }: Acting, work: FollowedWork): Person | null => {
  const answerer = answererOf(work, office);
  return answerer?.id === person.id ? superiorOf(work, office) : answerer;
};

/** What nobody else is told of, or what those tell of themselves who move, urge or take away work; `tellOfObstacle` tells of obstacles. */
const QUIET = [
  ...(['assigned', 'imported-done', 'handed-on', 'released', 'taken-back', 'accepted', 'progress-reported', 'evidence-given'] as const),
  ...(['blocked', 'resolver-named', 'obstacle-passed', 'unblocked'] as const),
  ...(['completed', 'dropped', 'moved', 'urged', 'acknowledged', 'letter-issued', 'superseded'] as const),
] as const;

type Quiet = Extract<AssignmentEvent, { kind: (typeof QUIET)[number] }>;

const isQuiet = (event: AssignmentEvent): event is Quiet => QUIET.some((kind) => kind === event.kind);

/** Somebody who has done something, and for whom where it was not their own to do. */
type Doing = Acting & { readonly onBehalfOf: Person | null; readonly shown: readonly string[] };

const tellingOf = (speaking: Doing, work: FollowedWork, event: AssignmentEvent): ToldOf | null => {
  const { office, now, person } = speaking;
  const line = workLine(work, office, dayOf(now));
  const by = { by: person.name, ...(speaking.onBehalfOf === null ? {} : { insteadOf: speaking.onBehalfOf.name }) };
  if (isQuiet(event)) return null;
  if (isExtensionEvent(event)) return tellingOfTime(event, { work, line, office, by });
  switch (event.kind) {
    case 'declined':
      return {
        to: nextToAnswer(speaking, work),
        notice: { kind: 'declined-told', line, ...by, reason: event.reason, target: event.target },
        aspect: 'work',
      };
    case 'submitted':
      // What is a part of other work is told with the count of all its parts.
      if (work.task.parentId != null) return null;
      return {
        to: authorityOf(work, office),
        notice: { kind: 'approval-asked', line, ...by, ...(speaking.shown.length === 0 ? {} : { shown: speaking.shown }) },
        aspect: 'approval',
      };
    case 'person-named':
      return { to: personBy(speaking, event.personId), notice: { kind: 'assigned-to-you', line, ...by }, aspect: 'work' };
    case 'approved':
    case 'returned': {
      const [reason, aspect] = event.kind === 'returned' ? ([event.reason, 'work'] as const) : [null, null];
      return { to: answererOf(work, office), notice: { kind: 'decided-on-yours', act: event.kind, line, ...by, reason }, aspect };
    }
  }
};

/**
 * Tells the one whom an event concerns besides the speaker, or who acts for that person; returns the name, or null where nobody else is told.
 * Who is on leave and has named nobody is told on return.
 */
export const tellOthers = async (speaking: Doing, work: FollowedWork, event: AssignmentEvent): Promise<string | null> => {
  const telling = tellingOf(speaking, work, event);
  if (telling?.to == null) return null;
  const holder = event.kind === 'declined' ? ((await giverOfWork(speaking, work)) ?? telling.to) : telling.to;
  return tellHolder(speaking, { ...telling, holder, work });
};

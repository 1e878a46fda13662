import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import type { Notice, RecordedAct } from '#domain/notice.ts';
import { lineFor } from '#domain/obstacle/obstacle-line.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { CarriedOut } from './carry-out.ts';
import { askWhoClears } from '../obstacle/ask-who-clears.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';
import type { SeenWork } from './visible-work.ts';
import type { WorkAct } from './work-act.ts';

const RECORDED: Partial<Record<AssignmentEvent['kind'], RecordedAct>> = {
  accepted: 'accepted',
  declined: 'declined',
  completed: 'completed',
  submitted: 'submitted',
  blocked: 'blocked',
  unblocked: 'unblocked',
  'progress-reported': 'progress',
  'person-named': 'assigned',
  approved: 'approved',
  returned: 'returned',
};

/** What was done, and by which relations the speaker sees the work. */
interface Done extends Pick<SeenWork, 'relations'> {
  readonly act: WorkAct;
}

/** What was written down of what somebody has just said. */
export const recorded = async (speaking: Speaking, { act, relations }: Done, done: CarriedOut): Promise<Notice> => {
  const { work, event, toldName, onBehalfOf, shown } = done;
  const recordedAct = RECORDED[event.kind];
  if (recordedAct === undefined) return refusal('changed-meanwhile', work.task.id);
  const asks = await askWhoClears(speaking, act, work);
  const line = lineFor(work, relations, { office: speaking.office, today: dayOf(speaking.now) });
  return {
    ...{ kind: 'recorded', act: recordedAct, lines: [line], toldName },
    ...(onBehalfOf === null ? {} : { insteadOf: onBehalfOf.name }),
    ...(shown.length === 0 ? {} : { shown }),
    ...(asks === null ? {} : { resolverAsked: asks }),
  };
};

import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import type { Notice, RecordedAct } from '#domain/notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import type { CarriedOut } from './carry-out.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';

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

/** What was written down of what somebody has just said. */
export const recorded = ({ office, now }: Speaking, { work, event, toldName, onBehalfOf, shown }: CarriedOut): Notice => {
  const act = RECORDED[event.kind];
  if (act === undefined) return refusal('changed-meanwhile', work.task.id);
  return {
    ...{ kind: 'recorded', act, lines: [workLine(work, office, dayOf(now))], toldName },
    ...(onBehalfOf === null ? {} : { insteadOf: onBehalfOf.name }),
    ...(shown.length === 0 ? {} : { shown }),
  };
};

import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import { type ExtensionEvent, isExtensionEvent } from '#domain/extension/extension.ts';
import { extensionDecider } from '#domain/extension/extension-decider.ts';
import type { ExtensionDone, ExtensionOutcome } from '#domain/extension/extension-notice.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { Notice } from '#domain/notice.ts';
import type { Person } from '#domain/office/person.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import type { Acting } from '../conversation/speaker.ts';

/** What an authority's decision, or whoever asked, has made of a request. */
export const outcomeOf = (event: Exclude<ExtensionEvent, { kind: 'extension-asked' }>): ExtensionOutcome => {
  switch (event.kind) {
    case 'deadline-moved':
      return { what: 'moved', until: event.until, asked: event.asked };
    case 'extension-refused':
      return { what: 'refused', reason: event.reason };
    case 'extension-withdrawn':
      return { what: 'withdrawn' };
  }
};

const doneOf = (event: ExtensionEvent, work: FollowedWork, { office }: Acting): ExtensionDone => {
  if (event.kind !== 'extension-asked') return outcomeOf(event);
  return { what: 'asked', until: event.until, late: event.late, mayDecide: extensionDecider(work, office)?.mayDecide ?? false };
};

interface Happened {
  readonly work: FollowedWork;
  readonly event: AssignmentEvent;
  readonly toldName: string | null;
  readonly onBehalfOf: Person | null;
}

/** The answer to who has asked for more time or decided on it; null where the event is about something else. */
export const extensionRecorded = (acting: Acting, { work, event, toldName, onBehalfOf }: Happened): Notice | null => {
  if (!isExtensionEvent(event)) return null;
  const line = workLine(work, acting.office, dayOf(acting.now));
  return {
    ...{ kind: 'extension-recorded', line, done: doneOf(event, work, acting), toldName },
    ...(onBehalfOf === null ? {} : { insteadOf: onBehalfOf.name }),
  };
};

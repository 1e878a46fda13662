import { isRunning } from '../assignment/assignment.ts';
import { extensionDecider } from '../extension/extension-decider.ts';
import type { FollowedWork } from '../followed-work.ts';
import { authorityOf } from '../office/answerer.ts';
import { leadersAbove, type Office } from '../office/office.ts';
import type { Person } from '../office/person.ts';
import { isWithin } from '../office/unit.ts';
import type { Day } from '../time/day.ts';
import { workingDaysBetween } from '../time/working-days.ts';

/** Whoever has to decide is reminded after so many working days of silence. */
export const DECIDER_AGAIN_AFTER = 2;
/** Silent once more after the reminder: then who stands above is told. */
const ESCALATED_AFTER = 2 * DECIDER_AGAIN_AFTER;

interface Waiting {
  readonly decider: Person;
  readonly since: Day;
}

/** Whose decision the work waits for, and since when: on what was handed in, or else on more time. */
const waitingFor = (work: FollowedWork, office: Office): Waiting | null => {
  const { state, extension } = work.assignment;
  if (state.kind === 'submitted') {
    const authority = authorityOf(work, office);
    return authority === null ? null : { decider: authority, since: state.on };
  }
  const decider = extension == null || !isRunning(work.assignment) ? null : extensionDecider(work, office);
  return decider === null || extension == null ? null : { decider: decider.person, since: extension.askedOn };
};

/** A leader above both the work and the one who is silent; else whoever follows the plan. */
const standsAbove = ({ assignment, plan }: FollowedWork, decider: Person, office: Office): Person | null => {
  const leaders = leadersAbove(office, decider.unitId, decider.id).filter(({ unitId }) => isWithin(office.tree, assignment.unitId, unitId));
  const controller = plan?.controllerId == null ? undefined : office.people.get(plan.controllerId);
  const candidates = [...leaders, ...(controller?.active === true ? [controller] : [])];
  return candidates.find(({ id }) => id !== decider.id && id !== assignment.personId) ?? null;
};

/** Who has been silent for too long over this work, and who is told so. */
export interface Silence {
  readonly silent: Person;
  readonly told: Person;
}

/** The silence that has come so far that somebody above is told; null while whoever decides has time, and where nobody stands above. */
export const silenceOver = (work: FollowedWork, { today, office }: { readonly today: Day; readonly office: Office }): Silence | null => {
  const waiting = waitingFor(work, office);
  if (waiting === null || workingDaysBetween(waiting.since, today, office.calendar) < ESCALATED_AFTER) return null;
  const told = standsAbove(work, waiting.decider, office);
  return told === null ? null : { silent: waiting.decider, told };
};

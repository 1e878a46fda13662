import type { FollowedWork } from '../followed-work.ts';
import type { PersonId } from '../ids.ts';
import type { WorkLine } from '../shown-work.ts';
import { mayDo } from '../permissions.ts';
import type { OnDay } from '../standing-in/reader.ts';
import { type Relation, relationsTo } from '../visibility.ts';
import { titleLine, workLine } from '../work-line.ts';

/** The work as somebody sees it who only clears its obstacle: title, deadline and lead, and why it cannot move. */
export const obstacleLine = (work: FollowedWork, { office, today }: OnDay): WorkLine => {
  const { state, reason, obstacle } = workLine(work, office, today);
  return { ...titleLine(work, office), state, reason, ...(obstacle === undefined ? {} : { obstacle }) };
};

/** The work as somebody with these relations may see it: the whole, its obstacle, or its title. */
export const lineFor = (work: FollowedWork, relations: readonly Relation[], onDay: OnDay): WorkLine => {
  if (mayDo(relations, 'see-whole')) return workLine(work, onDay.office, onDay.today);
  const isBlocked = work.assignment.state.kind === 'blocked';
  return isBlocked && mayDo(relations, 'see-obstacle') ? obstacleLine(work, onDay) : titleLine(work, onDay.office);
};

/** The work as this reader may see it. */
export const lineSeenBy = (work: FollowedWork, reader: PersonId, onDay: OnDay): WorkLine =>
  lineFor(work, relationsTo(reader, { work, sharers: [] }, onDay), onDay);

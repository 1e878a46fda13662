import type { FollowedWork } from '../followed-work.ts';
import { isStillOpen } from '../gaps/gap-line.ts';
import type { GapLine } from '../gaps/gap-notices.ts';
import { obstacleLine } from '../obstacle/obstacle-line.ts';
import type { WorkLine } from '../shown-work.ts';
import { titleLine, workLine } from '../work-line.ts';
import type { Holds, Present } from './present.ts';

// Whoever was shown the obstacle alone is shown no more of it later.
const asShown = ({ onlyTitle }: WorkLine, work: FollowedWork, present: Present): WorkLine => {
  if (onlyTitle !== true) return workLine(work, present.office, present.today);
  return work.assignment.state.kind === 'blocked' ? obstacleLine(work, present) : titleLine(work, present.office);
};

/** The lines that still hold, each as its work stands now. */
export const stillHolding = (lines: readonly WorkLine[], holds: Holds, present: Present): readonly WorkLine[] =>
  lines.flatMap((line) => {
    const work = present.works.get(line.assignmentId);
    if (work === undefined || !holds(work)) return [];
    return [
      {
        ...asShown(line, work, present),
        ...(line.insteadOf === undefined ? {} : { insteadOf: line.insteadOf }),
        ...(line.urgings === undefined ? {} : { urgings: line.urgings }),
        ...(line.letter === undefined ? {} : { letter: line.letter }),
      },
    ];
  });

/** The questions that are still open: what was answered since is not asked. */
export const stillUnclear = (asked: readonly GapLine<WorkLine>[], { works, office, today }: Present): readonly GapLine<WorkLine>[] =>
  asked.flatMap((one) => {
    const work = works.get(one.line.assignmentId);
    const gaps = work === undefined ? [] : one.gaps.filter((gap) => isStillOpen(gap, work, office));
    return work === undefined || gaps.length === 0 ? [] : [{ ...one, gaps, line: workLine(work, office, today) }];
  });

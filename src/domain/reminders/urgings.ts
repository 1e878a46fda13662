import type { FollowedWork } from '../followed-work.ts';
import type { AssignmentId } from '../ids.ts';
import type { Mention } from './owed.ts';

/** On how many days each piece of work was urged under its present deadline, whoever answered for it then. */
export const countUrgings = (mentions: readonly Mention[]): ((work: FollowedWork) => number) => {
  const urged = new Map<AssignmentId, Mention[]>();
  for (const mention of mentions) {
    if (mention.urged === undefined) continue;
    const known = urged.get(mention.assignmentId);
    if (known === undefined) urged.set(mention.assignmentId, [mention]);
    else known.push(mention);
  }
  return ({ assignment, task }) =>
    (urged.get(assignment.id) ?? [])
      .filter((mention) => mention.urged?.lastDay === task.deadline.lastDay)
      .reduce((sum, mention) => sum + (mention.urged?.times ?? 0), 0);
};

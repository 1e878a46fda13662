import type { FollowedWork } from '../followed-work.ts';
import type { Mention } from './owed.ts';
import { groupBy } from '../group-by.ts';

/** On how many days each piece of work was urged under its present deadline, whoever answered for it then. */
export const countUrgings = (mentions: readonly Mention[]): ((work: FollowedWork) => number) => {
  const urged = groupBy(
    mentions.filter((mention) => mention.urged !== undefined),
    ({ assignmentId }) => assignmentId,
  );
  return ({ assignment, task }) =>
    (urged.get(assignment.id) ?? [])
      .filter((mention) => mention.urged?.lastDay === task.deadline.lastDay)
      .reduce((sum, mention) => sum + (mention.urged?.times ?? 0), 0);
};

import type { ChatGroup } from '#db/chat-groups.ts';
import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { countCells } from '#domain/counts.ts';
import type { Notice } from '#domain/notice.ts';
import { standingByUnit, worksOfGroup } from '#domain/reminders/digest.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import type { Act } from '#language/act.ts';

const overdueInGroup = async (tx: Tx, group: ChatGroup, now: Instant): Promise<Notice> => {
  const office = await loadOffice(tx);
  const works = worksOfGroup(group.scope, await loadWork(tx, {}), office);
  const scope = group.scope?.kind === 'unit' ? (office.tree.units.get(group.scope.unitId)?.name ?? group.name) : group.name;
  return {
    kind: 'group-list',
    scope,
    counts: countCells(works, dayOf(now), office.calendar),
    units: standingByUnit(works, office, dayOf(now)).map(({ unit, overdue }) => ({ unit, overdue })),
  };
};

/**
 * What the bot says in a group that has named it: counts and task numbers of what the group is bound to. Whatever changes a task is asked
 * for in private, since membership of a group grants nothing.
 */
export const answerGroup = async (tx: Tx, { group, act, now }: { group: ChatGroup; act: Act; now: Instant }): Promise<Notice> => {
  if (act.intent === 'help' || act.intent === 'none') return { kind: 'help', audience: 'group' };
  if (act.intent === 'question' && act.topic === 'overdue' && group.scope !== null) return overdueInGroup(tx, group, now);
  return { kind: 'refused', refusal: 'answer-privately', number: null, names: [] };
};

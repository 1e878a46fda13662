import type { ChatGroup } from '#db/chat-groups.ts';
import { loadWork } from '#db/followed-work.ts';
import { countCells } from '#domain/counts.ts';
import type { Notice } from '#domain/notice.ts';
import { standingByUnit, worksOfGroup } from '#domain/reminders/digest.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { Act } from '#language/reply/act.ts';
import { refusal } from './refusal.ts';
import { listAsked, listOwnWork } from './show-list.ts';
import type { Speaking } from './speaker.ts';

/** What a group that has named the bot is told, and what the one who asked is told in their own chat. */
export interface GroupAnswer {
  readonly toGroup: readonly Notice[];
  readonly toAsker: readonly Notice[];
}

/** A question in a group: `asker` is null where nobody known has asked. */
export interface GroupTalk {
  readonly group: ChatGroup;
  readonly act: Act;
  readonly around: Pick<Speaking, 'tx' | 'office' | 'now'>;
  readonly asker: Speaking | null;
}

const overdueInGroup = async ({ group, around }: GroupTalk): Promise<Notice> => {
  const { tx, office, now } = around;
  const works = worksOfGroup(group.scope, await loadWork(tx, {}), office);
  const scope = group.scope?.kind === 'unit' ? (office.tree.units.get(group.scope.unitId)?.name ?? group.name) : group.name;
  return {
    kind: 'group-list',
    scope,
    counts: countCells(works, dayOf(now), office.calendar),
    units: standingByUnit(works, office, dayOf(now)).map(({ unit, overdue }) => ({ unit, overdue })),
  };
};

const ONLY_IN_PRIVATE = refusal('answer-privately');

const answerOverdue = async (talk: GroupTalk): Promise<GroupAnswer> => {
  const toGroup = [talk.group.scope === null ? ONLY_IN_PRIVATE : await overdueInGroup(talk)];
  const list = talk.asker === null ? null : await listAsked(talk.asker, "overdue");
  // An empty list would tell no more than the group was told.
  return { toGroup, toAsker: list === null || list.units.length === 0 ? [] : [list] };
};

/**
 * What the bot says when a group has named it: to the group counts and task numbers of what it is bound to; to the one who asked, in
 * private, what that person may see (design §4). Whatever changes a task is asked for in private, since membership of a group grants nothing.
 */
export const answerGroup = async (talk: GroupTalk): Promise<GroupAnswer> => {
  const { act, asker } = talk;
  if (act.intent === 'help' || act.intent === 'none') return { toGroup: [{ kind: 'help', audience: 'group' }], toAsker: [] };
  if (act.intent === 'question' && act.topic === 'overdue') return answerOverdue(talk);
  if (act.intent === 'question' && asker !== null) return { toGroup: [], toAsker: [await listOwnWork(asker)] };
  return { toGroup: [ONLY_IN_PRIVATE], toAsker: [] };
};

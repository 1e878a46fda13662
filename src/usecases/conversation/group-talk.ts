import type { ChatGroup } from '#db/chat-groups.ts';
import type { Notice } from '#domain/notice.ts';
import type { Unit } from '#domain/office/unit.ts';
import { addCells } from '#domain/reminders/digest.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { Act } from '#language/reply/act.ts';
import { groupStanding } from '../group-standing.ts';
import { answerAbout } from './answer-question.ts';
import { refusal } from './refusal.ts';
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

const isOver = (unit: Unit | undefined): boolean => unit !== undefined && unit.validTo !== null;

const overdueInGroup = async ({ group, around }: GroupTalk): Promise<Notice> => {
  const { tx, office, now } = around;
  const units = await groupStanding(tx, group.scope, { office, today: dayOf(now) });
  const unit = group.scope?.kind === 'unit' ? office.tree.units.get(group.scope.unitId) : undefined;
  const scope = unit?.name ?? group.name;
  if (units.length === 0 && isOver(unit)) return refusal('group-of-closed-unit', null, [scope]);
  return {
    kind: 'group-list',
    scope,
    counts: addCells(units.map(({ counts }) => counts)),
    units: units.map(({ unit, overdue }) => ({ unit, overdue })),
  };
};

type Question = Extract<Act, { intent: 'question' }>;

const ONLY_IN_PRIVATE = refusal('answer-privately');
const NOTHING_HERE: GroupAnswer = { toGroup: [ONLY_IN_PRIVATE], toAsker: [] };

const isEmptyList = (notice: Notice): boolean => notice.kind === 'list' && notice.units.length === 0 && notice.cut === undefined;

/** Questions about oneself, another person or one task: a group is told no names and no titles. */
const ONLY_FOR_ASKER: readonly Question['topic'][] = ['mine', 'person', 'task'];

const answerQuestion = async (talk: GroupTalk, question: Question): Promise<GroupAnswer> => {
  const { asker, group } = talk;
  const own = asker === null ? null : await answerAbout(asker, question);
  if (ONLY_FOR_ASKER.includes(question.topic)) return own === null ? NOTHING_HERE : { toGroup: [], toAsker: [own] };
  const toGroup = [group.scope === null ? ONLY_IN_PRIVATE : await overdueInGroup(talk)];
  // An empty list would tell no more than the group was told.
  return { toGroup, toAsker: own === null || isEmptyList(own) ? [] : [own] };
};

/**
 * What the bot says when a group has named it: to the group counts and task numbers of what it is bound to; to the one who asked, in
 * private, what that person may see (design §4). Whatever changes a task is asked for in private, since membership of a group grants nothing.
 */
export const answerGroup = async (talk: GroupTalk): Promise<GroupAnswer> => {
  const { act } = talk;
  if (act.intent === 'help' || act.intent === 'none') return { toGroup: [{ kind: 'help', audience: 'group' }], toAsker: [] };
  return act.intent === 'question' ? answerQuestion(talk, act) : NOTHING_HERE;
};

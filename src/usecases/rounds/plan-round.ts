import { loadChatGroups } from '#db/chat-groups.ts';
import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadHeldNews } from '#db/held-notices.ts';
import { loadMentions } from '#db/mentions.ts';
import { loadOffice } from '#db/office.ts';
import { loadPlans } from '#db/plans.ts';
import { loadSnoozes } from '#db/snoozes.ts';
import { isRunning } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { askInMorning } from '#domain/gaps/ask-in-morning.ts';
import type { WholeTask } from '#domain/gaps/whole-task.ts';
import type { Office } from '#domain/office/office.ts';
import { morningHourOf } from '#domain/office/person.ts';
import { planObstacleWeek } from '#domain/obstacle/plan-obstacles.ts';
import { planDigest } from '#domain/reminders/digest.ts';
import { type HeldNews, tellNewsInMorning } from '#domain/reminders/news-in-morning.ts';
import { planLastCalls } from '#domain/reminders/last-calls.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import { type PlannedNotice, planReminders } from '#domain/reminders/plan-reminders.ts';
import { MORNING, type RoundKind } from '#domain/reminders/rounds.ts';
import type { Snooze } from '#domain/reminders/snooze.ts';
import { planUncoveredLeaves } from '#domain/standing-in/uncovered-leave.ts';
import type { Day } from '#domain/time/day.ts';
import { instantAt } from '#domain/time/instant.ts';
import type { GroupScope } from '#domain/visibility.ts';
import { causeOf } from '#language/obstacle/cause-of.ts';
import { wholeTasksOf } from '../gaps/load-whole-tasks.ts';

/** A chat group, and what it is bound to by name. */
export interface GroupInRound {
  readonly group: Awaited<ReturnType<typeof loadChatGroups>>[number];
  readonly scopeName: string;
}

/** What planning looks at; all of it is data, so that `preview` can go on from it day by day. */
export interface PlanningData {
  readonly office: Office;
  readonly works: readonly FollowedWork[];
  readonly wholes: readonly WholeTask[];
  readonly mentions: readonly Mention[];
  readonly snoozes: readonly Snooze[];
  /** What waits for the next morning's message, beyond the few of its day. */
  readonly held: readonly HeldNews[];
  readonly groups: readonly GroupInRound[];
  /** How many lines each part of a message keeps. */
  readonly mostLines?: number;
}

const scopeName = (scope: GroupScope | null, office: Office, plans: ReadonlyMap<number, string>): string => {
  if (scope === null) return '';
  return (scope.kind === 'unit' ? office.tree.units.get(scope.unitId)?.name : plans.get(scope.planId)) ?? '';
};

/** The chat groups that a digest may go to. */
export const loadGroupsInRound = async (tx: Tx, office: Office): Promise<readonly GroupInRound[]> => {
  const plans = new Map((await loadPlans(tx)).map((plan) => [plan.id as number, plan.number ?? plan.title])); // -- the map is asked by plain number
  return (await loadChatGroups(tx)).map((group) => ({ group, scopeName: scopeName(group.scope, office, plans) }));
};

/** Loads everything at once: for a look ahead. A round itself goes through the work in batches. */
export const loadPlanningData = async (tx: Tx): Promise<PlanningData> => {
  const office = await loadOffice(tx);
  const works = await loadWork(tx, {});
  const mentions = await loadMentions(
    tx,
    works.filter(({ assignment }) => isRunning(assignment)).map(({ assignment }) => assignment.id),
  );
  const groups = await loadGroupsInRound(tx, office);
  const wholes = await wholeTasksOf(tx, works);
  return { office, works, wholes, mentions, snoozes: await loadSnoozes(tx), held: await loadHeldNews(tx), groups };
};

const isBeforeHouse = ({ notBefore }: PlannedNotice, today: Day): boolean =>
  notBefore !== undefined && notBefore < instantAt(today, MORNING);

/** Whether somebody wants the morning's message before the house's. */
export const hasEarlyHours = (office: Office): boolean => [...office.people.values()].some((person) => morningHourOf(person) < MORNING);

/** The rounds that speak to people about their work, one message a person. */
type PeopleRound = Exclude<RoundKind, 'digest'>;

/** What morning messages are completed from, besides the work that they tell of. */
type Besides = Pick<PlanningData, 'office' | 'wholes' | 'mentions' | 'held'>;

/** The morning's messages with what is asked and what was held back; of the early round those that go before the house's. */
export const completeMornings = (
  kind: Exclude<PeopleRound, 'overdue'>,
  said: readonly PlannedNotice[],
  { office, wholes, mentions, held, today }: Besides & { readonly today: Day },
): readonly PlannedNotice[] => {
  const planned = tellNewsInMorning(askInMorning(said, wholes, { today, office, mentions }), held, { today, office });
  return kind === 'early' ? planned.filter((one) => isBeforeHouse(one, today)) : planned;
};

const planForPeople = (kind: PeopleRound, today: Day, data: PlanningData): readonly PlannedNotice[] =>
  kind === 'overdue' ? planLastCalls({ ...data, today }) : completeMornings(kind, planReminders({ ...data, today }), { ...data, today });

/** What a round of this kind, for this slot, owes to whom. */
export const planRound = (kind: RoundKind, { slot, today }: { slot: Day; today: Day }, data: PlanningData): readonly PlannedNotice[] => {
  const { office, works, groups } = data;
  switch (kind) {
    case 'early':
    case 'overdue':
      return planForPeople(kind, today, data);
    case 'morning':
      return [...planForPeople(kind, today, data), ...planUncoveredLeaves(works, { office, today }).map((one) => one.planned)];
    case 'digest':
      return [
        ...planObstacleWeek(works, { office, week: slot, today, causeOf }),
        ...groups
          .map(({ group, scopeName: name }) => planDigest({ group, scopeName: name, week: slot, today }, works, office))
          .filter((planned) => planned !== null),
      ];
  }
};

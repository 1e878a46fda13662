import { closeAbsences, markHeadTold } from '#db/absences.ts';
import { loadChatGroups } from '#db/chat-groups.ts';
import { type Database, transact, type Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { foldIntoMorning, loadHeldNews } from '#db/held-notices.ts';
import { loadMentions } from '#db/mentions.ts';
import { loadOffice } from '#db/office.ts';
import { loadPlans } from '#db/plans.ts';
import { lastSlot, recordRound } from '#db/rounds.ts';
import { endSnoozes, forgetSnoozesBefore, loadSnoozes } from '#db/snoozes.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { askInMorning } from '#domain/gaps/ask-in-morning.ts';
import type { WholeTask } from '#domain/gaps/whole-task.ts';
import { isUnfinished } from '#domain/assignment/assignment.ts';
import { answererOf } from '#domain/office/answerer.ts';
import type { Office } from '#domain/office/office.ts';
import { morningHourOf } from '#domain/office/person.ts';
import { planDigest } from '#domain/reminders/digest.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import { planLastCalls } from '#domain/reminders/last-calls.ts';
import { foldedIn, type HeldNews, tellNewsInMorning } from '#domain/reminders/news-in-morning.ts';
import { type PlannedNotice, planReminders } from '#domain/reminders/plan-reminders.ts';
import { MORNING, owedSlot, ROUND_KINDS, type RoundKind } from '#domain/reminders/rounds.ts';
import type { Snooze } from '#domain/reminders/snooze.ts';
import { planUncoveredLeaves } from '#domain/standing-in/uncovered-leave.ts';
import { addDays, type Day, parseDay } from '#domain/time/day.ts';
import { dayOf, type Instant, instantAt } from '#domain/time/instant.ts';
import type { GroupScope } from '#domain/visibility.ts';
import { alertAdmin } from './alert-admin.ts';
import { announce } from './enqueue-notice.ts';
import { wholeTasksOf } from './gaps/load-whole-tasks.ts';
import { runRegularRound } from './regular/run-regular-round.ts';
import { MIDNIGHT, tellPutOff } from './run-snoozes.ts';

const RUNNING = ['open', 'blocked', 'submitted'] as const;

/** Everything that planning looks at, loaded once; all of it is data, so that `preview` can go on from it day by day. */
export interface PlanningData {
  readonly office: Office;
  readonly works: readonly FollowedWork[];
  readonly wholes: readonly WholeTask[];
  readonly mentions: readonly Mention[];
  readonly snoozes: readonly Snooze[];
  /** What waits for the next morning's message, beyond the few of its day. */
  readonly held: readonly HeldNews[];
  readonly groups: readonly { readonly group: Awaited<ReturnType<typeof loadChatGroups>>[number]; readonly scopeName: string }[];
}

const scopeName = (scope: GroupScope | null, office: Office, plans: ReadonlyMap<number, string>): string => {
  if (scope === null) return '';
  return (scope.kind === 'unit' ? office.tree.units.get(scope.unitId)?.name : plans.get(scope.planId)) ?? '';
};

/** Loads what planning looks at. */
export const loadPlanningData = async (tx: Tx): Promise<PlanningData> => {
  const office = await loadOffice(tx);
  const works = await loadWork(tx, {});
  const running = works.filter((work) => RUNNING.some((kind) => kind === work.assignment.state.kind));
  const mentions = await loadMentions(
    tx,
    running.map((work) => work.assignment.id),
  );
  const plans = new Map((await loadPlans(tx)).map((plan) => [plan.id as number, plan.number ?? plan.title])); // -- the map is asked by plain number
  const groups = (await loadChatGroups(tx)).map((group) => ({ group, scopeName: scopeName(group.scope, office, plans) }));
  return {
    office,
    works,
    wholes: await wholeTasksOf(tx, works),
    mentions,
    snoozes: await loadSnoozes(tx),
    held: await loadHeldNews(tx),
    groups,
  };
};

const isBeforeHouse = ({ notBefore }: PlannedNotice, today: Day): boolean =>
  notBefore !== undefined && notBefore < instantAt(today, MORNING);

/** What a round of this kind, for this slot, owes to whom. */
export const planRound = (kind: RoundKind, { slot, today }: { slot: Day; today: Day }, data: PlanningData): readonly PlannedNotice[] => {
  const { office, works, wholes, mentions, snoozes, groups, held } = data;
  const ofMorning = () => {
    const asked = askInMorning(planReminders({ today, office, works, mentions, snoozes }), wholes, { today, office, mentions });
    return tellNewsInMorning(asked, held, { today, office });
  };
  switch (kind) {
    case 'early':
      return ofMorning().filter((planned) => isBeforeHouse(planned, today));
    case 'morning':
      return [...ofMorning(), ...planUncoveredLeaves(works, { office, today }).map((one) => one.planned)];
    case 'overdue':
      return planLastCalls({ today, office, works, mentions, snoozes });
    case 'digest':
      return groups
        .map(({ group, scopeName: name }) => planDigest({ group, scopeName: name, week: slot, today }, works, office))
        .filter((planned) => planned !== null);
  }
};

const alertOfUnanswered = async (tx: Tx, { works, office }: PlanningData, now: Instant): Promise<void> => {
  const unanswered = works.filter((work) => isUnfinished(work.assignment) && answererOf(work, office) === null).length;
  if (unanswered > 0) await alertAdmin(tx, { kind: 'nobody-answers', works: unanswered }, { slot: dayOf(now), now });
};

/** So many days after its end nothing asks for an absence any more. */
const ABSENCES_KEPT_DAYS = 60;

const noteAbsences = async (tx: Tx, { works, office }: PlanningData, now: Instant): Promise<void> => {
  const today = dayOf(now);
  const uncovered = planUncoveredLeaves(works, { office, today });
  await markHeadTold(
    tx,
    uncovered.map(({ leaveId }) => leaveId),
    today,
  );
  await closeAbsences(tx, addDays(today, -ABSENCES_KEPT_DAYS), now);
};

/** Whether somebody wants the morning's message before the house's. */
export const hasEarlyHours = (office: Office): boolean => [...office.people.values()].some((person) => morningHourOf(person) < MORNING);

const writeDown = async (tx: Tx, planned: PlannedNotice, { data, now }: { data: PlanningData; now: Instant }): Promise<void> => {
  const written = await announce(tx, planned, { now, office: data.office });
  if (written) await foldIntoMorning(tx, foldedIn(planned.notice), now);
  if (written && data.snoozes.length > 0) await endSnoozes(tx, planned.mentions, planned.notBefore ?? instantAt(dayOf(now), MORNING));
};

/** How many notices were written; null where no round was owed. */
const runRound = async (tx: Tx, kind: RoundKind, now: Instant): Promise<number | null> => {
  const previous = await lastSlot(tx, kind);
  const office = await loadOffice(tx);
  const slot = owedSlot(kind, { now, lastSlot: previous === null ? null : parseDay(previous) }, office.calendar);
  if (slot === null) return null;
  // The early round is for few people, and where there is nobody it costs nothing.
  if (kind === 'early' && !hasEarlyHours(office)) return null;
  const data = await loadPlanningData(tx);
  const planned = planRound(kind, { slot, today: dayOf(now) }, data);
  for (const one of planned) await writeDown(tx, one, { data, now });
  if (kind === 'morning') {
    await forgetSnoozesBefore(tx, instantAt(dayOf(now), MIDNIGHT));
    await alertOfUnanswered(tx, data, now);
    await noteAbsences(tx, data, now);
  }
  await recordRound(tx, { kind, slot, at: now });
  return planned.length;
};

/**
 * Lives through every round that is owed as of now, each in one transaction with the note that it ran; a tick that comes twice finds
 * nothing owed. Returns how many notices were written; `onRun` hears of each round that was run.
 */
export const runOwedRounds = async (db: Database, now: Instant, onRun?: (kind: RoundKind) => void): Promise<number> => {
  // First the tasks of periodic reports, so that the morning's message tells of them.
  await transact(db, (tx) => runRegularRound(tx, now));
  let written = 0;
  for (const kind of ROUND_KINDS) {
    const ofRound = await transact(db, (tx) => runRound(tx, kind, now));
    if (ofRound !== null) onRun?.(kind);
    written += ofRound ?? 0;
  }
  written += await transact(db, (tx) => tellPutOff(tx, now));
  return written;
};

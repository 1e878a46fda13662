import { type Database, transact, type Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { foldLeadCounts } from '#db/lead-counts.ts';
import { loadOffice } from '#db/office.ts';
import { loadPlans } from '#db/plans.ts';
import { lastSlot, recordRound, takeTurn } from '#db/rounds.ts';
import { loadSnoozes } from '#db/snoozes.ts';
import type { PersonId, PlanId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import { digestOf } from '#domain/reminders/digest.ts';
import { collectorOf, planObstacleWeek } from '#domain/obstacle/plan-obstacles.ts';
import { MOST_LINES } from '#domain/reminders/first-lines.ts';
import { owedSlot, ROUND_KINDS, type RoundKind } from '#domain/reminders/rounds.ts';
import { type Day, parseDay } from '#domain/time/day.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { causeOf } from '#language/obstacle/cause-of.ts';
import { announceAll } from './enqueue-notice.ts';
import { groupStanding } from './group-standing.ts';
import { runRegularRound } from './regular/run-regular-round.ts';
import { callLastInGroups } from './rounds/call-last.ts';
import { hasEarlyHours, loadGroupsInRound } from './rounds/plan-round.ts';
import { runEarly, runMorning } from './rounds/run-morning.ts';
import type { Running } from './rounds/ground.ts';
import { tellPeople } from './rounds/tell-people.ts';
import { tellPutOff } from './run-snoozes.ts';

/** So much work is in memory at once; more would hardly be quicker. */
const WORKS_AT_ONCE = 500;

type Room = Pick<Running, 'atOnce' | 'mostLines'>;

const plansByCollector = async (tx: Tx, office: Office): Promise<Iterable<readonly PlanId[]>> => {
  const collected = new Map<PersonId, PlanId[]>();
  for (const plan of await loadPlans(tx)) {
    const collector = collectorOf(plan, office);
    if (collector !== null) collected.set(collector, [...(collected.get(collector) ?? []), plan.id]);
  }
  return collected.values();
};

const runDigest = async (tx: Tx, week: Day, running: Running): Promise<number> => {
  const { office, today } = running;
  const groups = await loadGroupsInRound(tx, office);
  let written = 0;
  for (const plans of await plansByCollector(tx, office)) {
    const blocked = await loadWork(tx, { plans, part: 'lead', states: ['blocked'] });
    written += (await announceAll(tx, planObstacleWeek(blocked, { office, week, today, causeOf }), running)).length;
  }
  for (const { group, scopeName } of groups) {
    const digest = digestOf({ group, scopeName, week }, await groupStanding(tx, group.scope, { office, today }));
    if (digest !== null) written += (await announceAll(tx, [digest], running)).length;
  }
  return written;
};

const carryOut = async (tx: Tx, { kind, slot }: { kind: RoundKind; slot: Day }, running: Running): Promise<number> => {
  switch (kind) {
    case 'early':
      return runEarly(tx, running);
    case 'morning':
      return runMorning(tx, running);
    case 'overdue':
      return (await tellPeople(tx, running, callLastInGroups(tx, running))).written;
    case 'digest':
      return runDigest(tx, slot, running);
  }
};

/** How many notices were written; null where no round was owed. */
const runRound = async (tx: Tx, kind: RoundKind, { now, ...room }: { now: Instant } & Room): Promise<number | null> => {
  await takeTurn(tx);
  const previous = await lastSlot(tx, kind);
  const office = await loadOffice(tx);
  const slot = owedSlot(kind, { now, lastSlot: previous === null ? null : parseDay(previous) }, office.calendar);
  if (slot === null) return null;
  // The early round is for few people, and where there is nobody it costs nothing.
  if (kind === 'early' && !hasEarlyHours(office)) return null;
  const written = await carryOut(tx, { kind, slot }, { office, now, today: dayOf(now), snoozes: await loadSnoozes(tx), ...room });
  await recordRound(tx, { kind, slot, at: now });
  return written;
};

/**
 * Lives through every round that is owed as of now, each in one transaction with the note that it ran; a tick that comes twice finds
 * nothing owed. Returns how many notices were written; `onRun` hears of each round that was run. `atOnce`, `mostLines`: what is held in memory.
 */
export const runOwedRounds = async (
  db: Database,
  now: Instant,
  { onRun, atOnce = WORKS_AT_ONCE, mostLines = MOST_LINES }: { readonly onRun?: (kind: RoundKind) => void } & Partial<Room> = {},
): Promise<number> => {
  // First the tasks of periodic reports, so that the morning's message tells of them.
  await transact(db, (tx) => runRegularRound(tx, now));
  let written = 0;
  let hasRun = false;
  for (const kind of ROUND_KINDS) {
    const ofRound = await transact(db, (tx) => runRound(tx, kind, { now, atOnce, mostLines }));
    if (ofRound === null) continue;
    hasRun = true;
    onRun?.(kind);
    written += ofRound;
  }
  written += await transact(db, (tx) => tellPutOff(tx, now));
  if (hasRun) await transact(db, foldLeadCounts);
  return written;
};

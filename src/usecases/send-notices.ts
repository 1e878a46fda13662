import { type Database, transact, type Tx } from '#db/database.ts';
import { recordDelivery } from '#db/deliveries.ts';
import { type Endpoint, endpointsOf, findEndpointById, markReachable } from '#db/endpoints.ts';
import { loadWork } from '#db/followed-work.ts';
import { holdAgain } from '#db/held-notices.ts';
import { loadOffice } from '#db/office.ts';
import { markAlerted, type Settlement, settle } from '#db/outbox.ts';
import { loadPutOff } from '#db/snoozes.ts';
import { type LeasedNotice, leaseDue, markSending, postpone, reclaimExpired } from '#db/outbox-leases.ts';
import { type DeliveryOutcome, isGivenUp, isStuck, mustArrive, retryDelayMs } from '#domain/delivery.ts';
import type { Notice, Recipient } from '#domain/notice.ts';
import type { Present } from '#domain/recheck/present.ts';
import { assignmentsToRecheck, recheck } from '#domain/recheck/recheck.ts';
import type { Office } from '#domain/office/office.ts';
import { foldedIn } from '#domain/reminders/news-in-morning.ts';
import { MORNING, nextSpeakingTime } from '#domain/reminders/rounds.ts';
import { isReminder, keepsQuietHours } from '#domain/shown-lines.ts';
import { isOnLeave, leaveOn } from '#domain/standing-in/absence.ts';
import { addDays } from '#domain/time/day.ts';
import { addMs, dayOf, instant, type Instant, instantAt } from '#domain/time/instant.ts';
import { alertAdmin } from './alert-admin.ts';
import { countForMonth } from './count-for-month.ts';
import { askedStill } from './indicators/ask-for-values.ts';
import { keepsToBudget } from './keep-to-budget.ts';
import { withShares } from './with-shares.ts';

export type { LeasedNotice } from '#db/outbox-leases.ts';

const LEASE_MS = 30_000;

/** Takes over what a dead dispatcher held, then leases what is due: at most one notice a recipient and `limit` in all, the oldest first. */
export const leaseNotices = (db: Database, now: Instant, limit: number): Promise<readonly LeasedNotice[]> =>
  transact(db, async (tx) => {
    await reclaimExpired(tx, now);
    return leaseDue(tx, { now, leaseMs: LEASE_MS, limit });
  });

/** A notice that still holds, and where it can go, the best address first. */
export interface ReadyNotice {
  readonly notice: Notice;
  readonly endpoints: readonly Endpoint[];
}

// Whoever has the chat by now may be another: an answer to who had it before is not for them.
const mayHear = ({ id, owner }: Endpoint, recipient: Recipient): boolean =>
  owner.kind === 'nobody' ||
  (recipient.kind === 'endpoint' ? recipient.id === id : owner.kind === recipient.kind && owner.id === recipient.id);

const chatThatAsked = async (tx: Tx, { replyVia, recipient }: LeasedNotice): Promise<Endpoint | null> => {
  const chat = replyVia === null ? null : await findEndpointById(tx, replyVia);
  return chat !== null && mayHear(chat, recipient) ? chat : null;
};

const addressesOf = async (tx: Tx, leased: LeasedNotice): Promise<readonly Endpoint[]> => {
  const all = await endpointsOf(tx, leased.recipient);
  const asked = await chatThatAsked(tx, leased);
  // The message that is changed stands in this one chat.
  if (leased.notice.kind === 'edited') return asked === null ? [] : [asked];
  const others = all.filter((endpoint) => endpoint.reachable && endpoint.id !== asked?.id);
  return asked === null ? others : [asked, ...others];
};

const asItHoldsNow = async (
  tx: Tx,
  { notice, recipient }: LeasedNotice,
  { office, now }: Pick<Present, 'office'> & { readonly now: Instant },
): Promise<Notice | null> => {
  const today = dayOf(now);
  if (recipient.kind !== 'person') return notice;
  const person = office.people.get(recipient.id);
  if (person?.active !== true) return null;
  if (isReminder(notice) && isOnLeave(office.absences, recipient.id, today)) return null;
  if (notice.kind === 'indicators-asked') return askedStill(tx, { notice, reader: recipient.id, now });
  const works = await loadWork(tx, { assignments: assignmentsToRecheck(notice) });
  const putOff = new Set((await loadPutOff(tx, recipient.id, now)).map(({ assignmentId }) => assignmentId));
  const byId = new Map(works.map((work) => [work.assignment.id, work]));
  const checked = recheck(notice, recipient.id, { office, today, putOff, works: byId });
  return checked === null ? null : withShares({ tx, office, person, now }, checked);
};

// What nobody has asked for waits for the end of a leave, but for reminders: those are withdrawn, and the planner says them anew on return.
const speakingTimeFor = ({ recipient, notice }: LeasedNotice, { office, now }: { office: Office; now: Instant }): Instant => {
  const leave = recipient.kind === 'person' ? leaveOn(office.absences, recipient.id, dayOf(now)) : null;
  const from = leave === null || isReminder(notice) ? now : instantAt(addDays(leave.to, 1), MORNING);
  return nextSpeakingTime(from, office.calendar);
};

/**
 * Looks again before sending: null where it is not to go now. What nobody has asked for and comes late in the evening, after retries, waits
 * for the morning, and so does what goes beyond the day's few messages; what does not hold any more is written down as withdrawn.
 */
export const prepareNotice = (db: Database, leased: LeasedNotice, now: Instant): Promise<ReadyNotice | null> =>
  transact(db, async (tx) => {
    const office = await loadOffice(tx);
    const speakingTime = keepsQuietHours(leased.notice) ? speakingTimeFor(leased, { office, now }) : now;
    if (speakingTime > now) {
      await postpone(tx, leased, speakingTime);
      return null;
    }
    const notice = await asItHoldsNow(tx, leased, { office, now });
    if (notice === null) {
      await settle(tx, leased, { kind: 'withdrawn', at: now, reason: 'không còn đúng lúc gửi' });
      await holdAgain(tx, foldedIn(leased.notice));
      return null;
    }
    if (!(await keepsToBudget(tx, { leased, notice }, now))) return null;
    return { notice, endpoints: await addressesOf(tx, leased) };
  });

/** Notes that a send begins: from here on a crash leaves the fate of the notice unknown. Returns it with the hold that counts from now on. */
export const noteSending = (db: Database, leased: LeasedNotice, now: Instant): Promise<LeasedNotice> =>
  transact(db, async (tx) => ({ ...leased, ...(await markSending(tx, leased, { now, leaseMs: LEASE_MS })) }));

interface Try {
  readonly leased: LeasedNotice;
  readonly endpoint: Endpoint;
  readonly outcome: DeliveryOutcome;
  /** How many messages a month the plan of the endpoint's channel allows; null where nobody counts. */
  readonly monthlyLimit: number | null;
}

const noteArrived = async (
  tx: Tx,
  { leased, endpoint, monthlyLimit, parts }: Omit<Try, 'outcome'> & { readonly parts: number },
  now: Instant,
): Promise<void> => {
  await settle(tx, leased, { kind: 'sent', at: now });
  if (!endpoint.reachable) await markReachable(tx, endpoint.id, true, null);
  if (monthlyLimit !== null) await countForMonth(tx, { channel: endpoint.channel, messages: parts, limit: monthlyLimit }, now);
};

/** Writes down one try, marks an address that takes nothing any more, and counts what arrived where a plan allows only so many. */
export const noteTry = (db: Database, { outcome, ...tried }: Try, now: Instant): Promise<void> =>
  transact(db, async (tx) => {
    const { leased, endpoint } = tried;
    await recordDelivery(tx, { noticeId: leased.id, endpointId: endpoint.id, at: now, outcome });
    if (outcome.kind === 'unreachable') await markReachable(tx, endpoint.id, false, outcome.reason);
    if (outcome.kind === 'sent') await noteArrived(tx, { ...tried, parts: outcome.parts ?? 1 }, now);
  });

type NotSent = Exclude<DeliveryOutcome, { kind: 'sent' }>;
type Waiting = Exclude<Settlement, { kind: 'sent' }>;

const SHORTEST_PAUSE_MS = 1_000;

const NO_ADDRESS: NotSent = { kind: 'refused', reason: 'chưa có địa chỉ nhận tin' };

const settlementOf = (leased: LeasedNotice, outcome: NotSent, now: Instant): Waiting => {
  const { reason } = outcome;
  if (isGivenUp(leased.firstTriedAt ?? now, now)) return { kind: 'dead', at: now, reason };
  switch (outcome.kind) {
    case 'unknown':
      return mustArrive(leased.notice)
        ? { kind: 'unknown-again', at: now, again: addMs(now, retryDelayMs(leased.tries + 1)), reason }
        : { kind: 'unknown', at: now, reason };
    case 'retry-at':
      // Never at once, whatever the channel says: a clock that differs must not make the loop spin.
      return { kind: 'retry', at: now, again: instant(Math.max(outcome.at, now + SHORTEST_PAUSE_MS)), reason };
    case 'unreachable':
    case 'refused':
      // A message that can no longer be changed stays as it was: its answer has been given.
      return { kind: leased.notice.kind === 'edited' ? 'withdrawn' : 'dead', at: now, reason };
  }
};

const mustBeSeenByAdmin = (leased: LeasedNotice, settlement: Waiting, now: Instant): boolean => {
  if (leased.alerted || leased.notice.kind === 'admin-alert') return false;
  return settlement.kind === 'dead' || isStuck(leased.firstTriedAt ?? now, now);
};

const recipientName = async (tx: Tx, { recipient }: LeasedNotice): Promise<string> => {
  if (recipient.kind !== 'person') return `${recipient.kind} ${String(recipient.id)}`;
  return (await loadOffice(tx)).people.get(recipient.id)?.name ?? String(recipient.id);
};

/**
 * Settles a notice that no address has taken: it waits for another try, or it is dead with its reason. The admin hears of a dead one at
 * once, of one that waits after five minutes.
 */
export const noteUndelivered = (
  db: Database,
  { leased, outcome }: { leased: LeasedNotice; outcome: NotSent | null },
  now: Instant,
): Promise<Settlement['kind']> =>
  transact(db, async (tx) => {
    const settlement = settlementOf(leased, outcome ?? NO_ADDRESS, now);
    await settle(tx, leased, settlement);
    if (mustBeSeenByAdmin(leased, settlement, now)) {
      const recipient = await recipientName(tx, leased);
      const alert = { kind: 'undeliverable', recipient, notice: leased.notice.kind, reason: settlement.reason } as const;
      await alertAdmin(tx, alert, { slot: `${dayOf(now)}·${recipient}`, now });
      await markAlerted(tx, leased.id);
    }
    return settlement.kind;
  });

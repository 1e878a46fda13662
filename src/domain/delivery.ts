import type { Notice, NoticeKind } from './notice.ts';
import { addMs, HOUR_MS, type Instant, MINUTE_MS } from './time/instant.ts';

/** How one try to deliver one notice to one endpoint ended (lần gửi). */
export type DeliveryOutcome =
  | { readonly kind: 'sent'; readonly messageRef: string; /** More than one where the text was split. */ readonly parts?: number }
  /** Nothing went out. `elsewhere`: the channel may stay down for long, so that meanwhile another address may serve. */
  | { readonly kind: 'retry-at'; readonly at: Instant; readonly reason: string; readonly elsewhere?: boolean }
  /** The answer was lost: it may have arrived. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** This address takes nothing any more (blocked, kicked, gone). */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** The channel will never take this message. */
  | { readonly kind: 'refused'; readonly reason: string };

const PLEASANTRIES: readonly NoticeKind[] = [
  'edited',
  'help',
  'not-understood',
  'did-you-mean',
  'not-yet',
  'apology',
  'linking',
  'list',
  'obstacle-list',
  'group-list',
  'task-roll-up',
  'task-history',
  'assigning-refused',
  'gaps-by-unit',
  'gap-refused',
  'snooze-asked',
  'extension-until',
  'many-asked',
  'evidence-which',
  'evidence-refused',
  'own-hour',
  'why-told',
  'duties-told',
  'reports-counted',
  'indicators-listed',
  'regular-refused',
];

/** Whether a notice whose fate is unknown is sent again: deadlines, records and escalations are, pleasantries are not. */
export const mustArrive = (notice: Pick<Notice, 'kind'>): boolean => !PLEASANTRIES.includes(notice.kind);

/**
 * What a failure means where a part of the message has arrived: a clean "not sent" would be untrue, and the whole may only be sent again as
 * what may come twice.
 */
export const afterAPart = (outcome: DeliveryOutcome): DeliveryOutcome =>
  outcome.kind === 'retry-at' || outcome.kind === 'refused'
    ? { kind: 'unknown', reason: `chỉ một phần tin đã tới: ${outcome.reason}` }
    : outcome;

const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 5 * MINUTE_MS;

/** How long to wait after this many failed tries: 5 s, 10 s, 20 s … up to 5 minutes. */
export const retryDelayMs = (tries: number): number => Math.min(FIRST_DELAY_MS * 2 ** Math.max(0, tries - 1), LONGEST_DELAY_MS);

/** After this long without success a notice is dead, and the admin has been told. */
const GIVE_UP_AFTER_MS = 24 * HOUR_MS;
/** What no channel can deliver reaches a named person within ten minutes; half of it is kept for the telling. */
const ALERT_AFTER_MS = 5 * MINUTE_MS;

/** Whether a notice that waits since `since` is given up at `now`. */
export const isGivenUp = (since: Instant, now: Instant): boolean => now >= addMs(since, GIVE_UP_AFTER_MS);

/** Whether the admin must hear now that a notice is stuck. */
export const isStuck = (since: Instant, now: Instant): boolean => now >= addMs(since, ALERT_AFTER_MS);

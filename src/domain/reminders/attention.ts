import type { AssigningNews } from '../assigning/assigning-notice.ts';
import type { Notice, NoticeKind } from '../notice.ts';
import { isReminder, keepsQuietHours } from '../shown-lines.ts';
import { type Instant, timeOf } from '../time/instant.ts';
import { LAST_CALL } from './rounds.ts';

/** So many messages a day, besides the morning's, may call somebody who has not written first. */
export const MOST_BESIDES_A_DAY = 2;

/**
 * Whether a notice to a person counts against the day's few: everything that nobody has asked for, but for the one grouped message of the
 * morning. So count the last call, what was put off, new work, a request to approve, an obstacle, an urging, a return, gaps that are asked
 * for, an amended plan, and any news of what another has done. An answer goes at once and does not count; a word to the admin is of the
 * system's health and does not either.
 */
export const countsAgainstDay = (notice: Notice): boolean =>
  notice.kind !== 'morning' && notice.kind !== 'digest' && keepsQuietHours(notice);

// What the reader is to do something about.
const asksReader = (notice: Notice): boolean => {
  if (notice.kind === 'decided-on-yours') return notice.act === 'returned';
  if (notice.kind === 'extension-told') return notice.outcome.what === 'refused';
  if (notice.kind === 'assigning-told') return notice.news.what === 'part-done' && notice.news.toApprove;
  if (notice.kind === 'person-gone') return notice.reader === 'heir' && notice.toGive.length > 0;
  return notice.kind !== 'reminded-again' && isReminder(notice);
};

const STOPS: readonly AssigningNews['what'][] = ['moved-away', 'cancelled', 'superseded'];

// What the reader would otherwise go on with in vain, or take for true.
const stopsReader = (notice: Notice): boolean => {
  if (notice.kind === 'assigning-told') return STOPS.includes(notice.news.what);
  if (notice.kind === 'person-gone') return notice.reader === 'self';
  if (notice.kind === 'standing-in') return notice.step.kind !== 'forwarded';
  // Who asked for more time waits for the answer, and goes on otherwise today.
  return notice.kind === 'correction' || notice.kind === 'extension-told';
};

/**
 * Whether a notice may go now to somebody who got so many of them today. Until the afternoon one is kept for what changes the reader's day,
 * the last call above all: that something was approved, or is done elsewhere, can be known tomorrow.
 */
export const mayGoNow = (notice: Notice, spent: number, now: Instant): boolean => {
  const kept = asksReader(notice) || stopsReader(notice) || timeOf(now) >= LAST_CALL ? 0 : 1;
  return spent + kept < MOST_BESIDES_A_DAY;
};

/** Where the next morning's message says all of it from how things stand. */
const SAID_FROM_STATE: readonly NoticeKind[] = [
  ...(['urgent', 'reminded-again', 'obstacle-told', 'approval-asked', 'assigned-to-you', 'given-to-you', 'gaps-asked'] as const),
  'extension-asked',
];

/** How the next morning's message makes up for a notice that may not go today. */
export interface MadeUp {
  /** Its work no longer counts as told, so that the morning speaks of it again as it then stands. */
  readonly retold: boolean;
  /** Its words are kept, since how things stand does not tell them. */
  readonly kept: boolean;
}

/** How the next morning makes up for it, so that nothing is lost. */
export const madeUpInMorning = (notice: Notice): MadeUp => ({
  retold: notice.kind === 'reminded-again' || asksReader(notice),
  kept: !SAID_FROM_STATE.includes(notice.kind),
});

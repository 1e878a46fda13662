import type { Tx } from '#db/database.ts';
import { countedSince, holdForMorning } from '#db/held-notices.ts';
import { forgetMentions } from '#db/mentions.ts';
import { settle } from '#db/outbox.ts';
import type { LeasedNotice } from '#db/outbox-leases.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { countsAgainstDay, madeUpInMorning, mayGoNow } from '#domain/reminders/attention.ts';
import { shownLines } from '#domain/shown-lines.ts';
import { dayOf, type Instant, instantAt } from '#domain/time/instant.ts';
import { MIDNIGHT } from './run-snoozes.ts';

const putIntoMorning = async (tx: Tx, leased: LeasedNotice, { to, at }: { to: PersonId; at: Instant }): Promise<void> => {
  const { retold, kept } = madeUpInMorning(leased.notice);
  const assignments = shownLines(leased.notice).map(({ assignmentId }) => assignmentId);
  if (retold) await forgetMentions(tx, { personId: to, assignments, since: dayOf(leased.createdAt) });
  if (kept) await holdForMorning(tx, leased);
  else await settle(tx, leased, { kind: 'withdrawn', at, reason: 'đã đủ số tin trong ngày; tin sáng hôm sau nêu' });
};

/**
 * Whether a notice that is about to go, as it holds now, stays within what its reader is told a day; what goes beyond is left to the next
 * morning's message, and nothing is sent. Asked when it goes and not when it is written, and one notice a recipient goes at a time, so that
 * no two that are written at once can both be the last. What may have arrived before is sent again without being counted anew.
 */
export const keepsToBudget = async (
  tx: Tx,
  { leased, notice }: { readonly leased: LeasedNotice; readonly notice: Notice },
  now: Instant,
): Promise<boolean> => {
  const { recipient } = leased;
  if (recipient.kind !== 'person' || leased.replyVia !== null || leased.resend || !countsAgainstDay(notice)) return true;
  const spent = (await countedSince(tx, [recipient.id], instantAt(dayOf(now), MIDNIGHT))).get(recipient.id) ?? 0;
  if (mayGoNow(notice, spent, now)) return true;
  await putIntoMorning(tx, leased, { to: recipient.id, at: now });
  return false;
};

import type { FollowedWork } from '#domain/followed-work.ts';
import { asId, type AssignmentId, type NoticeId, type PersonId } from '#domain/ids.ts';
import type { ShownNotice } from '#domain/notice.ts';
import type { Office } from '#domain/office/office.ts';
import { recheck } from '#domain/recheck/recheck.ts';
import { countsAgainstDay, madeUpInMorning, mayGoNow } from '#domain/reminders/attention.ts';
import type { HeldNews } from '#domain/reminders/news-in-morning.ts';
import { MORNING, nextSpeakingTime } from '#domain/reminders/rounds.ts';
import { isReminder, shownLines } from '#domain/shown-lines.ts';
import { isOnLeave, leaveOn } from '#domain/standing-in/absence.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { dayOf, type Instant, instantAt } from '#domain/time/instant.ts';

/** A notice that waits for its time. */
interface Waiting {
  readonly to: PersonId;
  readonly notice: ShownNotice;
  readonly writtenOn: Day;
  readonly notBefore: Instant;
}

/** A message that has gone out. */
export interface Sent {
  readonly to: PersonId;
  readonly at: Instant;
  readonly notice: ShownNotice;
}

interface Around {
  readonly office: () => Office;
  readonly works: ReadonlyMap<AssignmentId, FollowedWork>;
  /** What was told from that day on does not count as told. */
  readonly forget: (personId: PersonId, assignments: readonly AssignmentId[], since: Day) => void;
}

/** A dispatcher in memory: it keeps to the hours, to leave and to the day's few messages by the rules of the domain. */
export const dispatcher = ({ office, works, forget }: Around, goesOut: (sent: Sent) => void) => {
  let waiting: Waiting[] = [];
  let held: readonly HeldNews[] = [];
  const spent = new Map<string, number>();
  let ids = 0;

  // What nobody has asked for waits for the hours, and news for the end of a leave.
  const speakingTime = ({ to, notice }: Waiting, at: Instant): Instant => {
    const leave = leaveOn(office().absences, to, dayOf(at));
    const from = leave === null || isReminder(notice) ? at : instantAt(addDays(leave.to, 1), MORNING);
    return nextSpeakingTime(from, office().calendar);
  };
  const asItHolds = ({ to, notice }: Waiting, today: Day): ShownNotice | null => {
    const { people, absences } = office();
    if (people.get(to)?.active !== true || (isReminder(notice) && isOnLeave(absences, to, today))) return null;
    const checked = recheck(notice, to, { office: office(), today, works });
    return checked?.kind === 'edited' ? null : checked;
  };
  const leaveToMorning = ({ to, notice, writtenOn }: Waiting): void => {
    const { retold, kept } = madeUpInMorning(notice);
    const lines = shownLines(notice).map(({ assignmentId }) => assignmentId);
    if (retold) forget(to, lines, writtenOn);
    ids += 1;
    if (kept) held = [...held, { id: asId<NoticeId>(ids), personId: to, notice }];
  };
  const go = (one: Waiting, at: Instant): void => {
    const speaking = speakingTime(one, at);
    if (speaking > at) {
      waiting.push({ ...one, notBefore: speaking });
      return;
    }
    const notice = asItHolds(one, dayOf(at));
    if (notice === null) return;
    const key = `${String(one.to)}·${dayOf(at)}`;
    const before = spent.get(key) ?? 0;
    const counts = countsAgainstDay(notice);
    if (counts && !mayGoNow(notice, before, at)) {
      leaveToMorning({ ...one, notice });
      return;
    }
    if (counts) spent.set(key, before + 1);
    goesOut({ to: one.to, at, notice });
  };

  return {
    held: (): readonly HeldNews[] => held,
    folded: (ids: readonly NoticeId[]): void => {
      held = held.filter(({ id }) => !ids.includes(id));
    },
    put: (to: PersonId, notice: ShownNotice, { at, notBefore = at }: { readonly at: Instant; readonly notBefore?: Instant }): void => {
      waiting.push({ to, notice, writtenOn: dayOf(at), notBefore: nextSpeakingTime(notBefore, office().calendar) });
    },
    /** Sends all that is due by then, the oldest first. */
    runUntil: (at: Instant): void => {
      const due = waiting.filter(({ notBefore }) => notBefore <= at).sort((a, b) => a.notBefore - b.notBefore);
      waiting = waiting.filter(({ notBefore }) => notBefore > at);
      for (const one of due) go(one, one.notBefore);
    },
  };
};

import type { NoticeId, PersonId } from '../ids.ts';
import type { Notice, ShownNotice } from '../notice.ts';
import { isOnLeave } from '../standing-in/absence.ts';
import type { OnDay } from '../standing-in/reader.ts';
import { emptyMorning } from './empty-morning.ts';
import type { PlannedNotice } from './plan-reminders.ts';
import { groupBy } from '../group-by.ts';

/** What somebody was not told on its day, since the day's few messages were used up. */
export interface HeldNews {
  readonly id: NoticeId;
  readonly personId: PersonId;
  readonly notice: ShownNotice;
}

const withNews = (planned: PlannedNotice, held: readonly HeldNews[]): PlannedNotice =>
  planned.notice.kind === 'morning'
    ? { ...planned, notice: { ...planned.notice, news: held.map(({ id, notice }) => ({ id, notice })) } }
    : planned;

/**
 * Puts what was held back into the morning's messages; whoever would get none gets one that only tells it. For who is on leave it waits on.
 */
export const tellNewsInMorning = (planned: readonly PlannedNotice[], held: readonly HeldNews[], asOf: OnDay): readonly PlannedNotice[] => {
  const { office, today } = asOf;
  if (held.length === 0) return planned;
  const isThere = ({ personId }: HeldNews): boolean =>
    office.people.get(personId)?.active === true && !isOnLeave(office.absences, personId, today);
  const news = groupBy(held.filter(isThere), ({ personId }) => personId);
  const said = new Set<number>();
  const folded = planned.map((one) => {
    if (one.recipient.kind !== 'person' || one.notice.kind !== 'morning') return one;
    said.add(one.recipient.id);
    const own = news.get(one.recipient.id);
    return own === undefined ? one : withNews(one, own);
  });
  const alone = [...news].filter(([personId]) => !said.has(personId));
  return [...folded, ...alone.map(([personId, own]) => withNews(emptyMorning(personId, asOf), own))];
};

/** Which held notices a morning's message tells. */
export const foldedIn = (notice: Notice): readonly NoticeId[] => (notice.kind === 'morning' ? (notice.news ?? []).map(({ id }) => id) : []);

import { loadWork } from '#db/followed-work.ts';
import { findLate, type LateIn, lateToday } from '#db/late-work.ts';
import { type AlikeWork, answerAtOnce, countLeads } from '#db/lead-figures.ts';
import { countCells, isOverdue } from '#domain/counts.ts';
import type { Notice } from '#domain/notice.ts';
import { mayDo } from '#domain/permissions.ts';
import { byUnit } from '#domain/reminders/plan-reminders.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { withGaps } from '../gaps/lines-with-gaps.ts';
import { cutOverdue } from './cut-overdue.ts';
import { leadScopeOf } from './lead-scope.ts';
import { inLines } from './show-list.ts';
import type { Speaking } from './speaker.ts';
import { seenBy } from './visible-work.ts';

type ListNotice = Extract<Notice, { kind: 'list' }>;

/** So many lines are told as they are; a message has room for fewer. */
const MOST_LINES = 60;

const atFirst = (all: readonly AlikeWork[], today: Day, { office }: Speaking): Pick<ListNotice, 'firstCounts'> => {
  const hasMoved = all.some(({ firstDay, task }) => firstDay !== null && firstDay !== task.deadline.lastDay);
  const first = all.map((work) => ({ ...work, task: { deadline: { lastDay: work.firstDay } } }));
  return hasMoved ? { firstCounts: countCells(first, today, office.calendar) } : {};
};

type Shown = Pick<ListNotice, 'units' | 'cut'>;

const wholeList = async (speaking: Speaking, late: LateIn): Promise<Shown> => {
  const { tx, office } = speaking;
  const found = await findLate(tx, late, { units: 'all', apart: [], most: MOST_LINES });
  const seen = await seenBy(speaking, await loadWork(tx, { assignments: found.map(({ id }) => id) }));
  const works = seen.filter(({ work, relations }) => mayDo(relations, 'see-whole') && isOverdue(work, late.today, office.calendar));
  const lines = inLines(
    works.map(({ work }) => work),
    speaking,
  );
  return { units: byUnit(await withGaps(lines, speaking)) };
};

/**
 * "việc quá hạn?": counted where the work is stored, and only the lines that a message has room for are loaded. Who leads a whole province
 * asks as well. The rules count and decide: of what is alike in the store, one stands for all.
 */
export const listOverdue = async (speaking: Speaking, mostLines = MOST_LINES): Promise<ListNotice> => {
  const { tx, office, now } = speaking;
  const today = dayOf(now);
  const scope = leadScopeOf(speaking);
  await answerAtOnce(tx);
  const all = await countLeads(tx, scope);
  const counts = countCells(all, today, office.calendar);
  const late = { scope, ...lateToday(today, office.calendar) };
  const { openOverdue } = counts;
  const shown = openOverdue <= mostLines ? await wholeList(speaking, late) : await cutOverdue(speaking, late, openOverdue);
  return { kind: 'list', topic: 'overdue', ...shown, counts, ...atFirst(all, today, speaking), day: today };
};

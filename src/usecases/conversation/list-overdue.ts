import { loadWork } from '#db/followed-work.ts';
import { type AlikeWork, countScope, findLate, hasTaskLateIn, type LeadScope } from '#db/work-figures.ts';
import { countCells, type FourCells, isOverdue } from '#domain/counts.ts';
import type { UnitId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import type { UnitLines } from '#domain/shown-work.ts';
import { unitLabel } from '#domain/office/unit.ts';
import { mayDo } from '#domain/permissions.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { PARTS_TOLD_TOGETHER, workLine } from '#domain/work-line.ts';
import { withGaps } from '../gaps/lines-with-gaps.ts';
import type { Speaking } from './speaker.ts';
import { seenBy, unitsInSight } from './visible-work.ts';

type ListNotice = Extract<Notice, { kind: 'list' }>;

/** More lines than this no message has room for. */
const MOST_LINES = 60;
/** Looked at, since a few of what may be late is not late yet. */
const MOST_LOOKED_AT = 100;

const atFirst = (all: readonly AlikeWork[], today: Day, { office }: Speaking): FourCells | null => {
  const hasMoved = all.some(({ firstDay, task }) => firstDay !== null && firstDay !== task.deadline.lastDay);
  if (!hasMoved) return null;
  const first = all.map((work) => ({ ...work, task: { deadline: { lastDay: work.firstDay } } }));
  return countCells(first, today, office.calendar);
};

const lateByUnit = (late: readonly AlikeWork[], today: Day, { office }: Speaking): ReadonlyMap<UnitId, number> => {
  const counts = new Map<UnitId, number>();
  for (const work of late)
    if (work.unitId !== null && isOverdue(work, today, office.calendar))
      counts.set(work.unitId, (counts.get(work.unitId) ?? 0) + work.alike);
  return counts;
};

interface LateUnit {
  readonly id: UnitId;
  readonly unit: string;
  readonly works: number;
}

/** The lines of the first units, as many as a message has room for; of the others only how many there are. */
const inUnits = async (speaking: Speaking, scope: LeadScope, units: readonly LateUnit[]): Promise<readonly UnitLines[]> => {
  const { tx, office, now } = speaking;
  const today = dayOf(now);
  let room = MOST_LINES;
  const shown = units.filter(({ works }) => {
    const fits = room > 0;
    room -= works;
    return fits;
  });
  const ids = await findLate(tx, scope, { today, units: shown.map(({ id }) => id), most: MOST_LOOKED_AT });
  const seen = await seenBy(speaking, await loadWork(tx, { assignments: ids }));
  const late = seen.filter(({ work, relations }) => mayDo(relations, 'see-whole') && isOverdue(work, today, office.calendar));
  const lines = late.map(({ work }) => ({ unitId: work.assignment.unitId, line: workLine(work, office, today) }));
  const order = lines.sort(({ line: a }, { line: b }) => (a.lastDay ?? '').localeCompare(b.lastDay ?? '') || a.number - b.number);
  const told = await withGaps(
    order.slice(0, MOST_LINES).map(({ line }) => line),
    speaking,
  );
  const unitOf = new Map(order.map(({ unitId, line }) => [line.assignmentId, unitId]));
  return units.map(({ id, unit, works }) => {
    const own = told.filter(({ assignmentId }) => unitOf.get(assignmentId) === id);
    return { unit, lines: own, ...(works > own.length ? { more: works - own.length } : {}) };
  });
};

/**
 * "việc quá hạn?" of somebody who acts for nobody else: counted where the work is stored, and only the lines that a message has room for
 * are loaded. Who leads a whole province asks as well. The rules count and decide: of what is alike in the store, one stands for all. Null where
 * that does not do.
 */
export const listOverdue = async (speaking: Speaking): Promise<ListNotice | null> => {
  const { tx, office, now, person } = speaking;
  const today = dayOf(now);
  const scope = { person: person.id, units: unitsInSight(speaking) };
  const { all, late } = await countScope(tx, scope, today);
  const units = [...lateByUnit(late, today, speaking)]
    .map(([id, works]) => ({ id, unit: unitLabel(office.tree, id), works }))
    .sort((a, b) => a.unit.localeCompare(b.unit, 'vi'));
  // What many units owe alike is told together, and for that all of it must be known.
  const isCut = units.reduce((sum, { works }) => sum + works, 0) > MOST_LINES;
  if (isCut && (await hasTaskLateIn(tx, scope, { today, parts: PARTS_TOLD_TOGETHER }))) return null;
  const firstCounts = atFirst(all, today, speaking);
  return {
    ...{ kind: 'list', topic: 'overdue', units: await inUnits(speaking, scope, units) },
    ...{ counts: countCells(all, today, office.calendar), ...(firstCounts === null ? {} : { firstCounts }), day: today },
  };
};

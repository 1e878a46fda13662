import { loadWork } from '#db/followed-work.ts';
import { findLate, findLateParts, findSharedLate, findUncarried, type FoundLate, type LateIn, type LatePart } from '#db/late-work.ts';
import { isOverdue } from '#domain/counts.ts';
import type { AssignmentId, TaskId, UnitId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { type UnitOrder, unitOrder } from '#domain/office/unit-order.ts';
import { mayDo } from '#domain/permissions.ts';
import { workingDaysLate } from '#domain/reminders/ladder.ts';
import type { NamedUnits, SharedLine, UnitLines, WorkLine } from '#domain/shown-work.ts';
import { PARTS_TOLD_TOGETHER, workLine } from '#domain/work-line.ts';
import { type ListedUnits, listedUnits } from './listed-units.ts';
import { type Listed, MOST_NUMBERS, mostEntriesEach } from './message-room.ts';
import type { Speaking } from './speaker.ts';
import { seenBy } from './visible-work.ts';
import { groupBy } from '#domain/group-by.ts';

type ListNotice = Extract<Notice, { kind: 'list' }>;
type Lines = ReadonlyMap<AssignmentId, WorkLine>;

const MOST_UNITS_NAMED = 3;

const loadLines = async (speaking: Speaking, { today }: LateIn, ids: readonly AssignmentId[]): Promise<Lines> => {
  const { tx, office } = speaking;
  const seen = await seenBy(speaking, await loadWork(tx, { assignments: ids }));
  const late = seen.filter(({ work, relations }) => mayDo(relations, 'see-whole') && isOverdue(work, today, office.calendar));
  return new Map(late.map(({ work }) => [work.assignment.id, workLine(work, office, today)]));
};

const namedUnits = (parts: readonly LatePart[], { labels }: UnitOrder): NamedUnits => ({
  count: parts.length,
  named: parts.slice(0, MOST_UNITS_NAMED).map(({ unitId }) => labels.get(unitId) ?? ''),
});

interface InOrder {
  readonly late: LateIn;
  readonly order: UnitOrder;
}

const sharedLine = (parts: readonly LatePart[], line: WorkLine, { order, late }: InOrder): SharedLine => {
  const daysLate = parts.map(({ lastDay, handedIn }) => workingDaysLate({ lastDay }, handedIn ?? late.today, late.calendar));
  return {
    line: { ...line, daysLate: Math.max(...daysLate) },
    owing: namedUnits(
      parts.filter(({ handedIn }) => handedIn === null),
      order,
    ),
    waiting: namedUnits(
      parts.filter(({ handedIn }) => handedIn !== null),
      order,
    ),
  };
};

/** The late parts of these tasks, by task, in the order of the units. */
const partsOf = async (
  { tx }: Speaking,
  tasks: readonly TaskId[],
  { late, order: { places } }: InOrder,
): Promise<readonly (readonly LatePart[])[]> => {
  const parts = tasks.length === 0 ? [] : await findLateParts(tx, late, tasks);
  const placeOf = ({ unitId }: LatePart): number => places.get(unitId) ?? 0;
  const byTask = groupBy(
    parts.toSorted((one, other) => placeOf(one) - placeOf(other)),
    ({ taskId }) => taskId,
  );
  return tasks.map((task) => byTask.get(task) ?? []);
};

const linesOf = (
  { unitId, heading, works }: ListedUnits['units'][number],
  { found, lines, most }: { found: ReadonlyMap<UnitId, readonly FoundLate[]>; lines: Lines; most: number },
): UnitLines => {
  const ofUnit = found.get(unitId) ?? [];
  const own = ofUnit.slice(0, most).flatMap(({ id }) => lines.get(id) ?? []);
  const further = ofUnit.slice(most).map(({ taskId }) => taskId);
  const more = works - own.length - further.length;
  return { unit: heading, lines: own, ...(further.length === 0 ? {} : { further }), ...(more === 0 ? {} : { more }) };
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** What is told of a list that is too long for any message: all that one may have room for, and of the rest how much it is. */
export const cutOverdue = async (speaking: Speaking, late: LateIn, works: number): Promise<Pick<ListNotice, 'units' | 'cut'>> => {
  const { tx, office } = speaking;
  const order = unitOrder(office.tree);
  const several = await findSharedLate(tx, late, { parts: 2, inOrder: order.inOrder });
  const shared = several.filter((one) => one.works >= PARTS_TOLD_TOGETHER);
  const apart = shared.map(({ taskId }) => taskId);
  const before: readonly Listed[] = shared.length === 0 ? [] : [{ heading: '', works: shared.length }];
  const { units, uncarriedIn } = await listedUnits(tx, late, { order, apart, before, parts: works });
  const unlisted = works - sum(shared.map((one) => one.works)) - sum(units.map((one) => one.works));
  const most = unlisted > 0 ? 0 : mostEntriesEach([...before, ...units]);

  const wanted = { units: units.map(({ unitId }) => unitId), apart, most: most + MOST_NUMBERS };
  const found = groupBy(await findLate(tx, late, wanted), ({ unitId }) => unitId);
  const parts = await partsOf(speaking, apart.slice(0, most), { late, order });
  const firstParts = parts.flatMap(([first]) => first ?? []);
  const lines = await loadLines(
    speaking,
    late,
    [...[...found.values()].flatMap((ofUnit) => ofUnit.slice(0, most)), ...firstParts].map(({ id }) => id),
  );
  const sharedLines = parts.flatMap((of) => {
    const line = of[0] === undefined ? undefined : lines.get(of[0].id);
    return line === undefined ? [] : [sharedLine(of, line, { order, late })];
  });
  const further = apart.slice(most, most + MOST_NUMBERS);
  const more = apart.length - sharedLines.length - further.length;
  const tasks = works - sum(several.map((one) => one.works - 1));
  const toAssign = uncarriedIn === null ? null : await findUncarried(tx, late, { unit: uncarriedIn, apart });
  return {
    units: units.map((one) => linesOf(one, { found, lines, most })),
    cut: { works, ...(tasks < works ? { tasks } : {}), most, shared: { lines: sharedLines, further, more }, unlisted, toAssign },
  };
};

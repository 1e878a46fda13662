import { isUnfinished } from '#domain/assignment/assignment.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { GapCount } from '#domain/gaps/gap-notices.ts';
import { gapsOfWhole, type WholeTask } from '#domain/gaps/whole-task.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { isCarried } from '#domain/office/answerer.ts';
import type { Office } from '#domain/office/office.ts';
import { unitLabel } from '#domain/office/unit.ts';
import { type Gap, SIX_RO } from '#domain/six-ro.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { loadOwnScope } from '../conversation/visible-work.ts';
import { loadWholeTasks } from './load-whole-tasks.ts';
import { groupBy } from '#domain/group-by.ts';

interface Unclear {
  readonly unit: string;
  readonly number: TaskId;
  readonly gaps: readonly Gap[];
}

/** How many different tasks leave each of the six open, in their order; what none leaves open is left out. */
export const countGaps = (unclear: readonly Pick<Unclear, 'number' | 'gaps'>[]): readonly GapCount[] =>
  SIX_RO.map((gap) => ({ gap, count: new Set(unclear.filter(({ gaps }) => gaps.includes(gap)).map(({ number }) => number)).size })).filter(
    ({ count }) => count > 0,
  );

// Of a task with several leads, only the unit that has nobody lacks a person.
const gapsOfPart = (work: FollowedWork, whole: WholeTask, office: Office): readonly Gap[] =>
  gapsOfWhole(whole, office).filter((gap) => gap !== 'person' || !isCarried(work, office));

const byUnit = (unclear: readonly Unclear[]): Extract<Notice, { kind: 'gaps-by-unit' }>['units'] =>
  [...groupBy(unclear, ({ unit }) => unit)]
    .map(([unit, of]) => ({ unit, counts: countGaps(of), numbers: [...new Set(of.map(({ number }) => number))] }))
    .sort((a, b) => b.numbers.length - a.numbers.length || a.unit.localeCompare(b.unit, 'vi'));

/** "Việc nào chưa rõ?": the running lead work within the speaker's sight that leaves something open, by unit, the most first. */
export const listGaps = async (speaking: Speaking, gap: Gap | null): Promise<Notice> => {
  const { tx, office } = speaking;
  const scope = (await loadOwnScope(speaking)).map(({ work }) => work);
  const running = scope.filter(({ assignment }) => assignment.part === 'lead' && isUnfinished(assignment));
  const numbers = [...new Set(running.map(({ task }) => task.id))];
  const wholes = new Map((await loadWholeTasks(tx, numbers)).map((whole) => [whole.task.id, whole]));
  const unclear = running.flatMap((work): readonly Unclear[] => {
    const whole = wholes.get(work.task.id);
    const gaps = whole === undefined ? [] : gapsOfPart(work, whole, office);
    const isAsked = gap === null ? gaps.length > 0 : gaps.includes(gap);
    return isAsked ? [{ unit: unitLabel(office.tree, work.assignment.unitId), number: work.task.id, gaps }] : [];
  });
  return {
    kind: 'gaps-by-unit',
    gap,
    tasks: numbers.length,
    unclear: new Set(unclear.map(({ number }) => number)).size,
    counts: countGaps(unclear),
    units: byUnit(unclear),
  };
};

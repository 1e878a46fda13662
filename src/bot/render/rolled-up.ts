import type { NamedUnits, SharedLine, TaskShare, WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import type { Entry } from './draft.ts';
import { PARTS_TOLD_TOGETHER } from '#domain/work-line.ts';
import { shorten } from './one-line.ts';
import { taskEntry } from './task-line.ts';
import { groupBy } from '#domain/group-by.ts';

const MOST_UNITS_NAMED = 3;
const LONGEST_UNIT = 40;

interface Parted {
  /** The parts of each task of which there are many, in the order of their first. */
  readonly many: readonly (readonly WorkLine[])[];
  readonly single: readonly WorkLine[];
}

/** Parts what many units do of one task from the rest: nobody reads 95 lines of the same. */
export const partedByTask = (lines: readonly WorkLine[]): Parted => {
  const byTask = groupBy(lines, ({ number }) => number);
  const isMany = ({ number }: WorkLine): boolean => (byTask.get(number)?.length ?? 0) >= PARTS_TOLD_TOGETHER;
  return {
    many: [...byTask.values()].filter(({ length }) => length >= PARTS_TOLD_TOGETHER),
    single: lines.filter((line) => !isMany(line)),
  };
};

/** How many tasks these lines tell of, as they are read. */
export const tasksRead = (lines: readonly WorkLine[]): number => {
  const { many, single } = partedByTask(lines);
  return many.length + single.length;
};

/** What a section says of its units ("chưa nộp"), and how far each task is as a whole. */
export interface RollingUp {
  readonly today: Day;
  readonly words: string;
  readonly shares: readonly TaskShare[];
}

/** What units owe that have not handed in. */
export const NOT_HANDED_IN = 'chưa nộp';

const namedUnits = (lines: readonly WorkLine[]): NamedUnits => ({
  count: lines.length,
  named: lines.slice(0, MOST_UNITS_NAMED).map(({ unit }) => unit),
});

/** Many parts of one task as one line. */
const sharedLine = (lines: readonly [WorkLine, ...WorkLine[]], words: string): SharedLine => {
  // Who has handed in and waits for approval owes nothing, whatever the rest owe.
  const waits = ({ state }: WorkLine): boolean => words === NOT_HANDED_IN && state === 'submitted';
  const [waiting, owing] = [lines.filter(waits), lines.filter((line) => !waits(line))];
  // The latest of them tells how late the task is.
  const daysLate = Math.max(...lines.map((line) => line.daysLate));
  return { line: { ...lines[0], daysLate }, owing: namedUnits(owing), waiting: namedUnits(waiting) };
};

const unitsWords = ({ count, named }: NamedUnits, how: string): readonly string[] => {
  if (count === 0) return [];
  const names = named.map((name) => shorten(name, LONGEST_UNIT)).join('; ');
  return [`${count} đơn vị ${how}: ${names}${count > named.length ? '; …' : ''}`];
};

/** "8/20 đơn vị đã nộp · 12 đơn vị chưa nộp: UBND xã A; UBND xã B; …": many parts of one task as one entry. */
export const sharedEntry = ({ line, owing, waiting }: SharedLine, { today, words, shares }: RollingUp): Entry => {
  const share = shares.find(({ number }) => number === line.number);
  // What each has said of its own part is not the task's.
  const { text, numbers } = taskEntry({ ...line, state: 'open', percent: null, product: null }, today);
  const handedIn = share === undefined ? [] : [`${share.done}/${share.of} đơn vị đã nộp`];
  const said = [...unitsWords(owing, words), ...unitsWords(waiting, 'đã nộp, chờ duyệt')];
  return { text: [text, ...handedIn, ...said].join(' · '), numbers };
};

const isFilled = (lines: readonly WorkLine[]): lines is readonly [WorkLine, ...WorkLine[]] => lines.length > 0;

/** The entries of a section: the tasks of many units first, each on its own; `one` makes those of the rest. */
export const entriesRolledUp = (
  lines: readonly WorkLine[],
  rolling: RollingUp,
  one: (lines: readonly WorkLine[]) => readonly Entry[],
): readonly Entry[] => {
  const { many, single } = partedByTask(lines);
  return [...many.filter(isFilled).map((of) => sharedEntry(sharedLine(of, rolling.words), rolling)), ...one(single)];
};

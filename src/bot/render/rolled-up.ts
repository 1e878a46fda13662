import type { TaskShare, WorkLine } from '#domain/shown-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import type { Entry } from './draft.ts';
import { PARTS_TOLD_TOGETHER } from '#domain/work-line.ts';
import { shorten } from './one-line.ts';
import { taskEntry } from './task-line.ts';

const MOST_UNITS_NAMED = 3;
const LONGEST_UNIT = 40;

interface Parted {
  /** The parts of each task of which there are many, in the order of their first. */
  readonly many: readonly (readonly WorkLine[])[];
  readonly single: readonly WorkLine[];
}

/** Parts what many units do of one task from the rest: nobody reads 95 lines of the same. */
export const partedByTask = (lines: readonly WorkLine[]): Parted => {
  const byTask = new Map<TaskId, WorkLine[]>();
  for (const line of lines) {
    const known = byTask.get(line.number);
    if (known === undefined) byTask.set(line.number, [line]);
    else known.push(line);
  }
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

const unitsNamed = (lines: readonly WorkLine[]): string => {
  const named = lines.slice(0, MOST_UNITS_NAMED).map(({ unit }) => shorten(unit, LONGEST_UNIT));
  return `${named.join('; ')}${lines.length > MOST_UNITS_NAMED ? '; …' : ''}`;
};

/** What a section says of its units ("chưa nộp"), and how far each task is as a whole. */
export interface RollingUp {
  readonly today: Day;
  readonly words: string;
  readonly shares: readonly TaskShare[];
}

/** What units owe that have not handed in. */
export const NOT_HANDED_IN = 'chưa nộp';

// Who has handed in and waits for approval owes nothing, whatever the rest owe.
const owedWords = (lines: readonly WorkLine[], words: string): string => {
  const waiting = words === NOT_HANDED_IN ? lines.filter(({ state }) => state === 'submitted') : [];
  const owing = lines.filter((line) => !waiting.includes(line));
  const said = (of: readonly WorkLine[], how: string): readonly string[] =>
    of.length === 0 ? [] : [`${of.length} đơn vị ${how}: ${unitsNamed(of)}`];
  return [...said(owing, words), ...said(waiting, 'đã nộp, chờ duyệt')].join(' · ');
};

/** "8/20 đơn vị đã nộp · 12 đơn vị chưa nộp: UBND xã A; UBND xã B; …": many parts of one task as one entry. */
const rolledUpEntry = (lines: readonly [WorkLine, ...WorkLine[]], { today, words, shares }: RollingUp): Entry => {
  const [first] = lines;
  const share = shares.find(({ number }) => number === first.number);
  // The latest of them tells how late the task is; what each has said of its own part is not the task's.
  const daysLate = Math.max(...lines.map((line) => line.daysLate));
  const { text, numbers } = taskEntry({ ...first, daysLate, state: 'open', percent: null, product: null }, today);
  const handedIn = share === undefined ? '' : ` · ${share.done}/${share.of} đơn vị đã nộp`;
  return { text: `${text}${handedIn} · ${owedWords(lines, words)}`, numbers };
};

const isFilled = (lines: readonly WorkLine[]): lines is readonly [WorkLine, ...WorkLine[]] => lines.length > 0;

/** The entries of a section: the tasks of many units first, each on its own; `one` makes those of the rest. */
export const entriesRolledUp = (
  lines: readonly WorkLine[],
  rolling: RollingUp,
  one: (lines: readonly WorkLine[]) => readonly Entry[],
): readonly Entry[] => {
  const { many, single } = partedByTask(lines);
  return [...many.filter(isFilled).map((of) => rolledUpEntry(of, rolling)), ...one(single)];
};

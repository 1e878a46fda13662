import type { Beyond, MorningPart } from '../shown-work.ts';
import { groupBy } from '../group-by.ts';
import { byUrgency } from './by-urgency.ts';
import type { SaidLine } from './morning-lines.ts';

/**
 * So many lines of each part of a morning's message are kept, and of the rest how many tasks they are: whoever stands above a whole province
 * reads no more of them anyhow, and neither planning nor sending takes more room for it.
 */
export const MOST_LINES = 1_000;

/** What one person is told this morning: the first lines of each part, and how many tasks there are besides. */
export interface FirstLines {
  readonly lines: readonly SaidLine[];
  readonly beyond: Beyond;
}

/** Under which heading a line stands. */
const partOf = ({ section, line }: SaidLine): MorningPart => (section === 'escalations' ? (line.daysLate > 0 ? 'late' : 'stuck') : section);

const tasksOf = (lines: readonly SaidLine[]): ReadonlySet<number> => new Set(lines.map(({ line }) => line.number));

// All lines of a task or none: how many units owe it is told by them.
const firstOf = (lines: readonly SaidLine[], most: number): { readonly kept: readonly SaidLine[]; readonly more: number } => {
  const tasks = tasksOf(lines.slice(0, most));
  return { kept: lines.filter(({ line }) => tasks.has(line.number)), more: tasksOf(lines).size - tasks.size };
};

/** The most urgent lines of each part, and how many tasks there are besides. */
export const firstLines = (all: readonly SaidLine[], most = MOST_LINES): FirstLines => {
  if (all.length <= most) return { lines: all, beyond: {} };
  const sorted = all.toSorted((a, b) => byUrgency(a.line, b.line));
  const parts = [...groupBy(sorted, partOf)].map(([part, lines]) => ({ part, ...firstOf(lines, most) }));
  return {
    lines: parts.flatMap(({ kept }) => kept),
    beyond: Object.fromEntries(parts.flatMap(({ part, more }) => (more === 0 ? [] : [[part, more]]))),
  };
};

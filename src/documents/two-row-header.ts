import { type ColumnRole, columnRole } from './column-names.ts';

/** What a pair of columns under one name is about: who does something, or when. */
const ABOUT: Readonly<Partial<Record<ColumnRole, 'who' | 'when'>>> = { lead: 'who', coordinating: 'who', deadline: 'when', other: 'when' };

const aboutOf = (name: string): 'who' | 'when' | undefined => ABOUT[columnRole(name) ?? 'task'];

// Where merged cells are left blank, each name of the second row stands below the one that it makes more exact.
const below = (upper: readonly string[], lower: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => lower[at] || (upper[at] ?? ''));

// Where they are left out, a name that stands for several columns gives way to those of the second row that are about the same.
const within = (upper: readonly string[], lower: readonly string[]): readonly string[] | null => {
  let left = lower;
  const names = upper.flatMap((name) => {
    const about = columnRole(name) === 'other' ? undefined : aboutOf(name);
    const end = left.findIndex((other) => aboutOf(other) !== about);
    const taken = about === undefined ? [] : left.slice(0, end < 0 ? left.length : end);
    left = left.slice(taken.length);
    return taken.length === 0 ? [name] : taken;
  });
  return left.length === 0 ? names : null;
};

/** The names of the columns by both rows of a header ("Cơ quan thực hiện | Thời gian" over "Chủ trì | Phối hợp | …"); null where the second is none. */
export const joinedHeader = (upper: readonly string[], lower: readonly string[]): readonly string[] | null => {
  const filled = lower.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => aboutOf(cell) === undefined)) return null;
  return filled.length < lower.length ? below(upper, lower) : within(upper, lower);
};

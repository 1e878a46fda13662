import type { ColumnRole } from './column-names.ts';

interface Halves {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

const startsAnew = (text: string): boolean => text !== '' && !/^[\p{Ll}),;:.]/u.test(text);

/**
 * Whether the first row on a page is the second half of the last row on the page before: it bears no number, and names no unit or deadline
 * of its own. Where the row above bears no number either, only words in the middle of a sentence tell.
 */
export const isSecondHalf = ({ first, second }: Halves, roles: readonly ColumnRole[]): boolean => {
  const at = (cells: readonly string[], role: ColumnRole): string => cells[roles.indexOf(role)] ?? '';
  if (!roles.includes('ordinal') || at(second, 'ordinal') !== '' || second.every((cell) => cell === '')) return false;
  if ((['lead', 'coordinating', 'deadline'] as const).some((role) => startsAnew(at(second, role)))) return false;
  return at(first, 'ordinal') !== '' || !startsAnew(at(second, 'task'));
};

/** The row as it was before the page break. */
export const joinHalves = ({ first, second }: Halves): readonly string[] =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, at) => `${first[at] ?? ''} ${second[at] ?? ''}`.trim());

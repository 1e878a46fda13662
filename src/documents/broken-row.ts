import type { ColumnRole } from './column-names.ts';
import { joinTexts } from './join-texts.ts';
import { isOrdinal } from './ordinal.ts';

interface Halves {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

const startsAnew = (text: string): boolean => text !== '' && !/^[\p{Ll}),;:.]/u.test(text);

const goesOn = (text: string): boolean => text !== '' && !startsAnew(text);

// Wherever its words stand: the longest of them, and most, go on in the middle of a sentence.
const mostlyGoesOn = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '').toSorted((one, other) => other.length - one.length);
  return goesOn(filled[0] ?? '') && filled.filter(goesOn).length > filled.length / 2;
};

const continues = ({ first, second }: Halves, roles: readonly ColumnRole[]): boolean => {
  const at = (cells: readonly string[], role: ColumnRole): string => cells[roles.indexOf(role)] ?? '';
  const number = at(second, 'ordinal');
  // A row that lacks its first cells has its words where others have their number.
  if (number !== '') return !isOrdinal(number) && (goesOn(number) || mostlyGoesOn(second));
  if (goesOn(at(second, 'task'))) return true;
  const numbered = at(first, 'ordinal') !== '' && !startsAnew(at(second, 'deadline'));
  return numbered && (!startsAnew(at(second, 'lead')) || second.some(goesOn));
};

/**
 * Whether the first row on a page is the second half of the last row on the page before: it bears no number, and goes on in the middle of a
 * sentence or names neither a unit nor a deadline of its own.
 */
export const isSecondHalf = ({ first, second }: Halves, roles: readonly ColumnRole[]): boolean =>
  roles.includes('ordinal') && second.some((cell) => cell !== '') && continues({ first, second }, roles);

/** The row as it was before the page break. */
export const joinHalves = ({ first, second }: Halves): readonly string[] =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, at) => joinTexts([first[at] ?? '', second[at] ?? '']));

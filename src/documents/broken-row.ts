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

const cellOf = (cells: readonly string[], roles: readonly ColumnRole[], role: ColumnRole): string => cells[roles.indexOf(role)] ?? '';

// A unit that is merged over the break stands in both halves.
const namesUnit = ({ first, second }: Halves, roles: readonly ColumnRole[]): boolean => {
  const lead = cellOf(second, roles, 'lead');
  return startsAnew(lead) && lead !== cellOf(first, roles, 'lead');
};

const continues = ({ first, second }: Halves, roles: readonly ColumnRole[]): boolean => {
  const number = cellOf(second, roles, 'ordinal');
  // A row that lacks its first cells has its words where others have their number.
  if (number !== '') return !isOrdinal(number) && (goesOn(number) || mostlyGoesOn(second));
  if (goesOn(cellOf(second, roles, 'task'))) return true;
  const numbered = cellOf(first, roles, 'ordinal') !== '' && !startsAnew(cellOf(second, roles, 'deadline'));
  return numbered && (!namesUnit({ first, second }, roles) || second.some(goesOn));
};

/**
 * Whether the first row on a page is the second half of the last row on the page before: it bears no number, and goes on in the middle of a
 * sentence or names neither a unit nor a deadline of its own.
 */
export const isSecondHalf = ({ first, second }: Halves, roles: readonly ColumnRole[]): boolean =>
  roles.includes('ordinal') && second.some((cell) => cell !== '') && continues({ first, second }, roles);

/** The row as it was before the page break. */
export const joinHalves = ({ first, second }: Halves): readonly string[] =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, at) =>
    first[at] === second[at] ? (first[at] ?? '') : joinTexts([first[at] ?? '', second[at] ?? '']),
  );

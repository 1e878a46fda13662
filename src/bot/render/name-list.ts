import { shorten } from './one-line.ts';

const MOST_NAMES = 5;
const LONGEST_NAME = 60;

/** "Sở Y tế, Sở Tài chính và 3 đơn vị khác": as many names as are still read. */
export const shortList = (units: readonly string[], noun = 'đơn vị'): string => {
  const shown = units.slice(0, MOST_NAMES).map((unit) => shorten(unit, LONGEST_NAME));
  const more = units.length - shown.length;
  return `${shown.join(', ')}${more === 0 ? '' : ` và ${more} ${noun} khác`}`;
};

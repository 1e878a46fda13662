import { bare } from '#language/fold.ts';

const AS_ABOVE = /^(?:n[ ./]?t\.?|nhu (?:tren|hang tren|muc tren)|nt nhu tren|\/\/|"|'')$/;

/** Whether a cell says no more than that it holds what the one above it does ("nt", "-nt-", "Như trên", "//"). */
export const isAsAbove = (cell: string): boolean => cell.length <= 20 && AS_ABOVE.test(bare(cell).replace(/^[-( ]+|[-). ]+$/g, ''));

import { type Row, rowOf } from './phrase-rows.ts';
import type { Sign } from './signs.ts';

/** A place in the tables of plain phrases: how far the words read so far have come. */
export type State = number;

/** No way leads on from here. */
export const NOWHERE: State = 0;

/** More than there are signs; a power of two, so that a place in the table is reckoned quickly. */
export const SIGNS = 256;

const edges = new Map<number, State>();
const meanings: unknown[] = [undefined];

/** A new beginning of rows. */
export const newRoot = (): State => meanings.push(undefined) - 1;

const edge = (state: State, sign: Sign): number => state * SIGNS + sign;

// A number written in one digit or in two leads to the same place.
const stateAfter = (state: State, signs: readonly Sign[]): State => {
  const known = signs.map((sign) => edges.get(edge(state, sign))).find((next) => next !== undefined);
  const next = known ?? newRoot();
  for (const sign of signs) edges.set(edge(state, sign), next);
  return next;
};

const statesAfter = (states: readonly State[], row: Row): readonly State[] =>
  row.reduce<readonly State[]>(
    (from, piece) =>
      'signs' in piece
        ? from.map((state) => stateAfter(state, piece.signs))
        : [...new Set(piece.choice.flatMap((chosen) => statesAfter(from, chosen)))],
    states,
  );

/** Adds rows of words that lead from a root to a meaning; a row that is there already keeps its meaning. */
export const addRows = (root: State, rows: readonly string[], meaning: unknown): void => {
  for (const row of rows) for (const state of statesAfter([root], rowOf(row))) meanings[state] ??= meaning;
};

/** All rows, frozen into one table for quick reading. */
export interface Automaton {
  readonly next: (state: State, sign: Sign) => State;
  readonly meaningAt: (state: State) => unknown;
}

/** The automaton of all rows that were added. */
export const automaton = (): Automaton => {
  const table = new Uint16Array(meanings.length * SIGNS);
  for (const [from, to] of edges) table[from] = to;
  return { next: (state, sign) => table[edge(state, sign)] ?? NOWHERE, meaningAt: (state) => meanings[state] };
};

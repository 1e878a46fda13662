import { addRows, automaton, newRoot, SIGNS, type State } from './automaton.ts';
import { HOURS, LEADS } from './leads.ts';
import type { Behind, Core, Lead, Tail } from './plain-meanings.ts';
import { OPEN_ENDS, RHYTHMS, STATES } from './rhythms-and-states.ts';
import { harmlessSigns, type Sign, signedWords } from './signs.ts';
import { FULL_STOPS, LATER_TAILS, POLITE, RHYTHMS_BEHIND, STOPS, TAILS } from './tails.ts';
import { TIMES } from './times.ts';

type Table = readonly (readonly [readonly string[], Lead | Core | Tail])[];

const rootOf = (...tables: readonly Table[]): State => {
  const root = newRoot();
  for (const [rows, meaning] of tables.flat()) addRows(root, rows, meaning);
  return root;
};

/** Where a phrase begins. */
export const LEAD = rootOf(LEADS, STATES);
/** Where a time of the day may stand behind a tie. */
export const HOUR = rootOf(HOURS);
/** Where its time begins. */
export const CORE = rootOf(TIMES, RHYTHMS, OPEN_ENDS);
const LATER = rootOf(LATER_TAILS);
const LATER_WITH_RHYTHMS = rootOf(LATER_TAILS, [[RHYTHMS_BEHIND, 'nothing']]);
/** Where nothing may follow. */
export const NOTHING = rootOf();

/** Where reading goes on behind a time, first at once and then for all that follows. */
export const BEHIND: Readonly<Record<Behind, readonly [first: State, later: State]>> = {
  clause: [rootOf(TAILS, [[POLITE, 'nothing']]), LATER],
  stop: [
    rootOf(
      TAILS.filter(([, tail]) => tail !== 'nothing'),
      [[STOPS, 'nothing']],
    ),
    LATER,
  ],
  nothing: [rootOf([[FULL_STOPS, 'nothing']]), NOTHING],
  open: [LATER, LATER],
  rhythm: [LATER_WITH_RHYTHMS, LATER_WITH_RHYTHMS],
};

/** All tables of plain phrases in one. */
export const { next, meaningAt } = automaton();

// Only now has every word its sign.
/** The words of the tables and all others that mean something to the grammar. */
export const SIGNED_WORDS = signedWords();
const harmless = harmlessSigns();
const HARMLESS = Uint8Array.from({ length: SIGNS }, (_, sign) => (harmless.has(sign) ? 1 : 0));

/** Whether a sign may stand anywhere behind a time. */
export const isHarmless = (sign: Sign): boolean => HARMLESS[sign] === 1;

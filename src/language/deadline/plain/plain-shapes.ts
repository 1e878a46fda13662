import type { Period } from '#domain/deadline.ts';
import type { Bound } from '../bound.ts';

/** What the numbers of a plain shape are, in their order. */
export type Core =
  | 'day-month-year'
  | 'day-month'
  | 'month-year'
  | 'month'
  | 'quarter-year'
  | 'quarter'
  | 'year'
  | 'years'
  | 'quarters'
  | 'first-half'
  | 'second-half';

/** A plain deadline: a core with what stands around it, or a duty that returns or never ends. */
export type PlainMeaning =
  | { readonly kind: 'due'; readonly core: Core; readonly bound: Bound; readonly goesOn: boolean }
  | { readonly kind: 'recurring'; readonly every: Period; readonly core: 'day-month' | 'day' | null; readonly bound: Bound }
  | { readonly kind: 'ongoing' };

// D a short number, Y a year, V a Roman quarter; the letters are those of PLAIN_WORDS.
const CORES: Readonly<Record<Core, readonly string[]>> = {
  'day-month-year': ['D/D/Y', 'D-D-Y', 'D.D.Y', 'DTDNY', 'DTD/Y', 'GD/D/Y', 'GD-D-Y', 'GD.D.Y', 'GDTDNY', 'GDTD/Y'],
  'day-month': ['GD/D', 'GDTD', 'DTD', 'D/D'],
  'month-year': ['TD/Y', 'TDNY', 'TD-Y', 'D/Y'],
  month: ['TD'],
  'quarter-year': ['QV/Y', 'QVNY', 'QV-Y', 'QD/Y', 'QDNY', 'QD-Y'],
  quarter: ['QV', 'QD'],
  year: ['Y', 'NY'],
  years: ['Y-Y', 'NY-Y', 'NY-NY', 'goY-Y', 'mkY-Y', 'NYENY', 'NYEXNY', 'YEY'],
  quarters: ['QV/Y-QV/Y', 'QVNY-QVNY', 'QD/Y-QD/Y'],
  'first-half': ['DTdNY', 'DTdN'],
  'second-half': ['DTeNY', 'DTeN'],
};

const TIES: Readonly<Record<string, Bound>> = {
  '': 'none',
  I: 'in',
  E: 'by',
  EX: 'by',
  X: 'by',
  Ch: 'by',
  ChL: 'by',
  ChI: 'by',
  B: 'before',
  EB: 'before',
};
/** "Hoàn thành", "thực hiện", "triển khai", "ban hành" before the tie. */
const VERBS: readonly string[] = ['', 'pq', 'pr', 'ps', 'pt'];
/** "Từ", "bắt đầu từ", "triển khai từ". */
const BEGINNINGS: readonly string[] = ['F', 'bdF', 'psF', 'prF', 'bdpsF'];
const GOES_ON = 'vcNil';

const RANGES: ReadonlySet<Core> = new Set(['years', 'quarters']);

const shapes = new Map<string, PlainMeaning>();
const add = (signs: string, meaning: PlainMeaning): void => void shapes.set(signs, meaning);

const addDue = (core: Core, signs: string): void => {
  for (const [tie, bound] of Object.entries(TIES)) {
    if (bound === 'before' && RANGES.has(core)) continue;
    for (const verb of VERBS) add(verb + tie + signs, { kind: 'due', core, bound, goesOn: false });
  }
  for (const beginning of BEGINNINGS) add(beginning + signs, { kind: 'due', core, bound: 'from', goesOn: false });
  if (signs.endsWith('Y')) add(signs + GOES_ON, { kind: 'due', core, bound: 'none', goesOn: true });
};

const addRecurring = (every: Period, unit: string): void => {
  for (const lead of ['', 'Kk']) add(`${lead}R${unit}`, { kind: 'recurring', every, core: null, bound: 'none' });
};

for (const [core, all] of Object.entries(CORES)) for (const signs of all) addDue(core as Core, signs); // -- the keys of that table
for (const year of ['Y', 'NY']) add(`e${year}`, { kind: 'due', core: 'year', bound: 'none', goesOn: false });
for (const signs of CORES['month-year'].slice(0, 3)) add(`e${signs}`, { kind: 'due', core: 'month-year', bound: 'none', goesOn: false });
for (const signs of CORES['quarter-year']) add(`e${signs}`, { kind: 'due', core: 'quarter-year', bound: 'none', goesOn: false });
addRecurring('month', 'T');
addRecurring('quarter', 'Q');
addRecurring('year', 'N');
for (const [tie, bound] of Object.entries(TIES)) {
  add(`${tie}GDRT`, { kind: 'recurring', every: 'month', core: 'day', bound });
  for (const signs of ['GD/D', 'GDTD']) {
    add(`${tie}${signs}RN`, { kind: 'recurring', every: 'year', core: 'day-month', bound });
    add(`RN,${tie}${signs}`, { kind: 'recurring', every: 'year', core: 'day-month', bound });
  }
}
add('KkRQ,RN', { kind: 'recurring', every: 'quarter', core: null, bound: 'none' });
for (const signs of ['wx', 'muwx', 'prwx', 'wx,yz', 'prwx,yz', 'yz']) add(signs, { kind: 'ongoing' });

/** The meaning of every plain shape. */
export const PLAIN_SHAPES: ReadonlyMap<string, PlainMeaning> = shapes;

import type { Bound } from '../bound.ts';
import { NOWHERE, type State } from './automaton.ts';
import { type Core, type Hour, type Lead, named, UNTIED } from './plain-meanings.ts';
import { nextSign, type Scan } from './scan.ts';
import type { Sign } from './signs.ts';
import { next } from './tables.ts';

/** What was found in a phrase. One serves all phrases, since none is read while another is. */
export interface Walk extends Scan {
  /** How far the row that is being read has come. */
  state: State;
  lead: Lead;
  bound: Bound;
  hour: Hour;
  /** The hour stands behind a time of the day: "17h chiều". */
  isPart: boolean;
  completes: boolean;
  /** Whether any word stands before what is looked for. */
  begun: boolean;
  core: Core;
  goesOn: boolean;
  ongoing: boolean;
  reports: boolean;
}

/** An empty cell, a dash: neither a time nor a state. */
export const EMPTY = named('status', 'nothing');

export const WALK: Walk = {
  text: '',
  at: 0,
  numbers: new Uint16Array(8),
  count: 0,
  state: NOWHERE,
  lead: UNTIED,
  bound: 'none',
  hour: 'none',
  isPart: false,
  completes: false,
  begun: false,
  core: EMPTY,
  goesOn: false,
  ongoing: false,
  reports: false,
};

/** Sets out on a text. */
export const begin = (text: string): void => {
  WALK.text = text;
  WALK.at = 0;
  WALK.count = 0;
  WALK.lead = UNTIED;
  WALK.bound = 'none';
  WALK.hour = 'none';
  WALK.isPart = false;
  WALK.completes = false;
  WALK.begun = false;
  WALK.core = EMPTY;
  WALK.goesOn = false;
  WALK.ongoing = false;
  WALK.reports = false;
};

/** Reads the longest row from a root on, and gives the sign behind it. */
export const follow = (root: State, first: Sign): Sign => {
  let state = root;
  let sign = first;
  for (let to = next(state, sign); to !== NOWHERE; to = next(state, sign)) {
    state = to;
    sign = nextSign(WALK);
  }
  WALK.state = state;
  return sign;
};

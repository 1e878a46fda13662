import type { Bound } from '../bound.ts';
import { NOWHERE, type State } from './automaton.ts';
import { type Behind, type Core, type Hour, type Lead, named, type Tail, UNTIED } from './plain-meanings.ts';
import { nextSign, type Scan } from './scan.ts';
import { ANY_WORD, END, type Sign, signOf, UNREADABLE } from './signs.ts';
import { BEHIND, CORE, HOUR, isHarmless, LEAD, meaningAt, next, NOTHING } from './tables.ts';

const COMMA = signOf(',');
/** What stands before a phrase as the bullet of a list does. */
const BULLETS: ReadonlySet<Sign> = new Set(['(', '-', '+', '*'].map(signOf));

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
const EMPTY = named('status', 'nothing');
const TODAY = named('today', 'nothing');

const WALK: Walk = {
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

const begin = (text: string): void => {
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
const follow = (root: State, first: Sign): Sign => {
  let state = root;
  let sign = first;
  for (let to = next(state, sign); to !== NOWHERE; to = next(state, sign)) {
    state = to;
    sign = nextSign(WALK);
  }
  WALK.state = state;
  return sign;
};

/** Whether a sign that opens no lead may be passed over: the bullet of a list, a word that means nothing to the grammar. */
const isPassed = (sign: Sign): boolean => {
  if (!WALK.begun && BULLETS.has(sign)) return true;
  if (sign !== ANY_WORD && (sign !== COMMA || !WALK.begun)) return false;
  WALK.begun = true;
  return true;
};

const isLead = (meaning: Lead | Core): meaning is Lead =>
  meaning.kind === 'tie' || meaning.kind === 'hour' || meaning.kind === 'work' || meaning.kind === 'label';

// "Trước 17h ngày 15/6", "trước chiều mai" still allow that day; "trước sáng mai" does not.
const takeHour = (hour: Hour): void => {
  if (hour !== 'clock') WALK.isPart = true;
  if (WALK.hour !== 'clock') WALK.hour = hour;
  if (WALK.bound === 'before' && hour !== 'morning') WALK.bound = 'by';
};

/** A part of the day stands last, a time of it once, and not where it would be a stretch of hours. */
const mayStand = (hour: Hour): boolean => !WALK.isPart && (hour !== 'clock' || (WALK.hour !== 'clock' && !WALK.lead.stretches));

/** Reads a time of the day and a part of it, behind a tie or behind nothing. */
const readHours = (first: Sign): Sign => {
  let sign = first;
  for (;;) {
    sign = follow(HOUR, sign);
    if (WALK.state === HOUR) return sign;
    const lead = meaningAt(WALK.state) as Lead | undefined; // -- all that the rows of this root lead to
    if (lead === undefined || !mayStand(lead.hour)) return UNREADABLE;
    takeHour(lead.hour);
  }
};

const takeWork = (meaning: Lead): void => {
  WALK.begun = true;
  WALK.completes ||= meaning.completes;
  WALK.reports ||= meaning.reports;
};

/** Takes what ends the leads: a tie, an hour, or a state in their place; gives the sign behind it. */
const takeLast = (meaning: Lead | Core | undefined, sign: Sign): Sign => {
  if (meaning === undefined) return UNREADABLE;
  if (!isLead(meaning)) {
    WALK.core = meaning;
    return WALK.begun ? UNREADABLE : sign;
  }
  WALK.begun = true;
  if (meaning.kind === 'hour') takeHour(meaning.hour);
  else {
    WALK.lead = meaning;
    WALK.bound = meaning.bound;
  }
  return readHours(sign);
};

/** A heading may stand once, before all else. */
const takeLabel = (label: Lead): boolean => {
  const isFirst = !WALK.begun && WALK.lead === UNTIED;
  WALK.lead = label;
  return isFirst;
};

/** Takes a row of leads behind which another may stand; whether it is one and in its place, null where it is the last. */
const takeOne = (meaning: Lead | Core | undefined): boolean | null => {
  if (meaning?.kind === 'label') return takeLabel(meaning);
  if (meaning?.kind !== 'work') return null;
  takeWork(meaning);
  return true;
};

/** Reads all that stands before a time, and gives the sign with which the time begins. */
const readLeads = (first: Sign): Sign => {
  let sign = first;
  for (;;) {
    sign = follow(LEAD, sign);
    if (WALK.state === LEAD) {
      if (!isPassed(sign)) return sign;
      sign = nextSign(WALK);
      continue;
    }
    const meaning = meaningAt(WALK.state) as Lead | Core | undefined; // -- all that the rows of this root lead to
    const isTaken = takeOne(meaning);
    if (isTaken !== true) return isTaken === null ? takeLast(meaning, sign) : UNREADABLE;
  }
};

// A tie or a word of completion reaches no further.
const LONGEST_LEAD = 50;

/** Reads the time itself, and gives the sign behind it. */
const readCore = (first: Sign): Sign => {
  if (first === END) {
    WALK.core = WALK.begun ? TODAY : EMPTY;
    return WALK.begun && WALK.hour !== 'clock' ? UNREADABLE : END;
  }
  if (WALK.at > LONGEST_LEAD) return UNREADABLE;
  const sign = follow(CORE, first);
  const core = meaningAt(WALK.state) as Core | undefined; // -- all that the rows of this root lead to
  if (core === undefined) return UNREADABLE;
  WALK.core = core;
  return sign;
};

const heard = (tail: Tail | undefined): boolean => {
  if (tail === 'goes-on') WALK.goesOn = true;
  if (tail === 'ongoing') WALK.ongoing = true;
  if (tail === 'reports') WALK.reports = true;
  return tail !== undefined && tail !== 'unclear';
};

/** Reads all that stands behind a time; whether it is plain. */
const readTail = (behind: Behind, first: Sign): boolean => {
  const later = BEHIND[behind][1];
  let root = BEHIND[behind][0];
  let sign = first;
  while (sign !== END) {
    sign = follow(root, sign);
    if (WALK.state !== root) {
      if (!heard(meaningAt(WALK.state) as Tail | undefined)) return false; // -- all that the rows of this root lead to
    } else if (root === later && root !== NOTHING && isHarmless(sign)) sign = nextSign(WALK);
    else return false;
    root = later;
  }
  return true;
};

/** Longer than any plain phrase. */
const LONGEST = 160;

/** What a plain phrase says; null for any other. It is good until the next phrase is walked through. */
export const walkThrough = (text: string): Walk | null => {
  if (text.length > LONGEST) return null;
  begin(text);
  const opened = readLeads(nextSign(WALK));
  const isState = WALK.core !== EMPTY;
  const sign = isState || opened === UNREADABLE ? opened : readCore(opened);
  return sign !== UNREADABLE && readTail(WALK.core.behind, sign) ? WALK : null;
};

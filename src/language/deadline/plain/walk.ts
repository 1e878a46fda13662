import { type Behind, type Core, named, type Tail } from './plain-meanings.ts';
import { readLeads } from './read-leads.ts';
import { nextSign } from './scan.ts';
import { END, type Sign, UNREADABLE } from './signs.ts';
import { BEHIND, CORE, isHarmless, meaningAt, NOTHING } from './tables.ts';
import { begin, EMPTY, follow, WALK, type Walk } from './walk-state.ts';

const TODAY = named('today', 'nothing');

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

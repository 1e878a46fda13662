import { type Core, type Hour, type Lead, UNTIED } from './plain-meanings.ts';
import { nextSign } from './scan.ts';
import { ANY_WORD, type Sign, signOf, UNREADABLE } from './signs.ts';
import { HOUR, LEAD, meaningAt } from './tables.ts';
import { follow, WALK } from './walk-state.ts';

const COMMA = signOf(',');
/** What stands before a phrase as the bullet of a list does. */
const BULLETS: ReadonlySet<Sign> = new Set(['(', '-', '+', '*'].map(signOf));

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
export const readLeads = (first: Sign): Sign => {
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

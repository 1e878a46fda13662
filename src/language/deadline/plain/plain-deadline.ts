import { type Deadline, type DeadlineKind, noDeadline, type Period, type RecurrenceRule } from '#domain/deadline.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import type { Bound } from '../bound.ts';
import { NO_SUCH_RHYTHM, UNSAID } from '../recurrence.ts';
import type { Naming, Rhythm, Time } from './plain-meanings.ts';
import { at, type Numbers, type Span } from './spans.ts';
import { walkThrough } from './walk.ts';
import type { Walk } from './walk-state.ts';

/** Days that the calendar has, in their order. */
type Days = Span & { readonly start: Day; readonly end: Day };

const openEnded = (text: string, start: Day | null): Deadline => ({
  text,
  kind: 'ongoing',
  due: null,
  lastDay: null,
  start,
  recurrence: null,
  warning: null,
});

const tied = (text: string, bound: Bound, { kind, start, end }: Days): Deadline => {
  const lastDay = bound === 'before' ? addDays(start, -1) : end;
  const isDay = kind === 'date';
  return {
    text,
    kind,
    due: isDay ? end : lastDay,
    lastDay,
    start: isDay || bound === 'by' || bound === 'before' ? null : start,
    recurrence: null,
    warning: null,
  };
};

const isUntimed = ({ lead, hour }: Walk): boolean => hour === 'none' && !lead.fromNow;

/** Whether a time, by what names it, can follow the words before it in a plain phrase; else the grammar must judge. */
const FITS: Readonly<Record<Naming, (walk: Walk) => boolean>> = {
  calendar: () => true,
  // Without marks "sau tháng tới" may be sáu tháng tới.
  near: ({ bound, reports }) => bound !== 'after' && !reports,
  bare: ({ lead, reports }) => lead.spans && !reports,
  day: ({ bound }) => bound !== 'from' && bound !== 'after',
  part: ({ lead, isPart }) => isPart && !lead.fromNow,
  counted: (walk) => walk.bound !== 'from' && walk.bound !== 'before' && isUntimed(walk),
  week: ({ bound, ongoing, reports }) => (bound === 'none' || bound === 'in') && !ongoing && !reports,
};

const isKnown = (span: Span | null): span is Days => span !== null && span.start !== null && span.end !== null && span.start <= span.end;

/** Whether a stretch of days may be tied so. */
const mayBeTied = ({ kind }: Days, { bound, hour }: Walk): boolean =>
  kind === 'date' || (hour === 'none' && (kind !== 'range' || (bound !== 'before' && bound !== 'after')));

/** What goes on in the years to come is told by a year of the calendar. */
const mayGoOn = ({ bound }: Walk, { naming, hasYear }: Time): boolean => naming === 'calendar' && hasYear && bound !== 'after';

const daysOf = (walk: Walk, time: Time, reference: Day): Days | null => {
  if (!FITS[time.naming](walk) || (walk.goesOn && !mayGoOn(walk, time))) return null;
  const days = time.read(walk.numbers, reference);
  // What the calendar does not have is for the grammar to refuse.
  return isKnown(days) && mayBeTied(days, walk) ? days : null;
};

/** Whether the words mean what begins with these days and never ends. */
const isOpenEnded = ({ bound, completes, goesOn, ongoing }: Walk, { kind }: Days): boolean => {
  if (goesOn) return true;
  return bound === 'from' && (kind !== 'range' || (ongoing && !completes));
};

// Of what is said to go on without an end of its own, only a year tells the beginning.
const startOf = ({ ongoing, completes }: Walk, { hasYear }: Time, { start }: Days): Day | null =>
  ongoing && !completes && !hasYear ? null : start;

const due = (walk: Walk, time: Time, reference: Day): Deadline | null => {
  const { text, lead, bound } = walk;
  const days = daysOf(walk, time, reference);
  if (days === null) return null;
  if (isOpenEnded(walk, days)) return openEnded(text, startOf(walk, time, days));
  // "Sau 3 ngày nữa" is that day.
  if (bound === 'after' && time.naming !== 'counted') return openEnded(text, addDays(days.end, 1));
  return lead.fromNow ? tied(text, 'none', { kind: 'range', start: reference, end: days.end }) : tied(text, bound, days);
};

const untimed = (text: string, kind: DeadlineKind): Deadline => ({
  text,
  kind,
  due: null,
  lastDay: null,
  start: null,
  recurrence: null,
  warning: null,
});

const recurring = (text: string, every: Period, rule: RecurrenceRule | null): Deadline => ({
  text,
  kind: 'recurring',
  due: null,
  lastDay: null,
  start: null,
  recurrence: { every, rule },
  warning: null,
});

// Written out: spreading costs more than reading the phrase.
const ruleOf = (rule: Exclude<Rhythm['rule'], 'none'>, numbers: Numbers): RecurrenceRule => {
  const [first, second] = [at(numbers, 0), at(numbers, 1)];
  switch (rule) {
    case 'day':
      return { day: first };
    case 'month':
      return { month: first };
    case 'day-month':
      return { month: second, day: first };
    case 'day-of-quarter':
      return { day: first, month_of_period: 3 };
  }
};

const boundRule = (rule: Exclude<Rhythm['rule'], 'none'>, numbers: Numbers, bound: 'before' | 'by' | 'in'): RecurrenceRule => {
  const [first, second] = [at(numbers, 0), at(numbers, 1)];
  switch (rule) {
    case 'day':
      return { day: first, bound };
    case 'month':
      return { month: first, bound };
    case 'day-month':
      return { month: second, day: first, bound };
    case 'day-of-quarter':
      return { day: first, month_of_period: 3, bound };
  }
};

const returning = ({ text, numbers, bound: before }: Walk, { every, rule, bound: within }: Rhythm): Deadline => {
  if (rule === 'none') return recurring(text, every, null);
  const bound = within ?? before;
  const isTied = bound === 'before' || bound === 'by' || bound === 'in';
  return recurring(text, every, isTied ? boundRule(rule, numbers, bound) : ruleOf(rule, numbers));
};

const COUNTED_MONTHS: Readonly<Record<number, Period>> = { 1: 'month', 3: 'quarter', 6: 'half', 12: 'year' };

// "Định kỳ 6 tháng", "6 tháng/1 lần"; how often within a period is for the grammar.
const countedRhythm = ({ text, numbers, count }: Walk): Deadline | null => {
  const every = COUNTED_MONTHS[at(numbers, 0)];
  return every === undefined || (count > 1 && at(numbers, 1) !== 1) ? null : recurring(text, every, null);
};

const withoutTime = (walk: Walk): Deadline | null => {
  const { core, text } = walk;
  if (!isUntimed(walk) || walk.goesOn) return null;
  switch (core.kind) {
    case 'counted-rhythm':
      return countedRhythm(walk);
    case 'unsaid-rhythm':
      return { ...noDeadline(text, UNSAID), kind: 'recurring' };
    case 'ongoing':
    case 'conditional':
      return untimed(text, core.kind);
    case 'status':
      return untimed(text, 'none');
    case 'recurring':
      return core.rhythm === null ? null : returning(walk, core.rhythm);
    case 'today':
    case 'due':
    case 'daily':
      return null;
  }
};

/**
 * The reading of a plain deadline, such as nine cells of ten in a plan are ("Quý III/2026", "trước ngày 15/6"), from tables of words alone;
 * null for anything else. Only a short cut: the grammar reads every plain deadline in the same way, as a test proves.
 */
export const plainDeadline = (text: string, reference: Day): Deadline | null => {
  const walk = walkThrough(text);
  if (walk === null) return null;
  const { kind, time, untied } = walk.core;
  if (untied && walk.bound !== 'none') return null;
  if (time !== null) return due(walk, time, reference);
  // At which hour of each day changes nothing.
  if (kind === 'daily') return walk.goesOn ? null : { ...noDeadline(text, NO_SUCH_RHYTHM), kind: 'recurring' };
  return kind === 'today' ? tied(text, 'by', { kind: 'date', start: reference, end: reference }) : withoutTime(walk);
};

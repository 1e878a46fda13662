import type { Period } from '#domain/deadline.ts';
import type { Bound } from '../bound.ts';
import type { ReadSpan } from './spans.ts';

/** What words before a time say: how the deadline is tied to it, at what hour, or what work it is the time of. */
export interface Lead {
  readonly kind: 'tie' | 'hour' | 'work' | 'label';
  readonly bound: Bound;
  /** The work is finished by then. */
  readonly completes: boolean;
  /** Names a time of the day, or a part of the day by whether it is the first. */
  readonly hour: Hour;
  /** "Từ nay đến": it begins on the reference day. */
  readonly fromNow: boolean;
  /** Ends in a word behind which a bare "tháng" is the present one: hết, trong, đến. */
  readonly spans: boolean;
  /** Ends in a word behind which hours are a stretch of time: "trong 24h", "không quá 17h". */
  readonly stretches: boolean;
  /** "Báo cáo": beside it a bare "tháng" may be every month. */
  readonly reports: boolean;
}

export type Hour = 'clock' | 'morning' | 'later' | 'none';

/** Nothing stands before. */
export const UNTIED: Lead = {
  kind: 'tie',
  bound: 'none',
  completes: false,
  hour: 'none',
  fromNow: false,
  spans: false,
  stretches: false,
  reports: false,
};

/** A lead that says this and nothing else. */
export const leadOf = (said: Partial<Lead>): Lead => ({ ...UNTIED, ...said });

/**
 * What may stand behind a time: a new clause and polite words, only what ends a clause, nothing, at once any harmless word, or even a
 * rhythm.
 */
export type Behind = 'clause' | 'stop' | 'nothing' | 'open' | 'rhythm';

/**
 * What names a time: the calendar, or a day, a week told by the reference day or counted from one; a day that needs its part ("chiều nay"), a bare "tháng" that
 * needs its tie.
 */
export type Naming = 'calendar' | 'near' | 'day' | 'counted' | 'week' | 'part' | 'bare';

/** How a time by which something is due is read. */
export interface Time {
  readonly read: ReadSpan;
  readonly naming: Naming;
  readonly hasYear: boolean;
}

/** How a duty returns; the numbers of the phrase say the day, as the rule names them. */
export interface Rhythm {
  readonly every: Period;
  readonly rule: 'none' | 'day' | 'month' | 'day-month' | 'day-of-quarter';
  /** How the day is tied, where that stands inside the row. */
  readonly bound: Bound | null;
}

export type CoreKind = 'due' | 'recurring' | 'counted-rhythm' | 'unsaid-rhythm' | 'daily' | 'ongoing' | 'conditional' | 'status' | 'today';

/** What a plain phrase names. */
export interface Core {
  readonly kind: CoreKind;
  readonly behind: Behind;
  readonly time: Time | null;
  readonly rhythm: Rhythm | null;
  /** No tie may stand before it. */
  readonly untied: boolean;
}

/** Something due by a time. */
export const dueBy = (behind: Behind, time: Time): Core => ({ kind: 'due', behind, time, rhythm: null, untied: false });

/** A duty that returns. */
export const returning = (behind: Behind, { every, rule, bound }: Rhythm): Core => ({
  kind: 'recurring',
  behind,
  time: null,
  rhythm: { every, rule, bound },
  untied: false,
});

/** What needs no more than its kind. */
export const named = (kind: Exclude<CoreKind, 'due' | 'recurring'>, behind: Behind, untied = false): Core => ({
  kind,
  behind,
  time: null,
  rhythm: null,
  untied,
});

/**
 * What words behind a time say: that it goes on in the years to come, that the work never ends, or nothing; or what the
 * grammar must look at.
 */
export type Tail = 'goes-on' | 'ongoing' | 'reports' | 'nothing' | 'unclear';

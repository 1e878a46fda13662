import type { TaskId } from '../ids.ts';
import type { Day } from '../time/day.ts';
import type { MayNotGive } from './may-give.ts';
import type { HistoryEntry } from './task-history.ts';
import type { ShownCard } from './task-card.ts';

/** How far a task is that several units do, each its own part. */
export interface RollUp {
  readonly number: TaskId;
  readonly title: string;
  readonly lastDay: Day | null;
  /** Parts that were handed in or are done, of all that were not dropped. */
  readonly done: number;
  readonly of: number;
  /** The names of those that have not handed in yet. */
  readonly waiting: readonly string[];
  /** Whether the reader may urge those that have not. */
  readonly mayUrge: boolean;
}

/** What one person learns of how work is given on, besides the one who does it. */
export type AssigningNews =
  /** It was taken from the reader and given to somebody else. */
  | { readonly what: 'moved-away'; readonly to: string }
  /** A part of the reader's own work was handed in: so many of all its parts are. */
  | {
      readonly what: 'part-done';
      readonly parent: TaskId;
      readonly unit: string;
      readonly done: number;
      readonly of: number;
      /** Whether the reader must approve it. */
      readonly toApprove: boolean;
    }
  /** A unit that helps has answered for its part. */
  | { readonly what: 'coordination-done'; readonly unit: string }
  | { readonly what: 'cancelled'; readonly reason: string }
  | { readonly what: 'superseded'; readonly by: TaskId };

/** The units that were urged about a task, and how many of the late ones had been on the same day. */
export interface UrgedTask {
  readonly number: TaskId;
  readonly units: readonly string[];
  readonly urgedToday: number;
}

/** What was done of what somebody asked. */
export type AssigningDone =
  | {
      readonly what: 'given';
      readonly number: TaskId;
      readonly title: string;
      readonly to: string;
      readonly told: readonly string[];
      /** From which day those are told, where it is not at once. */
      readonly toldOn: Day | null;
    }
  | { readonly what: 'moved'; readonly number: TaskId; readonly title: string; readonly to: string; readonly told: readonly string[] }
  | { readonly what: 'card-dropped' }
  | { readonly what: 'given-before'; readonly number: TaskId }
  | { readonly what: 'cancelled'; readonly number: TaskId; readonly title: string; readonly told: readonly string[] }
  | {
      readonly what: 'superseded';
      readonly number: TaskId;
      readonly title: string;
      readonly by: TaskId;
      readonly told: readonly string[];
    }
  | ({ readonly what: 'urged' } & UrgedTask)
  | {
      readonly what: 'urged-several';
      readonly each: readonly UrgedTask[];
      /** Of these nobody was urged: they may not be seen, or the speaker does not follow them. */
      readonly kept: readonly TaskId[];
      /** Late as well, and not urged by this message. */
      readonly left: readonly TaskId[];
    };

/** Why nothing was done of what somebody asked. */
export type AssigningRefusal =
  | { readonly why: MayNotGive; readonly to: string; readonly instead: { readonly label: string; readonly says: string } | null }
  | { readonly why: 'nobody-answers'; readonly to: string }
  | { readonly why: 'no-card' }
  | { readonly why: 'incomplete' }
  | { readonly why: 'which-number'; readonly example: string }
  | { readonly why: 'takes-part-already'; readonly number: TaskId; readonly to: string }
  | { readonly why: 'finished'; readonly number: TaskId }
  /** Several units lead it, and the words do not say whose part is meant. */
  | { readonly why: 'which-part'; readonly number: TaskId }
  | { readonly why: 'reason-missing'; readonly number: TaskId }
  | { readonly why: 'may-not-cancel'; readonly number: TaskId; readonly may: string | null }
  /** `may` urges it; who may draft a letter can do that instead. */
  | { readonly why: 'may-not-urge'; readonly number: TaskId; readonly may: string | null; readonly letter: boolean }
  /** A part goes to one person; these two were named at once. */
  | { readonly why: 'one-each'; readonly number: TaskId; readonly names: readonly [string, string] }
  | { readonly why: 'replaced-by-itself'; readonly number: TaskId }
  | { readonly why: 'unknown-task'; readonly number: TaskId }
  | { readonly why: 'unknown-receiver'; readonly number: TaskId; readonly said: string; readonly near: readonly string[] }
  | { readonly why: 'which-coordination'; readonly numbers: readonly TaskId[] }
  | { readonly why: 'no-coordination' };

/** Notices of how work is given, passed on and followed; `Line` is how a piece of work is shown. */
export type AssigningNotice<Line> =
  | ({ readonly kind: 'task-card' } & ShownCard)
  /** New work for a unit or a person; `partOf` is the number of the task of which it is a part. */
  | { readonly kind: 'given-to-you'; readonly line: Line; readonly by: string; readonly partOf: TaskId | null }
  /** The urging so many times after the deadline or before it, by a person and not by the clock. */
  | { readonly kind: 'urged'; readonly line: Line; readonly by: string; readonly times: number }
  | { readonly kind: 'assigning-told'; readonly line: Line; readonly by: string; readonly news: AssigningNews }
  | { readonly kind: 'assigning-done'; readonly done: AssigningDone }
  | { readonly kind: 'assigning-refused'; readonly refusal: AssigningRefusal }
  | ({ readonly kind: 'task-roll-up' } & RollUp)
  | {
      readonly kind: 'task-history';
      readonly number: TaskId;
      readonly title: string;
      readonly entries: readonly HistoryEntry[];
    };

export type AssigningKind = AssigningNotice<unknown>['kind'];

const KINDS: Record<AssigningKind, true> = {
  'task-card': true,
  'given-to-you': true,
  urged: true,
  'assigning-told': true,
  'assigning-done': true,
  'assigning-refused': true,
  'task-roll-up': true,
  'task-history': true,
};

/** Whether a notice is about how work is given. */
export const isAssigning = <Notice extends { readonly kind: string }>(
  notice: Notice,
): notice is Extract<Notice, { readonly kind: AssigningKind }> => Object.hasOwn(KINDS, notice.kind);

/** The pieces of work that such a notice shows. */
export const assigningLines = <Line>(notice: AssigningNotice<Line>): readonly Line[] => ('line' in notice ? [notice.line] : []);

/** The notice with its line as `change` has it. */
export const withAssigningLine = <Line>(notice: AssigningNotice<Line>, change: (line: Line) => Line): AssigningNotice<Line> =>
  'line' in notice ? { ...notice, line: change(notice.line) } : notice;

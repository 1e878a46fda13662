import type { Part } from './assignment/assignment.ts';
import type { AssignmentId, TaskId } from './ids.ts';
import type { Gap } from './six-ro.ts';
import type { Day } from './time/day.ts';

/** A person or a unit by name. */
export interface ShownResolver {
  readonly is: 'person' | 'unit';
  readonly name: string;
}

/** An obstacle as a line of work shows it. */
export interface ShownObstacle {
  /** Null until somebody says who. */
  readonly resolver: ShownResolver | null;
  /** The names of two who pass it to each other, between whom the resolver decides. */
  readonly between?: readonly [string, string];
  readonly dueOn: Day;
  /** Working days since its day has passed. */
  readonly daysLate: number;
}

/** One piece of work as a message shows it: a snapshot, brought up to date before it is sent. */
export interface WorkLine {
  readonly assignmentId: AssignmentId;
  /** The number that people type. */
  readonly number: TaskId;
  readonly title: string;
  readonly part: Part;
  readonly unit: string;
  readonly person: string | null;
  /** The words of the document. */
  readonly deadlineText: string;
  readonly lastDay: Day | null;
  /** The last day that was given first, where the deadline has moved. */
  readonly firstDay?: Day;
  /** Until when more time is asked for, where that is not decided yet. */
  readonly askedUntil?: Day;
  /** Working days late, as it truly is; 0 while in time. What was handed in counts up to that day. */
  readonly daysLate: number;
  readonly product: string | null;
  readonly state: 'open' | 'blocked' | 'submitted' | 'done' | 'dropped';
  readonly percent: number | null;
  /** Why it is blocked. */
  readonly reason: string | null;
  /** Of blocked work: who is to clear the obstacle away, by when, and how late that is. */
  readonly obstacle?: ShownObstacle;
  /** Working days on which it was blocked; not set where there were none. */
  readonly blockedDays?: number;
  /** Of the working days late, those on which it was blocked; not set where there were none. */
  readonly blockedWhenLate?: number;
  /** The name of the one for whom the reader acts; not set where it is the reader's own business. */
  readonly insteadOf?: string;
  /** The reader coordinates: title, deadline and lead are shown, and nothing else of it. */
  readonly onlyTitle?: true;
  /** On how many days it was urged; only where late work of others is shown, and it was urged more than once. */
  readonly urgings?: number;
  /** The reader may have a letter of urging about it; only where it was urged often enough. */
  readonly letter?: true;
  /** Which of the six rõ the task leaves open; only where the reader is shown them. */
  readonly gaps?: readonly Gap[];
}

/** How far a task is of which each of several units does a part: so many parts of so many were handed in. */
export interface TaskShare {
  readonly number: TaskId;
  readonly done: number;
  readonly of: number;
}

/** Lines of one unit, with its name. */
export interface UnitLines {
  readonly unit: string;
  readonly lines: readonly WorkLine[];
  /** The numbers of those that follow, of which no message has room for a line. */
  readonly further?: readonly TaskId[];
  /** How many more there are that no message would have room for. */
  readonly more?: number;
}

/** So many units, and the names of the first. */
export interface NamedUnits {
  readonly count: number;
  readonly named: readonly string[];
}

/** What many units do of one task, told once: the part of the first, as late as the latest of them, and what the units have done. */
export interface SharedLine {
  readonly line: WorkLine;
  readonly owing: NamedUnits;
  /** Those that have handed in and wait for approval. */
  readonly waiting: NamedUnits;
}

/** What of a list is left that is too long for any message. */
export interface CutList {
  /** All that the list would hold. */
  readonly works: number;
  /** How many tasks that is; not set where each stands there once. */
  readonly tasks?: number;
  /** More lines of one unit no message would have room for. */
  readonly most: number;
  /** What many units do alike; its parts stand with none of them. */
  readonly shared: { readonly lines: readonly SharedLine[]; readonly further: readonly TaskId[]; readonly more: number };
  /** How many there are in units that are not listed. */
  readonly unlisted: number;
  /** The first of all that nobody carries yet, but for what many units share. */
  readonly toAssign: TaskId | null;
}

/** The parts of the morning's message, each under headings of its own: late work of others stands apart from what is stuck. */
export const MORNING_PARTS = [
  ...(['own', 'fresh', 'unassigned', 'approvals', 'blocked'] as const),
  ...(['late', 'stuck', 'extensions', 'silent', 'handled'] as const),
] as const;

export type MorningPart = (typeof MORNING_PARTS)[number];

/** How many tasks each part holds besides those that it has lines for; not set where that is all. */
export type Beyond = Readonly<Partial<Record<MorningPart, number>>>;

/** What another handles for the reader, who is told and not asked. */
export interface HandledLines {
  readonly by: string;
  readonly lines: readonly WorkLine[];
}

/** What one person owes an answer to this morning, in the order in which it is read. */
export interface MorningSections {
  /** Carried by the person: near, due today, late. */
  readonly own: readonly WorkLine[];
  /** New since the last message, not at a rung yet. */
  readonly fresh: readonly WorkLine[];
  /** Carried by nobody: the person must name somebody. */
  readonly unassigned: readonly WorkLine[];
  /** Waits for the person's approval. */
  readonly approvals: readonly WorkLine[];
  /** Blocked in a unit that the person heads. */
  readonly blocked: readonly WorkLine[];
  /** Late work of others that has come up to this person, by unit. */
  readonly escalations: readonly UnitLines[];
}

import type { Deadline } from '#domain/deadline.ts';
import type { TaskId } from '#domain/ids.ts';
import type { ListTopic } from '#domain/notice.ts';
import type { Day } from '#domain/time/day.ts';

/** What a question asks for: one of the lists, or the report. */
export type QuestionTopic = ListTopic | 'report';

/** Which tasks an act is about: the numbers that the text names, or all but some; nothing where it names none. */
export interface AboutTasks {
  readonly tasks: readonly TaskId[];
  readonly all: boolean;
  readonly except: readonly TaskId[];
  /** How many all are, where the words say so: "cả hai". */
  readonly count?: number;
}

/** What the words mean, without the tasks that they are about. */
export type Meaning =
  | { readonly intent: 'done' | 'unblocked' | 'accept' }
  /** Takes back what was answered last. */
  | { readonly intent: 'undo' }
  /** 0–100, or null where no figure is given. */
  | { readonly intent: 'progress'; readonly percent: number | null }
  | { readonly intent: 'blocked' | 'return'; readonly reason: string }
  | { readonly intent: 'extension'; readonly date: Day | null; readonly reason: string }
  /** `target` is the unit to which the task should go. */
  | { readonly intent: 'decline'; readonly target: string | null; readonly reason: string }
  /** A new task where it has a title; else the tasks named are given to the target. */
  | {
      readonly intent: 'assign';
      readonly title: string;
      readonly target: string | null;
      readonly deadline: Deadline | null;
      readonly product: string | null;
    }
  /** With the new day where an extension is approved. */
  | { readonly intent: 'approve'; readonly date: Day | null }
  /** `until` is a local time, "2026-04-15T14:00"; null where no time is said. */
  | { readonly intent: 'snooze'; readonly until: string | null }
  | { readonly intent: 'question'; readonly topic: QuestionTopic; readonly target: string | null };

/** What somebody says about tasks, a whole office or nobody's tasks. */
export type TaskAct = Meaning & AboutTasks;

export type Act =
  | TaskAct
  /** A bare number: the answer to a numbered list. */
  | { readonly intent: 'choose'; readonly option: number }
  | { readonly intent: 'measure'; readonly indicator: number; readonly value: number; readonly unit: string }
  | { readonly intent: 'help' }
  /** A leader, head or controller wants a code that binds a chat group. */
  | { readonly intent: 'group-code' }
  /** Whoever may import plans wants the page for it. */
  | { readonly intent: 'plan-page' }
  | { readonly intent: 'unlink' }
  | { readonly intent: 'none' };

/** A message understood. `sure` is false where a careful secretary would ask back before changing anything. */
export interface Reading {
  readonly text: string;
  readonly sure: boolean;
  /** Never empty. */
  readonly acts: readonly Act[];
  /** What the reader of the reading must know, in Vietnamese: a message that was cut. */
  readonly note: string | null;
}

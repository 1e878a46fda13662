import type { Day } from '../time/day.ts';
import type { Relation } from '../visibility.ts';

/** What brought a piece of work into a message. */
export type WhyCause =
  /** A rung before the last day: so many working days before it, 0 on it. */
  | { readonly kind: 'rung'; readonly before: number }
  /** Late work: so many working days late, urged again after so many. */
  | { readonly kind: 'late'; readonly days: number; readonly every: number }
  /** New; put off by the reader until then; nobody carries it; waits for approval; blocked; late work of others that has come up, or for which a letter is due. */
  | { readonly kind: 'fresh' | 'put-off' | 'unassigned' | 'approval' | 'blocked' | 'escalation' | 'letter' }
  /** The day on which an obstacle was to be cleared has passed. */
  | { readonly kind: 'obstacle-late' }
  /** More time is asked for; a decision has been waited for too long. */
  | { readonly kind: 'extension' | 'silence' }
  /** Asked since something of the six rõ is open; another handles it, and the reader is to know; somebody has just done something. */
  | { readonly kind: 'unclear' | 'handled' | 'event' }
  /** The last call in the afternoon of the last day. */
  | { readonly kind: 'last-call' }
  /** It was so, and is so no longer. */
  | { readonly kind: 'settled' };

/** Why one piece of work stood in a message. */
export interface WhyReason<Line> {
  readonly line: Line;
  /** By which relation the reader is told; null where none is left. */
  readonly relation: Relation | null;
  readonly cause: WhyCause;
}

/** The answer to "vì sao tôi nhận tin này?". */
export interface WhyTold<Line> {
  readonly kind: 'why-told';
  /** What the message was: of the bot's own accord, an answer to the reader's words, a question for values, or there was none. */
  readonly about: 'told' | 'answered' | 'values' | 'nothing';
  /** The day of the message. */
  readonly day: Day;
  readonly reasons: readonly WhyReason<Line>[];
}

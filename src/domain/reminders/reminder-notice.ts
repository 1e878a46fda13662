import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalTime } from '../time/local-time.ts';
import type { Ladder } from './ladder.ts';
import type { WhyTold } from './why-told.ts';

/** What is said about the time of reminders: put off, told again, at an own hour. */
export type ReminderNotice<Line> =
  /** What the reader put off until now. */
  | { readonly kind: 'reminded-again'; readonly day: Day; readonly lines: readonly Line[] }
  | {
      readonly kind: 'snoozed';
      readonly until: Instant;
      /** Whether it comes with the morning's message of that day. */
      readonly inMorning: boolean;
      readonly lines: readonly Line[];
    }
  /** Which task, or until when; `sooner`: the time that was asked for lies too far ahead. `words` are what was said. */
  | {
      readonly kind: 'snooze-asked';
      readonly wants: 'task' | 'time' | 'sooner';
      readonly lines: readonly Line[];
      readonly words: string;
    }
  /** The hour of the morning's message: set, shown, or refused since the bot does not speak at that hour. */
  | {
      readonly kind: 'own-hour';
      readonly outcome: 'set' | 'shown' | 'outside';
      readonly hour: LocalTime;
      /** Whether it is the house's hour. */
      readonly isHouse: boolean;
      /** The first day on which it holds. */
      readonly from: Day;
    }
  /** The ladder of one task: changed, shown, or left as it was since what was asked for is beyond what a ladder may be. */
  | {
      readonly kind: 'ladder-told';
      readonly outcome: 'set' | 'shown' | 'outside';
      readonly ladder: Ladder;
      /** Whose ladder it is. */
      readonly from: 'task' | 'plan' | 'house';
      /** The next day on which the ladder has a rung; null where none is to come. */
      readonly next: Day | null;
      /** Whether the reader may change it. */
      readonly mayChange: boolean;
      /** The task. */
      readonly lines: readonly Line[];
    }
  | WhyTold<Line>;

type Kind = ReminderNotice<unknown>['kind'];

const KINDS: readonly string[] = [
  'reminded-again',
  'snoozed',
  'snooze-asked',
  'own-hour',
  'ladder-told',
  'why-told',
] satisfies readonly Kind[];

/** Whether a notice is about the time of reminders. */
export const isReminderNotice = <N extends { readonly kind: string }>(notice: N): notice is Extract<N, { kind: Kind }> =>
  KINDS.includes(notice.kind);

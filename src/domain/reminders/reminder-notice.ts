import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalTime } from '../time/local-time.ts';

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
    };

type Kind = ReminderNotice<unknown>['kind'];

const KINDS: readonly string[] = ['reminded-again', 'snoozed', 'snooze-asked', 'own-hour'] satisfies readonly Kind[];

/** Whether a notice is about the time of reminders. */
export const isReminderNotice = <N extends { readonly kind: string }>(notice: N): notice is Extract<N, { kind: Kind }> =>
  KINDS.includes(notice.kind);

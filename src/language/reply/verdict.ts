import type { Act, Meaning } from './act.ts';
import type { Statement } from './statement.ts';
import type { LocalTime } from '#domain/time/local-time.ts';
import type { Day } from '#domain/time/day.ts';

/** The moment at which the message is read, in Vietnam. */
export interface Reference {
  readonly day: Day;
  readonly time: LocalTime;
}

/** What one rule makes of one statement. */
export interface Verdict {
  /** The rule's name, for `--explain`. */
  readonly rule: string;
  readonly meaning: Meaning | Exclude<Act, Meaning>;
  readonly sure: boolean;
  /** Nothing is said, and nobody needs to be asked about it; beside another statement it still counts as a doubt. */
  readonly isPlain?: boolean;
  /** Why it is not sure, for `--explain`. */
  readonly doubt?: string;
}

/** A rule looks at one statement and says what it means, or null where it is not its business; the first that answers is heard. */
export type Rule = (statement: Statement, reference: Reference) => Verdict | null;

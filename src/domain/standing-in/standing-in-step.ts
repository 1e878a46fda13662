import type { TaskId } from '../ids.ts';
import type { Day } from '../time/day.ts';
import type { DelegationKind } from './absence.ts';

/** Who reads of it: the one who asked for it, the holder or person on leave, the delegate. */
type Reader = 'asker' | 'holder' | 'delegate';

interface Between {
  readonly from: Day;
  readonly to: Day;
}

/** What somebody learns of a delegation or a leave. */
export type StandingInStep =
  | ({
      readonly kind: 'delegated';
      readonly reader: Reader;
      readonly holder: string;
      readonly delegate: string;
      readonly how: DelegationKind;
      /** The unit or plan; null where it is everything. */
      readonly scope: string | null;
      readonly document: string | null;
    } & Between)
  | { readonly kind: 'delegation-ended'; readonly reader: Reader; readonly holder: string; readonly delegate: string }
  | ({
      readonly kind: 'leave-recorded';
      readonly reader: Reader;
      readonly person: string;
      /** Unfinished work about which nobody is asked in these days. */
      readonly unread: number;
    } & Between)
  | { readonly kind: 'leave-ended'; readonly reader: Reader; readonly person: string }
  /** To whoever heads the unit, once: nobody reads about this work during the leave. */
  | ({ readonly kind: 'leave-uncovered'; readonly person: string; readonly works: number } & Between)
  /** To the holder: what was told to the delegate. */
  | { readonly kind: 'forwarded'; readonly number: TaskId; readonly title: string; readonly delegate: string }
  /** Said back to the asker, since it cannot be recorded like that. */
  | { readonly kind: 'not-recorded'; readonly reader: 'asker'; readonly why: NotRecorded };

export const NOT_RECORDED = ['days-missing', 'days-turned', 'days-past', 'not-oneself', 'nothing-to-end', 'unknown-scope'] as const;
export type NotRecorded = (typeof NOT_RECORDED)[number];

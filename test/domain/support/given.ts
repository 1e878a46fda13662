import { expect } from 'vitest';
import type { Assignment, AssignmentEvent } from '#domain/assignment/assignment.ts';
import { type AssignmentCommand, type AssignmentRefusal, type Circumstances, decide } from '#domain/assignment/decide.ts';
import { evolve } from '#domain/assignment/evolve.ts';
import { day } from '#domain/time/day.ts';
import { anAssignment } from './builders.ts';

/** The assignment before anything has happened to it. */
export const BLANK: Assignment = anAssignment({ followedFrom: '2026-01-01' });

/** The assignment after these events. */
export const after = (...events: readonly AssignmentEvent[]): Assignment => events.reduce(evolve, BLANK);

interface Outcome {
  readonly then: (...events: readonly AssignmentEvent[]) => void;
  readonly refuses: (refusal: AssignmentRefusal) => void;
}

/** given(events).when(command).then(events), or .refuses(why). */
export const given = (
  ...events: readonly AssignmentEvent[]
): { readonly when: (command: AssignmentCommand, circumstances?: Partial<Circumstances>) => Outcome } => ({
  when: (command, circumstances = {}) => {
    const decision = decide(after(...events), command, { on: day('2026-06-25'), hasAuthority: true, ...circumstances });
    return {
      then: (...expected) => {
        expect(decision).toEqual({ ok: true, value: expected });
      },
      refuses: (refusal) => {
        expect(decision).toEqual({ ok: false, refusal });
      },
    };
  },
});

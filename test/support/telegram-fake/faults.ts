import type { Reply } from './http-listener.ts';
import type { Params } from './params.ts';
import { signal } from './waiting.ts';

/**
 * What goes wrong with one call. Unless `isApplied` says otherwise the call has no effect.
 * `answer-lost` applies it and hangs up; `dropped` hangs up before that; `half-open` leaves the client waiting for ever.
 */
export type Fault =
  | { readonly kind: 'too-many-requests'; readonly retryAfter: number }
  | Failure
  | { readonly kind: 'html'; readonly status: number; readonly isApplied?: boolean }
  | { readonly kind: 'answer-lost' | 'dropped' }
  | { readonly kind: 'reset' | 'half-open'; readonly isApplied?: boolean };

/** An answer that says what failed, in the words of the service. */
export interface Failure {
  readonly kind: 'failure';
  readonly code: number;
  readonly description: string;
  readonly parameters?: Params;
  readonly isApplied?: boolean;
}

/** A call kept waiting. It is applied when it is released, or before it waits where `isApplied` was asked for. */
export interface Hold {
  /** Settles once the call is there and waits. */
  readonly arrived: Promise<void>;
  readonly release: () => void;
}

/** The faults in store, by method; `*` stands for every method that has none of its own. */
export interface Faults {
  /** The next calls of this method end so, one after another. */
  readonly next: (method: string, ...faults: readonly Fault[]) => void;
  /** Every call of this method ends so, until it is called again with null. */
  readonly always: (method: string, fault: Fault | null) => void;
  /** The next call of this method waits to be released. */
  readonly hold: (method: string, options?: { readonly isApplied?: boolean }) => Hold;
}

interface Held {
  readonly kind: 'held';
  readonly isApplied: boolean;
  readonly wait: () => Promise<void>;
}

type Mishap = Fault | Held;

/** The faults together with the way in which a server suffers them. */
export interface FaultStore extends Faults {
  /** Carries out one call under the fault in store for it, if any. */
  readonly suffer: (method: string, perform: () => Promise<Reply>) => Promise<Reply>;
}

const heldCall = (isApplied: boolean): { readonly held: Held; readonly hold: Hold } => {
  const arrival = signal();
  const leave = signal();
  const wait = async (): Promise<void> => {
    arrival.give();
    await leave.given;
  };
  return { held: { kind: 'held', isApplied, wait }, hold: { arrived: arrival.given, release: leave.give } };
};

const isAppliedUnder = (mishap: Mishap): boolean => mishap.kind === 'answer-lost' || ('isApplied' in mishap && mishap.isApplied);

const replyUnder = (fault: Fault, failed: (failure: Failure) => Reply): Reply => {
  switch (fault.kind) {
    case 'too-many-requests': {
      const { retryAfter } = fault;
      const description = `Too Many Requests: retry after ${retryAfter}`;
      return failed({ kind: 'failure', code: 429, description, parameters: { retry_after: retryAfter } });
    }
    case 'failure':
      return failed(fault);
    case 'html':
      return { kind: 'html', status: fault.status };
    case 'answer-lost':
    case 'dropped':
      return { kind: 'closed' };
    case 'reset':
      return { kind: 'reset' };
    case 'half-open':
      return { kind: 'silent' };
  }
};

/** Keeps faults; `failed` writes a failure in the envelope of the service. */
export const keepFaults = (failed: (failure: Failure) => Reply): FaultStore => {
  const planned = new Map<string, Mishap[]>();
  const lasting = new Map<string, Fault>();
  const plan = (method: string, ...mishaps: readonly Mishap[]): void => {
    planned.set(method, [...(planned.get(method) ?? []), ...mishaps]);
  };
  const take = (method: string): Mishap | undefined => planned.get(method)?.shift() ?? lasting.get(method);
  return {
    next: plan,
    always: (method, fault) => (fault === null ? lasting.delete(method) : lasting.set(method, fault)),
    hold: (method, { isApplied = false } = {}) => {
      const { held, hold } = heldCall(isApplied);
      plan(method, held);
      return hold;
    },
    suffer: async (method, perform) => {
      const mishap = take(method) ?? take('*');
      if (mishap === undefined) return perform();
      const applied = isAppliedUnder(mishap) ? await perform() : null;
      if (mishap.kind !== 'held') return replyUnder(mishap, failed);
      await mishap.wait();
      return applied ?? perform();
    },
  };
};

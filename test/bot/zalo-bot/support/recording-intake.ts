import type { Intake } from '../../../../src/bot/intake.ts';
import type { Inbound } from '../../../../src/domain/inbound.ts';
import { instant } from '../../../../src/domain/time/instant.ts';

/** An intake in memory: a message comes in once, whatever is delivered again. */
export interface RecordingIntake extends Intake {
  readonly stored: readonly Inbound[];
  /** How often a channel asked to store. */
  readonly storeCalls: () => number;
  readonly reports: readonly { readonly about: object; readonly sentence: string }[];
  readonly leases: readonly string[];
  /** The next so many stores fail; Infinity for all. */
  readonly failToStore: (times: number) => void;
  readonly holdLeaseElsewhere: (held: boolean) => void;
  /** Settles once the condition holds; looked at after everything that the intake is asked. */
  readonly until: (condition: () => boolean) => Promise<void>;
  readonly touched: () => void;
}

/** Makes an empty intake. */
export const recordingIntake = (now: () => number): RecordingIntake => {
  const stored = new Map<string, Inbound>();
  const reports: { about: object; sentence: string }[] = [];
  const leases: string[] = [];
  const waiting = new Set<() => void>();
  const touched = (): void => waiting.forEach((look) => look());
  let failing = 0;
  let calls = 0;
  let isHeldElsewhere = false;
  return {
    get stored() {
      return [...stored.values()];
    },
    storeCalls: () => calls,
    reports,
    leases,
    failToStore: (times) => {
      failing = times;
    },
    holdLeaseElsewhere: (held) => {
      isHeldElsewhere = held;
    },
    touched,
    until: (condition) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!condition()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    now: () => instant(now()),
    store: async (inbound) => {
      calls += 1;
      if (failing > 0) {
        failing -= 1;
        touched();
        throw new Error('the disk is full');
      }
      stored.set(inbound.updateKey, stored.get(inbound.updateKey) ?? inbound);
      touched();
    },

    // A Zalo bot hands in no files.
    takeFile: () => Promise.resolve('no-such-chat' as const),
    chatReachable: () => Promise.resolve(),
    chatMoved: () => Promise.resolve(),
    keepButtons: () => Promise.resolve([]),
    holdLease: async (name) => {
      leases.push(name);
      touched();
      return !isHeldElsewhere;
    },
    botNamed: () => Promise.resolve(),
    report: (about, sentence) => {
      reports.push({ about, sentence });
      touched();
    },
  };
};

import type { EndpointId } from '#domain/ids.ts';
import type { Inbound } from '#domain/inbound.ts';
import { instant } from '#domain/time/instant.ts';
import type { Choice } from '#bot/channel.ts';
import type { Intake, ReceivedFile } from '#bot/intake.ts';

/** The handed-in functions, written down instead of stored; the test may let them fail. */
export interface RecordingIntake extends Intake {
  /** In the order of arrival, repetitions too. */
  readonly stored: Inbound[];
  readonly reachability: (readonly [chat: string, reachable: boolean, reason: string | null])[];
  readonly moves: (readonly [from: string, to: string])[];
  readonly files: ReceivedFile[];
  readonly names: string[];
  readonly reports: string[];
  readonly leases: (readonly [name: string, ms: number])[];
  readonly kept: Map<string, { readonly endpointId: EndpointId; readonly choice: Choice }>;
  /** Called before anything is stored. */
  onStore: (inbound: Inbound) => void | Promise<void>;
  isLeaseFree: boolean;
}

/** Makes an intake that holds nothing yet. */
export const recordingIntake = (now: () => number): RecordingIntake => {
  const intake: RecordingIntake = {
    stored: [],
    reachability: [],
    moves: [],
    files: [],
    names: [],
    reports: [],
    leases: [],
    kept: new Map(),
    onStore: () => undefined,
    isLeaseFree: true,
    now: () => instant(now()),
    store: async (inbound) => {
      await intake.onStore(inbound);
      intake.stored.push(inbound);
    },
    takeFile: async (file) => {
      intake.files.push(file);
      return 'taken';
    },
    chatReachable: async (chat, reachable, reason) => {
      intake.reachability.push([chat, reachable, reason]);
    },
    chatMoved: async (from, to) => {
      intake.moves.push([from, to]);
    },
    keepButtons: async (endpointId, choices) =>
      choices.map((choice) => {
        const key = `k${intake.kept.size + 1}`;
        intake.kept.set(key, { endpointId, choice });
        return key;
      }),
    holdLease: async (name, ms) => {
      intake.leases.push([name, ms]);
      return intake.isLeaseFree;
    },
    botNamed: async (username) => {
      intake.names.push(username);
    },
    report: (about, sentence) => {
      intake.reports.push(`${JSON.stringify(about)} ${sentence}`);
    },
  };
  return intake;
};

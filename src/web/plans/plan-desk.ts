import type { TaskRow } from '#domain/reporting/task-row.ts';
import type { Result } from '#domain/result.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Database } from '#usecases/database.ts';
import type { LoadedReport } from '#usecases/report-figures.ts';
import type { FetchedLetter } from '#usecases/escalation/fetch-letter.ts';
import type { PlanLinks } from '#usecases/review/plan-links.ts';
import type { ReadPlan } from '#usecases/review/store-draft.ts';

/** Writes what can be taken away from a plan's page; the same writers as those of the commands. */
export interface PlanWriters {
  readonly report: (report: LoadedReport) => Promise<Uint8Array>;
  readonly letter: (fetched: FetchedLetter) => Promise<Uint8Array>;
  readonly xlsx: (rows: readonly TaskRow[], at: Instant) => Promise<Uint8Array>;
  readonly csv: (rows: readonly TaskRow[], at: Instant) => Uint8Array | Promise<Uint8Array>;
}

/** What the review pages need; `main` hands it in. */
export interface PlanDesk {
  readonly db: Database;
  /** The office's time, which the demo moves. */
  readonly now: () => Instant;
  /** The machine's time, by which links and sessions end. */
  readonly machineNow: () => Instant;
  readonly links: PlanLinks;
  /** Reads a file, or says in one Vietnamese sentence why it cannot. */
  readonly read: (bytes: Uint8Array, fileName: string) => Promise<Result<ReadPlan, string>>;
  readonly largestFileBytes: number;
  readonly writers: PlanWriters;
  /** The address that people see; null where it is the one that they call. */
  readonly publicUrl: string | null;
}

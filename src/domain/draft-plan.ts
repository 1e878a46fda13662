import type { Deadline, Recurrence } from './deadline.ts';
import type { Gap } from './six-ro.ts';
import type { Day } from './time/day.ts';

/** Where in the document something stands; rows and lines count from 1 as a reader would count them. */
export interface Source {
  readonly page?: number;
  readonly table?: number;
  readonly row?: number;
  readonly line?: number;
}

/** One row of a plan as it was read, before anybody has confirmed it. Unit names are in their canonical spelling. */
export interface DraftTask {
  readonly ordinal: string | null;
  readonly group: string | null;
  readonly title: string;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly deadline: Deadline;
  readonly product: string | null;
  readonly status: 'open' | 'done';
  readonly gaps: readonly Gap[];
  readonly warnings: readonly string[];
  readonly source: Source;
}

/** A periodic report (chế độ báo cáo định kỳ) that the document orders. */
export interface DraftDuty {
  readonly from: string;
  readonly to: string;
  readonly what: string;
  /** Null where the text says "định kỳ" and not how often: somebody has to be asked. */
  readonly recurrence: Recurrence | null;
  readonly source: Source;
}

/** A duty whose period is known, so that each period can make a task. */
export type PeriodicDuty = DraftDuty & { readonly recurrence: Recurrence };

/** Whether the document says how often a report is owed. */
export const isPeriodic = (duty: DraftDuty): duty is PeriodicDuty => duty.recurrence !== null;

/** A figure to reach (chỉ tiêu). */
export interface DraftIndicator {
  readonly ordinal: string | null;
  readonly text: string;
  readonly comparator: '>=' | '<=' | '>' | '<' | '=' | null;
  readonly value: number | readonly number[];
  readonly unit: string | null;
  readonly source: Source;
}

/** What the head of the document says of itself. */
export interface DraftDocument {
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly issuer: string | null;
  readonly title: string | null;
  /** Numbers of the documents that it replaces or repeals. */
  readonly replaces: readonly string[];
  /** Numbers of the documents on which it rests (căn cứ, thực hiện), as its preamble cites them. */
  readonly basedOn: readonly string[];
}

/** A whole plan as it was read (bản dự thảo nhập); nothing of it is stored before a person confirms it. */
export interface DraftPlan {
  readonly document: DraftDocument;
  readonly tasks: readonly DraftTask[];
  readonly duties: readonly DraftDuty[];
  readonly indicators: readonly DraftIndicator[];
  /** The unit to which obstacles are reported. */
  readonly obstaclesTo: string | null;
  readonly warnings: readonly string[];
}

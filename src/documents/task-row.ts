import type { Source } from '#domain/draft-plan.ts';

/** A task as the document gives it: texts of its cells or labels, nothing interpreted but what each is. */
export interface TaskRow {
  readonly source: Source;
  readonly ordinal: string | null;
  readonly group: string | null;
  readonly title: string;
  readonly detail: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly deadline: string;
  readonly product: string;
  readonly status: string;
  readonly warnings: readonly string[];
}

/** A task as the table gives it: texts of cells, nothing interpreted but where each belongs. */
export interface TaskRow {
  readonly row: number;
  /** The page of a PDF on which the row begins. */
  readonly page?: number;
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

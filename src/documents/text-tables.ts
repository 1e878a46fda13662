import type { ColumnRole } from './column-names.ts';

/** A line of running text; lines count from 1. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
  readonly page?: number;
}

/** A row as it stands; row 1 is the first one after the table's header. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly page?: number;
}

export interface RawTable {
  /** Tables of tasks or indicators count from 1 in the document. */
  readonly table: number;
  readonly names: readonly string[];
  readonly roles: readonly ColumnRole[];
  readonly rows: readonly RawRow[];
}

export interface TextParts {
  readonly tables: readonly RawTable[];
  readonly prose: readonly TextLine[];
}

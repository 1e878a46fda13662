import { type GetColumnData, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from './database.ts';

type Columns = Readonly<Record<string, PgColumn>>;
type RowOf<Of extends Columns> = { -readonly [Key in keyof Of]: GetColumnData<Of[Key]> };
type PlainRow = Readonly<Record<string, unknown>>;

/** Columns of one table among those of others, under names of their own; and what reads them from a row. */
interface ColumnGroup<Of extends Columns> {
  readonly selected: SQL;
  readonly read: (row: PlainRow) => RowOf<Of>;
}

/** Makes a group of these columns, which bear this name before their own. */
export const columnGroup = <Of extends Columns>(name: string, columns: Of): ColumnGroup<Of> => {
  const fields = Object.entries(columns).map(([key, column]) => ({ key, as: `${name}_${key}`, column }));
  const selected = sql.join(
    fields.map(({ as, column }) => sql`${column} as ${sql.identifier(as)}`),
    sql`, `,
  );
  const read = (row: PlainRow): RowOf<Of> => {
    const values: Record<string, unknown> = {};
    for (const { key, as, column } of fields) values[key] = row[as] === null ? null : column.mapFromDriverValue(row[as]);
    return values as RowOf<Of>; // -- each field as its column reads it
  };
  return { selected, read };
};

/**
 * The rows of a statement as the driver gives them. Past drizzle's mapping of rows, which costs more than everything else about a row: a
 * round reads hundreds of thousands.
 */
export const plainRows = async (tx: Tx, statement: SQL): Promise<readonly PlainRow[]> => {
  const result: unknown = await tx.execute(statement);
  if (Array.isArray(result)) return result as readonly PlainRow[]; // -- the server's driver
  return (result as { readonly rows: readonly PlainRow[] }).rows; // -- the embedded database
};

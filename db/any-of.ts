import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** `column = any(…)` with one parameter however many ids there are; an empty list matches nothing. */
export const anyOf = (column: PgColumn, ids: readonly number[]): SQL => sql`${column} = any(${`{${ids.join(',')}}`}::bigint[])`;

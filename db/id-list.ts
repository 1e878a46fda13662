import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

type Simple = number | boolean | string | null;

/** Values without signs of their own as one parameter, to be cast to an array: a statement takes only so many parameters. */
export const listed = (values: readonly Simple[]): string =>
  `{${values.map((value) => (value === null ? 'null' : String(value))).join(',')}}`;

// JSON writes every control character as an escape, and no key has any.
const BETWEEN = '\u001E';

/** Texts that are JSON, or keys, as one parameter that the database cuts into an array: nothing in them needs another sign before it. */
export const joined = (texts: readonly string[]): SQL => sql`string_to_array(${texts.join(BETWEEN)}, ${BETWEEN})`;

/** All values of a column of keys, each once and in order, in one row: a million of them cost a few megabytes. */
export const idsIn = (column: PgColumn): SQL<string | null> => sql<string | null>`array_to_string(array_agg(distinct ${column}), ',')`;

const COMMA = ','.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** The keys that `idsIn` has gathered. Read sign by sign: cut into texts they would take many times the room. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows of which column they are
export const readIds = <Id extends number>(gathered: string | null | undefined): readonly Id[] => {
  const ids: Id[] = [];
  if (gathered === null || gathered === undefined || gathered === '') return ids;
  let value = 0;
  for (let at = 0; at < gathered.length; at += 1) {
    const sign = gathered.charCodeAt(at);
    if (sign !== COMMA) value = value * 10 + sign - ZERO;
    else {
      ids.push(value as Id); // -- read from a column of such keys
      value = 0;
    }
  }
  ids.push(value as Id); // -- read from a column of such keys
  return ids;
};

import { bigint, customType, date, integer } from 'drizzle-orm/pg-core';
import type { Branded } from '#domain/branded.ts';
import type { Day } from '#domain/time/day.ts';
import { type Instant, instant } from '#domain/time/instant.ts';

/** A point in time, exact to the millisecond, whatever time zone the session has. */
export const instantColumn = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  toDriver: (at) => new Date(at).toISOString(),
  fromDriver: (text) => instant(Date.parse(text)),
});

/** A calendar day. */
export const dayColumn = () => date({ mode: 'string' }).$type<Day>();

interface Codec<Value> {
  readonly parse: (stored: unknown) => Value;
}

/**
 * A jsonb column read through a codec. Both drivers have parsed the JSON by then; drizzle's own jsonb column would parse a stored text
 * once more and make the number 1 of the text "1".
 */
export const jsonColumn = <Value>(codec: Codec<Value>) =>
  customType<{ data: Value; driverData: unknown }>({
    dataType: () => 'jsonb',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (stored) => codec.parse(stored),
  })();

/** A key that the database counts up. */
export const countedId = <Id extends Branded<number, string>>() => integer().primaryKey().generatedAlwaysAsIdentity().$type<Id>();

/** The same for tables that grow with every message. */
export const longCountedId = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/** A reference to another row's key. */
export const idColumn = <Id extends Branded<number, string>>() => integer().$type<Id>();

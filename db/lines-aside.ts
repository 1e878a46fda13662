import { asc, sql } from 'drizzle-orm';
import type { PersonId } from '#domain/ids.ts';
import type { MorningLine, SaidLine } from '#domain/reminders/morning-lines.ts';
import type { Tx } from './database.ts';
import { joined, listed } from './id-list.ts';

/** Begins to put lines aside within this transaction. */
export const beginLinesAside = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`create temporary table lines_aside (person_id int, line text) on commit drop`);
};

/** Puts lines of morning messages aside until all of one person's are there: a million of them are not held in memory. */
export const putLinesAside = async (tx: Tx, lines: readonly MorningLine[]): Promise<void> => {
  if (lines.length === 0) return;
  const people = listed(lines.map(({ personId }) => personId));
  const texts = joined(lines.map(({ section, by, line }) => JSON.stringify({ section, by, line } satisfies SaidLine)));
  await tx.execute(sql`insert into lines_aside select * from unnest(${people}::int[], ${texts})`);
};

/** Ends putting lines aside: from now on they are taken person by person. */
export const gatherLinesAside = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`create index on lines_aside (person_id)`);
  await tx.execute(sql`analyze lines_aside`);
};

/** What was put aside for these people; that it counts as told stands elsewhere. */
export const takeLinesAside = async (tx: Tx, of: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly SaidLine[]>> => {
  const rows = await tx
    .select({ personId: sql<PersonId>`person_id`, lines: sql<string>`'[' || string_agg(line, ',') || ']'` })
    .from(sql`lines_aside`)
    .where(sql`person_id = any(${listed(of)}::int[])`)
    .groupBy(sql`person_id`)
    .orderBy(asc(sql`person_id`));
  return new Map(rows.map(({ personId, lines }) => [personId, JSON.parse(lines) as readonly SaidLine[]])); // -- written above, in this transaction
};

/** Forgets what was put aside. */
export const dropLinesAside = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`drop table lines_aside`);
};

import { asc, sql } from 'drizzle-orm';
import type { PersonId } from '#domain/ids.ts';
import type { FirstLines } from '#domain/reminders/first-lines.ts';
import type { MorningLine, SaidLine } from '#domain/reminders/morning-lines.ts';
import type { MorningPart } from '#domain/shown-work.ts';
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

/** The first lines that were put aside for one person, the most urgent of each part, and how many tasks there are besides: by the rule of `firstLines`. */
export const takeFirstLinesAside = async (tx: Tx, of: PersonId, most: number): Promise<FirstLines> => {
  const placed = sql`(
    with said as materialized (
      select line, shown ->> 'section' as section, (shown #>> '{line,daysLate}')::int as days_late, (shown #>> '{line,number}')::int as number,
        coalesce(shown #>> '{line,lastDay}', '9999') as last_day, (shown #>> '{line,assignmentId}')::int as assignment_id
      from (select line, line::json as shown from lines_aside where person_id = ${of}) lines
    ), parted as (
      select *, case when section <> 'escalations' then section when days_late > 0 then 'late' else 'stuck' end as part from said
    ), numbered as (
      select *, row_number() over (partition by part order by last_day collate "C", number, assignment_id) as place from parted
    )
    select line, part, number, min(place) over (partition by part, number) <= ${most} as is_first from numbered
  ) placed`;
  const rows = await tx
    .select({
      part: sql<MorningPart>`part`,
      lines: sql<string>`'[' || string_agg(line, ',') filter (where is_first) || ']'`,
      more: sql<number>`(count(distinct number) filter (where not is_first))::int`,
    })
    .from(placed)
    .groupBy(sql`part`);
  return {
    lines: rows.flatMap(({ lines }) => JSON.parse(lines) as readonly SaidLine[]), // -- written above, in this transaction
    beyond: Object.fromEntries(rows.flatMap(({ part, more }) => (more === 0 ? [] : [[part, more]]))),
  };
};

/** Forgets what was put aside. */
export const dropLinesAside = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`drop table lines_aside`);
};

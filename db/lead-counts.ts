import { sql } from 'drizzle-orm';
import type { Tx } from './database.ts';

const KEY = sql`below_unit, of_person, is_within, state_kind, on_day, last_day, first_day`;

/** Makes one row of all that count the same; the figures stay what they were, and are read quicker. */
export const foldLeadCounts = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`with several as (
      select unnest(array_agg(ctid)) as place from lead_counts group by ${KEY} having count(*) > 1
    ), taken as (
      delete from lead_counts where ctid in (select place from several) returning ${KEY}, works
    )
    insert into lead_counts (${KEY}, works) select ${KEY}, sum(works) from taken group by ${KEY} having sum(works) <> 0`);
};

import { and, asc, eq } from 'drizzle-orm';
import { type Database, transact } from '#db/database.ts';
import { deliveriesOf } from '#db/deliveries.ts';
import { outbox } from '#db/schema/outbox.ts';
import type { PersonId } from '#domain/ids.ts';
import type { NoticeKind } from '#domain/notice.ts';

/** What became of a person's notices of one kind, in the order in which they were written, each with the ends of its tries. */
export const fateOf = (db: Database, person: PersonId, kind: NoticeKind) =>
  transact(db, async (tx) => {
    const { id, state, reason, recipientKind, recipientId } = outbox;
    const rows = await tx
      .select({ id, state, reason })
      .from(outbox)
      .where(and(eq(recipientKind, 'person'), eq(recipientId, person), eq(outbox.kind, kind)))
      .orderBy(asc(id));
    const fates = [];
    for (const row of rows)
      fates.push({ state: row.state, reason: row.reason, tries: (await deliveriesOf(tx, row.id)).map(({ outcome }) => outcome.kind) });
    return fates;
  });

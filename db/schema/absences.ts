import { index, pgTable, text } from 'drizzle-orm/pg-core';
import type { DelegationId, LeaveId, PersonId } from '#domain/ids.ts';
import type { DelegationKind } from '#domain/standing-in/absence.ts';
import { delegationScope } from '../codecs/delegation-scope.ts';
import { countedId, dayColumn, idColumn, instantColumn, jsonColumn } from './columns.ts';
import { people } from './office.ts';

const somebody = () => idColumn<PersonId>().references(() => people.id);

/** Who acts for whom; a row is never deleted, since what was done by it stands in the history. */
export const delegations = pgTable(
  'delegations',
  {
    id: countedId<DelegationId>(),
    holderId: somebody().notNull(),
    delegateId: somebody().notNull(),
    from: dayColumn().notNull(),
    to: dayColumn().notNull(),
    scope: jsonColumn(delegationScope).notNull(),
    kind: text().$type<DelegationKind>().notNull(),
    /** Number of the document; null where none was named. */
    document: text(),
    /** Null: recorded by a command. */
    recordedBy: somebody(),
    recordedAt: instantColumn().notNull(),
    /** From when on it counts no more, whatever its days: it was ended, or lies well in the past. */
    closedAt: instantColumn(),
  },
  (table) => [index().on(table.holderId), index().on(table.delegateId), index().on(table.recordedBy)],
);

/** Who is on leave. */
export const leaves = pgTable(
  'leaves',
  {
    id: countedId<LeaveId>(),
    personId: somebody().notNull(),
    from: dayColumn().notNull(),
    to: dayColumn().notNull(),
    /** When whoever heads the unit was told that nobody reads what concerns this person. */
    headToldOn: dayColumn(),
    recordedBy: somebody(),
    recordedAt: instantColumn().notNull(),
    closedAt: instantColumn(),
  },
  (table) => [index().on(table.personId), index().on(table.recordedBy)],
);

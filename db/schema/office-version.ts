import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** What an office is made of, for whoever keeps it in memory. */
export const OFFICE_PARTS = ['units', 'people', 'absences', 'calendar'] as const;
export type OfficePart = (typeof OFFICE_PARTS)[number];

/**
 * A new random version of a part with every change of it, written by triggers in the transaction that changes it: what was read under one
 * version is as it was read for as long as the version stands, in every process. A number could come twice, after a change was rolled back.
 */
export const officeVersions = pgTable('office_versions', {
  part: text().$type<OfficePart>().primaryKey(),
  version: uuid().notNull(),
});

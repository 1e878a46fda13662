import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { PersonId, PlanDraftId, PlanId } from '#domain/ids.ts';
import { draftEdit } from '../codecs/draft-edit.ts';
import { draftPlan } from '../codecs/draft-plan.ts';
import { planSource } from '../codecs/plan-source.ts';
import { countedId, idColumn, instantColumn, jsonColumn } from './columns.ts';
import { people } from './office.ts';
import { plans } from './plans.ts';

export type PlanDraftState = 'open' | 'confirmed' | 'discarded';

/** Plans that were read and that a person reviews; those that were confirmed stay as the plan's versions. */
export const planDrafts = pgTable(
  'plan_drafts',
  {
    id: countedId<PlanDraftId>(),
    fileName: text().notNull(),
    contentHash: text().notNull(),
    /** The plan as it was read; what a person changed stands in `edits`. */
    read: jsonColumn(draftPlan).notNull(),
    source: jsonColumn(planSource).notNull(),
    edits: jsonColumn(z.array(draftEdit)).notNull(),
    /** Grows with every change, so that one made on an older page is not taken. */
    version: integer().notNull(),
    state: text().$type<PlanDraftState>().notNull().default('open'),
    uploadedBy: idColumn<PersonId>()
      .notNull()
      .references(() => people.id),
    uploadedAt: instantColumn().notNull(),
    /** Who confirmed or discarded it, and when. */
    decidedBy: idColumn<PersonId>().references(() => people.id),
    decidedAt: instantColumn(),
    planId: idColumn<PlanId>().references(() => plans.id),
  },
  (table) => [
    uniqueIndex('plan_drafts_open_file')
      .on(table.uploadedBy, table.contentHash)
      .where(sql`state = 'open'`),
    index().on(table.uploadedBy),
    index().on(table.decidedBy),
    index().on(table.planId),
  ],
);

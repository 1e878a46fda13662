import { pgTable, text } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { instantColumn, jsonColumn } from './columns.ts';

/** Settings of the office, and what the installation remembers of itself; whoever reads one knows its shape. */
export const settings = pgTable('settings', {
  key: text().primaryKey(),
  /** Null is a value like any other. */
  value: jsonColumn(z.unknown()),
});

/** The last round of each kind that was run. */
export const rounds = pgTable('rounds', {
  kind: text().primaryKey(),
  slot: text().notNull(),
  ranAt: instantColumn().notNull(),
});

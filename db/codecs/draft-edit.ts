import { z } from 'zod';
import { LATE_CHOICES } from '#domain/importing/late-rows.ts';
import type { DraftEdit, HeadCells, RowCells } from '#domain/reviewing/draft-edit.ts';
import type { RowMatch, UnitChoice } from '#domain/reviewing/reviewed-plan.ts';
import { ROW_CELLS } from './draft-plan.ts';
import { ladder } from './ladder.ts';
import { personId, planId, storedDay, taskId, unitId } from './stored-value.ts';

const text = z.string();
const texts = z.array(text);
const row = z.number();

const rowCells: z.ZodType<RowCells> = z.strictObject(ROW_CELLS);

const headCells: z.ZodType<HeadCells> = z.strictObject({
  number: text.nullable(),
  issuedOn: storedDay.nullable(),
  issuer: text.nullable(),
  title: text.nullable(),
});

const unitChoice: z.ZodType<UnitChoice> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unitId }),
  z.strictObject({ kind: z.literal('create'), parentId: unitId.nullable() }),
  z.strictObject({ kind: z.literal('members'), unitIds: z.array(unitId) }),
]);

const rowMatch: z.ZodType<RowMatch> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found') }),
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('task'), taskId }),
]);

/** How an edit stands in the row of its draft; its words were read when it was made, and are not read again. */
export const draftEdit: z.ZodType<DraftEdit> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('edit-row'), row, cells: rowCells }),
  z.strictObject({ kind: z.literal('check-row'), row }),
  z.strictObject({ kind: z.literal('split-row'), row, titles: texts }),
  z.strictObject({ kind: z.literal('merge-with-next'), row }),
  z.strictObject({ kind: z.literal('leave-row-out'), row }),
  z.strictObject({ kind: z.literal('edit-head'), cells: headCells }),
  z.strictObject({ kind: z.literal('choose-unit'), name: text, choice: unitChoice.nullable() }),
  z.strictObject({ kind: z.literal('choose-controller'), personId: personId.nullable() }),
  z.strictObject({ kind: z.literal('choose-ladder'), ladder: ladder.nullable() }),
  z.strictObject({ kind: z.literal('choose-collector'), unitId: unitId.nullable() }),
  z.strictObject({ kind: z.literal('answer-late'), row: row.nullable(), choice: z.enum(LATE_CHOICES) }),
  z.strictObject({ kind: z.literal('match-row'), row, match: rowMatch }),
  z.strictObject({ kind: z.literal('name-carrier'), row, unitId, personId: personId.nullable() }),
  z.strictObject({ kind: z.literal('choose-authority'), row: row.nullable(), personId: personId.nullable() }),
  z.strictObject({ kind: z.literal('choose-answering'), row, unitId: unitId.nullable() }),
  z.strictObject({ kind: z.literal('keep-apart'), planId, apart: z.boolean() }),
  z.strictObject({ kind: z.literal('leave-duty-out'), duty: z.number(), out: z.boolean() }),
]);

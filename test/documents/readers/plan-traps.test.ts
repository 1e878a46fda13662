import { describe, expect, it } from 'vitest';
import { readPlanText } from '#documents/plan-text.ts';
import type { DraftPlan } from '#domain/draft-plan.ts';
import { type PlanBlock, plainText } from '../../support/plan-files/plan-blocks.ts';
import { writeDocx } from '../../support/plan-files/write-docx.ts';
import { writePdf } from '../../support/plan-files/write-pdf.ts';
import { writeXlsx } from '../../support/plan-files/write-xlsx.ts';
import { bytesOf } from '../sample-plan.ts';
import { draftFrom } from './draft-from-file.ts';
import { PLAN_TRAPS } from './plan-traps.ts';

const fromText = (blocks: readonly PlanBlock[]): DraftPlan => {
  const read = readPlanText(bytesOf(plainText(blocks)), 'a.txt');
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value;
};

const FORMATS: readonly (readonly [string, (blocks: readonly PlanBlock[]) => DraftPlan | Promise<DraftPlan>])[] = [
  ['.txt', fromText],
  ['.docx', async (blocks) => draftFrom('docx', await writeDocx(blocks))],
  ['.xlsx', async (blocks) => draftFrom('xlsx', await writeXlsx(blocks))],
  ['.pdf', async (blocks) => draftFrom('pdf', await writePdf(blocks, { landscape: true }))],
];

describe.each(PLAN_TRAPS)('trap $name', ({ blocks, finds }) => {
  it.each(FORMATS)('is read right from %s', async (_, read) => {
    expect(await read(blocks)).toMatchObject(finds);
  });
});

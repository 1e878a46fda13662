import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readForReview, type PlanForReview } from '#documents/read-for-review.ts';
import { excerptOf } from '#domain/reviewing/plan-source.ts';
import { day } from '#domain/time/day.ts';
import { blocksOf } from '../support/plan-files/plan-blocks.ts';
import { writeDocx } from '../support/plan-files/write-docx.ts';
import { WATER_PLAN } from '../support/water-plan.ts';

const read = async (bytes: Uint8Array, name: string): Promise<PlanForReview> => {
  const plan = await readForReview(bytes, name, day('2026-06-22'));
  if (!plan.ok) throw new Error(plan.refusal);
  return plan.value;
};

const beginnings = ({ draft, source }: PlanForReview): readonly (readonly [string, string | undefined])[] =>
  draft.tasks.map(({ title }, at) => [title, excerptOf(source, at)[0]?.text]);

describe('a plan to be reviewed', () => {
  it.each([
    ['cap-nuoc.txt', async () => Buffer.from(WATER_PLAN)],
    ['cap-nuoc.docx', () => writeDocx(blocksOf(WATER_PLAN))],
  ] as const)('has for each row of a table the row of the document, in %s', async (name, bytes) => {
    const places = beginnings(await read(await bytes(), name));
    expect(places).toHaveLength(5);
    for (const [title, row] of places) expect(row?.split('\t')).toContain(title);
  });

  it('has for each task of a list the item and what stands below it', async () => {
    const plan = await read(await readFile(new URL('plans/province-labels.txt', import.meta.url)), 'ke-hoach.txt');
    const at = plan.draft.tasks.findIndex(({ title }) => title.startsWith('Rà soát quy hoạch cấp nước'));
    expect(excerptOf(plan.source, at).map(({ text }) => text)).toEqual([
      '1.2. Rà soát quy hoạch cấp nước',
      '- Chủ trì: Sở NN&MT; phối hợp: Sở Xây dựng, các địa phương có liên quan.',
      '- Thời gian: Quý III/2026; sản phẩm: Báo cáo rà soát.',
      '2. Đầu tư, sửa chữa công trình',
    ]);
  });
});

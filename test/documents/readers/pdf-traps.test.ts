import { describe, expect, it } from 'vitest';
import { planFromText } from '#documents/plan-text.ts';
import type { DraftPlan } from '#domain/draft-plan.ts';
import { onePagePdf, packedContent } from '../../support/plan-files/craft-pdf.ts';
import { blocksOf } from '../../support/plan-files/plan-blocks.ts';
import { writePdf, type PdfShape } from '../../support/plan-files/write-pdf.ts';
import { planWith } from '../sample-plan.ts';
import { draftFrom, readHere } from './draft-from-file.ts';

const LONG = 'xây dựng, trình ban hành và tổ chức thực hiện kế hoạch nâng cao năng lực cho đội ngũ cán bộ, công chức các xã, phường';

const rows = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, at) => `${at + 1}\tNhiệm vụ ${at + 1}: ${LONG}; ${LONG}\t30/6/2026\tSở Khoa học và Công nghệ\tCác sở, ban, ngành\tBáo cáo`,
  );

const draftOf = async (text: string, shape: PdfShape): Promise<DraftPlan> => draftFrom('pdf', await writePdf(blocksOf(text), shape));

describe('a table in a .pdf', () => {
  it('goes on over pages, with rows that a page cuts in two made whole', async () => {
    const { tasks } = await draftOf(planWith(rows(30)), { breaksRows: true, pageNumbers: true });
    expect(tasks.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 30 }, (_, at) => String(at + 1)));
    expect(new Set(tasks.map(({ title }) => title.replace(/^Nhiệm vụ \d+: /, '')))).toEqual(new Set([`${LONG}; ${LONG}`]));
  });

  it('says of each task on which page it stands', async () => {
    const { tasks } = await draftOf(planWith(rows(30)), { repeatsHeader: true });
    const pages = tasks.map(({ source }) => source.page ?? 0);
    expect(pages[0]).toBe(2);
    expect(pages.at(-1)).toBeGreaterThan(4);
    expect(pages).toEqual(pages.toSorted((one, other) => one - other));
  });

  it('goes on over pages without rules too', async () => {
    const { tasks } = await draftOf(planWith(rows(12)), { ruled: false, landscape: true });
    expect(tasks.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)));
    expect(tasks.every(({ lead }) => lead[0] === 'Sở Khoa học và Công nghệ')).toBe(true);
  });
});

describe('the running text of a .pdf', () => {
  it('has its paragraphs whole, whatever lines they were set in, and no page numbers', async () => {
    const paragraph = `Các cơ quan, đơn vị ${LONG}; ${LONG}; ${LONG}.`;
    const bytes = await writePdf(blocksOf([paragraph, `- ${paragraph}`, paragraph].join('\n\n')), { pageNumbers: true });
    const read = await readHere('pdf', bytes);
    expect(read.ok && read.value.lines.map(({ text }) => text)).toEqual([paragraph, `- ${paragraph}`, paragraph]);
  });

  it('reads the two columns of a head one after the other', async () => {
    const { document } = await draftOf(planWith(rows(1)), {});
    expect(document).toMatchObject({ number: '15/KH-UBND', issuer: 'UBND tỉnh Phú Hải', issuedOn: '2026-02-05' });
  });

  it('refuses a secrecy mark that stands alone on its line', async () => {
    const read = await readHere('pdf', await writePdf(blocksOf(`MẬT\n\n${planWith(rows(1))}`)));
    expect(read.ok && planFromText(read.value)).toMatchObject({ ok: false, refusal: { kind: 'secrecy-mark', mark: 'Mật' } });
  });

  it('hands over turned letters, as watermarks are, apart from the rest', async () => {
    const drawn = 'BT /F 12 Tf 72 700 Td (Mot dong chu dai hon hai muoi chu) Tj ET BT /F 60 Tf 0.7 0.7 -0.7 0.7 200 200 Tm (MAU) Tj ET';
    const read = await readHere('pdf', onePagePdf(packedContent(drawn)));
    expect(read.ok && read.value.aside.filter((text) => text.trim() !== '')).toEqual(['MAU']);
    expect(read.ok && read.value.lines.map(({ text }) => text)).toEqual(['Mot dong chu dai hon hai muoi chu']);
  });
});

import { describe, expect, it } from 'vitest';
import { planFromText } from '#documents/plan-text.ts';
import type { DocumentCell } from '#documents/document-line.ts';
import { mergedOverPages } from '#documents/readers/pdf/merged-over-pages.ts';
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

const linesOf = async (drawn: string): Promise<readonly string[]> => {
  const read = await readHere('pdf', onePagePdf(packedContent(drawn)));
  return read.ok ? read.value.lines.map(({ text }) => text) : [read.refusal.kind];
};

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

describe('a cell that is merged over a page break', () => {
  const cell = (text: string, from: number, above?: true): DocumentCell => ({
    text,
    from,
    to: from + 10,
    ...(above === undefined ? {} : { above }),
  });
  const header = [cell('Nhiệm vụ', 0), cell('Chủ trì', 10), cell('Thời hạn', 20)];
  const before = { header, last: [cell('Việc 1', 0), cell('Sở Y tế', 10), cell('30/6', 20)] };
  const page = [
    [cell('Việc 2', 0), cell('', 10), cell('', 20)],
    [cell('Việc 3', 0), cell('', 10, true), cell('31/7', 20)],
    [cell('Việc 4', 0), cell('', 10), cell('', 20)],
  ];
  const texts = (rows: readonly (readonly DocumentCell[])[]) => rows.map((row) => row.map(({ text }) => text));
  const whole = [
    ['Việc 2', 'Sở Y tế', ''],
    ['Việc 3', 'Sở Y tế', '31/7'],
    ['Việc 4', '', ''],
  ];

  it('holds its text on the next page too, as far as it reaches', () => {
    expect(texts(mergedOverPages(page, before))).toEqual(whole);
  });

  it('holds it below a header that is repeated', () => {
    expect(texts(mergedOverPages([header, ...page], before))).toEqual([['Nhiệm vụ', 'Chủ trì', 'Thời hạn'], ...whole]);
  });

  it('holds it in a single row, where it reached over several on the page before', () => {
    const single = [[cell('Việc 2', 0), cell('', 10), cell('', 20)]];
    const merged = { header, last: [cell('Việc 1', 0), cell('Sở Y tế', 10, true), cell('30/6', 20)] };
    expect(texts(mergedOverPages(single, merged))).toEqual([['Việc 2', 'Sở Y tế', '']]);
    expect(texts(mergedOverPages(single, before))).toEqual(texts(single));
  });

  it('stays blank where nothing stood above it', () => {
    const blank = { header, last: [cell('Việc 1', 0), cell('', 10), cell('30/6', 20)] };
    expect(texts(mergedOverPages(page, blank))).toEqual(texts(page));
  });
});

describe('a table without rules whose texts stand in the middle of their cells', () => {
  const RAGGED = [
    'I\tHẠ TẦNG SỐ',
    `1\tXây dựng quy trình; ${LONG}\tTrước ngày 15/9/2026\tSở Văn hóa, Thể thao và Du lịch\tCác sở, ban, ngành\tBáo cáo`,
    '2\tRà soát biểu mẫu\t30/6/2026\tSở Nội vụ\tSở Y tế; Sở Tài chính; Công an tỉnh; Văn phòng UBND tỉnh; UBND các xã, phường\tDanh mục biểu mẫu',
    'II\tNHÂN LỰC',
    '1\tMở lớp bồi dưỡng\tQuý III/2026\tSở Nội vụ\t\tKế hoạch và báo cáo kết quả bồi dưỡng của các cơ quan, đơn vị, địa phương trong tỉnh',
    `2\tTổng kết năm; ${LONG}\tTháng 12/2026\tVăn phòng UBND tỉnh\tSở Nội vụ\tBáo cáo`,
  ];

  it.each([
    ['one line of names', undefined],
    [
      'names that wrap',
      'STT\tNhiệm vụ\tThời gian hoàn thành nhiệm vụ\tCơ quan, đơn vị chủ trì thực hiện nhiệm vụ\tCơ quan phối hợp\tKết quả',
    ],
  ])('gives the same tasks as with rules, under %s', async (_, header) => {
    const text = planWith(RAGGED, header);
    const ruled = await draftOf(text, { centred: true });
    const { tasks } = await draftOf(text, { centred: true, ruled: false });
    expect(ruled.tasks).toHaveLength(4);
    expect(tasks.map(({ source: _source, ...task }) => task)).toEqual(ruled.tasks.map(({ source: _source, ...task }) => task));
  });

  it('goes on over pages', async () => {
    const { tasks } = await draftOf(planWith(rows(12)), { ruled: false, landscape: true, centred: true });
    expect(tasks.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)));
    expect(tasks.map(({ title }) => title.replace(/^Nhiệm vụ \d+: /, ''))).toEqual(Array.from({ length: 12 }, () => `${LONG}; ${LONG}`));
    expect(
      tasks.every(({ lead, coordinating }) => lead[0] === 'Sở Khoa học và Công nghệ' && coordinating[0] === 'Các sở, ban, ngành'),
    ).toBe(true);
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

  it('has letters of a second font, which are set after the rest of their line, in the gaps that were left for them', async () => {
    const drawn = 'BT /F 12 Tf 72 700 Td [(Ke ho) -556 (ch so 55 cua tinh nam 2026)] TJ 1 0 0 1 103.36 700 Tm (a) Tj ET';
    expect(await linesOf(drawn)).toEqual(['Ke hoach so 55 cua tinh nam 2026']);
  });

  it('has letters once that are set twice to look bold', async () => {
    const drawn = 'BT /F 12 Tf 72 700 Td (Ke hoach so 55 cua tinh) Tj 0.3 0 Td (Ke hoach so 55 cua tinh) Tj ET';
    expect(await linesOf(drawn)).toEqual(['Ke hoach so 55 cua tinh']);
  });

  it('is read from a page that is set sideways as from any other', async () => {
    const drawn = 'BT /F 12 Tf 0 1 -1 0 100 100 Tm (Dong thu nhat cua trang nam ngang) Tj 0 -40 Td (Dong thu hai) Tj ET';
    expect(await linesOf(drawn)).toEqual(['Dong thu nhat cua trang nam ngang', 'Dong thu hai']);
  });

  it('goes on in a line that begins with the number of an article', async () => {
    const paragraph = `Thực hiện ${LONG} theo quy định tại khoản 2 Điều 6, khoản 3 Điều 9, khoản 4 Điều 11, khoản 5 Điều 12, khoản 6 Điều 13, khoản 7 Điều 14 và Điều 15 của Quy chế.`;
    const read = await readHere('pdf', await writePdf(blocksOf([paragraph, paragraph].join('\n\n'))));
    expect(read.ok && read.value.lines.map(({ text }) => text)).toEqual([paragraph, paragraph]);
  });

  it('reads two columns one after the other whose lines are not level', async () => {
    const drawn = [
      ...['72 700 Td (UY BAN NHAN DAN) Tj', '0 -16 Td (TINH AN LAC) Tj', '0 -16 Td (So: 15/KH-UBND) Tj'],
      ...['1 0 0 1 300 707 Tm (CONG HOA XA HOI CHU NGHIA) Tj', '0 -15 Td (Doc lap - Tu do - Hanh phuc) Tj'],
    ];
    expect((await linesOf(`BT /F 12 Tf ${drawn.join(' ')} ET`)).join(' ')).toBe(
      'UY BAN NHAN DAN TINH AN LAC So: 15/KH-UBND CONG HOA XA HOI CHU NGHIA Doc lap - Tu do - Hanh phuc',
    );
  });

  it('hands over turned letters, as watermarks are, apart from the rest', async () => {
    const drawn = 'BT /F 12 Tf 72 700 Td (Mot dong chu dai hon hai muoi chu) Tj ET BT /F 60 Tf 0.7 0.7 -0.7 0.7 200 200 Tm (MAU) Tj ET';
    const read = await readHere('pdf', onePagePdf(packedContent(drawn)));
    expect(read.ok && read.value.aside.filter((text) => text.trim() !== '')).toEqual(['MAU']);
    expect(read.ok && read.value.lines.map(({ text }) => text)).toEqual(['Mot dong chu dai hon hai muoi chu']);
  });
});

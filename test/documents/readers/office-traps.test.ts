import { describe, expect, it } from 'vitest';
import { planFromText } from '#documents/plan-text.ts';
import type { DraftTask } from '#domain/draft-plan.ts';
import { craftDocx } from '../../support/plan-files/office-xml.ts';
import type { BlockRow, PlanBlock } from '../../support/plan-files/plan-blocks.ts';
import { writeDocx } from '../../support/plan-files/write-docx.ts';
import { writeXlsx } from '../../support/plan-files/write-xlsx.ts';
import { draftFrom, readHere } from './draft-from-file.ts';

const HEADER: BlockRow = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Sản phẩm'];
const ROW: BlockRow = ['1', 'Lập danh mục dữ liệu', 'Sở Nội vụ', '30/6/2026', 'Danh mục'];

const written = { docx: writeDocx, xlsx: writeXlsx };

describe.each(['docx', 'xlsx'] as const)('a table in .%s', (kind) => {
  const tasksOf = async (...tables: readonly (readonly BlockRow[])[]): Promise<readonly DraftTask[]> => {
    const blocks: readonly PlanBlock[] = tables.flatMap((table) => [{ paragraph: '' }, { table }]);
    return (await draftFrom(kind, await written[kind](blocks))).tasks;
  };

  it('repeats a unit and a deadline that are merged over rows in each of them', async () => {
    const tasks = await tasksOf([
      HEADER,
      ['1', 'Rà soát', { text: 'Sở Tài chính', rows: 2 }, { text: 'Quý II/2026', rows: 2 }, 'Báo cáo'],
      ['2', 'Trình duyệt', 'Tờ trình'],
    ]);
    expect(tasks).toMatchObject([
      { ordinal: '1', lead: ['Sở Tài chính'], deadline: { due: '2026-06-30' }, product: 'Báo cáo' },
      { ordinal: '2', lead: ['Sở Tài chính'], deadline: { due: '2026-06-30' }, product: 'Tờ trình' },
    ]);
  });

  it('takes a row under a merged number and name as one more part of that task', async () => {
    const tasks = await tasksOf([
      HEADER,
      [{ text: '1', rows: 2 }, { text: 'Diễn tập ứng cứu', rows: 2 }, 'Công an tỉnh', 'Quý II/2026', 'Kế hoạch'],
      ['Sở Y tế', 'Quý III/2026', 'Báo cáo'],
    ]);
    expect(tasks).toMatchObject([
      { ordinal: '1', title: 'Diễn tập ứng cứu', lead: ['Công an tỉnh'] },
      { ordinal: null, title: 'Diễn tập ứng cứu', lead: ['Sở Y tế'], deadline: { due: '2026-09-30' } },
    ]);
  });

  it('reads a header in two rows, whose upper cell spans two columns', async () => {
    const tasks = await tasksOf([
      [
        { text: 'STT', rows: 2 },
        { text: 'Nhiệm vụ', rows: 2 },
        { text: 'Cơ quan thực hiện', columns: 2 },
        { text: 'Thời hạn', rows: 2 },
      ],
      ['Chủ trì', 'Phối hợp'],
      ['1', 'Lập danh mục', 'Sở Nội vụ', 'Sở Y tế', '30/6/2026'],
    ]);
    expect(tasks).toMatchObject([
      { lead: ['Sở Nội vụ'], coordinating: ['Sở Y tế'], deadline: { due: '2026-06-30' }, source: { table: 1, row: 1 } },
    ]);
  });

  it('nests group rows that span the table three deep', async () => {
    const tasks = await tasksOf([
      HEADER,
      [{ text: 'A. THỂ CHẾ', columns: 5 }],
      [{ text: 'I. Rà soát', columns: 5 }],
      [{ text: '1.1. Văn bản', columns: 5 }],
      ROW,
    ]);
    expect(tasks).toMatchObject([{ ordinal: '1', group: 'A. THỂ CHẾ / I. Rà soát / 1.1. Văn bản' }]);
  });

  it('goes on in a second table, with a repeated header or without one', async () => {
    const second: BlockRow = ['2', 'Trình duyệt', 'Sở Y tế', 'Quý III/2026', 'Tờ trình'];
    const third: BlockRow = ['3', 'Tổng kết', 'Sở Nội vụ', 'Tháng 12/2026', 'Báo cáo'];
    expect(await tasksOf([HEADER, ROW], [second], [HEADER, third])).toMatchObject([
      { ordinal: '1', source: { table: 1, row: 1 } },
      { ordinal: '2', source: { table: 1, row: 2 } },
      { ordinal: '3', source: { table: 1, row: 4 } },
    ]);
  });

  it('finds the columns of a row that was written from the left with empty cells behind it', async () => {
    const askew: BlockRow = ['Mở rộng kho lưu trữ của tỉnh', 'Sở Y tế', 'Quý III/2026', '', ''];
    expect(await tasksOf([HEADER, ROW, askew])).toMatchObject([
      { ordinal: '1' },
      { ordinal: null, title: 'Mở rộng kho lưu trữ của tỉnh', lead: ['Sở Y tế'], deadline: { due: '2026-09-30' } },
    ]);
  });

  it('leaves tables of other things alone', async () => {
    const money: readonly BlockRow[] = [
      ['TT', 'Khoản chi', 'Mức', 'Nguồn', 'Năm'],
      ['1', 'Máy chủ', '100', 'Ngân sách', '2026'],
    ];
    const signatures: readonly BlockRow[] = [['Nơi nhận: Lưu VT', 'TM. ỦY BAN NHÂN DÂN']];
    expect(await tasksOf([HEADER, ROW], money, signatures)).toHaveLength(1);
  });

  it('refuses a secrecy mark in the header of its pages, and no title with the words "bảo mật"', async () => {
    const blocks: readonly PlanBlock[] = [{ paragraph: 'KẾ HOẠCH BẢO MẬT THÔNG TIN' }, { paragraph: '' }, { table: [HEADER, ROW] }];
    const marked = await readHere(kind, await written[kind](blocks, { header: 'MẬT' }));
    expect(marked.ok && planFromText(marked.value)).toMatchObject({
      ok: false,
      refusal: { kind: 'secrecy-mark', mark: 'Mật', line: null },
    });
    const unmarked = await readHere(kind, await written[kind](blocks, { header: 'Bảo mật thông tin' }));
    expect(unmarked.ok && planFromText(unmarked.value)).toMatchObject({ ok: true });
  });
});

describe('a Word file', () => {
  it('has the numbers that Word works out', async () => {
    const rows = ['Lập danh mục', 'Trình duyệt'].map((title): BlockRow => ['§', title, 'Sở Nội vụ', '30/6/2026', 'Báo cáo']);
    const { tasks } = await draftFrom('docx', await writeDocx([{ table: [HEADER, ...rows] }], { numbers: '%1.' }));
    expect(tasks).toMatchObject([
      { ordinal: '1', title: 'Lập danh mục' },
      { ordinal: '2', title: 'Trình duyệt' },
    ]);
  });

  it('counts Roman, nested and restarted lists as Word does', async () => {
    const level = (depth: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
    const paragraph = (list: number, depth: number): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`;
    const body = [
      paragraph(1, 0),
      paragraph(1, 1),
      paragraph(1, 2),
      paragraph(1, 2),
      paragraph(1, 0),
      paragraph(1, 1),
      paragraph(2, 0),
    ].join('');
    const read = await readHere('docx', craftDocx(body, [{ name: 'word/numbering.xml', data: numbering }]));
    expect(read.ok && read.value.lines.map(({ text }) => text)).toEqual(['I. x', 'I.1 x', 'a) x', 'b) x', 'II. x', 'II.1 x', 'V. x']);
  });

  it('is read through all that says how it looks, with deleted ends of paragraphs joined and deleted rows left out', async () => {
    const looks = '<w:rPr><w:b/><w:sz w:val="26"/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>';
    const run = (text: string): string => `<w:r w:rsidR="00A">${looks}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const deletedEnd = '<w:pPr><w:jc w:val="both"/><w:rPr><w:del w:id="2"/></w:rPr></w:pPr>';
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr><w:tcW w:w="9"/>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
    const body = [
      `<w:p>${deletedEnd}${run('Rà ')}<w:proofErr w:type="spellStart"/>${run('soát')}<w:r><w:t xml:space="preserve"/></w:r></w:p>`,
      `<w:p><w:pPr><w:spacing w:after="60"/></w:pPr>${run(' quy định')}</w:p>`,
      `<w:tbl><w:tblPr/><w:tr><w:trPr><w:del w:id="3"/></w:trPr>${cell('bỏ')}</w:tr><w:tr>${cell('một', '<w:gridSpan w:val="2"/>')}${cell('hai')}</w:tr></w:tbl>`,
    ];
    const read = await readHere('docx', craftDocx(body.join('')));
    expect(read.ok && read.value.lines).toEqual([
      { line: 1, text: 'Rà soát quy định' },
      {
        line: 2,
        text: '',
        row: {
          table: 1,
          cells: [
            { text: 'một', from: 0, to: 2 },
            { text: 'hai', from: 2, to: 3 },
          ],
        },
      },
    ]);
  });

  it('parts a title at a soft line break', async () => {
    const blocks: readonly PlanBlock[] = [
      { paragraph: 'KẾ HOẠCH\vSố hóa hồ sơ năm 2026' },
      { paragraph: 'Căn cứ Luật Lưu trữ;' },
      { table: [HEADER, ROW] },
    ];
    expect((await draftFrom('docx', await writeDocx(blocks))).document.title).toBe('Số hóa hồ sơ năm 2026');
  });

  it('reads number, day and issuer from the table that sets its head side by side', async () => {
    const head: BlockRow = [
      'ỦY BAN NHÂN DÂN\nTỈNH PHÚ HẢI\nSố: 15/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nPhú Hải, ngày 05 tháng 02 năm 2026',
    ];
    const draft = await draftFrom('docx', await writeDocx([{ table: [head] }, { paragraph: 'KẾ HOẠCH' }, { table: [HEADER, ROW] }]));
    expect(draft.document).toMatchObject({ number: '15/KH-UBND', issuedOn: '2026-02-05', issuer: 'UBND tỉnh Phú Hải' });
  });

  it('refuses a secrecy mark that stands in a text box', async () => {
    const box =
      '<w:p><w:r><w:pict><v:textbox xmlns:v="v"><w:txbxContent><w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>';
    const read = await readHere('docx', craftDocx(box));
    expect(read.ok && planFromText(read.value)).toMatchObject({ ok: false, refusal: { kind: 'secrecy-mark', mark: 'Tối mật' } });
  });
});

describe('a workbook', () => {
  it('has days as offices write them, whether they are numbers or text, and numbers as they are shown', async () => {
    const values = {
      ngày: { value: new Date(Date.UTC(2026, 5, 30)), numFmt: 'd-mmm-yy' },
      tháng: { value: new Date(Date.UTC(2026, 8, 1)), numFmt: 'mm/yyyy' },
      một: { value: 1.1, numFmt: '0.0' },
      hai: { value: 2 },
    };
    const rows: readonly BlockRow[] = [
      ['một', 'Rà soát', 'Sở Nội vụ', 'ngày', 'Báo cáo'],
      ['hai', 'Trình duyệt', 'Sở Nội vụ', 'tháng', 'Báo cáo'],
      ['3', 'Tổng kết', 'Sở Nội vụ', '31/12/2026', 'Báo cáo'],
    ];
    const { tasks } = await draftFrom('xlsx', await writeXlsx([{ table: [HEADER, ...rows] }], { values }));
    expect(tasks.map(({ ordinal, deadline }) => [ordinal, deadline.text])).toEqual([
      ['1.1', '30/06/2026'],
      ['2', '09/2026'],
      ['3', '31/12/2026'],
    ]);
  });

  it('reads all its sheets, the table of each under its own header', async () => {
    const other: readonly BlockRow[] = [
      ['TT', 'Nội dung', 'Đơn vị thực hiện', 'Thời gian'],
      ['1', 'Kiểm tra', 'Sở Y tế', 'Quý IV/2026'],
    ];
    const { tasks } = await draftFrom('xlsx', await writeXlsx([{ table: [HEADER, ROW] }, { table: other }], { sheetPerTable: true }));
    expect(tasks).toMatchObject([
      { title: 'Lập danh mục dữ liệu', source: { table: 1 } },
      { title: 'Kiểm tra', source: { table: 2 } },
    ]);
  });
});

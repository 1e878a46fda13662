import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { peopleTemplate, planTemplate } from '#documents/out/templates.ts';
import { type PeopleRow, peopleRefusalSentence, readPeople } from '#documents/people/read-people.ts';
import { readPlan } from '#documents/read-plan.ts';

type Sheet = readonly (readonly (string | number | null)[])[];

const HEADER = ['TT', 'Họ và tên', 'Đơn vị', 'Chức vụ'];

const xlsxOf = (rows: Sheet): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      { name: 'Cán bộ', rows: rows.map((row) => [...row]) },
      { name: 'Hướng dẫn', rows: [['Cột', 'Cách ghi'], HEADER, ['1', 'Không Ai', 'Không Đâu', '']] },
    ],
  });

const rowsOf = async (bytes: Uint8Array, fileName: string): Promise<readonly PeopleRow[]> => {
  const read = await readPeople(bytes, fileName);
  if (!read.ok) throw new Error(peopleRefusalSentence(read.refusal));
  return read.value;
};

const shown = ({ name, unit, parent, phone, aliases }: PeopleRow) =>
  [name, unit, parent, phone, aliases].filter(({ text }) => text !== '').map(({ address, text }) => `${address} ${text}`);

describe('a list of people in a spreadsheet', () => {
  it('is read with the addresses that the spreadsheet shows, empty rows counted, from the first sheet alone', async () => {
    const bytes = await xlsxOf([
      [],
      ['DANH SÁCH CÁN BỘ'],
      [],
      HEADER,
      [1, ' Nguyễn  Văn An ', 'Phòng Kinh tế', ''],
      [],
      [2, 'Lê Thị Bình', 'Văn phòng', ''],
    ]);
    expect((await rowsOf(bytes, 'a.xlsx')).map(shown)).toEqual([
      ['B5 Nguyễn Văn An', 'C5 Phòng Kinh tế'],
      ['B7 Lê Thị Bình', 'C7 Văn phòng'],
    ]);
  });

  it('gives a unit that is merged over several rows to each of them', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['Đơn vị', 'Họ tên'],
            ['Phòng Kinh tế', 'Lê Văn An'],
            [null, 'Lê Văn Bình'],
          ],
          merges: [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }],
        },
      ],
    });
    expect((await rowsOf(bytes, 'a.xlsx')).map(shown)).toEqual([
      ['B2 Lê Văn An', 'A2 Phòng Kinh tế'],
      ['B3 Lê Văn Bình', 'A3 Phòng Kinh tế'],
    ]);
  });

  it.each([',', ';', '\t'])('is the same as .csv with %j between the fields', async (separator) => {
    const lines = [
      ['Họ tên', 'Đơn vị', 'Trực thuộc', 'SĐT', 'Viết tắt'],
      ['Nguyễn Văn An', '"Phòng ""Kinh tế"", Hạ tầng"', 'UBND xã', '0912 345 678', '"P. KT\nKTHT"'],
      [],
      ['Lê Thị Bình', 'Văn phòng', '', '', ''],
    ];
    const bytes = Buffer.from(`\ufeff${lines.map((line) => line.join(separator)).join('\r\n')}\r\n`);
    expect((await rowsOf(bytes, 'a.csv')).map(shown)).toEqual([
      ['A2 Nguyễn Văn An', 'B2 Phòng "Kinh tế", Hạ tầng', 'C2 UBND xã', 'D2 0912 345 678', 'E2 P. KT; KTHT'],
      ['A4 Lê Thị Bình', 'B4 Văn phòng'],
    ]);
  });

  it.each([
    ['a.xlsx', () => xlsxOf([['Nhiệm vụ', 'Thời hạn']]), /dòng tiêu đề có cột "Họ và tên" và cột "Đơn vị"/],
    ['a.xlsx', () => xlsxOf([HEADER]), /chưa có dòng nào/],
    ['a.docx', () => Promise.resolve(new Uint8Array(9)), /cần là tệp \.xlsx hoặc \.csv/],
    ['a.csv', () => Promise.resolve(Buffer.from('Họ tên,Đơn vị\nNguy\u00ean', 'latin1')), /CSV UTF-8/],
    ['a.xlsx', () => Promise.resolve(Buffer.from('PK\u0003\u0004 broken')), /bị hỏng/],
  ])('is refused in one sentence where it is none: %s %#', async (fileName, bytes, saying) => {
    const read = await readPeople(await bytes(), fileName);
    expect(read.ok ? 'read' : peopleRefusalSentence(read.refusal)).toMatch(saying);
  });
});

describe('the templates', () => {
  it('for people is read as it was filled in, and refused while it is empty', async () => {
    const empty = await readPeople(await peopleTemplate(), 'mau.xlsx');
    expect(empty).toEqual({ ok: false, refusal: { kind: 'no-people' } });
    const { sheets } = await readXlsx(await peopleTemplate());
    const filled = await writeXlsx({
      sheets: sheets.map(({ name, rows }, at) => ({ name, rows: at === 0 ? [...rows, ['Lê Văn An', 'Văn phòng']] : rows })),
    });
    expect((await rowsOf(filled, 'mau.xlsx')).map(shown)).toEqual([['A2 Lê Văn An', 'B2 Văn phòng']]);
    expect(sheets.map(({ name }) => name)).toEqual(['Danh sách cán bộ', 'Hướng dẫn']);
  });

  it('for a plan is read as it was filled in, hints and all', async () => {
    const { sheets } = await readXlsx(await planTemplate());
    const [, , , , header = []] = sheets[0]!.rows;
    const filled = await writeXlsx({
      sheets: [
        {
          name: 'Kế hoạch',
          rows: [
            ['Số: 15/KH-UBND'],
            ['Đồi Trăng, ngày 12 tháng 02 năm 2026'],
            ['KẾ HOẠCH Chuyển đổi số năm 2026'],
            [],
            header,
            ['', 'I. HẠ TẦNG'],
            ['1', 'Rà soát thủ tục hành chính', 'Phòng Kinh tế', 'Văn phòng', new Date('2026-06-30T00:00:00Z'), 'Báo cáo'],
          ],
        },
      ],
    });
    const plan = await readPlan(filled, 'mau.xlsx');
    expect(plan).toMatchObject({
      ok: true,
      value: {
        document: { number: '15/KH-UBND', issuedOn: '2026-02-12', title: 'Chuyển đổi số năm 2026' },
        tasks: [
          {
            group: 'I. HẠ TẦNG',
            title: 'Rà soát thủ tục hành chính',
            lead: ['Phòng Kinh tế'],
            deadline: { due: '2026-06-30' },
            product: 'Báo cáo',
          },
        ],
      },
    });
    expect(await readPlan(await planTemplate(), 'mau.xlsx')).toEqual({ ok: false, refusal: { kind: 'no-tasks' } });
  });

  it.each([peopleTemplate, planTemplate])('have the same bytes each time they are written: %o', async (template) => {
    expect(Buffer.from(await template()).equals(await template())).toBe(true);
  });
});

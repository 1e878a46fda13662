import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { TASK_COLUMNS } from '#documents/out/task-columns.ts';
import { taskListCsv } from '#documents/out/task-list-csv.ts';
import { taskListXlsx } from '#documents/out/task-list-xlsx.ts';
import { unzipParts } from '#documents/readers/unzip-parts.ts';
import { asId } from '#domain/ids.ts';
import type { TaskRow } from '#domain/reporting/task-row.ts';
import { day } from '#domain/time/day.ts';
import { aTaskRow, FORMULAS, MOMENT } from './task-rows.ts';

const partOf = (bytes: Uint8Array, name: string): string => {
  const parts = unzipParts(bytes, { isWanted: () => true, mostBytes: 100_000_000 });
  if (!parts.ok) throw new Error(parts.refusal.kind);
  return Buffer.from(parts.value.get(name) ?? []).toString();
};

const sheetOf = async (rows: readonly TaskRow[]): Promise<Sheet> => {
  const { sheets } = await readXlsx(await taskListXlsx(rows, MOMENT), { readStyles: true });
  return sheets[0]!;
};

const column = (header: string): number => TASK_COLUMNS.findIndex((one) => one.header === header);

/** The records of a .csv file as RFC 4180 has them, read by other rules than those that wrote it. */
const recordsOf = (bytes: Uint8Array): readonly (readonly string[])[] => {
  const text = Buffer.from(bytes).toString();
  expect(text.startsWith('\ufeff')).toBe(true);
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
};

describe('the list of tasks as .xlsx', () => {
  it('holds days as dates, numbers as numbers and texts as texts', async () => {
    const { rows } = await sheetOf([aTaskRow()]);
    expect(rows[0]).toEqual(TASK_COLUMNS.map(({ header }) => header));
    expect(rows[1]?.[column('Hạn cuối')]).toEqual(new Date('2026-06-19T00:00:00Z'));
    expect(rows[1]?.[column('Số việc')]).toBe(12);
    expect(rows[1]?.[column('Quá hạn (ngày làm việc)')]).toBe(4);
    expect(rows[1]?.[column('Nhiệm vụ')]).toBe('Rà soát hạ tầng số của xã');
    expect(rows[1]?.[column('Trạng thái')]).toBe('Đang vướng');
    expect(rows[1]?.[column('Ngày báo xong')] ?? null).toBeNull();
  });

  it('writes a day as Vietnamese offices write it', async () => {
    const { cells } = await sheetOf([aTaskRow()]);
    expect(cells?.get(`1,${String(column('Hạn cuối'))}`)?.style?.numFmt).toBe('dd/mm/yyyy');
  });

  it('keeps the header in sight, filters every column, and repeats the header on paper', async () => {
    const bytes = await taskListXlsx([aTaskRow(), aTaskRow({ number: asId(13) })], MOMENT);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:S3"');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles');
  });

  it.each(FORMULAS)('computes nothing: %j stays a text, also when the cell is edited', async (text) => {
    const bytes = await taskListXlsx([aTaskRow({ title: text, reason: text, person: text })], MOMENT);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
    const { rows, cells } = (await readXlsx(bytes, { readStyles: true })).sheets[0]!;
    for (const header of ['Nhiệm vụ', 'Vướng mắc', 'Người thực hiện']) {
      expect(rows[1]?.[column(header)]).toBe(text);
      expect(cells?.get(`1,${String(column(header))}`)?.style?.numFmt).toBe('@');
    }
  });

  it('survives texts that no XML can hold', async () => {
    const { rows } = await sheetOf([aTaskRow({ title: 'Số\u0001 hóa\ud800 <hồ sơ> & "giấy"\u202e' })]);
    expect(rows[1]?.[column('Nhiệm vụ')]).toBe('Số hóa <hồ sơ> & "giấy"');
  });

  it('is the same to the byte from the same rows at the same moment, and empty without rows', async () => {
    const rows = [aTaskRow(), aTaskRow({ number: asId(13), lastDay: day('2026-12-31') })];
    expect(Buffer.from(await taskListXlsx(rows, MOMENT)).equals(await taskListXlsx(rows, MOMENT))).toBe(true);
    expect((await sheetOf([])).rows).toHaveLength(1);
  });
});

describe('the list of tasks as .csv', () => {
  it('has the same columns, days that every spreadsheet reads, and quotes where they are needed', () => {
    const title = 'Rà soát "hạ tầng", nêu rõ:\nmạng';
    const [header, row] = recordsOf(taskListCsv([aTaskRow({ title })]));
    expect(header).toEqual(TASK_COLUMNS.map((one) => one.header));
    expect(row?.[column('Hạn cuối')]).toBe('2026-06-19');
    expect(row?.[column('Nhiệm vụ')]).toBe(title);
    expect(row?.[column('Ngày báo xong')]).toBe('');
  });

  it.each(FORMULAS)('computes nothing: %j gets an apostrophe', (text) => {
    const [, row] = recordsOf(taskListCsv([aTaskRow({ title: text, reason: text, person: text })]));
    for (const header of ['Nhiệm vụ', 'Vướng mắc', 'Người thực hiện']) expect(row?.[column(header)]).toBe(`'${text}`);
  });

  it('leaves what only looks a little like a formula as it is', () => {
    const [, row] = recordsOf(taskListCsv([aTaskRow({ title: 'Đạt A+ và B=C', percent: 0, daysLate: 0 })]));
    expect(row?.[column('Nhiệm vụ')]).toBe('Đạt A+ và B=C');
    expect(row?.[column('Tiến độ (%)')]).toBe('0');
  });

  it('is the same to the byte from the same rows', () => {
    expect(Buffer.from(taskListCsv([aTaskRow()])).equals(taskListCsv([aTaskRow()]))).toBe(true);
  });
});

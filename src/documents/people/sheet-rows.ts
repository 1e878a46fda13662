import { accepted, refused, type Result } from '#domain/result.ts';
import { decodeText, extensionOf } from '../decode-text.ts';
import type { DocumentLine } from '../document-line.ts';
import type { ImportRefusal } from '../import-refusal.ts';
import { LARGEST_FILE_BYTES } from '../readers/child-limits.ts';
import { readInChild } from '../readers/read-in-child.ts';
import { csvRecords } from './csv-records.ts';

/** A row of a sheet under its number, as the spreadsheet shows both. */
export interface SheetRow {
  /** Counted from 1. */
  readonly row: number;
  /** By column, from A. */
  readonly cells: readonly string[];
}

// Rows of the first sheet that has any: row numbers begin anew with the next sheet.
const firstSheet = (lines: readonly DocumentLine[]): readonly SheetRow[] => {
  const rows: SheetRow[] = [];
  for (const { row } of lines) {
    if (row?.sheetRow === undefined) continue;
    if (row.sheetRow <= (rows.at(-1)?.row ?? 0)) break;
    const cells: (string | undefined)[] = [];
    // A unit that is merged over the rows of its people is the unit of each of them.
    for (const { text, from } of row.cells) cells[from] = text;
    rows.push({ row: row.sheetRow, cells: Array.from(cells, (text) => text ?? '') });
  }
  return rows;
};

/** The rows of the first sheet of an .xlsx file (parsed in a process of its own) or of a .csv file, or why it is not read. */
export const sheetRows = async (bytes: Uint8Array, fileName: string): Promise<Result<readonly SheetRow[], ImportRefusal>> => {
  if (bytes.length > LARGEST_FILE_BYTES) return refused({ kind: 'too-large', limitBytes: LARGEST_FILE_BYTES });
  const extension = extensionOf(fileName);
  if (extension === 'csv') {
    const text = decodeText(bytes, 'csv.txt');
    return text.ok ? accepted(csvRecords(text.value).map((cells, at) => ({ row: at + 1, cells }))) : text;
  }
  if (extension !== 'xlsx') return refused({ kind: 'unknown-type', extension });
  const read = await readInChild('xlsx', bytes);
  return read.ok ? accepted(firstSheet(read.value.lines)) : read;
};

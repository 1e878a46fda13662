import type { CellValue } from 'hucre/xlsx';
import type { TaskRow } from '#domain/reporting/task-row.ts';
import type { Instant } from '#domain/time/instant.ts';
import { type OutCell, TASK_COLUMNS } from './task-columns.ts';
import { tableSheet, workbookBytes } from './workbook.ts';

const TITLE = 'Danh sách nhiệm vụ';

/** The most characters that Excel takes into one cell. */
const LONGEST_TEXT = 32_767;

// Written as a text the cell computes nothing, whatever sign it begins with.
const valueOf = (cell: OutCell): CellValue => {
  switch (cell.kind) {
    case 'text':
      return cell.text.slice(0, LONGEST_TEXT);
    case 'number':
      return cell.number;
    case 'day':
      return new Date(`${cell.day}T00:00:00Z`);
    case 'nothing':
      return null;
  }
};

/** The list of tasks as .xlsx: days are dates, numbers are numbers, the header stays in sight and filters. */
export const taskListXlsx = (rows: readonly TaskRow[], at: Instant): Promise<Uint8Array> => {
  const cells = rows.map((row) => TASK_COLUMNS.map((column) => valueOf(column.cell(row))));
  return workbookBytes(TITLE, [tableSheet(TITLE, TASK_COLUMNS, cells)], at);
};

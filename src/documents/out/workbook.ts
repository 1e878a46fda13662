import { type CellStyle, type CellValue, type ColumnDef, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { Instant } from '#domain/time/instant.ts';

const FONT = { name: 'Times New Roman', size: 12 } as const;
const LINE = { style: 'thin', color: { rgb: '999999' } } as const;
const GRID = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;

/** Text that stays text when somebody edits the cell: "@" is a spreadsheet's own mark for that. */
const TEXT_FORMAT = '@';

/** A cell under the header, by what its column holds. */
export const BODY_STYLES = {
  text: { font: FONT, border: GRID, numFmt: TEXT_FORMAT, alignment: { vertical: 'top', wrapText: true } },
  number: { font: FONT, border: GRID, numFmt: '0', alignment: { vertical: 'top', horizontal: 'center' } },
  day: { font: FONT, border: GRID, numFmt: 'dd/mm/yyyy', alignment: { vertical: 'top', horizontal: 'center' } },
} as const satisfies Record<string, CellStyle>;

/** A cell of the header. */
export const HEADER_STYLE: CellStyle = {
  font: { ...FONT, bold: true },
  border: GRID,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E3EBF3' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  numFmt: TEXT_FORMAT,
};

/** A line above a table, which runs on over its neighbours. */
export const LOOSE_STYLE: CellStyle = { font: { ...FONT, bold: true }, numFmt: TEXT_FORMAT };

export interface TableColumn {
  readonly header: string;
  readonly width: number;
  readonly kind: keyof typeof BODY_STYLES;
}

const letterOf = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + column);

const headerCells = (columns: readonly TableColumn[]): NonNullable<WriteSheet['cells']> =>
  new Map(columns.map(({ header }, column) => [`0,${String(column)}`, { value: header, style: HEADER_STYLE }]));

/**
 * A sheet with one table: the header stays in sight and repeats on every printed page, each column can be filtered, a page is as wide as
 * the table. Up to 26 columns.
 */
export const tableSheet = (name: string, columns: readonly TableColumn[], rows: readonly (readonly CellValue[])[]): WriteSheet => ({
  name,
  columns: columns.map(({ width, kind }): ColumnDef => ({ width, style: BODY_STYLES[kind] })),
  rows: [columns.map(({ header }) => header), ...rows.map((row) => [...row])],
  cells: headerCells(columns),
  freezePane: { rows: 1 },
  autoFilter: { range: `A1:${letterOf(columns.length - 1)}${String(rows.length + 1)}` },
  pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
});

/** The bytes of a workbook; the same sheets at the same moment give the same bytes. */
export const workbookBytes = (title: string, sheets: readonly WriteSheet[], at: Instant): Promise<Uint8Array> => {
  const made = new Date(at);
  return writeXlsx({ sheets: [...sheets], properties: { title, created: made, modified: made }, defaultFont: FONT });
};

import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { TEXT_WIDTH, words } from './paper.ts';

export interface GridColumn {
  readonly header: string;
  /** A share of the width; the shares of all columns together make the whole. */
  readonly share: number;
  readonly centered?: boolean;
}

const POINTS = 12;
const CELL_MARGINS = { left: 70, right: 70, top: 20, bottom: 20 } as const;

interface CellLooks {
  readonly width: number;
  readonly bold: boolean;
  readonly centered: boolean;
}

const cell = (text: string, { width, bold, centered }: CellLooks): TableCell =>
  new TableCell({
    children: [
      new Paragraph({
        children: [words(text, { points: POINTS, bold })],
        alignment: centered ? AlignmentType.CENTER : AlignmentType.LEFT,
      }),
    ],
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    verticalAlign: VerticalAlign.CENTER,
  });

/** A table in black lines over the whole width; its header repeats on every page, and no row is torn. With `sum`, the last row is a total. */
export const grid = (columns: readonly GridColumn[], rows: readonly (readonly string[])[], { sum = false } = {}): Table => {
  const whole = columns.reduce((shares, { share }) => shares + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / whole));
  const rowOf = (texts: readonly string[], isHeader: boolean, bold: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: columns.map((column, at) =>
        cell(texts[at] ?? '', { width: widths[at] ?? 0, bold, centered: isHeader || column.centered === true }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    rows: [
      rowOf(
        columns.map(({ header }) => header),
        true,
        true,
      ),
      ...rows.map((texts, at) => rowOf(texts, false, sum && at === rows.length - 1)),
    ],
  });
};

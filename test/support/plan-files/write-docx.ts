import { Document, Header, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { type BlockCell, type BlockRow, fullCell, type PlanBlock } from './plan-blocks.ts';

/** How a Word file is to be written beyond its blocks. */
export interface DocxShape {
  readonly header?: string;
  readonly landscape?: boolean;
  /** Paragraphs and cells whose text starts with "# " are numbered by Word in this format instead. */
  readonly numbers?: string;
}

const LIST = 'numbered';

const runs = (text: string): readonly TextRun[] =>
  text.split('\v').map((part, at) => new TextRun(at === 0 ? part : { text: part, break: 1 }));

const paragraph = (text: string): Paragraph =>
  text.startsWith('§ ') || text === '§'
    ? new Paragraph({ children: [...runs(text.slice(2))], numbering: { reference: LIST, level: 0 } })
    : new Paragraph({ children: [...runs(text)] });

const cell = (given: string | BlockCell): TableCell => {
  const { text, columns, rows } = fullCell(given);
  return new TableCell({ children: text.split('\n').map(paragraph), columnSpan: columns, rowSpan: rows });
};

const widthOf = (row: BlockRow): number => row.reduce((sum, given) => sum + fullCell(given).columns, 0);

const COLUMN_TWIPS = 1_500;

// LibreOffice lays a table out by these widths, where Word works them out.
const table = (rows: readonly BlockRow[]): Table =>
  new Table({
    columnWidths: Array.from({ length: Math.max(...rows.map(widthOf)) }, () => COLUMN_TWIPS),
    rows: rows.map((row, at) => new TableRow({ children: row.map(cell), tableHeader: at === 0 })),
  });

/** A .docx file with these blocks. */
export const writeDocx = async (blocks: readonly PlanBlock[], shape: DocxShape = {}): Promise<Uint8Array> => {
  const { header, landscape = false, numbers = '%1.' } = shape;
  const document = new Document({
    numbering: { config: [{ reference: LIST, levels: [{ level: 0, format: 'decimal', text: numbers }] }] },
    sections: [
      {
        properties: { page: { size: { orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } } },
        ...(header === undefined ? {} : { headers: { default: new Header({ children: [new Paragraph(header)] }) } }),
        children: blocks.map((block) => ('paragraph' in block ? paragraph(block.paragraph) : table(block.table))),
      },
    ],
  });
  return Packer.toBuffer(document);
};

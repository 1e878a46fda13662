import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib';
import { type BlockRow, type PlanBlock, standingCells } from './plan-blocks.ts';

/** How a PDF is to be set beyond its blocks. */
export interface PdfShape {
  readonly landscape?: boolean;
  /** Without ruling lines, columns are known by where their texts begin. */
  readonly ruled?: boolean;
  /** A row that does not fit on the page is cut in two, as Word does; else it moves to the next page as a whole. */
  readonly breaksRows?: boolean;
  readonly repeatsHeader?: boolean;
  readonly pageNumbers?: boolean;
  /** Texts stand in the middle of their cells' height, as offices like the short ones to. */
  readonly centred?: boolean;
}

const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'));
const SHORT_SIDE = 595;
const LONG_SIDE = 842;
const MARGIN = 56;
const SIZE = 11;
const LEADING = 15;
const PADDING = 4;

interface Setting {
  readonly document: PDFDocument;
  readonly font: PDFFont;
  readonly shape: PdfShape;
  readonly width: number;
  readonly height: number;
  page: PDFPage;
  y: number;
}

const newPage = (setting: Setting): void => {
  setting.page = setting.document.addPage([setting.width, setting.height]);
  setting.y = setting.height - MARGIN;
  if (setting.shape.pageNumbers === true && setting.document.getPageCount() > 1)
    setting.page.drawText(String(setting.document.getPageCount()), {
      x: setting.width / 2,
      y: setting.height - MARGIN / 2,
      size: SIZE,
      font: setting.font,
    });
};

const wrapped = (text: string, width: number, font: PDFFont): readonly string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && font.widthOfTextAtSize(longer, SIZE) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });

const write = ({ page, font }: Setting, text: string, at: { readonly x: number; readonly y: number }): void => {
  if (text !== '') page.drawText(text, { ...at, size: SIZE, font });
};

const writeParagraph = (setting: Setting, text: string): void => {
  const columns = text.split('\t');
  const width = (setting.width - 2 * MARGIN) / columns.length;
  const lines = columns.map((column) => wrapped(column, width - 2 * PADDING, setting.font));
  for (let at = 0; at < Math.max(...lines.map(({ length }) => length)); at += 1) {
    if (setting.y < MARGIN + LEADING) newPage(setting);
    setting.y -= LEADING;
    for (const [column, texts] of lines.entries()) write(setting, texts[at] ?? '', { x: MARGIN + column * width, y: setting.y });
  }
  setting.y -= PADDING;
};

interface PlacedCell {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  /** How many rows it reaches over. */
  readonly rows: number;
}

const NUMBER_SHARE = 0.5;

const edgesOf = (rows: readonly BlockRow[], width: number): readonly number[] => {
  const columns = Math.max(...standingCells(rows).flatMap((cells) => cells.map(({ to }) => to)));
  const shares = Array.from({ length: columns }, (_, at) => (at === 0 ? NUMBER_SHARE : 1));
  const total = shares.reduce((sum, share) => sum + share, 0);
  let edge = MARGIN;
  return [MARGIN, ...shares.map((share) => (edge += (share / total) * (width - 2 * MARGIN)))];
};

const rule = ({ page, shape }: Setting, start: { x: number; y: number }, end: { x: number; y: number }): void => {
  if (shape.ruled !== false) page.drawLine({ start, end, thickness: 0.5 });
};

const drawCell = (setting: Setting, { from, to, lines }: PlacedCell, [top, bottom]: readonly [number, number]): void => {
  rule(setting, { x: from, y: top }, { x: to, y: top });
  rule(setting, { x: from, y: bottom }, { x: to, y: bottom });
  for (const x of [from, to]) rule(setting, { x, y: top }, { x, y: bottom });
  const room = (top - bottom - PADDING) / LEADING;
  const above = setting.shape.centred === true ? (room - lines.length) / 2 : 0;
  for (const [at, line] of lines.entries()) write(setting, line, { x: from + PADDING, y: top - (above + at + 1) * LEADING + PADDING });
};

// Rules around a part of a row, and its texts.
const drawCells = (setting: Setting, cells: readonly PlacedCell[], lineCount: number): void => {
  const bottom = setting.y - lineCount * LEADING - PADDING;
  for (const cell of cells) drawCell(setting, cell, [setting.y, bottom]);
  setting.y = bottom;
};

// Rows that cells reach over stay together on a page.
const drawBlock = (setting: Setting, rows: readonly (readonly PlacedCell[])[], afterBreak: () => void): void => {
  const heights = rows.map(
    (cells) => Math.max(1, ...cells.map(({ lines, rows: over }) => Math.ceil(lines.length / over))) * LEADING + PADDING,
  );
  const total = heights.reduce((sum, height) => sum + height, 0);
  if (setting.y - total < MARGIN) {
    newPage(setting);
    afterBreak();
  }
  for (const [at, cells] of rows.entries()) {
    const { y } = setting;
    const bottomOf = ({ rows: over }: PlacedCell): number => y - heights.slice(at, at + over).reduce((sum, height) => sum + height, 0);
    for (const cell of cells) drawCell(setting, cell, [y, bottomOf(cell)]);
    setting.y -= heights[at] ?? 0;
  }
};

const drawRow = (setting: Setting, cells: readonly PlacedCell[], afterBreak: () => void): void => {
  const needed = Math.max(...cells.map(({ lines }) => lines.length));
  const room = Math.floor((setting.y - MARGIN - PADDING) / LEADING);
  if (needed <= room) {
    drawCells(setting, cells, needed);
    return;
  }
  const tallerThanPage = needed * LEADING > setting.height - 3 * MARGIN;
  const kept = (setting.shape.breaksRows === true || tallerThanPage) && room >= 2 ? room : 0;
  if (kept > 0) drawCells(setting, cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, kept) })), kept); // prettier-ignore
  newPage(setting);
  afterBreak();
  drawRow(setting, cells.map((cell) => ({ ...cell, lines: cell.lines.slice(kept) })), afterBreak); // prettier-ignore
};

// The row after the last one that a cell of these rows reaches into.
const blockEnd = (rows: readonly (readonly PlacedCell[])[], from: number): number => {
  let end = from + 1;
  for (let at = from; at < end && at < rows.length; at += 1) end = Math.max(end, ...(rows[at] ?? []).map((cell) => at + cell.rows));
  return Math.min(end, rows.length);
};

const writeTable = (setting: Setting, rows: readonly BlockRow[]): void => {
  const edges = edgesOf(rows, setting.width);
  const edge = (column: number): number => edges[Math.min(column, edges.length - 1)] ?? MARGIN;
  const placed = standingCells(rows).map((cells) =>
    cells.map(({ text, rows: over, ...columns }): PlacedCell => {
      const [from, to] = [edge(columns.from), edge(columns.to)];
      return { from, to, rows: over, lines: wrapped(text, to - from - 2 * PADDING, setting.font) };
    }),
  );
  const repeatHeader = (): void => {
    const [header = []] = placed;
    if (setting.shape.repeatsHeader === true) drawCells(setting, header, Math.max(...header.map(({ lines }) => lines.length)));
  };
  for (let at = 0; at < placed.length;) {
    const until = blockEnd(placed, at);
    if (until === at + 1) drawRow(setting, placed[at] ?? [], repeatHeader);
    else drawBlock(setting, placed.slice(at, until), repeatHeader);
    at = until;
  }
};

/** A .pdf file with these blocks, its letters as text. */
export const writePdf = async (blocks: readonly PlanBlock[], shape: PdfShape = {}): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(readFileSync(FONT), { subset: true });
  const [width, height] = shape.landscape === true ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  const setting: Setting = { document, font, shape, width, height, page: document.addPage([width, height]), y: height - MARGIN };
  for (const block of blocks) {
    if ('paragraph' in block) writeParagraph(setting, block.paragraph);
    else writeTable(setting, block.table);
  }
  return document.save();
};

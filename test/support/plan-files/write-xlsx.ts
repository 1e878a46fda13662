import { type CellValue, type MergeRange, writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { type BlockRow, fullCell, type PlanBlock } from './plan-blocks.ts';

/** How a workbook is to be written beyond its blocks. */
export interface XlsxShape {
  readonly header?: string;
  /** What cells hold instead of their text, by that text: a day, a number with a format. */
  readonly values?: Readonly<Record<string, { readonly value: CellValue; readonly numFmt?: string }>>;
  /** A sheet of its own for each table. */
  readonly sheetPerTable?: boolean;
}

interface Grid {
  readonly rows: CellValue[][];
  readonly merges: MergeRange[];
  readonly cells: Map<string, { readonly style: { readonly numFmt: string } }>;
}

const addRow = (grid: Grid, row: BlockRow, values: NonNullable<XlsxShape['values']>): void => {
  const at = grid.rows.length;
  const isCovered = (column: number): boolean =>
    grid.merges.some(({ startRow, endRow, startCol, endCol }) => at > startRow && at <= endRow && column >= startCol && column <= endCol);
  const texts: CellValue[] = [];
  for (const given of row) {
    const { text, columns, rows } = fullCell(given);
    while (isCovered(texts.length)) texts.push(null);
    const column = texts.length;
    const typed = values[text];
    if (columns > 1 || rows > 1) grid.merges.push({ startRow: at, startCol: column, endRow: at + rows - 1, endCol: column + columns - 1 });
    if (typed?.numFmt !== undefined) grid.cells.set(`${at},${column}`, { style: { numFmt: typed.numFmt } });
    texts.push(typed === undefined ? text : typed.value, ...Array.from({ length: columns - 1 }, () => null));
  }
  grid.rows.push(texts);
};

const newGrid = (): Grid => ({ rows: [], merges: [], cells: new Map() });

const rowsOf = (block: PlanBlock): readonly BlockRow[] => {
  if ('table' in block) return block.table;
  return [block.paragraph === '' ? [] : [block.paragraph]];
};

const gridsOf = (blocks: readonly PlanBlock[], { values = {}, sheetPerTable = false }: XlsxShape): readonly Grid[] => {
  const first = newGrid();
  const grids: Grid[] = [first];
  for (const block of blocks) {
    if (sheetPerTable && 'table' in block) grids.push(newGrid());
    for (const row of rowsOf(block)) addRow(grids.at(-1) ?? first, row, values);
  }
  return grids;
};

/** An .xlsx file with these blocks, a paragraph as a row of one cell. */
export const writeXlsx = async (blocks: readonly PlanBlock[], shape: XlsxShape = {}): Promise<Uint8Array> => {
  const headerFooter = shape.header === undefined ? {} : { headerFooter: { oddHeader: `&C${shape.header}` } };
  return writeWorkbook({
    sheets: gridsOf(blocks, shape).map((grid, at) => ({ name: `Trang ${String(at + 1)}`, ...grid, ...headerFooter })),
  });
};

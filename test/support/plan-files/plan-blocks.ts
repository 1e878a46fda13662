/** A cell of a table to be written: its paragraphs are parted by line breaks. */
export interface BlockCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

export type BlockRow = readonly (string | BlockCell)[];

/** A piece of a document that is to be written as a file: a paragraph or a table. */
export type PlanBlock = { readonly paragraph: string } | { readonly table: readonly BlockRow[] };

/** A cell with its spans. */
export const fullCell = (cell: string | BlockCell): Required<BlockCell> =>
  typeof cell === 'string' ? { text: cell, columns: 1, rows: 1 } : { columns: 1, rows: 1, ...cell };

/** A plan in plain text as blocks: lines with tabs are one table, over blank lines too, and a row is as short as its line. */
export const blocksOf = (text: string): readonly PlanBlock[] => {
  const blocks: PlanBlock[] = [];
  let rows: BlockRow[] | null = null;
  for (const line of text.split('\n')) {
    if (line.includes('\t')) {
      if (rows === null) {
        rows = [];
        blocks.push({ table: rows });
      }
      rows.push(line.split('\t'));
    } else if (line.trim() !== '' || rows === null) {
      rows = null;
      blocks.push({ paragraph: line });
    }
  }
  return blocks;
};

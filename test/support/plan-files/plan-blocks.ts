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

/** A cell in its place: the columns from `from` up to `to`. */
export interface StandingCell extends Required<BlockCell> {
  readonly from: number;
  readonly to: number;
}

/** The cells of rows where they stand beside those that reach down from the rows above. */
export const standingCells = (rows: readonly BlockRow[]): readonly (readonly StandingCell[])[] => {
  let reaching: readonly StandingCell[] = [];
  return rows.map((row) => {
    let column = 0;
    const standing = row.map((given): StandingCell => {
      const cell = fullCell(given);
      for (
        let above = reaching.find(({ from }) => from === column);
        above !== undefined;
        above = reaching.find(({ from }) => from === column)
      )
        column = above.to;
      const from = column;
      column += cell.columns;
      return { ...cell, from, to: column };
    });
    reaching = [...reaching, ...standing].map((cell) => ({ ...cell, rows: cell.rows - 1 })).filter((cell) => cell.rows > 0);
    return standing;
  });
};

/** Blocks as plain text: cells behind tabs, those that are merged away left out. */
export const plainText = (blocks: readonly PlanBlock[]): string =>
  blocks
    .flatMap((block) =>
      'paragraph' in block
        ? [block.paragraph]
        : block.table.map((row) =>
            row
              .map((cell) => fullCell(cell).text.replaceAll('\n', ' '))
              .join('\t')
              .replace(/^([^\t]*)$/, '$1\t'),
          ),
    )
    .join('\n');

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

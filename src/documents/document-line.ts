/** A cell of a real table, as wide as the file makes it: `from` and `to` are its edges in any unit that grows to the right. */
export interface DocumentCell {
  /** Its paragraphs, parted by line breaks. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Merged with the cell above, whose text is repeated here. */
  readonly above?: boolean;
}

/** A row of a table that the file itself marks as one (and not text that only looks like one). */
export interface DocumentRow {
  /** The table in the file, counted from 1, whatever it holds. */
  readonly table: number;
  /** Its row in the sheet, counted from 1 as a spreadsheet does, empty rows among them; only in spreadsheets. */
  readonly sheetRow?: number;
  readonly cells: readonly DocumentCell[];
}

/** One line of a document in reading order: a paragraph, or a row of a table (`text` is then empty). Lines count from 1. */
export interface DocumentLine {
  readonly line: number;
  readonly text: string;
  readonly page?: number;
  readonly row?: DocumentRow;
}

/** What a reader makes of a file. */
export interface DocumentText {
  readonly lines: readonly DocumentLine[];
  /** Text that stands outside the reading order (headers, footers, text boxes): no part of the plan, but a secrecy mark may stand there. */
  readonly aside: readonly string[];
}

/** The paragraphs of a line, each cell's after the other. */
export const paragraphsOf = ({ text, row }: DocumentLine): readonly string[] =>
  row === undefined ? [text] : row.cells.filter(({ above }) => above !== true).flatMap((cell) => cell.text.split('\n'));

/** The lines of plain text, where a table is no more than lines with tabs or bars. */
export const textLines = (text: string): readonly DocumentLine[] =>
  text.split(/\r\n|\r|\n/).map((line, at) => ({ line: at + 1, text: line }));

import { type MergeRange, readXlsx as readWorkbook, type Sheet } from 'hucre/xlsx';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { DocumentCell, DocumentLine, DocumentText } from '../document-line.ts';
import type { ImportRefusal } from '../import-refusal.ts';
import { paragraphsIn } from './aside-text.ts';
import { officeParts, partText } from './office-parts.ts';
import type { Parts } from './unzip-parts.ts';
import { cellText } from './xlsx-cell-text.ts';
import { zipStored } from './zip-stored.ts';

/** Far more than a plan has; a sheet beyond it is data. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;

type Texts = readonly (readonly string[])[];

const textsOf = ({ rows, cells }: Sheet): Texts =>
  rows.map((row, at) =>
    row.slice(0, MOST_COLUMNS).map((value, column) => cellText(cells?.get(`${String(at)},${String(column)}`), value).replaceAll('\r', '')),
  );

/** The merged range that each covered cell is in, by row and column; ranges of whole columns are cut to what the sheet has. */
const mergesOf = ({ merges = [] }: Sheet, texts: Texts): ReadonlyMap<number, ReadonlyMap<number, MergeRange>> => {
  const covered = new Map<number, Map<number, MergeRange>>();
  for (const merge of merges)
    for (let row = merge.startRow; row <= Math.min(merge.endRow, texts.length - 1); row += 1) {
      const columns = covered.get(row) ?? new Map<number, MergeRange>();
      for (let column = merge.startCol; column <= Math.min(merge.endCol, MOST_COLUMNS); column += 1) columns.set(column, merge);
      covered.set(row, columns);
    }
  return covered;
};

const cellAt = (
  texts: Texts,
  at: { readonly row: number; readonly column: number },
  merge: MergeRange | undefined,
): DocumentCell | null => {
  const { row, column } = at;
  if (merge === undefined) return { text: texts[row]?.[column] ?? '', from: column, to: column + 1 };
  if (column > merge.startCol) return null;
  const text = texts[merge.startRow]?.[merge.startCol] ?? '';
  const cell = { text, from: column, to: Math.min(merge.endCol, MOST_COLUMNS) + 1 };
  return row === merge.startRow ? cell : { ...cell, above: true };
};

const withoutEmptyEnd = (cells: readonly DocumentCell[]): readonly DocumentCell[] =>
  cells.slice(0, cells.findLastIndex(({ text }) => text.trim() !== '') + 1);

const rowsOf = (sheet: Sheet): readonly (readonly DocumentCell[])[] => {
  const texts = textsOf(sheet);
  const merges = mergesOf(sheet, texts);
  return texts.map((row, at) => {
    const merged = merges.get(at);
    const width = Math.max(row.length, ...(merged?.keys() ?? []));
    const cells = Array.from({ length: width + 1 }, (_, column) => cellAt(texts, { row: at, column }, merged?.get(column)));
    return withoutEmptyEnd(cells.filter((cell) => cell !== null));
  });
};

// An empty row parts what stands above it from what stands below: a title, a table, the signatures.
const linesOf = (sheets: readonly Sheet[]): readonly DocumentLine[] => {
  const lines: DocumentLine[] = [];
  let table = 0;
  for (const sheet of sheets) {
    let parted = true;
    for (const [at, cells] of rowsOf(sheet).entries()) {
      if (cells.length > 0) {
        if (parted) table += 1;
        lines.push({ line: lines.length + 1, text: '', row: { table, sheetRow: at + 1, cells } });
      }
      parted = cells.length === 0;
    }
  }
  return lines;
};

const HEADER_CODES = /&(?:"[^"]*"|\d+|K[\dA-F]{6}|[A-Z])/gi;

const asideOf = (sheets: readonly Sheet[], parts: Parts): readonly string[] => [
  ...sheets.flatMap(({ headerFooter = {} }) =>
    Object.values(headerFooter).flatMap((text) =>
      typeof text === 'string' ? text.split(/&[LCR]/).map((part) => part.replace(HEADER_CODES, '')) : [],
    ),
  ),
  ...[...parts.keys()].filter((name) => /^xl\/drawings\//i.test(name)).flatMap((name) => paragraphsIn(partText(parts, name))),
];

/** The rows of the visible sheets of an .xlsx file (merged cells opened, values as they are shown), or why it is not read. */
export const readXlsx = async (archive: Uint8Array): Promise<Result<DocumentText, ImportRefusal>> => {
  const parts = officeParts(archive, 'xlsx');
  if (!parts.ok) return parts;
  try {
    const { sheets } = await readWorkbook(zipStored(parts.value), {
      readStyles: true,
      sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
    });
    if (sheets.some(({ rows }) => rows.length > MOST_ROWS)) return refused({ kind: 'too-much-inside' });
    return accepted({ lines: linesOf(sheets), aside: asideOf(sheets, parts.value) });
  } catch {
    // Whatever a parser stumbles over in a file from outside, the file is what is wrong.
    return refused({ kind: 'damaged' });
  }
};

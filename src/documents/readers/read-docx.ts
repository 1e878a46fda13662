import mammoth from 'mammoth';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { DocumentCell, DocumentLine, DocumentText } from '../document-line.ts';
import type { ImportRefusal } from '../import-refusal.ts';
import { paragraphsIn, textBoxesIn } from './aside-text.ts';
import { withListNumbers } from './docx-numbers.ts';
import { leanWordXml } from './lean-word-xml.ts';
import { officeParts, partText } from './office-parts.ts';
import type { Parts } from './unzip-parts.ts';
import { xmlFault } from './xml-fault.ts';
import { zipStored } from './zip-stored.ts';

/** An element as mammoth gives it, in as far as it is read here. */
interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

type FoundLine = Omit<DocumentLine, 'line'>;

const SPECIAL: Readonly<Record<string, string>> = { tab: '\t', break: '\n' };

const textOf = ({ type, value, children }: WordElement): string =>
  value ?? SPECIAL[type] ?? (children ?? []).map((child) => textOf(child)).join(type === 'tableRow' || type === 'table' ? '\n' : '');

const cellText = ({ children }: WordElement): string => (children ?? []).map((child) => textOf(child)).join('\n');

/** No plan's table is larger; a span that says so is an attack. */
const WIDEST_SPAN = 200;
const LONGEST_SPAN = 20_000;

const within = (span: number | undefined, most: number): number => Math.min(most, Math.max(1, span ?? 1));

/** A cell that reaches into rows that are still to come. */
interface Hanging {
  readonly cell: DocumentCell;
  readonly rows: number;
}

const placeCells = (row: WordElement, hanging: readonly Hanging[]): readonly Hanging[] => {
  const placed: Hanging[] = [];
  const waiting = [...hanging];
  let from = 0;
  const takeHanging = (): void => {
    for (let next = waiting[0]; next !== undefined && next.cell.from <= from; next = waiting[0]) {
      placed.push(next);
      waiting.shift();
      from = Math.max(from, next.cell.to);
    }
  };
  for (const cell of row.children ?? []) {
    takeHanging();
    const to = from + within(cell.colSpan, WIDEST_SPAN);
    placed.push({ cell: { text: cellText(cell), from, to }, rows: within(cell.rowSpan, LONGEST_SPAN) });
    from = to;
  }
  takeHanging();
  return [...placed, ...waiting];
};

const rowsOf = (table: WordElement): readonly (readonly DocumentCell[])[] => {
  const rows: (readonly DocumentCell[])[] = [];
  let hanging: readonly Hanging[] = [];
  for (const row of table.children ?? []) {
    const placed = placeCells(row, hanging);
    rows.push(placed.map(({ cell }) => cell));
    hanging = placed.flatMap(({ cell, rows: left }) => (left > 1 ? [{ cell: { ...cell, above: true }, rows: left - 1 }] : []));
  }
  return rows;
};

const isFrame = (table: WordElement): boolean =>
  (table.children ?? []).every((row) => row.children?.length === 1) &&
  (table.children ?? []).some((row) => row.children?.some((cell) => cell.children?.some(({ type }) => type === 'table')));

const linesIn = (elements: readonly WordElement[], countTable: () => number): readonly FoundLine[] =>
  elements.flatMap((element) => {
    if (element.type !== 'table') return textOf(element).split('\n').map((text) => ({ text })); // prettier-ignore
    // A table of one column around another table is only its frame.
    if (isFrame(element))
      return linesIn(
        (element.children ?? []).flatMap((row) => row.children?.[0]?.children ?? []),
        countTable,
      );
    const table = countTable();
    return rowsOf(element).map((cells) => ({ text: '', row: { table, cells } }));
  });

const documentIn = async (archive: Buffer): Promise<WordElement> => {
  let document: WordElement = { type: 'document' };
  const transformDocument = (read: WordElement): WordElement => {
    document = read;
    // The HTML that mammoth would write of it is of no use here.
    return { ...read, children: [] };
  };
  await mammoth.convertToHtml({ buffer: archive }, { transformDocument, includeEmbeddedStyleMap: false });
  return document;
};

const DOCUMENT = /^word\/document\d*\.xml$/i;

/** What is left of a document when it is lean: a plan of 1,400 rows with six cells, which takes a second or two. */
const MOST_LEAN_TAGS = 90_000;

/** Of the other parts (styles, notes, comments) nothing is read; lists are numbered and notes looked through beforehand. */
const GIVEN = /^(?:\[content_types\]\.xml|_rels\/\.rels|word\/_rels\/document\d*\.xml\.rels)$/i;

const givenParts = (parts: Parts, documentName: string, documentXml: Uint8Array): Parts =>
  new Map([...[...parts].filter(([name]) => GIVEN.test(name)), [documentName, documentXml]]);

const linesOf = async (parts: Parts, documentName: string): Promise<Result<readonly DocumentLine[], ImportRefusal>> => {
  const documentXml = Buffer.from(leanWordXml(withListNumbers(parts, documentName)));
  const fault = xmlFault(documentXml, MOST_LEAN_TAGS);
  if (fault !== null) return refused({ kind: fault });
  const document = await documentIn(zipStored(givenParts(parts, documentName, documentXml)));
  let tables = 0;
  return accepted(linesIn(document.children ?? [], () => (tables += 1)).map((line, at) => ({ line: at + 1, ...line })));
};

const ASIDE = /^word\/(?:header|footer|footnotes|endnotes|comments)\d*\.xml$/i;

const asideOf = (parts: Parts, documentName: string): readonly string[] => [
  ...[...parts.keys()].filter((name) => ASIDE.test(name)).flatMap((name) => paragraphsIn(partText(parts, name))),
  ...textBoxesIn(partText(parts, documentName)),
];

/** The paragraphs and tables of a .docx file (merged cells opened, list numbers written out), or why it is not read. */
export const readDocx = async (archive: Uint8Array): Promise<Result<DocumentText, ImportRefusal>> => {
  const parts = officeParts(archive, 'docx');
  if (!parts.ok) return parts;
  const documentName = [...parts.value.keys()].find((name) => DOCUMENT.test(name)) ?? 'word/document.xml';
  try {
    const lines = await linesOf(parts.value, documentName);
    return lines.ok ? accepted({ lines: lines.value, aside: asideOf(parts.value, documentName) }) : lines;
  } catch {
    // Whatever a parser stumbles over in a file from outside, the file is what is wrong.
    return refused({ kind: 'damaged' });
  }
};

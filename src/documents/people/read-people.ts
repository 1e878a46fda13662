import { refused, accepted, type Result } from '#domain/result.ts';
import { tidy } from '#language/fold.ts';
import type { ImportRefusal } from '../import-refusal.ts';
import { refusalSentence } from '../refusal-sentence.ts';
import { PEOPLE_COLUMNS, PEOPLE_HEADERS, type PeopleColumn, peopleHeader } from './people-columns.ts';
import { type SheetRow, sheetRows } from './sheet-rows.ts';

/** A cell of the list, under the address by which a person finds it: "B7". */
export interface PeopleCell {
  readonly text: string;
  readonly address: string;
}

/** A row of the list of people and units; a column that the list does not have is empty. */
export type PeopleRow = Readonly<Record<PeopleColumn, PeopleCell>> & { readonly row: number };

export type PeopleRefusal = ImportRefusal | { readonly kind: 'no-people-header' } | { readonly kind: 'no-people' };

const LETTERS = 26;

const letters = (column: number): string =>
  (column < LETTERS ? '' : letters(Math.floor(column / LETTERS) - 1)) + String.fromCharCode('A'.charCodeAt(0) + (column % LETTERS));

const rowOf = ({ row, cells }: SheetRow, columns: ReadonlyMap<PeopleColumn, number>): PeopleRow => {
  const cell = (column: PeopleColumn): PeopleCell => {
    const at = columns.get(column);
    if (at === undefined) return { text: '', address: String(row) };
    const given = cells[at] ?? '';
    // A line break parts several names of a unit; everywhere else it is only a wide text in a narrow column.
    const text = column === 'aliases' ? given.split(/[\r\n]+/).map(tidy).join('; ') : tidy(given); // prettier-ignore
    return { text, address: `${letters(at)}${String(row)}` };
  };
  const entries = PEOPLE_COLUMNS.map((column) => [column, cell(column)] as const);
  return { ...(Object.fromEntries(entries) as Record<PeopleColumn, PeopleCell>), row }; // -- one entry for each column
};

/** A title and a line or two may stand above the header. */
const HEADER_WITHIN = 20;

/** Reads a list of people and units (.xlsx, .csv), or says why it is none. Rows without any text are left out. */
export const readPeople = async (bytes: Uint8Array, fileName: string): Promise<Result<readonly PeopleRow[], PeopleRefusal>> => {
  const sheet = await sheetRows(bytes, fileName);
  if (!sheet.ok) return sheet;
  const rows = sheet.value;
  const at = rows.slice(0, HEADER_WITHIN).findIndex(({ cells }) => peopleHeader(cells) !== null);
  const columns = peopleHeader(rows[at]?.cells ?? []);
  if (columns === null) return refused({ kind: 'no-people-header' });
  const read = rows.slice(at + 1).map((row) => rowOf(row, columns));
  const filled = read.filter((row) => PEOPLE_COLUMNS.some((column) => row[column].text !== ''));
  return filled.length === 0 ? refused({ kind: 'no-people' }) : accepted(filled);
};

/** Where a list of people needs other words than a plan. */
const SENTENCES: Readonly<Partial<Record<PeopleRefusal['kind'], string>>> = {
  'no-people-header': `Không tìm thấy dòng tiêu đề có cột "${PEOPLE_HEADERS.name}" và cột "${PEOPLE_HEADERS.unit}"; hãy dùng mẫu: bin/nhacviec template people --out mau.xlsx.`,
  'no-people': 'Danh sách chưa có dòng nào dưới dòng tiêu đề; hãy điền rồi chạy lại.',
  'unknown-type': 'Danh sách cán bộ cần là tệp .xlsx hoặc .csv; hãy lưu lại rồi thử lại.',
  'not-utf8': 'Tệp .csv không dùng mã UTF-8 nên chữ tiếng Việt có thể bị hỏng; trong Excel hãy chọn “CSV UTF-8”, hoặc lưu thành .xlsx.',
};

const isAboutFile = (refusal: PeopleRefusal): refusal is ImportRefusal =>
  refusal.kind !== 'no-people-header' && refusal.kind !== 'no-people';

/** One Vietnamese sentence: what is wrong with the file and what to do about it. */
export const peopleRefusalSentence = (refusal: PeopleRefusal): string =>
  SENTENCES[refusal.kind] ?? (isAboutFile(refusal) ? refusalSentence(refusal) : refusal.kind);

import { type CraftedEntry, craftZip } from './craft-zip.ts';

const TYPES = (main: string, type: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`;

const RELATIONS = (target: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A Word document around this body. */
export const wordXml = (body: string, prolog = ''): string =>
  `<?xml version="1.0"?>${prolog}<w:document ${WORD}><w:body>${body}</w:body></w:document>`;

/** The parts that every Word file has, with its document. */
export const wordEntries = (document: CraftedEntry['data']): readonly CraftedEntry[] => [
  { name: '[Content_Types].xml', data: TYPES('word/document.xml', WORD_TYPE) },
  { name: '_rels/.rels', data: RELATIONS('word/document.xml') },
  ...(document === undefined ? [] : [{ name: 'word/document.xml', data: document }]),
];

/** A Word file with this body and further parts. */
export const craftDocx = (body: string, more: readonly CraftedEntry[] = []): Buffer => craftZip([...wordEntries(wordXml(body)), ...more]);

/** A workbook of one sheet with these rows and what follows them. */
export const craftXlsx = (
  rows: string,
  { after = '', more = [] }: { readonly after?: string; readonly more?: readonly CraftedEntry[] } = {},
): Buffer =>
  craftZip([
    { name: '[Content_Types].xml', data: TYPES('xl/workbook.xml', SHEET_TYPE) },
    { name: '_rels/.rels', data: RELATIONS('xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook ${SHEET} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<?xml version="1.0"?><worksheet ${SHEET}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    },
    ...more,
  ]);

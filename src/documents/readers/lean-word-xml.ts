/** What becomes of one element, given whole. */
type Leaner = (element: string) => string;

// Elements of these names never nest within their like once what was before a tracked change is gone.
const mapElements = (xml: string, name: string, lean: Leaner): string => {
  const opening = new RegExp(`<${name}(?: [^>]*)?>`, 'g');
  const closing = `</${name}>`;
  const pieces: string[] = [];
  let done = 0;
  for (let found = opening.exec(xml); found !== null; found = opening.exec(xml)) {
    if (found[0].endsWith('/>')) continue;
    const end = xml.indexOf(closing, found.index) + closing.length;
    if (end < closing.length) break;
    pieces.push(xml.slice(done, found.index), lean(xml.slice(found.index, end)));
    done = end;
    opening.lastIndex = end;
  }
  return [...pieces, xml.slice(done)].join('');
};

const NOTHING: Leaner = () => '';

const DELETED = /<w:del[ />]/;

// A paragraph whose end is deleted goes on in the next one.
const leanParagraph: Leaner = (element) => (DELETED.test(element) ? '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' : '');

const leanRow: Leaner = (element) => (DELETED.test(element) ? '<w:trPr><w:del/></w:trPr>' : '');

const SPANS = /<w:(?:gridSpan|vMerge)(?: [^>]*)?\/>/g;

const leanCell: Leaner = (element) => `<w:tcPr>${(element.match(SPANS) ?? []).join('')}</w:tcPr>`;

/** In this order: those that hold others of these names come first. */
const LEANERS: readonly (readonly [name: string, lean: Leaner])[] = [
  ...['w:pPrChange', 'w:rPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblPrChange', 'w:sectPrChange'].map(
    (name) => [name, NOTHING] as const,
  ),
  ['w:pPr', leanParagraph],
  ['w:tcPr', leanCell],
  ['w:trPr', leanRow],
  ['w:tblPr', NOTHING],
  ['w:tblPrEx', NOTHING],
  ['w:sectPr', NOTHING],
];

const MARKS = /<w:(?:proofErr|bookmarkStart|bookmarkEnd|lastRenderedPageBreak|commentRangeStart|commentRangeEnd)(?: [^>]*)?\/>/g;

// Word cuts a sentence wherever somebody once changed a letter.
const BETWEEN_RUNS = /<\/w:t><\/w:r><w:r(?: [^>]*[^/>])?><w:t(?: [^>]*[^/>])?>/g;

const isDeletedEnd = (element: string): boolean => element === '<w:rPr><w:del/></w:rPr>';

/**
 * The text of word/document.xml without what only says how things look, which is most of what Word writes: a plan of a thousand rows is
 * then parsed in the time of two hundred.
 */
export const leanWordXml = (documentXml: string): string => {
  const lean = LEANERS.reduce((xml, [name, leaner]) => mapElements(xml, name, leaner), documentXml);
  return mapElements(lean, 'w:rPr', (element) => (isDeletedEnd(element) ? element : ''))
    .replace(MARKS, '')
    .replace(BETWEEN_RUNS, '');
};

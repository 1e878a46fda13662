import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import type { ImportRefusal } from '#documents/import-refusal.ts';
import { craftPdf, onePagePdf, packedContent, SOME_TEXT } from './craft-pdf.ts';
import { craftZip, packedBomb } from './craft-zip.ts';
import { craftDocx, craftXlsx, wordEntries, wordXml } from './office-xml.ts';

/** A file that means harm or is broken; `refusal` is what must be said of it, or null where it may be read in part too. */
export interface HostileFile {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly refusal: ImportRefusal['kind'] | null;
}

const file = (fileName: string, refusal: HostileFile['refusal'], [name, bytes]: readonly [string, HostileFile['bytes']]): HostileFile => ({
  name,
  fileName,
  bytes,
  refusal,
});

const docx = (name: string, refusal: HostileFile['refusal'], bytes: HostileFile['bytes']): HostileFile =>
  file('a.docx', refusal, [name, bytes]);
const xlsx = (name: string, refusal: HostileFile['refusal'], bytes: HostileFile['bytes']): HostileFile =>
  file('a.xlsx', refusal, [name, bytes]);
const pdf = (name: string, refusal: HostileFile['refusal'], bytes: HostileFile['bytes']): HostileFile =>
  file('a.pdf', refusal, [name, bytes]);

const PARAGRAPH = '<w:p><w:r><w:t>Một đoạn văn</w:t></w:r></w:p>';
const LAUGHS = `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`;
const EXTERNAL = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';

const namedEntry = (name: string): Buffer => craftDocx(PARAGRAPH, [{ name, data: 'x' }]);

/** Archives that are no honest office files. */
const ARCHIVES: readonly HostileFile[] = [
  docx('a document that unfolds to a gigabyte', 'too-much-inside', () =>
    craftZip([...wordEntries(undefined), { name: 'word/document.xml', packed: packedBomb(1_024) }]),
  ),
  docx('a gigabyte that its directory calls ten bytes', 'too-much-inside', () =>
    craftZip([...wordEntries(undefined), { name: 'word/document.xml', packed: packedBomb(1_024), declaredBytes: 10 }]),
  ),
  docx('many parts that are large together', 'too-much-inside', () =>
    craftDocx(
      PARAGRAPH,
      Array.from({ length: 100 }, (_, at) => ({ name: `word/header${at}.xml`, packed: packedBomb(8) })),
    ),
  ),
  docx('a picture that unfolds to a gigabyte and is never unfolded', 'no-tasks', () =>
    craftDocx(PARAGRAPH, [{ name: 'word/media/image1.png', packed: packedBomb(1_024) }]),
  ),
  docx('a hundred thousand entries', 'too-much-inside', () =>
    craftZip(Array.from({ length: 100_000 }, (_, at) => ({ name: `word/${at}.xml`, packed: Buffer.from([3, 0]) }))),
  ),
  docx('three thousand entries', 'too-much-inside', () => craftZip(Array.from({ length: 3_000 }, (_, at) => ({ name: `word/${at}.xml` })))),
  docx('a name that leads out of the folder', 'unsafe-archive', () => namedEntry('word/../../evil.xml')),
  docx('a name that begins at the root', 'unsafe-archive', () => namedEntry('/etc/evil.xml')),
  docx('a name with a drive', 'unsafe-archive', () => namedEntry('C:evil.xml')),
  docx('a name with backslashes', 'unsafe-archive', () => namedEntry('word\\..\\evil.xml')),
  docx('a name with a control character', 'unsafe-archive', () => namedEntry('word/a\u0000.xml')),
  docx('a name without end', 'unsafe-archive', () => namedEntry(`word/${'a'.repeat(5_000)}.xml`)),
  docx('two documents of one name', 'unsafe-archive', () =>
    craftDocx(PARAGRAPH, [{ name: 'word/document.xml', data: wordXml(PARAGRAPH) }]),
  ),
  docx('an entry beyond the end', 'damaged', () => craftDocx(PARAGRAPH, [{ name: 'word/a.xml', data: 'x', offset: 0x7fff_ffff }])),
  docx('an entry that points into another', 'damaged', () => craftDocx(PARAGRAPH, [{ name: 'word/a.xml', data: 'x', offset: 7 }])),
  docx('a packing that nobody knows', 'damaged', () => craftDocx(PARAGRAPH, [{ name: 'word/a.xml', data: 'x', method: 99 }])),
  docx('encrypted entries', 'password-protected', () => craftZip(wordEntries(wordXml(PARAGRAPH)).map((entry) => ({ ...entry, flags: 1 })))),
  docx('no document inside', 'other-content', () => craftZip([{ name: 'a.txt', data: 'x' }])),
  docx('an empty archive', 'other-content', () => craftZip([])),
  docx('a workbook by another name', 'other-content', () => craftXlsx('<row r="1"><c r="A1"><v>1</v></c></row>')),
  docx('a PDF by another name', 'other-content', () => onePagePdf(packedContent(SOME_TEXT))),
  docx('plain text by another name', 'other-content', () => Buffer.from('KẾ HOẠCH')),
  docx('nothing', 'empty-file', () => Buffer.alloc(0)),
  docx('fifty megabytes', 'too-large', () => Buffer.alloc(50 * 1_048_576, 'PK')),
  docx('macros', 'macros', () => craftDocx(PARAGRAPH, [{ name: 'word/vbaProject.bin', data: 'x' }])),
  file('a.docm', 'macros', ['macros by its name', () => craftDocx(PARAGRAPH)]),
  file('a.doc', 'type-not-yet-read', ['the format of Word 97', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])]),
  docx('Word 97 by the new name', 'other-content', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
  xlsx('a workbook with a password', 'password-protected', () =>
    writeWorkbook({ sheets: [{ name: 'A', rows: [['STT']] }], encryption: { password: 'bí mật', spinCount: 10 } }),
  ),
  xlsx('macros in a workbook', 'macros', () => craftXlsx('', { more: [{ name: 'xl/vbaProject.bin', data: 'x' }] })),
];

const deep = (open: string, close: string, times: number): string => `${open.repeat(times)}${PARAGRAPH}${close.repeat(times)}`;
const numbered = '<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';

/** Mark-up that asks too much of who reads it. */
const MARKUP: readonly HostileFile[] = [
  docx('entities that multiply', 'unsafe-archive', () => craftZip(wordEntries(wordXml('&a20;', LAUGHS)))),
  docx('an entity from a file', 'unsafe-archive', () => craftZip(wordEntries(wordXml('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>', EXTERNAL)))),
  docx('a document type in a part of its own', 'unsafe-archive', () =>
    craftDocx(PARAGRAPH, [{ name: 'word/styles.xml', data: `${EXTERNAL}<a/>` }]),
  ),
  docx('XML in UTF-16', 'unsafe-archive', () => craftZip(wordEntries(Buffer.from(`\ufeff${wordXml(PARAGRAPH)}`, 'utf16le')))),
  docx('XML that ends in the middle', 'damaged', () => craftZip(wordEntries('<w:document><w:body><w:p>'))),
  docx('no XML at all', 'damaged', () => craftZip(wordEntries('KẾ HOẠCH'))),
  docx('tables nested ten thousand deep', null, () => craftDocx(deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 10_000))),
  docx('runs nested a hundred thousand deep', null, () => craftDocx(deep('<w:r>', '</w:r>', 100_000))),
  docx('cells that span a thousand million columns', null, () =>
    craftDocx(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${PARAGRAPH}</w:tc></w:tr></w:tbl>`),
  ),
  docx('a million paragraphs', null, () => craftDocx('<w:p/>'.repeat(1_000_000))),
  docx('a row of a hundred thousand cells', null, () =>
    craftDocx(`<w:tbl><w:tr>${`<w:tc>${PARAGRAPH}</w:tc>`.repeat(100_000)}</w:tr></w:tbl>`),
  ),
  docx('twenty megabytes of one word', 'too-much-inside', () => craftDocx(`<w:p><w:r><w:t>${'a'.repeat(20_000_000)}</w:t></w:r></w:p>`)),
  docx('a style that is based on itself', null, () =>
    craftDocx(numbered.repeat(100), [
      { name: 'word/styles.xml', data: '<w:styles xmlns:w="w"><w:style w:styleId="A"><w:basedOn w:val="A"/></w:style></w:styles>' },
      {
        name: 'word/numbering.xml',
        data: '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="8"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
      },
    ]),
  ),
  docx('opened and never closed properties', null, () => craftDocx('<w:p><w:pPr>'.repeat(200_000))),
  xlsx('a cell in the last corner of the sheet', null, () => craftXlsx('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  xlsx('a thousand merges of the whole sheet', null, () =>
    craftXlsx('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(1), {
      after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000)}</mergeCells>`,
    }),
  ),
  xlsx('a text that is not in the table of texts', null, () => craftXlsx('<row r="1"><c r="A1" t="s"><v>4000000000</v></c></row>')),
  xlsx('half a million rows', 'too-much-inside', () => craftXlsx('<row><c><v>1</v></c></row>'.repeat(500_000))),
  xlsx('a sheet that unfolds to a gigabyte', 'too-much-inside', () =>
    craftXlsx('', { more: [{ name: 'xl/worksheets/sheet2.xml', packed: packedBomb(1_024, '<row/>') }] }),
  ),
  xlsx('an entity in a sheet', 'unsafe-archive', () =>
    craftXlsx('', { more: [{ name: 'xl/sharedStrings.xml', data: `${LAUGHS}<sst><si><t>&a20;</t></si></sst>` }] }),
  ),
];

const ENCRYPTED = `/Encrypt<</Filter/Standard/V 1/R 2/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})/P -4>>/ID[(1234567890123456)(1234567890123456)]`;
const FORM = { dictionary: '<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X 6 0 R>>>>>>', stream: '/X Do /X Do' };

/** PDFs that are pictures, locked, endless or broken. */
const PDFS: readonly HostileFile[] = [
  pdf('a picture alone', 'no-text-layer', () =>
    onePagePdf(packedContent('q 595 0 0 842 0 0 cm /I Do Q'), {
      page: '/XObject<</I 6 0 R>>',
      more: [{ dictionary: '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8>>', stream: '\u0001' }],
    }),
  ),
  pdf('an empty page', 'no-text-layer', () => onePagePdf(packedContent(' '))),
  pdf('a password', 'password-protected', () => onePagePdf(packedContent(SOME_TEXT), { trailer: ENCRYPTED })),
  pdf('a page that unfolds to a gigabyte', null, () =>
    onePagePdf({ dictionary: '<</Filter[/FlateDecode]>>', stream: Buffer.concat([Buffer.from([0x78, 0x9c]), packedBomb(1_024, 'q Q ')]) }),
  ),
  pdf('a page packed five times over', null, () =>
    onePagePdf({
      dictionary: '<</Filter[/FlateDecode/FlateDecode/FlateDecode]>>',
      stream: Buffer.concat([Buffer.from([0x78, 0x9c]), packedBomb(64, 'x')]),
    }),
  ),
  pdf('a form that draws itself twice', null, () =>
    onePagePdf(packedContent(`${SOME_TEXT} /X Do`), { page: '/XObject<</X 6 0 R>>', more: [FORM] }),
  ),
  pdf('pages that are their own parents', null, () =>
    craftPdf([{ dictionary: '<</Type/Catalog/Pages 2 0 R>>' }, { dictionary: '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>' }]),
  ),
  pdf('a thousand million pages that are not there', null, () =>
    craftPdf([{ dictionary: '<</Type/Catalog/Pages 2 0 R>>' }, { dictionary: '<</Type/Pages/Kids[]/Count 1000000000>>' }]),
  ),
  pdf('arrays nested a hundred thousand deep', null, () =>
    craftPdf([{ dictionary: `<</Type/Catalog/Pages 2 0 R/A ${'['.repeat(100_000)}${']'.repeat(100_000)}>>` }]),
  ),
  pdf('three hundred thousand rules', null, () =>
    onePagePdf(
      packedContent(
        `${SOME_TEXT}${Array.from({ length: 150_000 }, (_, at) => `${at % 600} 0 m ${at % 600} 800 l S 0 ${at % 800} m 600 ${at % 800} l S`).join('\n')}`,
      ),
    ),
  ),
  pdf('a path of a million steps', null, () => onePagePdf(packedContent(`${SOME_TEXT} 0 0 m ${'5 5 l 9 1 l '.repeat(500_000)} S`))),
  pdf('two hundred thousand words on a page', null, () => onePagePdf(packedContent(`BT /F 1 Tf ${'1 0 Td (chu) Tj '.repeat(200_000)} ET`))),
  pdf('a table of offsets that turns in a circle', null, () =>
    Buffer.from('%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Prev 9/Root 1 0 R>>\nstartxref\n9\n%%EOF'),
  ),
  pdf('a program inside', 'no-tasks', () =>
    craftPdf([
      { dictionary: '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>>>' },
      { dictionary: '<</Type/Pages/Kids[3 0 R]/Count 1>>' },
      { dictionary: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>' },
      packedContent(SOME_TEXT),
      { dictionary: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>' },
    ]),
  ),
  pdf('the first line alone', 'damaged', () => Buffer.from('%PDF-1.7\n')),
  pdf('a Word file by another name', 'other-content', () => craftDocx(PARAGRAPH)),
];

/** Made by hand, each for one weakness. */
export const HOSTILE_FILES: readonly HostileFile[] = [...ARCHIVES, ...MARKUP, ...PDFS];

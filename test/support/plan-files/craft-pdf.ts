import { deflateSync } from 'node:zlib';

/** An object of a PDF by its number: its dictionary, and its stream where it has one. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream?: Uint8Array | string;
}

const objectBytes = (number: number, { dictionary, stream }: PdfObject): Buffer => {
  if (stream === undefined) return Buffer.from(`${number} 0 obj\n${dictionary}\nendobj\n`);
  const bytes = Buffer.from(stream);
  const head = dictionary.replace(/>>$/, `/Length ${bytes.length}>>`);
  return Buffer.concat([Buffer.from(`${number} 0 obj\n${head}\nstream\n`, 'latin1'), bytes, Buffer.from('\nendstream\nendobj\n')]);
};

/** A PDF of these objects, counted from 1; the first is the catalogue. */
export const craftPdf = (objects: readonly PdfObject[], trailer = ''): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, object] of objects.entries()) {
    const bytes = objectBytes(at + 1, object);
    offsets.push(length);
    length += bytes.length;
    parts.push(bytes);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.concat([
    ...parts,
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  ]);
};

/** A PDF of one page that draws this; `more` are further objects, from number 6 on. */
export const onePagePdf = (
  content: PdfObject,
  { page = '', more = [], trailer = '' }: { readonly page?: string; readonly more?: readonly PdfObject[]; readonly trailer?: string } = {},
): Buffer =>
  craftPdf(
    [
      { dictionary: '<</Type/Catalog/Pages 2 0 R>>' },
      { dictionary: '<</Type/Pages/Kids[3 0 R]/Count 1>>' },
      { dictionary: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${page}>>>>` },
      content,
      { dictionary: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>' },
      ...more,
    ],
    trailer,
  );

/** Drawing operations as a packed stream. */
export const packedContent = (operations: string | Uint8Array): PdfObject => ({
  dictionary: '<</Filter/FlateDecode>>',
  stream: deflateSync(operations),
});

/** Enough words for a text layer. */
export const SOME_TEXT = 'BT /F 12 Tf 72 700 Td (Mot dong chu khong co bang nhiem vu nao ca) Tj ET ';

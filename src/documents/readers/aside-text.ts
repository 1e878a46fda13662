import { decodeEntities } from './xml-entities.ts';

const WORDS = /<(?:w|a):t(?: [^>]*)?>([^<]*)<|<v:textpath [^>]*?string="([^"]*)"/g;

const wordsIn = (paragraph: string): string => [...paragraph.matchAll(WORDS)].map(([, text, art]) => text ?? art ?? '').join('');

/** The paragraphs of a part of an office file, in as far as they have words; those of shapes and watermarks too. */
export const paragraphsIn = (xml: string): readonly string[] =>
  xml
    .split(/<\/(?:w|a):p>/)
    .map((paragraph) => decodeEntities(wordsIn(paragraph)))
    .filter((text) => text.trim() !== '');

/** The paragraphs of the text boxes within a Word document. */
export const textBoxesIn = (documentXml: string): readonly string[] =>
  documentXml
    .split('<w:txbxContent')
    .slice(1)
    .flatMap((box) => paragraphsIn(box.split('</w:txbxContent>', 1)[0] ?? ''));

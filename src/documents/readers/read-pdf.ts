import { accepted, refused, type Result } from '#domain/result.ts';
import type { DocumentLine, DocumentText } from '../document-line.ts';
import type { ImportRefusal } from '../import-refusal.ts';
import { loadPages } from './pdf/load-pages.ts';
import { layOutPages } from './pdf/lay-out-pages.ts';

/** Fewer letters than this on a page are a stamp or a page number on a picture. */
const FEWEST_LETTERS = 20;

/** The paragraphs and tables of a PDF that has a text layer, or why it is not read. `onPage` is called after each page. */
export const readPdf = async (bytes: Uint8Array, onPage: () => void = () => undefined): Promise<Result<DocumentText, ImportRefusal>> => {
  const pages = await loadPages(bytes, onPage);
  if (pages === 'too-many-pages') return refused({ kind: 'too-much-inside' });
  if (typeof pages === 'string') return refused({ kind: pages });
  const letters = pages.reduce((sum, { pieces }) => sum + pieces.reduce((own, { text }) => own + text.trim().length, 0), 0);
  if (letters < FEWEST_LETTERS) return refused({ kind: 'no-text-layer' });
  const lines = layOutPages(pages).map((line, at): DocumentLine => ({ line: at + 1, ...line }));
  return accepted({ lines, aside: pages.flatMap(({ turned }) => turned) });
};

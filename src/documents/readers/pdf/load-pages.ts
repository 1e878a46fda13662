import './array-buffer-transfer.ts';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { drawnRules, type OperationNumbers } from './drawn-rules.ts';
import { chained, type Matrix, moved, type PageContent, type TextPiece } from './page-geometry.ts';

/** A letter is level where its line leans by less than a tenth. */
const LEVEL = 0.1;

interface SetText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

interface PlacedText extends TextPiece {
  readonly level: boolean;
}

const placed = ({ str, transform, width }: SetText, page: Matrix): PlacedText => {
  const own = chained(page, transform as unknown as Matrix); // -- pdf.js types its six numbers as a list of any
  const size = Math.hypot(own[2], own[3]);
  const along = Math.hypot(own[0], own[1]);
  const [x, y] = moved(own, [0, 0]);
  return { text: str, x, right: x + width, y, size, level: Math.abs(own[1]) <= LEVEL * along && own[0] > 0 };
};

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

const pageAt = async (document: PdfDocument, number: number, operations: OperationNumbers): Promise<PageContent> => {
  const page = await document.getPage(number);
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const matrix = transform as unknown as Matrix; // -- as above
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ('str' in item ? [placed(item as SetText, matrix)] : [])); // -- the other items are marks without text
  const hasText = texts.some(({ text }) => text.trim() !== '');
  // Rules matter where there is text; the pictures of a scanned page are never unfolded.
  const rules = hasText ? drawnRules(await page.getOperatorList(), operations, matrix) : { horizontal: [], vertical: [] };
  page.cleanup();
  return {
    page: number,
    width,
    height,
    pieces: texts.filter(({ level }) => level),
    rules,
    turned: texts.filter(({ level }) => !level).map(({ text }) => text),
  };
};

/** No plan is longer; a file beyond it is a book, or made to keep a reader busy. */
const MOST_PAGES = 400;

/** The pages of a PDF, or what is wrong with it; `onPage` is called after each. */
export const loadPages = async (
  bytes: Uint8Array,
  onPage: () => void,
): Promise<readonly PageContent[] | 'too-many-pages' | 'password-protected' | 'damaged'> => {
  try {
    // pdf.js takes no Buffer, and takes away what it is given.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, useSystemFonts: false });
    if (document.numPages > MOST_PAGES) return 'too-many-pages';
    const { OPS } = await getResolvedPDFJS();
    const pages: PageContent[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await pageAt(document, number, OPS));
      onPage();
    }
    return pages;
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'password-protected' : 'damaged';
  }
};

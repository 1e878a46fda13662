import './array-buffer-transfer.ts';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { drawnRules } from './drawn-rules.ts';
import { asPiece, drawnWords, type FontScale } from './drawn-words.ts';
import type { Drawing } from './page-drawing.ts';
import type { Matrix, PageContent } from './page-geometry.ts';
import { isLevel, leaningTexts, turned, turnUpright } from './word-directions.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

const USUAL_SCALE = 0.001;

const fontScaleOf = (page: PdfPage): FontScale => {
  const known = new Map<string, number>();
  const look = (font: string): number => {
    if (!page.commonObjs.has(font)) return USUAL_SCALE;
    const { fontMatrix } = page.commonObjs.get(font) as { readonly fontMatrix?: readonly number[] }; // -- typed as any
    return fontMatrix?.[0] ?? USUAL_SCALE;
  };
  return (font) => {
    const scale = known.get(font) ?? look(font);
    known.set(font, scale);
    return scale;
  };
};

const pageAt = async (document: PdfDocument, number: number, numbers: Drawing['numbers']): Promise<PageContent> => {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const matrix = viewport.transform as unknown as Matrix; // -- pdf.js types its six numbers as a list of any
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawing: Drawing = { fnArray, argsArray, numbers, page: matrix };
  const fontScale = fontScaleOf(page);
  const asSet = drawnWords(drawing, fontScale);
  const upright = turnUpright(asSet, viewport);
  const seen = { ...drawing, page: turned(matrix, upright?.turn ?? null) };
  const words = upright === null ? asSet : drawnWords(seen, fontScale);
  const { width, height } = upright?.size ?? viewport;
  page.cleanup();
  return {
    page: number,
    width,
    height,
    pieces: words.filter(isLevel).map(asPiece),
    rules: drawnRules(seen),
    turned: leaningTexts(words),
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
    // pdf.js takes no Buffer, and takes away what it is given; pictures stay packed.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, useSystemFonts: false, maxImageSize: 1 });
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

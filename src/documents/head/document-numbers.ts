/** A document's number as it is cited: "91/KH-UBND", "480-KH/TU", "80/2025/NĐ-CP", "117/2025/QH15". */
const DOCUMENT_NUMBER =
  /(?<![\p{L}\d/-])\d{1,6}[a-zđ]?(?:\/\d{4})?(?:\/QH\d{1,2}|[-/]\p{Lu}[\p{Lu}Đ]{0,6}r?(?:[-/]\p{Lu}[\p{L}\d]{0,12}){1,2})/gu;

/** A citation: the words before a number since the one before it, and the number. */
export interface Citation {
  readonly before: string;
  readonly number: string;
}

/** The numbers that a text cites, in order, each with the words that lead to it. */
export const citations = (text: string): readonly Citation[] => {
  let from = 0;
  return [...text.matchAll(DOCUMENT_NUMBER)].map(({ index, 0: number }) => {
    const before = text.slice(from, index);
    from = index + number.length;
    return { before, number };
  });
};

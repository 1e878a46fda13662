const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Where a piece ends that holds no better border: at the limit, or one unit off so that no surrogate pair is torn. */
const endWithoutBorder = (text: string, limit: number): number => {
  if (!isFirstHalf(text.charCodeAt(limit - 1)) || !isSecondHalf(text.charCodeAt(limit))) return limit;
  return limit > 1 ? limit - 1 : limit + 1;
};

/** Where the next piece ends: before the last empty line, else the last line's end, else the last space. A no-break space is no border. */
const endOfPiece = (text: string, limit: number): number => {
  const lastSpace = Math.max(text.lastIndexOf(' ', limit), text.lastIndexOf('\t', limit));
  const borders = [text.lastIndexOf('\n\n', limit), text.lastIndexOf('\n', limit), lastSpace];
  return borders.find((end) => end > 0 && text.slice(0, end).trim() !== '') ?? endWithoutBorder(text, limit);
};

/**
 * Cuts a text into pieces of at most `limit` UTF-16 units (2 or more), at paragraphs, else lines, else words, else code points. Only the
 * white space at the cuts is lost; an empty text has no piece.
 */
export const splitText = (text: string, limit: number): readonly string[] => {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = endOfPiece(rest, limit);
    const piece = rest.slice(0, end).trimEnd();
    // Blank only where the text begins with more white space than a piece holds.
    if (piece !== '') pieces.push(piece);
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
};

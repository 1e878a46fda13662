import { asId, type TaskId } from '#domain/ids.ts';
import { bare, fold, tidy } from './fold.ts';

interface Place {
  /** Where the piece stands in the tidied text. */
  readonly start: number;
  readonly end: number;
}

/** What a short message is made of: words, lists of task numbers ("12, 15 và 18", "2-5"), percentages, and single marks. */
export type Piece =
  | ({ readonly kind: 'word'; readonly folded: string; readonly plain: boolean } & Place)
  | ({ readonly kind: 'numbers'; readonly numbers: readonly TaskId[] } & Place)
  | ({ readonly kind: 'percent'; readonly percent: number } & Place)
  | ({ readonly kind: 'mark'; readonly mark: string } & Place);

/** A message cut into pieces, with the text from which free words (a reason, a name) are taken as they were typed. */
export interface PiecedMessage {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

// Without its boundaries "9h", "m2" and "0900000000" would turn into task numbers.
const NUMBER = String.raw`(?<![\p{L}\d])\d{1,9}(?![\p{L}\d])`;
const PERCENT_SIGN = String.raw`\s*(?:%|phần trăm|phan tram)`;
const BETWEEN = String.raw`(?:\s*[,;&-]\s*|\s+(?:và|va)\s+)`;
const TOKENS = new RegExp(
  [
    // "70,5%" is one figure, and none that the table understands.
    String.raw`(?<decimal>\d+(?:[.,]\d+)+${PERCENT_SIGN})`,
    `(?<percent>${NUMBER})${PERCENT_SIGN}`,
    `(?<numbers>${NUMBER}(?:${BETWEEN}${NUMBER})*)(?!${PERCENT_SIGN})`,
    String.raw`(?<word>[đd]\/c(?!\p{L})|\p{L}[\p{L}\p{M}]*)`,
    String.raw`\S`,
  ].join('|'),
  'giu',
);

const LONGEST_RANGE = 50;

/** The numbers of a list, or null where a range runs backwards or is too long to be meant. */
const readNumbers = (list: string): readonly TaskId[] | null => {
  const numbers: number[] = [];
  for (const [, first = '', last] of list.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)) {
    const from = Number(first);
    const to = last === undefined ? from : Number(last);
    if (to < from || to - from > LONGEST_RANGE) return null;
    for (let number = from; number <= to; number += 1) numbers.push(number);
  }
  return [...new Set(numbers)].map((number) => asId<TaskId>(number));
};

const pieceOf = (match: RegExpExecArray): Piece => {
  const place = { start: match.index, end: match.index + match[0].length };
  const { percent, numbers, word } = match.groups ?? {};
  if (word !== undefined) {
    const folded = fold(word);
    return { kind: 'word', folded, plain: folded === bare(word), ...place };
  }
  if (percent !== undefined) return { kind: 'percent', percent: Number(percent), ...place };
  const list = numbers === undefined ? null : readNumbers(numbers);
  return list === null ? { kind: 'mark', mark: match[0], ...place } : { kind: 'numbers', numbers: list, ...place };
};

/** Cuts a message into its pieces. */
export const inPieces = (text: string): PiecedMessage => {
  const tidied = tidy(text);
  return { text: tidied, pieces: [...tidied.matchAll(TOKENS)].map(pieceOf) };
};

// The words asked for are those of the tables; each is stripped of its diacritics once.
const bareWords = new Map<string, string>();
const bareWord = (word: string): string => {
  const known = bareWords.get(word) ?? bare(word);
  bareWords.set(word, known);
  return known;
};

/**
 * Whether a piece is this word: spelt with its diacritics, or with none at all. So "a" is "ạ", but "à" is not, and a question stays one.
 */
export const isWord = (piece: Piece | undefined, word: string): boolean =>
  piece?.kind === 'word' && (piece.folded === word || (piece.plain && piece.folded === bareWord(word)));

/** Whether these words stand at this place. */
export const wordsAt = (pieces: readonly Piece[], at: number, words: string): boolean =>
  words.split(' ').every((word, offset) => isWord(pieces[at + offset], word));

/** Whether a piece is one of these marks. */
export const isMark = (piece: Piece | undefined, marks: string): boolean => piece?.kind === 'mark' && marks.includes(piece.mark);

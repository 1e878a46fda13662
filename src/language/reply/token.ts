/** What a token is before anything is understood. */
export type TokenKind = 'word' | 'number' | 'percent' | 'slash' | 'date' | 'clock' | 'document' | 'amount' | 'other' | 'mark';

/** A word, figure or mark of the message. */
export interface Token {
  readonly kind: TokenKind;
  /** Folded and in the spelling of the tables ("dc" → "được"); without diacritics where `loose`. */
  readonly word: string;
  /** The diacritics may have been left out, so that neighbours must decide. */
  readonly loose: boolean;
  /** The value of a number or percentage; NaN elsewhere. */
  readonly value: number;
  /** Begins with a capital and goes on in small letters. */
  readonly capital: boolean;
  /** All in capitals, among small letters: an abbreviation. */
  readonly capitals: boolean;
  /** Where it stands in the tidied text. */
  readonly start: number;
  readonly end: number;
}

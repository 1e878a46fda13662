import { foldWord } from '../fold.ts';
import type { Token, TokenKind } from './token.ts';
import { PLAIN_WORDS, SPELLINGS } from './words/spellings.ts';

// The longer shapes stand first; each reads a bounded run of characters, so that no text takes more than linear time.
const SHAPES = new RegExp(
  [
    String.raw`(https?:\/\/\S{1,300}|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{1,60}|<\/?[a-z]{1,12}[^<>]{0,80}>|\d{1,6}\p{L}{1,2}(?![\p{L}\d])(?<!\d[hg]))`,
    String.raw`((?<![\p{L}\d])\d{1,5}(?:\/\d{4})?[\/-]\p{L}[\p{L}\d&]{1,11}(?:[-\/.]\p{L}[\p{L}\d&]{0,11}){0,3}(?<![\/-](?:xong|việc|viec)))`,
    String.raw`((?<![\p{L}\d])\d{1,2}[\/.-]\d{1,2}[\/.-](?:20)?\d\d(?!\d))`,
    String.raw`((?<![\p{L}\d])\d{1,4}(?:[.,]\d{1,3})?\s?(?:%|phần trăm|phan tram|PHẦN TRĂM|PHAN TRAM|Phần trăm))`,
    String.raw`((?<![\p{L}\d])(?:\d{1,2}\s?(?:h|g)(?:\s?\d{2})?(?!\p{L})|\d{1,2}\s?(?:giờ|gio)(?:\s?\d{2})?(?!\p{L})(?!\s(?:nữa|nua))|\d{1,2}:\d{2}(?!\d)))`,
    String.raw`((?<![\p{L}\d])\d{1,3}\/\d{1,4}(?![\d\/])|(?<=(?:hạn|ngày|đến|tới|trước|han|ngay|den|toi|truoc) )(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])(?![.,]?\d|\s?(?:%|tỷ|triệu|tr|ha|km|điểm|phần)))`,
    String.raw`((?<![\p{L}\d])(?:\+?\d{7,15}|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{3,4}(?:[. ]\d{3}){2})(?![\p{L}\d]))`,
    String.raw`((?<![\p{L}\d])\d{1,6}(?!\d)(?!\p{L}{1,2}(?!\p{L})))`,
    String.raw`(đ\/c(?!\p{L})|n\/v(?!\p{L})|b\/c(?!\p{L})|\p{L}[\p{L}\p{M}\d_]{0,39})`,
    String.raw`(->|=>|\.{2,}|\S)`,
  ].join('|'),
  'giu',
);

// "nv5", "ct12", "việc3": a noun grown onto its number.
const GROWN_TOGETHER = /^(nv|v|vc|việc|viec|ct|task|số|so)(\d{1,4})$/iu;

// "xonggg", "ạaaa": stretched for tone, not for meaning.
const STRETCHED = /(\p{L})\1{2,}/gu;
const STRETCHED_END = /([aiuyơưê])\1+$/u;

interface Shape {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  /** An abbreviation ("KH", "kh&cn", "KT-HT") is read as it stands, however people chat. */
  readonly isAbbreviation: boolean;
  readonly capitals: boolean;
}

const ASCII = /^[\u0000-\u007f]*$/;

const unstretched = (text: string): string => foldWord(text).replace(STRETCHED, '$1').replace(STRETCHED_END, '$1');

const spelt = (folded: string): string => (Object.hasOwn(SPELLINGS, folded) ? (SPELLINGS[folded] ?? folded) : folded);

const CAPITAL = /^\p{Lu}\p{Ll}/u;

const valueOf = ({ kind, text }: Shape): number => {
  if (kind === 'percent') return Number((/^[\d.,]+/.exec(text)?.[0] ?? '').replace(',', '.'));
  return kind === 'number' ? Number(text) : Number.NaN;
};

const figure = (shape: Shape): Token => ({
  kind: shape.kind,
  word: shape.kind === 'mark' ? shape.text : `<${shape.kind}>`,
  loose: false,
  value: valueOf(shape),
  capital: false,
  capitals: false,
  start: shape.start,
  end: shape.start + shape.text.length,
});

// "nv" is one token as typed and two words as read.
const wordTokens = ({ text, start, isAbbreviation, capitals }: Shape): readonly Token[] => {
  const folded = unstretched(text);
  const words = isAbbreviation ? folded : spelt(folded);
  // A chat spelling is sure of its word although it bears no diacritics itself.
  const loose = words === folded && ASCII.test(words);
  const place = { kind: 'word', loose, value: Number.NaN, capital: CAPITAL.test(text), capitals, start, end: start + text.length } as const;
  return words.split(' ').map((word) => ({ ...place, word }));
};

const tokensOf = (shape: Shape): readonly Token[] => {
  if (shape.kind !== 'word') return [figure(shape)];
  const [, noun, digits] = GROWN_TOGETHER.exec(shape.text) ?? [];
  if (noun === undefined || digits === undefined) return wordTokens(shape);
  return [...wordTokens({ ...shape, text: noun }), figure({ ...shape, kind: 'number', text: digits, start: shape.start + noun.length })];
};

/** The kinds in the order of the groups of the pattern. */
const KINDS: readonly TokenKind[] = ['other', 'document', 'date', 'percent', 'clock', 'slash', 'amount', 'number', 'word', 'mark'];

const LOWER = /\p{Ll}/u;
const CAPITALS = /^\p{Lu}{2,}$/u;

const isBesideAnd = (text: string, start: number, end: number): boolean => text[end] === '&' || text[start - 1] === '&';

const CAPITAL_BEFORE = /\p{Lu}-$/u;
const CAPITAL_BEHIND = /^-\p{Lu}/u;
const NAMES_OFFICE = /(?:^|[\s,.])(?:phòng|phong|sở|ban)\s$/iu;

// "Phòng KT-HT", "phòng NV"
const isOfOffice = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - LONGEST_HEAD), start);
  return CAPITAL_BEFORE.test(before) || CAPITAL_BEHIND.test(text.slice(end, end + 2)) || NAMES_OFFICE.test(before);
};
const LONGEST_HEAD = 7;

const shapeOf = (match: RegExpExecArray, hasSmall: boolean): Shape => {
  const group = match.findIndex((text: string | undefined, at) => at > 0 && text !== undefined);
  const [text] = match;
  const [start, end] = [match.index, match.index + text.length];
  const isCapital = CAPITALS.test(text);
  const isName = isCapital && ((hasSmall && spelt(text.toLowerCase()) === NOT) || isOfOffice(match.input, start, end));
  const isAbbreviation = isName || isBesideAnd(match.input, start, end);
  return { kind: KINDS[group - 1] ?? 'mark', text, start, isAbbreviation, capitals: isCapital && hasSmall };
};

// "Sở KH và CN": among small letters "KH" is khoa học, not a hurried "không".
const NOT = 'không';

const MARKED_LETTER = /[À-ɏ\u1e00-\u1eff]/u;

// "a" is ạ or anh, "c" is chị; neither may be taken for à, which would make a question of a report.
const ALWAYS_WHOLE = new Set(['a', 'c']);

// Politeness is put around a message by a habit of the thumb; it tells nothing of how the rest was typed.
const HABITS = new Set('dạ ạ nhé anh chị em thưa ơi báo cáo rồi được không vâng'.split(' '));
const MARKED_SHARE = 1 / 3;

const isTypedWithMarks = (text: string, tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ kind, word }) => kind === 'word' && !HABITS.has(word));
  const marked = words.filter(({ start, end }) => MARKED_LETTER.test(text.slice(start, end)));
  return words.length > 0 && marked.length >= words.length * MARKED_SHARE;
};

/** Cuts a tidied text into tokens; every character but spaces belongs to one. */
export const tokensIn = (text: string): readonly Token[] => {
  const hasSmall = LOWER.test(text);
  const tokens = [...text.matchAll(SHAPES)].map((match) => shapeOf(match, hasSmall)).flatMap(tokensOf);
  // Where a message bears diacritics, a word that is whole without them has lost none.
  const isMarked = isTypedWithMarks(text, tokens);
  const isWhole = ({ word }: Token): boolean => ALWAYS_WHOLE.has(word) || (isMarked && PLAIN_WORDS.has(word));
  return tokens.map((token) => (token.loose && isWhole(token) ? { ...token, loose: false } : token));
};

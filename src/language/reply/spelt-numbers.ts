import { bare } from '../fold.ts';
import type { Token } from './token.ts';

const UNITS: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/** Without diacritics these are numbers for certain enough; "nam" (năm, Nam), "sau" and "tam" are not. */
const LOOSE_UNITS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, lam: 5, bay: 7, chin: 9 };

interface Spelt {
  readonly value: number;
  readonly length: number;
}

const unitOf = (token: Token | undefined): number | null => {
  if (token?.kind !== 'word') return null;
  const units = token.loose ? LOOSE_UNITS : UNITS;
  return Object.hasOwn(units, token.word) ? (units[token.word] ?? null) : null;
};

const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token?.kind === 'word' && words.some((word) => token.word === word || (token.loose && token.word === bare(word)));

const tensAt = (tokens: readonly Token[], at: number): Spelt | null => {
  if (isWord(tokens[at], 'mười')) {
    const unit = unitOf(tokens[at + 1]);
    return unit === null ? { value: 10, length: 1 } : { value: 10 + unit, length: 2 };
  }
  const tens = unitOf(tokens[at]);
  if (tens === null || !isWord(tokens[at + 1], 'mươi', 'chục')) return null;
  const unit = unitOf(tokens[at + 2]);
  return unit === null ? { value: tens * 10, length: 2 } : { value: tens * 10 + unit, length: 3 };
};

/** The number from 1 to 99 that is spelt out at this place, or null. */
const speltAt = (tokens: readonly Token[], at: number): Spelt | null => {
  const tens = tensAt(tokens, at);
  if (tens !== null) return tens;
  const unit = unitOf(tokens[at]);
  return unit === null ? null : { value: unit, length: 1 };
};

const joined = (tokens: readonly Token[], kind: 'number' | 'percent', value: number): Token => {
  const [first] = tokens;
  const start = first?.start ?? 0;
  return { kind, word: `<${kind}>`, loose: false, value, capital: false, capitals: false, start, end: tokens.at(-1)?.end ?? start };
};

const NOT_AFTER_NUMBER = ['cách', 'lần', 'số', 'phần', 'nửa', 'nay', 'ngoái', 'mẹ', 'đầu', 'chút', 'người', 'vài'];

// "cái thứ hai", "phương án một": what stands before the noun makes it one; "trên tổng số tám" counts.
const NUMBERED: readonly (readonly [noun: readonly string[], before: readonly string[] | null])[] = [
  [['thứ'], ['việc', 'vụ', 'cái']],
  [['án'], ['phương']],
  [['việc', 'vụ', 'số', 'mục'], null],
];

const isNumbered = (tokens: readonly Token[], at: number): boolean =>
  !(isWord(tokens[at - 1], 'số') && isWord(tokens[at - 2], 'tổng')) &&
  NUMBERED.some(([noun, before]) => isWord(tokens[at - 1], ...noun) && (before === null || isWord(tokens[at - 2], ...before)));

const numberAfterNoun = (tokens: readonly Token[], at: number): Spelt | null => {
  const spelt = isNumbered(tokens, at) ? speltAt(tokens, at) : null;
  if (spelt === null) return null;
  const next = tokens[at + spelt.length];
  return isWord(next, ...NOT_AFTER_NUMBER) || next?.kind === 'number' ? null : spelt;
};

const numberAt = (tokens: readonly Token[], at: number): Spelt | null =>
  tokens[at]?.kind === 'number' ? { value: tokens[at].value, length: 1 } : speltAt(tokens, at);

const TIMES = ['ngày', 'tuần', 'tháng', 'năm', 'giờ', 'tiếng', 'phút', 'quý', 'buổi', 'hôm'];

const wholePlace = (tokens: readonly Token[], within: number): number => {
  const place = isWord(tokens[within + 1], 'tổng') ? within + 2 : within + 1;
  return isWord(tokens[place], 'số') ? place + 1 : place;
};

/** "2 cái trong 4 cái", "3 trong tổng số 5 xã", as a share; not "xong 2 việc trong 3 ngày". */
const shareAt = (tokens: readonly Token[], at: number): Spelt | null => {
  const part = numberAt(tokens, at);
  if (part === null || isWord(tokens[at - 1], 'việc', 'vụ', 'số')) return null;
  const within = [at + part.length, at + part.length + 1].find((place) => isWord(tokens[place], 'trong'));
  const place = within === undefined ? -1 : wholePlace(tokens, within);
  const whole = numberAt(tokens, place);
  if (whole === null || whole.value < part.value || part.value === 0 || isWord(tokens[place + whole.length], ...TIMES)) return null;
  return { value: Math.round((100 * part.value) / whole.value), length: place + whole.length - at };
};

const percentAt = (tokens: readonly Token[], at: number): Spelt | null => {
  const first = numberAt(tokens, at);
  if (first === null || !isWord(tokens[at + first.length], 'phần')) return null;
  const after = at + first.length + 1;
  if (isWord(tokens[after], 'trăm')) return { value: first.value, length: first.length + 2 };
  const whole = numberAt(tokens, after);
  if (whole === null || whole.value < first.value || first.value === 0) return null;
  return { value: Math.round((100 * first.value) / whole.value), length: first.length + 1 + whole.length };
};

const isHalf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' && tokens[at].value === 1 && isWord(tokens[at + 1], 'nửa');

const COUNTS: Readonly<Record<number, string>> = { 2: 'hai', 3: 'ba', 4: 'bốn', 5: 'năm' };

// "xong cả 2", "cả 3 việc" counts; "xong cả 2 và 5" names.
const countOfAll = (tokens: readonly Token[], at: number): string | null => {
  const [token, ...behind] = tokens.slice(at, at + 3);
  const isCount = isWord(tokens[at - 1], 'cả') && behind.every(({ kind }) => kind !== 'number');
  return token?.kind === 'number' && isCount ? (COUNTS[token.value] ?? null) : null;
};

interface Read {
  readonly token: Token;
  readonly length: number;
}

const readAt = (tokens: readonly Token[], at: number, token: Token): Read => {
  // "1 nửa" is "một nửa".
  const spelt = isHalf(tokens, at) ? 'một' : countOfAll(tokens, at);
  if (spelt !== null) return { token: { ...token, kind: 'word', word: spelt, value: Number.NaN }, length: 1 };
  if (token.kind !== 'word' && token.kind !== 'number') return { token, length: 1 };
  const percent = percentAt(tokens, at) ?? shareAt(tokens, at);
  if (percent !== null) return { token: joined(tokens.slice(at, at + percent.length), 'percent', percent.value), length: percent.length };
  const named = numberAfterNoun(tokens, at);
  return named === null
    ? { token, length: 1 }
    : { token: joined(tokens.slice(at, at + named.length), 'number', named.value), length: named.length };
};

/** The tokens with numbers in figures where they were spelt out: "việc số mười hai", "bảy mươi phần trăm", "hai phần ba". */
export const withSpeltNumbers = (tokens: readonly Token[]): readonly Token[] => {
  const result: Token[] = [];
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    if (at < next) continue;
    const read = readAt(tokens, at, token);
    result.push(read.token);
    next = at + read.length;
  }
  return result;
};

import { bare } from '../fold.ts';
import type { Token } from './token.ts';
import type { Sense } from './words/sense.ts';
import { GIVEN_NAMES } from './words/given-names.ts';

/** A message as the finder of names sees it. */
export interface Sight {
  readonly tokens: readonly Token[];
  /** Some words bear capitals and others do not, so that a capital means something. */
  readonly mixedCase: boolean;
}

const KIN = new Set('anh chị cô chú bác em bạn ông bà thầy cậu a c đ/c chi co chu bac ong ba thay dong đồng'.split(' '));
const COMRADE = /^(?:đồng chí|dong chi)$/u;
const NO_NAME = new Set(
  'việc nhiệm em sở phòng ubnd dạ đã xong viec nhiem so phong da ơi oi anh chị bên tôi và với nhé ạ báo bot cho hoàn xin vâng đang chưa ok nv'.split(
    ' ',
  ),
);

const NAME_LENGTH = 4;

const isMixed = (words: readonly Token[]): boolean => {
  const [first] = words;
  const later = words.slice(1);
  return later.some(({ capital }) => capital) || (first?.capital === true && later.length > 0);
};

/** Looks at the tokens of a message. */
export const sightOf = (tokens: readonly Token[]): Sight => ({ tokens, mixedCase: isMixed(tokens.filter(({ kind }) => kind === 'word')) });

// "anh Phong" in a message with marks is no "phòng" that lost them.
const isNamePlain = ({ word, loose }: Token): boolean => word === 'phong' && !loose;

const isCapitalName = ({ tokens, mixedCase }: Sight, at: number): boolean => {
  const token = tokens[at];
  if (!mixedCase || token?.kind !== 'word') return false;
  return token.capital && (!NO_NAME.has(token.word) || isNamePlain(token));
};

/** How many words with capitals follow here, at most four. */
export const capitalsFrom = (sight: Sight, from: number): number => {
  let at = from;
  while (at < from + NAME_LENGTH && isCapitalName(sight, at)) at += 1;
  return at - from;
};

const isGiven = (token: Token | undefined): boolean => token?.kind === 'word' && GIVEN_NAMES.has(bare(token.word));

const isNumber = (token: Token | undefined): boolean => token?.kind === 'number';
const isSelf = (token: Token | undefined): boolean => token?.word === 'em';

// "chị lan" in small letters; "em mai nộp" is no name, nor is "anh nam 2026".
const isSmallName = ({ tokens, mixedCase }: Sight, at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || (mixedCase && !token.loose && !token.capital)) return false;
  return isGiven(token) && !isNumber(after) && !isSelf(before);
};

/** How many tokens say who is addressed ("anh", "đồng chí"); 0 where nobody is. */
const kinLength = (tokens: readonly Token[], at: number): number => {
  const [word = '', next = ''] = tokens.slice(at, at + 2).map((token) => token.word);
  if (!KIN.has(word)) return 0;
  if (COMRADE.test(`${word} ${next}`)) return 2;
  return word === 'đồng' || word === 'dong' ? 0 : 1;
};

/** The number of tokens of "anh Nam", "đồng chí Lê Thị Hà", "chị lan"; 0 where nobody is named. */
export const personAt = (sight: Sight, at: number): number => {
  const kin = kinLength(sight.tokens, at);
  if (kin === 0) return 0;
  const capitals = capitalsFrom(sight, at + kin);
  if (capitals > 0) return kin + capitals;
  return isSmallName(sight, at + kin) ? kin + 1 : 0;
};

const DOES: readonly Sense[] = ['task-verb', 'past', 'working', 'done', 'quoting'];

const opensUnknown = (first: Token, follows: ReadonlySet<Sense>): boolean => isGiven(first) || DOES.some((sense) => follows.has(sense));
const opensKnown = (first: Token, follows: ReadonlySet<Sense>): boolean => isGiven(first) && (first.loose || follows.has('task-verb'));

interface Opening {
  /** How many tokens the phrase covers that the tables find at the start; 0 where they find none. */
  readonly phrase: number;
  /** What the tables know of the words behind the name. */
  readonly follows: ReadonlySet<Sense>;
}

/**
 * The number of tokens of a name that opens the message: "Nam xong rồi", "Trang soạn giúp chị". A sentence opens with a capital too, so the
 * name must be a common one, or one that no table knows and that does something.
 */
export const openingName = (sight: Sight, { phrase, follows }: Opening): number => {
  const [first] = sight.tokens;
  if (first === undefined || phrase > 1) return 0;
  const isNamed = phrase === 0 ? opensUnknown(first, follows) : opensKnown(first, follows);
  return isNamed ? capitalsFrom(sight, 0) : 0;
};

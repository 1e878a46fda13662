import { bare } from '../fold.ts';
import type { Chunk, ChunkKind } from './chunk.ts';
import { growTree, longestAt, type Found, type PhraseTree } from './phrase-tree.ts';
import type { Token } from './token.ts';
import { ALL_TABLES } from './words/all-tables.ts';
import { GIVEN_NAMES } from './words/given-names.ts';
import { LOOSE_READINGS } from './words/loose-readings.ts';
import type { Sense } from './words/sense.ts';

let grown: PhraseTree | undefined;

// Grown when the first message is read, so that commands which read none do not wait for it.
const tree = (): PhraseTree => (grown ??= growTree(ALL_TABLES));

const NONE: ReadonlySet<Sense> = new Set();
const KIN = new Set('anh chị cô chú bác em bạn ông bà thầy cậu a c đ/c chi co chu bac ong ba thay dong đồng'.split(' '));
const NO_NAME = new Set(
  'việc nhiệm em sở phòng ubnd dạ đã xong viec nhiem so phong da ơi oi anh chị bên tôi và với nhé ạ báo bot cho hoàn xin vâng đang chưa ok nv'.split(
    ' ',
  ),
);

/** A message as the name finder sees it. */
interface Sight {
  readonly tokens: readonly Token[];
  /** Some words bear capitals and others do not, so that a capital means something. */
  readonly mixedCase: boolean;
}

const NAME_LENGTH = 4;

const isCapitalName = ({ tokens, mixedCase }: Sight, at: number): boolean => {
  const token = tokens[at];
  return mixedCase && token?.kind === 'word' && token.capital && !NO_NAME.has(token.word);
};

const capitalsFrom = (sight: Sight, from: number, most: number): number => {
  let at = from;
  while (at < from + most && isCapitalName(sight, at)) at += 1;
  return at - from;
};

const isSmallName = ({ tokens, mixedCase }: Sight, at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (mixedCase && token?.capital !== true && token?.loose !== true) return false;
  return token?.kind === 'word' && GIVEN_NAMES.has(bare(token.word)) && next?.kind !== 'number' && tokens[at - 1]?.word !== 'em';
};

/** The number of tokens of "anh Nam", "đồng chí Lê Thị Hà", "chị lan"; 0 where nobody is named. */
const personAt = (sight: Sight, at: number): number => {
  const { tokens } = sight;
  const first = tokens[at];
  if (first?.kind !== 'word' || !KIN.has(first.word)) return 0;
  const isComrade = first.word.length === 4 && ['chí', 'chi'].includes(tokens[at + 1]?.word ?? '');
  if (['đồng', 'dong'].includes(first.word) && !isComrade) return 0;
  const from = at + (isComrade ? 2 : 1);
  const capitals = capitalsFrom(sight, from, NAME_LENGTH);
  if (capitals > 0) return from - at + capitals;
  return isSmallName(sight, from) ? from - at + 1 : 0;
};

// "Nam xong rồi": a name that opens the message; a sentence opens with a capital too, so the name must be a common one.
const openingNameAt = (sight: Sight, at: number, found: Found | null): number => {
  if (at > 0 || !isCapitalName(sight, 0) || (found?.length ?? 0) > 1) return 0;
  const token = sight.tokens[0];
  const length = capitalsFrom(sight, 0, NAME_LENGTH);
  const acts = longestAt(tree(), sight.tokens, length)?.senses;
  const isActor =
    (found === null || GIVEN_NAMES.has(bare(token?.word ?? ''))) &&
    acts !== undefined &&
    (found === null ? ['task-verb', 'past', 'working', 'done', 'quoting'] : ['task-verb']).some((sense) => acts.has(sense as Sense)); // -- words of the union
  return token !== undefined && (isActor || (GIVEN_NAMES.has(bare(token.word)) && (found === null || token.loose))) ? length : 0;
};

interface Span {
  readonly kind: ChunkKind;
  readonly length: number;
  readonly senses: ReadonlySet<Sense>;
}

// "xã Hòa Bình", "UBND phường Trung Sơn": the words that begin a unit's name, and the name.
// Without a capital behind them these are everyday words.
const VAGUE_HEADS = new Set('ban to doi hoi tram truong thon cuc'.split(' '));

const unitTail = (sight: Sight, from: number): number => {
  const capitals = capitalsFrom(sight, from, NAME_LENGTH);
  if (capitals > 0 || sight.mixedCase || VAGUE_HEADS.has(bare(sight.tokens[from - 1]?.word ?? ''))) return capitals;
  let at = from;
  while (at < from + 2 && sight.tokens[at]?.kind === 'word' && longestAt(tree(), sight.tokens, at) === null) at += 1;
  return at - from;
};

const phraseSpan = (sight: Sight, at: number, found: Found): Span => {
  const isHead = found.senses.has('unit-head');
  const isUnit = found.senses.has('unit');
  const tail = isHead || isUnit ? unitTail(sight, at + found.length) : 0;
  if (isUnit || tail > 0) return { kind: 'unit', length: found.length + tail, senses: NONE };
  const afterAddress = found.senses.has('addressing') ? capitalsFrom(sight, at + found.length, NAME_LENGTH) : 0;
  return { kind: 'phrase', length: found.length + afterAddress, senses: found.senses };
};

const likely = ({ word, loose }: Token, found: Found): Found => {
  const readings = loose && found.length === 1 ? LOOSE_READINGS[word] : undefined;
  return readings === undefined ? found : { ...found, senses: new Set(readings.filter((sense) => found.senses.has(sense))) };
};

const spanAt = (sight: Sight, at: number): Span => {
  const token = sight.tokens[at];
  if (token?.kind !== 'word' && token?.kind !== 'mark') return { kind: token?.kind ?? 'mark', length: 1, senses: NONE };
  const found = longestAt(tree(), sight.tokens, at);
  const person = Math.max(personAt(sight, at), openingNameAt(sight, at, found));
  if (person > (found?.senses.has('addressing') === true ? found.length : 0)) return { kind: 'person', length: person, senses: NONE };
  const read = found === null ? null : likely(token, found);
  return read === null || read.senses.size === 0 ? { kind: token.kind, length: 1, senses: NONE } : phraseSpan(sight, at, read);
};

const isMixed = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return (
    words.slice(1).some(({ capital }) => capital) ||
    (words[0]?.capital === true && words.length > 1 && !words.every(({ capital }) => capital))
  );
};

const chunkOf = (tokens: readonly Token[], { kind, senses }: Span): Chunk => {
  const [first] = tokens;
  const value = first?.value ?? Number.NaN;
  return {
    kind,
    senses,
    words: tokens.map(({ word }) => word).join(' '),
    numbers: Number.isNaN(value) ? [] : [value],
    isExcept: false,
    loose: tokens.some(({ loose }) => loose),
    capital: first?.capital === true,
    start: first?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  };
};

/** Lays the tokens together into phrases of the tables (the longest at each place), names of people and units, and single tokens. */
export const chunksOf = (tokens: readonly Token[]): readonly Chunk[] => {
  const sight: Sight = { tokens, mixedCase: isMixed(tokens) };
  const chunks: Chunk[] = [];
  for (let at = 0; at < tokens.length;) {
    const span = spanAt(sight, at);
    chunks.push(chunkOf(tokens.slice(at, at + span.length), span));
    at += span.length;
  }
  return chunks;
};

import { bare } from '../fold.ts';
import type { Chunk, ChunkKind } from './chunk.ts';
import { capitalsFrom, openingName, personAt, type Sight, sightOf } from './names.ts';
import { type Found, growTree, longestAt, type PhraseTree } from './phrase-tree.ts';
import type { Token } from './token.ts';
import { ALL_TABLES } from './words/all-tables.ts';
import { LOOSE_READINGS } from './words/loose-readings.ts';
import type { Sense } from './words/sense.ts';

let grown: PhraseTree | undefined;

// Grown when the first message is read, so that commands which read none do not wait for it.
const tree = (): PhraseTree => (grown ??= growTree(ALL_TABLES));

const NONE: ReadonlySet<Sense> = new Set();

interface Span {
  readonly kind: ChunkKind;
  readonly length: number;
  readonly senses: ReadonlySet<Sense>;
}

// Without a capital behind them these are everyday words.
const VAGUE_HEADS = new Set('ban to doi hoi tram truong thon cuc'.split(' '));
const SMALL_TAIL = 2;

const isUnknownWord = ({ tokens }: Sight, at: number): boolean => tokens[at]?.kind === 'word' && longestAt(tree(), tokens, at) === null;

const isAbbreviation = (sight: Sight, at: number): boolean => sight.tokens[at]?.capitals === true && isUnknownWord(sight, at);

/** How many tokens a name of abbreviations covers here: "KT-HT", "VHXH". */
const abbreviationLength = (sight: Sight, from: number): number => {
  let at = isAbbreviation(sight, from) ? from + 1 : from;
  while (at > from && JOINS.has(sight.tokens[at]?.word ?? '') && isAbbreviation(sight, at + 1)) at += 2;
  return at - from;
};
const JOINS = new Set('-&');

/** How many tokens behind the head belong to the name of a unit: "xã Hòa Bình", "UBND phường Trung Sơn". */
const unitTail = (sight: Sight, from: number): number => {
  const capitals = Math.max(capitalsFrom(sight, from), abbreviationLength(sight, from));
  const head = bare(sight.tokens[from - 1]?.word ?? '');
  if (capitals > 0 || sight.mixedCase || VAGUE_HEADS.has(head)) return capitals;
  let at = from;
  while (at < from + SMALL_TAIL && isUnknownWord(sight, at)) at += 1;
  return at - from;
};

const phraseSpan = (sight: Sight, at: number, { length, senses }: Found): Span => {
  const isUnit = senses.has('unit');
  const tail = isUnit || senses.has('unit-head') ? unitTail(sight, at + length) : 0;
  if (isUnit || tail > 0) return { kind: 'unit', length: length + tail, senses: NONE };
  const name = senses.has('addressing') ? capitalsFrom(sight, at + length) : 0;
  return { kind: 'phrase', length: length + name, senses };
};

const likely = ({ word, loose }: Token, found: Found): Found => {
  const readings = loose && found.length === 1 ? LOOSE_READINGS[word] : undefined;
  return readings === undefined ? found : { ...found, senses: new Set(readings.filter((sense) => found.senses.has(sense))) };
};

const personLength = (sight: Sight, at: number, found: Found | null): number => {
  if (at > 0) return personAt(sight, at);
  const follows = longestAt(tree(), sight.tokens, capitalsFrom(sight, 0))?.senses ?? NONE;
  return Math.max(personAt(sight, 0), openingName(sight, { phrase: found?.length ?? 0, follows }));
};

// "báo cáo anh Nam" addresses him; elsewhere a name comes before every phrase.
const isAddressed = (found: Found | null, person: number): boolean =>
  found !== null && found.senses.has('addressing') && found.length >= person;

const spanOf = (sight: Sight, at: number, token: Token): Span => {
  const alone: Span = { kind: token.kind, length: 1, senses: NONE };
  if (token.kind !== 'word' && token.kind !== 'mark') return alone;
  const found = longestAt(tree(), sight.tokens, at);
  const person = personLength(sight, at, found);
  if (person > 0 && !isAddressed(found, person)) return { kind: 'person', length: person, senses: NONE };
  const read = found === null ? null : likely(token, found);
  return read === null || read.senses.size === 0 ? alone : phraseSpan(sight, at, read);
};

const chunkOf = (tokens: readonly Token[], first: Token, { kind, senses }: Span): Chunk => ({
  kind,
  senses,
  words: tokens.map(({ word }) => word).join(' '),
  numbers: Number.isNaN(first.value) ? [] : [first.value],
  isExcept: false,
  loose: tokens.some(({ loose }) => loose),
  capital: first.capital,
  start: first.start,
  end: tokens.at(-1)?.end ?? first.end,
});

/** Lays the tokens together into phrases of the tables (the longest at each place), names of people and units, and single tokens. */
export const chunksOf = (tokens: readonly Token[]): readonly Chunk[] => {
  const sight = sightOf(tokens);
  const chunks: Chunk[] = [];
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    if (at < next) continue;
    const span = spanOf(sight, at, token);
    next = at + span.length;
    chunks.push(chunkOf(tokens.slice(at, next), token, span));
  }
  return chunks;
};

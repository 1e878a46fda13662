import { bare, fold } from '../fold.ts';
import { expandPhrase } from './expand-phrase.ts';
import type { Token } from './token.ts';
import type { Sense } from './words/sense.ts';
import type { WordTable } from './words/word-table.ts';

interface Node {
  /** By the word with its diacritics. */
  readonly exact: Map<string, Node>;
  /** Words that are read with their diacritics only. */
  readonly only: Map<string, Node>;
  /** By the word without any, for tokens that may have lost theirs. */
  readonly loose: Map<string, Node[]>;
  readonly senses: Set<Sense>;
}

/** All phrases of the tables, word by word, so that one walk along a message finds them all. */
export interface PhraseTree {
  readonly root: Node;
}

/** The longest phrase at a place: the tokens it covers and the senses of all tables that hold it. */
export interface Found {
  readonly length: number;
  readonly senses: ReadonlySet<Sense>;
}

// The tables use the same few hundred words over and over.
const bareForms = new Map<string, string>();
const bareForm = (word: string): string => {
  const known = bareForms.get(word);
  if (known !== undefined) return known;
  const form = bare(word);
  bareForms.set(word, form);
  return form;
};

const newNode = (): Node => ({ exact: new Map(), only: new Map(), loose: new Map(), senses: new Set() });

// "!bão" is read with its diacritics only: "bao" is too many other words.
const childOf = (node: Node, written: string): Node => {
  const word = written.replace(/^!/, '');
  const nodes = word === written ? node.exact : node.only;
  const known = nodes.get(word);
  if (known !== undefined) return known;
  const child = newNode();
  nodes.set(word, child);
  if (nodes === node.only) return child;
  const key = bareForm(word);
  node.loose.set(key, [...(node.loose.get(key) ?? []), child]);
  return child;
};

const plant = (root: Node, phrase: string, sense: Sense): void => {
  const last = phrase.split(' ').reduce(childOf, root);
  last.senses.add(sense);
};

/** Grows the tree of the tables. */
export const growTree = (tables: readonly WordTable<Sense>[]): PhraseTree => {
  const root = newNode();
  for (const { sense, phrases } of tables) for (const phrase of phrases.flatMap(expandPhrase)) plant(root, fold(phrase), sense);
  return { root };
};

const stepsFrom = (node: Node, token: Token): readonly Node[] => {
  if (token.loose) return node.loose.get(token.word) ?? [];
  return [node.exact.get(token.word), node.only.get(token.word)].filter((next) => next !== undefined);
};

const sensesOf = (nodes: readonly Node[]): ReadonlySet<Sense> => {
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined) return only.senses;
  return new Set(nodes.flatMap((node) => [...node.senses]));
};

/** The longest phrase that begins at this token, or null. */
export const longestAt = ({ root }: PhraseTree, tokens: readonly Token[], at: number): Found | null => {
  let nodes: readonly Node[] = [root];
  let found: Found | null = null;
  for (let length = 1; at + length <= tokens.length; length += 1) {
    const token = tokens[at + length - 1];
    if (token === undefined) break;
    nodes = nodes.flatMap((node) => stepsFrom(node, token));
    if (nodes.length === 0) break;
    const ends = nodes.filter((node) => node.senses.size > 0);
    if (ends.length > 0) found = { length, senses: sensesOf(ends) };
  }
  return found;
};

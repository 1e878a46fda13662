import { bearMarks, type SpokenWord, spokenWords } from '../spoken-words.ts';
import { ADDRESS_WORDS, LINK_WORDS, type Post, POSTS } from './address-words.ts';

/** Words that name a person, taken apart: what may be the name with the unit behind it, the unit said before, the post. */
export interface SaidPerson {
  /** The name, with or without the unit behind. */
  readonly words: readonly SpokenWord[];
  /** The unit said before the name ("phòng KT anh Nam"). */
  readonly unitBefore: readonly SpokenWord[];
  readonly post: Post | null;
  /** Whether the text bears marks, so that a missing one means something. */
  readonly marked: boolean;
}

const ADDRESSES = ADDRESS_WORDS.map((words) => spokenWords(words));
const POST_WORDS = POSTS.map((post) => ({ post, words: spokenWords(post.name) }));

const startsWith = (words: readonly SpokenWord[], start: readonly SpokenWord[], marked: boolean): boolean =>
  start.every((word, at) => (marked ? words[at]?.folded === word.folded : words[at]?.bare === word.bare));

const addressLength = (words: readonly SpokenWord[], marked: boolean): number =>
  ADDRESSES.find((address) => words.length > address.length && startsWith(words, address, marked))?.length ?? 0;

/** The words without the links in front of them ("bên", "của"). */
export const withoutLinks = (words: readonly SpokenWord[]): readonly SpokenWord[] => {
  const start = words.findIndex(({ bare }) => !LINK_WORDS.has(bare));
  return start === -1 ? [] : words.slice(start);
};

const afterAddress = (words: readonly SpokenWord[], marked: boolean): readonly SpokenWord[] => words.slice(addressLength(words, marked));

const splitAtAddress = (words: readonly SpokenWord[], marked: boolean): number => {
  const at = words.findIndex((_, index) => index > 0 && addressLength(words.slice(index), marked) > 0);
  return at === -1 ? 0 : at;
};

/** Takes words that name a person apart; `splits` tries a unit before the name, which a name that holds "Anh" would be mistaken for. */
export const saidPerson = (text: string, splits: boolean): SaidPerson => {
  const all = spokenWords(text);
  const marked = bearMarks(all);
  const at = splits ? splitAtAddress(all, marked) : 0;
  const addressed = afterAddress(withoutLinks(all.slice(at)), marked);
  const found = POST_WORDS.find(({ words }) => startsWith(addressed, words, marked));
  const rest = found === undefined ? addressed : addressed.slice(found.words.length);
  return {
    words: found === undefined ? rest : afterAddress(rest, marked),
    unitBefore: withoutLinks(all.slice(0, at)),
    post: found?.post ?? null,
    marked,
  };
};

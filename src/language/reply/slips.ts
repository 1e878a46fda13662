import { bare } from '../fold.ts';
import { withinOneSlip } from './rules/one-slip.ts';
import { isSyllable } from './rules/strange-words.ts';
import type { Token } from './token.ts';

/** Words that tell most of what a message is about; a word that is no syllable and lies one slip from one of them is read as it. */
const TELLING = 'xong hoàn thành việc nhiệm vướng duyệt đang chưa nhắc nhầm nhận hạn kẹt trả'.split(' ');
const LEAST = 3;

const mended = (token: Token): Token => {
  if (token.kind !== 'word' || token.word.length < LEAST || isSyllable(token.word)) return token;
  const near = TELLING.filter((word) => withinOneSlip(token.word, word) || withinOneSlip(bare(token.word), bare(word)));
  const [only] = near;
  return near.length === 1 && only !== undefined ? { ...token, word: only, loose: false } : token;
};

/** The tokens with slips of one letter mended ("hoàn thàh"), for a message of which nothing was understood; what it gives is never sure. */
export const withoutSlips = (tokens: readonly Token[]): readonly Token[] => tokens.map(mended);

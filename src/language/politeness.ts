import { isMark, type Piece, type PiecedMessage, wordsAt } from './message-pieces.ts';

const OPENERS = ['xin báo cáo', 'kính báo cáo', 'báo cáo', 'bc', 'kính thưa', 'thưa', 'dạ', 'vâng', 'ok', 'oke'];
const SELVES = ['em', 'e', 'tôi', 'cháu'];
const OTHERS = ['đồng chí', 'đ/c', 'lãnh đạo', 'thủ trưởng', 'anh', 'chị', 'sếp', 'bác'];
const CLOSERS = ['ạ', 'ah', 'nhé', 'nhe', 'nha', 'rồi', 'rùi', 'r', 'ơi', 'cảm ơn', 'em', 'e', ...OTHERS];
/** Words that introduce the person who is spoken to. */
const ADDRESSING = ['xin báo cáo', 'kính báo cáo', 'báo cáo', 'bc', 'kính thưa', 'thưa'];

type Kind = 'opener' | 'addressing' | 'self' | 'other' | 'pause';

const among = (phrases: readonly string[], pieces: readonly Piece[], at: number): number => {
  const found = phrases.find((phrase) => wordsAt(pieces, at, phrase));
  return found === undefined ? 0 : found.split(' ').length;
};

const politeAt = (pieces: readonly Piece[], at: number): { readonly kind: Kind; readonly length: number } | null => {
  if (isMark(pieces[at], ',:;')) return { kind: 'pause', length: 1 };
  const tables: readonly (readonly [Kind, readonly string[]])[] = [
    ['addressing', ADDRESSING],
    ['opener', OPENERS],
    ['self', SELVES],
    ['other', OTHERS],
  ];
  for (const [kind, phrases] of tables) {
    const length = among(phrases, pieces, at);
    if (length > 0) return { kind, length };
  }
  return null;
};

/**
 * The message without the polite words at its start, or null where those words make somebody else the one who acts: "báo cáo anh, xong 12"
 * is about oneself, "anh xong 12" is not.
 */
export const withoutOpening = ({ text, pieces }: PiecedMessage): PiecedMessage | null => {
  let at = 0;
  let somebodyElse = false;
  let before: Kind | null = null;
  for (let polite = politeAt(pieces, at); polite !== null; polite = politeAt(pieces, at)) {
    if (polite.kind === 'other') somebodyElse = before !== 'addressing';
    else if (polite.kind === 'self' || polite.kind === 'pause') somebodyElse = false;
    before = polite.kind;
    at += polite.length;
  }
  return somebodyElse && at < pieces.length ? null : { text, pieces: pieces.slice(at) };
};

const QUIET_ENDS = '.,!;👍🙏';

const closingLength = (pieces: readonly Piece[]): number => {
  if (isMark(pieces.at(-1), QUIET_ENDS)) return 1;
  const closer = CLOSERS.find((phrase) => {
    const length = phrase.split(' ').length;
    return pieces.length >= length && wordsAt(pieces, pieces.length - length, phrase);
  });
  return closer === undefined ? 0 : closer.split(' ').length;
};

/** The message with ever fewer polite words at its end: as it stands first, without any of them last. */
export const closingSteps = ({ text, pieces }: PiecedMessage): readonly PiecedMessage[] => {
  const steps = [{ text, pieces }];
  let kept = pieces;
  for (let length = closingLength(kept); length > 0; length = closingLength(kept)) {
    kept = kept.slice(0, -length);
    steps.push({ text, pieces: kept });
  }
  return steps;
};

/** The message without the polite words at its end. */
export const withoutClosing = (message: PiecedMessage): PiecedMessage => closingSteps(message).at(-1) ?? message;

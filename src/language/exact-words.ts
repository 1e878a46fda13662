import type { TaskId } from '#domain/ids.ts';
import type { Act, Understanding } from './act.ts';
import { ASKING_PHRASES, EXACT_PHRASES } from './exact-phrases.ts';
import { readFreeTail, taskNounLength } from './free-tail.ts';
import { inPieces, isMark, isWord, type Piece, type PiecedMessage, wordsAt } from './message-pieces.ts';
import { closingSteps, withoutClosing, withoutOpening } from './politeness.ts';

const NOT_UNDERSTOOD: Understanding = { sure: false, act: { intent: 'none' } };
const LONGEST_MESSAGE = 400;

const isSlot = (piece: Piece | undefined, kind: 'numbers' | 'percent'): boolean => piece?.kind === kind;

const fits = (pieces: readonly Piece[], phrase: string): boolean => {
  const parts = phrase.split(' ');
  if (parts.length !== pieces.length) return false;
  return parts.every((part, at) => {
    if (part === 'N') return isSlot(pieces[at], 'numbers');
    return part === 'P' ? isSlot(pieces[at], 'percent') : isWord(pieces[at], part);
  });
};

/** Drops what carries no meaning beside a number ("việc", "số", commas) and lays neighbouring numbers together ("1 3 xong"). */
const plainly = (pieces: readonly Piece[]): readonly Piece[] => {
  const kept: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    at += taskNounLength(pieces, at);
    const piece = pieces[at];
    const last = kept.at(-1);
    if (piece === undefined || isMark(piece, ',:;-#')) continue;
    if (piece.kind === 'numbers' && last?.kind === 'numbers')
      kept[kept.length - 1] = { ...last, numbers: [...last.numbers, ...piece.numbers], end: piece.end };
    else kept.push(piece);
  }
  return kept;
};

type ExactIntent = (typeof EXACT_PHRASES)[number]['intent'];

interface Slots {
  readonly tasks: readonly TaskId[];
  readonly percent: number | null;
}

const actOf = (intent: ExactIntent, { tasks, percent }: Slots): Act => {
  switch (intent) {
    case 'done':
    case 'unblocked':
    case 'approve':
      return { intent, tasks };
    case 'progress':
      return { intent, tasks, percent };
    case 'choose':
      return { intent, option: Number(tasks[0]) };
  }
};

const readExactly = (message: PiecedMessage): Act | null => {
  const pieces = plainly(message.pieces);
  const group = EXACT_PHRASES.find(({ phrases }) => phrases.some((phrase) => fits(pieces, phrase)));
  if (group === undefined) return null;
  const tasks = pieces.flatMap((piece) => (piece.kind === 'numbers' ? piece.numbers : []));
  const percents = pieces.flatMap((piece) => (piece.kind === 'percent' ? [piece.percent] : []));
  // Several bare numbers choose nothing.
  return group.intent === 'choose' && tasks.length > 1 ? null : actOf(group.intent, { tasks, percent: percents[0] ?? null });
};

const readAsking = ({ pieces }: PiecedMessage): Act | null => {
  const words = pieces.filter((piece) => !isMark(piece, '?/.!'));
  if (words.length === 0 && isMark(pieces[0], '?')) return { intent: 'help' };
  return ASKING_PHRASES.find(({ phrases }) => phrases.some((phrase) => fits(words, phrase)))?.act ?? null;
};

const MENTION = /^@nhac_?viec\w*[\s,:]*/iu;

/** "việc của em" is a whole question, and "em" at its end no politeness: so every step of stripping is tried. */
const readAskedPolitely = (message: PiecedMessage): Act | null => {
  for (const less of [message, ...closingSteps(withoutOpening(message) ?? message)]) {
    const act = readAsking(less);
    if (act !== null) return act;
  }
  return null;
};

/** The bot's name at the start; "nhắc việc 12 …" is left alone, since there it may be an order to remind. */
const withoutName = (message: PiecedMessage): PiecedMessage => {
  const { text, pieces } = message;
  if (MENTION.test(text)) return inPieces(text.replace(MENTION, ''));
  const following = pieces[2];
  const isNamed = wordsAt(pieces, 0, 'nhắc việc') && following?.kind !== 'numbers' && !isWord(following, 'của');
  return isNamed ? { text, pieces: pieces.slice(isWord(following, 'ơi') ? 3 : 2) } : message;
};

/** A reason keeps its last words ("vướng ý kiến của anh"), unless politeness is all there is ("vướng rồi anh ạ"). */
const readOpenly = (core: PiecedMessage, own: PiecedMessage): Act | null => {
  const last = core.pieces.at(-1);
  const bareCore = last === undefined ? null : readFreeTail({ ...core, text: core.text.slice(0, last.end) });
  return bareCore !== null && 'reason' in bareCore && bareCore.reason === '' ? bareCore : readFreeTail(own);
};

const readAct = (message: PiecedMessage): Act | null => {
  if (message.pieces.some((piece) => isMark(piece, '?'))) return null;
  const own = withoutOpening(message);
  if (own === null) return null;
  const core = withoutClosing(own);
  return readExactly(core) ?? readOpenly(core, own);
};

/**
 * What a short message means, by a small table of exact shapes; with and without diacritics, in any case. Whatever the table does not
 * know, and whatever is negated, asked, quoted or about somebody else, is not understood: a careful secretary asks back.
 */
export const understand = (text: string): Understanding => {
  if (text.length > LONGEST_MESSAGE) return NOT_UNDERSTOOD;
  const message = withoutName(inPieces(text));
  const act = readAskedPolitely(message) ?? readAct(message);
  return act === null ? NOT_UNDERSTOOD : { sure: true, act };
};

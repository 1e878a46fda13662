import { tidy } from '../fold.ts';
import type { Reading } from './act.ts';
import { type Chunk, fits, isKind, isMark, means } from './chunk.ts';
import { chunksOf } from './chunks.ts';
import { combine, type Said } from './combine.ts';
import type { Judged } from './groups.ts';
import { STATEMENT_RULES } from './rules/all-rules.ts';
import { withEllipses } from './rules/ellipsis.ts';
import { assigned } from './rules/assigned.ts';
import { withoutSlips } from './slips.ts';
import { withSpeltNumbers } from './spelt-numbers.ts';
import { type Statement, statementsOf, wholeStatement } from './statement.ts';
import { withTaskNumbers } from './task-numbers.ts';
import type { Token } from './token.ts';
import { tokensIn } from './tokens.ts';
import type { Reference, Verdict } from './verdict.ts';

/** What comes behind is not read: no official writes more on a phone. */
const LONGEST_MESSAGE = 4_096;
/** Invisible letters and spaces take room before they are tidied away; what comes behind this is not even tidied. */
const LONGEST_LOOKED_AT = 3 * LONGEST_MESSAGE;

const CUT_NOTE = 'tin dài hơn 4.096 ký tự, chỉ đọc phần đầu';

const MENTION = /^@nhac_?viec\w*[\s,:]*|^(?:nhắc việc|nhac viec)(?: ơi| oi)?[\s,:]+(?!\d|của|cua|việc|viec|em|lại|lai)/iu;

const QUOTED = /"[^"]*(?:"|$)/u;

// Words in quotation marks are somebody else's: they stay as one chunk that says so.
const withoutQuotations = (text: string): string =>
  text.replace(new RegExp(QUOTED, 'gu'), (quoted) => `“${quoted.length > 2 ? ' ' : ''}”`.padEnd(2));

interface Cut {
  readonly text: string;
  readonly isCut: boolean;
}

const cutText = (text: string): Cut => {
  const tidied = tidy(text.slice(0, LONGEST_LOOKED_AT));
  const isCut = text.length > LONGEST_LOOKED_AT || tidied.length > LONGEST_MESSAGE;
  return { text: tidied.slice(0, LONGEST_MESSAGE).replace(MENTION, ''), isCut };
};

const judge = (statement: Statement, reference: Reference): Judged => {
  for (const rule of STATEMENT_RULES) {
    const verdict = rule(statement, reference);
    if (verdict !== null) return { statement, verdict };
  }
  return { statement, verdict: null };
};

const BARE_NUMBER = /^<number>$/u;

// "1. xong 2. chưa": the point belongs to the number that opens the line.
const isNumbering = (chunks: readonly Chunk[], at: number): boolean =>
  isMark(chunks[at], '.') && isKind(chunks[at - 1], 'tasks') && fits(chunks[at - 1], BARE_NUMBER);

const isSentenceEnd = (chunks: readonly Chunk[], at: number): boolean => {
  if (isMark(chunks[at], '.;!')) return !isNumbering(chunks, at);
  return (
    isMark(chunks[at], ',') && means(chunks[at + 1], 'assign', 'new-task') && !chunks.slice(0, at).some((chunk) => means(chunk, 'new-task'))
  );
};

const sentencesOf = (chunks: readonly Chunk[]): readonly (readonly Chunk[])[] => {
  const sentences: Chunk[][] = [[]];
  chunks.forEach((chunk, at) => {
    sentences.at(-1)?.push(chunk);
    if (isSentenceEnd(chunks, at)) sentences.push([]);
  });
  return sentences.filter((sentence) => sentence.length > 0);
};

const judgeSentence = (chunks: readonly Chunk[], text: string, reference: Reference): readonly Judged[] => {
  const whole = wholeStatement(chunks, text);
  const assignment: Verdict | null = assigned(whole, reference);
  return assignment === null
    ? withEllipses(
        statementsOf(chunks, text).map((statement) => judge(statement, reference)),
        reference,
      )
    : [{ statement: whole, verdict: assignment }];
};

/** Everything that was read on the way, for `--explain`. */
export interface Trace {
  readonly chunks: readonly Chunk[];
  readonly judged: readonly Judged[];
  readonly said: readonly Said[];
}

const readTokens = (tokens: readonly Token[], text: string, reference: Reference): Trace => {
  const chunks = withTaskNumbers(chunksOf(withSpeltNumbers(tokens)));
  const judged = sentencesOf(chunks).flatMap((sentence) => judgeSentence(sentence, text, reference));
  return { chunks, judged, said: combine(judged) };
};

const isLost = ({ said, judged }: Trace): boolean =>
  said.every(({ act, sure }) => act.intent === 'none' && !sure) && judged.every(({ verdict }) => verdict === null);

// Where no rule knows the words, slips of the thumb are mended, and what comes of it is asked back.
const readMended = (tokens: readonly Token[], text: string, reference: Reference): Trace => {
  const plain = readTokens(tokens, text, reference);
  if (!isLost(plain)) return plain;
  const mended = readTokens(withoutSlips(tokens), text, reference);
  return { ...mended, said: mended.said.map((one) => ({ ...one, sure: false })) };
};

/** Reads a message and keeps what was read on the way. */
export const traceReply = (text: string, reference: Reference): { readonly reading: Reading; readonly trace: Trace } => {
  const cut = cutText(text);
  const read = withoutQuotations(cut.text);
  const trace = readMended(tokensIn(read), read, reference);
  const { said } = trace;
  // Words in quotation marks were left out, and may have mattered.
  const quotes = read !== cut.text && said.some(({ act }) => act.intent !== 'none');
  const sure = !cut.isCut && !quotes && said.every((one) => one.sure);
  return {
    reading: { text, sure, acts: said.map(({ act }) => act), note: cut.isCut ? CUT_NOTE : null },
    trace,
  };
};

/**
 * What a message to the bot means: one act or several, and whether it is beyond doubt. Total: any text gives a reading; only its first
 * 4,096 characters are read. Days and times are read from the reference (Vietnam's).
 */
export const readReply = (text: string, reference: Reference): Reading => traceReply(text, reference).reading;

import type { Act } from './act.ts';
import type { Chunk } from './chunk.ts';
import type { Said } from './combine.ts';
import type { Judged } from './groups.ts';
import { traceReply } from './read-reply.ts';
import type { Reference } from './verdict.ts';

const chunkLine = ({ words, kind, senses, numbers }: Chunk): string => {
  const read = kind === 'phrase' ? [...senses].join(' + ') : kind;
  return `    ${words}${numbers.length > 0 ? ` ${numbers.join(', ')}` : ''}  ←  ${read === 'word' ? '(no table knows this word)' : read}`;
};

const judgedLine = ({ statement, verdict }: Judged): string => {
  const words = statement.chunks.map((chunk) => chunk.words).join(' ');
  return verdict === null
    ? `    “${words}”: no rule`
    : `    “${words}”: ${verdict.rule} → ${verdict.meaning.intent}${verdict.sure ? '' : ` (asks back${verdict.doubt === undefined ? '' : `: ${verdict.doubt}`})`}`;
};

const shown = (act: Act): string => JSON.stringify(act);

const saidLine = ({ act, sure, rule }: Said): string => `    ${shown(act)}${sure ? '' : ' (asks back)'}, by: ${rule}`;

/** How a message was read, for the person who adds a word or rule: the tables' phrases, what each rule made of them, and the acts. */
export const explainReply = (text: string, reference: Reference): string => {
  const { reading, trace } = traceReply(text, reference);
  return [
    text,
    '  words',
    ...trace.chunks.map(chunkLine),
    '  statements',
    ...trace.judged.map(judgedLine),
    `  acts, ${reading.sure ? 'sure' : 'not sure'}${reading.note === null ? '' : ` (${reading.note})`}`,
    ...trace.said.map(saidLine),
  ].join('\n');
};

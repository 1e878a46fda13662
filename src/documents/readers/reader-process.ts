import { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { refused } from '#domain/result.ts';
import { LARGEST_TEXT_BYTES } from '../decode-text.ts';
import { paragraphsOf } from '../document-line.ts';
import { type BinaryKind, isBinaryKind } from './binary-kind.ts';
import type { ChildAnswer } from './child-answer.ts';
import { FIRST_SHARE, LARGEST_PROCESS_BYTES, PAGE_SHARE, PROCESSOR_LIMIT_MS } from './child-limits.ts';
import { guardProcess, processorMs } from './guard-process.ts';

// This is a program: it reads one file on its standard input and answers on its fourth channel, for libraries write what they like to the others.

const ANSWER_CHANNEL = 3;

/** `onPage` is told of every page that is done, where the kind of file has pages. */
type Reader = (bytes: Uint8Array, onPage: () => void) => Promise<ChildAnswer>;

// Each reader loads its library only when its kind of file comes.
const readerOf = async (kind: BinaryKind): Promise<Reader> => {
  switch (kind) {
    case 'docx':
      return (await import('./read-docx.ts')).readDocx;
    case 'xlsx':
      return (await import('./read-xlsx.ts')).readXlsx;
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf;
  }
};

const isTooLong = (answer: ChildAnswer): boolean =>
  answer.ok && answer.value.lines.flatMap(paragraphsOf).reduce((sum, text) => sum + text.length + 1, 0) > LARGEST_TEXT_BYTES;

// How long starting took tells how fast this machine is; what reading may take is measured by it.
const guard = (kind: BinaryKind): (() => void) => {
  const startMs = processorMs();
  return guardProcess({
    bytes: LARGEST_PROCESS_BYTES,
    firstMs: FIRST_SHARE[kind] * startMs,
    stepMs: PAGE_SHARE * startMs,
    mostMs: PROCESSOR_LIMIT_MS,
  });
};

const readFile = async (kind: BinaryKind): Promise<ChildAnswer> => {
  const read = await readerOf(kind);
  const bytes = await buffer(process.stdin);
  const answer = await read(bytes, guard(kind));
  return isTooLong(answer) ? refused({ kind: 'too-much-inside' }) : answer;
};

const [kind = ''] = process.argv.slice(2);
if (isBinaryKind(kind)) new Socket({ fd: ANSWER_CHANNEL }).end(JSON.stringify(await readFile(kind)));

import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { refused, type Result } from '#domain/result.ts';
import type { ImportRefusal } from '../import-refusal.ts';
import type { BinaryKind } from './binary-kind.ts';
import { type ChildAnswer, childAnswer } from './child-answer.ts';
import { contentOf } from './found-content.ts';
import { openZip } from './zip-directory.ts';
import { HEAP_MEGABYTES, LONGEST_ANSWER, TIME_LIMIT_MS } from './child-limits.ts';

const PROGRAM = fileURLToPath(import.meta.resolve('./reader-process.ts'));
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Loaded before tsx is, which would look into each of their many files. */
const LIBRARIES: Readonly<Record<BinaryKind, string>> = { docx: 'mammoth', xlsx: 'hucre/xlsx', pdf: 'unpdf/pdfjs' };

const startReader = (kind: BinaryKind, timeMs: number): ChildProcess =>
  spawn(process.execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, '--import', LIBRARIES[kind], '--import', 'tsx', PROGRAM, kind], {
    cwd: ROOT,
    // Nothing of the office's settings and secrets is handed to a process that a hostile file may take over.
    env: {},
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    timeout: timeMs,
    killSignal: 'SIGKILL',
  });

const collect = (from: Readable, child: ChildProcess): (() => string) => {
  const parts: Buffer[] = [];
  let length = 0;
  from.on('data', (part: Buffer) => {
    length += part.length;
    if (length > LONGEST_ANSWER) child.kill('SIGKILL');
    else parts.push(part);
  });
  return () => Buffer.concat(parts).toString();
};

const answerFrom = (kind: BinaryKind, bytes: Uint8Array, timeMs: number): Promise<ChildAnswer> =>
  new Promise((resolve, reject) => {
    const child = startReader(kind, timeMs);
    const answered = collect(child.stdio[3] as Readable, child); // -- the fourth channel is opened as a pipe above
    child.once('error', reject);
    // A reader that ends early leaves what it did not read; its answer says why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(bytes);
    child.once('close', (code) => {
      const answer = code === 0 ? childAnswer(answered()) : null;
      // It was stopped by a limit of memory or time, or fell over the file in a way that nobody foresaw.
      resolve(answer ?? refused({ kind: 'too-hard' }));
    });
  });

// What the first bytes and the list of contents give away needs no process.
const atAGlance = (kind: BinaryKind, bytes: Uint8Array): Result<unknown, ImportRefusal> => {
  const content = contentOf(bytes, kind);
  return content.ok && kind !== 'pdf' ? openZip(bytes) : content;
};

let turn: Promise<unknown> = Promise.resolve();

/**
 * The text of a .docx, .xlsx or .pdf file, read in a process of its own with limits of time and memory, so that no file can bring down who
 * asks. One file is read at a time: ten that come at once take no more memory than one.
 */
export const readInChild = async (kind: BinaryKind, bytes: Uint8Array, timeMs = TIME_LIMIT_MS): Promise<ChildAnswer> => {
  const glance = atAGlance(kind, bytes);
  if (!glance.ok) return glance;
  const mine = turn.then(() => answerFrom(kind, bytes, timeMs));
  turn = mine.catch(() => undefined);
  return mine;
};

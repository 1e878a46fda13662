import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { readPlan } from '#documents/read-plan.ts';
import { BINARY_KINDS, type BinaryKind } from '#documents/readers/binary-kind.ts';
import { HOSTILE_FILES } from '../test/support/plan-files/hostile-files.ts';
import { damagedCopies } from '../test/support/plan-files/mutations.ts';
import type { PlanBlock } from '../test/support/plan-files/plan-blocks.ts';
import { writeDocx } from '../test/support/plan-files/write-docx.ts';
import { writePdf } from '../test/support/plan-files/write-pdf.ts';
import { writeXlsx } from '../test/support/plan-files/write-xlsx.ts';
import { markdownTable, type Measurement } from './result-table.ts';

// `npm run bench -- documents`: a plan of 200 rows in each format, and 250 files that are hostile or broken.

const ROWS = 200;
const RUNS = 5;
const DAMAGED_OF_EACH = 62;
const SEED = 20_260_625;
const SLOW_MS = 2_000;
const MEGABYTE = 1_048_576;
const MS_PER_SECOND = 1_000;
const LOOK_EVERY_MS = 5;
const SHOWN = 15;

const plan: readonly PlanBlock[] = [
  { paragraph: 'KẾ HOẠCH' },
  {
    table: [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Sản phẩm'],
      ...Array.from({ length: ROWS }, (_, at) => [
        String(at + 1),
        `Rà soát, xây dựng và trình ban hành quy trình số ${String(at + 1)} để nâng cao chất lượng phục vụ người dân, doanh nghiệp trên địa bàn`,
        'Sở Khoa học và Công nghệ',
        'Các sở, ban, ngành; Ủy ban nhân dân các xã, phường',
        'Quý III/2026',
        'Quyết định của Ủy ban nhân dân tỉnh',
      ]),
    ],
  },
];

const WRITERS: Readonly<Record<BinaryKind, () => Promise<Uint8Array>>> = {
  docx: () => writeDocx(plan, { landscape: true }),
  xlsx: () => writeXlsx(plan),
  pdf: () => writePdf(plan, { landscape: true, breaksRows: true, repeatsHeader: true }),
};

const READER = fileURLToPath(import.meta.resolve('../src/documents/readers/reader-process.ts'));

const peakOf = (child: ChildProcess, known: number): number => {
  try {
    const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
    return Math.max(known, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
  } catch {
    // It has ended, or this is no Linux.
    return known;
  }
};

/** The most memory that the process takes which reads this file, in megabytes. */
const peakMemory = async (kind: BinaryKind, bytes: Uint8Array): Promise<number> => {
  const child = spawn(process.execPath, ['--import', 'tsx', READER, kind], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
  let peak = 0;
  const look = setInterval(() => (peak = peakOf(child, peak)), LOOK_EVERY_MS);
  child.stdin?.end(bytes);
  const answer = child.stdio[3] as Readable; // -- opened as a pipe above
  answer.resume();
  await finished(answer);
  clearInterval(look);
  return peak;
};

const MS_PER_TICK = 10;

/** Processor time of the processes that this one has started and that have ended: what a busy machine does not blur. */
const childrenMs = (): number => {
  const fields = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\)\s/s, '').split(' '); // prettier-ignore
  return (Number(fields[13]) + Number(fields[14])) * MS_PER_TICK;
};

const measureFormat = async (kind: BinaryKind): Promise<readonly Measurement[]> => {
  const bytes = await WRITERS[kind]();
  const seconds: number[] = [];
  const processor: number[] = [];
  const megabytes: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const [start, before] = [performance.now(), childrenMs()];
    const read = await readPlan(bytes, `a.${kind}`);
    seconds.push((performance.now() - start) / MS_PER_SECOND);
    processor.push((childrenMs() - before) / MS_PER_SECOND);
    if (!read.ok || read.value.tasks.length !== ROWS) throw new Error(`the .${kind} was not read as it was written`);
    megabytes.push(await peakMemory(kind, bytes));
  }
  return [
    {
      name: `.${kind} of ${String(ROWS)} rows, ${String(Math.round(bytes.length / 1_024))} kB: until its draft`,
      unit: 's',
      aim: null,
      values: seconds,
    },
    { name: `.${kind}: processor time of that`, unit: 's', aim: null, values: processor },
    { name: `.${kind}: peak memory of the process that reads it`, unit: 'MB', aim: null, values: megabytes },
  ];
};

interface Ending {
  readonly name: string;
  readonly ms: number;
  readonly processorMs: number;
  readonly answer: string;
  /** By how much this process was larger after it. */
  readonly grewBytes: number;
}

const hostileFiles = async (): Promise<
  readonly (readonly [name: string, fileName: string, bytes: () => Uint8Array | Promise<Uint8Array>])[]
> => {
  const damaged = await Promise.all(
    BINARY_KINDS.map(async (kind) =>
      damagedCopies(await WRITERS[kind](), DAMAGED_OF_EACH, SEED).map(
        ([name, bytes]) => [`.${kind}, ${name}`, `a.${kind}`, () => bytes] as const,
      ),
    ),
  );
  return [...HOSTILE_FILES.map(({ name, fileName, bytes }) => [name, fileName, bytes] as const), ...damaged.flat()];
};

const readAll = async (): Promise<readonly Ending[]> => {
  const endings: Ending[] = [];
  for (const [name, fileName, bytes] of await hostileFiles()) {
    const given = await bytes();
    const [start, before, size] = [performance.now(), childrenMs(), process.memoryUsage.rss()];
    const read = await readPlan(given, fileName);
    const took = { ms: performance.now() - start, processorMs: childrenMs() - before };
    endings.push({ name, ...took, answer: read.ok ? 'read' : read.refusal.kind, grewBytes: process.memoryUsage.rss() - size });
  }
  return endings;
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const sayTimes = (name: string, endings: readonly Ending[], which: 'ms' | 'processorMs'): void => {
  const sorted = endings.toSorted((one, other) => other[which] - one[which]);
  const middle = sorted[Math.floor(sorted.length / 2)]?.[which] ?? 0;
  const slow = sorted.filter((ending) => ending[which] > SLOW_MS);
  say(`\nTime ${name}: in the middle ${String(Math.round(middle))} ms; ${String(slow.length)} files over ${String(SLOW_MS)} ms.`);
  for (const ending of slow.slice(0, SHOWN)) say(`- ${ending.name}: ${String(Math.round(ending[which]))} ms (${ending.answer})`);
};

/** Measures the readers and prints what it found. */
export const benchDocuments = async (): Promise<void> => {
  const measured: Measurement[] = [];
  for (const kind of BINARY_KINDS) measured.push(...(await measureFormat(kind)));
  say(markdownTable(measured));
  const endings = await readAll();
  const grown = Math.max(...endings.map(({ grewBytes }) => grewBytes)) / MEGABYTE;
  const answers = [...new Set(endings.map(({ answer }) => answer))].map(
    (answer) => `${answer} ${String(endings.filter((ending) => ending.answer === answer).length)}`,
  );
  say(`\n${String(endings.length)} hostile or broken files, each ended in an answer: ${answers.join(', ')}.`);
  say(`This process grew by ${grown.toFixed(0)} MB over one file at most.`);
  for (const [name, which] of [['on the clock', 'ms'], ['of the processor', 'processorMs']] as const) sayTimes(name, endings, which); // prettier-ignore
};

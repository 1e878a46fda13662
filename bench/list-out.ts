import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { taskListCsv } from '#documents/out/task-list-csv.ts';
import { taskListXlsx } from '#documents/out/task-list-xlsx.ts';
import { asId } from '#domain/ids.ts';
import type { TaskRow } from '#domain/reporting/task-row.ts';
import { addDays, day } from '#domain/time/day.ts';
import { instant } from '#domain/time/instant.ts';
import { markdownTable, type Measurement } from './result-table.ts';

// `npm run bench -- list-out`: a list of 20,000 rows as .xlsx and as .csv, each written in a process of its own.

const ROWS = 20_000;
const RUNS = 3;
const MS_PER_SECOND = 1_000;
const MEGABYTE = 1_024;
const MOMENT = instant(Date.UTC(2026, 5, 25));
const FIRST_DAY = day('2026-01-05');
const FORMATS = ['xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

const rowAt = (at: number): TaskRow => ({
  assignmentId: asId(at + 1),
  number: asId(at + 1),
  title: `Rà soát, xây dựng và trình ban hành quy trình số ${String(at + 1)} để nâng cao chất lượng phục vụ người dân, doanh nghiệp trên địa bàn`,
  part: at % 3 === 0 ? 'coordinating' : 'lead',
  unit: `UBND xã số ${String(at % 95)}`,
  person: at % 5 === 0 ? null : `Nguyễn Văn ${String(at % 700)}`,
  deadlineText: 'Quý III/2026',
  lastDay: addDays(FIRST_DAY, at % 360),
  daysLate: at % 9,
  product: 'Quyết định của Ủy ban nhân dân tỉnh',
  state: 'open',
  percent: at % 101,
  reason: null,
  plan: `${String(at % 40)}/KH-UBND`,
  ordinal: String(at + 1),
  group: 'II. CHUYỂN ĐỔI SỐ',
  authority: null,
  finishedOn: null,
  heardOn: addDays(FIRST_DAY, at % 90),
});

const writeOnce = async (format: Format): Promise<void> => {
  const rows = Array.from({ length: ROWS }, (_, at) => rowAt(at));
  const start = performance.now();
  const bytes = format === 'xlsx' ? await taskListXlsx(rows, MOMENT) : taskListCsv(rows);
  const seconds = (performance.now() - start) / MS_PER_SECOND;
  // In kilobytes on Linux and macOS alike, as Node hands it on.
  process.stdout.write(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / MEGABYTE, bytes: bytes.length }));
};

interface Written {
  readonly seconds: number;
  readonly megabytes: number;
  readonly bytes: number;
}

const inItsOwnProcess = (format: Format): Written => {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), format], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Written; // -- printed by `writeOnce`
};

/** Measures the lists that go out and prints what it found. */
export const benchListOut = (): void => {
  const measured = FORMATS.flatMap((format): readonly Measurement[] => {
    const runs = Array.from({ length: RUNS }, () => inItsOwnProcess(format));
    const kilobytes = Math.round((runs[0]?.bytes ?? 0) / 1_024);
    const what = `.${format} of ${String(ROWS)} rows`;
    return [
      { name: `${what}, ${String(kilobytes)} kB: until it is written`, unit: 's', aim: null, values: runs.map(({ seconds }) => seconds) },
      {
        name: `${what}: peak memory of the process, its rows included`,
        unit: 'MB',
        aim: null,
        values: runs.map(({ megabytes }) => megabytes),
      },
    ];
  });
  process.stdout.write(`${markdownTable(measured)}\n`);
};

const [, program = '', format] = process.argv;
if (program === fileURLToPath(import.meta.url)) await writeOnce(format === 'csv' ? 'csv' : 'xlsx');

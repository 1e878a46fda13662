import type { Config } from '#app/config.ts';
import { taskListCsv } from '#documents/out/task-list-csv.ts';
import { taskListXlsx } from '#documents/out/task-list-xlsx.ts';
import type { TaskRow } from '#domain/reporting/task-row.ts';
import { accepted } from '#domain/result.ts';
import type { Instant } from '#domain/time/instant.ts';
import { listTasks } from '#usecases/list-tasks.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { choiceFrom, lookAt, type LookingOptions, unclearSentence } from './looking-at.ts';
import { writeOutFile } from './write-out-file.ts';

export interface ExportOptions extends LookingOptions {
  /** Without it, as the name of the file ends. */
  readonly format?: string;
}

type Format = 'xlsx' | 'csv';

const formatOf = ({ format, out }: ExportOptions): Format | null => {
  const said = format ?? /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase();
  return said === 'xlsx' || said === 'csv' ? said : null;
};

const WRITERS: Record<Format, (rows: readonly TaskRow[], at: Instant) => Uint8Array | Promise<Uint8Array>> = {
  xlsx: taskListXlsx,
  csv: taskListCsv,
};

/** `export tasks`: the list of tasks as .xlsx or .csv. */
export const exportTasks = async (config: Config, options: ExportOptions): Promise<CommandResult> => {
  const format = formatOf(options);
  if (format === null)
    return failWith(`--format đang là "${options.format ?? ''}"; cần là xlsx hoặc csv, hoặc --out có đuôi .xlsx hay .csv.`);
  return lookAt(config, options, async ({ database: { db } }, now) => {
    const listed = await listTasks(db, { choice: choiceFrom(options), now });
    if (!listed.ok) return failWith(unclearSentence(listed.refusal));
    const written = await writeOutFile(options.out, await WRITERS[format](listed.value, now));
    if (!written.ok) return written;
    print(`Đã ghi ${String(listed.value.length)} phần việc vào ${options.out}.`);
    return accepted(null);
  });
};

import type { Config } from '#app/config.ts';
import { letterheadOf } from '#documents/out/report/letterhead.ts';
import { reportDocx } from '#documents/out/report/report-docx.ts';
import type { ReportPeriod } from '#domain/reporting/report-figures.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { parseDay } from '#domain/time/day.ts';
import { type LoadedReport, loadReport } from '#usecases/report-figures.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { choiceFrom, lookAt, type LookingOptions, unclearSentence } from './looking-at.ts';
import { writeOutFile } from './write-out-file.ts';

/** What may be said of the frame; whatever is not said follows from the issuing body. */
const FRAME = ['number', 'symbol', 'superior', 'place', 'addressee', 'post', 'signer'] as const;
type Frame = (typeof FRAME)[number];

export interface ReportOptions extends LookingOptions, Partial<Readonly<Record<Frame, string>>> {
  readonly from: string;
  readonly to: string;
}

/** The days of `--from` and `--to`, or one sentence about the one that is none. */
const periodFrom = ({ from, to }: Pick<ReportOptions, 'from' | 'to'>): Result<ReportPeriod, string> => {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === null) return refused(`--from đang là "${from}"; cần là một ngày dạng 2026-06-01.`);
  if (last === null) return refused(`--to đang là "${to}"; cần là một ngày dạng 2026-06-30.`);
  return first <= last ? accepted({ from: first, to: last }) : refused(`--from (${from}) phải trước hoặc trùng --to (${to}).`);
};

const bytesOf = async ({ figures, issuer }: LoadedReport, options: ReportOptions): Promise<Uint8Array> => {
  const said = Object.fromEntries(FRAME.map((part) => [part, options[part] ?? null])) as Record<Frame, string | null>; // -- one entry for each
  const issuing = issuer ?? { unit: 'Cơ quan', above: [], signers: [] };
  const letterhead = letterheadOf({ ...issuing, ...said });
  return reportDocx({ figures, letterhead, issuer: issuing.unit });
};

/** `report --from --to`: the periodic report as .docx in the layout of Nghị định 30/2020/NĐ-CP. */
export const writeReport = async (config: Config, options: ReportOptions): Promise<CommandResult> => {
  const period = periodFrom(options);
  if (!period.ok) return period;
  if (!/\.docx$/i.test(options.out)) return failWith(`--out đang là "${options.out}"; báo cáo được ghi ra tệp .docx.`);
  return lookAt(config, options, async ({ database: { db } }, now) => {
    const loaded = await loadReport(db, { choice: choiceFrom(options), period: period.value, now });
    if (!loaded.ok) return failWith(unclearSentence(loaded.refusal));
    const written = await writeOutFile(options.out, await bytesOf(loaded.value, options));
    if (!written.ok) return written;
    print(`Đã ghi báo cáo vào ${options.out}.`);
    return accepted(null);
  });
};

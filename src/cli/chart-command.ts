import type { Config } from '#app/config.ts';
import { chartPng } from '#documents/out/chart/chart-png.ts';
import { accepted } from '#domain/result.ts';
import { dayOf } from '#domain/time/instant.ts';
import { loadReport } from '#usecases/report-figures.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { choiceFrom, lookAt, type LookingOptions, unclearSentence } from './looking-at.ts';
import { writeOutFile } from './write-out-file.ts';

/** `chart`: the four cells by unit as a picture. */
export const drawChart = async (config: Config, options: LookingOptions): Promise<CommandResult> => {
  if (!/\.png$/i.test(options.out)) return failWith(`--out đang là "${options.out}"; biểu đồ được ghi ra tệp .png.`);
  return lookAt(config, options, async ({ database: { db }, name }, now) => {
    const period = { from: dayOf(now), to: dayOf(now) };
    const loaded = await loadReport(db, { choice: choiceFrom(options), period, now });
    if (!loaded.ok) return failWith(unclearSentence(loaded.refusal));
    const { figures, issuer } = loaded.value;
    const written = await writeOutFile(options.out, chartPng(figures, issuer?.unit ?? name ?? ''));
    if (!written.ok) return written;
    print(`Đã ghi biểu đồ vào ${options.out}.`);
    return accepted(null);
  });
};

import type { Context } from 'hono';
import type { PlanStanding } from '#usecases/review/view-plan.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { PlanWriters } from './plan-desk.ts';

/** The files that a plan's page hands out, by the name that ends their address. */
export const DOWNLOADS = ['bao-cao.docx', 'danh-sach.xlsx', 'danh-sach.csv'] as const;
export type Download = (typeof DOWNLOADS)[number];

const TYPES: Readonly<Record<Download, string>> = {
  'bao-cao.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'danh-sach.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'danh-sach.csv': 'text/csv; charset=utf-8',
};

interface Taking {
  readonly download: Download;
  readonly standing: PlanStanding;
  readonly writers: PlanWriters;
  readonly now: Instant;
}

const written = ({ download, standing: { report, rows }, writers, now }: Taking): Uint8Array | Promise<Uint8Array> => {
  if (download === 'bao-cao.docx') return writers.report(report);
  return download === 'danh-sach.xlsx' ? writers.xlsx(rows, now) : writers.csv(rows, now);
};

/** Answers with one of the files of a plan's page, of what the reader may see. */
export const sendDownload = async (c: Context, taking: Taking): Promise<Response> =>
  c.body(new Uint8Array(await written(taking)), 200, {
    'Content-Type': TYPES[taking.download],
    'Content-Disposition': `attachment; filename="${taking.download}"`,
    'Cache-Control': 'no-store',
  });

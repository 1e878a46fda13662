import { createHash } from 'node:crypto';
import type { DraftDuty, DraftIndicator, DraftPlan, DraftTask } from '#domain/draft-plan.ts';
import { noDeadline } from '#domain/deadline.ts';
import type { LateChoice } from '#domain/importing/late-rows.ts';
import { day } from '#domain/time/day.ts';

/** A row of a plan as a test writes it; `carriers` and `authority` are people's names. */
export interface Row {
  readonly title: string;
  readonly lead: readonly string[];
  /** "2026-06-25"; without it the row has no deadline. */
  readonly due?: string;
  readonly coordinating?: readonly string[];
  /** Who carries it, in whichever unit they belong to. */
  readonly carriers?: readonly string[];
  readonly authority?: string;
  readonly product?: string;
}

/** What a test decides about a plan beside its rows. */
export interface PlanChoices {
  readonly lateChoice?: LateChoice;
  readonly controller?: string;
  readonly number?: string;
  readonly duties?: readonly DraftDuty[];
  readonly indicators?: readonly DraftIndicator[];
}

const draftTask = (row: Row, index: number): DraftTask => ({
  ordinal: String(index + 1),
  group: null,
  title: row.title,
  lead: row.lead,
  coordinating: row.coordinating ?? [],
  deadline:
    row.due === undefined
      ? noDeadline('')
      : { ...noDeadline(row.due.split('-').reverse().join('/')), kind: 'date', due: day(row.due), lastDay: day(row.due) },
  product: row.product ?? null,
  status: 'open',
  gaps: [],
  warnings: [],
  source: { table: 1, row: index + 1 },
});

/** The draft that the importer would make of these rows, with the hash of its content. */
export const planOf = (
  rows: readonly Row[],
  number: string,
  { duties = [], indicators = [] }: Pick<PlanChoices, 'duties' | 'indicators'> = {},
): { readonly draft: DraftPlan; readonly contentHash: string } => ({
  draft: {
    document: {
      number,
      issuedOn: day('2026-06-01'),
      issuer: 'UBND tỉnh Đồi Sim',
      title: 'Kế hoạch cải cách hành chính',
      replaces: [],
      basedOn: [],
    },
    tasks: rows.map(draftTask),
    duties,
    indicators,
    obstaclesTo: null,
    warnings: [],
  },
  contentHash: createHash('sha256')
    .update(JSON.stringify([number, rows, duties, indicators]))
    .digest('hex'),
});

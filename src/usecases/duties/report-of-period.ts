import type { NewTask } from '#db/tasks.ts';
import type { Duty } from '#domain/duties/duty.ts';
import { receivingUnit } from '#domain/duties/owing-units.ts';
import type { OwedPeriod } from '#domain/duties/periods-to-open.ts';
import type { Office } from '#domain/office/office.ts';
import { unitLabel } from '#domain/office/unit.ts';
import { dataWords, dueWords, periodWords } from '#language/duties/period-words.ts';

/** A period of a duty, with the number of the plan that orders it. */
export interface ReportWanted {
  readonly duty: Duty;
  readonly period: OwedPeriod;
  readonly planNumber: string | null;
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The task that asks for the report of a period. */
export const reportOfPeriod = ({ duty, period, planNumber }: ReportWanted, { tree }: Pick<Office, 'tree'>): NewTask => {
  const { due, lastDay, about, data } = period;
  const receiver = receivingUnit(tree, duty.receiverUnitId);
  const to = receiver === null ? duty.to : unitLabel(tree, receiver);
  return {
    planId: duty.planId,
    ordinal: null,
    group: null,
    title: `${capital(duty.what)} ${periodWords(about)} gửi ${to}${planNumber === null ? '' : ` (${planNumber})`}`,
    product: `Báo cáo, ${dataWords(data)}`,
    deadline: { text: dueWords(period), kind: 'date', due, lastDay, start: null, recurrence: null, warning: null },
    authorityId: null,
    receiverUnitId: receiver,
    source: null,
  };
};

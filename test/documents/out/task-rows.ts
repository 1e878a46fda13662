import { asId } from '#domain/ids.ts';
import type { TaskRow } from '#domain/reporting/task-row.ts';
import { day } from '#domain/time/day.ts';
import { parseVietnamTime } from '#domain/time/instant.ts';

/** 07:45 in Vietnam on the day that these documents are made. */
export const MOMENT = parseVietnamTime('2026-06-25T07:45')!;

/** A row of the list of tasks. */
export const aTaskRow = (changes: Partial<TaskRow> = {}): TaskRow => ({
  assignmentId: asId(7),
  number: asId(12),
  title: 'Rà soát hạ tầng số của xã',
  part: 'lead',
  unit: 'Phòng Kinh tế',
  person: 'Nguyễn Văn Nam',
  deadlineText: 'Trước ngày 20/6/2026',
  lastDay: day('2026-06-19'),
  daysLate: 4,
  product: 'Báo cáo',
  state: 'blocked',
  percent: 40,
  reason: 'chưa có kinh phí',
  plan: '91/KH-UBND',
  ordinal: '1.2',
  group: 'I. Hạ tầng',
  authority: 'Trần Văn Hùng',
  finishedOn: null,
  heardOn: day('2026-06-24'),
  ...changes,
});

/** Texts that a spreadsheet would compute, or that would run a program when they are opened. */
export const FORMULAS: readonly string[] = [
  '=1+1',
  '=cmd|"/c calc"!A1',
  '+84912345678',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '\n=1+1',
  '＝1+1',
  '=HYPERLINK("http://example.com","bấm vào đây")',
];

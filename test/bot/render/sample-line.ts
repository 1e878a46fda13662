import { asId, type AssignmentId, type TaskId } from '#domain/ids.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { day } from '#domain/time/day.ts';

export const TODAY = day('2026-06-22');

/** A number as people type it. */
export const task = (number: number): TaskId => asId<TaskId>(number);

/** A line of work due on Thursday of this week, unless said otherwise. */
export const line = (number: number, more: Partial<WorkLine> = {}): WorkLine => ({
  assignmentId: asId<AssignmentId>(number),
  number: task(number),
  title: 'Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh',
  part: 'lead',
  unit: 'Sở Khoa học và Công nghệ',
  person: 'Nguyễn Thu Hiền',
  deadlineText: '25/6/2026',
  lastDay: day('2026-06-25'),
  daysLate: 0,
  product: 'Biên bản nghiệm thu',
  state: 'open',
  percent: null,
  reason: null,
  ...more,
});

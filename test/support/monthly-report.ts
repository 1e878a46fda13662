import type { DraftDuty } from '#domain/draft-plan.ts';

/** What every unit owes to the office of science by the 15th of each month. */
export const MONTHLY: DraftDuty = {
  from: 'Các Sở, ngành, địa phương',
  to: 'Sở Khoa học và Công nghệ',
  what: 'báo cáo kết quả thực hiện',
  recurrence: { every: 'month', rule: { day: 15, bound: 'before' } },
  source: { line: 40 },
};

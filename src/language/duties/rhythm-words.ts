import type { Period, Recurrence } from '#domain/deadline.ts';

const EVERY: Readonly<Record<Period, string>> = {
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  half: '6 tháng',
  year: 'hằng năm',
};
const WEEKDAYS: readonly string[] = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const MONTHS_OF_QUARTER: readonly string[] = ['đầu', 'giữa', 'cuối'];

type Rule = NonNullable<Recurrence['rule']>;

const inQuarter = ({ month_of_period: of }: Rule): string | null =>
  of === undefined ? null : `tháng ${MONTHS_OF_QUARTER[of - 1] ?? 'cuối'} quý`;

const inMonth = ({ day, month }: Rule & { readonly month: number }): string =>
  day === undefined ? `tháng ${month}` : `ngày ${day}/${month}`;

const dayWords = (rule: Rule): string | null => {
  const { day, month, weekday, dates } = rule;
  if (dates !== undefined) return `ngày ${dates.map((date) => `${date.day}/${date.month}`).join(', ')}`;
  if (weekday !== undefined) return WEEKDAYS[weekday - 1] ?? null;
  if (month !== undefined) return inMonth({ ...rule, month });
  if (day === undefined) return inQuarter(rule);
  return [`ngày ${day}`, inQuarter(rule)].filter((words) => words !== null).join(' ');
};

/** "hằng tháng, trước ngày 15", "hằng quý, trước ngày 10 tháng cuối quý", "hằng tuần, thứ Sáu", "hằng quý". */
export const rhythmWords = ({ every, rule }: Recurrence): string => {
  const day = rule === null ? null : dayWords(rule);
  if (day === null) return EVERY[every];
  return `${EVERY[every]}, ${rule?.bound === 'before' ? 'trước ' : ''}${day}`;
};

import { asId, type DutyId, type IndicatorId } from '#domain/ids.ts';
import type { Distance } from '#domain/indicators/distance.ts';
import type { Notice } from '#domain/notice.ts';
import { type DutyLine, INDICATOR_OUTCOMES, type IndicatorCard, REGULAR_REFUSALS } from '#domain/regular/regular-notice.ts';
import { day } from '#domain/time/day.ts';
import { line } from './sample-line.ts';

const DUTY: DutyLine = {
  number: asId<DutyId>(3),
  what: 'báo cáo kết quả thực hiện',
  from: 'Các sở, ngành',
  to: 'Sở Khoa học và Công nghệ',
  plan: '91/KH-UBND',
  recurrence: { every: 'month', rule: { day: 15, bound: 'before' } },
  relation: 'receives',
  next: {
    about: { every: 'month', start: day('2026-06-01'), end: day('2026-06-30') },
    due: day('2026-06-15'),
    lastDay: day('2026-06-14'),
    data: { from: day('2026-05-15'), to: day('2026-06-14') },
    task: line(12).number,
  },
  hasEnded: false,
};

const DUTIES: readonly DutyLine[] = [
  DUTY,
  { ...DUTY, relation: 'owes', plan: null, next: null, recurrence: { every: 'quarter', rule: null } },
  { ...DUTY, relation: 'controls-plan', hasEnded: true, recurrence: { every: 'week', rule: { weekday: 5 } } },
  { ...DUTY, relation: 'leads-above', recurrence: { every: 'year', rule: { month: 12, day: 15, bound: 'before' } } },
];

const CARD: IndicatorCard = {
  number: asId<IndicatorId>(7),
  text: 'Tỷ lệ hồ sơ trực tuyến toàn trình',
  comparator: '>=',
  target: 95,
  unit: '%',
  plan: '91/KH-UBND',
  reporter: 'Nguyễn Văn Nam',
  every: 'quarter',
  values: [
    { value: 83.5, unit: '%', on: day('2026-06-20'), by: 'Nguyễn Văn Nam' },
    { value: 70, unit: null, on: day('2026-03-20'), by: 'Nguyễn Văn Nam' },
  ],
  of: 9,
  distance: { kind: 'short', by: 11.5 },
};

const DISTANCES: readonly Distance[] = [
  { kind: 'no-value' },
  { kind: 'unclear' },
  { kind: 'reached', by: 0 },
  { kind: 'reached', by: 2 },
  { kind: 'short', by: 5 },
];

const CARDS: readonly IndicatorCard[] = [
  CARD,
  ...DISTANCES.map((distance): IndicatorCard => ({ ...CARD, distance, plan: null, reporter: null, every: null, values: [], of: 0 })),
  ...DISTANCES.map((distance): IndicatorCard => ({ ...CARD, distance, comparator: '<=', unit: 'hộ', target: [1250, 1500] })),
];

/** What is said of periodic reports and of indicators. */
export const REGULAR: readonly Notice[] = [
  ...(['list', 'figures-set', 'ended'] as const).map((outcome): Notice => ({ kind: 'duties-told', outcome, duties: DUTIES })),
  { kind: 'duties-told', outcome: 'list', duties: [] },
  { kind: 'duties-told', outcome: 'list', duties: DUTIES, mayDemand: true },
  {
    kind: 'reports-counted',
    reports: [
      { number: line(12).number, title: 'Báo cáo tháng 6/2026 gửi Sở Tài chính', done: 61, of: 95 },
      { number: line(13).number, title: 'Báo cáo tháng 6/2026 gửi Sở Nội vụ', done: 0, of: 3 },
    ],
  },
  ...INDICATOR_OUTCOMES.flatMap((outcome) =>
    CARDS.map((indicator, at): Notice => ({ kind: 'indicator-told', outcome, indicator, mayReport: at % 2 === 0 })),
  ),
  { kind: 'indicators-listed', indicators: CARDS },
  { kind: 'indicators-listed', indicators: [] },
  { kind: 'indicators-listed', indicators: [], maySet: true },
  { kind: 'indicators-asked', until: day('2026-06-30'), indicators: CARDS },
  ...REGULAR_REFUSALS.flatMap((why) => [7, null].map((number): Notice => ({ kind: 'regular-refused', why, number, said: 'quý III/2026' }))),
];

import type { Notice } from '#domain/notice.ts';
import { addDays } from '#domain/time/day.ts';
import { line, TODAY } from './sample-line.ts';

const obstacle = { resolver: { is: 'unit', name: 'Sở Tài chính' }, dueOn: addDays(TODAY, 4), daysLate: 0 } as const;
const blocked = line(14, { state: 'blocked', reason: 'chờ kinh phí', obstacle, blockedDays: 3 });
const late = line(15, {
  ...{ state: 'blocked', reason: 'chờ mặt bằng', daysLate: 5, blockedDays: 4, blockedWhenLate: 3 },
  obstacle: { resolver: { is: 'person', name: 'Đặng Hữu Lộc' }, dueOn: addDays(TODAY, -3), daysLate: 2 },
});
const toDecide = line(16, {
  ...{ state: 'blocked', reason: 'chờ thẩm định', person: null, product: null, onlyTitle: true },
  obstacle: { ...obstacle, resolver: { is: 'person', name: 'Đặng Hữu Lộc' }, between: ['Sở Tài chính', 'Sở Nội vụ'] },
});
const options = [
  { name: 'Đặng Hữu Lộc', label: 'Đặng Hữu Lộc (trưởng đơn vị)' },
  { name: 'Sở Tài chính', label: 'Sở Tài chính' },
];
const by = 'Nguyễn Thu Hiền';

const PLANS = [
  {
    plan: '91/KH-UBND',
    causes: [
      { cause: 'money', lines: [blocked] },
      { cause: 'land', lines: [late, toDecide] },
    ],
  },
  { plan: null, causes: [{ cause: 'other', lines: [line(17, { state: 'blocked', reason: 'lý do khác' })] }] },
] as const;

/** What is said of obstacles. */
export const ABOUT_OBSTACLES: readonly Notice[] = [
  { kind: 'recorded', act: 'blocked', lines: [blocked], toldName: 'Đặng Hữu Lộc', resolverAsked: options },
  { kind: 'obstacle-told', line: late, by, how: 'passed' },
  { kind: 'obstacle-told', line: late, by, how: 'decided', insteadOf: 'Phan Thị Mai Trang' },
  { kind: 'obstacle-told', line: blocked, by, how: 'again' },
  { kind: 'obstacle-told', line: toDecide, by },
  { kind: 'resolver-asked', lines: [blocked, late], options, unknown: null },
  { kind: 'resolver-asked', lines: [blocked], options: [], unknown: 'Bộ phận nọ' },
  ...(['named', 'due', 'passed', 'to-decide', 'decided', 'still'] as const).map((did): Notice => ({
    kind: 'obstacle-recorded',
    did,
    lines: [blocked],
    toldName: 'Đặng Hữu Lộc',
  })),
  { kind: 'obstacle-recorded', did: 'named', lines: [toDecide], toldName: null, insteadOf: 'Phan Thị Mai Trang' },
  ...(['reported', 'passed', 'to-decide', 'named'] as const).map((what): Notice => ({ kind: 'obstacle-news', what, line: late, by })),
  { kind: 'obstacle-remains', lines: [blocked], options, ownReport: true, toldName: 'Đặng Hữu Lộc' },
  { kind: 'obstacle-remains', lines: [blocked], options: null, ownReport: false, toldName: null },
  { kind: 'obstacle-week', week: TODAY, plans: PLANS },
  { kind: 'obstacle-list', about: '91/KH-UBND', plans: PLANS },
  { kind: 'obstacle-list', about: null, plans: [] },
  { kind: 'obstacle-collector', plan: '91/KH-UBND', unit: 'Văn phòng' },
  { kind: 'obstacle-news', what: 'cleared', line: line(14, {}), by, insteadOf: 'Phan Thị Mai Trang' },
];

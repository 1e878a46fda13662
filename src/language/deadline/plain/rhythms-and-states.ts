import type { Bound } from '../bound.ts';
import { type Core, named, returning } from './plain-meanings.ts';

type Rows = readonly string[];

const EACH = '(|dinh ky) (hang|moi)';
/** The second number must be a one. */
const ONCE = '(/|(|/)(mot|D)) lan';
const OF_QUARTER = '(cua|) thang cuoi (|cua) quy';

/** Between a rhythm and its day. */
const TIES_WITHIN: readonly (readonly [string, Bound])[] = [
  ['', 'none'],
  ['(cham|muon) nhat', 'by'],
  ['truoc', 'before'],
];

const REPORTED_MONTH = '(|cua) thang (|(tiep theo|lien ke) (|(sau|cua) (|thang))) (|ky) bao cao';

/** Duties that return. */
export const RHYTHMS: readonly (readonly [Rows, Core])[] = [
  [[`${EACH} tuan`], returning('clause', { every: 'week', rule: 'none', bound: null })],
  [[`${EACH} thang`], returning('clause', { every: 'month', rule: 'none', bound: null })],
  [[`${EACH} quy`, 'dinh ky hang quy, hang nam'], returning('clause', { every: 'quarter', rule: 'none', bound: null })],
  [[`${EACH} nam`], returning('clause', { every: 'year', rule: 'none', bound: null })],
  [['hang nam,'], returning('open', { every: 'year', rule: 'none', bound: null })],
  ...TIES_WITHIN.map(([tie, bound]): readonly [Rows, Core] => [
    [`hang nam, ${tie} ngay D(/| thang )D`],
    returning('clause', { every: 'year', rule: 'day-month', bound }),
  ]),
  [['ngay D hang thang', `ngay D ${REPORTED_MONTH}`], returning('clause', { every: 'month', rule: 'day', bound: null })],
  [['thang D hang nam'], returning('clause', { every: 'year', rule: 'month', bound: null })],
  [['ngay D(/| thang )D hang nam'], returning('clause', { every: 'year', rule: 'day-month', bound: null })],
  [[`ngay D ${OF_QUARTER}`], returning('clause', { every: 'quarter', rule: 'day-of-quarter', bound: null })],
  [['dinh ky D thang', `(|dinh ky) D thang ${ONCE}`], named('counted-rhythm', 'clause')],
  [['dinh ky'], named('unsaid-rhythm', 'clause')],
  [['hang ngay'], named('daily', 'clause')],
];

const WORK = '(hoan thanh|thuc hien|ban hanh|trien khai|trinh|xong|co|duoc|phe duyet|nop|gui|xu ly|giai quyet|hoan tat|tham muu|to chuc)';

/** States of the work in the place of a time; they open the phrase. */
export const STATES: readonly (readonly [Rows, Core])[] = [
  [[`(da|dang|chua|sap|gan|tiep tuc) ${WORK}`], named('status', 'open')],
  [
    ['(qua|tre|dung|trong|con) han', '(cham|dung) tien do', 'tam dung', 'huy bo', 'dung thuc hien', 'khong thuc hien'],
    named('status', 'open'),
  ],
  [
    ['thuc hien (moi|moix)', 'hoan (thanh|tat)', 'xong (|roi)', 'dat', 'ket thuc', 'khong (|co|ro|xac dinh)', 'chua (ro|xac dinh)'],
    named('status', 'nothing'),
  ],
];

const FROM_EVENT = '(ke|tinh) tu (khi|ngay|thoi diem)';

/** What never ends, and what waits for an event. */
export const OPEN_ENDS: readonly (readonly [Rows, Core])[] = [
  [['(|nhiem vu) thuong xuyen', 'lien tuc', '(|cac|nhung) nam tiep theo'], named('ongoing', 'rhythm', true)],
  [
    ['(|sau) khi', 'theo', 'theo quy dinh', 'dot xuat', FROM_EVENT, `(|vong|thoi han) D ngay (|lam viec) ${FROM_EVENT}`],
    named('conditional', 'open'),
  ],
  // "Trong ngay" would be a day.
  [['ngay (|sau) khi'], named('conditional', 'open', true)],
];

import { type Lead, leadOf } from './plain-meanings.ts';

type Rows = readonly string[];
type Leads = readonly (readonly [Rows, Lead])[];

/** Words that tie a deadline to the time behind them. */
const TIES: Leads = [
  [['(cham|muon|tre) nhat (|la|vao|la vao)', 'han (|chot|cuoi) (|la)', 'deadline', 'khong (muon|cham|tre) hon'], leadOf({ bound: 'by' })],
  [['khong (qua|sau)', '(cham|muon|tre) nhat trong'], leadOf({ bound: 'by', stretches: true })],
  [
    ['(|cham nhat|muon nhat|cham nhat la|han) (|cho) den (|het)', '(|cham nhat|muon nhat|cham nhat la) het'],
    leadOf({ bound: 'by', spans: true }),
  ],
  [['(|han|(cham|muon|tre) nhat (|la)) truoc (het|cuoi)'], leadOf({ bound: 'by', spans: true })],
  [['(|den|han|(cham|muon|tre) nhat (|la)) truoc'], leadOf({ bound: 'before' })],
  [['vao'], leadOf({ bound: 'in' })],
  [['trong'], leadOf({ bound: 'in', spans: true, stretches: true })],
  [['(|bat dau) tu'], leadOf({ bound: 'from', stretches: true })],
  [['sau'], leadOf({ bound: 'after', stretches: true })],
  [['tu (nay|bay gio) (|cho) den (|het)'], leadOf({ bound: 'by', fromNow: true, stretches: true })],
];

/** Times of the day; a tie may stand before them. */
export const HOURS: Leads = [
  [['(|luc) @'], leadOf({ kind: 'hour', hour: 'clock' })],
  [['sang'], leadOf({ kind: 'hour', hour: 'morning' })],
  [['trua', 'chieu', 'toi', 'dem'], leadOf({ kind: 'hour', hour: 'later' })],
];

/** Work named before its time, by whether it is finished then. */
const WORK: Leads = [
  [['hoan (thanh|thien)', 'ban hanh', 'thi diem', 'trinh', 'nop', 'gui', 'phe duyet', 'xong'], leadOf({ kind: 'work', completes: true })],
  [['bao cao'], leadOf({ kind: 'work', completes: true, reports: true })],
  [
    ['(|bat dau) (thuc hien|trien khai)', 'dau (tu|tư)', 'xay dung', 'van hanh', 'cap nhat', 'dieu chinh', 'to chuc'],
    leadOf({ kind: 'work' }),
  ],
];

/** What stands before the deadline itself, like the heading of its cell; it is dropped. */
const LABELS: Leads = [
  [
    [
      '(thoi (han|gian|diem)|han|tien do|deadline) (|hoan thanh|thuc hien|ban hanh|trien khai|trinh|nop|bao cao|xu ly|du kien|gui|cuoi|chot|cuoi cung) (:|-)',
    ],
    leadOf({ kind: 'label' }),
  ],
];

/** All that may stand before the time of a plain phrase, with what it says. */
export const LEADS: Leads = [...TIES, ...HOURS, ...WORK, ...LABELS];

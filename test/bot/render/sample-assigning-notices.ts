import type { AssigningDone, AssigningNews, AssigningRefusal } from '#domain/assigning/assigning-notice.ts';
import type { ShownCard } from '#domain/assigning/task-card.ts';
import type { HistoryEntry } from '#domain/assigning/task-history.ts';
import type { Notice } from '#domain/notice.ts';
import { SIX_RO } from '#domain/six-ro.ts';
import { addDays } from '#domain/time/day.ts';
import { line, task, TODAY } from './sample-line.ts';

const CARD: ShownCard = {
  card: 5,
  ro: SIX_RO.map((ro) => ({ ro, words: 'lập báo cáo quý III', fault: null })),
  to: 'Nguyễn Thu Hiền, Sở Khoa học và Công nghệ',
  headName: null,
  units: 1,
  coordinating: ['Sở Nội vụ'],
  plan: '91/KH-UBND',
  partOf: task(12),
  called: null,
  options: [],
  asks: [],
};

const missing = (words: string | null): ShownCard['ro'] =>
  SIX_RO.map((ro) => ({ ro, words, fault: words === null ? 'missing' : ro === 'responsibility' ? 'several' : 'vague' }));

const CARDS: readonly ShownCard[] = [
  CARD,
  { ...CARD, ro: missing(null), to: null, asks: ['receiver', 'title', 'deadline', 'product'] },
  { ...CARD, ro: missing('khẩn trương'), to: 'Các Sở', units: 12, asks: ['deadline'] },
  { ...CARD, ro: missing(null), to: 'Sở Nội vụ', headName: 'Đặng Hữu Lộc' },
  { ...CARD, ro: missing(null), to: null, called: 'Kiên', options: ['Đinh Trung Kiên, Sở Nội vụ', 'Mạc Văn Kiên, Sở Nội vụ'] },
];

const NEWS: readonly AssigningNews[] = [
  { what: 'moved-away', to: 'Sở Nội vụ' },
  { what: 'part-done', parent: task(12), unit: 'Phòng Kinh tế', done: 2, of: 3, toApprove: true },
  { what: 'part-done', parent: task(12), unit: 'Phòng Kinh tế', done: 3, of: 3, toApprove: false },
  { what: 'coordination-done', unit: 'Sở Nội vụ' },
  { what: 'cancelled', reason: 'trùng việc' },
  { what: 'superseded', by: task(20) },
];

const given = { number: task(12), title: 'Lập báo cáo quý III.', to: 'Sở Nội vụ', told: ['Đặng Hữu Lộc', 'A', 'B', 'C'] };

const DONE: readonly AssigningDone[] = [
  { what: 'given', ...given, toldOn: null },
  { what: 'given', ...given, toldOn: addDays(TODAY, 1) },
  { what: 'moved', ...given },
  { what: 'card-dropped' },
  { what: 'given-before', number: task(12) },
  { what: 'cancelled', number: task(12), title: given.title, told: [] },
  { what: 'superseded', number: task(12), title: given.title, by: task(20), told: ['Đặng Hữu Lộc'] },
  { what: 'urged', number: task(16), units: Array.from({ length: 12 }, (_, at) => `UBND xã ${at}`), urgedToday: 3 },
  { what: 'urged', number: task(16), units: [], urgedToday: 3 },
  { what: 'urged', number: task(16), units: [], urgedToday: 0 },
  {
    what: 'urged-several',
    each: Array.from({ length: 20 }, (_, at) => ({ number: task(at + 1), units: ['Sở Nội vụ', 'Sở Y tế'], urgedToday: at % 2 })),
    kept: [task(98), task(99)],
    left: [task(31), task(32)],
  },
  { what: 'urged-several', each: [], kept: [], left: [] },
];

const number = task(12);
const instead = { label: 'Giao cho Sở Nội vụ', says: 'sửa thẻ 5 đơn vị: Sở Nội vụ' };

const REFUSED: readonly AssigningRefusal[] = [
  ...(['gives-nothing', 'not-below', 'outside-plan'] as const).map((why) => ({ why, to: 'Sở Nội vụ', instead: null })),
  { why: 'through-head', to: 'Nguyễn Thu Hiền', instead },
  { why: 'nobody-answers', to: 'Sở Nội vụ' },
  { why: 'no-card' },
  { why: 'incomplete' },
  { why: 'which-number', example: 'nhắc các đơn vị chưa nộp việc 16' },
  { why: 'takes-part-already', number, to: 'Sở Nội vụ' },
  ...(['finished', 'which-part', 'reason-missing', 'replaced-by-itself', 'unknown-task'] as const).map((why) => ({
    why,
    number,
  })),
  { why: 'may-not-cancel', number, may: 'Đặng Hữu Lộc' },
  { why: 'may-not-cancel', number, may: null },
  { why: 'may-not-urge', number, may: 'Đặng Hữu Lộc', letter: true },
  { why: 'may-not-urge', number, may: null, letter: false },
  { why: 'one-each', number, names: ['Đặng Hữu Lộc', 'Đinh Trung Kiên'] },
  { why: 'unknown-receiver', number, said: 'Sở Ngoại vụ', near: ['Sở Nội vụ'] },
  { why: 'which-coordination', numbers: [task(7), task(8)] },
  { why: 'no-coordination' },
];

const DID = [
  ...(['assigned', 'imported-done', 'person-named', 'moved', 'urged', 'accepted', 'declined', 'progress-reported'] as const),
  ...(['blocked', 'unblocked', 'submitted', 'completed', 'approved', 'returned', 'dropped', 'superseded', 'taken-back'] as const),
];

const ENTRIES: readonly HistoryEntry[] = [null, 'Đặng Hữu Lộc'].flatMap((by) =>
  DID.map((did) => ({ on: TODAY, by, unit: 'Sở Nội vụ', did, detail: by === null ? null : '20' })),
);

const UNITS = Array.from({ length: 95 }, (_, at) => `UBND xã Số ${at + 1}`);
const rollUp = { kind: 'task-roll-up', number: task(16), title: given.title, of: 95 } as const;

/** Every notice of how work is given. */
export const ASSIGNING_NOTICES: readonly Notice[] = [
  ...CARDS.map((card): Notice => ({ kind: 'task-card', ...card })),
  { kind: 'given-to-you', line: line(12), by: 'Đặng Hữu Lộc', partOf: null },
  { kind: 'given-to-you', line: line(12, { person: null }), by: 'Đặng Hữu Lộc', partOf: task(9) },
  { kind: 'given-to-you', line: line(12, { part: 'coordinating', person: null }), by: 'Đặng Hữu Lộc', partOf: null },
  { kind: 'urged', line: line(16, { daysLate: 2 }), by: 'Đặng Hữu Lộc', times: 3 },
  ...NEWS.map((news): Notice => ({ kind: 'assigning-told', line: line(31, { state: 'submitted' }), by: 'Đặng Hữu Lộc', news })),
  ...DONE.map((done): Notice => ({ kind: 'assigning-done', done })),
  ...REFUSED.map((refusal): Notice => ({ kind: 'assigning-refused', refusal })),
  { ...rollUp, done: 61, waiting: UNITS.slice(61), lastDay: TODAY, mayUrge: true },
  { ...rollUp, done: 95, waiting: [], lastDay: null, mayUrge: true },
  { kind: 'task-history', number: task(12), title: given.title, entries: ENTRIES },
  { kind: 'task-history', number: task(12), title: given.title, entries: ENTRIES.slice(0, 3) },
];

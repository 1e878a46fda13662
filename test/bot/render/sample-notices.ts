import type { Capabilities } from '#bot/channel.ts';
import type { FourCells } from '#domain/counts.ts';
import { asId, type NoticeId } from '#domain/ids.ts';
import type { Notice, ShownNotice } from '#domain/notice.ts';
import { NOT_RECORDED, type StandingInStep } from '#domain/standing-in/standing-in-step.ts';
import { day } from '#domain/time/day.ts';
import { instantAt } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { ASSIGNING_NOTICES } from './sample-assigning-notices.ts';
import { line, task, TODAY } from './sample-line.ts';
import { ABOUT_OBSTACLES } from './sample-about-obstacles.ts';
import { REGULAR } from './sample-regular-notices.ts';
import { STEP_BY_STEP } from './sample-steps.ts';
import { ABOUT_TIME } from './sample-about-time.ts';
import { ABOUT_REMINDERS } from './sample-about-reminders.ts';

export { line, task, TODAY } from './sample-line.ts';

export const WITH_BUTTONS: Capabilities = { buttons: true, textLimit: 4096 };
export const WITHOUT_BUTTONS: Capabilities = { buttons: false, textLimit: 2000 };

export const COUNTS: FourCells = { doneInTime: 8, doneLate: 1, openInTime: 7, openOverdue: 4 };

const EMPTY_MORNING = { own: [], fresh: [], unassigned: [], approvals: [], blocked: [], escalations: [] } as const;

type Morning = Extract<Notice, { kind: 'morning' }>;

/** A morning message with only these sections. */
export const morning = (sections: Partial<Morning>): Morning => ({
  kind: 'morning',
  day: TODAY,
  ...EMPTY_MORNING,
  ...sections,
});

const late = line(11, { title: 'Lập hồ sơ cấp độ an toàn', lastDay: day('2026-06-18'), deadlineText: '18/6/2026', daysLate: 2 });
const blocked = line(14, { state: 'blocked', reason: 'chờ kinh phí' });
const helping = line(7, { part: 'coordinating' });

const APPROVED: ShownNotice = {
  kind: 'decided-on-yours',
  act: 'approved',
  line: line(12, { state: 'done' }),
  by: 'Phan Thị Mai Trang',
  reason: null,
};
const AMENDED: ShownNotice = {
  kind: 'plan-amended',
  plan: '15/KH-UBND',
  moved: [{ line: line(12), beforeText: '18/6/2026', beforeDay: day('2026-06-18') }],
  given: [line(15, { person: null }), helping],
  ended: [{ line: line(16, { state: 'dropped' }), reason: 'không còn trong kế hoạch 15/KH-UBND' }],
};

const BETWEEN = { from: day('2026-07-01'), to: day('2026-07-15') };
const DELEGATED = { kind: 'delegated', holder: 'Trần Thị Thủy', delegate: 'Lê Thị Mai', ...BETWEEN } as const;
const LEAVE = { kind: 'leave-recorded', person: 'Lê Thị Mai', ...BETWEEN } as const;

const STANDING_IN: readonly StandingInStep[] = [
  { ...DELEGATED, reader: 'asker', how: 'mandate', scope: null, document: '12/QĐ-UBND' },
  { ...DELEGATED, reader: 'delegate', how: 'conferral', scope: 'Phòng Kinh tế', document: null },
  { ...DELEGATED, reader: 'holder', how: 'acting', scope: null, document: null },
  { kind: 'delegation-ended', reader: 'asker', holder: 'Trần Thị Thủy', delegate: 'Lê Thị Mai' },
  { kind: 'delegation-ended', reader: 'delegate', holder: 'Trần Thị Thủy', delegate: 'Lê Thị Mai' },
  { ...LEAVE, reader: 'asker', unread: 0 },
  { ...LEAVE, reader: 'holder', unread: 3, to: day('2026-07-01') },
  { kind: 'leave-ended', reader: 'asker', person: 'Lê Thị Mai' },
  { kind: 'leave-uncovered', person: 'Lê Thị Mai', works: 3, ...BETWEEN },
  { kind: 'forwarded', number: task(12), title: 'Nâng cấp nền tảng', delegate: 'Lê Thị Mai' },
  ...NOT_RECORDED.map((why) => ({ kind: 'not-recorded', reader: 'asker', why }) as const),
];

const REFUSALS = [
  'already-finished',
  'not-blocked',
  'not-submitted',
  'same-person',
  'reason-missing',
  'percent-out-of-range',
  'day-not-ahead',
  'unknown-task',
  'not-allowed',
  'not-reminded',
  'unknown-person',
  'unknown-unit',
  'several-people',
  'nothing-open',
  'not-allowed-to-import',
  'nothing-to-take-back',
  'taken-back-elsewhere',
  'answered-since',
  'answer-privately',
  'changed-meanwhile',
] as const;

const ACTS = [
  'accepted',
  'declined',
  'taken-back',
  'completed',
  'submitted',
  'blocked',
  'unblocked',
  'progress',
  'assigned',
  'approved',
  'returned',
] as const;
const ASKED = [
  ['accept', 'nhận việc'],
  ['decline', 'từ chối vì đi học'],
  ['done', 'xong'],
  ['blocked', 'vướng kinh phí'],
  ['unblocked', 'hết vướng'],
  ['progress', 'đang làm 50%'],
  ['approve', 'duyệt'],
  ['return', 'trả lại: thiếu số liệu'],
  ['assign', 'giao cho Lê Văn Tuấn'],
] as const;

/** What a chat group may be sent. */
export const GROUP_NOTICES: readonly Notice[] = [
  {
    kind: 'digest',
    week: TODAY,
    scope: 'Sở Khoa học và Công nghệ',
    counts: COUNTS,
    units: [
      { unit: 'Phòng Chuyển đổi số', counts: { doneInTime: 5, doneLate: 1, openInTime: 4, openOverdue: 2 }, overdue: [task(11), task(12)] },
      {
        unit: 'Phòng Quản lý khoa học',
        counts: { doneInTime: 3, doneLate: 0, openInTime: 3, openOverdue: 2 },
        overdue: [task(9), task(20)],
      },
    ],
  },
  {
    kind: 'group-list',
    scope: 'Sở Khoa học và Công nghệ',
    counts: COUNTS,
    units: [
      { unit: 'Phòng Chuyển đổi số', overdue: [task(11), task(12)] },
      { unit: 'Phòng Quản lý khoa học', overdue: [] },
    ],
  },
  { kind: 'help', audience: 'group' },
  { kind: 'refused', refusal: 'answer-privately', number: null, names: [] },
];

/** Every kind of notice, with every variant that has words of its own. */
export const EVERY_NOTICE: readonly Notice[] = [
  ...REGULAR,
  ...ASSIGNING_NOTICES,
  morning({}),
  morning({
    own: [late, line(12), helping, line(8, { part: 'coordinating' })],
    fresh: [line(15, { lastDay: null, deadlineText: '', product: null })],
    unassigned: [line(16, { person: null })],
    approvals: [line(17, { state: 'submitted' })],
    blocked: [blocked],
    escalations: [{ unit: 'Sở Nội vụ', lines: [late] }],
  }),
  morning({
    news: [
      { id: asId<NoticeId>(1), notice: APPROVED },
      { id: asId<NoticeId>(2), notice: AMENDED },
    ],
  }),
  { kind: 'urgent', day: TODAY, lines: [line(12, { lastDay: TODAY })] },
  ...ABOUT_TIME,
  ...ABOUT_OBSTACLES,
  ...STEP_BY_STEP,
  ...GROUP_NOTICES,
  ...ACTS.flatMap((act): readonly Notice[] => [
    { kind: 'recorded', act, lines: [act === 'blocked' ? blocked : line(12, { percent: 50 })], toldName: 'Đặng Hữu Lộc' },
    { kind: 'recorded', act, lines: [line(12), line(15)], toldName: null },
  ]),
  ...ASKED.map(([act, words]): Notice => ({ kind: 'which-one', act, lines: [line(12), late, blocked], words })),
  { kind: 'list', topic: 'mine', units: [{ unit: 'Phòng Chuyển đổi số', lines: [late, line(12), helping] }], counts: COUNTS, day: TODAY },
  { kind: 'list', topic: 'mine', units: [], counts: null, day: TODAY },
  { kind: 'list', topic: 'overdue', units: [{ unit: 'Phòng Chuyển đổi số', lines: [late] }], counts: null, day: TODAY },
  { kind: 'list', topic: 'overdue', units: [], counts: null, day: TODAY },
  { kind: 'help', audience: 'official' },
  { kind: 'help', audience: 'leader' },
  { kind: 'not-understood' },
  { kind: 'not-understood', audience: 'leader' },
  { kind: 'did-you-mean', meant: [{ act: 'done', tasks: [task(3)] }], words: 'việc 3 chắc xong rồi' },
  { kind: 'did-you-mean', meant: [{ act: 'blocked', tasks: [] }], words: 'hình như vướng gì đó' },
  ...(['extension', 'snooze', 'measure', 'new-task'] as const).flatMap((act): readonly Notice[] => [
    { kind: 'not-yet', act, number: task(4) },
    { kind: 'not-yet', act, number: null },
  ]),
  ...(['today', 'this_week', 'next_week', 'this_month', 'blocked', 'unanswered', 'pending_approval', 'task', 'summary'] as const).map(
    (topic): Notice => ({ kind: 'list', topic, units: [], counts: COUNTS, day: TODAY }),
  ),
  { kind: 'list', topic: 'unit', about: 'Sở Tài chính', units: [{ unit: 'Sở Tài chính', lines: [line(12)] }], counts: COUNTS, day: TODAY },
  { kind: 'list', topic: 'person', about: 'Nguyễn Thu Hiền', units: [], counts: COUNTS, day: TODAY },
  ...REFUSALS.flatMap((refusal): readonly Notice[] => [
    { kind: 'refused', refusal, number: task(12), names: ['Đinh Thị Lan', 'Phạm Ngọc Lan'] },
    { kind: 'refused', refusal, number: null, names: [] },
  ]),
  { kind: 'obstacle-told', line: blocked, by: 'Nguyễn Thu Hiền' },
  { kind: 'approval-asked', line: line(12, { state: 'submitted' }), by: 'Nguyễn Thu Hiền' },
  { kind: 'declined-told', line: line(12), by: 'Nguyễn Thu Hiền', reason: 'ngoài chức năng', target: 'Sở Nội vụ' },
  { kind: 'declined-told', line: line(12), by: 'Nguyễn Thu Hiền', reason: 'đi học', target: null },
  { kind: 'correction', line: line(12), by: 'Nguyễn Thu Hiền' },
  { kind: 'assigned-to-you', line: line(12), by: 'Đặng Hữu Lộc' },
  AMENDED,
  {
    kind: 'plan-amended',
    plan: null,
    moved: [{ line: line(12, { state: 'submitted' }), beforeText: '', beforeDay: null }],
    given: [],
    ended: [{ line: line(16, { state: 'done' }), reason: null }],
  },
  APPROVED,
  { kind: 'decided-on-yours', act: 'returned', line: line(12), by: 'Phan Thị Mai Trang', reason: 'thiếu phụ lục' },
  {
    kind: 'plan-read',
    title: 'Cấp nước sạch nông thôn năm 2026',
    tasks: 27,
    gaps: [
      { gap: 'person', count: 27 },
      { gap: 'time', count: 3 },
    ],
    late: 2,
    unknownUnits: 1,
    link: 'https://nhacviec.example.gov.vn/plans/open/1.2.abc.def',
  },
  { kind: 'plan-page', link: 'https://van-phong.example/plans/open/a.b.c' },
  ...STANDING_IN.map((step) => ({ kind: 'standing-in', step }) as const),
  { kind: 'plan-not-read', fileName: 'ke-hoach.docx', why: { kind: 'may-not-import' } },
  { kind: 'plan-not-read', fileName: 'ke-hoach.docx', why: { kind: 'unreadable', sentence: 'Tệp được đặt mật khẩu nên không đọc được.' } },
  { kind: 'reminded-again', day: TODAY, lines: [line(12), line(15)] },
  { kind: 'snoozed', until: instantAt(day('2026-06-23'), localTime('07:45')), inMorning: true, lines: [line(12), line(15)] },
  { kind: 'snoozed', until: instantAt(day('2026-06-29'), localTime('14:00')), inMorning: false, lines: [line(12)] },
  { kind: 'snoozed', until: instantAt(day('2026-06-29'), localTime('14:00')), inMorning: false, lines: [line(12), line(15)] },
  ...(['task', 'time', 'sooner'] as const).map((wants): Notice => ({
    kind: 'snooze-asked',
    wants,
    lines: [line(12), line(15)],
    words: 'nhắc lại sau',
  })),
  ...(['set', 'shown', 'outside'] as const).flatMap((outcome): readonly Notice[] => [
    { kind: 'own-hour', outcome, hour: localTime('09:00'), isHouse: false, from: day('2026-06-23') },
    { kind: 'own-hour', outcome, hour: localTime('07:45'), isHouse: true, from: day('2026-06-23') },
  ]),
  ...ABOUT_REMINDERS,
  { kind: 'apology' },
  { kind: 'admin-alert', alert: { kind: 'undeliverable', recipient: 'Nguyễn Thu Hiền', notice: 'morning', reason: 'người nhận đã chặn' } },
  { kind: 'admin-alert', alert: { kind: 'update-parked', channel: 'web-chat', reason: '' } },
  { kind: 'admin-alert', alert: { kind: 'quota-near', channel: 'zalo-bot', month: '2026-06', sent: 2_400, limit: 3_000 } },
  { kind: 'admin-alert', alert: { kind: 'calendar-unknown', year: 2028 } },
  { kind: 'edited', messageRef: '501', notice: morning({ own: [line(12, { state: 'done' }), line(15)] }) },
];

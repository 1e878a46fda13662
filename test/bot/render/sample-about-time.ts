import type { ExtensionDone, ExtensionOutcome } from '#domain/extension/extension-notice.ts';
import type { Notice } from '#domain/notice.ts';
import { day } from '#domain/time/day.ts';
import { line, task, TODAY } from './sample-line.ts';

const UNTIL = day('2026-06-30');
const by = 'Nguyễn Thu Hiền';
const asked = line(12, { askedUntil: UNTIL });
const moved = line(12, { lastDay: UNTIL, deadlineText: '', firstDay: day('2026-06-25') });

const OUTCOMES: readonly ExtensionOutcome[] = [
  { what: 'moved', until: UNTIL, asked: UNTIL },
  { what: 'moved', until: UNTIL, asked: day('2026-07-10') },
  { what: 'moved', until: UNTIL, asked: null },
  { what: 'refused', reason: 'đã gia hạn nhiều lần' },
  { what: 'withdrawn' },
];

const DONE: readonly ExtensionDone[] = [
  ...OUTCOMES,
  ...[true, false].flatMap((late) => [true, false].map((mayDecide): ExtensionDone => ({ what: 'asked', until: UNTIL, late, mayDecide }))),
];

/** What is said about more time. */
export const ABOUT_TIME: readonly Notice[] = [
  { kind: 'extension-asked', line: asked, until: UNTIL, reason: 'chờ số liệu', late: false, by },
  { kind: 'extension-asked', line: asked, until: UNTIL, reason: 'chờ số liệu', late: true, newlyNamed: true, by },
  { kind: 'approval-asked', line: line(12, { state: 'submitted' }), shown: ['345/STC-NS'], newlyNamed: true, by },
  {
    kind: 'extension-asked',
    line: asked,
    until: UNTIL,
    reason: 'chờ số liệu',
    late: true,
    self: 'Đặng Hữu Lộc',
    by,
    insteadOf: 'Lê Thị Mai',
  },
  { kind: 'extension-asked', line: line(12), until: UNTIL, reason: '', late: false, by },
  ...OUTCOMES.map((outcome): Notice => ({ kind: 'extension-told', line: outcome.what === 'moved' ? moved : line(12), outcome, by })),
  ...DONE.flatMap((done): readonly Notice[] => [
    { kind: 'extension-recorded', line: done.what === 'moved' ? moved : asked, done, toldName: 'Đặng Hữu Lộc' },
    { kind: 'extension-recorded', line: asked, done, toldName: null, insteadOf: 'Lê Thị Mai' },
  ]),
  {
    ...{ kind: 'morning', day: TODAY, own: [], fresh: [], unassigned: [], approvals: [], blocked: [], escalations: [] },
    ...{ extensions: [asked], silent: [{ by: 'Đặng Hữu Lộc', lines: [line(14, { state: 'submitted' }), asked] }] },
  },
  ...[true, false].flatMap((goesBack): readonly Notice[] => {
    const ofTask = { number: task(16), title: 'Rà soát thủ tục hành chính', tally: { approved: 58, waiting: 2, open: 35, of: 95 } };
    const units = ['UBND xã Suối Trong', 'Sở Tài chính'];
    return [
      { kind: 'many-decided', ...ofTask, approved: ['Sở Y tế', 'Sở Nội vụ'], returned: goesBack ? units : [], left: goesBack ? [] : units },
      { kind: 'many-decided', ...ofTask, approved: goesBack ? ['Sở Y tế'] : [], returned: [], left: [] },
      { kind: 'many-asked', ...ofTask, waiting: [...units, 'Sở Y tế', 'Sở Nội vụ', 'Sở Xây dựng', 'Sở Tư pháp'] },
    ];
  }),
  { kind: 'evidence-kept', lines: [line(12)], shown: ['345/STC-NS, 12/6/2026', 'bien-ban.pdf'] },
  { kind: 'evidence-which', fileName: 'bien-ban.pdf', lines: [line(12), line(14)] },
  { kind: 'evidence-which', fileName: 'bien-ban.pdf', lines: [] },
  ...(['too-large', 'unknown-type', 'macros', 'empty', 'not-fetched'] as const).map((why): Notice => ({
    kind: 'evidence-refused',
    fileName: 'bien-ban.pdf',
    why,
  })),
  ...[true, false].map((required): Notice => ({ kind: 'evidence-rule', plan: '15/KH-UBND', required })),
  { kind: 'extension-until', line: line(12), days: [day('2026-06-30'), day('2026-07-02'), day('2026-07-09')] },
];

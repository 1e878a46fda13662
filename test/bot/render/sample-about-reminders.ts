import type { Notice } from '#domain/notice.ts';
import type { WhyCause } from '#domain/reminders/why-told.ts';
import { day } from '#domain/time/day.ts';
import { RELATIONS } from '#domain/visibility.ts';
import { line, TODAY } from './sample-line.ts';

const WHY_CAUSES: readonly WhyCause[] = [
  { kind: 'rung', before: 3 },
  { kind: 'rung', before: 0 },
  { kind: 'late', days: 3, every: 2 },
  { kind: 'late', days: 1, every: 1 },
  ...(
    ['fresh', 'put-off', 'unassigned', 'approval', 'blocked', 'escalation', 'unclear', 'handled', 'event', 'extension', 'silence'] as const
  ).map((kind) => ({
    kind,
  })),
  { kind: 'last-call' },
  { kind: 'settled' },
];

/** What is said of the ladder of a task, and of why a message came. */
export const ABOUT_REMINDERS: readonly Notice[] = [
  ...(['set', 'shown', 'outside'] as const).flatMap((outcome): readonly Notice[] => [
    ...[true, false].map((mayChange): Notice => ({
      ...{ kind: 'ladder-told', outcome, ladder: { before: [10, 5, 0], everyWhenLate: 1 }, from: 'task', mayChange },
      ...{ next: day('2026-06-25'), lines: [line(12)] },
    })),
    {
      kind: 'ladder-told',
      outcome,
      ladder: { before: [0], everyWhenLate: 5 },
      from: 'plan',
      next: null,
      mayChange: true,
      lines: [line(12)],
    },
  ]),
  ...(['told', 'answered', 'values', 'nothing'] as const).map((about): Notice => ({ kind: 'why-told', about, day: TODAY, reasons: [] })),
  {
    ...{ kind: 'why-told', about: 'told', day: TODAY },
    reasons: WHY_CAUSES.map((cause, at) => ({ line: line(12 + at), relation: RELATIONS[at % RELATIONS.length] ?? null, cause })),
  },
];

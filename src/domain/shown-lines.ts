import { assigningLines, isAssigning } from './assigning/assigning-notice.ts';
import { isAboutTime } from './extension/extension-notice.ts';
import { isUnaskedStep } from './escalation/escalation-notice.ts';
import type { Notice } from './notice.ts';
import type { HandledLines, MorningPart, WorkLine } from './shown-work.ts';
import { isObstacleNotice, obstacleLines } from './obstacle/obstacle-notice.ts';
import { isReminderNotice } from './reminders/reminder-notice.ts';

const WITHOUT_WORK = [
  ...(['digest', 'group-list', 'help', 'not-understood', 'did-you-mean', 'not-yet', 'refused', 'plan-read'] as const),
  ...([
    'plan-page',
    'plan-not-read',
    'apology',
    'linking',
    'standing-in',
    'admin-alert',
    'gap-refused',
    'unit-reorganised',
    'person-gone',
    'gaps-by-unit',
    'own-hour',
    'many-decided',
    'evidence-refused',
    'evidence-rule',
    'many-asked',
    'step-asked',
    'steps-dropped',
  ] as const),
  ...(['duties-told', 'reports-counted', 'indicator-told', 'indicators-listed', 'indicators-asked', 'regular-refused'] as const),
] as const;

/** Whether a notice holds no line of work: a count, a sentence, a question back. */
export const showsNoWork = (notice: Notice): notice is Extract<Notice, { kind: (typeof WITHOUT_WORK)[number] }> =>
  WITHOUT_WORK.some((kind) => kind === notice.kind);

type Morning = Extract<Notice, { kind: 'morning' }>;

/** The lines of a morning's message by the parts under whose headings they stand. */
export const linesByPart = (morning: Morning): Readonly<Record<MorningPart, readonly WorkLine[]>> => {
  const { own, fresh, unassigned, approvals, blocked, extensions = [], silent = [], handled = [] } = morning;
  const escalated = morning.escalations.flatMap(({ lines }) => lines);
  const within = (groups: readonly HandledLines[]): readonly WorkLine[] => groups.flatMap(({ lines }) => lines);
  return {
    ...{ own, fresh, unassigned, approvals, blocked, extensions },
    late: escalated.filter(({ daysLate }) => daysLate > 0),
    stuck: escalated.filter(({ daysLate }) => daysLate === 0),
    silent: within(silent),
    handled: within(handled),
  };
};

const morningLines = (notice: Morning): readonly WorkLine[] => [
  ...[notice.own, notice.fresh, notice.unassigned, notice.approvals, notice.extensions ?? [], notice.blocked].flat(),
  ...notice.escalations.flatMap(({ lines }) => lines),
  ...(notice.unclear ?? []).map(({ line }) => line),
];

/** Every piece of work that a notice shows, in the order in which it is read; what a reply to it may be about. */
export const shownLines = (notice: Notice): readonly WorkLine[] => {
  if (isAssigning(notice)) return assigningLines(notice);
  if (isObstacleNotice(notice)) return obstacleLines(notice);
  if (showsNoWork(notice)) return [];
  if (notice.kind === 'why-told') return notice.reasons.map(({ line }) => line);
  if (isReminderNotice(notice)) return notice.lines;
  if (isAboutTime(notice)) return [notice.line];
  switch (notice.kind) {
    case 'morning':
      return morningLines(notice);
    case 'urgent':
    case 'recorded':
    case 'which-one':
    case 'gap-filled':
    case 'escalation':
    case 'evidence-kept':
    case 'evidence-which':
      return notice.lines;
    case 'gaps-asked':
      return notice.lines.map(({ line }) => line);
    case 'edited':
      return shownLines(notice.notice);
    case 'list':
      return notice.units.flatMap(({ lines }) => lines);
    case 'obstacle-told':
    case 'approval-asked':
    case 'declined-told':
    case 'correction':
    case 'assigned-to-you':
    case 'decided-on-yours':
      return [notice.line];
    case 'plan-amended':
      return [...notice.moved.map(({ line }) => line), ...notice.given, ...notice.ended.map(({ line }) => line)];
  }
};

/** What the notice only tells of, since another handles it; a reply is never about it. */
export const handledLines = (notice: Notice): readonly WorkLine[] =>
  notice.kind === 'morning' ? [...(notice.handled ?? []), ...(notice.silent ?? [])].flatMap(({ lines }) => lines) : [];

/** What the news within a morning's message speaks of; the sections above it hold what is to be answered. */
export const newsLines = (notice: Notice): readonly WorkLine[] =>
  notice.kind === 'morning' ? (notice.news ?? []).flatMap((one) => shownLines(one.notice)) : [];

const REMINDERS = [
  ...(['morning', 'urgent', 'reminded-again', 'obstacle-told', 'approval-asked', 'assigned-to-you', 'declined-told'] as const),
  ...(['given-to-you', 'urged', 'gaps-asked', 'plan-amended', 'extension-asked'] as const),
] as const;

/** What others are told of a person's act, and that need not hold any more when it is read. */
const NEWS: readonly Notice['kind'][] = [
  'digest',
  'decided-on-yours',
  'correction',
  'assigning-told',
  'unit-reorganised',
  'person-gone',
  'indicators-asked',
  'extension-told',
  'obstacle-news',
  'obstacle-week',
];

/** What the bot says of its own accord about work. */
export type Reminder = Extract<Notice, { kind: (typeof REMINDERS)[number] }>;

// Of what is said about standing in, these come from the bot; the others answer what was asked.
const isToldUnasked = (notice: Notice): boolean =>
  notice.kind === 'standing-in' &&
  (notice.step.kind === 'forwarded' || notice.step.kind === 'leave-uncovered' || notice.step.reader !== 'asker');

/** Whether nobody has asked for it, so that the quiet hours hold for it; an answer, and a word to the admin, go at any hour. */
export const keepsQuietHours = (notice: Notice): boolean =>
  isReminder(notice) ||
  isToldUnasked(notice) ||
  (notice.kind === 'escalation' && isUnaskedStep(notice.step)) ||
  NEWS.includes(notice.kind) ||
  (notice.kind === 'gap-filled' && notice.by !== null);

/** Whether the bot spoke of its own accord about work: what it says must still hold when it is sent, and "xong" may answer it. */
export const isReminder = (notice: Notice): notice is Reminder => REMINDERS.some((kind) => kind === notice.kind);

import type { Notice, WorkLine } from './notice.ts';

/** Every piece of work that a notice shows, in the order in which it is read; what a reply to it may be about. */
export const shownLines = (notice: Notice): readonly WorkLine[] => {
  switch (notice.kind) {
    case 'morning':
      return [
        ...[notice.own, notice.fresh, notice.unassigned, notice.approvals, notice.blocked].flat(),
        ...notice.escalations.flatMap(({ lines }) => lines),
      ];
    case 'urgent':
    case 'recorded':
    case 'which-one':
      return notice.lines;
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
    case 'digest':
    case 'group-list':
    case 'help':
    case 'not-understood':
    case 'did-you-mean':
    case 'not-yet':
    case 'refused':
    case 'plan-read':
    case 'plan-page':
    case 'plan-not-read':
    case 'apology':
    case 'linking':
    case 'admin-alert':
      return [];
  }
};

const REMINDERS = ['morning', 'urgent', 'obstacle-told', 'approval-asked', 'assigned-to-you', 'declined-told', 'plan-amended'] as const;

/** What the bot says of its own accord about work. */
export type Reminder = Extract<Notice, { kind: (typeof REMINDERS)[number] }>;

/** Whether nobody has asked for it, so that the quiet hours hold for it; an answer, and a word to the admin, go at any hour. */
export const keepsQuietHours = (notice: Notice): boolean =>
  isReminder(notice) || notice.kind === 'digest' || notice.kind === 'decided-on-yours' || notice.kind === 'correction';

/** Whether the bot spoke of its own accord about work: what it says must still hold when it is sent, and "xong" may answer it. */
export const isReminder = (notice: Notice): notice is Reminder => REMINDERS.some((kind) => kind === notice.kind);

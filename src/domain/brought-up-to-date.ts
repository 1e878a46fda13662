import { isAssigning, withAssigningLine } from './assigning/assigning-notice.ts';
import { isAboutTime } from './extension/extension-notice.ts';
import type { GapLine } from './gaps/gap-notices.ts';
import type { ShownNotice } from './notice.ts';
import type { HandledLines, MorningSections, WorkLine } from './shown-work.ts';
import { isObstacleNotice, withObstacleLines } from './obstacle/obstacle-notice.ts';
import { isReminderNotice, type ReminderNotice } from './reminders/reminder-notice.ts';
import { showsNoWork } from './shown-lines.ts';

type Change = (line: WorkLine) => WorkLine;

const sections = ({ own, fresh, unassigned, approvals, blocked, escalations }: MorningSections, change: Change): MorningSections => ({
  own: own.map(change),
  fresh: fresh.map(change),
  unassigned: unassigned.map(change),
  approvals: approvals.map(change),
  blocked: blocked.map(change),
  escalations: escalations.map(({ unit, lines }) => ({ unit, lines: lines.map(change) })),
});

const grouped = (groups: readonly HandledLines[], change: Change): readonly HandledLines[] =>
  groups.map(({ by, lines }) => ({ by, lines: lines.map(change) }));

type Beside = Pick<Extract<ShownNotice, { kind: 'morning' }>, 'handled' | 'unclear' | 'extensions' | 'silent'>;

/** What stands beside the sections of a morning's message. */
const beside = ({ handled, unclear, extensions, silent }: Beside, change: Change): Beside => ({
  ...(handled === undefined ? {} : { handled: grouped(handled, change) }),
  ...(extensions === undefined ? {} : { extensions: extensions.map(change) }),
  ...(silent === undefined ? {} : { silent: grouped(silent, change) }),
  ...(unclear === undefined ? {} : { unclear: gapLines(unclear, change) }),
});

const gapLines = (lines: readonly GapLine<WorkLine>[], change: Change): readonly GapLine<WorkLine>[] =>
  lines.map((one) => ({ ...one, line: change(one.line) }));

const aboutReminders = (notice: Exclude<ReminderNotice<WorkLine>, { kind: 'own-hour' }>, change: Change): ShownNotice =>
  notice.kind === 'why-told'
    ? { ...notice, reasons: notice.reasons.map((one) => ({ ...one, line: change(one.line) })) }
    : { ...notice, lines: notice.lines.map(change) };

/** The notice with each of its lines as `change` has it; nothing is added or left out, so that the reader finds each again in its place. */
export const broughtUpToDate = (notice: ShownNotice, change: Change): ShownNotice => {
  if (isAssigning(notice)) return withAssigningLine(notice, change);
  if (isObstacleNotice(notice)) return withObstacleLines(notice, change);
  if (showsNoWork(notice)) return notice;
  if (isReminderNotice(notice)) return aboutReminders(notice, change);
  if (isAboutTime(notice)) return { ...notice, line: change(notice.line) };
  switch (notice.kind) {
    case 'morning':
      return { ...notice, ...sections(notice, change), ...beside(notice, change) };
    case 'gaps-asked':
      return { ...notice, lines: gapLines(notice.lines, change) };
    case 'evidence-kept':
    case 'evidence-which':
    case 'urgent':
    case 'recorded':
    case 'which-one':
    case 'gap-filled':
    case 'escalation':
      return { ...notice, lines: notice.lines.map(change) };
    case 'list':
      return { ...notice, units: notice.units.map((unit) => ({ ...unit, lines: unit.lines.map(change) })) };
    case 'obstacle-told':
    case 'approval-asked':
    case 'declined-told':
    case 'correction':
    case 'assigned-to-you':
    case 'decided-on-yours':
      return { ...notice, line: change(notice.line) };
    case 'plan-amended':
      return {
        ...notice,
        moved: notice.moved.map((one) => ({ ...one, line: change(one.line) })),
        given: notice.given.map(change),
        ended: notice.ended.map((one) => ({ ...one, line: change(one.line) })),
      };
  }
};
